import * as z from 'zod/mini';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { GuardianId, type SectionId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { Guardian, Section, Staff, Student } from '#shared/domain/roster/people.ts';
import { StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';
import type { RosterWriter } from '#shared/use-cases/ports/roster/roster-writer.ts';
import { getMany, writeMany } from '../batches.ts';
import { queryAll, type Table } from '../table.ts';
import {
  diedBegin,
  guardianShards,
  noSchoolPartition,
  personKey,
  schoolKey,
  schoolPartition,
  schoolsIndex,
  sectionKey,
  sectionPartition,
} from './keys.ts';
import { putPeople, removePeople } from './people-writer.ts';
import { isFiledOtherwise } from './person-items.ts';
import { indexed } from './school-index.ts';
import { seatItem, seatKeyOf, sectionItem } from './section-items.ts';

export const dynamoRosterWriter = (table: Table): RosterWriter => ({
  putSchools: (schools) =>
    writeMany(
      table,
      schools.map((school) => ({ put: { ...schoolKey(school.id), ...schoolsIndex(school.id), ...school } })),
    ),
  putPeople: (people) => putPeople(table, people),
  putSections: (sections) =>
    writeMany(
      table,
      sections.map((section) => ({ put: sectionItem(section) })),
    ),
  putSeats: (seats) =>
    writeMany(
      table,
      seats.map((seat) => ({ put: seatItem(seat) })),
    ),
  removeSeats: (seats) =>
    writeMany(
      table,
      seats.map((seat) => ({ remove: seatKeyOf(seat) })),
    ),
  removePeople: (people) => removePeople(table, people),
  async removeSections(sections) {
    await fewAtOnce(sections, (section) => removeSection(table, section));
  },
  async peopleOfSchool(school) {
    const ids = await indexed(table, schoolPartition(school), 'PERSON#');
    return ids.map((id) => StudentOrStaff.parse(id));
  },
  diedOf: async (school) => (await indexed(table, schoolPartition(school), diedBegin)).map((id) => StudentId.parse(id)),
  async staffWithoutSchool() {
    return (await indexed(table, noSchoolPartition, 'PERSON#')).map((id) => StaffId.parse(id));
  },
  async guardians() {
    const shards = await Promise.all(guardianShards.map((shard) => indexed(table, shard, 'PERSON#')));
    return shards.flat().map((id) => GuardianId.parse(id));
  },
  seatsOfSection: async (section) => {
    const items = await queryAll(table, sectionPartition(section), { consistent: true });
    return items.filter(({ sk }) => sk !== 'SECTION').map((item) => AnySeat.parse(item));
  },
  people: async (ids) =>
    (await getMany(table, ids.map(personKey))).map((item) => ({
      ...AnyPerson.parse(item),
      ...(isFiledOtherwise(item) ? { filedOtherwise: true } : {}),
    })),
  sections: async (ids) => (await getMany(table, ids.map(sectionKey))).map((item) => Section.parse(item)),
});

const StudentOrStaff = z.union([StudentId, StaffId]);
const AnySeat = z.union([StudentSeat, StaffSeat]);
const AnyPerson = z.union([Student, z.omit(Staff, { slack: true }), Guardian]);

/** The head goes last, so that a removal cut short is found again by the next import. */
async function removeSection(table: Table, section: SectionId) {
  const items = await queryAll(table, sectionPartition(section), { consistent: true });
  const [head, seats] = [items.filter(({ sk }) => sk === 'SECTION'), items.filter(({ sk }) => sk !== 'SECTION')];
  for (const part of [seats, head])
    await writeMany(
      table,
      part.map(({ pk, sk }) => ({ remove: { pk, sk } })),
    );
}
