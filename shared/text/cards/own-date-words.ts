import type { Instant } from '#shared/domain/dates.ts';
import { momentInClassroom } from '../days.ts';
import { teacherWords } from './teacher.ts';

const they = (count: number) => (count === 1 ? 'the student' : 'the students');

/** A second post for who has a later date: what it does is said before anybody presses. English, as staff pages are. */
export const ownDateWords = {
  title: 'Assign with own date',
  /** Where the class's one date is explained. */
  leadsHere: 'Or assign with own date: what that does',
  intro:
    'Classroom has one due date for a post. Mostly it is enough to leave it and to take the work until the later date. If you want Classroom itself to show the later date, Sidelight can make a second post.',
  due: (at: Instant, zone: string) => `Due ${momentInClassroom(at, zone)}`,
  instead: (at: Instant, zone: string) => `The class has until ${momentInClassroom(at, zone)}.`,
  happens: 'What happens when you press',
  does: ({ isForAll, isFormQuiz }: { isForAll: boolean; isFormQuiz: boolean }) => [
    'A second post with the same title, text and files goes at once to the students you name here, and to nobody else. It has their date; no word on it tells of more time.',
    'They are taken off this post. What they began or handed in on it stays behind and does not move along.',
    'Your gradebook gets a second column.',
    `Classroom prints “${teacherWords.attachmentTitle}” on the second post, and its students see that.`,
    ...(isForAll ? ['This post is then for all others by name: whoever joins the class later, you add to it.'] : []),
    'A rubric and a grade category are not taken along, and if you move the class’s date, the second post stays.',
    ...(isFormQuiz ? ['Locked mode and importing grades of the form have to be set anew.'] : []),
  ],
  asksGoogle: 'Google will ask you once whether Sidelight may manage course work for you.',
  whom: 'For whom',
  press: 'Assign with own date',
  leave: 'Leave it as it is',
  byHand: 'By hand in Classroom',
  steps: [
    'In Classwork press Create, then Reuse post, and choose this post.',
    'Under “Assigned to” keep only the students with that date, set the due date, and press Assign.',
    'Open this post, press Edit, and take them out of “Assigned to”.',
  ],
  done: (count: number, at: Instant, zone: string) =>
    `Done: ${count === 1 ? '1 student has' : `${count} students have`} a post of their own, due ${momentInClassroom(at, zone)}.`,
  refused: (count: number) =>
    `Classroom did not let Sidelight do it, so nothing has changed: no second post is there, and ${they(count)} still ${count === 1 ? 'has' : 'have'} this one. You can do it by hand, as said below.`,
  left: (count: number) =>
    `Classroom did not let Sidelight take ${they(count)} off this post, nor delete the second post again. Delete that one in Classroom, or take them off this post by hand.`,
  alone: 'This post is for nobody else: change its due date in Classroom.',
  nobody: 'Choose whom it is for.',
  changed: 'A date has changed since this page was made. Look again, and press once more.',
  none: {
    draft: 'The class does not have this post yet. Once it is out, come back here.',
    noDate: 'Nobody who has this post has a later date ahead.',
    isSecond: 'The date of this post is its students’ own already.',
    unread: teacherWords.unread,
  },
  permission: {
    title: 'One more permission',
    sentence:
      'To make a second post and to take students off this one, Sidelight needs your leave at Google to manage course work. It is used for this alone, when you press.',
  },
};
