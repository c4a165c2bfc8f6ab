import { describe, expect, it } from 'vitest';
import { synonymsIn } from '#shared/domain/catalogue/wordings/synonyms.ts';
import { itemsOf } from '#shared/domain/plans/from-file/assemble-items.ts';
import type { PlanFileRow } from '#shared/domain/plans/from-file/collect-plans.ts';
import { needIdsOf } from '#shared/domain/plans/from-file/row-parts.ts';
import type { WordsDecision } from '#shared/domain/plans/triage-row.ts';
import { noParts } from '../../builders.ts';

type Cells = Partial<PlanFileRow['value']>;
type Context = Parameters<typeof itemsOf>[1];

const planId = 'pln_1';
const usual: Context = {
  ...{ planId, startOn: '2026-08-31', decided: new Map(), synonyms: new Map(), owners: new Map() },
};
const read = (rows: readonly Cells[], over: Partial<Context> = {}, holed = false) =>
  itemsOf(
    {
      ...{ studentId: 'S1', framework: '504', planKey: '', holed, columns: new Set<string>() },
      rows: rows.map((cells, index) => ({
        line: index + 2,
        value: {
          ...{ studentId: 'S1', framework: '504', accommodation: 'TIM-EXT', appliesTo: [], priority: '' },
          ...{ startOn: '2026-08-31', ...noParts, ...cells },
        },
      })),
    },
    { ...usual, ...over },
  );
const time: Cells = { parameter: 'timeMultiplier=1.5' };
const oddWords: Cells = { accommodation: 'a purple cushion from home' };
const decidedBy = { by: 'stf_priya', at: '2026-11-23T20:00:00.000Z' } as const;
const nothing: WordsDecision = { ...decidedBy, as: 'nothing' };

describe('the items of a plan in a file', () => {
  it('are what a row says, for every class and place, seen to by the teacher, where it says no more', async () => {
    const { items, words, faults, holed, lines } = await read([time]);
    expect(items).toEqual([
      {
        itemId: items[0]?.itemId,
        code: 'TIM-EXT',
        parameter: { timeMultiplier: 1.5 },
        applicability: { activities: [], courses: [], settings: [] },
        ownerRole: 'teacher',
        priority: 'standard',
        applicationType: 'accommodation',
        needIds: [],
      },
    ]);
    expect([words, faults, holed]).toEqual([[], [], false]);
    expect(lines).toEqual(new Map([[items[0]?.itemId, 2]]));
  });

  it('say where, for which course, by whom, for which need, from when until when and how urgently', async () => {
    const owners = new Map([['Omar Haddad', { ownerRole: 'testing office', ownerId: 'stf_omar' as const }]]);
    const [item] = (
      await read(
        [
          {
            ...{ ...time, place: ['room 114'], course: ['Algebra 1'], owner: 'Omar Haddad', need: ['Reads slowly.'] },
            ...{ startOn: '2026-10-01', endOn: '2027-01-15', priority: 'essential', appliesTo: ['quiz_test'] },
          },
        ],
        { owners },
      )
    ).items;
    expect(item).toMatchObject({
      ...{ ownerRole: 'testing office', ownerId: 'stf_omar', priority: 'essential' },
      applicability: { activities: ['quiz_test'], courses: ['Algebra 1'], settings: ['room 114'] },
      ...{ startOn: '2026-10-01', endOn: '2027-01-15', needIds: await needIdsOf(planId, ['Reads slowly.']) },
    });
  });

  it('begin with the plan where the row names its first day, or an earlier one', async () => {
    const { items } = await read([time, { ...time, startOn: '2026-08-01' }]);
    for (const item of items) expect(item).not.toHaveProperty('startOn');
  });

  it('are told apart by what they are and the how-manieth, and not by how much', async () => {
    const ids = async (...rows: Cells[]) => (await read(rows)).items.map(({ itemId }) => itemId);
    const [first, second] = await ids(time, { parameter: 'timeMultiplier=2' });
    expect(first).not.toBe(second);
    const seat = { accommodation: 'SET-SEAT' };
    expect(await ids(seat, { parameter: 'timeMultiplier=3' })).toEqual([expect.any(String), first]);
  });

  it('leave a row out that names no accommodation', async () => {
    expect((await read([{ accommodation: '' }])).items).toEqual([]);
  });

  it('are not taken where an amount cannot be read: the line, the column and why, and nothing is known to be gone', async () => {
    const { items, faults, holed } = await read([{ parameter: 'timeMultiplier=lots' }, time]);
    expect(items).toHaveLength(1);
    expect(faults).toEqual([{ line: 2, column: 'parameter', reason: 'bad_parameter' }]);
    expect(holed).toBe(true);
  });

  it('stay open where a row before could not be read', async () => {
    expect((await read([time], {}, true)).holed).toBe(true);
  });
});

describe('words that the catalogue does not know', () => {
  const all: Cells = {
    ...oddWords,
    priority: 'essential',
    startOn: '2026-10-01',
    endOn: '2027-01-15',
    course: ['Art'],
  };

  it('wait for a person, with all that their row says', async () => {
    const { items, words, holed } = await read([{ ...all, parameter: 'two' }, oddWords]);
    expect(items).toEqual([]);
    expect(holed).toBe(true);
    expect(words).toEqual([
      {
        ...{ text: 'a purple cushion from home', parameter: 'two', appliesTo: [], priority: 'essential' },
        ...{ startOn: '2026-10-01', endOn: '2027-01-15', courses: ['Art'], id: words[0]?.id, waits: true },
      },
      {
        ...{ text: 'a purple cushion from home', parameter: '', appliesTo: [], startOn: '2026-08-31' },
        ...{ id: words[1]?.id, waits: true },
      },
    ]);
    expect(words[0]?.id).not.toBe(words[1]?.id);
  });

  const idOf = async (cells: Cells) => (await read([cells])).words[0]?.id ?? 'wrd_none';

  it('are what a person said that they are, and are kept with it', async () => {
    const seat = {
      ...decidedBy,
      as: 'accommodation',
      code: 'SET-SEAT',
      parameter: { position: 'nearTeacher' },
    } as const;
    const decided = new Map([[await idOf(all), seat]]);
    const { items, words, holed } = await read([all], { decided });
    expect(items).toMatchObject([
      { code: 'SET-SEAT', parameter: { position: 'nearTeacher' }, startOn: '2026-10-01', priority: 'essential' },
    ]);
    expect(items[0]?.applicability.courses).toEqual(['Art']);
    expect(words.map(({ waits }) => waits)).toEqual([false]);
    expect(holed).toBe(false);
  });

  it('are nothing where a person said so', async () => {
    const decided = new Map([[await idOf(oddWords), nothing]]);
    const { items, words, holed } = await read([oddWords], { decided });
    expect([items, words.map(({ waits }) => waits), holed]).toEqual([[], [false], false]);
  });

  it('wait as long as one of several does', async () => {
    const decided = new Map([[await idOf(oddWords), nothing]]);
    expect((await read([oddWords, all], { decided })).holed).toBe(true);
  });

  it('are read as the district reads them, and its own accommodation says what it is', async () => {
    const own = { name: 'Cushion', category: 'Setting', instruction: 'Let them use it.', activities: [] } as const;
    const synonyms = synonymsIn([
      {
        ...{ id: 'syn_1', words: 'a purple cushion from home', code: 'DST-CUSHION', parameter: {} },
        ...{ own: { ...own, activities: [] }, by: 'stf_priya', at: '2026-11-23T20:00:00.000Z', version: 1 },
      },
    ]);
    const { items, words, holed } = await read([oddWords], { synonyms });
    expect(items).toMatchObject([{ code: 'DST-CUSHION', own: { name: 'Cushion' } }]);
    expect([words, holed]).toEqual([[], false]);
  });
});
