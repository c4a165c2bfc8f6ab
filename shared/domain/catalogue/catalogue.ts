import * as z from 'zod/mini';
import { DomainError } from '../errors.ts';
import { accommodations } from './accommodations.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

export type AccommodationCode = (typeof accommodations)[number]['code'];
export const accommodationCodes = accommodations.map(({ code }) => code);
export const AccommodationCode = z.enum(accommodationCodes);

const byCode = new Map<string, CatalogueEntry>(accommodations.map((entry) => [entry.code, entry]));

export const isOfCatalogue = (code: string): code is AccommodationCode => byCode.has(code);

export function catalogueEntry(code: string): CatalogueEntry {
  const entry = byCode.get(code);
  if (!entry) throw new DomainError('invalid_input', { field: 'code', value: code });
  return entry;
}

/**
 * These two may change what is measured, so a team must confirm that they stay accommodations (LA form; CEDS legacy
 * 75015, 13801).
 */
export const mayModify = (code: string) => code === 'RES-REDUCE' || code === 'RES-CHOICES';

/**
 * What to do, for this amount. The catalogue's sentence for extended time speaks of a factor; minutes and no limit at
 * all need their own, or a teacher would multiply by twenty.
 */
export function instructionFor(code: string, parameter: Readonly<Record<string, unknown>>): string {
  if (code === 'TIM-EXT' && 'fixedMinutes' in parameter && 'timeMultiplier' in parameter)
    return 'Multiply the time limit you give the class by the factor shown, then add the minutes shown, and set that limit before you start. Do it quietly; do not shorten breaks or lunch to make room.';
  if (code === 'TIM-EXT' && 'fixedMinutes' in parameter)
    return 'Add the minutes shown to the time limit you give the class and set that limit before you start. Do it quietly; do not shorten breaks or lunch to make room.';
  if (code === 'TIM-EXT' && 'unlimited' in parameter)
    return 'Set no time limit for this student, and plan where the work goes on when the period ends. Do it quietly; do not shorten breaks or lunch to make room.';
  if (code === 'TIM-EXT-DUE' && 'percentLonger' in parameter && !('extraSchoolDays' in parameter))
    return 'Count the school days from the day on which you give the work to its due date, add the percentage shown of them, rounded up, and do not take off late marks inside that window. Enter the individual due date when you post the work.';
  if (code === 'TIM-EXT-DUE' && 'mostSchoolDays' in parameter && !('extraSchoolDays' in parameter))
    return 'Before the work is due, agree with the student on a later day, no later than the days shown, and do not take off late marks until then. Enter the individual due date in Classroom.';
  return catalogueEntry(code).instruction;
}
