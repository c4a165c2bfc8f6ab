import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { englishAmounts } from '../plans/amounts.ts';

const limit = (minutes: TimeLimit) => (minutes === 'none' ? 'no limit' : `${minutes} min`);
const students = (count: number) => `${count} ${count === 1 ? 'student' : 'students'}`;

/** What a class is doing: as a guess (`looks like ...`) and as a short name (`for this ...`). */
const activities: Record<Activity, { guess: string; short: string }> = {
  quiz_test: { guess: 'a quiz or test', short: 'quiz' },
  assignment: { guess: 'an assignment', short: 'assignment' },
  reading: { guess: 'reading', short: 'reading' },
  lecture: { guess: 'a lesson', short: 'lesson' },
  lab: { guess: 'lab work', short: 'lab' },
  presentation: { guess: 'a presentation', short: 'presentation' },
  always: { guess: 'any work', short: 'work' },
};

/** What a teacher scans for. */
const lines: Record<TeachingLine, string> = {
  timeLimit: 'Time limit',
  dueDate: 'Due date',
  room: 'Room and helper',
  paper: 'Paper and files',
  tools: 'Tools',
  safety: 'Safety',
  leavesAtOnce: 'Leaves at once',
  pause: 'Pause',
  lookIn: 'Look in',
  seat: 'Seats',
  everyLesson: 'Ways of teaching',
  ahead: 'Ahead of time',
};

/** What stands under a heading that is closed, and for how many. */
const folded = (title: string) => (topics: readonly TeachingLine[], count: number) =>
  `${title}: ${topics.map((topic) => lines[topic].toLowerCase()).join(', ')} · ${students(count)}`;

const attachmentTitle = 'Sidelight';

/** The words of the two teacher's pages in Classroom. English only until staff ask for more. */
export const teacherWords = {
  classFallback: 'This class',
  looksLike: (work: readonly Activity[]) => `Looks like ${work.map((each) => activities[each].guess).join(' and ')}`,
  unknownWork: 'Kind of work not recognized, so everything is shown',
  unread: 'Classroom did not tell Sidelight what this post is, so everything is shown.',
  unreadSince: (moment: string) => `Its title and times are of ${moment}.`,
  minutes: (minutes: number) => `${minutes} min`,
  due: (moment: string) => `due ${moment}`,
  assigned: ({ to, of }: { to: number; of: number }) => `Assigned to ${to} of ${of}`,
  putAway: 'This class is archived in Classroom, so nothing can be changed here.',
  assigneesUnread: 'Classroom did not tell whom this post is for, so everybody in the class is shown.',
  why: 'Why?',
  whyWords:
    'Sidelight reads the title, the type, the points and the attachments of the post to guess the kind of work, and its topic or description where the title says nothing. A time limit is read from the title or the description; where they give two, neither is taken. When it is not sure, it shows more rather than less.',
  switchLabel: 'Which supports',
  periods: 'Period',
  allPeriods: 'All',
  whatToDo: (work: readonly Activity[], count: number) => {
    const [only, second] = work;
    return `What to do for this ${only && !second ? activities[only].short : 'work'} · ${students(count)}`;
  },
  byStudent: (count: number) => `By student · ${count}`,
  showHow: 'Show how',
  moments: { before: 'Before you hand it out', during: 'While they work' },
  lines,
  everyLesson: folded('As in every lesson'),
  /** In place of while they work, of what is done at home. */
  inClass: folded('If they work on it in class'),
  nothingNow: 'Nothing to do for this work itself. What is for another day stands under “By student”.',
  limit,
  forAll: (day: string) => `all ${day}`,
  askHowMuch: `${englishAmounts.unstated}: ${englishAmounts.ask}`,
  tryLocked: 'try it in locked mode',
  hide: 'Hide for projecting',
  hidden: 'Hidden for projecting. It stays so on every page of yours in Classroom until you press Show.',
  show: 'Show',
  timeLimit: 'Time limit',
  from: (minutes: number) => `instead of ${minutes}`,
  temporary: (day: string) => `temporary, until ${day}`,
  essential: 'essential',
  where: (settings: readonly string[]) => `Where: ${settings.join(', ')}`,
  otherWork: 'For other work',
  strongest: (amounts: readonly string[]) =>
    `The records differ: ${amounts.join(' and ')}. The one that helps most is shown; the case manager has to settle it.`,
  undecided: (amounts: readonly string[]) =>
    `The records differ${amounts.length > 1 ? `: ${amounts.join(' or ')}` : ''}. Ask the case manager which one to use.`,
  offList: (count: number) =>
    `${count === 1 ? '1 student is' : `${count} students are`} in Classroom, not on the school’s list. The office has been told.`,
  nobodyForThis: 'None of your students in this class needs anything for this work.',
  nobodyAtAll: 'None of your students in this class has supports at the moment.',
  nobodyAssigned: 'None of the students to whom this is assigned has supports at the moment.',
  nobodyMatched: 'Nobody in this class could be matched to your classes in the school roster.',
  nobodyMatchedWhy:
    'Sidelight shows students only when the school roster says that you teach them today. If that is wrong, ask the school office to check the roster.',
  panelTitle: 'Supports in this class',
  panelWithoutClass:
    'Classroom did not say who is in this class, so what it needs is not shown here. The card can be attached all the same.',
  attach: 'Attach to this post',
  attachWhy: `Adds the card “${attachmentTitle}”, which looks the same to everyone. You see your class; each student sees only their own page.`,
  attached: 'Attached to the post',
  attachedSentence: 'You can close this window. The card is on the post once you save or assign it.',
  /**
   * Every student of the class reads this title, so it names no support and nobody, and is the same on each post. It is
   * the product's own name, because that is what Classroom prints below it and what teachers know from signing in, from
   * Slack and from their mail: a second name was one that nobody recognised.
   */
  attachmentTitle,
};
