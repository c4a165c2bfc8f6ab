import type { StaffActor } from '#shared/domain/access/access.ts';
import { isSettled } from '#shared/domain/cards/acknowledgement.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, accessIfAllowed } from '../../access/authorize.ts';
import type { Access } from '../../audited-change.ts';
import { type QueryInput, query } from '../../command.ts';
import { type InformedPorts, informedHere, type TeacherInformed, teachersInformed } from './teachers-informed.ts';

export type ReadUnconfirmedInput = QueryInput;
/** One of today's teachers: of how many lines of the card they have not said that they know them. */
export type UnconfirmedTeacher = { staffId: StaffId; name: string; lines: number; hasConfirmed: boolean };
export type UnconfirmedStudent = { studentId: StudentId; name: string; teachers: UnconfirmedTeacher[] };

/** Whose cards have yet to be confirmed, and by whom, among the students whom the asker case manages today. */
export const readUnconfirmed = query({
  /** Anybody on the staff may ask for theirs; who these are, is decided student by student. */
  authorize: async (_ports: object, actor: StaffActor): Promise<Access & { actor: StaffActor }> => ({
    ...{ actor, because: 'worksAt', studentIds: [] },
  }),
  async read(ports: InformedPorts & AuthorizePorts, _input: ReadUnconfirmedInput, { actor, enterEach }) {
    const ask = (studentId: StudentId) =>
      accessIfAllowed(ports, actor, { studentId, data: 'D3', only: ['caseManages'] });
    const found = await fewAtOnce(await ports.roster.caseloadOf(actor.id), ask);
    const mine = found.filter((access) => access !== undefined);
    const all = await fewAtOnce(mine, async ({ student, on }) => ({
      student,
      open: (await teachersInformed(ports, student.id, on)).filter((each) => !isSettled(each)),
    }));
    const here = await informedHere(
      ports,
      all.flatMap(({ student, open }) => open.map((each) => ({ ...each, studentId: student.id }))),
    );
    const entries = [...new Set(mine.map(({ because }) => because))].map((because) => ({
      action: 'acknowledgements_viewed' as const,
      because,
      studentIds: mine.filter((each) => each.because === because).map(({ student }) => student.id),
    }));
    return enterEach(entries, (): UnconfirmedStudent[] =>
      all
        .map(({ student }) => ({
          ...{ studentId: student.id, name: displayName(student) },
          teachers: here.filter((each) => each.studentId === student.id).map(asUnconfirmed),
        }))
        .filter(({ teachers }) => teachers.length > 0)
        .sort((a, b) => a.name.localeCompare(b.name)),
    );
  },
});

const asUnconfirmed = ({ staffId, name, toConfirm, gone, confirmed }: TeacherInformed & { name: string }) => ({
  ...{ staffId, name },
  ...{ lines: toConfirm.length + gone.length, hasConfirmed: confirmed !== undefined },
});
