import type { AccommodationCode } from '../catalogue/catalogue.ts';
import type { Parameter } from '../catalogue/parameter.ts';

/**
 * The numbers that the catalogue once began with. An import filled them in unasked, so a plan that holds one may say
 * what nobody chose; beside an amount that is missing they are an example and never the answer.
 */
const formerDefaults: Partial<Record<AccommodationCode, Parameter>> = {
  'TIM-EXT': { timeMultiplier: 1.5 },
  'TIM-EXT-DUE': { extraSchoolDays: 2 },
  'TIM-EXT-READ': { timeMultiplier: 1.5 },
  'TIM-WAIT': { waitSeconds: 10 },
  'TIM-BRK-SCH': { everyMinutes: 30, breakMinutes: 5 },
  'TIM-BRK-REQ': { maxPerHour: 2, breakMinutes: 5 },
  'TIM-MULTI': { sessions: 2, spanDays: 2 },
  'TIM-COUNT': { warnAtMinutes: 5 },
  'TIM-NOTICE': { schoolDays: 3 },
  'TIM-STAGE': { checkpoints: 3 },
  'TIM-MAKEUP': { daysPerAbsence: 2 },
  'TIM-PASS': { minutes: 3 },
  'PRE-SCREENREADER': { hoursBefore: 24 },
  'PRE-LARGE': { fontPt: 18 },
  'PRE-MAGNIFY': { zoom: 2 },
  'PRE-BRAILLE': { leadDays: 5 },
  'PRE-DIR-SIMPLE': { maxSteps: 1 },
  'PRE-NOTES': { hoursBefore: 24 },
  'PRE-CHUNK': { itemsPerPart: 5 },
  'RES-REDUCE': { percent: 70 },
  'RES-CHOICES': { maxOptions: 3 },
  'SET-SMALL': { groupMax: 8 },
  'OTH-CHECK': { withinMinutes: 5 },
  'OTH-FEEDBACK': { perPeriod: 2 },
  'OTH-QUIETPASS': { maxMinutes: 10 },
};

const isListed = (code: string): code is keyof typeof formerDefaults => Object.hasOwn(formerDefaults, code);
export const formerDefaultsOf = (code: string): Parameter => (isListed(code) ? (formerDefaults[code] ?? {}) : {});
