import * as z from 'zod/mini';
import type { SeatHeld } from '#shared/domain/access/access.ts';
import { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import { Instant, isOn, SchoolDate } from '#shared/domain/dates.ts';
import { SchoolId, SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';
import { School, Section } from '#shared/domain/roster/people.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { OffListStudents, Period, SectionRole, StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';
import type { Managers, Roster } from '#shared/use-cases/ports/roster/roster.ts';
import { caseloadsAt } from '../access/dynamo-caseloads.ts';
import { grantsPartition, limitsPartition, nursesPartition, officePartition } from '../access/keys.ts';
import { getMany } from '../batches.ts';
import { coversBegin, memberPartition, seatsBegin } from '../keys.ts';
import { type Item, queryAll, type Table } from '../table.ts';
import { schoolKey, schoolPartition, sectionPartition, studentSeatKey, teamPartition } from './keys.ts';
import { searchStudents } from './name-search.ts';
import { existing, peopleReader } from './people-reader.ts';
import { indexed } from './school-index.ts';

const StaffPointer = z.object({ personId: StaffId });
/** `endOn`: the plan is over, and who managed it may look until then. */
const TeamRow = z.object({ staffId: StaffId, endOn: z.optional(SchoolDate) });
const StoredSection = z.extend(Section, {
  rosterReadAt: z.optional(Instant),
  periods: z.optional(z.array(Period)),
  inCourse: z.optional(z.int()),
  archived: z.optional(z.literal(true)),
  offList: z.optional(OffListStudents),
});
const CoverDays = z.object({ beginOn: SchoolDate, endOn: SchoolDate });
const IndexedNurse = z.object({ gsi1sk: StaffId, beginOn: SchoolDate, endOn: SchoolDate });
const IndexedSeat = z.object({
  gsi1sk: z.string(),
  role: z.optional(z.string()),
  beginOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
});

export const dynamoRoster = (table: Table): Roster => ({
  findSection: async (id) => asRoster(await queryAll(table, sectionPartition(id))),
  async findSeats(seats) {
    const keys = seats.map(({ sectionId, studentId }) => studentSeatKey(sectionId, studentId));
    return (await getMany(table, keys)).map((item) => StudentSeat.parse(item));
  },
  async schools() {
    const ids = (await indexed(table, 'SCHOOLS', '')).map((id) => SchoolId.parse(id));
    return (await getMany(table, ids.map(schoolKey))).map((item) => School.parse(item));
  },
  async sectionsOfSchool(school) {
    const ids = await indexed(table, schoolPartition(school), 'SECTION#');
    return ids.map((id) => SectionId.parse(id));
  },
  ...peopleReader(table),
  getSchool: async (id) => asRecorded(School.parse(await existing(table, schoolKey(id), { schoolId: id }))),
  async seatsOf(person) {
    const rows = await queryAll(table, memberPartition(person), { span: { begins: seatsBegin }, index: 'gsi1' });
    return rows.map(asSeat);
  },
  async seatsAndCovers(staff) {
    const span = { from: coversBegin, to: `${seatsBegin}~` };
    return asSeatsAndCovers(await queryAll(table, memberPartition(staff), { span, index: 'gsi1' }));
  },
  caseManagersOf: async (student) => (await managersOf(table, student)).present,
  managersOf: (student) => managersOf(table, student),
  async caseloadOf(staff) {
    const rows = await queryAll(table, memberPartition(staff), { span: { begins: 'TEAM#' }, index: 'gsi1' });
    return [...new Set(rows.map(studentOfTeam))];
  },
  caseloadsAt: (school) => caseloadsAt(table, school),
  grantsTo: (staff) => grantsTo(table, staff),
  nursesOf: (student, on) => nursesOf(table, student, on),
  async limitsOn(student) {
    const rows = await queryAll(table, limitsPartition(student), { consistent: true });
    return rows.map((row) => GuardianLimit.parse(row));
  },
  async officeOf(school) {
    const rows = await queryAll(table, officePartition(school));
    const coordinators = startingWith(rows, 'coordinator#');
    return (coordinators.length > 0 ? coordinators : rows).map((row) => StaffPointer.parse(row).personId);
  },
  async administratorsOf(school) {
    const rows = await queryAll(table, officePartition(school));
    return startingWith(rows, 'administrator#').map((row) => StaffPointer.parse(row).personId);
  },
  searchStudents: (school, prefix) => searchStudents(table, school, prefix),
});

/** Staff and students are told apart by their sort key; a partition without a section item is no section of ours. */
function asRoster(items: readonly Item[]): SectionRoster | undefined {
  const head = items.find(({ sk }) => sk === 'SECTION');
  if (!head) return undefined;
  const { rosterReadAt, periods, inCourse, archived, offList, ...section } = StoredSection.parse(head);
  return {
    section,
    staff: startingWith(items, 'STAFF#').map((item) => StaffSeat.parse(item)),
    students: startingWith(items, 'STUDENT#').map((item) => StudentSeat.parse(item)),
    ...(rosterReadAt ? { rosterReadAt } : {}),
    ...(periods ? { periods } : {}),
    ...(inCourse === undefined ? {} : { inCourse }),
    ...(archived ? { archived } : {}),
    ...(offList ? { offList } : {}),
  };
}

async function managersOf(table: Table, student: StudentId): Promise<Managers> {
  const rows = (await queryAll(table, teamPartition(student))).map((row) => TeamRow.parse(row));
  const present = rows.filter(({ endOn }) => !endOn).map(({ staffId }) => staffId);
  const former = rows.flatMap(({ staffId, endOn }) => (endOn ? [{ staffId, endOn }] : []));
  return { present: [...new Set(present)], former };
}

async function grantsTo(table: Table, staff: StaffId): Promise<DatedGrant[]> {
  const rows = await queryAll(table, grantsPartition(staff), { consistent: true });
  return rows.map((row) => DatedGrant.parse(row));
}

async function nursesOf(table: Table, student: StudentId, on: SchoolDate): Promise<StaffId[]> {
  const rows = await queryAll(table, nursesPartition(student), { index: 'gsi1' });
  const named = rows.map((row) => IndexedNurse.parse(row)).filter((days) => isOn(days, on));
  return [...new Set(named.map(({ gsi1sk }) => gsi1sk))];
}

function asSeat(item: Item): SeatHeld {
  const { gsi1sk, role, beginOn, endOn } = IndexedSeat.parse(item);
  return {
    sectionId: SectionId.parse(gsi1sk.slice(seatsBegin.length)),
    ...(role ? { role: SectionRole.parse(role) } : {}),
    ...(beginOn ? { beginOn } : {}),
    ...(endOn ? { endOn } : {}),
  };
}

function asSeatsAndCovers(rows: readonly Item[]) {
  const isCover = ({ gsi1sk }: Item) => String(gsi1sk).startsWith(coversBegin);
  return {
    seats: rows.filter((row) => !isCover(row)).map(asSeat),
    covers: rows.filter(isCover).map((row) => CoverDays.parse(row)),
  };
}

/** `TEAM#stu_1#pln_2` is about student `stu_1`. */
const studentOfTeam = (item: Item) => StudentId.parse(IndexedSeat.parse(item).gsi1sk.split('#')[1]);

const startingWith = (items: readonly Item[], prefix: string) =>
  items.filter(({ sk }) => typeof sk === 'string' && sk.startsWith(prefix));
