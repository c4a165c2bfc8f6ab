import type { Actor } from '#shared/domain/access.ts';
import type { ItemId, PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { Plan, PlanItem } from '#shared/domain/plan.ts';

/** Builders name only what a test is about; everything else is a plausible Tuesday. */
export const anItem = (over: Partial<PlanItem> = {}): PlanItem => ({
  itemId: 'itm_1' satisfies ItemId,
  code: 'TIM-EXT',
  parameter: { timeMultiplier: 1.5 },
  applicability: { activities: [], courses: [] },
  ownerRole: 'teacher',
  priority: 'standard',
  ...over,
});

type Active = Extract<Plan, { status: 'active' }>;
export const anActivePlan = (over: Partial<Active> = {}): Active => ({
  id: 'pln_1' satisfies PlanId,
  studentId: 'stu_maya' satisfies StudentId,
  schoolId: 'sch_harbor-high',
  caseManagerId: 'stf_dana' satisfies StaffId,
  kind: 'accommodation',
  framework: '504',
  items: [anItem()],
  goals: [],
  startOn: '2026-08-31',
  version: 1,
  status: 'active',
  reviewDueOn: '2027-08-31',
  publishedAt: '2026-08-31T16:00:00.000Z',
  ...over,
});

type Draft = Extract<Plan, { status: 'draft' }>;
export const aDraftPlan = (over: Partial<Draft> = {}): Draft => ({
  id: 'pln_1',
  studentId: 'stu_maya',
  schoolId: 'sch_harbor-high',
  caseManagerId: 'stf_dana',
  kind: 'accommodation',
  framework: '504',
  items: [anItem()],
  goals: [],
  startOn: '2026-08-31',
  version: 1,
  status: 'draft',
  ...over,
});

type StaffActor = Extract<Actor, { kind: 'staff' }>;
export const aTeacher = (over: Partial<StaffActor> = {}): StaffActor => ({
  kind: 'staff',
  id: 'stf_grace',
  roles: ['teacher'],
  schoolIds: ['sch_harbor-high'],
  ...over,
});
export const aCaseManager = (over: Partial<StaffActor> = {}): StaffActor =>
  aTeacher({ id: 'stf_dana', roles: ['caseManager'], ...over });
export const aCoordinator = (over: Partial<StaffActor> = {}): StaffActor =>
  aTeacher({ id: 'stf_priya', roles: ['coordinator'], ...over });
