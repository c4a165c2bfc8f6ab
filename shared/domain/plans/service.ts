import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { Frequency } from '../goals/goal.ts';
import { GoalId, ServiceId, StaffId, StrategyId } from '../ids.ts';
import { line, prose } from '../line-text.ts';

const serviceKinds = [
  'tutoring',
  'mentoring',
  'smallGroup',
  'counselling',
  'checkIn',
  'speechLanguage',
  'occupationalTherapy',
  'readingSupport',
  'mathSupport',
  'languageSupport',
  'assistiveTechnology',
  'enrichment',
  'acceleration',
  'creditRecovery',
  'behaviorSupport',
  'socialSkills',
  'lifeSkills',
  'physicalTherapy',
  'nursing',
  'transport',
  'homeInstruction',
  'consultation',
  'familySupport',
  'communityProvider',
  'other',
] as const;

/** Something that is given to a student at set times: what, how long, how often, by whom. */
export const Service = z.strictObject({
  serviceId: ServiceId,
  kind: z.enum(serviceKinds),
  name: z.optional(line(120)),
  /** Of a consultation, and of what is given as needed, nobody can say how long. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(480))),
  frequency: z.union([Frequency, z.literal('asNeeded')]),
  providerRole: line(60),
  providerId: z.optional(StaffId),
  place: z.optional(line(120)),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  goalIds: z.array(GoalId),
});
export type Service = z.infer<typeof Service>;

/** What the student and the adults do differently, every day. */
export const Strategy = z.strictObject({ strategyId: StrategyId, words: prose(600), goalIds: z.array(GoalId) });
export type Strategy = z.infer<typeof Strategy>;
