import type { DeliveryOutcome, DeliveryReason } from '#shared/domain/cards/delivery.ts';

const outcomes: Record<DeliveryOutcome, string> = {
  delivered: 'provided',
  partly: 'partly',
  notDelivered: 'not provided',
  declined: 'declined',
  notApplicable: 'did not apply',
  wanted: 'wants to use it',
  asked: 'asks you to look',
};
const reasons: Record<DeliveryReason, string> = {
  absent: 'absent',
  noTime: 'no time',
  noStaff: 'nobody free',
  noRoom: 'no room',
  noMaterial: 'no material',
  notNeeded: 'not needed',
  notWanted: 'not wanted',
  notHelping: 'does not help',
  noSuchWork: 'no such work',
  closed: 'cannot turn it in',
  notThere: 'it is not there',
  other: 'another reason',
};

type Statement = { outcome: DeliveryOutcome; reason?: DeliveryReason | undefined };
type Tap = { logged: number; absent: number; before: number; kept: readonly string[] };

const items = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** The words of the page on which teachers note what was provided. */
export const logWords = {
  tab: 'Log',
  intro: (day: string) => `What was provided on ${day}`,
  ahead: (day: string) => `The work is on ${day}: until then only what is laid out before it can be logged.`,
  all: 'All as provided',
  absent: 'Anybody absent?',
  fills: 'It fills only what is empty. What a student asks about stays open.',
  putAway: 'This class is archived in Classroom, so nothing can be logged here. What was noted stays.',
  /** On the first face, which names nobody: who it is stands on the log. */
  asking: (count: number) => (count === 1 ? '1 student asks you to look' : `${count} students ask you to look`),
  /** What a student asks of them, and what answers it. */
  answers: (reason: DeliveryReason | undefined) =>
    reason === 'closed'
      ? 'First turn “Close submissions” off in Classroom, then log it here: that answers.'
      : 'First give what is missing, then log it here: that answers the student.',
  nothing: 'Nothing to log for this work.',
  notLogged: 'not logged',
  fromDay: (day: string) => `from ${day}`,
  provided: 'Provided',
  providedOf: (line: string) => `Provided: ${line}`,
  oneByOne: 'One by one',
  oneByOneOf: (line: string) => `${line}, one by one`,
  close: 'Close',
  save: 'Save',
  note: 'Note',
  noteFor: (name: string) => `Note on ${name}`,
  outcomeFor: (name: string, wording: string) => `${name}: ${wording}`,
  you: 'you',
  student: 'the student',
  colleague: 'a colleague',
  differ: 'Statements differ',
  observed: (handedIn: string, until: string) => `Seen in Classroom: handed in ${handedIn}, inside ${until}`,
  statement: ({ outcome, reason }: Statement) =>
    reason === 'absent' ? reasons.absent : reason ? `${outcomes[outcome]}: ${reasons[reason]}` : outcomes[outcome],
  /** Before the names of who says it: "asks you to look (it is not there): Amina". */
  wanted: ({ outcome, reason }: Statement) =>
    reason ? `${outcomes[outcome]} (${reasons[reason]})` : outcomes[outcome],
  /** As it is said after a name: "Tom declined, Amina no room". */
  keptAs: ({ outcome, reason }: Statement) =>
    outcome === 'declined' || outcome === 'asked' || !reason ? outcomes[outcome] : reasons[reason],
  tapped: ({ logged, absent, before, kept }: Tap) =>
    [
      `${logged} logged`,
      ...(absent > 0 ? [`${absent} absent`] : []),
      ...(before > 0 ? [`${before} logged before`] : []),
      ...(kept.length > 0 ? [`${kept.length} kept: ${kept.join(', ')}`] : []),
    ].join(', '),
  /** `notes`: what was written, so that it need not be thought of again. */
  cardChanged: (notes: readonly string[]) =>
    [
      'Somebody’s supports have changed since this page was made, so nothing was saved. They stand below as they are now: log them again.',
      ...(notes.length > 0 ? [`You wrote: ${notes.map((note) => `“${note}”`).join(', ')}`] : []),
    ].join(' '),
  savedAsShown: (changed: readonly { name: string; wording: string }[], count: number) =>
    changed.length === 0
      ? `${items(count)} logged`
      : `Changed while this page was open: ${changed.map(({ name, wording }) => `${name}, now ${wording}`).join('; ')}. ${items(count)} logged, as you saw ${count === 1 ? 'it' : 'them'}.`,
  saved: (count: number) => (count === 0 ? 'Nothing was changed.' : `${items(count)} logged`),
  undo: (count: number) => `Undo ${items(count)}`,
  undone: (count: number) => (count === 0 ? 'There was nothing left to take back.' : `${items(count)} taken back`),
  tooLate: 'More than five minutes have passed, so nothing was taken back. Change what is wrong one by one.',
  noteAlone: {
    title: 'A note stands alone',
    sentence:
      'Say also what became of it: go back to the list, open the line again and choose. Nothing is saved yet; copy your words from here.',
  },
  noteTooLong: {
    title: 'A note is too long',
    sentence: 'A note may have 280 characters in one line. Nothing is saved yet: shorten it here and send it again.',
  },
};
