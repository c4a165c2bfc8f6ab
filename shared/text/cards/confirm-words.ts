const students = (count: number) => `${count} ${count === 1 ? 'student' : 'students'}`;

/** The words of the page on which teachers confirm what changed, and of the line that leads there. */
export const confirmWords = {
  changed: (count: number) => `${count} changed`,
  new: (count: number) => `${count} new`,
  andMore: (count: number) => `and ${count} more`,
  seeAndConfirm: 'See and confirm',
  title: 'To confirm',
  intro: 'New or changed since you last confirmed. Confirming records that you have read it.',
  nothing: 'There is nothing to confirm in this class.',
  back: 'Back to what to do',
  all: (count: number) => `Confirm all ${count}`,
  confirm: 'Confirm',
  confirmFor: (name: string) => `Confirm: ${name}`,
  tags: { new: 'new', changed: 'changed' },
  isNew: 'New',
  gone: 'No longer',
  was: (amount: string) => `was ${amount}`,
  elsewhere: 'the amount stays; where, when or until when has changed',
  here: (now: string, before: string | undefined) =>
    before === undefined ? `${now} here` : `${now} here, was ${before}`,
  since: (moment: string) => `since ${moment}`,
  wholeCard: 'The whole card',
  wholeCardOf: (name: string) => `The whole card of ${name}`,
  inMyClass: 'In my class this means …',
  inMyClassFor: (name: string) => `What it means for ${name} in my class`,
  readBy:
    'Optional. Say what you do, and not why. The student, your substitute and their next teacher read it with your name.',
  youSaid: (day: string) => `you, ${day}`,
  saidBefore: (name: string, day: string) => `${name}, ${day}`,
  takeBack: 'Take back',
  takeBackFor: (name: string) => `Take back your words on ${name}`,
  tookBack: 'Taken back: the student and others no longer see them. Undo works for five minutes.',
  putBack: 'Undo',
  putBackFor: (name: string) => `Undo: show your words on ${name} again`,
  isPutBack: 'Undone: your words are shown again.',
  notTakenBack: 'Nothing was changed: there are no words of yours to take back.',
  notPutBack: 'Nothing was changed: Undo works for five minutes only. Write the words again below.',
  inClass: (by: string | undefined) => (by ? `${by}, in this class` : 'you, in this class'),
  settled: (count: number) => `Confirmed: ${students(count)}`,
  keep: 'Keep these words',
  keepFor: (name: string) => `Keep these words on ${name}`,
  done: ({ confirmed, moved, worded }: { confirmed: number; moved: number; worded: boolean }) =>
    [doneWords(confirmed, worded), ...(moved > 0 ? [movedWords(moved)] : [])].join(' '),
  wordsTooLong: {
    title: 'These words are too long',
    sentence:
      'What it means in your class may have 280 characters in one line. Nothing is confirmed yet: shorten it here and send it again.',
  },
};

function doneWords(confirmed: number, worded: boolean) {
  if (confirmed === 0) return 'Nothing was confirmed.';
  return worded ? 'Confirmed, with your words.' : `Confirmed: ${students(confirmed)}.`;
}

const movedWords = (moved: number) =>
  moved === 1
    ? 'One card has changed while this page was open: it stands below as it is now.'
    : `${moved} cards have changed while this page was open: they stand below as they are now.`;
