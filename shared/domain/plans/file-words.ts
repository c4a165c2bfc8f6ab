import { bareWord } from '../bare-word.ts';
import { type Activity, activities } from '../catalogue/catalogue-entry.ts';
import { type Framework, frameworkNames } from '../frameworks.ts';

/** What people call a plan of each framework, besides our own name of it. */
const called: Readonly<Record<Framework, readonly string[]>> = {
  ILP: ['individual learning plan', 'individualized learning plan', 'learning plan'],
  ISP: ['individual success plan', 'student success plan', 'success plan'],
  IAP: ['individual accommodation plan', 'individualized accommodation plan', 'accommodation plan'],
  '504': [
    'section 504',
    'sec 504',
    's504',
    '504 accommodation',
    '504 accommodation plan',
    'section 504 accommodation plan',
  ],
  'IEP-at-a-glance': ['iep summary', 'iep snapshot', 'iep accommodations'],
};

const byCalled = new Map<string, Framework>(
  frameworkNames.flatMap((framework) =>
    [framework, ...called[framework]].flatMap((name): [string, Framework][] => [
      [bareWord(name), framework],
      [bareWord(`${name} plan`), framework],
    ]),
  ),
);

/** Undefined for words that name no framework of ours. */
export const frameworkIn = (text: string): Framework | undefined => byCalled.get(bareWord(text));

const worded: Readonly<Record<Activity, readonly string[]>> = {
  quiz_test: ['quiz', 'quizzes', 'test', 'tests', 'testing', 'exam', 'exams', 'assessment', 'assessments'],
  assignment: ['assignments', 'homework', 'classwork', 'class work', 'written work'],
  reading: ['readings'],
  lecture: ['lectures', 'lesson', 'lessons', 'instruction', 'discussion', 'class discussion'],
  lab: ['labs', 'lab work', 'laboratory'],
  presentation: ['presentations', 'oral presentation', 'oral presentations'],
  always: ['all', 'everything', 'all work', 'all classes', 'all activities'],
};
const byWord = new Map(
  activities.flatMap((activity) => [activity, ...worded[activity]].map((word) => [bareWord(word), activity] as const)),
);

/** What a cell lists, between commas, semicolons, strokes, line breaks or "and"; undefined when a word is none. */
export function activitiesInCell(text: string): Activity[] | undefined {
  const found = new Set<Activity>();
  for (const part of text.split(/[,;/|\n\r]+|\band\b|&/iu)) {
    const word = bareWord(part);
    if (word === '') continue;
    const activity = byWord.get(word);
    if (!activity) return undefined;
    found.add(activity);
  }
  return activities.filter((each) => found.has(each));
}
