import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { itemsOn } from '#shared/domain/cards/card.ts';
import { type PersonId, PlanId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { contentHash } from '#shared/use-cases/plans/content-hash.ts';
import { contribute } from '#shared/use-cases/plans/contributions/contribute.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import type { NewEvidence } from '#shared/use-cases/plans/plan-evidence.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { type NewFact, recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { aCaseManager, aCoordinator, anItem, aTeacher } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aStaffMember, harborHigh } from '../../sample/roster.ts';
import { sent } from '../cases/case.ts';

let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
let number = 0;
const from = (key: string) => ({ studentId: 'stu_maya' as const, surface: 'web' as const, key });
const exitNotice = {
  notice: {
    kind: 'exit' as const,
    sent: sent('2026-11-20'),
  },
};
const items = (timeMultiplier: number) => [anItem({ parameter: { timeMultiplier } })];
const words = (over: Partial<DraftWords> = {}): DraftWords => ({
  needs: [],
  items: items(1.5),
  goals: [],
  services: [],
  strategies: [],
  startOn: '2026-08-31',
  ...over,
});

/** From nothing to an agreed draft, each by the verb that a person would use. */
async function agreed(actor: Actor = aCoordinator(), over: Partial<DraftWords> = {}) {
  const { planId } = await beginDraft(deps, actor, {
    ...from(`begin-${++number}`),
    begin: { framework: 'IEP-at-a-glance', caseManagerId: 'stf_dana', agreedElsewhereOn: '2026-08-31' },
  });
  return written(actor, PlanId.parse(planId), { revision: 1, over });
}

async function amended(actor: Actor, planId: PlanId, over: Partial<DraftWords>) {
  await beginDraft(deps, actor, { ...from(`amend-${++number}`), amend: planId });
  return written(actor, planId, { revision: 1, over: { reason: 'Quizzes got longer.', ...over } });
}

async function written(
  actor: Actor,
  planId: PlanId,
  { revision, over }: { revision: number; over: Partial<DraftWords> },
) {
  const input = { planId, revision, ...from(`save-${++number}`) };
  const saved = await saveDraft(deps, actor, { ...input, words: words(over) });
  await agreeDraft(deps, actor, { ...input, revision: Number(saved.revision), key: `agree-${++number}` });
  return planId;
}

const publishing = (actor: Actor, planId: PlanId, key = `publish-${++number}`) =>
  publishPlan(deps, actor, { ...from(key), planId });

beforeEach(async () => {
  const { maya, ana, grace, dana } = people;
  ({ tables, stores, deps } = await setUpSchool({ people: [maya, ana, grace, dana] }));
});

describe('publishing a plan', () => {
  it('puts it into force with a card of all the plans of the student', async () => {
    await publishing(aCoordinator(), await agreed());
    await publishing(aCoordinator(), await agreed(aCoordinator(), { items: items(2) }));
    const card = await stores.cards.find('stu_maya');
    expect(card).toMatchObject({ version: 2, items: [{ parameter: { timeMultiplier: 2 }, conflict: 'strongest' }] });
  });

  it('freezes a version with a hash over all that it says, and takes the draft away', async () => {
    const planId = await agreed();
    const { version, hash } = await publishing(aCoordinator(), planId);
    const [plan] = await stores.plans.ofStudent('stu_maya');
    expect(plan).toMatchObject({ status: 'active', version, hash });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await stores.plans.versions('stu_maya', planId)).toEqual([plan]);
    expect(await stores.plans.findDraft('stu_maya', planId)).toBeUndefined();
  });

  it('gives the same words the same hash and other words another', async () => {
    const first = await agreed();
    const one = await publishing(aCoordinator(), first);
    const again = await publishing(aCoordinator(), await amended(aCoordinator(), first, {}));
    expect(again.hash).not.toBe(one.hash);
    const [before, after] = await stores.plans.versions('stu_maya', first);
    expect(await contentHash(after!)).toBe(after!.hash);
    expect(await contentHash({ ...after!, items: before!.items, lastReviewedOn: '2026-11-01', revision: 9 })).toBe(
      after!.hash,
    );
  });

  it('is for the case manager and the coordinator, and says why in the ledger', async () => {
    const planId = await agreed();
    await publishing(aCaseManager(), planId);
    await publishing(aCoordinator(), await amended(aCoordinator(), planId, { items: items(2) }));
    const why = async (who: PersonId) =>
      (await stores.ledgerReader.ofActor(who)).filter(({ action }) => action === 'plan_published');
    expect((await why('stf_dana')).map(({ because }) => because)).toEqual(['caseManages']);
    expect((await why('stf_priya')).map(({ because }) => because)).toEqual(['coordinates']);
  });

  it.each([
    ['a teacher of the student', aTeacher()],
    ['a case manager of somebody else', aCaseManager({ id: 'stf_else' })],
    ['a coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] })],
    ['the student', { kind: 'student', id: 'stu_maya' } as const],
    ['a parent', { kind: 'guardian', id: 'grd_ana' } as const],
  ])('is not for %s, and nothing is written', async (_who, actor) => {
    const planId = await agreed();
    await expect(publishing(actor, planId)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await stores.plans.ofStudent('stu_maya')).toEqual([]);
    expect(await stores.cards.find('stu_maya')).toBeUndefined();
  });

  it('asks for an agreement first', async () => {
    const { planId } = await beginDraft(deps, aCoordinator(), {
      ...from('begin'),
      begin: { framework: 'IEP-at-a-glance', caseManagerId: 'stf_dana', agreedElsewhereOn: '2026-08-31' },
    });
    await expect(publishing(aCoordinator(), PlanId.parse(planId))).rejects.toMatchObject({
      code: 'not_ready',
      details: { missing: 'agreement' },
    });
  });

  it('answers a repeated command as it answered the first, and writes once', async () => {
    const planId = await agreed();
    const answers = [await publishing(aCoordinator(), planId, 'tap'), await publishing(aCoordinator(), planId, 'tap')];
    expect(answers[1]).toEqual(answers[0]);
    expect((await stores.cards.find('stu_maya'))?.version).toBe(1);
  });

  it('lets one of twenty who publish at the same moment win, and tells the others', async () => {
    const planId = await agreed();
    const racers = await Promise.allSettled(Array.from({ length: 20 }, () => publishing(aCoordinator(), planId)));
    const refused = racers.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused) expect(['changed_meanwhile', 'not_found']).toContain(reason.code);
    expect(await stores.plans.versions('stu_maya', planId)).toHaveLength(1);
  });

  it('takes the old words off the card when the new ones come', async () => {
    const planId = await agreed();
    await publishing(aCoordinator(), planId);
    await publishing(aCoordinator(), await amended(aCaseManager(), planId, { items: items(2) }));
    expect((await stores.cards.find('stu_maya'))?.items).toMatchObject([{ parameter: { timeMultiplier: 2 } }]);
    expect(await stores.plans.versions('stu_maya', planId)).toMatchObject([{ version: 1 }, { version: 2 }]);
  });

  it('keeps the old words on the card until the day of the new ones', async () => {
    const planId = await agreed();
    await publishing(aCoordinator(), planId);
    await publishing(
      aCoordinator(),
      await amended(aCaseManager(), planId, { items: items(2), effectiveOn: '2026-12-07' }),
    );
    const card = await stores.cards.find('stu_maya');
    const amountOn = (day: string) => itemsOn(card!, day).map(({ parameter }) => parameter.timeMultiplier);
    expect(['2026-12-06', '2026-12-07'].map(amountOn)).toEqual([[1.5], [2]]);
  });

  it('costs what it costs: reads of the plans, the draft and the card, and one transaction', async () => {
    const planId = await agreed();
    const cost = await costOf(tables, () => publishing(aCoordinator(), planId));
    expect(cost).toEqual({ calls: 13, units: 33.5 });
  });
});

describe('a draft', () => {
  it('lies apart from the plan that teachers act on', async () => {
    const planId = await agreed();
    await publishing(aCoordinator(), planId);
    await amended(aCaseManager(), planId, { items: items(3) });
    expect((await stores.cards.find('stu_maya'))?.items).toMatchObject([{ parameter: { timeMultiplier: 1.5 } }]);
  });

  it('is open again when its words change after people agreed to them', async () => {
    const planId = await agreed();
    await saveDraft(deps, aCaseManager(), {
      planId,
      revision: 3,
      ...from('again'),
      words: words({ items: items(2) }),
    });
    expect(await stores.plans.findDraft('stu_maya', planId)).toMatchObject({ status: 'draft', revision: 4 });
  });

  it('is refused to a writer who did not see the last words, and to a second amendment beside the first', async () => {
    const planId = await agreed();
    const stale = saveDraft(deps, aCaseManager(), { planId, revision: 2, ...from('stale'), words: words() });
    await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile', details: { revision: 3 } });
    await publishing(aCoordinator(), planId);
    await beginDraft(deps, aCaseManager(), { ...from('one'), amend: planId });
    const other = beginDraft(deps, aCoordinator(), { ...from('two'), amend: planId });
    await expect(other).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it.each([
    ['an amount that the catalogue does not know', { items: items(9) }, 'timeMultiplier'],
    ['two items of one id', { items: [...items(1.5), ...items(2)] }, 'items'],
    [
      'an item that ends before it begins',
      { items: [anItem({ startOn: '2026-12-01', endOn: '2026-11-01' })] },
      'endOn',
    ],
    ['an item for a need that is not there', { items: [anItem({ needIds: ['ned_9'] })] }, 'needIds'],
    [
      'a district’s own that the district never defined',
      { items: [anItem({ code: 'DST-FIDGET', parameter: {} })] },
      'code',
    ],
    [
      'a condition where every teacher would read it',
      { items: [anItem({ applicability: { activities: [], courses: [], settings: ['ADHD room'] } })] },
      'settings',
    ],
    ['a need without words', { needs: [{ needId: 'ned_1' as const, statement: ' ' }] }, 'needs.0.statement'],
    ['an amendment without a reason in control characters', { reason: '\u0007' }, 'reason'],
  ])('refuses %s, names the field and changes nothing', async (_, over, field) => {
    const planId = await agreed();
    const before = await stores.plans.findDraft('stu_maya', planId);
    const input = { planId, revision: 3, ...from('nonsense') };
    await expect(saveDraft(deps, aCaseManager(), { ...input, words: words(over) })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field },
    });
    expect(await stores.plans.findDraft('stu_maya', planId)).toEqual(before);
  });

  it.each([
    ['who has left', 'stf_left'],
    ['of another school', 'stf_cedar'],
    ['whom nobody knows', 'stf_nobody'],
  ] as const)('is handed on to no case manager %s', async (_, caseManagerId) => {
    const planId = await agreed();
    const person = { ...aStaffMember(), roles: ['caseManager' as const] };
    await stores.rosterWriter.putPeople([
      { ...person, id: 'stf_left', email: 'left@harbor.example', active: false },
      { ...person, id: 'stf_cedar', email: 'cedar@cedar.example', schoolIds: ['sch_cedar'] },
    ]);
    const input = { planId, revision: 3, ...from('hand-on'), words: words({ caseManagerId }) };
    await expect(saveDraft(deps, aCaseManager(), input)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'caseManagerId' },
    });
    expect(await stores.roster.caseManagersOf('stu_maya')).toEqual(['stf_dana']);
  });

  it('puts its case manager into the team, and takes them out again when it is thrown away', async () => {
    const planId = await agreed();
    expect(await stores.roster.caseManagersOf('stu_maya')).toEqual(['stf_dana']);
    await discardDraft(deps, aCaseManager(), { planId, revision: 3, ...from('away') });
    expect(await stores.roster.caseManagersOf('stu_maya')).toEqual([]);
    expect(await stores.plans.findDraft('stu_maya', planId)).toBeUndefined();
  });
});

describe('a paper about a plan', () => {
  const ana = { kind: 'guardian', id: 'grd_ana' } as const;
  const found = {
    kind: 'eligibility',
    eligible: true,
    decidedOn: '2026-11-20',
    answers: { majorLifeActivity: ['reading'], substantialLimit: true, mitigatingIgnored: true },
  } satisfies NewEvidence;
  const source = {
    kind: 'source',
    source: 'interview',
    words: 'Ask me.',
    receivedOn: '2026-11-20',
  } satisfies NewEvidence;
  const consent = {
    kind: 'consent',
    consent: 'evaluation',
    decision: 'given',
    signer: 'grd_ana',
    method: 'signedIn',
    receivedOn: '2026-11-23',
  } satisfies NewEvidence;
  const keep = (actor: Actor, planId: PlanId, paper: NewEvidence) =>
    recordOnPlan(deps, actor, { ...from(`paper-${++number}`), planId, paper });

  it.each<[string, NewEvidence]>([
    ['what a team found', found],
    ['a source of an evaluation', source],
  ])('that says %s is not the family’s to file', async (_, paper) => {
    const planId = await agreed();
    const before = await stores.processes.get('stu_maya', planId);
    await expect(keep(ana, planId, paper)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await stores.processes.get('stu_maya', planId)).toEqual(before);
  });

  it.each<[string, Actor, Partial<typeof consent> | object, string]>([
    ['a stranger’s', aCoordinator(), { signer: 'grd_else', method: 'paper' }, 'signer'],
    ['one signed in by somebody else', aCoordinator(), {}, 'method'],
    ['a paper that the family itself brings on record', ana, { method: 'paper' }, 'method'],
    ['one dated back by the family', ana, { receivedOn: '2026-11-01' }, 'method'],
  ])('holds no consent that is %s', async (_, actor, over, field) => {
    const planId = await agreed();
    await expect(keep(actor, planId, { ...consent, ...over })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field },
    });
  });

  it('may be the family’s own consent of today', async () => {
    const planId = await agreed();
    await keep(ana, planId, consent);
    expect((await stores.processes.get('stu_maya', planId)).facts.at(-1)).toMatchObject({ kind: 'consentGiven' });
  });

  it('and a fact name nobody of another family', async () => {
    const planId = await agreed();
    const fact = {
      kind: 'inputGathered',
      on: '2026-11-20',
      from: 'family',
      person: 'grd_else',
      answer: 'given',
    } as const;
    const told = recordOnPlan(deps, aCoordinator(), { ...from('stranger'), planId, fact });
    await expect(told).rejects.toMatchObject({ code: 'invalid_input', details: { personId: 'grd_else' } });
  });
});

describe('ending a plan', () => {
  it('asks for what its ending needs, takes it off the card and out of the team, and keeps its history', async () => {
    const planId = await agreed();
    await publishing(aCoordinator(), planId);
    const ending = (key: string) => endPlan(deps, aCoordinator(), { ...from(key), planId, exitReason: 'graduated' });
    await expect(ending('too-early')).rejects.toMatchObject({
      code: 'not_ready',
      details: { missing: 'graduation, exitNotice' },
    });
    const putOnRecord = (key: string, told: { fact: NewFact } | typeof exitNotice) =>
      recordOnPlan(deps, aCoordinator(), { ...from(key), planId, ...told });
    await putOnRecord('graduated', { fact: { kind: 'graduated', on: '2026-11-20' } });
    await putOnRecord('notice', exitNotice);
    await ending('end');
    expect((await stores.cards.find('stu_maya'))?.items).toEqual([]);
    expect(await stores.plans.ofStudent('stu_maya')).toMatchObject([{ status: 'ended', exitReason: 'graduated' }]);
    expect(await stores.plans.versions('stu_maya', planId)).toHaveLength(1);
    expect(await stores.processes.get('stu_maya', planId)).toMatchObject({ state: 'ended', exit: 'graduated' });
    await expect(ending('again')).rejects.toMatchObject({ code: 'not_ready' });
    await putOnRecord('handover', { fact: { kind: 'handoverGiven', on: '2026-11-20' } });
    const dana = (at: string, action: 'read' | 'decide' = 'read') => {
      const looks = { studentId: 'stu_maya', data: 'D3', action } as const;
      return authorize({ ...deps, now: () => at }, aCaseManager(), looks).then(
        (access) => access.because,
        ({ code }) => code,
      );
    };
    expect(await dana('2026-12-23T20:00:00.000Z')).toBe('managedLately');
    expect(await dana('2026-12-23T20:00:00.000Z', 'decide')).toBe('not_allowed');
    expect(await dana('2026-12-24T20:00:00.000Z')).toBe('not_allowed');
  });
});

describe('the daily sweep of plans', () => {
  const sweep = (day: string) => sweepPlans(deps, `${day}T13:30:00.000Z`);

  it('ends a plan on the day after its last, and takes it off the card', async () => {
    const planId = await agreed(aCoordinator(), { endOn: '2026-12-18' });
    await publishing(aCoordinator(), planId);
    expect(await sweep('2026-12-18')).toEqual({ refreshed: 0, ended: 0, failed: [] });
    expect(await sweep('2026-12-19')).toEqual({ refreshed: 0, ended: 1, failed: [] });
    expect((await stores.cards.find('stu_maya'))?.items).toEqual([]);
    expect(await sweep('2026-12-19')).toEqual({ refreshed: 0, ended: 0, failed: [] });
  });

  it('leaves the card alone where another sweep ended the plan at that very moment', async () => {
    const planId = await agreed(aCoordinator(), { endOn: '2026-12-18' });
    await publishing(aCoordinator(), planId);
    const overtaken: typeof stores.reviews = {
      ...stores.reviews,
      async dueBetween(...days) {
        const due = await stores.reviews.dueBetween(...days);
        await sweep('2026-12-19');
        return due;
      },
    };
    const late = sweepPlans({ ...deps, reviews: overtaken }, '2026-12-19T13:30:00.000Z');
    expect(await late).toEqual({ refreshed: 0, ended: 0, failed: [] });
    expect((await stores.cards.find('stu_maya'))?.items).toEqual([]);
  });

  it('takes off a temporary item, and knows the next day that counts', async () => {
    const temporary = anItem({ itemId: 'itm_t', code: 'RES-SCRIBE', parameter: {}, endOn: '2026-12-11' });
    const later = anItem({ itemId: 'itm_l', code: 'SET-SEPARATE', parameter: {}, startOn: '2027-01-11' });
    await publishing(aCoordinator(), await agreed(aCoordinator(), { items: [...items(1.5), temporary, later] }));
    expect((await stores.cards.find('stu_maya'))?.items).toHaveLength(3);
    expect(await sweep('2026-12-12')).toEqual({ refreshed: 1, ended: 0, failed: [] });
    expect((await stores.cards.find('stu_maya'))?.items.map(({ code }) => code)).toEqual(['SET-SEPARATE', 'TIM-EXT']);
    const due = await stores.reviews.dueBetween(harborHigh.id, '2027-01-01', '2027-01-31');
    expect(due.map(({ on, what }) => [on, what])).toEqual([['2027-01-11', 'planChange']]);
  });

  it('is not kept from its work by somebody who tells a command under its name', async () => {
    const planId = await agreed(aCoordinator(), { endOn: '2026-12-18' });
    await publishing(aCoordinator(), planId);
    const words = { about: 'other', words: 'Nothing to see here.' } as const;
    for (const key of [`expire/${planId}/1`, 'refresh/stu_maya/2026-12-19'])
      await contribute(deps, aTeacher(), { ...from(key), words });
    expect(await sweep('2026-12-19')).toEqual({ refreshed: 0, ended: 1, failed: [] });
    expect((await stores.cards.find('stu_maya'))?.items).toEqual([]);
  });

  it('makes up for weeks in which it did not run', async () => {
    await publishing(aCoordinator(), await agreed(aCoordinator(), { endOn: '2026-12-18' }));
    expect(await sweep('2027-01-20')).toEqual({ refreshed: 0, ended: 1, failed: [] });
  });
});
