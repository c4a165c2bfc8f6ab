import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { ContributionId } from '#shared/domain/ids.ts';
import { ContributionWords } from '#shared/domain/plans/contribution.ts';
import { acceptProposal } from '#shared/use-cases/plans/contributions/accept-proposal.ts';
import { contribute } from '#shared/use-cases/plans/contributions/contribute.ts';
import { readContributions } from '#shared/use-cases/plans/contributions/read-contributions.ts';
import { withdrawContribution } from '#shared/use-cases/plans/contributions/withdraw-contribution.ts';
import { aCaseManager, aCoordinator, aDraftPlan, anActivePlan, aTeacher } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aChange, aGoal, at } from '../../sample/records.ts';

let stores: TestSchool['stores'];
let deps: TestSchool['deps'];
const entriesOf = async (id: Parameters<typeof stores.ledgerReader.ofActor>[0]) =>
  (await stores.ledgerReader.ofActor(id)).filter(({ action }) => action !== 'plan_published');
const { maya, ana } = actors;
const ask = { studentId: 'stu_maya', surface: 'web' } as const;

const saying = async (actor: Actor, words: string, over: Partial<ContributionWords> = {}) => {
  const given = { about: 'strengths', words, ...over } as const;
  const { contributionId } = await contribute(deps, actor, { ...ask, words: given, key: words });
  return String(contributionId) as ContributionId;
};
const reading = async (actor: Actor) => (await readContributions(deps, actor, ask)).map(({ words }) => words);
const withdrawing = (actor: Actor, contributionId: ContributionId, key = 'w') =>
  withdrawContribution(deps, actor, { ...ask, contributionId, key });

beforeEach(async () => {
  const goals = [aGoal(), aGoal({ goalId: 'gol_2', ownerId: 'stf_dana' })];
  ({ stores, deps } = await setUpSchool({
    people: [people.maya, people.ana, people.grace],
    plans: [anActivePlan({ goals })],
  }));
});

describe('adding one’s own words', () => {
  it.each([
    ['the student', maya, 'student', 'self'],
    ['a parent', ana, 'family', 'parentOf'],
    ['a teacher of the student', aTeacher(), 'staff', 'teachesNow'],
    ['the case manager', aCaseManager(), 'staff', 'caseManages'],
  ] as const)('is for %s, and they stay theirs', async (_who, actor, as, because) => {
    await saying(actor, 'Draws well.');
    expect(await stores.contributions.ofStudent('stu_maya')).toMatchObject([
      { byId: actor.id, as, words: 'Draws well.' },
    ]);
    expect(await entriesOf(actor.id)).toMatchObject([{ action: 'contribution_made', because }]);
  });

  it.each([
    ['a teacher of others', aTeacher({ id: 'stf_else' })],
    ['another student', { kind: 'student', id: 'stu_leo' }],
    ['another parent', { kind: 'guardian', id: 'grd_else' }],
    ['a machine', { kind: 'system', id: 'system' }],
  ] as const)('is not for %s', async (_who, actor) => {
    await expect(saying(actor, 'Draws well.')).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await stores.contributions.ofStudent('stu_maya')).toEqual([]);
  });

  it('told twice is said once', async () => {
    expect(await saying(ana, 'Draws well.')).toBe(await saying(ana, 'Draws well.'));
    expect(await stores.contributions.ofStudent('stu_maya')).toHaveLength(1);
  });

  it('holds two thousand characters and not one more', () => {
    const fits = (length: number) => ContributionWords.safeParse({ about: 'other', words: 'x'.repeat(length) }).success;
    expect([2000, 2001, 0].map(fits)).toEqual([true, false, false]);
  });
});

describe('reading what was said', () => {
  it('is for who may read the plan; everybody else sees their own', async () => {
    await saying(maya, 'From Maya');
    await saying(ana, 'From Ana');
    await saying(aTeacher(), 'From Grace');
    const all = ['From Maya', 'From Ana', 'From Grace'];
    for (const actor of [aCaseManager(), aCoordinator(), ana])
      expect((await reading(actor)).sort()).toEqual([...all].sort());
    expect(await reading(maya)).toEqual(['From Maya']);
    expect(await reading(aTeacher())).toEqual(['From Grace']);
    expect((await stores.ledgerReader.ofActor('stu_maya')).map(({ action }) => action)).toContain(
      'contributions_viewed',
    );
  });
});

describe('withdrawing what one said', () => {
  it('leaves it on record and hides it from everybody else', async () => {
    const said = await saying(ana, 'From Ana');
    await withdrawing(ana, said);
    expect(await withdrawing(ana, said)).toEqual({ contributionId: said });
    expect(await reading(aCaseManager())).toEqual([]);
    expect(await reading(ana)).toEqual(['From Ana']);
    expect(await stores.contributions.find('stu_maya', said)).toMatchObject({
      words: 'From Ana',
      withdrawnAt: at,
      revision: 2,
    });
  });

  it('is for its author alone, and for once', async () => {
    const said = await saying(ana, 'From Ana');
    for (const actor of [maya, aCaseManager(), aCoordinator()])
      await expect(withdrawing(actor, said, actor.id)).rejects.toMatchObject({ code: 'not_allowed' });
    await withdrawing(ana, said);
    await expect(withdrawing(ana, said, 'again')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(withdrawing(ana, 'ctb_none', 'none')).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('a goal that a student writes', () => {
  const goal = aGoal({ statement: 'I will read one book every two weeks' });
  const proposal = { planId: 'pln_1', goal } as const;
  const proposing = (over = {}) => saying(maya, 'My goal', { about: 'goals', proposal: { ...proposal, ...over } });
  const takingOver = (actor: Actor, contributionId: ContributionId, key = 't') =>
    acceptProposal(deps, actor, { ...ask, contributionId, key });
  const drafting = (over: Parameters<typeof aDraftPlan>[0] = {}) => {
    const draft = aDraftPlan({
      basedOn: 1,
      goals: [aGoal(), aGoal({ goalId: 'gol_2', ownerId: 'stf_dana' })],
      ...over,
    });
    return stores.plans.saveDraft({ draft }, aChange('draft'));
  };

  it('changes no plan until an adult takes it over, and the ledger says who', async () => {
    await drafting();
    const said = await proposing();
    expect((await stores.plans.findDraft('stu_maya', 'pln_1'))?.goals[0]).toEqual(aGoal());
    const answer = await takingOver(aCaseManager(), said);
    expect(answer).toEqual({ contributionId: said, planId: 'pln_1', goalId: 'gol_1', revision: 2 });
    expect(await stores.plans.findDraft('stu_maya', 'pln_1')).toMatchObject({
      revision: 2,
      goals: [goal, { goalId: 'gol_2' }],
    });
    expect(await stores.contributions.find('stu_maya', said)).toMatchObject({ takenOver: { byId: 'stf_dana' } });
    expect(await entriesOf('stf_dana')).toContainEqual(
      expect.objectContaining({
        action: 'proposal_taken_over',
        goalId: 'gol_1',
        contributionId: said,
      }),
    );
    expect(await takingOver(aCaseManager(), said)).toEqual(answer);
    await expect(takingOver(aCaseManager(), said, 'again')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(withdrawing(maya, said)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('may be a new one', async () => {
    await drafting();
    await takingOver(aCoordinator(), await proposing({ goal: aGoal({ goalId: 'gol_new' }) }));
    expect((await stores.plans.findDraft('stu_maya', 'pln_1'))?.goals).toHaveLength(3);
  });

  it('is hers: a goal that somebody else carries stays theirs', async () => {
    await expect(proposing({ goal: aGoal({ goalId: 'gol_2' }) })).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(proposing({ goal: aGoal({ ownerId: 'stf_dana' }) })).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(proposing({ planId: 'pln_9' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(saying(ana, 'Her goal', { proposal })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is not taken over by herself, by a teacher or by a parent, nor into a plan that is not being written', async () => {
    const said = await proposing();
    for (const actor of [maya, ana, aTeacher()])
      await expect(takingOver(actor, said, actor.id)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(takingOver(aCaseManager(), said)).rejects.toMatchObject({
      code: 'not_ready',
      details: { missing: 'draft' },
    });
    expect(await stores.contributions.find('stu_maya', said)).not.toHaveProperty('takenOver');
  });

  it('is taken over by one of three who do so at the same moment', async () => {
    await drafting();
    const said = await proposing();
    const three = await Promise.allSettled(['1', '2', '3'].map((key) => takingOver(aCaseManager(), said, key)));
    expect(three.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await stores.plans.findDraft('stu_maya', 'pln_1'))?.revision).toBe(2);
  });
});
