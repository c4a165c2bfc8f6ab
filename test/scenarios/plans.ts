import { PlanId } from '#shared/domain/ids.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/end-plan.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import { aCoordinator, aDraftPlan, anActivePlan, anItem, aPlanProcess } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { aCard, anEntry, aPublication, aStaffMember, aStudent, harborHigh } from '../store/sample.ts';

const priya = aCoordinator();
const command = { studentId: 'stu_maya', planId: 'pln_1', surface: 'web', key: 'command' } as const;
const { needs, items, goals, services, strategies, startOn } = aDraftPlan();
const words = { needs, items, goals, services, strategies, startOn };

async function aSchool({ rosterWriter }: Stage) {
  await rosterWriter.putSchools([harborHigh]);
  await rosterWriter.putPeople([aStudent(), aStaffMember({ id: 'stf_dana', email: 'dana@harbor.example' })]);
}
async function aDraft(stage: Stage) {
  await aSchool(stage);
  const entry = anEntry({ id: 'led_draft', action: 'draft_saved' });
  const process = aPlanProcess({ state: 'draft', framework: 'IEP-at-a-glance' });
  await stage.plans.saveDraft({
    draft: aDraftPlan({ framework: 'IEP-at-a-glance' }),
    process,
    entry,
    key: 'draft',
    answer: {},
  });
}
async function anAgreedDraft(stage: Stage) {
  await aSchool(stage);
  const entry = anEntry({ id: 'led_draft', action: 'draft_saved' });
  const draft = { ...aDraftPlan({ framework: 'IEP-at-a-glance' }), status: 'agreed' as const, agreedOn: '2026-11-20' };
  const process = aPlanProcess({ state: 'draft', framework: 'IEP-at-a-glance' });
  await stage.plans.saveDraft({ draft, process, entry, key: 'draft', answer: {} });
}
const aPlan = (over: Parameters<typeof anActivePlan>[0]) => async (stage: Stage) => {
  await aSchool(stage);
  const on = '2026-11-20';
  const nextChanges = [{ planId: 'pln_1' as const, schoolId: harborHigh.id, on }];
  await stage.plans.publish({ ...aPublication('first', anActivePlan(over), aCard()), nextChanges });
};

export const planScenarios: Scenario[] = [
  {
    name: 'putting on record that the family answered',
    before: aDraft,
    act: (stage) =>
      recordOnPlan(stage, priya, { ...command, fact: { kind: 'familyAnswered', on: '2026-11-20', answer: 'agreed' } }),
  },
  {
    name: 'keeping a paper about a plan',
    before: aPlan({}),
    act: (stage) =>
      recordOnPlan(stage, priya, {
        ...command,
        paper: { kind: 'source', source: 'observation', words: 'Reads slowly.', receivedOn: '2026-11-20' },
      }),
  },
  {
    name: 'starting a check-in',
    before: aPlan({ framework: 'ILP', kind: 'learning' }),
    act: (stage) => takePlanStep(stage, priya, { ...command, step: 'startCheckIn' }),
  },
  {
    name: 'beginning a plan',
    before: aSchool,
    act: (stage) =>
      beginDraft(stage, priya, {
        ...command,
        begin: { framework: 'IEP-at-a-glance', caseManagerId: 'stf_dana', agreedElsewhereOn: '2026-08-31' },
      }),
  },
  {
    name: 'beginning an amendment',
    before: aPlan({}),
    act: (stage) => beginDraft(stage, priya, { ...command, amend: PlanId.parse('pln_1') }),
  },
  {
    name: 'saving a draft',
    before: aDraft,
    act: (stage) => saveDraft(stage, priya, { ...command, revision: 1, words }),
  },
  {
    name: 'agreeing on a draft',
    before: aDraft,
    act: (stage) => agreeDraft(stage, priya, { ...command, revision: 1 }),
  },
  {
    name: 'throwing a draft away',
    before: aDraft,
    act: (stage) => discardDraft(stage, priya, { ...command, revision: 1 }),
  },
  { name: 'publishing a plan', before: anAgreedDraft, act: (stage) => publishPlan(stage, priya, command) },
  {
    name: 'ending a plan',
    before: aPlan({ framework: 'ILP', kind: 'learning' }),
    act: (stage) => endPlan(stage, priya, { ...command, exitReason: 'graduated' }),
  },
  {
    name: 'the sweep that takes off an item',
    before: aPlan({ items: [anItem(), anItem({ itemId: 'itm_2', endOn: '2026-11-20' })] }),
    act: (stage) => sweepPlans({ ...stage, roster: stage.rosterWriter }, stage.now()),
  },
  {
    name: 'the sweep that ends a plan',
    before: aPlan({ endOn: '2026-11-19' }),
    act: (stage) => sweepPlans({ ...stage, roster: stage.rosterWriter }, stage.now()),
  },
];
