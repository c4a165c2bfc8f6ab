import type { StaffActor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { frameworks } from '#shared/domain/frameworks.ts';
import type { SchoolId, StudentId } from '#shared/domain/ids.ts';
import { displayName, type Student } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, accessIfAllowed } from '../../access/authorize.ts';
import { byReason } from '../../access/by-reason.ts';
import type { Access } from '../../audited-change.ts';
import { type Needs, type QueryInput, query } from '../../command.ts';
import { studentsOfSchool } from '../../roster/students-of-school.ts';

/** `grade`: of this grade alone. */
export type ListWithoutLearningPlanInput = QueryInput & { schoolId: SchoolId; grade?: string };
export type WithoutLearningPlan = { studentId: StudentId; name: string; grade?: string };

type Ports = AuthorizePorts & Needs<'plans' | 'rosterWriter'>;

/** The students of a school who have no learning plan, in force or in the making, whom the asker may begin one for. */
export const listWithoutLearningPlan = query({
  async authorize(
    _ports: object,
    actor: StaffActor,
    { schoolId }: ListWithoutLearningPlanInput,
  ): Promise<Access & { actor: StaffActor }> {
    if (!actor.schoolIds.includes(schoolId)) throw new DomainError('not_allowed', { schoolId });
    return { actor, because: 'worksAt', studentIds: [] };
  },
  async read(ports: Ports, { schoolId, grade }: ListWithoutLearningPlanInput, { actor, enterEach, withoutTrace }) {
    const here = (await studentsOfSchool(ports, schoolId)).filter((student) => !grade || student.grade === grade);
    const access = await fewAtOnce(here, ({ id: studentId }) =>
      accessIfAllowed(ports, actor, { studentId, action: 'draft', data: 'learning' }),
    );
    const mine = access.filter((each) => each !== undefined);
    const found = await fewAtOnce(mine, async (each) => ({ ...each, has: await hasLearningPlan(ports, each.student) }));
    const without = found.filter(({ has }) => !has);
    if (without.length === 0) return withoutTrace<WithoutLearningPlan[]>([]);
    const whom = without.map(({ because, student }) => ({ because, studentId: student.id }));
    const entries = byReason(whom).map((each) => ({ action: 'lacking_plan_listed' as const, schoolId, ...each }));
    return enterEach(entries, () =>
      without.map(({ student }) => named(student)).sort((one, other) => one.name.localeCompare(other.name)),
    );
  },
});

async function hasLearningPlan({ plans }: Needs<'plans'>, { id }: Student) {
  const [heads, drafts] = await Promise.all([plans.ofStudent(id), plans.draftsOf(id)]);
  const known = [...heads.filter(({ status }) => status === 'active'), ...drafts];
  return known.some(({ framework }) => frameworks[framework].kind === 'learning');
}

const named = (student: Student): WithoutLearningPlan => ({
  ...{ studentId: student.id, name: displayName(student) },
  ...(student.grade ? { grade: student.grade } : {}),
});
