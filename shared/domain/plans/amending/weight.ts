import type { SchoolDate } from '../../dates.ts';
import { spelledAlike } from './spelled-alike.ts';

/**
 * What one change is to the student. `wording`: nothing but its spelling differs. `arranged`: who sees to it, and the
 * like; what the student gets is as before. `more`, `less`: of what they get. `unclear`: no rule can tell.
 */
export type Weight = 'wording' | 'arranged' | 'more' | 'less' | 'unclear';

/** What no rule can judge is judged by people: it counts as if something were taken away. */
export const asksGroup = (weight: Weight): boolean => weight === 'less' || weight === 'unclear';

/** Of several things that changed in one: more here and less there is for people to judge. */
export function weighedTogether(weights: readonly Weight[]): Weight {
  const found = new Set(weights);
  if (found.has('unclear') || (found.has('less') && found.has('more'))) return 'unclear';
  return (['less', 'more', 'arranged'] as const).find((weight) => found.has(weight)) ?? 'wording';
}

/** Of a place that says nothing yet: what it is to say something there, and what to say nothing any more. */
export type Stating = { stated: Weight; unstated: Weight };
export const promise: Stating = { stated: 'more', unstated: 'less' };

type Sides<Value> = { before: Value | undefined; after: Value | undefined };

/** Judges what stands on both sides; what came or went is judged by what the place is for. */
export function weighed<Value>(
  { before, after }: Sides<Value>,
  { stated, unstated }: Stating,
  judge: (before: Value, after: Value) => Weight,
): Weight {
  if (before === undefined) return after === undefined ? 'wording' : stated;
  return after === undefined ? unstated : judge(before, after);
}

export const weighWords = (before: string, after: string): Weight =>
  spelledAlike(before, after) ? 'wording' : 'unclear';

/** More of a number is more help, or less of it. */
export function weighNumber(before: number, after: number, more: 'larger' | 'smaller'): Weight {
  if (before === after) return 'wording';
  return after > before === (more === 'larger') ? 'more' : 'less';
}

/** A list in which each entry gives something: only the same set says the same, however long it is. */
export function weighSet(before: readonly string[], after: readonly string[]): Weight {
  const keeps = before.every((each) => after.includes(each));
  const adds = after.some((each) => !before.includes(each));
  if (keeps) return adds ? 'more' : 'wording';
  return adds ? 'unclear' : 'less';
}

type Span = { startOn?: SchoolDate | undefined; endOn?: SchoolDate | undefined };

/** From a later day on, or until an earlier one, is a delay or an end. */
export const weighSpan = (before: Span, after: Span): Weight =>
  weighedTogether([
    weighed({ before: before.startOn, after: after.startOn }, { stated: 'less', unstated: 'more' }, weighStart),
    weighed({ before: before.endOn, after: after.endOn }, { stated: 'less', unstated: 'more' }, weighEnd),
  ]);

export function weighStart(before: SchoolDate, after: SchoolDate): Weight {
  if (before === after) return 'wording';
  return after < before ? 'more' : 'less';
}
const weighEnd = (before: SchoolDate, after: SchoolDate): Weight => weighStart(after, before);
