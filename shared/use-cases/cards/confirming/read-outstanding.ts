import { type Reason, type StaffActor, seatsInSight } from '#shared/domain/access/access.ts';
import { classRelation } from '#shared/domain/access/class-relation.ts';
import { calling, isSettled, type Outstanding } from '#shared/domain/cards/acknowledgement.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import { addDays, type Instant, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId, StudentId } from '#shared/domain/ids.ts';
import { isPutAway } from '#shared/domain/roster/put-away.ts';
import type { SectionRoster } from '#shared/domain/roster/section.ts';
import { byReason } from '../../access/by-reason.ts';
import type { Access } from '../../audited-change.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';
import type { AcknowledgementReader } from '../../ports/cards/acknowledgements.ts';
import type { ConfirmReminder, ConfirmReminderReader } from '../../ports/notices/confirm-reminders.ts';
import { cardHash, fingerprintItems } from '../fingerprint-items.ts';
import { reminderMark } from './reminder-mark.ts';

export type ReadOutstandingInput = QueryInput;
/** `seen` is what `acknowledgeCard` wants to be told. */
export type StudentOutstanding = Outstanding & {
  studentId: StudentId;
  name: string;
  sectionIds: SectionId[];
  /** What these are called. */
  classes: string[];
  seen: { cardVersion: number; cardHash: string };
};

type Pupil = Pick<StudentOutstanding, 'studentId' | 'name' | 'sectionIds' | 'classes'> & {
  on: SchoolDate;
  because: Reason;
};

type Taught = { pupils: Pupil[]; classes: (SectionRoster & { on: SchoolDate })[] };

/**
 * What a teacher has yet to confirm in today's classes; a student who sits in two of them is told of once. It is what
 * they are reminded of: who sits only in classes that are put away is left out.
 */
export const readOutstanding = query({
  /** Anybody may ask what waits in the classes that they teach; which those are, is read. */
  authorize: async (_ports: object, actor: StaffActor): Promise<Access & { actor: StaffActor }> => ({
    ...{ actor, because: 'worksAt', studentIds: [] },
  }),
  async read(
    ports: Needs<'roster'> & { acknowledgements: AcknowledgementReader; confirmReminders: ConfirmReminderReader },
    _input: ReadOutstandingInput,
    { actor, at, enterEach },
  ) {
    const [found, [reminder]] = await Promise.all([
      pupilsOf(ports, actor, at),
      ports.confirmReminders.remindersOf([actor.id]),
    ]);
    const pupils = await calledFor(ports, found, reminder);
    const students = pupils.map(({ studentId }) => studentId);
    const { cards, confirmed: given } = await ports.acknowledgements.withCards(students, [actor.id]);
    const confirmed = new Map(given.map((each) => [each.studentId, each]));
    const byStudent = new Map(cards.map((card) => [card.studentId, card]));
    const all = await Promise.all(
      pupils.map(async (pupil) => {
        const card = byStudent.get(pupil.studentId);
        return card && outstandingOf(pupil, card, confirmed.get(pupil.studentId));
      }),
    );
    const open = all.filter((each) => each !== undefined).filter((each) => !isSettled(each));
    return enterEach(entriesOf(open), (): StudentOutstanding[] =>
      open.map(({ because: _because, ...told }) => told).sort((a, b) => a.name.localeCompare(b.name)),
    );
  },
});

/** A course that is new since this morning stands for no class yet: it is in use. */
async function calledFor({ roster }: Needs<'roster'>, { pupils, classes }: Taught, reminder?: ConfirmReminder) {
  if (!reminder) return pupils;
  const { staffId, waiting, courses } = reminder;
  if (courses) {
    const found = await fewAtOnce(courses, roster.findSection);
    const away = classes.filter(({ on, ...each }) => isPutAway(each, coursesFor(each, found), on));
    const isAway = (id: SectionId) => away.some(({ section }) => section.id === id);
    return pupils.filter(({ sectionIds }) => !sectionIds.every(isAway));
  }
  const marks = await Promise.all(pupils.map(({ studentId }) => reminderMark(staffId, studentId)));
  return pupils.filter((_, index) => !waiting[marks[index] ?? '']?.putAway);
}

/** One entry for each reason that the students told of may be seen for; one also when nobody was. */
function entriesOf(open: readonly { studentId: StudentId; because: Reason }[]) {
  const seen = open.length > 0 ? byReason(open) : [{ because: 'worksAt' as const, studentIds: [] }];
  return seen.map((each) => ({ action: 'card_viewed' as const, ...each }));
}

const coursesFor = ({ section }: SectionRoster, courses: readonly (SectionRoster | undefined)[]) =>
  courses.flatMap((course) => (course?.staff.some(({ teaches }) => teaches?.includes(section.id)) ? [course] : []));

async function outstandingOf(
  { on, ...pupil }: Pupil,
  card: Card,
  confirmed: Parameters<typeof calling>[1],
): Promise<StudentOutstanding & { because: Reason }> {
  const items = await fingerprintItems(card, on);
  const seen = { cardVersion: card.version, cardHash: await cardHash(items) };
  return { ...pupil, seen, ...calling(items, confirmed, on) };
}

/** Only roster sections are found by person: one query for each class that has not long ended says who sits there. */
async function pupilsOf({ roster }: Needs<'roster'>, actor: StaffActor, at: Instant): Promise<Taught> {
  // Which school a seat is in is not known yet, and nowhere is it earlier than this.
  const earliest = addDays(schoolDateAt(at, 'UTC'), -1);
  const seats = (await roster.seatsOf(actor.id)).filter(({ endOn }) => !endOn || endOn >= earliest);
  const found = await fewAtOnce(seats, ({ sectionId }) => roster.findSection(sectionId));
  const rosters = found.filter((each) => each !== undefined);
  const schools = [...new Set(rosters.map(({ section }) => section.schoolId))];
  const zones = new Map((await fewAtOnce(schools, roster.getSchool)).map(({ id, zone }) => [id, zone]));
  const pupils = new Map<StudentId, Pupil>();
  const classes = rosters.flatMap((each) => {
    const zone = zones.get(each.section.schoolId);
    return zone ? [{ ...each, on: schoolDateAt(at, zone) }] : [];
  });
  for (const { on, ...each } of classes) addPupils(pupils, each, { actor, on });
  return { pupils: [...pupils.values()], classes };
}

function addPupils(
  pupils: Map<StudentId, Pupil>,
  roster: SectionRoster,
  { actor, on }: { actor: StaffActor; on: SchoolDate },
) {
  const because = classRelation(roster.staff, { staffId: actor.id, on, action: 'acknowledge' });
  if (!because) return;
  for (const { studentId, name, sectionId } of seatsInSight(actor.id, roster, on)) {
    const known = pupils.get(studentId);
    const { title } = roster.section;
    if (known) {
      known.sectionIds.push(sectionId);
      known.classes.push(title);
    } else pupils.set(studentId, { studentId, name, sectionIds: [sectionId], classes: [title], on, because });
  }
}
