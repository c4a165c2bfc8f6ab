const asIs = (value: string) => value;
const after = (words: string) => (value: string) => `${words} ${value}`;
const counted = (one: string, many: string) => (value: string, raw: unknown) => `${value} ${raw === 1 ? one : many}`;

/** Of amounts that entries came to have since: where, with whom, by what, and how often at most. */
export const addedPhrases = {
  ...{ which: asIs, of: after('of'), what: asIs, on: asIs, also: asIs, contrast: asIs, look: asIs },
  ...{ named: asIs, place: asIs, where: asIs, route: after('back by'), how: asIs },
  ...{ with: after('with'), who: asIs, escort: after('with'), by: after('from') },
  ...{ first: after('first:'), role: after('as'), rule: asIs, trained: after('trained:') },
  steps: (value, _raw, all) => (all?.first === undefined ? value : `then: ${value}`),
  ...{ notOn: after('not on') },
  times: (value, raw) => `up to ${counted('time', 'times')(value, raw)}`,
  spellCheck: (_value, raw) => (raw === true ? 'spell-check on' : 'spell-check off'),
  alsoReading: (_value, raw) => (raw === true ? 'nor asked to read aloud' : 'may be asked to read aloud'),
  perDay: (value, raw) => `${counted('test', 'tests')(value, raw)} a day at most`,
  warnMinutes: (value) => `${value} min before a change`,
  maxScreen: (value) => `${value} min of screen at most`,
  cards: counted('card', 'cards'),
  withinDays: (value, raw) => `within ${counted('school day', 'school days')(value, raw)}`,
  tries: (value, raw) => `${counted('retake', 'retakes')(value, raw)} at most`,
  capMinutes: (value) => `${value} min a night at most`,
  everyWeeks: (value, raw) => (raw === 1 ? 'every week' : `every ${value} weeks`),
  perWeek: (value, raw) => `${counted('time', 'times')(value, raw)} a week`,
} satisfies Readonly<Record<string, (value: string, raw: unknown, all?: Readonly<Record<string, unknown>>) => string>>;

export const addedOptions = {
  ...{ tests: 'tests and projects', trips: 'trips', drills: 'drills', substitutes: 'substitutes' },
  ...{ routine: 'changes of routine', leaveEarly: 'leaves early', arriveLate: 'arrives late' },
  ...{ darkOnLight: 'dark on light', lightOnDark: 'light on dark' },
  ...{ overlay: 'overlay', paper: 'paper', screen: 'screen', EyeGaze: 'eye gaze' },
  ...{ LSM: 'Mexican sign language', WordWall: 'word wall', OwnNotes: 'own notes' },
  ...{ teacher: 'the teacher', noteTaker: 'a note-taker', peer: 'a classmate', device: 'a device' },
  ...{ nearBoard: 'near the board', nearWindow: 'near the window', awayFromWindow: 'away from the window' },
  ...{ seat: 'a seat away from glare', hat: 'a hat', lenses: 'tinted lenses', lamp: 'a lamp' },
  ...{ stand: 'standing', walk: 'moving about', fidget: 'a quiet hand tool' },
  ...{ weekly: 'once a week', asNeeded: 'when the student asks' },
  ...{ lined: 'lined paper', graph: 'graph paper', grip: 'a pencil grip' },
  ...{ elevator: 'elevator', stepFree: 'route without steps', books: 'somebody carries the books' },
  ...{ cool: 'a cool place', warm: 'a warm place', airing: 'fresh air', mask: 'a mask', distance: 'distance' },
};
