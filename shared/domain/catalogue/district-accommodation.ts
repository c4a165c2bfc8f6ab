import * as z from 'zod/mini';
import type { StaffActor } from '../access/access.ts';
import { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { writtenLine } from '../written-words.ts';
import { activities, type CatalogueEntry, categories } from './catalogue-entry.ts';
import { conditionIn } from './condition-words.ts';
import { type Field, fits, type Grammar, parseGrammar } from './parameter.ts';
import { DistrictCode } from './plan-item.ts';

/** An accommodation that the catalogue lacks. Retired, never deleted: plans that hold it must stay readable. */
export const DistrictAccommodation = z.object({
  code: DistrictCode,
  category: z.enum(categories),
  name: z.string(),
  instruction: z.string(),
  activities: z.array(z.enum(activities)),
  /** In the grammar of parameter.ts; none when there is no amount to say. */
  parameter: z.optional(z.string()),
  /** Whether it could lower what is taught, so that a team must confirm that it does not. */
  mayModify: z.boolean(),
  retiredOn: z.optional(SchoolDate),
  version: z.int(),
});
export type DistrictAccommodation = z.infer<typeof DistrictAccommodation>;
export type AccommodationWords = Omit<DistrictAccommodation, 'retiredOn' | 'version'>;

/** A code is read out on the telephone: no hyphen at the end, and no two together. */
const readAloud = /^DST-[A-Z0-9]+(-[A-Z0-9]+)*$/;

export const mostOfDistrict = 500;

export const mayDefineAccommodations = ({ roles, schoolIds }: StaffActor) =>
  schoolIds.length > 0 && roles.some((role) => role === 'coordinator' || role === 'administrator');

/**
 * Refuses what a teacher could not carry out or must not read: an instruction says what to do, and names no condition.
 */
export function checkedAccommodation(given: AccommodationWords): AccommodationWords {
  const code = DistrictCode.safeParse(given.code);
  if (!code.success || !readAloud.test(given.code)) throw new DomainError('invalid_input', { field: 'code' });
  const chosen = [...new Set(given.activities)];
  if (chosen.length === 0) throw new DomainError('invalid_input', { field: 'activities' });
  return {
    code: code.data,
    category: given.category,
    name: harmless('name', writtenLine(given.name, { field: 'name', most: 80 })),
    instruction: harmless('instruction', writtenLine(given.instruction, { field: 'instruction', most: 230 })),
    activities: chosen,
    ...(given.parameter?.trim() ? { parameter: checkedGrammar(given.parameter.trim()) } : {}),
    mayModify: given.mayModify,
  };
}

/** Says which word it was: whoever wrote it can put an action in its place. */
function harmless(field: 'name' | 'instruction', text: string) {
  const condition = conditionIn(text);
  if (condition !== undefined) throw new DomainError('invalid_input', { field, condition });
  return text;
}

function checkedGrammar(text: string) {
  const fields = text.length > 300 ? undefined : readGrammar(text)?.fields;
  if (!fields?.every(isSound) || new Set(fields.map(({ name }) => name)).size < fields.length)
    throw new DomainError('invalid_input', { field: 'parameter' });
  return text;
}

/** The catalogue's grammar is ours and throws when it is wrong; a person's gets an answer. */
function readGrammar(text: string): Grammar | undefined {
  try {
    return parseGrammar(text);
  } catch {
    return undefined;
  }
}

/** Every object has a `constructor`: a field of such a name would be there before anybody gave it. */
const isSound = (field: Field) =>
  /^[a-z][A-Za-z0-9]{0,29}$/.test(field.name) &&
  !(field.name in {}) &&
  (field.min ?? 0) <= (field.max ?? Number.POSITIVE_INFINITY) &&
  ['enum', 'set', 'some'].includes(field.type) === (field.options?.every((option) => option !== '') ?? false) &&
  (field.fallback === undefined || fits(field, field.fallback));

/** In the shape of the catalogue. The standard has one option for all that it does not name. */
export const asEntry = ({ code, category, name, instruction, activities, parameter }: DistrictAccommodation) =>
  ({
    code,
    category,
    name,
    instruction,
    activities,
    ...(parameter ? { parameter } : {}),
    source: 'district; CEDS-000385:9999',
  }) satisfies CatalogueEntry;
