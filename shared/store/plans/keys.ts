import type { ContributionId, PlanId, SchoolId, StudentId, WordsId } from '#shared/domain/ids.ts';
import { type Key, studentPartition } from '../keys.ts';

export const planKey = (student: StudentId, id: PlanId): Key => ({ pk: studentPartition(student), sk: `PLAN#${id}` });
export const versionKey = (student: StudentId, id: PlanId, version: number): Key => ({
  pk: studentPartition(student),
  sk: `${versionsBegin(id)}${String(version).padStart(4, '0')}`,
});
/** Up to and without the number. */
export const versionsBegin = (id: PlanId) => `VERSION#${id}#`;
export const draftKey = (student: StudentId, id: PlanId): Key => ({ pk: studentPartition(student), sk: `DRAFT#${id}` });
export const changeKey = (student: StudentId, id: PlanId): Key => ({
  pk: studentPartition(student),
  sk: `CHANGE#${id}`,
});
export const planEndKey = (student: StudentId, id: PlanId): Key => ({ pk: studentPartition(student), sk: `END#${id}` });
export const contributionKey = (student: StudentId, id: ContributionId): Key => ({
  pk: studentPartition(student),
  sk: `CONTRIBUTION#${id}`,
});

/** Q16: under its plan, so that an import replaces one plan's rows without reading the others. */
export const triagePartition = (school: SchoolId) => `TRIAGE#${school}`;
export const triageOfPlan = (plan: PlanId) => `${plan}#`;
export const triageKey = ({ schoolId, planId, id }: { schoolId: SchoolId; planId: PlanId; id: WordsId }): Key => ({
  pk: triagePartition(schoolId),
  sk: `${triageOfPlan(planId)}${id}`,
});
