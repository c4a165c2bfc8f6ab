import { beforeEach, describe, expect, it } from 'vitest';
import { itemsOn } from '#shared/domain/cards/card.ts';
import { addDays } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId, PlanId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import type { AnsweredAs } from '#shared/domain/process/family/family-answers.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { weighDraft } from '#shared/use-cases/plans/amending/weigh-draft.ts';
import { anItem, aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aGoal } from '../../sample/records.ts';
import { aGuardian } from '../../sample/roster.ts';
import { priya, sent } from '../cases/case.ts';
import { planCommands, someWords } from './plan-commands.ts';

let school: TestSchool;
let commands: ReturnType<typeof planCommands>;
let planId: PlanId;
const reason = 'He asked for notes.';
const aService = {
  ...{ serviceId: 'srv_1', kind: 'tutoring', frequency: 'asNeeded', providerRole: 'coach', goalIds: [] },
};
const time = (timeMultiplier: number) => anItem({ needIds: ['ned_1'], parameter: { timeMultiplier } });
const notes = anItem({ itemId: 'itm_2', code: 'RES-NOTE', parameter: {}, needIds: ['ned_1'] });
const more: Partial<DraftWords> = { items: [time(1.5), notes], reason };
const less: Partial<DraftWords> = { items: [time(1.25)], reason };

/** Maya's plan was brought from paper, and has been in force since the start of the year. She has two parents. */
beforeEach(async () => {
  const { maya, ana, grace, dana } = people;
  const luis = aGuardian({ id: 'grd_luis', email: 'luis@home.example' });
  const both = { ...maya, guardianIds: ['grd_ana' as const, 'grd_luis' as const] };
  school = await setUpSchool({ people: [both, ana, luis, grace, dana] });
  commands = planCommands({ ...school, studentId: 'stu_maya', actor: priya });
  planId = await commands.begin({ framework: '504', agreedElsewhereOn: '2026-08-31' });
  await commands.save(planId, someWords({ items: [time(1.5)] }));
  await commands.agree(planId);
  await commands.publish(planId);
});

async function drafted(words: Partial<DraftWords>) {
  await commands.amend(planId);
  await commands.save(planId, someWords(words));
}
const head = () => school.deps.plans.get('stu_maya', planId);
const answers = (person: PersonId, answer: AnsweredAs) =>
  commands.record(planId, { kind: 'familyAnswered', on: school.clock.on, person, answer });
const weighed = () => weighDraft(school.deps, priya, { studentId: 'stu_maya', planId, surface: 'web' });
async function missingOf(work: Promise<unknown>): Promise<string[]> {
  const refusal = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(refusal).toBeInstanceOf(DomainError);
  const { code, details } = refusal as DomainError;
  expect(code).toBe('not_ready');
  return String(details.missing).split(', ');
}

describe('what a draft has no place for is refused by its name, and nothing is lost without a word', () => {
  it.each<[string, object]>([
    ['comment', { comment: 'She likes it.' }],
    ['items.0.approvedBy', { items: [{ ...time(1.5), approvedBy: 'ACT' }] }],
    [
      'items.0.applicability.rooms',
      { items: [{ ...time(1.5), applicability: { activities: [], courses: [], settings: [], rooms: ['12'] } }] },
    ],
    ['goals.0.priority', { goals: [{ ...aGoal(), priority: 1 }] }],
    ['services.0.hours', { services: [{ ...aService, hours: 2 }] }],
  ])('%s', async (field, over) => {
    await commands.amend(planId);
    const before = await school.deps.plans.findDraft('stu_maya', planId);
    const saving = commands.save(planId, { ...someWords({ items: [time(1.5)] }), ...over });
    await expect(saving).rejects.toMatchObject({ code: 'invalid_input', details: { field } });
    expect(await school.deps.plans.findDraft('stu_maya', planId)).toEqual(before);
  });
});

describe('a plan in force is changed by agreement', () => {
  it('on the same day, when a family asks for notes: without a meeting, and the yearly review stays where it was', async () => {
    const before = await head();
    await drafted(more);
    const wish = { person: 'grd_ana', word: 'asked', on: school.clock.on } as const;
    await commands.amendNow(planId, { family: wish });
    const after = await head();
    expect(after).toMatchObject({ version: 2, reason, effectiveOn: school.clock.on, agreedOn: school.clock.on });
    expect([after.reviewDueOn, after.lastReviewedOn]).toEqual([before.reviewDueOn, before.lastReviewedOn]);
    const card = await school.deps.cards.find('stu_maya');
    expect(
      itemsOn(card!, school.clock.on)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['RES-NOTE', 'TIM-EXT']);
    const { state, facts } = await school.deps.processes.get('stu_maya', planId);
    expect(state).toBe('active');
    expect(facts.slice(-4)).toMatchObject([
      { kind: 'amendedByAgreement', version: 2 },
      { kind: 'changeWished', person: 'grd_ana', version: 2 },
      { kind: 'noticeSent', notice: 'plan' },
      { kind: 'reasonWritten', about: 'change', words: reason },
    ]);
    expect(await school.deps.plans.findDraft('stu_maya', planId)).toBeUndefined();
  });

  it('and teachers confirm it as they confirm any other', async () => {
    await drafted(more);
    await commands.amendNow(planId);
    const waiting = await readOutstanding(school.deps, aTeacher(), { surface: 'web' });
    expect(JSON.stringify(waiting)).toContain('RES-NOTE');
  });

  it.each<[string, Partial<DraftWords>]>([
    ['another case manager', { items: [time(1.5)], caseManagerId: 'stf_grace' }],
    ['another owner', { items: [{ ...time(1.5), ownerRole: 'testing office' }] }],
    ['a sooner review', { items: [time(1.5)], reviewDueOn: '2027-05-28' }],
    [
      'the spelling of a need',
      { items: [time(1.5)], needs: [{ needId: 'ned_1', statement: 'reads at half the pace of the class' }] },
    ],
    ['a corrected number, in the student’s favor', { items: [time(2)] }],
    ['an added support', { items: [time(1.5), notes] }],
  ])('without a meeting for %s', async (_, words) => {
    await drafted({ ...words, reason });
    expect(await weighed()).toMatchObject({ needsGroup: false, missing: ['familyWord'] });
    await commands.amendNow(planId);
    expect(await head()).toMatchObject({ version: 2 });
  });

  it('by the group alone where something is taken away', async () => {
    await drafted(less);
    expect(await weighed()).toMatchObject({ needsGroup: true, missing: ['familyWord', 'groupDecision'] });
    expect(await missingOf(commands.amendNow(planId))).toEqual(['groupDecision']);
    const meetingId = await commands.decide(planId);
    expect(await weighed()).toMatchObject({ missing: ['familyWord'] });
    await commands.amendNow(planId, { meetingId });
    expect(await head()).toMatchObject({ version: 2, items: [{ parameter: { timeMultiplier: 1.25 } }] });
  });

  it('by no decision about other words, none of before the draft, and none twice', async () => {
    await drafted(less);
    const earlier = await commands.decide(planId, { on: addDays(school.clock.on, -1) });
    expect(await missingOf(commands.amendNow(planId, { meetingId: earlier }))).toEqual(['groupDecision']);
    const meetingId = await commands.decide(planId);
    await commands.save(planId, someWords({ items: [time(1.1)], reason }));
    expect(await missingOf(commands.amendNow(planId, { meetingId }))).toEqual(['groupDecision']);
    await commands.save(planId, someWords(less));
    await commands.amendNow(planId, { meetingId });
    await drafted({ items: [], goals: [], strategies: [], needs: [], reason });
    const { code } = await weighed();
    const again = await commands.decide(planId, { code: `${code}x` });
    await commands.save(planId, someWords({ items: [time(1.1)], reason }));
    for (const used of [meetingId, again])
      expect(await missingOf(commands.amendNow(planId, { meetingId: used }))).toEqual(['groupDecision']);
  });

  it('with nobody’s silence for a yes', async () => {
    await drafted(more);
    expect(await missingOf(commands.amendNow(planId, { family: undefined }))).toEqual(['familyWord']);
    await answers('grd_luis', 'agreed');
    await commands.amendNow(planId, { family: undefined });
    expect((await head()).version).toBe(2);
  });

  it('not while the parents differ: the change waits, and today’s plan goes on', async () => {
    await drafted(more);
    await answers('grd_luis', 'declined');
    expect(await missingOf(commands.amendNow(planId))).toEqual(['familyWord', 'parentsAtOne']);
    const wish = { person: 'grd_ana', word: 'asked', on: school.clock.on } as const;
    expect(await missingOf(commands.amendNow(planId, { family: wish }))).toEqual(['familyWord']);
    expect(await head()).toMatchObject({ version: 1, status: 'active' });
    await answers('grd_luis', 'agreed');
    await commands.amendNow(planId);
    expect((await head()).version).toBe(2);
  });

  it('with a yes to these words only: what was said before they were written anew is said to others', async () => {
    await drafted(more);
    await answers('grd_ana', 'agreed');
    school.clock.on = addDays(school.clock.on, 1);
    await commands.save(planId, someWords({ ...more, items: [time(2), notes] }));
    expect(await missingOf(commands.amendNow(planId, { family: undefined }))).toEqual(['familyWord']);
  });

  describe('where something was written besides since the mother said yes', () => {
    const large = anItem({ itemId: 'itm_3', code: 'PRE-LARGE', parameter: { fontPt: 18 }, needIds: ['ned_1'] });
    const besides = (over: Partial<DraftWords>) => someWords({ ...more, ...over });
    beforeEach(async () => {
      await drafted(more);
      await answers('grd_ana', 'agreed');
      school.clock.on = addDays(school.clock.on, 1);
    });

    it('with her yes where it is a support more: nobody asks her anew, and the notice goes with all of it', async () => {
      const tires = { needId: 'ned_2', statement: 'Tires soon.' } as const;
      const [reads] = someWords().needs;
      await commands.save(
        planId,
        besides({ items: [time(1.5), notes, { ...large, needIds: ['ned_2'] }], needs: reads ? [reads, tires] : [] }),
      );
      await commands.amendNow(planId, { family: undefined });
      expect((await head()).items.map(({ code }) => code)).toEqual(['TIM-EXT', 'RES-NOTE', 'PRE-LARGE']);
      const { facts } = await school.deps.processes.get('stu_maya', planId);
      expect(facts.filter(({ kind }) => kind === 'wordsChanged')).toEqual([]);
      expect(facts.filter(({ kind }) => kind === 'noticeSent')).toHaveLength(1);
    });

    it('not against the no that the father said to less of it', async () => {
      await answers('grd_luis', 'declined');
      await commands.save(planId, besides({ items: [time(1.5), notes, large] }));
      expect(await missingOf(commands.amendNow(planId, { family: undefined }))).toEqual(['familyWord', 'parentsAtOne']);
    });

    it.each<[string, Partial<DraftWords>]>([
      ['more of what she said yes to', { items: [time(2), notes] }],
      ['something added and something changed', { items: [time(1.5), { ...notes, ownerRole: 'aide' }, large] }],
      ['something added and something taken away', { items: [time(1.5), large] }],
      ['what a team already looked at', { items: [time(1.5), notes, { ...large, reviewedOn: '2026-11-20' }] }],
      ['a goal', { items: [time(1.5), notes], goals: [aGoal({ needIds: ['ned_1'] })] }],
      ['another reason', { reason: 'She asked for notes.' }],
    ])('only once she says yes anew to %s', async (_what, over) => {
      await commands.save(planId, besides(over));
      expect(await missingOf(commands.amendNow(planId, { family: undefined }))).toContain('familyWord');
    });
  });

  it('in a dispute only where nothing is lost, or the family says yes to it', async () => {
    await commands.record(planId, { kind: 'disputeOpened', on: school.clock.on });
    await drafted(less);
    const meetingId = await commands.decide(planId);
    const wish = { person: 'grd_ana', word: 'asked', on: school.clock.on } as const;
    expect(await missingOf(commands.amendNow(planId, { meetingId, family: wish }))).toEqual(['nothingContested']);
    await commands.amendNow(planId, { meetingId });
    expect((await head()).version).toBe(2);
  });

  it('never without a reason, a notice of this change, or a change', async () => {
    await drafted({ ...more, reason: undefined });
    await expect(commands.amendNow(planId)).rejects.toMatchObject({ code: 'plan_incomplete' });
    await commands.save(planId, someWords(more));
    const early = sent(addDays(school.clock.on, -1));
    await expect(commands.amendNow(planId, { notice: early })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'sentOn' },
    });
    const stranger = { person: 'grd_nobody', word: 'agreed', on: school.clock.on } as const;
    await expect(commands.amendNow(planId, { family: stranger })).rejects.toMatchObject({ code: 'invalid_input' });
    await commands.save(planId, someWords({ items: [time(1.5)], reason }));
    expect(await missingOf(commands.amendNow(planId))).toEqual(['change']);
    expect((await head()).version).toBe(1);
  });

  it('by two at once only once, and sent twice it answers the same', async () => {
    await drafted(more);
    const key = 'one-act';
    const [one, two] = await Promise.all([commands.amendNow(planId, { key }), commands.amendNow(planId, { key })]);
    expect(one).toEqual(two);
    await drafted({ items: [time(2), notes], reason });
    const both = await Promise.allSettled([commands.amendNow(planId), commands.amendNow(planId)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await head()).version).toBe(3);
  });
});
