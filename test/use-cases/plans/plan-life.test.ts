import { beforeEach, describe, expect, it } from 'vitest';
import { itemsOn } from '#shared/domain/cards/card.ts';
import type { PlanId, ReferralId } from '#shared/domain/ids.ts';
import { versionOn } from '#shared/domain/plans/plan-history.ts';
import { recordNotice } from '#shared/use-cases/cases/record-notice.ts';
import { takeReferralStep } from '#shared/use-cases/cases/take-referral-step.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { anItem } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aChange, aGoal } from '../../sample/records.ts';
import { deedNames, deeds, priya, refer, said, sent, transfer } from '../cases/case.ts';
import { roadOf, someWords } from './plan-steps.ts';

const { ana } = actors;
let school: TestSchool;
let road: ReturnType<typeof roadOf>;
beforeEach(async () => {
  const { maya, grace, dana } = people;
  school = await setUpSchool({ people: [maya, people.ana, grace, dana] });
  road = roadOf({ ...school, studentId: 'stu_maya', actor: priya });
});

/** A case from the family's first word to the finding that Maya is eligible. */
async function found() {
  const referral = await refer(school, ana);
  for (const name of deedNames) await deeds[name](school, referral);
  return referral.referralId;
}
const items = (timeMultiplier: number) => [anItem({ needIds: ['ned_1'], parameter: { timeMultiplier } })];
const familyAnswers = (planId: PlanId, answer: 'agreed' | 'declined') =>
  road.record(planId, { kind: 'familyAnswered', on: school.clock.on, answer });
const standing = async (planId: PlanId) => (await school.deps.processes.get('stu_maya', planId)).state;
const head = (planId: PlanId) => school.deps.plans.get('stu_maya', planId);
const caseOf = (referralId: ReferralId) => school.deps.referrals.get('stu_maya', referralId);
const sweep = () => sweepPlans(school.deps, `${school.clock.on}T13:30:00.000Z`);

async function amountsToday() {
  const card = await school.deps.cards.find('stu_maya');
  return card && itemsOn(card, school.clock.on).map(({ parameter }) => parameter.timeMultiplier);
}

/** A plan of the school's own in force, by every step that it takes. */
async function inForce() {
  const planId = await road.begin({ framework: '504', referralId: await found() });
  await road.save(planId, someWords());
  await familyAnswers(planId, 'agreed');
  await road.agree(planId);
  await road.notice(planId, 'plan');
  await road.publish(planId);
  return planId;
}

async function reviewed(planId: PlanId) {
  await road.inputs(planId);
  await road.move(planId, 'startReview');
  await road.meet(planId, 'review', 'review');
}

/** On what each day’s version says; `undefined` where nothing was in force. */
async function historyOf(planId: PlanId, days: readonly string[]) {
  const [now, versions] = await Promise.all([head(planId), school.deps.plans.versions('stu_maya', planId)]);
  return days.map((on) => versionOn(versions, on, now)?.version);
}

describe('a plan from a family’s first word to the day Maya graduates', () => {
  it('is begun from the finding, changed by one review, kept by the next, held by a dispute, and handed over', async () => {
    const referralId = await found();
    const planId = await road.begin({ framework: '504', referralId });
    expect(await caseOf(referralId)).toMatchObject({ state: 'planned' });

    await road.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await road.agree(planId);
    await road.notice(planId, 'plan');
    expect(await amountsToday()).toBeUndefined();
    await road.publish(planId);
    expect(await standing(planId)).toBe('active');
    expect(await amountsToday()).toEqual([1.5]);

    school.clock.on = '2027-03-01';
    await expect(road.move(planId, 'startReview')).rejects.toMatchObject({
      details: { missing: 'teacherInput, studentInput, familyInput, deliveryReport' },
    });
    await reviewed(planId);
    await road.amend(planId);
    await road.save(planId, someWords({ items: items(2), reason: 'Quizzes got longer.', endOn: '2028-06-09' }));
    await road.agree(planId);
    await expect(road.publish(planId)).rejects.toMatchObject({ details: { missing: 'changeNotice' } });
    expect(await amountsToday()).toEqual([1.5]);
    school.clock.on = '2027-03-08';
    await road.notice(planId, 'plan');
    await road.publish(planId);
    expect(await head(planId)).toMatchObject({ version: 2, lastReviewedOn: '2027-03-01', reviewDueOn: '2028-03-08' });
    expect(await amountsToday()).toEqual([2]);

    school.clock.on = '2028-03-20';
    await reviewed(planId);
    school.clock.on = '2028-04-03';
    await road.move(planId, 'continuePlan');
    expect(await head(planId)).toMatchObject({ version: 2, lastReviewedOn: '2028-03-20', reviewDueOn: '2029-03-20' });

    await road.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    await road.record(planId, { kind: 'holdPlaced', on: school.clock.on });
    await road.move(planId, 'dispute');
    school.clock.on = '2028-06-10';
    expect(await sweep()).toMatchObject({ ended: 0 });
    await expect(road.end(planId, 'expired')).rejects.toMatchObject({ details: { missing: 'noDispute' } });
    expect(await head(planId)).toMatchObject({ status: 'active' });

    await road.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    await road.move(planId, 'settleDispute');
    await expect(road.end(planId, 'graduated')).rejects.toMatchObject({
      details: { missing: 'graduation, exitNotice, handover' },
    });
    await road.record(planId, { kind: 'graduated', on: school.clock.on });
    await road.record(planId, { kind: 'handoverGiven', on: school.clock.on });
    await road.notice(planId, 'exit');
    await road.end(planId, 'graduated');
    expect(await head(planId)).toMatchObject({ status: 'ended', endedOn: '2028-06-10', exitReason: 'graduated' });
    expect(await amountsToday()).toEqual([]);

    const days = ['2026-11-22', '2026-11-23', '2027-03-07', '2027-03-08', '2028-06-09', '2028-06-10'];
    expect(await historyOf(planId, days)).toEqual([undefined, 1, 1, 2, 2, undefined]);
  });

  it('ends by itself on the first day after a dispute was settled', async () => {
    const planId = await road.begin({ framework: 'IAP', agreedElsewhereOn: '2026-11-20' });
    await road.save(planId, someWords({ endOn: '2026-12-18' }));
    await familyAnswers(planId, 'agreed');
    await road.agree(planId);
    await road.publish(planId);
    await road.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    for (school.clock.on of ['2026-12-19', '2026-12-20', '2027-02-01'])
      expect(await sweep()).toMatchObject({ ended: 0 });
    await road.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    school.clock.on = '2027-02-02';
    expect(await sweep()).toMatchObject({ ended: 1 });
  });

  it('counts the next review from the review, whatever else the school met about since', async () => {
    const planId = await inForce();
    school.clock.on = '2027-03-01';
    await reviewed(planId);
    school.clock.on = '2027-03-15';
    await road.meet(planId, 'other', 'review');
    await road.move(planId, 'continuePlan');
    expect(await head(planId)).toMatchObject({ lastReviewedOn: '2027-03-01', reviewDueOn: '2028-03-01' });
  });
});

describe('a plan of the school’s own never comes into force', () => {
  const deedsBut = async (...left: string[]) => {
    const referral = await refer(school, ana);
    for (const name of deedNames) if (!left.includes(name)) await deeds[name](school, referral);
    return referral.referralId;
  };
  const nothingInForce = async () => {
    expect(await school.deps.plans.ofStudent('stu_maya')).toEqual([]);
    expect(await school.deps.cards.find('stu_maya')).toBeUndefined();
  };

  it.each([
    ['consent', { code: 'not_ready', details: { from: 'awaitingConsent', missing: 'consent' } }],
    ['records', { code: 'not_ready', details: { missing: 'sources' } }],
    ['observation', { code: 'not_ready', details: { missing: 'sources' } }],
    ['find', { code: 'not_ready', details: { from: 'eligibilityMeeting', step: 'beginPlan' } }],
  ])('when the case goes on without “%s”, which is named', async (left, refusal) => {
    await expect(
      deedsBut(left).then((referralId) => road.begin({ framework: '504', referralId })),
    ).rejects.toMatchObject(refusal);
    await nothingInForce();
  });

  it('without a case, however the plan is written', async () => {
    await expect(road.begin({ framework: '504' })).rejects.toMatchObject({ details: { missing: 'eligibleAnswers' } });
    await nothingInForce();
  });

  it('on what the family said to other words: a draft that is rewritten is put to them again', async () => {
    const planId = await road.begin({ framework: '504', referralId: await found() });
    await road.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await road.agree(planId);
    await road.save(planId, someWords({ endOn: '2027-06-11' }));
    await expect(road.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await familyAnswers(planId, 'agreed');
    await road.agree(planId);
    await nothingInForce();
  });

  it('without the family’s agreement, which is asked for before the team’s', async () => {
    const planId = await road.begin({ framework: '504', referralId: await found() });
    await road.save(planId, someWords());
    await road.notice(planId, 'plan');
    await expect(road.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await expect(road.publish(planId)).rejects.toMatchObject({ details: { missing: 'agreement' } });
    await nothingInForce();
  });

  it.each([
    ['the plan notice', 'planNotice', async (_: PlanId) => undefined],
    [
      'a family that still agrees',
      'familyAgreement',
      async (planId: PlanId) => {
        await road.notice(planId, 'plan');
        await familyAnswers(planId, 'declined');
      },
    ],
    [
      'a consent that still stands',
      'consent',
      async (planId: PlanId) => {
        await road.notice(planId, 'plan');
        await road.paper(planId, {
          kind: 'consent',
          consent: 'evaluation',
          decision: 'refused',
          receivedOn: school.clock.on,
          signer: 'grd_ana',
          method: 'paper',
        });
      },
    ],
  ])('without %s', async (_, missing, meanwhile) => {
    const planId = await road.begin({ framework: '504', referralId: await found() });
    await road.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await road.agree(planId);
    await meanwhile(planId);
    await expect(road.publish(planId)).rejects.toMatchObject({ code: 'not_ready', details: { missing } });
    await nothingInForce();
  });

  it('anew, once the family took its consent back: the version in force stays', async () => {
    const planId = await inForce();
    school.clock.on = '2027-03-01';
    await reviewed(planId);
    await road.amend(planId);
    await road.save(planId, someWords({ items: items(2), reason: 'Quizzes got longer.' }));
    await road.agree(planId);
    await road.notice(planId, 'plan');
    await familyAnswers(planId, 'declined');
    await expect(road.publish(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    expect(await head(planId)).toMatchObject({ status: 'active', version: 1 });
    expect(await amountsToday()).toEqual([1.5]);
  });
});

describe('a plan that is thrown away before it was ever in force', () => {
  it('leaves no deadline, and the case stands where it stood, so that another plan may be begun', async () => {
    const referralId = await found();
    const planId = await road.begin({ framework: '504', referralId });
    await road.discard(planId);
    expect(await caseOf(referralId)).toMatchObject({ state: 'eligible', clock: { what: 'agreePlan' } });
    const due = await school.deps.deadlines.openOfStudent('sch_harbor-high', 'stu_maya');
    expect(due.map(({ about, what }) => [about, what])).toEqual([[referralId, 'agreePlan']]);
    await road.begin({ framework: '504', referralId });
    expect(await caseOf(referralId)).toMatchObject({ state: 'planned' });
  });

  it('stays while a family argues about it', async () => {
    const planId = await road.begin({ framework: '504', referralId: await found() });
    await road.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    await expect(road.discard(planId)).rejects.toMatchObject({ code: 'not_ready', details: { missing: 'noDispute' } });
    await road.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    await road.discard(planId);
  });

  it('stays when something was put on record at the same moment', async () => {
    const planId = await road.begin({ framework: '504', referralId: await found() });
    const [draft, process] = await Promise.all([
      school.deps.plans.findDraft('stu_maya', planId),
      school.deps.processes.get('stu_maya', planId),
    ]);
    await familyAnswers(planId, 'agreed');
    const late = school.deps.plans.discardDraft({ draft: draft!, process }, aChange('late'));
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('a student who comes with another school’s plan', () => {
  it('gets it as it is, provisionally, until this school met about it and adopted it', async () => {
    const { referralId } = await transfer(school);
    const planId = await road.begin({ framework: '504', referralId });
    expect(await caseOf(referralId)).toMatchObject({ state: 'transferredIn' });
    await road.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await road.agree(planId);
    await road.publish(planId);
    expect(await standing(planId)).toBe('provisional');
    expect(await amountsToday()).toEqual([1.5]);

    school.clock.on = '2026-12-01';
    await road.amend(planId);
    await road.save(planId, someWords({ items: items(2), reason: 'Our quizzes are longer.' }));
    await road.agree(planId);
    await expect(road.publish(planId)).rejects.toMatchObject({ details: { missing: 'transferMeeting, planNotice' } });
    await road.meet(planId, 'transfer', 'transfer');
    await road.notice(planId, 'plan');
    await road.publish(planId);
    expect(await standing(planId)).toBe('active');
    expect(await amountsToday()).toEqual([2]);

    await road.meet(referralId, 'transfer', 'transfer');
    await recordNotice(school.deps, priya, { ...said('notice'), referralId, kind: 'plan', sent: sent('2026-12-01') });
    await takeReferralStep(school.deps, priya, { ...said('settle'), referralId, step: 'settleTransfer' });
    expect(await caseOf(referralId)).toMatchObject({ state: 'planned' });
  });
});

describe('a learning plan', () => {
  it('is reviewed, published, looked at in between, renewed after a year and archived', async () => {
    const planId = await road.begin({ framework: 'ILP' });
    const words = someWords({ needs: [], items: [], goals: [aGoal()] });
    await road.save(planId, words);
    await expect(road.publish(planId)).rejects.toMatchObject({ details: { missing: 'agreement' } });
    await road.agree(planId);
    await road.publish(planId);
    expect(await standing(planId)).toBe('active');

    school.clock.on = '2027-02-01';
    await road.move(planId, 'startCheckIn');
    await expect(road.move(planId, 'finishCheckIn')).rejects.toMatchObject({ details: { missing: 'checkIn' } });
    await road.record(planId, { kind: 'checkInHeld', on: school.clock.on });
    await road.move(planId, 'finishCheckIn');

    school.clock.on = '2027-11-15';
    await road.move(planId, 'startUpdate');
    await road.amend(planId);
    await road.save(planId, {
      ...words,
      goals: [aGoal({ statement: 'Maya will read aloud to a class' })],
      reason: 'A year on.',
    });
    await road.agree(planId);
    await expect(road.publish(planId)).rejects.toMatchObject({ details: { missing: 'studentPart' } });
    await road.record(planId, { kind: 'studentTookPart', on: school.clock.on });
    await road.publish(planId);
    expect(await head(planId)).toMatchObject({ version: 2, status: 'active' });
    expect(await standing(planId)).toBe('active');

    school.clock.on = '2028-06-09';
    await road.end(planId, 'graduated');
    expect(await standing(planId)).toBe('archived');
    expect(await historyOf(planId, ['2027-11-14', '2027-11-15', '2028-06-08', '2028-06-09'])).toEqual([
      1,
      2,
      2,
      undefined,
    ]);
  });
});
