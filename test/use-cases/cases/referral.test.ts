import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { closeNoConsent } from '#shared/use-cases/cases/close-no-consent.ts';
import { decideEligibility } from '#shared/use-cases/cases/decide-eligibility.ts';
import { decideEvaluation } from '#shared/use-cases/cases/decide-evaluation.ts';
import { openReferral } from '#shared/use-cases/cases/open-referral.ts';
import { readEvidence } from '#shared/use-cases/cases/read-evidence.ts';
import { readReferral } from '#shared/use-cases/cases/read-referral.ts';
import { recordConsent } from '#shared/use-cases/cases/record-consent.ts';
import { recordEvaluation } from '#shared/use-cases/cases/record-evaluation.ts';
import { recordFact } from '#shared/use-cases/cases/record-fact.ts';
import { recordNotice } from '#shared/use-cases/cases/record-notice.ts';
import { reopenReferral } from '#shared/use-cases/cases/reopen-referral.ts';
import { takeReferralStep } from '#shared/use-cases/cases/take-referral-step.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf, contentsOfAll } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aChange } from '../../sample/records.ts';
import { aGuardian, aStudent, harborHigh } from '../../sample/roster.ts';
import {
  answers,
  aReferralInput,
  canary,
  caseBefore,
  caseStepNames,
  caseSteps,
  exits,
  priya,
  refer,
  said,
  sent,
  transfer,
} from './case.ts';

let school: TestSchool;
const { ana, maya } = actors;
let told = 0;
const saidNow = (key: string) => said(`${key} ${++told}`);
/** One school for all: every test opens a case of its own. */
beforeAll(async () => {
  school = await setUpSchool();
  const set = aChange('calendar', { action: 'calendar_set', schoolId: harborHigh.id, studentIds: [] });
  await school.stores.calendars.save(aCalendar(), set);
});

const stored = (referralId: `ref_${string}`) => school.deps.referrals.get('stu_maya', referralId);
/** What the ledger holds of one person's doings in one case, the newest first. */
const entries = async (actor: 'stf_priya' | 'grd_ana', of: { referralId: string }) =>
  (await school.deps.ledgerReader.ofActor(actor))
    .filter((entry) => 'referralId' in entry && entry.referralId === of.referralId)
    .map(({ action }) => action)
    .sort();

describe('a case, from the first word to a finding', () => {
  it('goes its way step by step, and the clock of each state runs from the day that starts it', async () => {
    const referral = await refer(school);
    const course = [[referral.state, (await stored(referral.referralId)).clock?.startOn]];
    for (const name of caseStepNames) {
      await caseSteps[name](school, referral);
      const { state, clock } = await stored(referral.referralId);
      course.push([state, clock && `${clock.what} ${clock.startOn}`]);
    }
    expect(course).toEqual([
      ['referred', '2026-10-01'],
      ['awaitingConsent', 'consent 2026-10-02'],
      ...Array.from({ length: 6 }, () => ['evaluating', 'evaluation 2026-10-05']),
      ['eligibilityMeeting', undefined],
      ['eligibilityMeeting', 'eligibilityNotice 2026-11-20'],
      ['eligible', 'agreePlan 2026-11-20'],
    ]);
  });

  it('keeps notices, papers and who did what, each in its place', async () => {
    const { referralId } = await caseBefore(school, 'end');
    const { deps } = school;
    const notices = (await deps.referrals.noticesOf('stu_maya')).filter((each) => each.about === referralId);
    expect(notices.map(({ kind, sentOn }) => `${sentOn} ${kind}`).sort()).toEqual([
      '2026-10-01 safeguards',
      '2026-10-02 evaluation',
      '2026-11-21 eligibility',
    ]);
    const papers = await deps.evidence.ofReferral('stu_maya', referralId);
    expect(papers.map(({ kind }) => kind).sort()).toEqual(['consent', 'eligibility', 'source', 'source']);
    expect(await entries('stf_priya', { referralId })).toEqual([
      ...Array.from({ length: 3 }, () => 'evidence_recorded'),
      ...Array.from({ length: 3 }, () => 'process_advanced'),
      ...Array.from({ length: 3 }, () => 'process_recorded'),
      'referral_opened',
    ]);
  });

  it('begins with anybody who knows the student', async () => {
    for (const actor of [aTeacher(), ana, maya]) {
      const input = { ...aReferralInput, key: actor.id };
      const { referralId, state } = await openReferral(school.deps, actor, input);
      expect([state, (await stored(referralId)).facts[0]?.by]).toEqual(['referred', actor.id]);
    }
  });

  it.each<[string, object, string, object]>([
    ['without a concern', { concern: '  ' }, 'invalid_input', { field: 'concern' }],
    ['with a novel', { concern: 'x'.repeat(4_001) }, 'invalid_input', { field: 'concern' }],
    ['said more than a year ago', { receivedOn: '2011-01-01' }, 'invalid_input', { field: 'receivedOn' }],
    ['a month later without why', { lateReason: undefined }, 'invalid_input', { field: 'lateReason' }],
    ['a month later, and why is left empty', { lateReason: ' ' }, 'invalid_input', { field: 'lateReason' }],
    ['by a parent of somebody else', { saidBy: 'grd_else' }, 'invalid_input', { field: 'participants' }],
    ['received tomorrow', { receivedOn: '2026-11-24' }, 'invalid_input', { field: 'on' }],
    ['for a framework that nobody is referred for', { framework: 'ILP' }, 'not_ready', { step: 'refer' }],
  ])('does not begin %s', async (_, over, code, details) => {
    const before = await school.deps.referrals.ofStudent('stu_maya');
    const input = { ...aReferralInput, ...saidNow('open'), ...over };
    await expect(openReferral(school.deps, priya, input)).rejects.toMatchObject({
      code,
      details,
    });
    expect(await school.deps.referrals.ofStudent('stu_maya')).toEqual(before);
  });

  it('opens on the day on which it was said, and owes the family a copy of its rights from then on', async () => {
    const { safeguards, ...word } = aReferralInput;
    const input = { ...word, ...saidNow('word'), saidBy: 'grd_ana' as const };
    const of = await openReferral(school.deps, aTeacher(), input);
    const { facts, clock, owed, saidBy } = await stored(of.referralId);
    expect([facts[0]?.on, clock?.startOn, saidBy]).toEqual(['2026-10-01', '2026-10-01', 'grd_ana']);
    expect(owed).toEqual([{ what: 'giveRights', since: '2026-10-01', clock: { amount: 5, unit: 'schoolDays' } }]);
    const due = async () =>
      (await school.deps.deadlines.openOfStudent('sch_harbor-high', 'stu_maya'))
        .filter(({ about }) => about === of.referralId)
        .map(({ what }) => what)
        .sort();
    expect(await due()).toEqual(['giveRights', 'settleReferral']);
    // Nothing waits for it.
    expect(await caseSteps.evaluate(school, of)).toMatchObject({ state: 'awaitingConsent' });
    const copy = { ...saidNow('copy'), referralId: of.referralId, kind: 'safeguards' as const, sent: safeguards };
    await recordNotice(school.deps, priya, copy);
    expect((await stored(of.referralId)).owed).toMatchObject([{ doneOn: '2026-10-01' }]);
    expect(await due()).toEqual(['consent']);
  });

  it('is declined with a reason in writing, a notice and the family’s rights, or not at all', async () => {
    const of = await refer(school);
    const bare = { ...saidNow('bare'), referralId: of.referralId, decision: 'decline' as const };
    await expect(decideEvaluation(school.deps, priya, bare)).rejects.toMatchObject({
      code: 'not_ready',
      details: { from: 'referred', missing: 'declineReason, declineNotice, declineSafeguards' },
    });
    await exits.decline(school, of);
    expect(await stored(of.referralId)).toMatchObject({ state: 'declinedToEvaluate' });
    await expect(exits.notice(school, of)).rejects.toMatchObject({ code: 'not_ready' });
  });
});

describe('the name of a command', () => {
  it('is its teller’s alone: nobody is told by it what another’s command did', async () => {
    const input = { ...aReferralInput, key: 'a name that was seen' };
    const priyas = await openReferral(school.deps, priya, input);
    const graces = await openReferral(school.deps, aTeacher(), input);
    expect(graces.referralId).not.toBe(priyas.referralId);
    expect(await openReferral(school.deps, aTeacher(), input)).toEqual(graces);
    expect(await openReferral(school.deps, priya, input)).toEqual(priyas);
  });
});

describe('consent', () => {
  const byAna = (of: { referralId: `ref_${string}` }, over: object = {}) => ({
    ...saidNow('own'),
    referralId: of.referralId,
    consent: 'evaluation' as const,
    decision: 'given' as const,
    receivedOn: '2026-11-23',
    signer: 'grd_ana' as const,
    method: 'signedIn' as const,
    ...over,
  });

  it('is the family’s own to give, and starts the evaluation on the day it was given', async () => {
    const of = await caseBefore(school, 'consent');
    expect(await recordConsent(school.deps, ana, byAna(of))).toMatchObject({ state: 'evaluating' });
    expect((await stored(of.referralId)).clock).toMatchObject({ what: 'evaluation', startOn: '2026-11-23' });
    expect(await entries('grd_ana', of)).toEqual(['evidence_recorded']);
  });

  it.each<[string, Actor, object, string]>([
    ['a stranger’s', priya, { signer: 'grd_else', method: 'paper' }, 'signer'],
    ['a child’s own', priya, { signer: 'stu_maya', method: 'paper' }, 'signer'],
    ['a member of staff’s', priya, { signer: 'stf_priya', method: 'paper' }, 'signer'],
    ['one signed in by somebody else', priya, {}, 'method'],
    ['a paper that the family itself brings on record', ana, { method: 'paper' }, 'method'],
    ['one dated back by the family', ana, { receivedOn: '2026-11-01' }, 'method'],
  ])('is not %s', async (_, actor, over, field) => {
    const of = await caseBefore(school, 'consent');
    await expect(recordConsent(school.deps, actor, byAna(of, over))).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field },
    });
    expect((await stored(of.referralId)).state).toBe('awaitingConsent');
  });

  it('passes to the student at 18', async () => {
    const of = await caseBefore(school, 'consent');
    await school.deps.rosterWriter.putPeople([aStudent({ birthOn: '2008-11-23' })]);
    onTestFinished(() => school.deps.rosterWriter.putPeople([aStudent()]));
    const paper = (signer: string, key: string) => byAna(of, { signer, key, method: 'paper' });
    await expect(recordConsent(school.deps, priya, paper('grd_ana', 'a'))).rejects.toMatchObject({
      details: { field: 'signer' },
    });
    // Not even of age does anybody bring a paper of their own, dated as they like.
    const own = { ...paper('stu_maya', 'c'), receivedOn: '2026-10-05' };
    await expect(recordConsent(school.deps, maya, own)).rejects.toMatchObject({ details: { field: 'method' } });
    expect(await recordConsent(school.deps, priya, paper('stu_maya', 'b'))).toMatchObject({ state: 'evaluating' });
  });

  it('is not of a parent whose rights a court had limited on the day it came, and is of the other', async () => {
    const of = await caseBefore(school, 'consent');
    const { deps } = school;
    const order = { ...saidNow('order'), guardianId: 'grd_ana', orderRef: 'Safe, 12', startOn: '2026-11-20' } as const;
    await limitGuardianship(deps, priya, { ...order, rights: 'noContact' });
    onTestFinished(async () => {
      await limitGuardianship(deps, priya, { ...order, rights: 'full', key: 'lifted' });
    });
    const paper = (receivedOn: string, key: string) => byAna(of, { receivedOn, key, method: 'paper' });
    await expect(recordConsent(deps, priya, paper('2026-11-23', 'now'))).rejects.toMatchObject({
      details: { field: 'signer' },
    });
    await expect(recordConsent(deps, ana, byAna(of))).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await recordConsent(deps, priya, paper('2026-11-19', 'before'))).toMatchObject({ state: 'evaluating' });
  });

  it('of one parent does not undo the other’s refusal, and counts alone once the other has no rights', async () => {
    const of = await caseBefore(school, 'consent');
    const { deps } = school;
    const luis = aGuardian({ id: 'grd_luis' });
    await deps.rosterWriter.putPeople([luis, aStudent({ guardianIds: ['grd_ana', 'grd_luis'] })]);
    onTestFinished(() => deps.rosterWriter.putPeople([aStudent()]));
    const paper = (signer: 'grd_ana' | 'grd_luis', decision: 'given' | 'refused') =>
      recordConsent(deps, priya, byAna(of, { ...saidNow('paper'), signer, decision, method: 'paper' }));
    const begin = () =>
      takeReferralStep(deps, priya, { ...saidNow('b'), referralId: of.referralId, step: 'beginEvaluation' });
    await paper('grd_ana', 'refused');
    expect(await paper('grd_luis', 'given')).toMatchObject({ state: 'awaitingConsent' });
    await expect(begin()).rejects.toMatchObject({ details: { missing: 'consent' } });
    const order = { ...saidNow('order'), guardianId: 'grd_ana', orderRef: 'Safe, 13', startOn: '2026-11-20' } as const;
    await limitGuardianship(deps, priya, { ...order, rights: 'noRecords' });
    onTestFinished(async () => {
      await limitGuardianship(deps, priya, { ...order, rights: 'full', key: 'lifted again' });
    });
    expect(await begin()).toMatchObject({ state: 'evaluating' });
    const { facts } = await stored(of.referralId);
    expect(facts.flatMap((fact) => ('consent' in fact && 'person' in fact ? [fact.person] : []))).toEqual([
      'grd_ana',
      'grd_luis',
    ]);
  });

  it('refused by a parent who has no rights any more closes nothing, and the other’s yes begins the evaluation', async () => {
    const of = await caseBefore(school, 'consent');
    const { deps } = school;
    await deps.rosterWriter.putPeople([
      aGuardian({ id: 'grd_luis' }),
      aStudent({ guardianIds: ['grd_ana', 'grd_luis'] }),
    ]);
    onTestFinished(() => deps.rosterWriter.putPeople([aStudent()]));
    const paper = (signer: 'grd_ana' | 'grd_luis', decision: 'given' | 'refused') =>
      recordConsent(deps, priya, byAna(of, { ...saidNow('paper'), signer, decision, method: 'paper' }));
    const lacksToClose = async () =>
      (await readReferral(deps, priya, { ...saidNow('look'), referralId: of.referralId })).possible.find(
        ({ name }) => name === 'closeRefused',
      )?.missing;
    await paper('grd_ana', 'refused');
    expect(await lacksToClose()).toEqual(['noConsentNotice']);
    const order = { ...saidNow('order'), guardianId: 'grd_ana', orderRef: 'Safe, 14', startOn: '2026-11-20' } as const;
    await limitGuardianship(deps, priya, { ...order, rights: 'noRecords' });
    onTestFinished(async () => {
      await limitGuardianship(deps, priya, { ...order, rights: 'full', key: 'lifted once more' });
    });
    expect(await lacksToClose()).toEqual(['refusal', 'noConsentNotice']);
    const closing = { ...saidNow('close'), referralId: of.referralId, notice: sent('2026-11-19') };
    await expect(closeNoConsent(deps, priya, { ...closing, answer: 'refused' })).rejects.toMatchObject({
      details: { missing: 'refusal' },
    });
    // Nor is the family told of anything by a notice to her.
    const tell = (on: string) =>
      recordNotice(deps, priya, { ...saidNow('tell'), referralId: of.referralId, kind: 'plan', sent: sent(on) });
    await expect(tell('2026-11-20')).rejects.toMatchObject({ details: { field: 'to', why: 'noRights' } });
    await tell('2026-11-19');
    expect(await paper('grd_luis', 'given')).toMatchObject({ state: 'evaluating' });
    expect((await stored(of.referralId)).clock).toMatchObject({ what: 'evaluation', startOn: '2026-11-23' });
  });

  it('refused closes the case with a notice, which opens again when the family is asked again', async () => {
    const of = await caseBefore(school, 'consent');
    await exits.refuse(school, of);
    const closing = { ...saidNow('no-notice'), referralId: of.referralId, answer: 'refused' as const };
    await expect(closeNoConsent(school.deps, priya, closing)).rejects.toMatchObject({
      details: { missing: 'noConsentNotice' },
    });
    await exits.closeRefused(school, of);
    expect((await stored(of.referralId)).state).toBe('closedNoConsent');
    await exits.reopen(school, of);
    expect(await stored(of.referralId)).toMatchObject({
      state: 'awaitingConsent',
      clock: { what: 'consent', startOn: '2026-10-20' },
    });
    const again = { ...closing, key: 'again', notice: sent('2026-10-21') };
    await expect(closeNoConsent(school.deps, priya, again)).rejects.toMatchObject({ details: { missing: 'refusal' } });
  });

  it('that comes late, after the case was closed in silence, opens it and begins the evaluation', async () => {
    const of = await caseBefore(school, 'consent');
    const tried = (on: string, channel: 'phone' | 'email', over: object = {}) =>
      recordFact(school.deps, priya, {
        ...saidNow('tried'),
        referralId: of.referralId,
        fact: { kind: 'contactAttempted', on, person: 'grd_ana', channel, result: 'noAnswer', ...over },
      });
    const missing = async () =>
      (await readReferral(school.deps, priya, { ...saidNow('look'), referralId: of.referralId })).possible.find(
        ({ name }) => name === 'closeSilent',
      )?.missing;
    const silent = (key: string) =>
      closeNoConsent(school.deps, priya, {
        ...saidNow(key),
        referralId: of.referralId,
        answer: 'silent',
        notice: sent('2026-10-31'),
      });
    for (const [field, over] of [
      ['person', { person: 'grd_else' }],
      ['person', { person: undefined }],
      ['result', { result: undefined }],
      ['result', { result: 'noWayKnown' }],
    ] as const)
      await expect(tried('2026-10-09', 'phone', over)).rejects.toMatchObject({ details: { field } });
    await tried('2026-10-09', 'phone');
    await tried('2026-10-10', 'phone');
    await tried('2026-10-13', 'email', { result: 'sent' });
    await expect(silent('Saturday')).rejects.toMatchObject({ details: { missing: 'contactAttempts' } });
    await tried('2026-10-14', 'phone');
    expect(await missing()).toEqual(['noConsentNotice']);
    await tried('2026-10-13', 'email', { result: 'bounced' });
    expect(await missing()).toEqual(['contactAttempts', 'noConsentNotice']);
    await expect(silent('bounced')).rejects.toMatchObject({ details: { missing: 'contactAttempts' } });
    await tried('2026-10-15', 'email', { result: 'sent' });
    const seen = await readReferral(school.deps, ana, { ...saidNow('own'), referralId: of.referralId });
    expect(seen.referral.facts.filter(({ kind }) => kind === 'contactAttempted')).toHaveLength(6);
    expect(seen.untried).toEqual([]);
    expect(seen.notices[0]).toMatchObject({ to: ['grd_ana'], language: 'es-US', interpreterOffered: true });
    school.clock.on = '2026-10-31';
    await expect(silent('day 29')).rejects.toMatchObject({ details: { missing: 'waitingTime' } });
    school.clock.on = '2026-11-01';
    await silent('day 30');
    school.clock.on = '2026-11-23';
    const nothing = { ...saidNow('nothing'), referralId: of.referralId };
    await expect(reopenReferral(school.deps, priya, nothing)).rejects.toMatchObject({
      details: { missing: 'familyReturned' },
    });
    await recordConsent(school.deps, ana, byAna(of));
    expect((await stored(of.referralId)).state).toBe('closedNoConsent');
    await reopenReferral(school.deps, priya, { ...nothing, key: 'late' });
    expect(await stored(of.referralId)).toMatchObject({ state: 'evaluating', clock: { startOn: '2026-11-23' } });
  });

  it('that came before it was asked for counts, and the evaluation begins when the school says so', async () => {
    const of = await refer(school);
    expect(await caseSteps.consent(school, of)).toMatchObject({ state: 'referred' });
    expect(await caseSteps.evaluate(school, of)).toMatchObject({ state: 'awaitingConsent' });
    const begin = { ...saidNow('begin'), referralId: of.referralId, step: 'beginEvaluation' as const };
    expect(await takeReferralStep(school.deps, priya, begin)).toMatchObject({ state: 'evaluating' });
    expect((await stored(of.referralId)).clock).toMatchObject({ what: 'evaluation', startOn: '2026-10-05' });
  });

  it('taken back keeps the team from finding anything', async () => {
    const of = await caseBefore(school, 'find');
    await exits.refuse(school, of);
    await expect(caseSteps.find(school, of)).rejects.toMatchObject({ details: { missing: 'consent' } });
    await exits.closeRefused(school, of);
    expect((await stored(of.referralId)).state).toBe('closedNoConsent');
  });
});

describe('a family that wants no plan for a student who was found to have a need', () => {
  it('says so on paper and is told how to come back, and finds the finding again when it does', async () => {
    const of = await caseBefore(school, 'end');
    const { deps } = school;
    const bare = { ...saidNow('bare'), referralId: of.referralId, answer: 'noServices' as const };
    await expect(closeNoConsent(deps, priya, bare)).rejects.toMatchObject({
      details: { missing: 'servicesRefusal, servicesNotice' },
    });
    await exits.refuseServices(school, of);
    await exits.declineServices(school, of);
    expect(await stored(of.referralId)).toMatchObject({ state: 'servicesDeclined' });
    expect((await stored(of.referralId)).clock).toBeUndefined();
    const notices = (await deps.referrals.noticesOf('stu_maya')).filter(({ about }) => about === of.referralId);
    expect(notices.map(({ kind }) => kind)).toContain('servicesDeclined');

    const back = { ...saidNow('back'), referralId: of.referralId };
    await expect(reopenReferral(deps, priya, back)).rejects.toMatchObject({ details: { missing: 'servicesWanted' } });
    await recordConsent(deps, ana, {
      ...{ ...saidNow('yes'), referralId: of.referralId, consent: 'services', decision: 'given' },
      ...{ receivedOn: '2026-11-23', signer: 'grd_ana', method: 'signedIn' },
    });
    await reopenReferral(deps, priya, { ...back, key: 'back again' });
    expect(await stored(of.referralId)).toMatchObject({ state: 'eligible', clock: { what: 'agreePlan' } });
    // A second no is told of anew.
    await recordConsent(deps, priya, {
      ...{ ...saidNow('no'), referralId: of.referralId, consent: 'services', decision: 'refused' },
      ...{ receivedOn: '2026-11-23', signer: 'grd_ana', method: 'paper' },
    });
    await expect(closeNoConsent(deps, priya, { ...bare, key: 'again' })).rejects.toMatchObject({
      details: { missing: 'servicesNotice' },
    });
  });
});

describe('a student who was found to have a need, and needs nothing now', () => {
  it('has no plan, and is looked at again each year until something is needed', async () => {
    const of = await caseBefore(school, 'end');
    const { deps } = school;
    const none = { ...saidNow('none'), referralId: of.referralId, answer: 'noPlanNow' as const };
    await expect(closeNoConsent(deps, priya, none)).rejects.toMatchObject({
      details: { missing: 'noPlanReason, noPlanNotice' },
    });
    const reason = 'In remission since June.';
    await closeNoConsent(deps, priya, { ...none, ...saidNow('why'), reason, notice: sent('2026-11-22') });
    expect(await stored(of.referralId)).toMatchObject({
      state: 'noPlanNow',
      clock: { what: 'lookAgain', startOn: '2026-11-23', clock: { amount: 365, unit: 'calendarDays' } },
    });
    onTestFinished(() => {
      school.clock.on = '2026-11-23';
    });
    school.clock.on = '2027-11-15';
    const still = { ...saidNow('still'), referralId: of.referralId, answer: 'stillNone' as const };
    await expect(closeNoConsent(deps, priya, still)).rejects.toMatchObject({ details: { missing: 'noPlanReason' } });
    await closeNoConsent(deps, priya, { ...still, ...saidNow('still why'), reason });
    expect(await stored(of.referralId)).toMatchObject({ clock: { what: 'lookAgain', startOn: '2027-11-15' } });
    await takeReferralStep(deps, priya, { ...saidNow('need'), referralId: of.referralId, step: 'needPlan' });
    expect(await stored(of.referralId)).toMatchObject({ state: 'eligible', clock: { what: 'agreePlan' } });
  });
});

describe('evaluating', () => {
  it('looks at the student anew only with consent, and at what is at hand before', async () => {
    const of = await caseBefore(school, 'consent');
    await expect(caseSteps.observation(school, of)).rejects.toMatchObject({
      code: 'not_ready',
      details: { from: 'awaitingConsent', missing: 'consent' },
    });
    await caseSteps.records(school, of);
    expect((await stored(of.referralId)).facts.at(-1)).toMatchObject({ kind: 'sourceGathered', source: 'records' });
  });

  it('does not take two papers of one kind for two sources', async () => {
    const of = await caseBefore(school, 'observation');
    const again = {
      ...saidNow('2'),
      referralId: of.referralId,
      source: 'records' as const,
      receivedOn: '2026-10-13',
      words: 'Older.',
    };
    await recordEvaluation(school.deps, priya, again);
    const convene = { ...saidNow('c'), referralId: of.referralId, step: 'conveneTeam' as const };
    await expect(takeReferralStep(school.deps, priya, convene)).rejects.toMatchObject({
      details: { missing: 'sources, team, familyInvitation' },
    });
  });

  it.each([
    [
      'the need’s questions',
      true,
      { majorLifeActivity: [], substantialLimit: false },
      'majorLifeActivity, substantialLimit',
    ],
    ['how the student is without medicine or aids', false, { mitigatingIgnored: false }, 'mitigatingIgnored'],
  ])('finds nothing without an answer to %s', async (_, eligible, over, missing) => {
    const of = await caseBefore(school, 'find');
    const input = {
      ...saidNow('x'),
      referralId: of.referralId,
      eligible,
      decidedOn: '2026-11-20',
      notice: sent('2026-11-20'),
    };
    await expect(
      decideEligibility(school.deps, priya, { ...input, answers: { ...answers, ...over } }),
    ).rejects.toMatchObject({ code: 'not_ready', details: { missing } });
  });

  it('needs no diagnosis, and a finding that there is no need stays on record', async () => {
    const of = await caseBefore(school, 'find');
    const { diagnosis: _, ...without } = { ...answers, substantialLimit: false };
    const input = { ...saidNow('x'), referralId: of.referralId, decidedOn: '2026-11-20', notice: sent('2026-11-20') };
    await decideEligibility(school.deps, priya, { ...input, eligible: false, answers: without });
    expect(await stored(of.referralId)).toMatchObject({ state: 'notEligible' });
    expect(await school.deps.evidence.ofReferral('stu_maya', of.referralId)).toHaveLength(4);
  });

  it('names nobody of another family for the team', async () => {
    const of = await caseBefore(school, 'child');
    const fact = { kind: 'teamNamed' as const, on: '2026-10-20', person: 'grd_else' as const, covers: [] };
    await expect(
      recordFact(school.deps, priya, { ...saidNow('t'), referralId: of.referralId, fact }),
    ).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'participants', personId: 'grd_else' } });
  });

  it('takes no consent, source or finding through the verb for plain facts', async () => {
    const of = await caseBefore(school, 'consent');
    const fact = { kind: 'consentGiven', on: '2026-10-05', consent: 'evaluation', evidenceId: 'evd_forged' } as never;
    await expect(
      recordFact(school.deps, priya, { ...saidNow('f'), referralId: of.referralId, fact }),
    ).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'fact' } });
  });
});

describe('a student who comes with a plan of another school', () => {
  it('has it delivered as it is, to be looked at within thirty days', async () => {
    const { referralId, state } = await transfer(school);
    expect(state).toBe('transferredIn');
    expect((await stored(referralId)).clock).toMatchObject({ what: 'transferReview', startOn: '2026-11-02' });
    const settle = { ...saidNow('s'), referralId, step: 'settleTransfer' as const };
    await expect(takeReferralStep(school.deps, priya, settle)).rejects.toMatchObject({
      details: { missing: 'transferMeeting, planNotice' },
    });
  });
});

describe('who may do what with a case', () => {
  const strangers: [string, Actor][] = [
    ['a case manager of somebody else', aCaseManager({ id: 'stf_else' })],
    ['a coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] })],
    ['another student', { kind: 'student', id: 'stu_leo' }],
    ['another family', { kind: 'guardian', id: 'grd_else' }],
    ['the machinery', { kind: 'system', id: 'system' }],
  ];
  const known: [string, Actor][] = [
    ['the teacher', aTeacher()],
    ['the student', maya],
  ];

  it.each([...strangers, ...known])(
    '%s takes no step, reads no case and no paper, and leaves everything as it was',
    async (_, actor) => {
      const of = await caseBefore(school, 'find');
      const before = await contentsOfAll(school.tables);
      const input = { ...saidNow('x'), referralId: of.referralId };
      const stepsOf = [...Object.values(caseSteps), ...Object.values(exits)].map(
        (step) => () => step(school, of, actor),
      );
      const reads = [() => readReferral(school.deps, actor, input), () => readEvidence(school.deps, actor, input)];
      for (const work of [...stepsOf, ...reads]) await expect(work()).rejects.toMatchObject({ code: 'not_allowed' });
      expect(await contentsOfAll(school.tables)).toEqual(before);
    },
  );

  it.each(strangers)('%s opens no case', async (_, actor) => {
    await expect(refer(school, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(transfer(school, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('the family answers and reads, and decides nothing that the school decides', async () => {
    const of = await caseBefore(school, 'find');
    for (const step of [
      caseSteps.evaluate,
      caseSteps.records,
      caseSteps.find,
      caseSteps.convene,
      caseSteps.child,
      exits.decline,
      exits.reopen,
    ])
      await expect(step(school, of, ana)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(transfer(school, ana)).rejects.toMatchObject({ code: 'not_allowed' });
    const input = { ...saidNow('x'), referralId: of.referralId };
    expect((await readReferral(school.deps, ana, input)).possible.map(({ name }) => name)).toEqual([
      'closeRefused',
      'findEligible',
      'findNotEligible',
    ]);
    expect(JSON.stringify(await readEvidence(school.deps, ana, input))).toContain(canary);
    expect(await entries('grd_ana', of)).toEqual(['evidence_viewed', 'referral_viewed']);
  });
});

describe('words of an evaluation', () => {
  it('are in the confidential table alone, and in no refusal', async () => {
    const of = await caseBefore(school, 'end');
    await transfer(school);
    const { plans, ledger, confidential } = school.tables;
    expect(await contentsOf(confidential)).toContain(canary);
    expect(await contentsOf(plans, ledger)).not.toContain(canary);
    const again = await caseSteps.find(school, of).catch((error: DomainError) => error);
    expect(again).toMatchObject({ state: 'eligible' });
    const input = { ...saidNow('new'), referralId: of.referralId, eligible: true, decidedOn: '2026-11-20' };
    const refusal = await decideEligibility(school.deps, priya, {
      ...input,
      answers: { ...answers, diagnosis: canary, mitigatingIgnored: false },
    }).catch((error: DomainError) => error);
    expect(JSON.stringify(refusal)).not.toContain(canary);
    expect(JSON.stringify((refusal as DomainError).details)).not.toContain(canary);
  });
});
