import type { AccommodationCode } from './catalogue.ts';
import type { ItemCode, OwnAccommodation } from './plan-item.ts';

/**
 * When a teacher does it: before the work is handed out, while students work, in every lesson; or on another day than
 * that of the work, as a date.
 */
const teachingMoments = ['before', 'during', 'always', 'elsewhere'] as const;
export type TeachingMoment = (typeof teachingMoments)[number];

/**
 * The headings that a teacher scans, in the order in which they always stand. The action card is the first of all: who
 * has to look for it in an emergency is late.
 */
const headings = {
  before: ['safety', 'timeLimit', 'dueDate', 'room', 'paper', 'tools'],
  during: ['leavesAtOnce', 'pause', 'lookIn'],
  always: ['seat', 'everyLesson'],
  elsewhere: ['ahead'],
} as const satisfies Record<TeachingMoment, readonly string[]>;
export type TeachingLine = (typeof headings)[TeachingMoment][number];
export const teachingLines: readonly TeachingLine[] = teachingMoments.flatMap((moment) => headings[moment]);

/**
 * Under which heading a teacher looks for each accommodation of the catalogue. What somebody needs a person or a place
 * for stands at the room; every tool and way to answer stands where things are laid out before the work, also when it
 * is used later; everything that is said or asked while students work is looking in.
 */
const codes: Record<TeachingLine, readonly AccommodationCode[]> = {
  safety: [...(['OTH-ACTION'] as const), ...(['SET-EVAC', 'OTH-ESCORT'] as const)],
  timeLimit: [
    ...(['TIM-EXT', 'TIM-EXT-READ', 'TIM-MULTI', 'TIM-TOD'] as const),
    ...(['TIM-TIMEBACK', 'TIM-NOTESTS', 'TIM-POSTPONE'] as const),
  ],
  dueDate: [...(['TIM-EXT-DUE', 'TIM-STAGE'] as const), ...(['RES-RETAKE'] as const)],
  room: [
    ...(['SET-SEPARATE', 'SET-SMALL', 'SET-INDIV', 'SET-LABSTATION', 'SET-ADMIN'] as const),
    ...(['PRE-READ-HUMAN', 'PRE-READ-SELF', 'RES-SCRIBE', 'RES-PRESENT', 'OTH-PEER'] as const),
    ...(['RES-GROUP', 'OTH-ADULT'] as const),
  ],
  paper: [
    ...(['PRE-SCREENREADER', 'PRE-AUDIO', 'PRE-LARGE', 'PRE-CONTRAST', 'PRE-COLOR', 'PRE-LAYOUT'] as const),
    ...(['PRE-BRAILLE', 'PRE-TACTILE', 'PRE-ALT', 'PRE-CAPTION', 'PRE-TRANSCRIPT', 'PRE-AUDIODESC'] as const),
    ...(['PRE-DIR-WRITTEN', 'PRE-GUIDED', 'PRE-VISUAL', 'PRE-GLOSS', 'PRE-TRANSLATE', 'PRE-KEY'] as const),
    ...(['PRE-CHUNK', 'RES-ORG', 'RES-REDUCE', 'RES-CHOICES'] as const),
    ...([
      'PRE-PAPER',
      'PRE-MODEL',
      'PRE-LANG-SIMPLE',
      'PRE-ONLINE',
      'PRE-PICTURE',
      'RES-GRAPHPAPER',
      'RES-HOMECAP',
    ] as const),
  ],
  tools: [
    ...(['PRE-READ-TTS', 'PRE-MAGNIFY', 'PRE-LINE', 'PRE-MASK', 'PRE-DICT', 'PRE-BILING', 'PRE-REPLAY'] as const),
    ...(['PRE-HILITE', 'RES-STT', 'RES-TYPE', 'RES-INPUT', 'RES-SPELL', 'RES-PREDICT', 'RES-CALC'] as const),
    ...(['RES-CALC-AD', 'RES-REF', 'RES-MANIP', 'RES-BOOKLET', 'RES-RECORD', 'RES-THES', 'RES-ALT'] as const),
    ...(['RES-REREC', 'RES-STRIKE', 'SET-NOISE', 'SET-CALM', 'TIM-COUNT'] as const),
    ...([
      'TIM-NOCOUNT',
      'PRE-SCREEN',
      'RES-ABACUS',
      'RES-NOTECARD',
      'RES-GRADE-HAND',
      'RES-SPELL-TOOL',
      'RES-SPELL-GRADE',
    ] as const),
  ],
  leavesAtOnce: [...(['TIM-BRK-MED', 'OTH-QUIETPASS'] as const), ...(['TIM-RESTROOM', 'TIM-NURSE'] as const)],
  pause: ['TIM-BRK-SCH', 'TIM-BRK-REQ'],
  lookIn: [
    ...(['OTH-CHECK', 'OTH-FEEDBACK', 'OTH-PLANNER', 'TIM-WAIT', 'PRE-DIR-SIMPLE', 'PRE-DIR-REPEAT'] as const),
    ...(['RES-ORAL', 'RES-AAC', 'RES-NOTE', 'OTH-NOCOLD'] as const),
    ...(['TIM-TRANSITION', 'RES-POINT', 'RES-NOREAD', 'OTH-PROMPTER', 'OTH-ORGANIZE', 'OTH-CALMPLAN'] as const),
  ],
  seat: [...(['SET-SEAT', 'SET-LIGHT', 'SET-FURN'] as const), ...(['SET-AIR'] as const)],
  everyLesson: [
    ...(['PRE-SIGN', 'PRE-AMPLIFY', 'SET-MOVE', 'SET-REFOCUS', 'OTH-SUPPLY', 'OTH-POSITIVE', 'TIM-PASS'] as const),
    ...([
      'TIM-DAY',
      'PRE-CART',
      'PRE-REPEAT-PEERS',
      'PRE-FACE',
      'PRE-MIC',
      'SET-ACCESS',
      'SET-FOODRULE',
      'OTH-PHONE',
      'OTH-SCHEDULE',
    ] as const),
  ],
  ahead: [
    ...(['TIM-NOTICE', 'TIM-MAKEUP', 'PRE-NOTES', 'SET-HOME', 'OTH-CHECKIN', 'OTH-BOOKS'] as const),
    ...([
      'TIM-ONETEST',
      'TIM-ATTEND',
      'PRE-PREVIEW',
      'PRE-STUDY',
      'PRE-INT-AHEAD',
      'SET-LOCKER',
      'SET-LUNCH',
      'SET-PE',
      'SET-TRIP',
      'SET-BUS',
      'SET-ALARM',
      'OTH-HOMELOG',
      'OTH-PROGRESS',
      'OTH-SUBFOLDER',
    ] as const),
  ],
};

const lineByCode = new Map<string, TeachingLine>(
  teachingLines.flatMap((line) => codes[line].map((code): [string, TeachingLine] => [code, line])),
);
const momentByLine = new Map<TeachingLine, TeachingMoment>(
  teachingMoments.flatMap((moment) => headings[moment].map((line): [TeachingLine, TeachingMoment] => [line, moment])),
);

/** A district's own accommodation is filed by its category, the nearest that is known of it. */
const ownLines: Record<OwnAccommodation['category'], TeachingLine> = {
  Timing: 'timeLimit',
  Setting: 'room',
  Presentation: 'paper',
  Response: 'tools',
  Other: 'lookIn',
};

export function teachingLineOf({ code, own }: { code: ItemCode; own?: OwnAccommodation | undefined }): TeachingLine {
  const known = lineByCode.get(code);
  if (known) return known;
  if (!own) return 'lookIn';
  return own.activities.includes('always') ? 'everyLesson' : ownLines[own.category];
}

/** What to do in an emergency comes before all else on a card: who has to look for it is late. */
export const isForSafety = ({ code }: { code: ItemCode }) => lineByCode.get(code) === 'safety';

export const teachingMomentOf = (line: TeachingLine): TeachingMoment => momentByLine.get(line) ?? 'during';
