import { type Actor, decide } from '#shared/domain/access/access.ts';
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
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId, SectionId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Acknowledgements } from '../ports/cards/acknowledgements.ts';
import type { Cards } from '../ports/cards/cards.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Roster, SectionRoster } from '../ports/roster/roster.ts';
import type { RosterWriter } from '../ports/roster/roster-writer.ts';
import { fingerprintItems } from './fingerprint-items.ts';

type Deps = {
  roster: Pick<Roster, 'getSchool' | 'findSection'>;
  schoolSections: Pick<RosterWriter, 'sectionsOfSchool'>;
  cards: Pick<Cards, 'findMany'>;
  acknowledgements: Pick<Acknowledgements, 'findMany'>;
  ledger: Ledger;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

type Ask = {
  schoolId: SchoolId;
  /** For anybody but the team, small numbers are not told. */
  leavesTeam: boolean;
  surface: LedgerEntry['surface'];
};

const relation = 'coordinates';

/**
 * Hours taught before informed, per section of a school, for its coordinator. The report names no student and no teacher, and so does its
 * entry in the ledger. Sections in which nobody has a card are left out for the team, who knows that anyway.
 */
export async function reportExposure(deps: Deps, actor: Actor, ask: Ask): Promise<SectionExposure[]> {
  const { schoolId, leavesTeam, surface } = ask;
  const coordinates =
    actor.kind === 'staff' && actor.roles.includes('coordinator') && actor.schoolIds.includes(schoolId);
  if (!coordinates || !decide(relation, 'D2').allowed) throw new DomainError('not_allowed', { schoolId });
  const { zone } = await deps.roster.getSchool(schoolId);
  const now = deps.now();
  const on = schoolDateAt(now, zone);
  const sections = await classesOn(deps, schoolId, on);
  const meetings = await meetingsOf(deps, sections, on);
  const reported = sections.flatMap(({ section, staff, students }) => {
    const exposed = students.flatMap(({ studentId }): Exposure[] => {
      const theirs = meetings.get(`${section.id} ${studentId}`);
      return theirs ? [ofStudent(theirs.map((meeting) => exposureOf(meeting, { zone, now })))] : [];
    });
    return exposed.length > 0 || leavesTeam
      ? [sectionExposure(section, exposed, { leavesTeam, noTeacher: staff.length === 0 })]
      : [];
  });
  const entry = { id: deps.ids.next('led'), at: now, actorId: actor.id, because: relation, surface } as const;
  await deps.ledger.append({ ...entry, action: 'exposure_reported', studentIds: [] });
  return byTitle(reported);
}

/** So many classes are read at the same time. */
const lanes = 16;

/** Every class of the school with those who sit in it today; whoever proctors one test is told at its door. */
async function classesOn({ roster, schoolSections }: Deps, schoolId: SchoolId, on: SchoolDate) {
  const waiting = [...(await schoolSections.sectionsOfSchool(schoolId))];
  const found: SectionRoster[] = [];
  for (let begin = 0; begin < waiting.length; begin += lanes) {
    const some = await Promise.all(waiting.slice(begin, begin + lanes).map((id: SectionId) => roster.findSection(id)));
    found.push(...some.filter((each) => each !== undefined));
  }
  return found
    .filter(({ section }) => isOn(section, on))
    .map(({ section, staff, students }) => ({
      section,
      staff: staff.filter((seat) => seat.role !== 'proctor' && isOn(seat, on)),
      students: students.filter((seat) => isOn(seat, on)),
    }));
}

/** By section and student, each of their teachers; in two rounds of batches, however many there are. */
async function meetingsOf(deps: Deps, sections: readonly SectionRoster[], on: SchoolDate) {
  const cards = await deps.cards.findMany(
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
  const given = await deps.acknowledgements.findMany(pairs);
  const confirmedBy = new Map(given.map((each) => [`${each.studentId} ${each.staffId}`, each]));
  return new Map(
    pupils.map(({ student, staff }) => {
      const { sectionId, studentId } = student;
      const meetings = staff.map(
        (teacher): TeachingPair => ({
          items: items.get(studentId) ?? [],
          seats: [student, teacher],
          confirmed: confirmedBy.get(`${studentId} ${teacher.staffId}`),
        }),
      );
      return [`${sectionId} ${studentId}`, meetings];
    }),
  );
}
