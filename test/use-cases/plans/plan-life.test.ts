import { beforeEach, describe, expect, it } from 'vitest';
import { itemsOn } from '#shared/domain/cards/card.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { GuardianId, PersonId, PlanId, ReferralId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import { versionOn } from '#shared/domain/plans/plan-history.ts';
import type { AnsweredAs } from '#shared/domain/process/family/family-answers.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { recordNotice } from '#shared/use-cases/cases/record-notice.ts';
import { takeReferralStep } from '#shared/use-cases/cases/take-referral-step.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { aCaseManager, anItem } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aChange, aGoal } from '../../sample/records.ts';
import { aGuardian } from '../../sample/roster.ts';
import { caseStepNames, caseSteps, priya, refer, said, sent, transfer } from '../cases/case.ts';
import { planCommands, someWords } from './plan-commands.ts';

const { ana } = actors;
let school: TestSchool;
let commands: ReturnType<typeof planCommands>;
beforeEach(async () => {
  const { maya, grace, dana } = people;
  school = await setUpSchool({ people: [maya, people.ana, grace, dana] });
  commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
});

/** A case from the family's first word to the finding that Maya is eligible. */
async function found() {
  const referral = await refer(school, ana);
  for (const name of caseStepNames) await caseSteps[name](school, referral);
  return referral.referralId;
}
const items = (timeMultiplier: number) => [anItem({ needIds: ['ned_1'], parameter: { timeMultiplier } })];
const familyAnswers = (planId: PlanId, answer: AnsweredAs, person: PersonId = 'grd_ana') =>
  commands.record(planId, { kind: 'familyAnswered', on: school.clock.on, person, answer });
const standing = async (planId: PlanId) => (await school.deps.processes.get('stu_maya', planId)).state;
const head = (planId: PlanId) => school.deps.plans.get('stu_maya', planId);
const caseOf = (referralId: ReferralId) => school.deps.referrals.get('stu_maya', referralId);
const sweep = () => sweepPlans(school.deps, `${school.clock.on}T13:30:00.000Z`);

const owed = async () =>
  (await school.deps.deadlines.openOfStudent('sch_harbor-high', 'stu_maya')).map(
    ({ what, startOn }) => `${what} ${startOn}`,
  );

async function amountsToday() {
  const card = await school.deps.cards.find('stu_maya');
  return card && itemsOn(card, school.clock.on).map(({ parameter }) => parameter.timeMultiplier);
}

/** A plan of the school's own in force, by every step that it takes. */
async function inForce(referralId?: ReferralId) {
  const planId = await commands.begin({ framework: '504', referralId: referralId ?? (await found()) });
  await commands.save(planId, someWords());
  await familyAnswers(planId, 'agreed');
  await commands.agree(planId);
  await commands.notice(planId, 'plan');
  await commands.publish(planId);
  return planId;
}

/** Maya has a second parent. */
const addLuis = () =>
  school.deps.rosterWriter.putPeople([
    aGuardian({ id: 'grd_luis' }),
    { ...people.maya, guardianIds: ['grd_ana', 'grd_luis'] },
  ]);
/** A court takes Ana's rights over the record from today on. */
const limitAna = () =>
  limitGuardianship(school.deps, priya, {
    ...said('order'),
    guardianId: 'grd_ana',
    rights: 'noRecords',
    orderRef: 'Safe, 12',
    startOn: school.clock.on,
  });

async function reviewed(planId: PlanId) {
  await commands.inputs(planId);
  await commands.move(planId, 'startReview');
  await commands.meet(planId, 'review', 'review');
}

/** On what each day’s version says; `undefined` where nothing was in force. */
async function historyOf(planId: PlanId, days: readonly string[]) {
  const [now, versions] = await Promise.all([head(planId), school.deps.plans.versions('stu_maya', planId)]);
  return days.map((on) => versionOn(versions, on, now)?.version);
}

describe('a plan from a family’s first word to the day Maya graduates', () => {
  it('is begun from the finding, changed by one review, kept by the next, held by a dispute, and handed over', async () => {
    const referralId = await found();
    const planId = await commands.begin({ framework: '504', referralId });
    expect(await caseOf(referralId)).toMatchObject({ state: 'planned' });

    await commands.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await commands.notice(planId, 'plan');
    expect(await amountsToday()).toBeUndefined();
    await commands.publish(planId);
    expect(await standing(planId)).toBe('active');
    expect(await amountsToday()).toEqual([1.5]);

    school.clock.on = '2027-03-01';
    await expect(commands.move(planId, 'startReview')).rejects.toMatchObject({
      details: { missing: 'teacherInput, studentInput, familyInput, deliveryReport' },
    });
    await reviewed(planId);
    await commands.amend(planId);
    await commands.save(planId, someWords({ items: items(2), reason: 'Quizzes got longer.', endOn: '2028-06-09' }));
    await commands.agree(planId);
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'changeNotice' } });
    expect(await amountsToday()).toEqual([1.5]);
    school.clock.on = '2027-03-08';
    await commands.notice(planId, 'plan');
    await commands.publish(planId);
    expect(await head(planId)).toMatchObject({ version: 2, lastReviewedOn: '2027-03-01', reviewDueOn: '2028-03-01' });
    expect(await amountsToday()).toEqual([2]);

    school.clock.on = '2028-03-20';
    await reviewed(planId);
    school.clock.on = '2028-04-03';
    await commands.move(planId, 'continuePlan');
    expect(await head(planId)).toMatchObject({ version: 2, lastReviewedOn: '2028-03-20', reviewDueOn: '2029-03-20' });

    await commands.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    await commands.record(planId, { kind: 'holdPlaced', on: school.clock.on });
    await commands.move(planId, 'dispute');
    school.clock.on = '2028-06-10';
    expect(await sweep()).toMatchObject({ ended: 0 });
    await expect(commands.end(planId, 'expired')).rejects.toMatchObject({ details: { missing: 'noDispute' } });
    expect(await head(planId)).toMatchObject({ status: 'active' });

    await commands.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    await commands.move(planId, 'settleDispute');
    await expect(commands.end(planId, 'graduated')).rejects.toMatchObject({
      details: { missing: 'graduation, exitNotice' },
    });
    await commands.record(planId, { kind: 'graduated', on: school.clock.on });
    await commands.notice(planId, 'exit');
    await commands.end(planId, 'graduated');
    expect(await owed()).toEqual(['giveSummary 2028-06-10']);
    await commands.record(planId, { kind: 'handoverGiven', on: school.clock.on });
    expect(await owed()).toEqual([]);
    expect(await head(planId)).toMatchObject({ status: 'ended', endedOn: '2028-06-10', exitReason: 'graduated' });
    expect(await amountsToday()).toEqual([]);

    const days = ['2026-11-22', '2026-11-23', '2027-03-07', '2027-03-08', '2028-06-09', '2028-06-10'];
    expect(await historyOf(planId, days)).toEqual([undefined, 1, 1, 2, 2, undefined]);
  });

  it('ends by itself on the first day after a dispute was settled', async () => {
    const planId = await commands.begin({ framework: 'IAP', agreedElsewhereOn: '2026-11-20' });
    await commands.save(planId, someWords({ endOn: '2026-12-18' }));
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await commands.publish(planId);
    await commands.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    for (school.clock.on of ['2026-12-19', '2026-12-20', '2027-02-01'])
      expect(await sweep()).toMatchObject({ ended: 0 });
    await commands.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    school.clock.on = '2027-02-02';
    expect(await sweep()).toMatchObject({ ended: 1 });
  });

  it('counts the next review from the review, whatever else the school met about since', async () => {
    const planId = await inForce();
    school.clock.on = '2027-03-01';
    await reviewed(planId);
    school.clock.on = '2027-03-15';
    await commands.meet(planId, 'other', 'review');
    await commands.move(planId, 'continuePlan');
    expect(await head(planId)).toMatchObject({ lastReviewedOn: '2027-03-01', reviewDueOn: '2028-03-01' });
  });
});

describe('a plan of the school’s own never comes into force', () => {
  const stepsBut = async (...left: string[]) => {
    const referral = await refer(school, ana);
    for (const name of caseStepNames) if (!left.includes(name)) await caseSteps[name](school, referral);
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
      stepsBut(left).then((referralId) => commands.begin({ framework: '504', referralId })),
    ).rejects.toMatchObject(refusal);
    await nothingInForce();
  });

  it('without a case, however the plan is written', async () => {
    await expect(commands.begin({ framework: '504' })).rejects.toMatchObject({
      details: { missing: 'eligibleAnswers' },
    });
    await nothingInForce();
  });

  it('on what the family said to other words: a draft that is rewritten is put to them again', async () => {
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    await commands.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await commands.save(planId, someWords({ endOn: '2027-06-11' }));
    await expect(commands.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await nothingInForce();
  });

  it('on what was said to words of an earlier day, entered after they were rewritten', async () => {
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    const answered = (on: string) =>
      commands.record(planId, { kind: 'familyAnswered', on, person: 'grd_ana', answer: 'agreed' });
    await commands.save(planId, someWords());
    const first = school.clock.on;
    school.clock.on = addDays(first, 1);
    await commands.save(planId, someWords({ endOn: '2027-06-11' }));
    school.clock.on = addDays(first, 2);
    await commands.save(planId, someWords({ endOn: '2027-06-10' }));
    await answered(first);
    await answered(addDays(first, 1));
    await expect(commands.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await answered(school.clock.on);
    await commands.agree(planId);
  });

  it('past a no that was said to these very words: a draft that is saved as it was is no other', async () => {
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    const words = someWords({ needs: [...someWords().needs, { needId: 'ned_2', statement: 'Tires soon.' }] });
    await commands.save(planId, words);
    await familyAnswers(planId, 'declined');
    await commands.save(planId, { ...words, needs: words.needs.toReversed(), caseManagerId: 'stf_grace' });
    await expect(commands.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    const { facts } = await school.deps.processes.get('stu_maya', planId);
    expect(facts.filter(({ kind }) => kind === 'wordsChanged')).toEqual([]);
  });

  it('without the family’s agreement, which is asked for before the team’s', async () => {
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    await commands.save(planId, someWords());
    await commands.notice(planId, 'plan');
    await expect(commands.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'agreement' } });
    await nothingInForce();
  });

  it('while one parent says no: neither answer overwrites the other', async () => {
    const luis = aGuardian({ id: 'grd_luis' });
    const grandmother = aGuardian({ id: 'grd_gran', isRelative: true });
    await school.deps.rosterWriter.putPeople([
      luis,
      grandmother,
      { ...people.maya, guardianIds: ['grd_ana', 'grd_luis', 'grd_gran'] },
    ]);
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    await commands.save(planId, someWords());
    await commands.notice(planId, 'plan');
    await familyAnswers(planId, 'declined');
    await familyAnswers(planId, 'paper', 'grd_luis');
    await expect(commands.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await familyAnswers(planId, 'agreed', 'grd_luis');
    await expect(commands.agree(planId)).rejects.toMatchObject({
      details: { missing: 'familyAgreement, parentsAtOne' },
    });
    const draft = { studentId: 'stu_maya', planId, drafts: true, surface: 'cli' } as const;
    const { plans } = await lintPlans(school.deps, priya, draft);
    expect(plans.map(({ family }) => family)).toEqual([{ stand: 'differ', next: 'offerMeeting' }]);
    for (const stranger of ['grd_gran', 'grd_else', 'stu_maya', 'stf_priya'] as const)
      await expect(familyAnswers(planId, 'agreed', stranger)).rejects.toMatchObject({
        code: 'invalid_input',
        details: { field: 'person' },
      });
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await commands.publish(planId);
    await familyAnswers(planId, 'declined');
    const { facts } = await school.deps.processes.get('stu_maya', planId);
    expect(facts.flatMap((fact) => (fact.kind === 'familyAnswered' ? [[fact.person, fact.version]] : []))).toEqual([
      ['grd_ana', 1],
      ['grd_luis', 1],
      ['grd_luis', 1],
      ['grd_ana', 1],
      ['grd_ana', 1],
    ]);
  });

  it.each([
    ['the plan notice', 'planNotice', async (_: PlanId) => undefined],
    [
      'a family that still agrees',
      'familyAgreement',
      async (planId: PlanId) => {
        await commands.notice(planId, 'plan');
        await familyAnswers(planId, 'declined');
      },
    ],
    [
      'a consent that still stands',
      'consent',
      async (planId: PlanId) => {
        await commands.notice(planId, 'plan');
        await commands.paper(planId, {
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
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    await commands.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await meanwhile(planId);
    await expect(commands.publish(planId)).rejects.toMatchObject({ code: 'not_ready', details: { missing } });
    await nothingInForce();
  });

  it('without a group that decided it: the meeting about the need decided nothing of the plan', async () => {
    const { referralId } = await refer(school, ana);
    for (const name of caseStepNames)
      if (name !== 'meet') await caseSteps[name](school, { referralId, state: 'referred', version: 1 });
      else {
        school.clock.on = '2026-11-20';
        await commands.meet(referralId, 'eligibility', 'eligibility');
        school.clock.on = '2026-11-23';
      }
    const planId = await commands.begin({ framework: '504', referralId });
    await commands.save(planId, someWords());
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await commands.notice(planId, 'plan');
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'planMeeting' } });
    await nothingInForce();
    // The team meets about the draft, of which there is nothing in force yet.
    await commands.meet(planId, 'plan', 'plan');
    await commands.publish(planId);
    expect(await standing(planId)).toBe('active');
  });

  it('anew, once the family took its consent back: the version in force stays', async () => {
    const planId = await inForce();
    school.clock.on = '2027-03-01';
    await reviewed(planId);
    await commands.amend(planId);
    await commands.save(planId, someWords({ items: items(2), reason: 'Quizzes got longer.' }));
    await commands.agree(planId);
    await commands.notice(planId, 'plan');
    await familyAnswers(planId, 'declined');
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    expect(await head(planId)).toMatchObject({ status: 'active', version: 1 });
    expect(await amountsToday()).toEqual([1.5]);
  });
});

describe('a plan that is thrown away before it was ever in force', () => {
  it('leaves no deadline, and the case stands where it stood, so that another plan may be begun', async () => {
    const referralId = await found();
    const planId = await commands.begin({ framework: '504', referralId });
    await commands.discard(planId);
    expect(await caseOf(referralId)).toMatchObject({ state: 'eligible', clock: { what: 'agreePlan' } });
    const due = await school.deps.deadlines.openOfStudent('sch_harbor-high', 'stu_maya');
    expect(due.map(({ about, what }) => [about, what])).toEqual([[referralId, 'agreePlan']]);
    await commands.begin({ framework: '504', referralId });
    expect(await caseOf(referralId)).toMatchObject({ state: 'planned' });
  });

  it('stays while a family argues about it', async () => {
    const planId = await commands.begin({ framework: '504', referralId: await found() });
    await commands.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    await expect(commands.discard(planId)).rejects.toMatchObject({
      code: 'not_ready',
      details: { missing: 'noDispute' },
    });
    await commands.record(planId, { kind: 'disputeSettled', on: school.clock.on });
    await commands.discard(planId);
  });

  it('stays when something was put on record at the same moment', async () => {
    const planId = await commands.begin({ framework: '504', referralId: await found() });
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
    const planId = await commands.begin({ framework: '504', referralId });
    expect(await caseOf(referralId)).toMatchObject({ state: 'transferredIn' });
    await commands.save(planId, someWords());
    const draft = { studentId: 'stu_maya', planId, drafts: true, surface: 'cli' } as const;
    expect((await lintPlans(school.deps, priya, draft)).plans.map(({ family }) => family)).toEqual([undefined]);
    await familyAnswers(planId, 'agreed');
    await commands.agree(planId);
    await commands.publish(planId);
    expect(await standing(planId)).toBe('provisional');
    expect(await amountsToday()).toEqual([1.5]);

    school.clock.on = '2026-12-01';
    await commands.amend(planId);
    await commands.save(planId, someWords({ items: items(2), reason: 'Our quizzes are longer.' }));
    await commands.agree(planId);
    await expect(commands.publish(planId)).rejects.toMatchObject({
      details: { missing: 'transferMeeting, planNotice' },
    });
    await commands.meet(planId, 'transfer', 'transfer');
    await commands.notice(planId, 'plan');
    await commands.publish(planId);
    expect(await standing(planId)).toBe('active');
    expect(await amountsToday()).toEqual([2]);

    await commands.meet(referralId, 'transfer', 'transfer');
    await recordNotice(school.deps, priya, { ...said('notice'), referralId, kind: 'plan', sent: sent('2026-12-01') });
    await takeReferralStep(school.deps, priya, { ...said('settle'), referralId, step: 'settleTransfer' });
    expect(await caseOf(referralId)).toMatchObject({ state: 'planned' });
  });
});

describe('a learning plan', () => {
  it('is reviewed, published, looked at in between, renewed after a year and archived', async () => {
    const planId = await commands.begin({ framework: 'ILP' });
    const words = someWords({ needs: [], items: [], goals: [aGoal()] });
    await commands.save(planId, words);
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'agreement' } });
    await commands.agree(planId);
    await commands.publish(planId);
    expect(await standing(planId)).toBe('active');
    expect(await head(planId)).toMatchObject({ reviewDueOn: '2027-03-23' });

    school.clock.on = '2027-02-01';
    await commands.move(planId, 'startCheckIn');
    await expect(commands.move(planId, 'finishCheckIn')).rejects.toMatchObject({ details: { missing: 'checkIn' } });
    expect(await head(planId)).toMatchObject({ reviewDueOn: '2027-03-23' });
    await commands.record(planId, { kind: 'checkInHeld', on: '2027-01-29' });
    await commands.move(planId, 'finishCheckIn');
    expect(await head(planId)).toMatchObject({ lastReviewedOn: '2027-01-29', reviewDueOn: '2027-05-29' });

    school.clock.on = '2027-11-15';
    await commands.move(planId, 'startUpdate');
    await commands.amend(planId);
    await commands.save(planId, {
      ...words,
      goals: [aGoal({ statement: 'Maya will read aloud to a class' })],
      reason: 'A year on.',
    });
    await commands.agree(planId);
    await expect(commands.publish(planId)).rejects.toMatchObject({ details: { missing: 'studentPart' } });
    await commands.record(planId, { kind: 'studentTookPart', on: school.clock.on });
    await commands.publish(planId);
    expect(await head(planId)).toMatchObject({ version: 2, lastReviewedOn: '2027-11-15', reviewDueOn: '2028-03-15' });
    expect(await standing(planId)).toBe('active');

    school.clock.on = '2028-06-09';
    await commands.end(planId, 'graduated');
    expect(await standing(planId)).toBe('archived');
    expect(await historyOf(planId, ['2027-11-14', '2027-11-15', '2028-06-08', '2028-06-09'])).toEqual([
      1,
      2,
      2,
      undefined,
    ]);
  });
});

describe('a student who leaves', () => {
  it('ends the plan that day, abroad too: what is handed over afterwards is put on record, and nothing else', async () => {
    const planId = await inForce();
    school.clock.on = '2026-12-01';
    await expect(commands.end(planId, 'leftAbroad')).rejects.toMatchObject({ details: { missing: 'withdrawal' } });
    await expect(commands.end(planId, 'expired', '2026-11-30')).rejects.toMatchObject({
      details: { field: 'happenedOn' },
    });
    await expect(commands.end(planId, 'leftAbroad', '2026-12-02')).rejects.toMatchObject({ details: { field: 'on' } });
    await commands.end(planId, 'leftAbroad', '2026-11-30');
    expect(await head(planId)).toMatchObject({ status: 'ended', endedOn: '2026-12-01', exitReason: 'leftAbroad' });
    expect(await amountsToday()).toEqual([]);
    expect(await owed()).toEqual(['copyToFamily 2026-11-30']);
    const given = (kind: 'copyGiven' | 'packageReceived') => commands.record(planId, { kind, on: school.clock.on });
    await expect(given('packageReceived')).rejects.toMatchObject({ code: 'not_ready' });
    await given('copyGiven');
    await expect(given('copyGiven')).rejects.toMatchObject({ code: 'not_ready' });
    expect(await owed()).toEqual([]);
  });
});

describe('a plan that is looked at anew', () => {
  it('waits for the parent who refuses, for as long as they have rights', async () => {
    await addLuis();
    await districtSays(school.deps, { consentToReevaluate: true });
    const planId = await inForce();
    await commands.record(planId, { kind: 'reevaluationRaised', on: school.clock.on, cause: 'interval' });
    await commands.notice(planId, 'reevaluation');
    const answer = (signer: GuardianId, decision: 'given' | 'refused') => {
      const consent = { kind: 'consent', consent: 'evaluation', method: 'paper' } as const;
      return commands.paper(planId, { ...consent, signer, decision, receivedOn: school.clock.on });
    };
    await answer('grd_ana', 'refused');
    await answer('grd_luis', 'given');
    await expect(commands.move(planId, 'reevaluate')).rejects.toMatchObject({
      details: { missing: 'reevaluationConsent' },
    });
    await limitAna();
    expect(await commands.move(planId, 'reevaluate')).toMatchObject({ state: 'reevaluating' });
  });
});

describe('a family that takes back its consent to a plan', () => {
  const glance = { framework: 'IEP-at-a-glance', agreedElsewhereOn: '2026-11-20' } as const;
  const refusal = { kind: 'consent', consent: 'services', decision: 'refused', signer: 'grd_ana' } as const;
  const keptCodes = async () =>
    ((await school.deps.cards.find('stu_maya'))?.lately ?? []).map(({ item }) => item.code).sort();
  const kept = async () => (await keptCodes()).length;
  const refused = (planId: PlanId, signer: GuardianId = 'grd_ana') =>
    commands.paper(planId, { ...refusal, signer, method: 'paper', receivedOn: school.clock.on });
  async function ofPaper(endOn?: string, over: Partial<DraftWords> = {}) {
    const planId = await commands.begin(glance);
    await commands.save(planId, someWords({ endOn, ...over }));
    await commands.agree(planId);
    await commands.publish(planId);
    return planId;
  }

  it('leaves nothing of it on the card, though it came to its last day first', async () => {
    const planId = await ofPaper('2026-12-18');
    school.clock.on = '2026-12-14';
    await refused(planId);
    school.clock.on = '2026-12-19';
    expect(await sweep()).toMatchObject({ ended: 1 });
    expect(await kept()).toBe(0);
  });

  it('takes nothing back once who refused has no rights: at its last day, and beside a plan that ends', async () => {
    await addLuis();
    const twoDays = anItem({ needIds: ['ned_1'], code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 } });
    const first = await ofPaper('2026-12-11', { items: [twoDays] });
    const second = await ofPaper('2026-12-18');
    await refused(first);
    await limitAna();
    school.clock.on = '2026-12-12';
    expect(await sweep()).toMatchObject({ ended: 1 });
    expect(await keptCodes()).toEqual(['TIM-EXT-DUE']);
    await refused(second, 'grd_luis');
    school.clock.on = '2026-12-19';
    expect(await sweep()).toMatchObject({ ended: 1 });
    expect(await keptCodes()).toEqual(['TIM-EXT-DUE']);
  });

  it('goes on where the other parent wants it: today’s plan stays', async () => {
    await addLuis();
    const planId = await ofPaper();
    const wanted = { ...refusal, decision: 'given', signer: 'grd_luis', method: 'paper' } as const;
    await commands.paper(planId, { ...wanted, receivedOn: school.clock.on });
    await refused(planId);
    await commands.notice(planId, 'exit');
    await expect(commands.end(planId, 'revoked')).rejects.toMatchObject({ details: { missing: 'revocation' } });
    expect(await head(planId)).toMatchObject({ status: 'active' });
    await commands.paper(planId, { ...wanted, decision: 'refused', receivedOn: school.clock.on });
    await commands.end(planId, 'revoked');
    expect(await head(planId)).toMatchObject({ status: 'ended', exitReason: 'revoked' });
  });

  it('leaves nothing of it after its end either, once', async () => {
    const planId = await ofPaper('2026-12-18');
    school.clock.on = '2026-12-19';
    await sweep();
    expect(await kept()).toBe(1);
    await expect(commands.end(planId, 'revoked')).rejects.toMatchObject({ details: { missing: 'revocation' } });
    await expect(commands.notice(planId, 'exit')).rejects.toMatchObject({ code: 'not_ready' });
    await refused(planId);
    const manager = planCommands({ ...school, studentId: 'stu_maya', actor: aCaseManager() });
    await expect(manager.end(planId, 'revoked')).rejects.toMatchObject({ code: 'not_allowed' });
    await commands.end(planId, 'revoked');
    expect(await kept()).toBe(0);
    expect(await head(planId)).toMatchObject({ status: 'ended', exitReason: 'expired' });
    await expect(commands.end(planId, 'revoked')).rejects.toMatchObject({ details: { missing: 'planInForce' } });
    await expect(commands.end(planId, 'graduated')).rejects.toMatchObject({ details: { missing: 'planInForce' } });
  });

  it.each([
    ['before its last day', '2026-12-14'],
    ['after it', '2026-12-19'],
  ])('%s leaves what another plan gave until lately', async (_when, day) => {
    const twoDays = anItem({ needIds: ['ned_1'], code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 } });
    await ofPaper('2026-12-11', { items: [twoDays] });
    const planId = await ofPaper('2026-12-18');
    school.clock.on = '2026-12-12';
    expect(await sweep()).toMatchObject({ ended: 1 });
    school.clock.on = day;
    if (day > '2026-12-18') await sweep();
    await refused(planId);
    school.clock.on = '2026-12-19';
    if (day > '2026-12-18') await commands.end(planId, 'revoked');
    else await sweep();
    expect(await keptCodes()).toEqual(['TIM-EXT-DUE']);
  });

  it('leaves what two plans gave alike until it is taken back to both', async () => {
    const both = [await ofPaper('2026-12-18'), await ofPaper('2026-12-18')];
    school.clock.on = '2026-12-19';
    expect(await sweep()).toMatchObject({ ended: 2 });
    const left: number[] = [];
    for (const planId of both) {
      await refused(planId);
      await commands.end(planId, 'revoked');
      left.push(await kept());
    }
    expect(left).toEqual([1, 0]);
  });

  async function without(planId: PlanId, name: 'PRE-LARGE' | 'SET-SEAT', parameter: PlanItem['parameter']) {
    await commands.amend(planId);
    const items = [anItem({ needIds: ['ned_1'], code: name, parameter })];
    await commands.save(planId, someWords({ items, reason: 'They asked for less.' }));
    await commands.agree(planId);
    await commands.publish(planId);
  }

  it('leaves what goes out of it for work that was due before, where who refused has no rights', async () => {
    await addLuis();
    const planId = await ofPaper();
    await refused(planId);
    await limitAna();
    school.clock.on = '2026-11-30';
    await without(planId, 'PRE-LARGE', { fontPt: 18 });
    expect(await kept()).toBe(1);
  });

  it('leaves it too where the other parent wanted the plan in the case that it grew from', async () => {
    const referralId = await found();
    await addLuis();
    const yes = { consent: 'services', decision: 'given', signer: 'grd_luis', method: 'paper' } as const;
    await recordConsent(school.deps, priya, { ...said('wanted'), referralId, ...yes, receivedOn: school.clock.on });
    const planId = await inForce(referralId);
    school.clock.on = '2026-11-30';
    await refused(planId);
    await reviewed(planId);
    await commands.notice(planId, 'plan');
    await without(planId, 'PRE-LARGE', { fontPt: 18 });
    expect(await kept()).toBe(1);
  });

  it('leaves nothing of what goes out of it', async () => {
    const planId = await ofPaper();
    school.clock.on = '2026-11-30';
    await without(planId, 'PRE-LARGE', { fontPt: 18 });
    expect(await kept()).toBe(1);
    school.clock.on = '2026-12-01';
    await refused(planId);
    await without(planId, 'SET-SEAT', { position: 'front' });
    expect(await kept()).toBe(0);
  });
});

describe('a removal from school for long', () => {
  it('is answered within ten school days, with both answers', async () => {
    const planId = await inForce();
    const raised = { kind: 'reevaluationRaised', on: school.clock.on, cause: 'removal' } as const;
    await commands.record(planId, raised);
    expect(await owed()).toContain(`answerManifestation ${school.clock.on}`);
    const answer = { kind: 'manifestationAnswered', on: school.clock.on } as const;
    const half = { ...answer, causedByNeed: true } as Parameters<typeof commands.record>[1];
    await expect(commands.record(planId, half)).rejects.toMatchObject({ details: { field: 'causedByPlan' } });
    await commands.record(planId, { ...answer, causedByNeed: true, causedByPlan: false });
    expect(await owed()).not.toContain(`answerManifestation ${school.clock.on}`);
    const { facts, owed: tasks } = await school.deps.processes.get('stu_maya', planId);
    expect(facts.at(-1)).toMatchObject({ causedByNeed: true, causedByPlan: false });
    expect(tasks).toMatchObject([{ what: 'answerManifestation', doneOn: school.clock.on }]);
  });
});
