import { describe, expect, it } from 'vitest';
import { PlanId } from '#shared/domain/ids.ts';
import { agreeDraft } from '#shared/use-cases/agree-draft.ts';
import { beginDraft } from '#shared/use-cases/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/discard-draft.ts';
import { endPlan } from '#shared/use-cases/end-plan.ts';
import { publishPlan } from '#shared/use-cases/publish-plan.ts';
import { saveDraft } from '#shared/use-cases/save-draft.ts';
import { sweepPlans } from '#shared/use-cases/sweep-plans.ts';
import { aCoordinator, aDraftPlan, anActivePlan, anItem } from '../builders.ts';
import { deathsThatLeaveAMixture, type Scenario, type Stage } from '../crash.ts';
import { aCard, anEntry, aPublication, aStaffMember, aStudent, harborHigh } from '../store/sample.ts';

const priya = aCoordinator();
const command = { studentId: 'stu_maya', planId: 'pln_1', surface: 'web', once: 'command' } as const;
const { needs, items, goals, services, strategies, startOn } = aDraftPlan();
const words = { needs, items, goals, services, strategies, startOn };

async function aSchool({ rosterWriter }: Stage) {
  await rosterWriter.putSchools([harborHigh]);
  await rosterWriter.putPeople([aStudent(), aStaffMember({ id: 'stf_dana', email: 'dana@harbor.example' })]);
}
async function aDraft(stage: Stage) {
  await aSchool(stage);
  const entry = anEntry({ id: 'led_draft', action: 'draft_saved' });
  await stage.plans.saveDraft({ draft: aDraftPlan(), entry, once: 'draft', answer: {} });
}
async function anAgreedDraft(stage: Stage) {
  await aSchool(stage);
  const entry = anEntry({ id: 'led_draft', action: 'draft_saved' });
  const draft = { ...aDraftPlan(), status: 'agreed' as const, agreedOn: '2026-11-20' };
  await stage.plans.saveDraft({ draft, entry, once: 'draft', answer: {} });
}
const aPlan = (over: Parameters<typeof anActivePlan>[0]) => async (stage: Stage) => {
  await aSchool(stage);
  const on = '2026-11-20';
  const nextChanges = [{ planId: 'pln_1' as const, schoolId: harborHigh.id, on }];
  await stage.plans.publish({ ...aPublication('first', anActivePlan(over), aCard()), nextChanges });
};

const scenarios: Scenario[] = [
  {
    name: 'beginning a plan',
    before: aSchool,
    act: (stage) => beginDraft(stage, priya, { ...command, begin: { framework: '504', caseManagerId: 'stf_dana' } }),
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
    before: aPlan({}),
    act: (stage) => endPlan(stage, priya, { ...command, exitReason: 'graduated' }),
  },
  {
    name: 'the sweep that takes off an item',
    before: aPlan({ items: [anItem(), anItem({ itemId: 'itm_2', endOn: '2026-11-20' })] }),
    act: (stage) => sweepPlans({ ...stage, roster: stage.rosterWriter }, stage.now()),
  },
];

describe('a process that is killed before or after any of its writes, and tried again', () => {
  it.each(scenarios)('$name leaves what one undisturbed try would have left', async (scenario) => {
    expect(await deathsThatLeaveAMixture(scenario)).toEqual([]);
  });
});
