import { describe, expect, it } from 'vitest';
import { policyVersion } from '#shared/domain/access/access-policy.ts';
import { itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { anEntry, later } from '../../sample/records.ts';

describe('the ledger', () => {
  it('tells what one actor did, newest first', async () => {
    const { ledger, ledgerReader } = storesOn(await freshTables());
    const [first, second] = [anEntry(), anEntry({ id: 'led_2', at: later(90) })];
    await ledger.append(first);
    await ledger.append(second);
    await ledger.append(anEntry({ id: 'led_3', actorId: 'stf_grace' }));
    expect(await ledgerReader.ofActor('stf_dana')).toMatchObject([second, first]);
    expect(await ledgerReader.ofActor('stf_dana', { to: first.at })).toMatchObject([first]);
    expect(await ledgerReader.ofActor('stf_dana', { from: later(1) })).toMatchObject([second]);
  });

  it('is never written over: what was said first stays', async () => {
    const { ledger, ledgerReader } = storesOn(await freshTables());
    await ledger.append(anEntry());
    await ledger.append(anEntry({ studentIds: [] }));
    expect(await ledgerReader.ofActor('stf_dana')).toMatchObject([anEntry()]);
  });

  it('says of every entry which day’s policy it went by', async () => {
    const { ledger, ledgerReader } = storesOn(await freshTables());
    await ledger.append(anEntry());
    expect(await ledgerReader.ofActor('stf_dana')).toEqual([{ ...anEntry(), policy: policyVersion }]);
  });

  it('holds no entry that could expire', async () => {
    const tables = await freshTables();
    const { ledger, disclosureIndexWriter } = storesOn(tables);
    await ledger.append(anEntry());
    await disclosureIndexWriter.point(anEntry());
    const fading = (await itemsIn(tables.ledger)).filter((item) => 'ttl' in item);
    expect(fading).toEqual([]);
  });
});

describe('a student’s disclosure log', () => {
  it('lists every entry about them once, however often the stream tells it', async () => {
    const { disclosureIndexWriter, ledgerReader } = storesOn(await freshTables());
    const view = anEntry({ studentIds: ['stu_maya', 'stu_leo'] });
    await disclosureIndexWriter.point(view);
    await disclosureIndexWriter.point(view);
    await disclosureIndexWriter.point(anEntry({ id: 'led_2', at: later(1) }));
    expect((await ledgerReader.ofStudent('stu_maya')).map(({ id }) => id)).toEqual(['led_2', 'led_1']);
    expect((await ledgerReader.ofStudent('stu_leo')).map(({ id }) => id)).toEqual(['led_1']);
  });

  it('names no classmate', async () => {
    const { disclosureIndexWriter, ledgerReader } = storesOn(await freshTables());
    await disclosureIndexWriter.point(anEntry({ studentIds: ['stu_maya', 'stu_leo'] }));
    expect(JSON.stringify(await ledgerReader.ofStudent('stu_maya'))).not.toContain('stu_leo');
  });

  it('bears a class larger than one batch', async () => {
    const { disclosureIndexWriter, ledgerReader } = storesOn(await freshTables());
    const all = Array.from({ length: 60 }, (_, index) => `stu_${index}` as const);
    await disclosureIndexWriter.point(anEntry({ studentIds: all }));
    const logs = await Promise.all(all.map((student) => ledgerReader.ofStudent(student)));
    expect(logs.every((log) => log.length === 1)).toBe(true);
  });
});
