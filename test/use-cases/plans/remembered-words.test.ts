import { describe, expect, it } from 'vitest';
import { listSynonyms } from '#shared/use-cases/catalogue/list-synonyms.ts';
import { retireSynonym } from '#shared/use-cases/catalogue/retire-synonym.ts';
import { listWaitingWords } from '#shared/use-cases/plans/words/list-waiting-words.ts';
import { settleWords } from '#shared/use-cases/plans/words/settle-words.ts';
import { contentsOf, contentsOfAll } from '../../contents.ts';
import { aChange } from '../../sample/records.ts';
import { aDistrictAccommodation } from '../../sample/supports.ts';
import { importMonday as monday } from '../roster/import-package.ts';
import { aDistrictWithFiles, settlers, importTuesday as tuesday } from './words-district.ts';

const { dana, priya } = settlers;
const owl = 'Owl seat by the aquarium';
const inFirst = { studentId: 'S1', accommodation: owl };
const inSecond = { studentId: 'S2', accommodation: `${owl.toUpperCase()}.` };
const seat = { code: 'SET-SEAT', parameter: 'position=nearTeacher' };

async function aDistrict() {
  const { tables, stores, ports, bring } = await aDistrictWithFiles();
  const settle = async (over: object = {}, actor = priya) => {
    const [row] = (await stores.triage.ofSchool('sch_high')).filter(({ studentId }) => studentId === 'stu_S1');
    const { id: wordsId, schoolId, studentId, planId } = row!;
    const how = { surface: 'cli', key: 'settle', remember: true } as const;
    return settleWords(ports, actor, { wordsId, schoolId, studentId, planId, ...how, ...seat, ...over });
  };
  const itemsOf = async (student: 'stu_S1' | 'stu_S2') =>
    (await stores.plans.ofStudent(student)).flatMap(({ items }) => items);
  return { tables, ports, ...stores, bring, settle, itemsOf };
}

describe('a wording that is settled for the whole district', () => {
  it('is read so in the next plan that says it, whatever its capitals, with who said so and when', async () => {
    const { bring, settle, itemsOf, synonyms, ledgerReader } = await aDistrict();
    await bring([inFirst]);
    await settle();
    expect(await bring([inSecond], tuesday)).toMatchObject({ published: 1, waiting: 0, withoutAmount: 0, faults: [] });
    expect(await itemsOf('stu_S2')).toMatchObject([{ code: 'SET-SEAT', parameter: { position: 'nearTeacher' } }]);
    const [synonym] = await synonyms.all();
    expect(synonym).toMatchObject({ words: owl, code: 'SET-SEAT', by: 'stf_T3', at: monday, version: 1 });
    const entries = await ledgerReader.ofActor('stf_T3');
    expect(entries).toMatchObject([{ action: 'plan_published', synonymId: synonym?.id, studentIds: ['stu_S1'] }]);
  });

  it('changes no plan by itself, is shown with words that wait elsewhere, and is read at their next import', async () => {
    const { ports, bring, settle, itemsOf } = await aDistrict();
    await bring([inFirst, inSecond]);
    await settle();
    expect(await itemsOf('stu_S2')).toEqual([]);
    const listed = await listWaitingWords(ports, priya, { schoolId: 'sch_high', surface: 'cli' });
    expect(listed).toMatchObject([{ studentId: 'stu_S2', remembered: { code: 'SET-SEAT' } }]);
    expect(await bring([inFirst, inSecond], tuesday)).toMatchObject({ published: 1, unchanged: 1, waiting: 0 });
    expect(await itemsOf('stu_S2')).toHaveLength(1);
  });

  it('reads nothing in words that a sign turns, nor over what was decided in a plan of its own', async () => {
    const { bring, settle, itemsOf } = await aDistrict();
    await bring([inFirst]);
    await settle();
    const turned = ['☐ ', 'Not: ', '~'].map((sign, nth) => ({
      ...inSecond,
      planKey: String(nth),
      accommodation: sign + owl,
    }));
    expect(await bring(turned)).toMatchObject({ published: 0, drafted: 3, waiting: 3 });
    expect(await itemsOf('stu_S2')).toEqual([]);
  });

  it('lets an amount beside the words wait with them where it does not fit, and takes one that does', async () => {
    const { bring, settle, itemsOf } = await aDistrict();
    await bring([inFirst]);
    await settle();
    expect(await bring([{ ...inSecond, parameter: 'position=ceiling' }])).toMatchObject({ waiting: 1, faults: [] });
    await bring([{ ...inSecond, parameter: 'position=nearTeacher' }], tuesday);
    expect(await itemsOf('stu_S2')).toMatchObject([{ parameter: { position: 'nearTeacher' } }]);
  });

  it('is forgotten and kept: words wait again, plans that have it stay, and it can be remembered anew', async () => {
    const { tables, ports, bring, settle, itemsOf, synonyms, ledgerReader } = await aDistrict();
    await bring([inFirst]);
    await settle();
    await bring([inSecond]);
    const [{ id: synonymId } = { id: 'syn_none' as const }] = await synonyms.all();
    const forgetting = { synonymId, surface: 'cli', key: 'forget' } as const;
    await retireSynonym(ports, priya, forgetting);
    expect(await synonyms.all()).toMatchObject([{ words: owl, retired: { by: 'stf_T3', at: monday }, version: 2 }]);
    expect((await ledgerReader.ofActor('stf_T3')).map(({ action }) => action)).toContain('words_forgotten');
    expect(await bring([inSecond], tuesday)).toMatchObject({ unchanged: 1, waiting: 1 });
    expect(await itemsOf('stu_S2')).toHaveLength(1);
    expect(await bring([{ ...inSecond, planKey: 'new' }], tuesday)).toMatchObject({ published: 0, waiting: 1 });
    const before = await contentsOf(tables.plans);
    await retireSynonym(ports, priya, { ...forgetting, key: 'again' });
    expect(await contentsOf(tables.plans)).toBe(before);

    await bring([{ ...inFirst, planKey: 'new' }], tuesday);
    const waiting = (await ports.triage.ofSchool('sch_high')).find(
      ({ studentId, decision }) => studentId === 'stu_S1' && !decision,
    );
    const { id: wordsId, planId } = waiting!;
    await settle({ wordsId, planId, key: 'anew' });
    const listed = await listSynonyms(ports, priya, { surface: 'cli' });
    expect(listed.map(({ retiredOn = 'in use' }) => retiredOn).sort()).toEqual(['2026-11-23', 'in use']);
    expect(await bring([{ ...inSecond, planKey: 'new' }], tuesday)).toMatchObject({ published: 1, waiting: 0 });
  });

  it('of the district’s own is read with its words, and waits once that accommodation is retired', async () => {
    const { bring, settle, itemsOf, accommodations } = await aDistrict();
    const own = aDistrictAccommodation();
    const defined = (id: string) => aChange(id, { id: `led_${id}`, action: 'accommodation_changed', code: own.code });
    await accommodations.save(own, defined('new'));
    await bring([inFirst]);
    await settle({ code: own.code, parameter: '' });
    await bring([inSecond]);
    expect(await itemsOf('stu_S2')).toMatchObject([{ code: own.code, own: { name: own.name } }]);
    await accommodations.save({ ...own, retiredOn: '2026-11-24', version: 2 }, defined('old'));
    expect(await bring([{ ...inSecond, planKey: 'new' }], tuesday)).toMatchObject({ published: 0, waiting: 1 });
  });

  it.each([
    ['a case manager', dana, {}, 'not_allowed'],
    ['words of a rule', priya, { text: '☐ Large print' }, 'invalid_input'],
  ])('is refused to %s, and nothing is settled', async (_what, actor, { text = owl }: { text?: string }, code) => {
    const { tables, bring, settle, ports } = await aDistrict();
    await bring([{ ...inFirst, accommodation: text }]);
    const before = await contentsOfAll(tables);
    await expect(settle({}, actor)).rejects.toMatchObject({ code });
    expect(await contentsOfAll(tables)).toBe(before);
    await expect(listSynonyms(ports, dana, { surface: 'cli' })).rejects.toMatchObject({ code: 'not_allowed' });
    const forgetting = retireSynonym(ports, dana, { synonymId: 'syn_1', surface: 'cli', key: 'k' });
    await expect(forgetting).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
