import { teacherUnconfirmed, unmanagedWords } from '../cards/unconfirmed-words.ts';

/** What a teacher reads of what they have yet to confirm, and a case manager of whose teachers have not. */
export const confirmText = {
  show: 'Show me which',
  yours: 'To confirm',
  student: ({ name, classes, lines }: { name: string; classes: readonly string[]; lines: number }) =>
    `${name} (${classes.join(', ')}): ${lines === 1 ? '1 support' : `${lines} supports`} new or changed`,
  nothingOfYours: 'You have confirmed everything.',
  where:
    'Confirm in Google Classroom: open any post with Sidelight in that class and press the line that says “new” or “changed”.',
  showWho: 'Show me who',
  title: 'Not confirmed yet',
  close: 'Close',
  nothing: 'Nobody has yet to confirm for the students you case manage.',
  unmanaged: unmanagedWords,
  teacher: teacherUnconfirmed,
  more: (count: number) => `${count} more ${count === 1 ? 'student' : 'students'}: there is no room here for all.`,
  why: 'Teachers confirm in Google Classroom. It helps most to speak with them: they may not have seen it, or have a question.',
};
