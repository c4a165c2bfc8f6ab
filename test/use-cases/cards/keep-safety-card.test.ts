import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { itemsOn } from '#shared/domain/cards/card.ts';
import type { TypedSafety } from '#shared/domain/cards/safety-card.ts';
import { Event } from '#shared/domain/events.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { howTo } from '#shared/text/plans/how-to.ts';
import { assignToStudent } from '#shared/use-cases/access/assign-to-student.ts';
import { grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { keepSafetyCard } from '#shared/use-cases/cards/safety/keep-safety-card.ts';
import { proposeSafetyCard } from '#shared/use-cases/cards/safety/propose-safety-card.ts';
import { readSafetyCard } from '#shared/use-cases/cards/safety/read-safety-card.ts';
import { isOfficeNews, notifyByMail } from '#shared/use-cases/notices/notify-coordinators.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { aCaseManager, aCoordinator, anItem, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aChange, aLimit, aSafetyProposal } from '../../sample/records.ts';
import { planCommands, someWords } from '../plans/plan-commands.ts';

const samuel = aTeacher({ id: 'stf_samuel' });
const theo = aTeacher({ id: 'stf_theo' });
const planned = { where: 'blue bag', first: 'call 4100' };
const kept = {
  where: 'red folder by the door',
  first: 'call the office at 4100',
  steps: 'stay beside her and keep the others calm',
  trained: 'Ms. Okafor and Mr. Haddad',
};

let school: TestSchool;
let commands: ReturnType<typeof planCommands>;
let planId: PlanId;
let number = 0;
const input = () => ({ studentId: 'stu_maya' as const, surface: 'cli' as const, key: `safety-${++number}` });
const keep = (words: TypedSafety, actor: Actor = samuel, settles?: number) =>
  keepSafetyCard(school.deps, actor, { ...input(), words, settles });
const propose = (words: TypedSafety, actor: Actor = aCaseManager()) =>
  proposeSafetyCard(school.deps, actor, { ...input(), words });
const read = (actor: Actor) => readSafetyCard(school.deps, actor, { studentId: 'stu_maya', surface: 'cli' });
const firstItem = async () => itemsOn((await school.deps.cards.find('stu_maya'))!, school.clock.on)[0]!;
const actionCard = anItem({ itemId: 'itm_2', code: 'OTH-ACTION', parameter: planned, needIds: ['ned_1'] });

/** Maya's plan asks for the action card, and Samuel was named as her nurse. */
beforeEach(async () => {
  const { maya, ana, grace, dana, samuel: nurse, theo: cover } = people;
  school = await setUpSchool({ people: [maya, ana, grace, dana, nurse, cover, people.priya] });
  commands = planCommands({ ...school, studentId: 'stu_maya', actor: aCoordinator() });
  planId = await commands.begin({ framework: '504', agreedElsewhereOn: '2026-08-31' });
  await commands.save(planId, someWords({ items: [anItem({ needIds: ['ned_1'] }), actionCard] }));
  await commands.agree(planId);
  await commands.publish(planId);
  const days = { beginOn: '2026-11-23', endOn: '2027-06-11' };
  const named = { staffId: 'stf_samuel' as const, part: 'nurseOf' as const, ...days };
  await assignToStudent(school.deps, aCoordinator(), { ...input(), ...named });
});

describe('the nurse keeps the safety card', () => {
  it('and it is the first line of the card at once: where it lies, the first step, what then, and who was shown', async () => {
    expect((await firstItem()).parameter).toEqual(planned);
    await keep(kept);
    const item = await firstItem();
    expect(item).toMatchObject({ code: 'OTH-ACTION', parameter: kept });
    expect(shortWording(item)).toBe('action card: red folder by the door; first call the office at 4100');
    expect(howTo(item)).toBe(
      'Know where the action card is (red folder by the door), first call the office at 4100, then stay beside her and keep the others calm, follow its steps exactly, and call the office. Trained: Ms. Okafor and Mr. Haddad. Ask the nurse to walk you through it.',
    );
  });

  it('whoever holds the card confirms it again, and nobody for the same words', async () => {
    const waiting = async () => JSON.stringify(await readOutstanding(school.deps, aTeacher(), { surface: 'web' }));
    const confirm = async () => {
      const [{ seen } = {}] = await readOutstanding(school.deps, aTeacher(), { surface: 'web' });
      await acknowledgeCard(school.deps, aTeacher(), { ...input(), seen: seen! });
    };
    await confirm();
    expect(await waiting()).not.toContain('OTH-ACTION');
    await keep(kept);
    expect(await waiting()).toContain('OTH-ACTION');
    await confirm();
    await keep(kept);
    expect(await waiting()).not.toContain('OTH-ACTION');
  });

  it('it stays when the plan is published anew, and while one is being written', async () => {
    await commands.amend(planId);
    await keep(kept);
    const notes = anItem({ itemId: 'itm_3', code: 'RES-NOTE', parameter: {}, needIds: ['ned_1'] });
    const items = [anItem({ needIds: ['ned_1'] }), actionCard, notes];
    await commands.save(planId, someWords({ items, reason: 'She asked for notes.' }));
    await commands.amendNow(planId);
    expect((await school.deps.plans.get('stu_maya', planId)).version).toBe(2);
    expect((await firstItem()).parameter).toEqual(kept);
    expect((await school.deps.cards.find('stu_maya'))?.items.map(({ code }) => code)).toContain('RES-NOTE');
  });

  it('stands first for who covers the class, and for who opens the card in an emergency on a trip', async () => {
    await keep(kept);
    const days = { beginOn: '2026-11-23', endOn: '2026-11-24' };
    const cover = { ...input(), ...days, staffId: 'stf_theo' as const, sectionIds: ['sec_algebra' as const] };
    await grantCover(school.deps, aCoordinator(), cover);
    const seen = async (actor: Actor) =>
      (await readCard(school.deps, actor, { studentId: 'stu_maya', surface: 'web' })).items[0];
    expect(await seen(theo)).toMatchObject({ code: 'OTH-ACTION', parameter: kept });
    const onTrip = aTeacher({ id: 'stf_dana', roles: ['teacher'] });
    await openEmergencyAccess(school.deps, onTrip, { ...input(), reason: 'She fell on the trip.' });
    expect(await seen(onTrip)).toMatchObject({ code: 'OTH-ACTION', parameter: kept });
  });

  it('and a plan that leaves open where it lies and what comes first leaves nothing open', async () => {
    await commands.amend(planId);
    const left = { ...actionCard, parameter: {} };
    await commands.save(
      planId,
      someWords({ items: [anItem({ needIds: ['ned_1'] }), left], reason: 'The nurse says.' }),
    );
    const open = async () => {
      const looking = { studentId: 'stu_maya' as const, drafts: true, surface: 'cli' as const };
      const [{ findings = [] } = {}] = (await lintPlans(school.deps, aCoordinator(), looking)).plans;
      return findings.flatMap(({ about, gap, field }) => (about === 'itm_2' && field ? `${gap} ${field}` : []));
    };
    expect(await open()).toEqual(['amount where', 'amount first']);
    await expect(commands.amendNow(planId)).rejects.toMatchObject({ code: 'plan_incomplete' });
    await keep(kept);
    expect(await open()).toEqual([]);
    await commands.amendNow(planId, { meetingId: await commands.decide(planId) });
    expect((await firstItem()).parameter).toEqual(kept);
  });

  it('each with its day and its author, and what it said before stays readable', async () => {
    await keep(kept);
    school.clock.on = '2026-12-01';
    await keep({ ...kept, where: 'blue bag in room 12' });
    const { kept: all } = await read(aTeacher());
    expect(all).toMatchObject([
      { version: 2, where: 'blue bag in room 12', on: '2026-12-01', by: 'stf_samuel' },
      { version: 1, where: 'red folder by the door', on: '2026-11-23', by: 'stf_samuel' },
    ]);
    const entered = (await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'safety_card_kept');
    expect(entered).toMatchObject([{ actorId: 'stf_samuel', because: 'nurseOf' }, { studentIds: ['stu_maya'] }]);
  });
});

describe('who may', () => {
  it.each<[string, Actor]>([
    ['her teacher', aTeacher()],
    ['her case manager', aCaseManager()],
    ['the coordinator', aCoordinator()],
    ['a nurse of nobody', theo],
    ['her mother', actors.ana],
    ['Maya', actors.maya],
  ])('keeps it: not %s', async (_, actor) => {
    await expect(keep(kept, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await firstItem()).parameter).toEqual(planned);
  });

  it('keeps it: the nurse who was named, until the last day, and no plan besides', async () => {
    school.clock.on = '2027-06-11';
    await keep(kept);
    school.clock.on = '2027-06-12';
    await expect(keep(kept)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(commands.amend(planId)).resolves.toBeDefined();
    const asNurse = planCommands({ ...school, studentId: 'stu_maya', actor: samuel });
    await expect(asNurse.publish(planId)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('proposes: who writes the plan. The nurse settles it, as it is or in other words', async () => {
    await keep(kept);
    const { revision } = await propose({ ...kept, where: 'blue bag in room 12' });
    expect((await firstItem()).parameter).toEqual(kept);
    expect((await read(samuel)).proposed).toMatchObject([{ where: 'blue bag in room 12', by: 'stf_dana', revision }]);
    expect((await read(aTeacher())).proposed).toEqual([]);
    await keep({ ...kept, where: 'blue bag, hook 3' }, samuel, revision);
    expect((await firstItem()).parameter).toMatchObject({ where: 'blue bag, hook 3' });
    expect((await read(samuel)).proposed).toEqual([]);
    await expect(keep(kept, samuel, revision)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const next = await propose({ ...kept, where: 'blue bag, hook 4' });
    expect(next.revision).toBeGreaterThan(revision);
  });

  // By hand, from who sees the folder or has the rights of a parent: whoever changes this changes it here first.
  it.each<[string, Actor, 'proposes' | 'not_allowed']>([
    ['the coordinator', aCoordinator(), 'proposes'],
    ['her case manager', aCaseManager(), 'proposes'],
    ['her teacher', aTeacher(), 'proposes'],
    ['her mother', actors.ana, 'proposes'],
    ['her nurse, who keeps it', samuel, 'not_allowed'],
    ['who covers her class', theo, 'not_allowed'],
    ['a teacher of others', aTeacher({ id: 'stf_omar' }), 'not_allowed'],
    ['Maya, a minor', actors.maya, 'not_allowed'],
    ['another mother', { kind: 'guardian', id: 'grd_rosa' }, 'not_allowed'],
  ])('proposes, or does not: %s', async (_, actor, may) => {
    const days = { beginOn: '2026-11-23', endOn: '2026-11-24' };
    const cover = { ...input(), ...days, staffId: 'stf_theo' as const, sectionIds: ['sec_algebra' as const] };
    await grantCover(school.deps, aCoordinator(), cover);
    const said = await propose(kept, actor).then(
      () => 'proposes',
      ({ code }: { code: string }) => code,
    );
    expect(said).toBe(may);
    expect((await firstItem()).parameter).toEqual(planned);
    expect((await read(samuel)).proposed).toHaveLength(may === 'proposes' ? 1 : 0);
  });

  it('proposes: nobody whom an order forbids contact with her, and Maya herself once she is 18', async () => {
    await school.stores.datedGrants.limit(
      { limit: aLimit({ rights: 'noContact' }), orderRef: '22-1234' },
      aChange('order', { action: 'guardianship_limited', personId: 'grd_ana' }),
    );
    await expect(propose(kept, actors.ana)).rejects.toMatchObject({ code: 'not_allowed' });
    await school.stores.rosterWriter.putPeople([{ ...people.maya, birthOn: '2008-11-01' }]);
    expect(await propose(kept, actors.maya)).toMatchObject({ revision: 1 });
  });

  it('has one proposal that waits each, and takes the place of nobody else’s', async () => {
    const first = await propose({ ...kept, where: 'hook 1' }, actors.ana);
    const second = await propose({ ...kept, where: 'hook 2' }, aTeacher());
    const third = await propose({ ...kept, where: 'hook 3' }, actors.ana);
    expect([first, second, third].map(({ revision }) => revision)).toEqual([1, 2, 3]);
    const waits = async (actor: Actor) => (await read(actor)).proposed.map(({ by, where }) => `${by} ${where}`).sort();
    expect(await waits(samuel)).toEqual(['grd_ana hook 3', 'stf_grace hook 2']);
    expect([await waits(actors.ana), await waits(aTeacher())]).toEqual([['grd_ana hook 3'], ['stf_grace hook 2']]);
    await expect(keep(kept, samuel, first.revision)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await keep({ ...kept, where: 'hook 2' }, samuel, second.revision);
    expect(await waits(samuel)).toEqual(['grd_ana hook 3']);
    await keep({ ...kept, where: 'hook 3' }, samuel, third.revision);
    expect(await waits(samuel)).toEqual([]);
  });

  it('settles one of before, which lies in the place that all shared, and whose author keeps that place', async () => {
    const shared = aSafetyProposal({ by: 'stf_dana' });
    await school.stores.safetyCards.propose(
      { proposal: shared, over: 0 },
      aChange('before', { action: 'safety_card_proposed' }),
    );
    await propose({ ...kept, where: 'hook 1' }, aTeacher());
    await propose({ ...kept, where: 'hook 2' });
    const { proposed } = await read(samuel);
    expect(proposed.map(({ by, revision }) => `${by} ${revision}`).sort()).toEqual(['stf_dana 3', 'stf_grace 2']);
    await keep(kept, samuel, 3);
    expect((await read(samuel)).proposed).toMatchObject([{ by: 'stf_grace' }]);
  });

  it('of two who send at the same moment each has theirs, and one who sends twice has one', async () => {
    await Promise.all([propose({ ...kept, where: 'hook 1' }, actors.ana), propose(kept, aTeacher())]);
    expect((await read(samuel)).proposed).toHaveLength(2);
    const twice = await Promise.allSettled([propose(kept, actors.ana), propose(planned, actors.ana)]);
    expect(twice.filter(({ status }) => status === 'rejected').length).toBeLessThan(2);
    expect((await read(samuel)).proposed).toHaveLength(2);
  });
});

describe('what was proposed is told', () => {
  const news = async () => (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'SafetyCardProposed');
  const told = async () => {
    const to: string[] = [];
    const mail = { notify: async ({ email }: { email: string }) => void to.push(email) };
    const event = Event.parse((await news()).at(-1));
    if (!isOfficeNews(event)) throw new Error('no news for somebody');
    await notifyByMail({ ...school.deps, ...school.stores, mail: mail as never }, event);
    return to;
  };

  it('to the nurse of the student, in the same transaction, by ids and without a word of it', async () => {
    await propose(kept);
    expect(await news()).toMatchObject([{ studentId: 'stu_maya', schoolId: 'sch_harbor-high' }]);
    expect(JSON.stringify(await news())).not.toMatch(/folder|4100|Okafor/);
    expect(await told()).toEqual([people.samuel.email]);
  });

  it('to the office, where the nurse has left, and to nobody once the student has', async () => {
    await school.stores.rosterWriter.putPeople([{ ...people.samuel, active: false }]);
    await propose(kept);
    expect(await told()).toEqual([people.priya.email]);
    await school.stores.rosterWriter.putPeople([{ ...people.maya, active: false }]);
    expect(await told()).toEqual([]);
  });

  it('to nobody where it is refused', async () => {
    await expect(propose(kept, theo)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await news()).toEqual([]);
  });
});

describe('what is refused, and changes nothing', () => {
  it.each<[string, TypedSafety, object]>([
    ['no place', { first: 'call 4100' }, { field: 'where' }],
    ['no first step', { where: 'red folder' }, { field: 'first' }],
    ['a first step that fills the line', { ...kept, first: 'x'.repeat(81) }, { field: 'first', most: 80 }],
    [
      'what the student has',
      { ...kept, steps: 'in an epileptic seizure stay' },
      { field: 'steps', reason: 'condition' },
    ],
  ])('%s', async (_, words, details) => {
    await expect(keep(words)).rejects.toMatchObject({ code: 'invalid_input', details });
    await expect(propose(words)).rejects.toMatchObject({ code: 'invalid_input', details });
    expect((await firstItem()).parameter).toEqual(planned);
    expect((await read(samuel)).kept).toEqual([]);
  });

  it('a card of a student whose plans ask for none', async () => {
    await commands.amend(planId);
    await commands.save(planId, someWords({ items: [anItem({ needIds: ['ned_1'] })], reason: 'No longer needed.' }));
    await commands.amendNow(planId, { meetingId: await commands.decide(planId) });
    await expect(keep(kept)).rejects.toMatchObject({ code: 'not_ready', details: { missing: 'actionCard' } });
  });

  it('one of two nurses who write at the same moment', async () => {
    const { safetyCards, cards } = school.deps;
    const [before, card] = [await safetyCards.ofStudent('stu_maya'), await cards.find('stu_maya')];
    await keep(kept);
    const late = {
      ...school.deps,
      safetyCards: { ...safetyCards, ofStudent: async () => before },
      cards: { ...cards, find: async () => card },
    };
    const keeping = keepSafetyCard(late, samuel, { ...input(), words: { ...kept, where: 'blue bag' } });
    await expect(keeping).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await read(samuel)).kept).toHaveLength(1);
  });
});
