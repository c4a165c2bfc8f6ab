import type { Activity } from '../catalogue/catalogue-entry.ts';
import { bareLetters } from './bare-letters.ts';
import { clockIn, type WorkClock } from './work-clock.ts';
import { lengthIn } from './work-length.ts';
import { kindsHinted, kindsInText, kindsInTopic, kindsNamed, type TitleKinds } from './work-title.ts';
import { asksAbout, asksNow, asksOpinion, asksYou, isAboutTest, tellsToDo } from './work-words/beside-names.ts';

/** A piece of work as a teacher posts it. `kind` is Classroom's own type where it has one. */
export type PieceOfWork = {
  title: string;
  description?: string;
  /** The heading that the post stands under in Classwork. */
  topic?: string;
  kind?: 'assignment' | 'shortAnswerQuestion' | 'multipleChoiceQuestion' | 'material' | 'announcement';
  hasForm?: boolean;
  hasVideo?: boolean;
  hasSlides?: boolean;
  /** A link to a live game of questions. */
  hasGame?: boolean;
  points?: number;
  dueInSchoolHours?: boolean;
};

/** What the guess rests on. `unknown`: nothing told, so that everything is shown. */
export const workReasons = ['title', 'topic', 'description', 'attached', 'type', 'unknown'] as const;
export type WorkReason = (typeof workReasons)[number];

export type WorkGuess = {
  activities: readonly Activity[];
  because: WorkReason;
  minutes?: number;
  lengthsDiffer?: true;
  /** Of a quiz whose length is not told. */
  clock?: WorkClock;
};

/**
 * What kind of work this is, from all that its post tells. Nothing recognised means an empty list, and an empty list
 * means that every accommodation is shown: to miss one harms a student, to show one too many does not.
 */
export function recogniseWork(work: PieceOfWork): WorkGuess {
  const { kinds, because } = kindsOf(work);
  const found = new Set<Activity>(kinds);
  // What is said to a camera is no lesson.
  if (work.hasVideo && !found.has('presentation')) found.add('lecture');
  if (work.hasGame) found.add('quiz_test');
  const reason = because === 'unknown' && found.size > 0 ? 'attached' : because;
  // Minutes of reading, of a survey or of a talk are no limit that a plan could multiply.
  const isTimed = found.size === 0 || found.has('quiz_test');
  const length = isTimed ? lengthIn(work) : {};
  const told = found.has('quiz_test') ? clockIn(work) : undefined;
  // It is sat without a clock and handed in by a day, as homework is.
  if (told?.kind === 'takeHome') found.add('assignment');
  const isGame = told?.kind === 'question' && told.isGame;
  const clock = isGame || Object.keys(length).length === 0 ? told : undefined;
  return { activities: [...found], because: reason, ...length, ...(clock ? { clock } : {}) };
}

/** A quiz in a form may be locked while it is written. Whether it is Classroom does not tell. */
export const mayBeLocked = ({ hasForm, activities }: { hasForm?: true | undefined; activities: readonly Activity[] }) =>
  hasForm === true && activities.includes('quiz_test');

type KindsFound = { kinds: TitleKinds; because: WorkReason };

function kindsOf(work: PieceOfWork): KindsFound {
  if (work.kind === 'announcement' || work.kind === 'material') return toRead(work);
  const inTitle = kindsNamed(work.title);
  const isQuestion = work.kind === 'shortAnswerQuestion' || work.kind === 'multipleChoiceQuestion';
  // "Which book should we read next?" asks about what it names.
  const asks = isQuestion && work.title.includes('?') && (asksAbout.test(work.title) || !inTitle.includes('quiz_test'));
  if (isQuestion && asksOpinion.test(bareLetters(work.title)) && !inTitle.includes('quiz_test'))
    return { kinds: ['assignment', ...inTitle.filter((kind) => kind === 'presentation')], because: 'title' };
  if (inTitle.length > 0 && !asks) return { kinds: [...inTitle, ...alsoAsked(inTitle, work)], because: 'title' };
  // A form or a question by its type alone may be a survey or a roll call.
  const counts = (work.points ?? 0) > 0 || work.dueInSchoolHours === true;
  const inTopic = kindsInTopic(work.topic ?? '');
  if ((isQuestion || work.hasForm) && counts)
    return { kinds: ['quiz_test', ...inTopic], because: isQuestion ? 'type' : 'attached' };
  if (inTopic.length > 0) return { kinds: inTopic, because: 'topic' };
  // What is due in a lesson is done in it: a word that may mean anything tells nothing then, and all is shown.
  const hinted = asks || work.dueInSchoolHours ? [] : kindsHinted(work.title);
  const described = kindsInText(work.description ?? '');
  // Pages may be read or worked on: the sentences below may tell which.
  const tellsRead = hinted.includes('reading') && described.every((kind) => kind === 'reading');
  const isText = hinted.length === 1 && hinted.includes('reading');
  if (isText && described.includes('assignment'))
    return { kinds: [...new Set([...hinted, ...described])], because: 'description' };
  if (hinted.length > 0 && !(tellsRead && described.length > 0))
    return { kinds: counts && isText ? [...hinted, 'assignment'] : hinted, because: 'title' };
  if (described.length > 0) return { kinds: described, because: 'description' };
  // A choice of answers may be a quiz of one question or a vote: only what is asked of the students is known for none.
  const isTalk = work.kind === 'shortAnswerQuestion' || asksYou.test(bareLetters(work.title));
  return isQuestion && isTalk ? { kinds: ['assignment'], because: 'type' } : { kinds: [], because: 'unknown' };
}

/**
 * Slides may be the students' own, the sentences below may ask for more than to read or to watch, and a form that is
 * due in a lesson is seldom homework.
 */
function alsoAsked(
  kinds: TitleKinds,
  { hasSlides, hasForm, dueInSchoolHours, description = '' }: PieceOfWork,
): TitleKinds {
  if (kinds.includes('assignment')) return kinds.length === 1 && hasForm && dueInSchoolHours ? ['quiz_test'] : [];
  const isMade = hasSlides && kinds.includes('lecture') && !kinds.includes('quiz_test');
  const isTaken = kinds.every((kind) => kind === 'reading' || kind === 'lecture');
  return isMade || (isTaken && kindsInText(description).includes('assignment')) ? ['assignment'] : [];
}

/** What is not handed in is read or listened to; only a form that its title calls a test is sat. */
function toRead({ title, kind, hasForm, hasSlides, hasVideo }: PieceOfWork): KindsFound {
  const named = kindsNamed(title);
  const bare = bareLetters(title);
  if (kind === 'announcement' && named.length > 0 && asksNow.test(bare))
    return {
      kinds: tellsToDo.test(bare) ? named : [...new Set<TitleKinds[number]>(['reading', ...named])],
      because: 'title',
    };
  if (named.includes('quiz_test') && (hasForm || (kind === 'material' && !isAboutTest.test(bare))))
    return { kinds: ['quiz_test'], because: 'title' };
  if (kind === 'material' && (hasSlides || hasVideo || named.includes('lecture')))
    return { kinds: named.includes('reading') ? ['reading', 'lecture'] : ['lecture'], because: 'title' };
  return { kinds: ['reading'], because: 'type' };
}
