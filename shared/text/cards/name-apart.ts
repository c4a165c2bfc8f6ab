import type { Apart } from '#shared/domain/cards/namesakes.ts';
import { spokenGrade } from '../grades.ts';

/** `Leo Nguyen (grade 9)`: which of two who are called the same. */
export const nameApart = (name: string, apart: Apart) => `${name} (${wordsFor(apart)})`;

function wordsFor(apart: Apart) {
  if ('grade' in apart) return spokenGrade(apart.grade);
  return 'number' in apart ? `no. ${apart.number}` : apart.account;
}
