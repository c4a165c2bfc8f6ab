import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { anItem } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { priya, said } from '../cases/case.ts';
import { planCommands, someWords } from './plan-commands.ts';

let school: TestSchool;
let commands: ReturnType<typeof planCommands>;
beforeEach(async () => {
  const { maya, ana, grace, dana } = people;
  school = await setUpSchool({ people: [maya, ana, grace, dana] });
  commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
});

const time = (timeMultiplier: number) => anItem({ needIds: ['ned_1'], parameter: { timeMultiplier } });
const aloud = anItem({ itemId: 'itm_2', code: 'PRE-READ-SELF', parameter: {}, needIds: ['ned_1'] });

/** A plan in force about whose extra time the family argues. */
async function disputed(): Promise<PlanId> {
  const { on } = school.clock;
  const planId = await commands.begin({ framework: '504', agreedElsewhereOn: on });
  await commands.save(planId, someWords({ items: [time(2), aloud] }));
  await commands.agree(planId);
  await commands.publish(planId);
  await commands.record(planId, { kind: 'disputeOpened', on, parts: ['itm_1'] });
  await commands.record(planId, { kind: 'holdPlaced', on });
  await commands.move(planId, 'dispute');
  return planId;
}

/** It was reviewed since, and is about to be changed so. */
async function arguedAndChanged(items: ReturnType<typeof anItem>[]): Promise<PlanId> {
  const planId = await disputed();
  await commands.inputs(planId);
  await commands.move(planId, 'startReview');
  await commands.meet(planId, 'review', 'review');
  await commands.amend(planId);
  await commands.save(planId, someWords({ items, reason: 'The team looked at it.' }));
  await commands.agree(planId);
  await commands.notice(planId, 'plan');
  return planId;
}
const inForce = async (planId: PlanId) => (await school.deps.plans.get('stu_maya', planId)).version;

describe('while a family argues about one item', () => {
  it('that it is weakened waits until the dispute is settled, and then goes on', async () => {
    const planId = await arguedAndChanged([time(1.5), aloud]);
    await expect(commands.publish(planId)).rejects.toMatchObject({
      code: 'not_ready',
      details: { missing: 'settledParts', parts: 'itm_1' },
    });
    expect(await inForce(planId)).toBe(1);
    await commands.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    await commands.publish(planId);
    expect(await inForce(planId)).toBe(2);
  });

  it('that it goes with the family’s own yes does not wait', async () => {
    const planId = await arguedAndChanged([aloud]);
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'settledParts' } });
    const yes = { kind: 'familyAnswered', on: school.clock.on, person: 'grd_ana', answer: 'agreed' } as const;
    await commands.record(planId, yes);
    await commands.publish(planId);
    expect(await inForce(planId)).toBe(2);
  });

  it('what is changed of another, and what is added to it, does not wait', async () => {
    const planId = await arguedAndChanged([time(2.5)]);
    await commands.publish(planId);
    expect(await inForce(planId)).toBe(2);
  });

  it('a change by agreement waits no longer than a review’s: what is not argued about goes, what is stays', async () => {
    const planId = await disputed();
    const wish = { person: 'grd_ana', word: 'asked', on: school.clock.on } as const;
    const decides = async (words: Partial<DraftWords>) => {
      await commands.save(planId, someWords({ items: [time(2)], reason: 'The team looked at it.', ...words }));
      return commands.amendNow(planId, { meetingId: await commands.decide(planId), family: wish });
    };
    await commands.amend(planId);
    await decides({});
    expect(await inForce(planId)).toBe(2);
    await commands.amend(planId);
    for (const words of [{ items: [time(1.5)] }, { endOn: '2026-12-18' }])
      await expect(decides(words)).rejects.toMatchObject({ details: { missing: 'nothingContested' } });
    await districtSays(school.deps, { disputeHolds: false });
    await commands.amendNow(planId, { meetingId: await commands.decide(planId), family: wish });
    expect(await inForce(planId)).toBe(3);
  });

  it('nothing waits where the district says so', async () => {
    const planId = await arguedAndChanged([time(1.5), aloud]);
    await districtSays(school.deps, { disputeHolds: false });
    await publishPlan(school.deps, priya, { ...said('no hold'), planId });
    expect(await inForce(planId)).toBe(2);
  });

  it('what the plan does not hold cannot be argued about, and changes nothing', async () => {
    const planId = await commands.begin({ framework: '504', agreedElsewhereOn: school.clock.on });
    await commands.save(planId, someWords({ items: [time(2)] }));
    const arguing = commands.record(planId, { kind: 'disputeOpened', on: school.clock.on, parts: ['itm_9'] });
    await expect(arguing).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'parts', part: 'itm_9' } });
    const { facts } = await school.deps.processes.get('stu_maya', planId);
    expect(facts.map(({ kind }) => kind)).not.toContain('disputeOpened');
  });
});
