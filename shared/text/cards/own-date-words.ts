import type { Instant } from '#shared/domain/dates.ts';
import { momentInWords } from '../days.ts';
import { teacherWords } from './teacher.ts';

const they = (count: number) => (count === 1 ? 'the student' : 'the students');

/** A second post for who has a later date: what it does is said before anybody presses. English, as staff pages are. */
export const ownDateWords = {
  title: 'Assign with a later date',
  /** Where the class's one date is explained. */
  leadsHere: 'Or assign with a later date: what that does',
  intro:
    'Classroom has one due date for a post. Mostly it is enough to leave it and to take the work until the later date. If you want Classroom itself to show the later date, Sidelight can make a second post.',
  due: (at: Instant, zone: string) => `Due ${momentInWords(at, zone)}`,
  instead: (at: Instant, zone: string) => `The class has until ${momentInWords(at, zone)}.`,
  happens: 'What happens when you press',
  /** What is not to be undone, and who sees it: read before the press. */
  first: [
    'What they began or handed in on this post does not move along: do it before they start.',
    'A second post with the same title, text and files goes at once to the students checked below, and to nobody else. It has their date; no word on it tells of more time. They are taken off this post.',
    'Classwork then shows you two posts with this title: do not project it. Every teacher in this Classroom class sees whom the second post is for.',
  ],
  elseHappens: 'What else happens then?',
  does: ({ isForAll, isFormQuiz }: { isForAll: boolean; isFormQuiz: boolean }) => [
    'Your gradebook gets a second column.',
    `Classroom prints “${teacherWords.attachmentTitle}” on the second post, and its students see that.`,
    ...(isForAll ? ['This post is then for all others by name: whoever joins the class later, you add to it.'] : []),
    'Not copied: rubric, grade category, other add-ons, “Close submissions”.',
    'What you change on one post later, the date too, does not change on the other.',
    ...(isFormQuiz ? ['Locked mode and importing grades of the form have to be set anew.'] : []),
  ],
  asksGoogle: 'A window of Google opens first. The first time it asks for one more permission.',
  press: (at: Instant, zone: string) => `Assign, due ${momentInWords(at, zone)}`,
  leave: 'Leave it as it is',
  byHand: 'By hand in Classroom',
  steps: [
    'In Classwork press Create, then Reuse post, and choose this post.',
    'Under “Assigned to” keep only the students with that date, set the due date, and press Assign.',
    'Open this post, press Edit, and take them out of “Assigned to”.',
    'Sidelight adds the extra days to that post’s date again: go by Classroom’s date there.',
  ],
  done: (count: number, at: Instant, zone: string) =>
    `Done: ${count === 1 ? '1 student has' : `${count} students have`} a post of their own, due ${momentInWords(at, zone)}.`,
  refused: (count: number) =>
    `Classroom did not let Sidelight do it, so nothing has changed: no second post is there, and ${they(count)} still ${count === 1 ? 'has' : 'have'} this one. You can do it by hand, as said below.`,
  left: (count: number) =>
    `Classroom did not let Sidelight take ${they(count)} off this post, nor delete the second post again. Delete that one in Classroom, or take them off this post by hand.`,
  stands: (count: number) =>
    `Classroom did not let Sidelight take ${they(count)} off this post. The second post from before is still there: take them off this one by hand.`,
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
      'Google has to let Sidelight make the second post and take students off this one. Google asks about “course work and grades”. Sidelight makes this post and reads no grades. It does so only when you press, and the permission is kept for an hour.',
  },
};
