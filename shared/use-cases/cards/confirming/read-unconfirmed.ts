import type { StaffActor } from '#shared/domain/access/access.ts';
import { isOffice, officeRole } from '#shared/domain/access/office.ts';
import { isSettled } from '#shared/domain/cards/acknowledgement.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, accessIfAllowed } from '../../access/authorize.ts';
import { byReason } from '../../access/by-reason.ts';
import type { Access } from '../../audited-change.ts';
import { type QueryInput, query } from '../../command.ts';
import type { ConfirmReminderReader } from '../../ports/notices/confirm-reminders.ts';
import { type InformedPorts, informedHere, type TeacherInformed, teachersInformed } from './teachers-informed.ts';

/** `most`: so many students without a case manager are looked up; of the others it is said that they are left. */
export type ReadUnconfirmedInput = QueryInput & { most?: number };
/** One of today's teachers: of how many lines of the card they have not said that they know them. */
export type UnconfirmedTeacher = { staffId: StaffId; name: string; lines: number; hasConfirmed: boolean };
export type UnconfirmedStudent = { studentId: StudentId; name: string; teachers: UnconfirmedTeacher[] };
/** `withheld`: how many whose names an administrator may not read. `left`: how many were not looked up. */
export type Unconfirmed = { students: UnconfirmedStudent[]; withheld: number; left: number };

type Ports = InformedPorts & AuthorizePorts & { confirmReminders: ConfirmReminderReader };

/**
 * Whose cards have yet to be confirmed, and by whom, among the students whom the asker case manages today, and those
 * without a case manager of whom this morning's reminder told the office that the asker is of.
 */
export const readUnconfirmed = query({
  /** Anybody on the staff may ask for theirs; who these are, is decided student by student. */
  authorize: async (_ports: object, actor: StaffActor): Promise<Access & { actor: StaffActor }> => ({
    ...{ actor, because: 'worksAt', studentIds: [] },
  }),
  async read(ports: Ports, { most = Number.POSITIVE_INFINITY }: ReadUnconfirmedInput, { actor, enterEach }) {
    const [caseload, office] = await Promise.all([ports.roster.caseloadOf(actor.id), officeListOf(ports, actor)]);
    const others = office.toAsk.filter((id) => !caseload.includes(id));
    const asked = [
      ...caseload.map((studentId) => ({ studentId, only: ['caseManages'] as const })),
      ...others.slice(0, most).map((studentId) => ({ studentId, only: ['coordinates'] as const })),
    ];
    const found = await fewAtOnce(asked, (each) => accessIfAllowed(ports, actor, { ...each, data: 'D3' }));
    const mine = found.filter((access) => access !== undefined);
    const all = await fewAtOnce(mine, async ({ student, on }) => ({
      student,
      open: (await teachersInformed(ports, student.id, on)).filter((each) => !isSettled(each)),
    }));
    const here = await informedHere(
      ports,
      all.flatMap(({ student, open }) => open.map((each) => ({ ...each, studentId: student.id }))),
    );
    const seen = mine.map(({ because, student }) => ({ because, studentId: student.id }));
    const entries = byReason(seen).map((each) => ({ action: 'acknowledgements_viewed' as const, ...each }));
    return enterEach(entries, (): Unconfirmed => {
      const students = all
        .map(({ student }) => ({
          ...{ studentId: student.id, name: displayName(student) },
          teachers: here.filter((each) => each.studentId === student.id).map(asUnconfirmed),
        }))
        .filter(({ teachers }) => teachers.length > 0)
        .sort((a, b) => a.name.localeCompare(b.name));
      return { students, withheld: office.withheld, left: Math.max(0, others.length - most) };
    });
  },
});

/** Of whom the reminder told this person for a school whose office they are of today. */
async function officeListOf({ confirmReminders }: Ports, actor: StaffActor) {
  const [row] = isOffice(actor.roles) ? await confirmReminders.warningsOf([actor.id]) : [];
  const ofRole = (role: ReturnType<typeof officeRole>) =>
    (row?.unmanaged ?? []).flatMap(({ schoolId, studentIds }) =>
      officeRole(actor, schoolId) === role ? studentIds : [],
    );
  return { toAsk: ofRole('coordinates'), withheld: ofRole('administers').length };
}

const asUnconfirmed = ({ staffId, name, toConfirm, gone, confirmed }: TeacherInformed & { name: string }) => ({
  ...{ staffId, name },
  ...{ lines: toConfirm.length + gone.length, hasConfirmed: confirmed !== undefined },
});
