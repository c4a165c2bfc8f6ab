import { beforeEach, describe, expect, it } from 'vitest';
import { itemsOn } from '#shared/domain/cards/card.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import type { ChangedReferral } from '#shared/use-cases/cases/change-referral.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { agreeNeed } from '#shared/use-cases/plans/needs/agree-need.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { anItem } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { enrol, setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCard } from '../../sample/records.ts';
import { aGuardian } from '../../sample/roster.ts';
import { aReferralInput, caseSteps, priya, sent } from '../cases/case.ts';
import { planCommands, someWords } from './plan-commands.ts';

let school: TestSchool;
let commands: ReturnType<typeof planCommands>;
beforeEach(async () => {
  const { maya, grace, dana, ana } = people;
  school = await setUpSchool({ people: [maya, ana, grace, dana] });
  commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
});

const asked = { on: '2026-11-23', askedBy: 'family', shownBy: 'paper' } as const;
const agrees = (planId: PlanId) =>
  commands.record(planId, { kind: 'familyAnswered', on: school.clock.on, person: 'grd_ana', answer: 'agreed' });
const typing = anItem({ itemId: 'itm_type', code: 'RES-TYPE', parameter: {}, needIds: ['ned_1'] });
const sweep = () => sweepPlans(school.deps, `${school.clock.on}T13:30:00.000Z`);
async function helpToday() {
  const card = await school.deps.cards.find('stu_maya');
  return card ? itemsOn(card, school.clock.on).length : 0;
}
async function agreedUntil(endOn: string | undefined) {
  const planId = await commands.begin({ framework: 'IAP', documented: asked });
  await commands.save(planId, someWords({ endOn }));
  await agrees(planId);
  await commands.agree(planId);
  return planId;
}

describe('Maya broke her arm', () => {
  it('gets six weeks of help on the day on which her mother asked, without an evaluation, and it turns itself off', async () => {
    const planId = await agreedUntil('2027-01-04');
    await commands.publish(planId);
    expect(await school.deps.plans.get('stu_maya', planId)).toMatchObject({ status: 'active', effectiveOn: asked.on });
    expect(await helpToday()).toBe(1);

    school.clock.on = '2027-01-04';
    expect(await helpToday()).toBe(1);
    school.clock.on = '2027-01-05';
    expect(await helpToday()).toBe(0);
    expect(await sweep()).toMatchObject({ ended: 1 });
    expect(await school.deps.plans.get('stu_maya', planId)).toMatchObject({ status: 'ended', exitReason: 'expired' });
  });

  it('gets it for six months at most, and never without a last day: what lasts is evaluated', async () => {
    for (const endOn of ['2027-05-24', undefined]) {
      const planId = await agreedUntil(endOn);
      await expect(commands.publish(planId)).rejects.toMatchObject({
        code: 'not_ready',
        details: { missing: 'shortEnd' },
      });
    }
    await commands.publish(await agreedUntil('2027-05-23'));
  });

  it('waits for her family’s word, and is no way to a 504 plan', async () => {
    const planId = await commands.begin({ framework: 'IAP', documented: asked });
    await commands.save(planId, someWords({ endOn: '2027-01-04' }));
    await expect(commands.agree(planId)).rejects.toMatchObject({ details: { missing: 'familyAgreement' } });
    await expect(commands.begin({ framework: '504', documented: asked })).rejects.toMatchObject({ code: 'not_ready' });
    await expect(commands.begin({ framework: 'IAP' })).rejects.toMatchObject({
      details: { missing: 'eligibleAnswers' },
    });
  });

  it('begins once on her mother’s yes, whoever enters it and however often, and with the notice that told her', async () => {
    const planId = await commands.begin({ framework: 'IAP', documented: asked });
    await commands.save(planId, someWords({ endOn: '2027-01-04' }));
    const on = school.clock.on;
    const family = { person: 'grd_ana', word: 'agreed', on } as const;
    const enter = (key: string) =>
      agreeNeed(school.deps, priya, {
        ...{ studentId: 'stu_maya', planId, revision: 2, surface: 'web', key },
        ...{ family, notice: sent(on) },
      });
    const both = await Promise.allSettled([enter('office'), enter('nurse')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await helpToday()).toBe(1);
    const facts = (await school.deps.processes.get('stu_maya', planId)).facts.map(({ kind }) => kind);
    expect(facts).toEqual(['needDocumented', 'familyAnswered', 'noticeSent', 'planAgreed']);
    expect(await school.deps.referrals.noticesOf('stu_maya')).toHaveLength(1);
  });

  it('does not begin while her father says no', async () => {
    const luis = aGuardian({ id: 'grd_luis', email: 'luis@home.example' });
    await enrol(school.deps.rosterWriter, {
      people: [{ ...people.maya, guardianIds: ['grd_ana', 'grd_luis'] }, luis],
      classes: [],
    });
    const planId = await commands.begin({ framework: 'IAP', documented: asked });
    await commands.save(planId, someWords({ endOn: '2027-01-04' }));
    const on = school.clock.on;
    await commands.record(planId, { kind: 'familyAnswered', on, person: 'grd_luis', answer: 'declined' });
    const entering = agreeNeed(school.deps, priya, {
      ...{ studentId: 'stu_maya', planId, revision: 2, surface: 'web', key: 'one parent' },
      ...{ family: { person: 'grd_ana', word: 'agreed', on }, notice: sent(on) },
    });
    await expect(entering).rejects.toMatchObject({
      code: 'not_ready',
      details: { missing: expect.stringContaining('parentsAtOne') },
    });
    expect(await helpToday()).toBe(0);
  });

  it('is referred in one step when it lasts: what showed the need goes along, and the help goes on', async () => {
    const planId = await agreedUntil('2027-01-04');
    await commands.publish(planId);
    school.clock.on = '2026-12-14';
    const refer = (key: string, fromPlanId = planId) =>
      openReferral(school.deps, priya, {
        ...{ studentId: 'stu_maya', framework: '504', source: 'family', concern: 'It heals slowly.' },
        ...{ receivedOn: '2026-12-14', fromPlanId, surface: 'web', key },
      });
    const { referralId } = await refer('lasts');
    expect(await refer('lasts')).toMatchObject({ referralId });
    const referral = await school.deps.referrals.get('stu_maya', referralId);
    expect(referral).toMatchObject({ state: 'referred', framework: '504', fromPlanId: planId });
    expect(referral.facts).toContainEqual(expect.objectContaining({ kind: 'needDocumented', shownBy: 'paper' }));
    expect(referral.owed).toMatchObject([{ what: 'giveRights', since: '2026-12-14' }]);
    await expect(refer('again')).rejects.toMatchObject({ code: 'changed_meanwhile' });

    expect(await school.deps.plans.get('stu_maya', planId)).toMatchObject({ status: 'active', endOn: '2027-01-04' });
    school.clock.on = '2027-01-05';
    expect(await sweep()).toMatchObject({ ended: 1 });
    expect((await school.deps.referrals.get('stu_maya', referralId)).state).toBe('referred');
  });

  describe('and it lasts, so that her case is decided', () => {
    /** Helped with since she fell, in September, and found eligible in November. */
    async function foundEligible() {
      const planId = await commands.begin({ framework: 'IAP', documented: { ...asked, on: '2026-09-28' } });
      await commands.save(planId, someWords({ endOn: '2027-01-04', items: [typing] }));
      await agrees(planId);
      await commands.agree(planId);
      await commands.publish(planId);
      const input = { ...aReferralInput, fromPlanId: planId, key: 'it lasts' };
      const referral = await openReferral(school.deps, priya, input);
      for (const take of Object.values(caseSteps)) await take(school, referral);
      return { planId, referral };
    }
    async function planOfCase({ referralId }: Pick<ChangedReferral, 'referralId'>, over: Partial<DraftWords> = {}) {
      const planId = await commands.begin({ framework: '504', referralId });
      await commands.save(planId, someWords(over));
      await agrees(planId);
      await commands.agree(planId);
      await commands.notice(planId, 'plan');
      await commands.publish(planId);
      return planId;
    }
    const codesToday = async () =>
      itemsOn((await school.deps.cards.find('stu_maya')) ?? aCard(), school.clock.on).map(({ code }) => code);

    it('the help goes on while the case is open, and ends in the act that puts the plan of the case into force', async () => {
      const { planId, referral } = await foundEligible();
      expect(await codesToday()).toEqual(['RES-TYPE']);
      const lasting = await planOfCase(referral);
      expect(await school.deps.plans.get('stu_maya', planId)).toMatchObject({
        ...{ status: 'ended', exitReason: 'otherFramework', endedOn: '2026-11-23' },
      });
      expect(await school.deps.plans.get('stu_maya', lasting)).toMatchObject({ status: 'active', framework: '504' });
      expect(await codesToday()).toEqual(['TIM-EXT']);
      const process = await school.deps.processes.get('stu_maya', planId);
      expect(process).toMatchObject({ state: 'ended', owed: [{ what: 'tellFamily', since: '2026-11-23' }] });
      expect(process.facts.at(-1)).toMatchObject({ kind: 'otherPlanBegan', on: '2026-11-23', by: 'stf_priya' });
      school.clock.on = '2027-01-05';
      expect(await sweep()).toMatchObject({ ended: 0, failed: [] });
    });

    it('it goes on to its last day where the plan of the case begins later', async () => {
      const later = await foundEligible();
      await planOfCase(later.referral, { startOn: '2026-12-01' });
      expect(await school.deps.plans.get('stu_maya', later.planId)).toMatchObject({ status: 'active' });
    });

    it('people decide what becomes of it while it is argued about', async () => {
      const { planId, referral } = await foundEligible();
      await commands.record(planId, { kind: 'disputeOpened', on: school.clock.on });
      await planOfCase(referral);
      expect(await school.deps.plans.get('stu_maya', planId)).toMatchObject({ status: 'active' });
      expect(await codesToday()).toEqual(['RES-TYPE', 'TIM-EXT']);
    });

    it('two who publish at once end it once', async () => {
      const { planId, referral } = await foundEligible();
      const lasting = await commands.begin({ framework: '504', referralId: referral.referralId });
      await commands.save(lasting, someWords());
      await agrees(lasting);
      await commands.agree(lasting);
      await commands.notice(lasting, 'plan');
      const both = await Promise.allSettled([commands.publish(lasting, 'one'), commands.publish(lasting, 'two')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const { facts } = await school.deps.processes.get('stu_maya', planId);
      expect(facts.filter(({ kind }) => kind === 'otherPlanBegan')).toHaveLength(1);
    });
  });

  it('is not referred from a plan that came of no documented need', async () => {
    const planId = await commands.begin({ framework: 'ILP' });
    const referring = openReferral(school.deps, priya, {
      ...{ studentId: 'stu_maya', framework: '504', source: 'family', concern: 'It heals slowly.' },
      ...{ receivedOn: '2026-11-23', fromPlanId: planId, surface: 'web', key: 'none' },
    });
    await expect(referring).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'fromPlanId' } });
  });
});
