import type { Actor } from '#shared/domain/access/access.ts';
import { type Instant, instantOf, type SchoolDate } from '#shared/domain/dates.ts';
import type { GuardianId, PersonId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Discloser, Disclosure } from '#shared/domain/ledger/disclosure.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize, unlessUnknown } from '../access/authorize.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger, LedgerReader } from '../ports/ledger/ledger.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { studentEntry } from '../student-entry.ts';

export type DisclosureLog = { studentId: StudentId; name: string; zone: string; disclosures: readonly Disclosure[] };

type Deps = AuthorizeDeps & {
  roster: Pick<Roster, 'getStaff' | 'findGuardians'>;
  ledgerReader: Pick<LedgerReader, 'ofStudent'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
};
type Days = { from?: SchoolDate | undefined; to?: SchoolDate | undefined };
type Ask = { studentId: StudentId; surface: LedgerEntry['surface']; days?: Days };

/**
 * Everybody who saw or changed anything of a student's record, newest first: what a parent may ask for (34 CFR 99.32(c)). Reading it is
 * entered in it too. Rows come from the ledger's stream, so the last seconds may be missing; the ledger itself lacks nothing.
 */
export async function readDisclosureLog(
  deps: Deps,
  actor: Actor,
  { studentId, surface, days = {} }: Ask,
): Promise<DisclosureLog> {
  const { because, student, school } = await authorize(deps, actor, { studentId, data: 'D3' });
  const entries = await deps.ledgerReader.ofStudent(studentId, momentsOf(days, school.zone));
  const ids = entries.flatMap(({ actorId, recipientId, personId }) =>
    [actorId, recipientId ?? [], personId ?? []].flat(),
  );
  const people = await disclosers(deps, [...new Set(ids)]);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'disclosures_read',
  });
  const who = (id: LedgerEntry['actorId']): Discloser => people.get(id) ?? { kind: 'unknown', id };
  const disclosures = entries.map((entry) => ({
    who: who(entry.actorId),
    ...(entry.recipientId ? { copyFor: who(entry.recipientId) } : {}),
    ...(entry.personId ? { concerning: who(entry.personId) } : {}),
    entry,
  }));
  return { studentId, name: displayName(student), zone: school.zone, disclosures };
}

/** Whole days on the clock of the school, the last one too. */
const momentsOf = ({ from, to }: Days, zone: string): { from?: Instant; to?: Instant } => ({
  ...(from ? { from: instantOf(from, '00:00', zone) } : {}),
  ...(to ? { to: instantOf(to, '23:59:59.999', zone) } : {}),
});

async function disclosers({ roster }: Deps, ids: readonly LedgerEntry['actorId'][]) {
  const of = async (id: LedgerEntry['actorId']): Promise<[string, Discloser][]> => {
    const found = await findDiscloser(roster, id);
    return found ? [[id, found]] : [];
  };
  return new Map((await Promise.all(ids.map(of))).flat());
}

type People = Pick<Roster, 'getStaff' | 'getStudent' | 'findGuardians'>;

async function findDiscloser(roster: People, id: PersonId | 'system'): Promise<Discloser | undefined> {
  if (id === 'system') return { kind: 'system' };
  if (isStaff(id)) {
    const staff = await roster.getStaff(id).catch(unlessUnknown);
    return staff && { kind: 'staff', name: displayName(staff), roles: staff.roles };
  }
  if (isGuardian(id)) {
    const [guardian] = await roster.findGuardians([id]);
    return guardian && { kind: 'guardian', name: displayName(guardian) };
  }
  const student = await roster.getStudent(id).catch(unlessUnknown);
  return student && { kind: 'student', name: displayName(student) };
}

const isStaff = (id: PersonId): id is StaffId => id.startsWith('stf_');
const isGuardian = (id: PersonId): id is GuardianId => id.startsWith('grd_');
