import { type Instant, instantOf, type SchoolDate } from '#shared/domain/dates.ts';
import { isGuardianId, isStaffId, isStudentId, type StudentId } from '#shared/domain/ids.ts';
import type { Discloser, Disclosure } from '#shared/domain/ledger/disclosure.ts';
import { type LedgerEntry, personNamed } from '#shared/domain/ledger/ledger.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type DisclosureLog = { studentId: StudentId; name: string; zone: string; disclosures: readonly Disclosure[] };

type Days = { from?: SchoolDate | undefined; to?: SchoolDate | undefined };
export type ReadDisclosureLogInput = StudentQueryInput & { days?: Days };

/**
 * Everybody who saw or changed anything of a student's record, newest first: what a parent may ask for (34 CFR
 * 99.32(c)). Reading it is entered in it too. Rows come from the ledger's stream, so the last seconds may be missing;
 * the ledger itself lacks nothing.
 */
export const readDisclosureLog = query({
  authorize: onStudent({ data: 'D3' }),
  async read(
    { ledgerReader, roster }: Needs<'ledgerReader' | 'roster'>,
    { studentId, days = {} }: ReadDisclosureLogInput,
    { student, school: { zone }, enter },
  ) {
    const entries = await ledgerReader.ofStudent(studentId, momentsOf(days, zone));
    const people = await disclosers(roster, [...new Set(entries.flatMap(peopleIn))]);
    return enter({ action: 'disclosures_read' }, (): DisclosureLog => {
      const who = (id: LedgerEntry['actorId']): Discloser => people.get(id) ?? { kind: 'unknown', id };
      const disclosures = entries.map((entry): Disclosure => {
        const { copyFor, concerning } = personNamed(entry);
        return {
          who: who(entry.actorId),
          ...(copyFor ? { copyFor: who(copyFor) } : {}),
          ...(concerning ? { concerning: who(concerning) } : {}),
          entry,
        };
      });
      return { studentId, name: displayName(student), zone, disclosures };
    });
  },
});

const peopleIn = (entry: LedgerEntry) => [entry.actorId, ...Object.values(personNamed(entry))];

/** Whole days on the clock of the school, the last one too. */
const momentsOf = ({ from, to }: Days, zone: string): { from?: Instant; to?: Instant } => ({
  ...(from ? { from: instantOf(from, '00:00', zone) } : {}),
  ...(to ? { to: instantOf(to, '23:59:59.999', zone) } : {}),
});

/** Over the years of a record they are a school's worth: each kind is read in one go. */
async function disclosers(roster: Roster, ids: readonly LedgerEntry['actorId'][]) {
  const [staff, guardians, students] = await Promise.all([
    roster.findStaff(ids.filter(isStaffId)),
    roster.findGuardians(ids.filter(isGuardianId)),
    roster.findStudents(ids.filter(isStudentId)),
  ]);
  return new Map<string, Discloser>([
    ['system', { kind: 'system' }],
    ...staff.map((each) => [each.id, { kind: 'staff', name: displayName(each), roles: each.roles }] as const),
    ...guardians.map((each) => [each.id, { kind: 'guardian', name: displayName(each) }] as const),
    ...students.map((each) => [each.id, { kind: 'student', name: displayName(each) }] as const),
  ]);
}
