import type { Scenario } from '../crash.ts';
import { calendarScenarios } from './calendar.ts';
import { classworkScenarios } from './classwork.ts';
import { classScenarios } from './in-class.ts';
import { ownDateScenarios } from './own-dates.ts';
import { planScenarios } from './plans.ts';
import { progressScenarios } from './progress.ts';
import { reminderScenarios } from './reminders.ts';
import { reviewScenarios } from './reviews.ts';
import { rightScenarios } from './rights.ts';
import { safetyScenarios } from './safety.ts';
import { signInScenarios } from './sign-in.ts';
import { supportScenarios } from './supports.ts';
import { wordsScenarios } from './words.ts';

/** Every verb that writes, once, but for those of a case, which `case-accidents` walks through. */
export const scenarios: readonly Scenario[] = [
  ...planScenarios,
  ...wordsScenarios,
  ...classScenarios,
  ...classworkScenarios,
  ...ownDateScenarios,
  ...progressScenarios,
  ...supportScenarios,
  ...reviewScenarios,
  ...reminderScenarios,
  ...rightScenarios,
  ...safetyScenarios,
  ...calendarScenarios,
  ...signInScenarios,
];
