import type { Actor } from '#shared/domain/access/access.ts';
import type { AccessFacts } from '#shared/domain/access/held-relations.ts';
import { usualRights } from '#shared/domain/access/right-holder.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { ItemId, PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { Ids } from '#shared/use-cases/ports/clock.ts';

/** Builders name only what a test is about; everything else is a plausible Tuesday. */
export const anItem = (over: Partial<PlanItem> = {}): PlanItem => ({
  itemId: 'itm_1' satisfies ItemId,
  code: 'TIM-EXT',
  parameter: { timeMultiplier: 1.5 },
  applicability: { activities: [], courses: [], settings: [] },
  ownerRole: 'teacher',
  priority: 'standard',
  applicationType: 'accommodation',
  needIds: [],
  ...over,
});

const content = { needs: [], items: [anItem()], goals: [], services: [], strategies: [] };

/** The first version, unless the test says another: then it has been changed by publishing alone. */
export const anActivePlan = (over: Partial<ActivePlan> = {}): ActivePlan => ({
  id: 'pln_1' satisfies PlanId,
  studentId: 'stu_maya' satisfies StudentId,
  schoolId: 'sch_harbor-high',
  caseManagerId: 'stf_dana' satisfies StaffId,
  kind: 'accommodation',
  framework: '504',
  ...content,
  startOn: '2026-08-31',
  version: 1,
  revision: over.version ?? 1,
  hash: 'a'.repeat(64),
  effectiveOn: '2026-08-31',
  status: 'active',
  reviewDueOn: '2027-08-31',
  publishedAt: '2026-08-31T16:00:00.000Z',
  ...over,
});

type Draft = Extract<PlanDraft, { status: 'draft' }>;
export const aDraftPlan = (over: Partial<Draft> = {}): Draft => ({
  id: 'pln_1',
  studentId: 'stu_maya',
  schoolId: 'sch_harbor-high',
  caseManagerId: 'stf_dana',
  kind: 'accommodation',
  framework: '504',
  ...content,
  startOn: '2026-08-31',
  basedOn: 0,
  revision: 1,
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

/** A plan as long as they get, every sentence as long as it may be. */
export const aFullPlan = (size: { items: number; goals: number }) =>
  anActivePlan({
    items: Array.from({ length: size.items }, (_, index) =>
      anItem({
        itemId: `itm_${index}`,
        applicability: {
          activities: ['quiz_test'],
          courses: [`${index} ${'x'.repeat(70)}`],
          settings: ['x'.repeat(80)],
        },
      }),
    ),
    goals: Array.from({ length: size.goals }, (_, index) => ({
      goalId: `gol_${index}` as const,
      domain: 'literacy' as const,
      term: 'long' as const,
      statement: 'x'.repeat(1000),
      objectives: Array.from({ length: 4 }, (__, step) => ({
        objectiveId: `obj_${index}-${step}` as const,
        statement: 'x'.repeat(300),
      })),
      status: 'open' as const,
    })),
  });
/** Of somebody who is nothing to Maya, on a Monday at half past twelve. */
export const someFacts = (over: Partial<AccessFacts> = {}): AccessFacts => ({
  student: {
    id: 'stu_maya',
    familyName: 'Rodríguez',
    grade: '9',
    schoolId: 'sch_harbor-high',
    active: true,
    guardianIds: [],
  },
  caseManagerIds: [],
  formerManagers: [],
  seats: { mine: [], theirs: [] },
  caseload: [],
  grants: [],
  limits: [],
  isRelative: false,
  settings: usualRights,
  at: '2026-11-23T20:30:00.000Z',
  ...over,
});

/** Of a plan in force that was agreed elsewhere, unless the test says another. */
export const aPlanProcess = (over: Partial<PlanProcess> = {}): PlanProcess => ({
  planId: 'pln_1',
  studentId: 'stu_maya',
  schoolId: 'sch_harbor-high',
  framework: '504',
  state: 'active',
  facts: [{ kind: 'agreedElsewhere', on: '2026-08-31', by: 'system' }],
  version: 1,
  ...over,
});

/** Ids that count, in an order as real ones have. `run` sets them apart from what the tables hold already. */
export function countedIds(run = ''): Ids {
  let number = 0;
  return {
    next: (prefix) => `${prefix}_${run}${String(++number).padStart(4, '0')}`,
    randomBytes: (count) => new Uint8Array(count),
  };
}

/** What a row of a plans file says besides, where it says nothing. */
export const noParts = { objective: [], need: [], place: [], course: [], strategy: [], resources: [] };
