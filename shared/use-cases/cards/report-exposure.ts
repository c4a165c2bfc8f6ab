import {
  byTitle,
  type Exposure,
  exposureOf,
  ofStudent,
  type SectionExposure,
  sectionExposure,
  type TeachingPair,
} from '#shared/domain/cards/exposure.ts';
import { isOn, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { coordinatorOf } from '../access/office/coordinator-of.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { fingerprintItems } from './fingerprint-items.ts';

export type ReportExposureInput = QueryInput & {
  schoolId: SchoolId;
  /** For anybody but the team, small numbers are not told. */
  leavesTeam: boolean;
};

/**
 * Hours taught before informed, per section of a school, for its coordinator. The report names no student and no
 * teacher, and so does its entry in the ledger. Sections in which nobody has a card are left out for the team, who
 * knows that anyway.
 */
export const reportExposure = query({
  authorize: coordinatorOf('D2'),
  async read(
    ports: Needs<'roster' | 'cards' | 'acknowledgements'>,
    { schoolId, leavesTeam }: ReportExposureInput,
    { at: now, enter },
  ) {
    const { zone } = await ports.roster.getSchool(schoolId);
    const on = schoolDateAt(now, zone);
    const sections = await classesOn(ports, schoolId, on);
    const pairs = await pairsOf(ports, sections, on);
    return enter({ action: 'exposure_reported', schoolId }, (): SectionExposure[] => {
      const reported = sections.flatMap(({ section, staff, students }) => {
        const exposed = students.flatMap(({ studentId }): Exposure[] => {
          const theirs = pairs.get(`${section.id} ${studentId}`);
          return theirs ? [ofStudent(theirs.map((pair) => exposureOf(pair, { zone, now })))] : [];
        });
        return exposed.length > 0 || leavesTeam
          ? [sectionExposure(section, exposed, { leavesTeam, noTeacher: staff.length === 0 })]
          : [];
      });
      return byTitle(reported);
    });
  },
});

/** So many classes are read at the same time. */
const lanes = 16;

/** Every class of the school with those who sit in it today; whoever proctors one test is told at its door. */
async function classesOn({ roster }: Needs<'roster'>, schoolId: SchoolId, on: SchoolDate) {
  const found = await fewAtOnce(await roster.sectionsOfSchool(schoolId), roster.findSection, lanes);
  return found
    .filter((each) => each !== undefined)
    .filter(({ section }) => isOn(section, on))
    .map(({ section, staff, students }) => ({
      section,
      staff: staff.filter((seat) => seat.role !== 'proctor' && isOn(seat, on)),
      students: students.filter((seat) => isOn(seat, on)),
    }));
}

/** By section and student, each of their teachers; in two rounds of batches, however many there are. */
async function pairsOf(ports: Needs<'cards' | 'acknowledgements'>, sections: readonly SectionRoster[], on: SchoolDate) {
  const cards = await ports.cards.findMany(
    sections.flatMap(({ students }) => students.map(({ studentId }) => studentId)),
  );
  const items = new Map<StudentId, TeachingPair['items']>();
  for (const card of cards) {
    const marked = await fingerprintItems(card, on);
    const dated = marked.map((item) => ({ ...item, sinceAt: item.sinceAt ?? card.updatedAt }));
    if (dated.length > 0) items.set(card.studentId, dated);
  }
  const pupils = sections.flatMap(({ staff, students }) =>
    students.filter(({ studentId }) => items.has(studentId)).map((student) => ({ student, staff })),
  );
  const pairs = pupils.flatMap(({ student: { studentId }, staff }) =>
    staff.map(({ staffId }) => ({ studentId, staffId })),
  );
  const given = await ports.acknowledgements.findMany(pairs);
  const confirmedBy = new Map(given.map((each) => [`${each.studentId} ${each.staffId}`, each]));
  return new Map(
    pupils.map(({ student, staff }) => {
      const { sectionId, studentId } = student;
      const theirs = staff.map(
        (teacher): TeachingPair => ({
          items: items.get(studentId) ?? [],
          seats: [student, teacher],
          confirmed: confirmedBy.get(`${studentId} ${teacher.staffId}`),
        }),
      );
      return [`${sectionId} ${studentId}`, theirs];
    }),
  );
}
