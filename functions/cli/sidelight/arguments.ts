import type { Actor } from '#shared/domain/access.ts';
import { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { SchoolId, StaffId } from '#shared/domain/ids.ts';
import type { Roster } from '#shared/use-cases/ports/roster.ts';

/** A word of the command line that cannot be meant. The exit code tells it from a refusal by its field: `DATE`, `--until`. */
const wrongWord = (field: string, reason: string) => new DomainError('invalid_input', { field, reason });
export const isWrongWord = ({ code, details }: DomainError) =>
  code === 'invalid_input' && /^(--|[A-Z]+$)/.test(String(details.field));

/** A school by its id, or by the sourcedId that the roster gives it. */
export function schoolOf(text: string): SchoolId {
  const id = SchoolId.safeParse(text.startsWith('sch_') ? text : `sch_${text}`);
  if (!id.success) throw wrongWord('SCHOOL', 'bad_id');
  return id.data;
}

export function dateOf(text: string, field: string): SchoolDate {
  const date = SchoolDate.safeParse(text);
  if (!date.success) throw wrongWord(field, 'bad_date');
  return date.data;
}

export const asOption = {
  as: { type: 'string', takes: 'STAFF', says: 'act as this member of staff (id or address), by their rights' },
} as const;

/** Who acts: the command line itself, or the member of staff who is named. Then their rights hold and the ledger names them. */
export async function actingAs(
  roster: Pick<Roster, 'getStaff' | 'findPersonByEmail'>,
  who: string | undefined,
): Promise<Actor> {
  if (who === undefined) return { kind: 'system', id: 'system' };
  const found = who.includes('@') ? await roster.findPersonByEmail(who) : who;
  const id = StaffId.safeParse(found);
  if (!id.success) throw wrongWord('--as', 'unknown_reference');
  const { roles, schoolIds, active } = await roster.getStaff(id.data);
  if (!active) throw new DomainError('not_allowed', { staffId: id.data });
  return { kind: 'staff', id: id.data, roles, schoolIds };
}
