import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { dismissWords } from '#shared/use-cases/plans/words/dismiss-words.ts';
import { listWaitingWords } from '#shared/use-cases/plans/words/list-waiting-words.ts';
import { settleWords } from '#shared/use-cases/plans/words/settle-words.ts';
import { aCoordinator, anItem, aTeacher } from '../../builders.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { aChange } from '../../sample/records.ts';
import { changedHere } from './changed-here.ts';
import { aDistrictWithFiles, settlers, importTuesday as tuesday } from './words-district.ts';

const { dana, priya } = settlers;
const grace = aTeacher({ id: 'stf_T1', schoolIds: ['sch_high'] });

async function aDistrict() {
  const { tables, stores, ports, bring } = await aDistrictWithFiles();
  const waiting = (actor = priya) => listWaitingWords(ports, actor, { schoolId: 'sch_high', surface: 'cli' });
  /** As whoever typed the id of words that a list showed. */
  const named = async (text: string) => {
    const row = (await stores.triage.ofSchool('sch_high')).find((each) => each.text === text);
    if (!row) throw new Error(`${text} does not wait`);
    const { id: wordsId, schoolId, studentId, planId } = row;
    return { wordsId, schoolId, studentId, planId, surface: 'cli' as const, key: text };
  };
  return { tables, ports, ...stores, bring, waiting, named };
}
const odd = 'Sits where Ms. Adeyemi says';
const calculator = { accommodation: 'RES-CALC', parameter: 'calculatorType=Graphing' };
const settling = { code: 'SET-SEAT', parameter: 'position=nearTeacher' };

describe('words that the catalog does not know', () => {
  it('are listed for those who may read the plan, with who they are about, and that is entered', async () => {
    const { bring, waiting, ledgerReader } = await aDistrict();
    await bring([calculator, { accommodation: odd, appliesTo: 'quiz_test' }]);
    expect(await waiting()).toMatchObject([
      {
        text: odd,
        appliesTo: ['quiz_test'],
        name: 'Maya Rodriguez-Okafor',
        studentId: 'stu_S1',
        sinceOn: '2026-11-23',
      },
    ]);
    expect(await waiting(dana)).toHaveLength(1);
    const entries = (await ledgerReader.ofActor('stf_T2')).filter(({ action }) => action === 'words_listed');
    expect(entries).toMatchObject([{ because: 'caseManages', studentIds: ['stu_S1'], schoolId: 'sch_high' }]);
  });

  it('are shown to no teacher, and leave no trace where there is nothing to show', async () => {
    const { bring, waiting, ledgerReader } = await aDistrict();
    await bring([calculator, { accommodation: odd }]);
    expect(await waiting(grace)).toEqual([]);
    expect(await ledgerReader.ofActor('stf_T1')).toEqual([]);
    await expect(waiting(aCoordinator({ id: 'stf_T3', schoolIds: ['sch_other'] }))).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('words that were queued before they had an id of their own', () => {
  it('are asked anew by the import that brought them, and stop nothing until then', async () => {
    const { tables, bring, waiting, triage } = await aDistrict();
    await bring([calculator, { accommodation: odd }]);
    const [row] = await triage.ofSchool('sch_high');
    const { db, name: TableName } = tables.plans;
    const pk = 'TRIAGE#sch_high';
    const [sk, id] = [`${row?.planId}#${row?.id}`, `${row?.planId}#0123456789abcdef01234567`];
    await db.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    await db.send(new PutCommand({ TableName, Item: { ...row, pk, sk: id, id } }));

    expect(await waiting()).toEqual([]);
    expect(await bring([calculator, { accommodation: odd }], tuesday)).toMatchObject({ waiting: 1, newlyWaiting: 1 });

    expect(await waiting()).toMatchObject([{ id: row?.id, text: odd }]);
    expect((await itemsIn(tables.plans)).filter((item) => item.pk === pk)).toHaveLength(1);
  });
});

describe('settling words', () => {
  it('publishes the plan’s next version with them, as the import would have, and teachers see it', async () => {
    const { ports, bring, waiting, named, plans, cards, ledgerReader } = await aDistrict();
    await bring([
      calculator,
      { accommodation: odd, appliesTo: 'quiz_test', priority: 'essential', endOn: '2027-01-15' },
    ]);
    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 2 });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan).toMatchObject({
      version: 2,
      reviewDueOn: '2027-08-31',
      items: [
        { code: 'RES-CALC', parameter: { calculatorType: 'Graphing' } },
        {
          code: 'SET-SEAT',
          parameter: { position: 'nearTeacher' },
          applicability: { activities: ['quiz_test'] },
          ...{ priority: 'essential', endOn: '2027-01-15' },
        },
      ],
    });
    expect((await cards.find('stu_S1'))?.items.map(({ code }) => code)).toEqual(['SET-SEAT', 'RES-CALC']);
    expect(await waiting()).toEqual([]);
    const [entry] = (await ledgerReader.ofActor('stf_T2')).filter(({ action }) => action === 'plan_published');
    expect(entry).toMatchObject({ because: 'caseManages', surface: 'cli' });
  });

  it('stays settled when the same file is brought again, wherever the words stand in it', async () => {
    const { tables, ports, bring, named } = await aDistrict();
    const rows = [{ accommodation: odd }, calculator];
    await bring(rows);
    await settleWords(ports, dana, { ...(await named(odd)), ...settling });
    const before = await contentsOf(tables.plans);
    expect(await bring(rows, tuesday)).toMatchObject({ published: 0, unchanged: 1, waiting: 0, newlyWaiting: 0 });
    expect(await contentsOf(tables.plans)).toEqual(before);
  });

  it('may be one of the district’s own, with the district’s words, and a retired one is refused', async () => {
    const { tables, ports, bring, named, plans, accommodations } = await aDistrict();
    const own = {
      ...({ category: 'Setting', name: 'Owl desk', instruction: 'Offer the desk by the owl.' } as const),
      ...{ activities: ['always' as const], mayModify: false, version: 1 },
    };
    const defined = (code: 'DST-OWL' | 'DST-OLD') =>
      aChange(code, { id: `led_${code}`, action: 'accommodation_changed', code });
    await accommodations.save({ ...own, code: 'DST-OWL' }, defined('DST-OWL'));
    await accommodations.save({ ...own, code: 'DST-OLD', retiredOn: '2026-11-01' }, defined('DST-OLD'));
    const rows = [calculator, { accommodation: odd }];
    await bring(rows);
    const words = await named(odd);
    for (const wrong of [
      { code: 'DST-OLD', parameter: '' },
      { code: 'DST-OWL', parameter: 'minutes=5' },
    ])
      await expect(settleWords(ports, dana, { ...words, ...wrong })).rejects.toMatchObject({ code: 'invalid_input' });
    await settleWords(ports, dana, { ...words, code: 'DST-OWL', parameter: '' });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan?.items[1]).toMatchObject({
      code: 'DST-OWL',
      own: { name: 'Owl desk', instruction: 'Offer the desk by the owl.' },
    });
    const before = await contentsOf(tables.plans);
    expect(await bring(rows, tuesday)).toMatchObject({ published: 0, unchanged: 1, waiting: 0 });
    expect(await contentsOf(tables.plans)).toEqual(before);
  });

  it('is taken back by a file that does not hold the words any more', async () => {
    const { ports, bring, named, plans, triage } = await aDistrict();
    await bring([calculator, { accommodation: odd }]);
    await settleWords(ports, dana, { ...(await named(odd)), ...settling });
    await bring([calculator], tuesday);
    expect((await plans.ofStudent('stu_S1'))[0]?.items.map(({ code }) => code)).toEqual(['RES-CALC']);
    expect(await triage.ofSchool('sch_high')).toEqual([]);
  });

  it('is done once, however often it is sent, and refused to whoever comes second with another answer', async () => {
    const { ports, bring, named, plans } = await aDistrict();
    await bring([calculator, { accommodation: odd }]);
    const words = await named(odd);
    const first = await settleWords(ports, dana, { ...words, ...settling });
    expect(await settleWords(ports, dana, { ...words, ...settling })).toEqual(first);
    const second = settleWords(ports, priya, { ...words, code: 'TIM-EXT', parameter: 'timeMultiplier=2' });
    await expect(second).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(dismissWords(ports, priya, words)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await plans.ofStudent('stu_S1'))[0]?.version).toBe(2);
  });

  it.each([
    ['a teacher', grace, {}, 'not_allowed'],
    ['a code that nobody knows', dana, { code: 'NO-SUCH' }, 'invalid_input'],
    ['an amount that does not fit', dana, { parameter: 'position=ceiling' }, 'invalid_input'],
    ['words of another student', priya, { studentId: 'stu_S2' as const }, 'not_found'],
  ])('refuses %s and changes nothing', async (_what, actor, over, code) => {
    const { tables, ports, bring, named } = await aDistrict();
    await bring([calculator, { accommodation: odd }]);
    const words = { ...(await named(odd)), ...settling, ...over };
    const before = await contentsOf(tables.plans);
    await expect(settleWords(ports, actor, words)).rejects.toMatchObject({ code });
    expect(await contentsOf(tables.plans)).toEqual(before);
  });

  it('makes no file’s plan of what people agreed on here, also of a plan from before versions said so', async () => {
    const { tables, ports, bring, named, plans } = await aDistrict();
    const rows = [{ accommodation: 'TIM-EXT', parameter: 'timeMultiplier=1.5' }, { accommodation: odd }];
    await bring(rows);
    const { db, name: TableName } = tables.plans;
    for (const { brought, ...item } of await itemsIn(tables.plans))
      if (brought) await db.send(new PutCommand({ TableName, Item: item }));
    await changedHere(tables).amend(({ items }) => ({
      items: items.map((item) => ({ ...item, parameter: { timeMultiplier: 2 } })),
    }));
    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 3 });
    expect(await bring(rows, tuesday)).toMatchObject({ published: 0, unchanged: 1, faults: [] });
    const newer = [{ accommodation: 'TIM-EXT', parameter: 'timeMultiplier=3' }, { accommodation: odd }];
    expect(await bring(newer, tuesday)).toMatchObject({
      ...{ published: 0, held: 1 },
      faults: [{ reason: 'amended_here' }, { reason: 'not_taken' }],
    });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({
      version: 3,
      items: [{ parameter: { timeMultiplier: 2 } }, { code: 'SET-SEAT' }],
    });
  });

  it('does not go behind the back of somebody who is changing the plan', async () => {
    const { ports, bring, named, plans } = await aDistrict();
    await bring([calculator, { accommodation: odd }]);
    const [plan] = await plans.ofStudent('stu_S1');
    const amending = { studentId: 'stu_S1', amend: plan!.id, surface: 'web', key: 'amend' } as const;
    await beginDraft(ports, dana, amending);
    const settled = settleWords(ports, dana, { ...(await named(odd)), ...settling });
    await expect(settled).rejects.toMatchObject({ code: 'invalid_input', details: { reason: 'in_the_making' } });
  });
});

describe('a plan all of whose words wait', () => {
  it('is there as a draft that its case manager reads, is in force with the first that is settled, and is brought once', async () => {
    const { ports, bring, named, plans, cards, roster } = await aDistrict();
    const rows = [{ accommodation: odd }, { accommodation: 'Breathes with Ms. Adeyemi' }];
    expect(await bring(rows)).toMatchObject({
      published: 0,
      drafted: 1,
      waiting: 2,
      waitingAt: ['sch_high'],
      faults: [],
    });
    expect(await plans.draftsOf('stu_S1')).toMatchObject([{ caseManagerId: 'stf_T2', items: [], basedOn: 0 }]);
    expect(await roster.caseManagersOf('stu_S1')).toEqual(['stf_T2']);
    expect(await bring(rows, tuesday)).toMatchObject({
      published: 0,
      drafted: 0,
      unchanged: 1,
      waiting: 2,
      newlyWaiting: 0,
    });

    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 1 });

    expect(await plans.draftsOf('stu_S1')).toEqual([]);
    expect(await plans.ofStudent('stu_S1')).toMatchObject([
      { status: 'active', version: 1, items: [{ code: 'SET-SEAT' }] },
    ]);
    expect((await cards.find('stu_S1'))?.items).toHaveLength(1);
    expect(await bring(rows, tuesday)).toMatchObject({ published: 0, unchanged: 1, waiting: 1 });
  });

  it('is written anew while nobody has written on it, when the file names another case manager or another day', async () => {
    const { bring, plans, roster, named, ports } = await aDistrict();
    await bring([{ accommodation: odd }]);
    expect(await bring([{ accommodation: odd, caseManager: 'T3' }], '2026-11-24T20:01:00.000Z')).toMatchObject({
      drafted: 1,
      faults: [],
    });
    expect(await plans.draftsOf('stu_S1')).toMatchObject([{ caseManagerId: 'stf_T3', revision: 2 }]);
    expect(await roster.caseManagersOf('stu_S1')).toEqual(['stf_T3']);
    expect(await bring([{ accommodation: odd, caseManager: 'T3' }], '2026-11-24T20:02:00.000Z')).toMatchObject({
      unchanged: 1,
    });
    // The same words as at first, which are another command now.
    expect(await bring([{ accommodation: odd }], '2026-11-24T20:03:00.000Z')).toMatchObject({ drafted: 1 });
    await bring([{ accommodation: odd, startOn: '2026-09-07', reviewDueOn: '2027-02-01' }], '2026-11-24T20:04:00.000Z');
    expect(await plans.draftsOf('stu_S1')).toMatchObject([
      { caseManagerId: 'stf_T2', startOn: '2026-09-07', reviewDueOn: '2027-02-01', revision: 4 },
    ]);
    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 1 });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan).toMatchObject({ startOn: '2026-09-07', reviewDueOn: '2027-02-01' });
    expect(plan).not.toHaveProperty('broughtAs');
  });

  it('comes into force by a file whose words the catalogue knows, also when it was written anew before', async () => {
    const { bring, plans } = await aDistrict();
    await bring([{ accommodation: odd }]);
    await bring([{ accommodation: odd, caseManager: 'T3' }], tuesday);
    expect(await bring([calculator], tuesday)).toMatchObject({ published: 1, faults: [] });
    expect(await plans.draftsOf('stu_S1')).toEqual([]);
  });

  it('is brought again without a word after one wording of it was settled and it still lacks more', async () => {
    const { bring, plans, named, ports } = await aDistrict();
    const rows = [odd, 'Breathes with Ms. Adeyemi'].map((accommodation) => ({ accommodation, framework: 'ILP' }));
    await bring(rows);
    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 0 });
    expect(await bring(rows, tuesday)).toMatchObject({ unchanged: 1, waiting: 1, faults: [] });
    expect(await plans.draftsOf('stu_S1')).toMatchObject([{ items: [{ code: 'SET-SEAT' }] }]);
  });

  it('comes into force by a file whose words the catalogue knows', async () => {
    const { bring, plans, processes } = await aDistrict();
    await bring([{ accommodation: odd }]);
    expect(await bring([calculator], tuesday)).toMatchObject({ published: 1, waiting: 0 });
    const [plan] = await plans.ofStudent('stu_S1');
    expect(plan).toMatchObject({ version: 1, items: [{ code: 'RES-CALC' }] });
    expect(await plans.draftsOf('stu_S1')).toEqual([]);
    expect(await processes.find('stu_S1', plan!.id)).toMatchObject({ state: 'active' });
  });

  it('comes again with the same file after it was discarded, and its words can be settled', async () => {
    const { bring, plans, ports, named } = await aDistrict();
    await bring([{ accommodation: odd }]);
    const [draft] = await plans.draftsOf('stu_S1');
    const { id: planId, studentId, revision } = draft!;
    const discarding = { planId, studentId, revision, surface: 'web', key: 'discard' } as const;
    await discardDraft(ports, dana, discarding);
    expect(await bring([{ accommodation: odd }], tuesday)).toMatchObject({ drafted: 1, waiting: 1 });
    expect(await plans.draftsOf('stu_S1')).toMatchObject([{ id: planId, revision: 1 }]);
    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 1 });
  });

  it('is left alone by a file once somebody writes it in Sidelight', async () => {
    const { bring, plans, ports } = await aDistrict();
    await bring([{ accommodation: odd }]);
    const [draft] = await plans.draftsOf('stu_S1');
    await ports.plans.saveDraft(
      { draft: { ...draft!, revision: 2 } },
      aChange('w', { action: 'draft_saved', planId: draft!.id }),
    );
    const { faults, published } = await bring([calculator], tuesday);
    expect(published).toBe(0);
    expect(faults).toMatchObject([{ line: 2, reason: 'in_the_making' }]);
  });
});

describe('a draft of which all words waited, and in which somebody wrote', () => {
  it('stays theirs when its words are settled: the same file takes nothing of it away', async () => {
    const { bring, plans, ports, named } = await aDistrict();
    const rows = [{ accommodation: odd }];
    await bring(rows);
    const [draft] = await plans.draftsOf('stu_S1');
    const { id: planId, studentId, needs, goals, services, strategies, startOn } = draft!;
    const extra = anItem({ itemId: 'itm_here', parameter: { timeMultiplier: 2 } });
    const words = { needs, goals, services, strategies, startOn, items: [extra] };
    await saveDraft(ports, dana, {
      planId,
      studentId,
      revision: 1,
      words,
      surface: 'web',
      key: 'write',
    });
    expect(await settleWords(ports, dana, { ...(await named(odd)), ...settling })).toMatchObject({ version: 1 });
    expect(await bring(rows, tuesday)).toMatchObject({
      published: 0,
      held: 1,
      faults: [{ reason: 'amended_here' }, {}],
    });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({
      version: 1,
      items: [{ parameter: { timeMultiplier: 2 } }, { code: 'SET-SEAT' }],
    });
  });
});

describe('dismissing words', () => {
  it('says that they are no accommodation: the plan stays, and the file brought again asks no more', async () => {
    const { ports, bring, waiting, named, plans, ledgerReader } = await aDistrict();
    const rows = [calculator, { accommodation: 'See attached' }];
    await bring(rows);
    await dismissWords(ports, dana, await named('See attached'));
    expect(await waiting()).toEqual([]);
    expect(await bring(rows, tuesday)).toMatchObject({ unchanged: 1, waiting: 0 });
    expect((await plans.ofStudent('stu_S1'))[0]).toMatchObject({ version: 1, items: [{ code: 'RES-CALC' }] });
    expect((await ledgerReader.ofActor('stf_T2')).map(({ action }) => action)).toContain('words_dismissed');
  });
});
