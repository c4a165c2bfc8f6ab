import * as z from 'zod/mini';
import { RightsSettings, usualRights } from '../access/right-holder.ts';
import { ClockName, ClockRule, CourseSelection, defaultSettings, type ProcessSettings } from '../process/clocks.ts';

/** What one act goes by: what the district decided, and the default where it has decided nothing. */
export type SettingsInForce = { process: ProcessSettings; rights: RightsSettings };

const count = z.optional(z.int());
const yesOrNo = z.optional(z.boolean());

/**
 * What a district decided, kept as one record: only what it said. A default that is mended later then holds everywhere
 * but where somebody chose. Bounds are asked of whoever sets one and not of what is kept, or a bound that is drawn
 * closer later would leave a district unread.
 */
export const DistrictRecord = z.object({
  contactAttempts: count,
  contactChannels: count,
  contactDays: count,
  inviteDaysBefore: count,
  familyAgreesToPlan: yesOrNo,
  silenceSuffices: yesOrNo,
  disputeHolds: yesOrNo,
  consentToReevaluate: yesOrNo,
  reevaluationMonths: count,
  emergencyHours: count,
  emergencyLookDays: count,
  sightAfterEnd: count,
  reviewLearning: z.optional(z.enum(['profile', 'term', 'quarter', 'year'])),
  reviewAccommodation: z.optional(z.enum(['year', 'term', 'quarter'])),
  courseSelection: z.optional(CourseSelection),
  familySignsLearningPlan: yesOrNo,
  lettersByMail: yesOrNo,
  dependentAccess: yesOrNo,
  leapDay: z.optional(RightsSettings.shape.leapDay),
  noCopyWithoutContact: yesOrNo,
  yearsAhead: count,
  majority: z.optional(RightsSettings.shape.majority),
  clocks: z.optional(z.partialRecord(ClockName, ClockRule)),
  version: z.int(),
});
export type DistrictRecord = z.infer<typeof DistrictRecord>;

/** A district without a record has decided nothing. */
export const settingsOf = ({ noCopyWithoutContact, ...record }: Partial<DistrictRecord> = {}): SettingsInForce => ({
  process: { ...defaultSettings, ...saidOf(record, defaultSettings) },
  rights: {
    ...{ ...usualRights, ...saidOf(record, usualRights) },
    ...(noCopyWithoutContact ? { noCopyWithoutContact } : {}),
  },
});

/** Of what was decided, the part that takes the place of these defaults. */
const saidOf = <Values extends object>(
  record: { [Name in keyof Values]?: Values[Name] | undefined },
  defaults: Values,
) => Object.fromEntries(Object.entries(record).filter(([name, value]) => name in defaults && value !== undefined));
