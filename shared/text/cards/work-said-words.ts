import type { WorkReason } from '#shared/domain/cards/classwork.ts';
import type { WorkStatement } from '#shared/domain/cards/work-correction.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import { teacherWords } from './teacher.ts';

const because: Record<WorkReason, string> = {
  title: 'This guess rests on the title.',
  topic: 'This guess rests on the topic.',
  description: 'This guess rests on the description.',
  attached: 'This guess rests on what is attached.',
  type: 'This guess rests on the type of the post.',
  unknown: 'Neither title, topic, description, type nor attachments tell what kind of work this is.',
};

/** What a post is, as a teacher corrects it. */
export const workSaidWords = {
  because: (reason: WorkReason) => because[reason],
  whyOrNot: 'Why? Not a quiz?',
  notQuiz: 'Not a quiz',
  takesAway: (lost: readonly { line: TeachingLine; count: number }[]) =>
    lost.length === 0
      ? 'Nothing shown here would change. It holds for everybody who opens this post.'
      : `“Not a quiz” takes away: ${lost.map(({ line, count }) => `${teacherWords.lines[line].toLowerCase()} for ${count}`).join(', ')}. It holds for everybody who opens this post; students can still see all their supports.`,
  twoLengths: 'The post does not name one length for all of it, so none is taken.',
  howLong: 'How long is the quiz?',
  minutes: 'min',
  keep: 'Keep',
  undo: 'Undo',
  saidBy: (said: WorkStatement, name: string | undefined, day: string) =>
    `${name ?? 'A teacher of this class'} said on ${day} that this ${'minutes' in said ? `takes ${said.minutes} min` : 'is not a quiz'}.`,
  kept: (said: WorkStatement | undefined) => {
    if (!said) return 'Undone: the post is read as before.';
    return 'minutes' in said ? `Kept for this post: ${said.minutes} min` : 'Kept for this post: not a quiz';
  },
  sinceWhen: 'When did the class get this?',
  sinceWhy: 'Somebody’s later date counts from the day the class got this. Classroom does not say it.',
  givenBy: (on: string, name: string | undefined, day: string) =>
    `${name ?? 'A teacher of this class'} said on ${day} that the class got this on ${on}.`,
  keptGiven: (on: string | undefined) =>
    on === undefined
      ? 'Undone. A later date that a student has seen stays.'
      : `Kept for this post: the class got it on ${on}`,
  notGiven: 'Choose a day up to today, at most half a year before the due date. Nothing was changed.',
  notMinutes: 'Give the time limit in whole minutes, from 1 to 360. Nothing was changed.',
  cannotTell: 'Classroom did not tell what this post is now, so nothing was changed. Try again in a minute.',
};
