import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { mergeCard } from '#shared/domain/cards/card.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { aDraftPlan, aFullPlan, anActivePlan } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import { itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { aCard, aChange, aContribution, aPublication, at } from '../../sample/records.ts';

const drafted = (draft: PlanDraft, by = String(draft.revision)) =>
  [{ draft }, aChange(`draft/${by}`, { action: 'draft_saved', planId: draft.id })] as const;

describe('keeping drafts', () => {
  it('stores each save under the next revision', async () => {
    const { plans } = storesOn(await freshTables());
    await plans.saveDraft(...drafted(aDraftPlan()));
    await plans.saveDraft(...drafted(aDraftPlan({ revision: 2, startOn: '2026-09-01' })));
    const saved = aDraftPlan({ revision: 2, startOn: '2026-09-01' });
    expect(await plans.findDraft('stu_maya', 'pln_1')).toEqual(saved);
    expect(await plans.draftsOf('stu_maya')).toEqual([saved]);
  });

  it.each([
    ['a draft that exists already', [aDraftPlan()], aDraftPlan()],
    ['a revision that was not read', [aDraftPlan()], aDraftPlan({ revision: 3 })],
    ['a draft that was never begun', [], aDraftPlan({ revision: 2 })],
  ])('refuses to write over %s', async (_, before, after) => {
    const { plans } = storesOn(await freshTables());
    for (const plan of before) await plans.saveDraft(...drafted(plan));
    await expect(plans.saveDraft(...drafted(after, 'x'))).rejects.toMatchObject({
      code: 'changed_meanwhile',
      details: { planId: 'pln_1' },
    });
  });

  it('knows no plan that is not there', async () => {
    const { plans } = storesOn(await freshTables());
    expect(await plans.find('stu_maya', 'pln_none')).toBeUndefined();
    await expect(plans.get('stu_maya', 'pln_none')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('publishing a plan', () => {
  it('writes plan, frozen version, card, team, event and ledger entry together', async () => {
    const tables = await freshTables();
    const { plans, cards, roster, ledgerReader } = storesOn(tables);
    const [publication, change] = aPublication('a', anActivePlan({ endOn: '2027-06-11' }));
    const { plan, card } = publication;
    const [event] = change.events;
    await plans.publish(publication, change);
    expect(await plans.ofStudent('stu_maya')).toEqual([plan]);
    expect(await cards.find('stu_maya')).toEqual(card);
    expect(await roster.caseManagersOf('stu_maya')).toEqual(['stf_dana']);
    expect(await roster.caseloadOf('stf_dana')).toEqual(['stu_maya']);
    expect(await ledgerReader.ofActor('stf_dana')).toMatchObject([change.entry]);
    const stored = await itemsIn(tables.plans);
    expect(stored.map(({ sk }) => sk).sort()).toEqual([
      'CARD',
      'END#pln_1',
      'EVENT',
      'ONCE',
      'PLAN#pln_1',
      'PLAN#pln_1',
      'PROCESS#pln_1',
      'VERSION#pln_1#0001',
    ]);
    expect(stored.find(({ sk }) => sk === 'EVENT')).toMatchObject({
      ...event,
      ttl: Date.parse(event!.at) / 1000 + 2_592_000,
    });
  });

  it('keeps sixty items and forty goals in full in one transaction', async () => {
    const tables = await freshTables();
    const { plans, cards } = storesOn(tables);
    const plan = aFullPlan({ items: 60, goals: 40 });
    const stamp = { on: '2026-11-23', at, version: 1 };
    const publication = aPublication('full', plan, mergeCard('stu_maya', [plan], stamp));
    expect(await costOf(tables, () => plans.publish(...publication))).toEqual({ calls: 1, units: 521 });
    expect(await plans.versions('stu_maya', plan.id)).toEqual([plan]);
    expect((await cards.find('stu_maya'))?.items).toHaveLength(60);
  });

  it('takes the old case manager out of the team when the plan changes hands', async () => {
    const { plans, roster } = storesOn(await freshTables());
    await plans.publish(...aPublication('a'));
    const handedOn = anActivePlan({ version: 2, caseManagerId: 'stf_omar' });
    await plans.publish(...aPublication('b', handedOn, aCard({ version: 2 })));
    expect(await roster.caseManagersOf('stu_maya')).toEqual(['stf_omar']);
    expect(await roster.caseloadOf('stf_dana')).toEqual([]);
  });

  it('lets one of twenty racing publishers win and tells the others', async () => {
    const tables = await freshTables();
    const { plans, ledgerReader } = storesOn(tables);
    await plans.publish(...aPublication('first'));
    const racers = Array.from({ length: 20 }, (_, racer) =>
      aPublication(`r${racer}`, anActivePlan({ version: 2 }), aCard({ version: 2 })),
    );
    const results = await Promise.allSettled(racers.map((racer) => plans.publish(...racer)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'changed_meanwhile', details: { planId: 'pln_1' } });
    const events = (await itemsIn(tables.plans)).filter(({ sk }) => sk === 'EVENT');
    expect(events).toHaveLength(2);
    expect(await ledgerReader.ofActor('stf_dana')).toHaveLength(2);
  });

  it('writes nothing at all when only the card has moved on', async () => {
    const tables = await freshTables();
    const { plans, cards } = storesOn(tables);
    await plans.publish(...aPublication('a'));
    const before = await itemsIn(tables.plans);
    const other = aPublication('b', anActivePlan({ id: 'pln_2' }), aCard({ items: [] }));
    await expect(plans.publish(...other)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await itemsIn(tables.plans)).toEqual(before);
    expect(await cards.find('stu_maya')).toEqual(aCard());
  });

  it('answers a repetition as the first time, and writes once', async () => {
    const tables = await freshTables();
    const { plans, ledgerReader } = storesOn(tables);
    await plans.publish(...aPublication('a'));
    await plans.publish(...aPublication('a'));
    expect(await ledgerReader.ofActor('stf_dana')).toHaveLength(1);
  });

  it('recognises its own work when DynamoDB has forgotten the repeated request', async () => {
    const tables = await freshTables();
    const { plans } = storesOn(tables);
    await plans.publish(...aPublication('a'));
    // Ten minutes later a known token is unknown again: give each try a token of its own.
    let tries = 0;
    tables.db.middlewareStack.add(
      (next, context) => (args) => {
        const input: unknown = args.input;
        if (context.commandName === 'TransactWriteItemsCommand')
          Object.assign(input ?? {}, { ClientRequestToken: `forgotten-${tries++}` });
        return next(args);
      },
      { step: 'initialize' },
    );
    await plans.publish(...aPublication('a'));
    await expect(plans.publish(...aPublication('b'))).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(tries).toBeGreaterThan(0);
  });

  it('tries again when two transactions only got in each other’s way', async () => {
    const tables = await freshTables();
    const { plans } = storesOn(tables);
    let conflicts = 2;
    tables.db.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === 'TransactWriteItemsCommand' && conflicts-- > 0)
          throw new TransactionCanceledException({
            message: 'conflict',
            $metadata: {},
            CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
          });
        return next(args);
      },
      { step: 'deserialize', priority: 'high' },
    );
    await plans.publish(...aPublication('a'));
    expect(await plans.ofStudent('stu_maya')).toHaveLength(1);
  });
});

describe('a plan that is too large to be kept whole', () => {
  const { items, goals } = aFullPlan({ items: 600, goals: 400 });
  const tooLarge = {
    code: 'plan_too_large',
    details: { planId: 'pln_1', kilobytes: expect.any(Number), limit: 380 },
  };

  it.each<[string, (stores: ReturnType<typeof storesOn>) => Promise<unknown>]>([
    ['a draft', ({ plans }) => plans.saveDraft(...drafted(aDraftPlan({ items, goals })))],
    ['a version', ({ plans }) => plans.publish(...aPublication('a', anActivePlan({ items, goals })))],
    [
      'a draft that takes in a goal',
      ({ contributions }) =>
        contributions.accept({ contribution: aContribution(), draft: aDraftPlan({ items, goals }) }, aChange('a')),
    ],
  ])('is refused by its number as %s, and nothing is written', async (_, write) => {
    const tables = await freshTables();
    await expect(write(storesOn(tables))).rejects.toMatchObject(tooLarge);
    expect(await itemsIn(tables.plans)).toEqual([]);
  });

  it('has room for whatever is a little smaller', async () => {
    const { plans } = storesOn(await freshTables());
    const kilobytes = (draft: PlanDraft) => Math.ceil(JSON.stringify(draft).length / 1024);
    const draftOf = (count: number) => aDraftPlan({ items: items.slice(0, count), goals: goals.slice(0, 150) });
    const most = items.findLastIndex((_, index) => kilobytes(draftOf(index)) <= 380);
    await plans.saveDraft(...drafted(draftOf(most)));
    await expect(plans.saveDraft(...drafted(draftOf(most + 1), 'x'))).rejects.toMatchObject({
      ...tooLarge,
      details: { planId: 'pln_1', kilobytes: 381, limit: 380 },
    });
  });
});

describe('reading cards', () => {
  it('leaves out students without one', async () => {
    const { plans, cards } = storesOn(await freshTables());
    await plans.publish(...aPublication('a'));
    expect(await cards.findMany(['stu_maya', 'stu_leo', 'stu_maya'])).toEqual([aCard()]);
    expect(await cards.find('stu_leo')).toBeUndefined();
  });
});
