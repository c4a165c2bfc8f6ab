import { describe, expect, it } from 'vitest';
import type { SettingValue } from '#shared/domain/district/change-setting.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { readHolders } from '#shared/use-cases/access/read-family.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { readProgress } from '#shared/use-cases/goals/read-progress.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { aCoordinator } from '../../builders.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aStudent } from '../../sample/roster.ts';
import { caseBefore, caseSteps, said, sent } from '../cases/case.ts';
import { setUpAccessSchool } from './access-school.ts';

const { maya, ana } = actors;
const today = '2026-11-23';

/** Maya in Harbor High on Monday 23 November; `turns 18`: today, or tomorrow. */
async function schoolOf(age: '18 today' | '18 tomorrow') {
  return schoolOfOneBorn(age === '18 today' ? '2008-11-23' : '2008-11-24');
}
async function schoolOfOneBorn(birthOn: string, settings: Record<string, SettingValue> = {}) {
  const school = await setUpAccessSchool();
  await school.stores.rosterWriter.putPeople([aStudent({ birthOn, guardianIds: ['grd_ana'] })]);
  await districtSays(school.deps, settings);
  return school;
}
const consentOf = ({ deps }: TestSchool, referralId: `ref_${string}`, over: object = {}, actor = maya) =>
  recordConsent(
    deps,
    actor as typeof maya,
    {
      ...{ ...said(`own consent ${JSON.stringify(over)}`), referralId, consent: 'evaluation', decision: 'given' },
      ...{ receivedOn: today, signer: 'stu_maya', method: 'signedIn' },
      ...over,
    } as never,
  );

describe('a student of 18', () => {
  it('consents to an evaluation, which begins, and a day before has no say in it', async () => {
    const school = await schoolOf('18 today');
    const { referralId } = await caseBefore(school, 'consent');
    expect(await consentOf(school, referralId)).toMatchObject({ state: 'evaluating' });
    const before = await schoolOf('18 tomorrow');
    const { referralId: earlier } = await caseBefore(before, 'consent');
    await expect(consentOf(before, earlier)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('refuses an evaluation, which does not begin, and a day before their refusal is not taken', async () => {
    const school = await schoolOf('18 today');
    const { referralId } = await caseBefore(school, 'consent');
    expect(await consentOf(school, referralId, { decision: 'refused' })).toMatchObject({ state: 'awaitingConsent' });
    const before = await schoolOf('18 tomorrow');
    const { referralId: earlier } = await caseBefore(before, 'consent');
    await expect(consentOf(before, earlier, { decision: 'refused' })).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is the one whose consent counts: a parent signs nothing any more, and did the day before', async () => {
    const school = await schoolOf('18 today');
    const { referralId } = await caseBefore(school, 'consent');
    const byParent = { signer: 'grd_ana' };
    await expect(consentOf(school, referralId, byParent, ana as never)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(caseSteps.consent(school, { referralId } as never)).rejects.toMatchObject({ code: 'invalid_input' });
    const before = await schoolOf('18 tomorrow');
    const { referralId: earlier } = await caseBefore(before, 'consent');
    expect(await consentOf(before, earlier, byParent, ana as never)).toMatchObject({ state: 'evaluating' });
  });

  it('takes back the consent to what a plan gives, and a day before cannot', async () => {
    const paper = { kind: 'consent', consent: 'services', decision: 'refused', receivedOn: today } as const;
    const takingBack = async (age: Parameters<typeof schoolOf>[0]) => {
      const { deps, stores } = await schoolOf(age);
      const { processes } = stores;
      if (!(await processes.find('stu_maya', 'pln_1'))) throw new Error('no process');
      return recordOnPlan(deps, maya, {
        ...{ ...said(`take back ${age}`), planId: 'pln_1' },
        paper: { ...paper, signer: 'stu_maya', method: 'signedIn' },
      });
    };
    expect(await takingBack('18 today')).toMatchObject({ planId: 'pln_1' });
    await expect(takingBack('18 tomorrow')).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('says that they need help, and so a case is opened; so does a younger one', async () => {
    for (const age of ['18 today', '18 tomorrow'] as const) {
      const { deps } = await schoolOf(age);
      const word = { framework: '504', source: 'student', concern: 'I lose the thread.', receivedOn: today } as const;
      const whom = age === '18 today' ? 'stu_maya' : 'grd_ana';
      const safeguards = { ...sent(today), to: [whom] as ['stu_maya' | 'grd_ana'] };
      expect(await openReferral(deps, maya, { ...said(`word ${age}`), ...word, safeguards })).toMatchObject({
        state: 'referred',
      });
    }
  });

  it('begins a learning plan of their own, and a day before asks somebody for it', async () => {
    const begin = { framework: 'ILP', caseManagerId: 'stf_dana' } as const;
    const own = await schoolOf('18 today');
    const { planId } = await beginDraft(own.deps, maya, { ...said('own plan'), begin });
    const [entry] = await own.stores.ledgerReader.ofActor('stu_maya');
    expect(entry).toMatchObject({ action: 'draft_saved', because: 'eligibleSelf', planId });
    const before = await schoolOf('18 tomorrow');
    const early = beginDraft(before.deps, maya, { ...said('own plan'), begin });
    await expect(early).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('begins no plan for which the school must find a need, and says of none that it was agreed elsewhere', async () => {
    const { deps } = await schoolOf('18 today');
    const beginning = (begin: object) =>
      beginDraft(deps, maya, {
        ...said(`other ${JSON.stringify(begin)}`),
        begin: { caseManagerId: 'stf_dana', ...begin },
      } as never);
    for (const begin of [
      { framework: '504' },
      { framework: 'IAP', agreedElsewhereOn: today },
      { framework: 'ILP', agreedElsewhereOn: today },
      { framework: 'ILP', referralId: 'ref_1' },
    ])
      await expect(beginning(begin)).rejects.toMatchObject({ code: 'not_allowed' });
    const amending = beginDraft(deps, maya, { ...said('amend'), amend: 'pln_1' });
    await expect(amending).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('reads how their own goals go, which a day before they do of those that they carry', async () => {
    const progress = async (age: Parameters<typeof schoolOf>[0]) =>
      readProgress((await schoolOf(age)).deps, maya, { studentId: 'stu_maya', planId: 'pln_1', surface: 'web' });
    expect(await progress('18 today')).toEqual([]);
    await expect(progress('18 tomorrow')).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('a student of 18 in a state where parents decide for longer', () => {
  const reads = ({ deps }: TestSchool, actor: typeof maya | typeof ana) =>
    authorize(deps, actor, { studentId: 'stu_maya', data: 'D4' }).then(
      () => true,
      () => false,
    );
  const inState = (majority: string, birthOn: string) => schoolOfOneBorn(birthOn, { majority });
  const byParent = { signer: 'grd_ana' };

  it.each([
    ['alabama', 'the day before 18', '2008-11-24', ['grd_ana'], [false, true]],
    ['alabama', '18 today', '2008-11-23', ['grd_ana'], [true, false]],
    ['alabama', 'the day before 19', '2007-11-24', ['grd_ana'], [true, false]],
    ['alabama', '19 today', '2007-11-23', ['stu_maya'], [true, false]],
    ['nebraska', 'the day before 19', '2007-11-24', ['grd_ana'], [true, false]],
    ['nebraska', '19 today', '2007-11-23', ['stu_maya'], [true, false]],
    ['mississippi', 'the day before 21', '2005-11-24', ['grd_ana'], [true, false]],
    ['mississippi', '21 today', '2005-11-23', ['stu_maya'], [true, false]],
    ['usual', 'the day before 18', '2008-11-24', ['grd_ana'], [false, true]],
    ['usual', '18 today', '2008-11-23', ['stu_maya'], [true, false]],
  ])(
    '%s, %s: who answers, and whether student and parent read all of the record',
    async (state, _when, born, who, all) => {
      const school = await inState(state, born);
      const student = await school.stores.roster.getStudent('stu_maya');
      expect(await readHolders(school.deps, student, today)).toEqual(who);
      expect([await reads(school, maya), await reads(school, ana)]).toEqual(all);
    },
  );

  it('consents to nothing: the parent does, signed in or on paper, until the birthday of that state', async () => {
    const school = await inState('alabama', '2007-11-24');
    const { referralId } = await caseBefore(school, 'consent');
    await expect(consentOf(school, referralId)).rejects.toMatchObject({ code: 'not_allowed' });
    const forThem = consentOf(school, referralId, { method: 'paper' }, aCoordinator() as never);
    await expect(forThem).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'signer' } });
    expect(await consentOf(school, referralId, byParent, ana as never)).toMatchObject({ state: 'evaluating' });
    const onPaper = await inState('alabama', '2007-11-24');
    const { referralId: other } = await caseBefore(onPaper, 'consent');
    const filed = consentOf(onPaper, other, { ...byParent, method: 'paper' }, aCoordinator() as never);
    expect(await filed).toMatchObject({ state: 'evaluating' });
    const later = await inState('alabama', '2007-11-23');
    const { referralId: own } = await caseBefore(later, 'consent');
    await expect(consentOf(later, own, byParent, ana as never)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await consentOf(later, own)).toMatchObject({ state: 'evaluating' });
  });

  it('is told of a plan beside the parents, and never in their place', async () => {
    const { deps } = await inState('alabama', '2008-11-23');
    const word = { framework: '504', source: 'student', concern: 'I lose the thread.', receivedOn: today } as const;
    const wordTo = (...to: ('stu_maya' | 'grd_ana')[]) =>
      openReferral(deps, maya, { ...said(`word ${to}`), ...word, safeguards: { ...sent(today), to } });
    await expect(wordTo('stu_maya')).rejects.toMatchObject({ details: { field: 'to', why: 'noRights' } });
    expect(await wordTo('stu_maya', 'grd_ana')).toMatchObject({ state: 'referred' });
  });

  it('begins a learning plan of their own, and so does the parent', async () => {
    const begin = { framework: 'ILP', caseManagerId: 'stf_dana' } as const;
    const school = await inState('alabama', '2008-11-23');
    await beginDraft(school.deps, maya, { ...said('own plan'), begin });
    const [entry] = await school.stores.ledgerReader.ofActor('stu_maya');
    expect(entry).toMatchObject({ action: 'draft_saved', because: 'holdsRecord' });
  });

  it('has nobody decide in their place before they decide themselves, and may have help', async () => {
    const { deps } = await inState('alabama', '2008-11-23');
    const entering = (rights: 'representative' | 'supporter', startOn: string) =>
      limitGuardianship(deps, aCoordinator(), {
        ...{ ...said(`${rights} ${startOn}`), guardianId: 'grd_ana', rights, startOn, orderRef: 'Office safe' },
      });
    const early = entering('representative', '2027-11-22');
    await expect(early).rejects.toMatchObject({ details: { field: 'startOn', reason: 'not_deciding' } });
    expect(await entering('representative', '2027-11-23')).toMatchObject({ version: 1 });
    expect(await entering('supporter', today)).toMatchObject({ version: 2 });
  });
});
