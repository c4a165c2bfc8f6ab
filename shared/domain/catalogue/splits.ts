import type { AccommodationCode } from './catalogue.ts';

/**
 * What some accommodations ask for at once, as entries of their own for a plan that means only one of them. Proposed to
 * who writes a plan; what a plan says is never rewritten, and the whole keeps its meaning.
 */
const splits: Partial<Record<AccommodationCode, readonly AccommodationCode[]>> = {
  'TIM-BRK-MED': ['TIM-RESTROOM', 'TIM-NURSE', 'TIM-TIMEBACK'],
  'PRE-SIGN': ['PRE-FACE', 'PRE-INT-AHEAD'],
  'PRE-AMPLIFY': ['PRE-MIC', 'PRE-REPEAT-PEERS'],
  'PRE-VISUAL': ['PRE-PICTURE', 'OTH-SCHEDULE'],
  'RES-SPELL': ['RES-SPELL-TOOL', 'RES-SPELL-GRADE'],
};

const isSplit = (code: string): code is keyof typeof splits => Object.hasOwn(splits, code);
export const partsOfEntry = (code: string): readonly AccommodationCode[] => (isSplit(code) ? (splits[code] ?? []) : []);
