import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#shared/domain/dates.ts';
import { assemblePlan } from '#shared/domain/plans/from-file/assemble-plan.ts';
import { collectPlans } from '#shared/domain/plans/from-file/collect-plans.ts';
import type { NamedOwner } from '#shared/domain/plans/from-file/row-parts.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { planColumns } from '#shared/domain/plans/plan-rows.ts';
import { anActivePlan } from '../../builders.ts';

type Plan = Pick<PlanDraft, 'needs' | 'items' | 'goals' | 'services' | 'strategies' | 'resources'>;
type Row = Readonly<Record<string, string>>;

const columns = [
  ...planColumns,
  ...['priority', 'goalDomain', 'goal', 'goalBaseline', 'goalTarget', 'goalMethod', 'goalDueOn'],
  ...['need', 'place', 'course', 'owner', 'agreedOn', 'objective', 'service', 'strategy', 'resources'],
];
const dueAfter = (from: string) => addMonths(from, 12);
const whose = { studentId: 'S1', framework: '504', caseManager: 'T2', startOn: '2026-08-31' };
const owners = new Map<string, NamedOwner>([
  ['nurse', { ownerRole: 'nurse' }],
  ['coach (T1)', { ownerRole: 'coach', ownerId: 'stf_T1' }],
  ['student', { ownerRole: 'student' }],
]);
const ownerCell = (role: string, id: string | undefined) => (id === 'stf_T1' ? `${role} (T1)` : role);

async function readPlan(rows: readonly Row[], stored?: PlanDraft) {
  const table = {
    header: columns,
    async *rows() {
      for (const [at, row] of rows.entries()) yield { line: at + 2, cells: columns.map((name) => row[name] ?? '') };
    },
  };
  const { plans, faults } = await collectPlans({ header: table.header, rows: table.rows() }, 'plans.csv');
  expect(faults).toEqual([]);
  const [found] = [...plans.values()];
  const people = { studentId: 'stu_S1', schoolId: 'sch_high', caseManagerId: 'stf_T2', planId: 'pln_1' } as const;
  const context = { ...people, decided: new Map(), synonyms: new Map(), owners, dueAfter };
  const last = stored && anActivePlan({ ...stored, id: 'pln_1' } as never);
  const read = await assemblePlan(found!, { ...context, stored: last });
  if (!('plan' in read)) throw new Error('no plan');
  expect(read.faults).toEqual([]);
  return read;
}

/** A plan as a row a thing would say it. */
function written({ needs, items, goals, services, strategies, resources = [] }: Plan): Row[] {
  const statements = new Map(needs.map(({ needId, statement }) => [needId, statement]));
  const goalOf = new Map(
    goals.map(({ goalId, domain, statement }) => [goalId, { goalDomain: domain, goal: statement }]),
  );
  const needCell = (ids: readonly string[]) => ids.map((id) => statements.get(id as never)).join('|');
  const resourceCell = (of: string) =>
    resources
      .filter(
        ({ itemIds, goalIds }) =>
          [...itemIds, ...goalIds, ''].includes(of as never) && (of !== '' || [...itemIds, ...goalIds].length === 0),
      )
      .map(
        ({ what, supplier, inPlace, on }) =>
          `what=${what};supplier=${supplier};inPlace=${inPlace}${on ? `;on=${on}` : ''}`,
      )
      .join('|');
  const loose = resourceCell('');
  return [
    ...items.map((item) => ({
      ...{ accommodation: item.code, priority: item.priority, appliesTo: item.applicability.activities.join(';') },
      ...{ course: item.applicability.courses.join(';'), place: item.applicability.settings.join('|') },
      ...{ owner: ownerCell(item.ownerRole, item.ownerId), need: needCell(item.needIds), endOn: item.endOn ?? '' },
      resources: resourceCell(item.itemId),
    })),
    ...goals.map(({ goalId, domain, statement, objectives, needIds = [], ownerId, mentor }) => ({
      ...{ goalDomain: domain, goal: statement, objective: objectives.map((each) => each.statement).join('|') },
      ...{ need: needCell(needIds), owner: mentor ?? (ownerId ? ownerCell('coach', ownerId) : '') },
      resources: resourceCell(goalId),
    })),
    ...services.map(({ kind, name, minutes, frequency, providerRole, providerId, place = '', goalIds }) => ({
      ...{ service: name ?? kind, owner: ownerCell(providerRole, providerId), place, ...goalOf.get(goalIds[0]!) },
      parameter: [
        ...(minutes ? [`minutes=${minutes}`] : []),
        ...(frequency === 'asNeeded' ? ['per=asNeeded'] : [`times=${frequency.times}`, `per=${frequency.per}`]),
      ].join(';'),
    })),
    ...strategies.flatMap(({ words, goalIds }) =>
      goalIds.length === 0 ? [{ strategy: words }] : goalIds.map((id) => ({ strategy: words, ...goalOf.get(id) })),
    ),
    ...(loose === '' ? [] : [{ resources: loose }]),
    ...needs.map(({ statement }) => ({ need: statement })),
  ].map((row) => ({ ...whose, ...row }));
}

const text = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(...'abc ÄÉñ,."’()-1'), minLength: 1, maxLength: most })
    .map((words) => `w${words.replaceAll(/\s+/g, ' ')}`.trim());
const some = (most: number) => fc.uniqueArray(text(most), { maxLength: 3 });
const owner = fc.constantFrom('nurse', 'coach (T1)');
const goal = fc.record({ goalDomain: fc.constantFrom('literacy', 'career'), goal: text(60) });
const maybeGoal = fc.oneof(fc.constant({}), goal);
const resource = fc
  .record({
    what: text(20),
    supplier: text(20),
    inPlace: fc.constantFrom('yes', 'no', 'onTheWay'),
    on: fc.constantFrom('', ';on=2026-09-01'),
  })
  .map(({ what, supplier, inPlace, on }) => `what=${what};supplier=${supplier};inPlace=${inPlace}${on}`);
const item = fc.record({
  accommodation: fc.constantFrom('SET-SEPARATE', 'SET-SMALL', 'TIM-WAIT', 'RES-NOTE'),
  appliesTo: fc.constantFrom('', 'quiz_test', 'lab;reading'),
  priority: fc.constantFrom('essential', 'standard'),
  need: some(40).map((list) => list.join('|')),
  place: some(20).map((list) => list.join(';')),
  course: some(20).map((list) => list.join('|')),
  ...{ owner, resources: fc.oneof(fc.constant(''), resource) },
});
const row: fc.Arbitrary<Row> = fc.oneof(
  item,
  fc.tuple(goal, some(30), some(30), some(30)).map(([of, objectives, needs, strategies]) => ({
    ...of,
    ...{ objective: objectives.join('|'), need: needs.join('|'), strategy: strategies.join('|') },
  })),
  fc
    .tuple(
      fc.constantFrom('tutoring', 'Robotics club'),
      fc.constantFrom('per=asNeeded', 'minutes=30;times=2;per=week'),
      maybeGoal,
      owner,
      text(20),
    )
    .map(([service, parameter, of, by, place]) => ({ service, parameter, ...of, owner: by, place })),
  fc
    .tuple(
      some(30).filter(({ length }) => length > 0),
      maybeGoal,
    )
    .map(([list, of]) => ({ strategy: list.join('|'), ...of })),
);

/** What a part hangs on is no list in which one comes first: rows name it in the order in which they stand. */
const inAnyOrder = (name: string, value: unknown) =>
  name.endsWith('Ids') && Array.isArray(value) ? [...value].sort() : value;

const partsOf = ({ needs, items, goals, services, strategies, resources = [] }: Plan) => {
  const lists: (readonly object[])[] = [needs, items, goals, services, strategies, resources];
  return lists.map((list) => list.map((each) => JSON.stringify(each, inAnyOrder)).sort());
};

describe('a plan that was read from a file', () => {
  it('and written down again, a row a thing, is read as the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const dated = rows.map((each) => ({ ...whose, ...each }));
        const { plan } = await readPlan(dated);
        const again = await readPlan(written(plan));
        expect(partsOf(again.plan)).toEqual(partsOf(plan));
      }),
      { numRuns: 200 },
    );
  });
});
