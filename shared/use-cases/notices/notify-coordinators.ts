import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Event } from '#shared/domain/events.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { School, Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { OfficeNotice } from '../ports/reviews/mail.ts';
import { whoseTurn } from '../whose-turn.ts';
import { type Send, sendOnceEach, wasInSlack } from './send-once.ts';

type Ports = Needs<'roster' | 'sentMessages'>;
const ofStudentHere = [
  ...(['RightsPassed', 'TurnDue', 'ReviewTaskOpened'] as const),
  ...(['CaseManagerChanged', 'SafetyCardProposed', 'OwnHelpEnded'] as const),
] as const;
const noOffice = [...ofStudentHere, 'RightsPassedBefore', 'RightsPassNext'] as const;
const officeNews = [
  'EmergencyAccessOpened',
  ...noOffice,
  'HelpLettersLeft',
  'ClassAccessAsked',
  'StudentsOffList',
] as const;
export type OfficeNews = Extract<Event, { type: (typeof officeNews)[number] }>;

/**
 * News for who answers for a school's records, or for one of the staff whose turn it is; an emergency is told however
 * late, for it stays true.
 */
export const isOfficeNews = (event: Event): event is OfficeNews => officeNews.some((type) => type === event.type);

/** Coordinators who are not in Slack. Answers how many it concerned. */
export async function notifyByMail(ports: Ports & Needs<'mail'>, event: OfficeNews) {
  const { staff, notice } = await whomAndWhat(ports, event);
  const sends = staff.flatMap((person): Send[] => {
    const { id, email } = person;
    return email && !wasInSlack(person, event) ? [{ to: id, send: () => ports.mail.notify({ email }, notice) }] : [];
  });
  return sendOnceEach(ports.sentMessages, { key: keyOf(event), vendor: 'mail' }, sends);
}

/** Coordinators whose Slack account we know. */
export async function notifyInSlack(ports: Ports & Needs<'directMessages'>, event: OfficeNews) {
  const { staff, notice } = await whomAndWhat(ports, event);
  const sends = staff.flatMap((person): Send[] => {
    const { id, slack } = person;
    return slack && wasInSlack(person, event)
      ? [{ to: id, send: () => ports.directMessages.notify(slack, notice) }]
      : [];
  });
  return sendOnceEach(ports.sentMessages, { key: keyOf(event), vendor: 'slack' }, sends);
}

const keyOf = ({ id }: OfficeNews) => `office/${id}`;

/**
 * Where nobody answers for records, an emergency is no silence, nor is what a teacher was told to be on its way: the
 * news ends as a dead letter and rings an alarm.
 */
async function whomAndWhat({ roster }: Ports, event: OfficeNews): Promise<{ staff: Staff[]; notice: OfficeNotice }> {
  const school = await roster.getSchool(event.schoolId);
  const office = await activeOffice({ roster }, event, school);
  const here = (await isMoot({ roster }, event)) ? [] : await withLookers({ roster }, event, office);
  const { ref, at, type, schoolId } = event;
  if (!noOffice.some((each) => each === type) && here.length === 0)
    throw new DomainError('not_ready', { schoolId, missing: 'coordinator' });
  const of = 'personId' in event ? { school, organiser: await roster.getStaff(event.personId) } : undefined;
  const more = of && ('count' in event ? { offList: { of, count: event.count } } : { asks: of });
  return { staff: here, notice: { ref, at, zone: school.zone, urgent: type === 'EmergencyAccessOpened', ...more } };
}

/** What passed to a student, or is due of them, is no news once they are not here, however long it was on its way. */
async function isMoot({ roster }: Pick<Ports, 'roster'>, event: OfficeNews): Promise<boolean> {
  if (!isOfStudentHere(event)) return false;
  return (await roster.findStudents([event.studentId])).some(({ active }) => !active);
}

const isOfStudentHere = (event: OfficeNews): event is Extract<OfficeNews, { type: (typeof ofStudentHere)[number] }> =>
  ofStudentHere.some((type) => type === event.type);

async function activeOffice({ roster }: Needs<'roster'>, event: OfficeNews, { zone }: School): Promise<Staff[]> {
  if (event.type === 'SafetyCardProposed') {
    const nurses = await presentOf({ roster }, await roster.nursesOf(event.studentId, schoolDateAt(event.at, zone)));
    // Where a student has no nurse, the office names one.
    if (nurses.length > 0) return nurses;
  }
  return presentOf({ roster }, await concerned({ roster }, event));
}

const presentOf = async ({ roster }: Needs<'roster'>, staff: readonly StaffId[]) =>
  (await fewAtOnce(staff, roster.getStaff)).filter(({ active }) => active);

async function concerned({ roster }: Needs<'roster'>, event: OfficeNews): Promise<StaffId[]> {
  if (event.type === 'TurnDue') return [event.staffId];
  if (event.type === 'CaseManagerChanged') return event.staffIds;
  return event.type === 'ReviewTaskOpened'
    ? whoseTurn({ roster }, { ...event, isCase: false })
    : roster.officeOf(event.schoolId);
}

/** Nobody looks into their own emergency: where the office is that one person, the administrators hear of it, too. */
async function withLookers({ roster }: Needs<'roster'>, event: OfficeNews, office: Staff[]): Promise<Staff[]> {
  if (event.type !== 'EmergencyAccessOpened' || office.some(({ id }) => id !== event.staffId)) return office;
  const known = office.map(({ id }) => id);
  const others = (await roster.administratorsOf(event.schoolId)).filter((id) => !known.includes(id));
  const lookers = await fewAtOnce(others, roster.getStaff);
  return [...office, ...lookers.filter(({ active }) => active)];
}
