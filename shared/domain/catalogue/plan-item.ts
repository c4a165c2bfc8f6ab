import * as z from 'zod/mini';
import { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { ItemId, NeedId, StaffId } from '../ids.ts';
import { line } from '../line-text.ts';
import { AccommodationCode, catalogueEntry, instructionFor } from './catalogue.ts';
import { activities, type CatalogueEntry, categories } from './catalogue-entry.ts';
import { Parameter, readParameterText } from './parameter.ts';

/** A district's own accommodation: `DST-` and what the district calls it. */
export const DistrictCode = z.templateLiteral(['DST-', z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/))]);
export const ItemCode = z.union([AccommodationCode, DistrictCode]);
export type ItemCode = z.infer<typeof ItemCode>;

/**
 * What a district's own accommodation said on the day it was put into a plan. Frozen with the item: the district may
 * change its words or retire the accommodation later, and a version must stay readable as it was.
 */
export const OwnAccommodation = z.strictObject({
  name: line(120),
  category: z.enum(categories),
  instruction: line(230),
  activities: z.array(z.enum(activities)),
});
export type OwnAccommodation = z.infer<typeof OwnAccommodation>;

/** CEDS Application Type 002167: how the support comes to the student. */
const applicationTypes = ['universal', 'designated', 'accommodation', 'administrative'] as const;

/** One accommodation in one plan. */
export const PlanItem = z.object({
  itemId: ItemId,
  code: ItemCode,
  parameter: Parameter,
  /** Only with a `DST-` code. */
  own: z.optional(OwnAccommodation),
  /** CEDS 001686. An empty list means everywhere that the catalogue says. */
  applicability: z.object({
    activities: z.array(z.enum(activities)),
    courses: z.array(line(80)),
    settings: z.array(line(80)),
  }),
  /** Who does it: the role, and the person where it must be that one. */
  ownerRole: line(60),
  ownerId: z.optional(StaffId),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  /** Essential first, when resources are short. */
  priority: z.enum(['essential', 'standard']),
  applicationType: z.enum(applicationTypes),
  /** The needs that it answers. */
  needIds: z.array(NeedId),
  /** The day a team confirmed that it does not change what is measured; asked for where it might (R-A1). */
  sameConstructOn: z.optional(SchoolDate),
  /** The day a team last looked at it and kept it. */
  reviewedOn: z.optional(SchoolDate),
});
export type PlanItem = z.infer<typeof PlanItem>;

type Described = { code: ItemCode; own?: Pick<OwnAccommodation, 'name' | 'instruction'> | undefined };

export const nameOfItem = ({ code, own }: Described) => own?.name ?? catalogueEntry(code).name;

/** What to do, for this amount. */
export const instructionOfItem = ({ code, own, parameter }: Described & { parameter: Parameter }) =>
  own?.instruction ?? instructionFor(code, parameter);

/** As a cell holds it. Of a district's own accommodation no amount can be written in one yet. */
export function amountWritten(code: ItemCode, written: string): Parameter {
  if (!DistrictCode.safeParse(code).success) return readParameterText(code, written);
  if (written !== '') throw new DomainError('invalid_input', { field: 'parameter', code });
  return {};
}

/** What a class may be doing when the item bears on it. */
export function activitiesOfItem({
  code,
  own,
  applicability,
}: Pick<PlanItem, 'code' | 'own' | 'applicability'>): CatalogueEntry['activities'] {
  if (applicability.activities.length > 0) return applicability.activities;
  return own?.activities ?? catalogueEntry(code).activities;
}
