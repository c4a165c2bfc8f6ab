import type { Activity } from '../catalogue/catalogue-entry.ts';

/** A piece of work as a teacher posts it. `kind` is Classroom's own type where it has one. */
export type PieceOfWork = {
  title: string;
  description?: string;
  kind?: 'assignment' | 'shortAnswerQuestion' | 'multipleChoiceQuestion' | 'material' | 'announcement';
  hasQuizForm?: boolean;
};

export type WorkGuess = { activities: readonly Activity[]; minutes?: number };

const words: readonly [Activity, RegExp][] = [
  [
    'quiz_test',
    /\b(quiz\w*|tests?|exams?|midterms?|finals?|assessments?|check ?points?|unit check|exit tickets?|examen|prueba|pop quiz|bell ?ringers?)\b/i,
  ],
  [
    'presentation',
    /\b(present\w*|speech(es)?|slides? talk|oral report|debates?|show and tell|pitch(es)?|exposici[oó]n)\b/i,
  ],
  ['lab', /\b(labs?|laborator\w*|experiments?|dissection|titration|practicals?|laboratorio)\b/i],
  [
    'reading',
    /\b(read\w*|chapters?|novel|novels|article|poems?|pages?|pp?\.|textbook|lectura|leer|literature circles?)\b/i,
  ],
  ['lecture', /\b(lectures?|notes|videos?|watch|lesson|slides|recording|webinar|apuntes)\b/i],
  [
    'assignment',
    /\b(homework|hw|assignments?|worksheets?|essays?|projects?|problem sets?|practice|exercises?|draft|journal|packet|paragraphs?|report|write|tarea|reflection|investigation)\b/i,
  ],
];
const minutesPattern = /\b(\d{1,3})\s*[- ]?(?:min|mins|minutes|minutos)\b/i;

/**
 * What kind of work this is, from its title, text and type. Nothing recognised means an empty list, and an empty list
 * means that every accommodation is shown: to miss one harms a student, to show one too many does not.
 */
export function recogniseWork(work: PieceOfWork): WorkGuess {
  const text = `${work.title}\n${work.description ?? ''}`;
  const found = new Set(words.filter(([, pattern]) => pattern.test(work.title)).map(([activity]) => activity));
  if (work.hasQuizForm || work.kind === 'multipleChoiceQuestion' || work.kind === 'shortAnswerQuestion')
    found.add('quiz_test');
  const minutes = Number(minutesPattern.exec(text)?.[1] ?? 0);
  return { activities: [...found], ...(minutes > 0 ? { minutes } : {}) };
}
