import type { Actor } from '#shared/domain/access/access.ts';
import { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { PersonId, PlanId, SchoolId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { ComparedState } from '#shared/use-cases/plans/compare-versions.ts';
import type { Roster } from '#shared/use-cases/ports/roster/roster.ts';

/**
 * A word of the command line that cannot be meant. The exit code tells it from a refusal by its field: `DATE`,
 * `--until`.
 */
export const wrongWord = (field: string, reason: string) => new DomainError('invalid_input', { field, reason });
export const isWrongWord = ({ code, details }: DomainError) =>
  code === 'invalid_input' && /^(--|[A-Z]+$)/.test(String(details.field));

/** A school by its id, or by the sourcedId that the roster gives it. */
export function schoolOf(text: string): SchoolId {
  const id = SchoolId.safeParse(text.startsWith('sch_') ? text : `sch_${text}`);
  if (!id.success) throw wrongWord('SCHOOL', 'bad_id');
  return id.data;
}

/** A student by their id, or by the sourcedId that the roster gives them. */
export function studentOf(text: string): StudentId {
  const id = StudentId.safeParse(text.startsWith('stu_') ? text : `stu_${text}`);
  if (!id.success) throw wrongWord('STUDENT', 'bad_id');
  return id.data;
}

export function planOf(text: string, field = 'PLAN'): PlanId {
  const id = PlanId.safeParse(text);
  if (!id.success) throw wrongWord(field, 'bad_plan');
  return id.data;
}

/** By an id with its prefix: a bare one could be a student's and a guardian's. */
function personOf(text: string, field: string): PersonId {
  const id = PersonId.safeParse(text);
  if (!id.success) throw wrongWord(field, 'bad_person');
  return id.data;
}

/** Anybody, by an id with its prefix or by an address. */
export async function findPerson(roster: Pick<Roster, 'findPersonByEmail'>, text: string, field: string) {
  if (!text.includes('@')) return personOf(text, field);
  const found = await roster.findPersonByEmail(text);
  if (!found) throw wrongWord(field, 'no_address');
  return found;
}

export function planStateOf(text: string, field: string): ComparedState {
  if (text === 'draft') return text;
  if (!/^\d{1,4}$/.test(text)) throw wrongWord(field, 'bad_version');
  return Number(text);
}

export function dateOf(text: string, field: string): SchoolDate {
  const date = SchoolDate.safeParse(text);
  if (!date.success) throw wrongWord(field, 'bad_date');
  return date.data;
}

export const asOption = {
  as: { type: 'string', takes: 'STAFF', says: 'act as this member of staff (id or address), by their rights' },
} as const;

/** Where the use case is for people alone. */
export const asReader = { as: { ...asOption.as, needed: true, says: `${asOption.as.says}; it is needed` } } as const;

/**
 * Who acts: the command line itself, or the member of staff who is named. Then their rights hold and the ledger names
 * them.
 */
export async function actingAs(
  roster: Pick<Roster, 'getStaff' | 'findPersonByEmail'>,
  who: string | undefined,
): Promise<Actor> {
  if (who === undefined) return { kind: 'system', id: 'system' };
  const found = who.includes('@') ? await roster.findPersonByEmail(who) : who;
  const id = StaffId.safeParse(found);
  if (!id.success) throw wrongWord('--as', 'no_staff');
  const { roles, schoolIds, active } = await roster.getStaff(id.data);
  if (!active) throw new DomainError('not_allowed', { staffId: id.data });
  return { kind: 'staff', id: id.data, roles, schoolIds };
}

/** A plan is read by somebody with a right to it, who then stands in the ledger. */
export async function readerOf(roster: Pick<Roster, 'getStaff' | 'findPersonByEmail'>, who: string | undefined) {
  if (who === undefined) throw wrongWord('--as', 'no_reader');
  return actingAs(roster, who);
}
