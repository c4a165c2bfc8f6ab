import { beforeEach, describe, expect, it } from 'vitest';
import { anActivePlan, anItem } from '../../../builders.ts';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const by = (staff: string) => ['--as', staff];
const run = (...words: string[]) => sidelightHere(words, school.tables.env);
const asPriya = by('stf_priya');

beforeEach(async () => {
  const { maya, ana, priya, dana } = people;
  const items = [anItem({ itemId: 'itm_1' }), anItem({ itemId: 'itm_2', code: 'SET-SEAT' })];
  school = await setUpSchool({ people: [maya, ana, priya, dana], plans: [anActivePlan({ items })] });
});

describe('a dispute on the command line', () => {
  it('names the parts that it is about, and lists them until it is settled', async () => {
    const none = await run('dispute', 'list', 'maya', ...asPriya);
    expect([none.code, none.out]).toEqual([0, ['Maya Rodríguez (stu_maya)', 'No dispute is open.']]);
    const open = await run('dispute', 'open', 'maya', 'pln_1', '--part', 'itm_1', ...asPriya);
    expect([open.err, open.out]).toEqual(['', ['A dispute about pln_1 is open: itm_1.']]);
    const list = await run('dispute', 'list', 'maya', ...asPriya);
    expect(list.code).toBe(3);
    expect(list.out.slice(1)).toEqual([expect.stringMatching(/^pln_1, since .+: these parts$/), '  itm_1: TIM-EXT']);
    const facts = (await school.stores.processes.get('stu_maya', 'pln_1')).facts.map(({ kind }) => kind);
    expect(facts.slice(-2)).toEqual(['disputeOpened', 'holdPlaced']);
    const settled = await run('dispute', 'settle', 'maya', 'pln_1', ...asPriya);
    expect([settled.err, settled.out]).toEqual(['', ['The dispute about pln_1 is settled.']]);
    expect((await run('dispute', 'list', 'maya', ...asPriya)).out).toContain('No dispute is open.');
  });

  it('is about all of it where no part is named', async () => {
    await run('dispute', 'open', 'maya', 'pln_1', ...asPriya);
    const { json } = await run('dispute', 'list', 'maya', ...asPriya, '--json');
    expect(json().disputes).toMatchObject([{ planId: 'pln_1', parts: 'all' }]);
  });

  it.each([
    [['dispute', 'open', 'maya', 'pln_1', '--part', 'itm_9'], '--part: must be the id of a part of this plan'],
    [['dispute', 'open', 'maya', 'pln_1', '--part', 'seat'], '--part: must be the id of a part of this plan'],
    [['dispute', 'settle', 'maya', 'pln_1'], 'Before this step it takes: a dispute that is open.'],
  ])('refuses %j in one sentence, and keeps nothing', async (words, sentence) => {
    const { err } = await run(...words, ...asPriya);
    expect(err).toContain(sentence);
    expect((await school.stores.processes.get('stu_maya', 'pln_1')).version).toBe(1);
  });

  it('is a coordinator’s to enter', async () => {
    const { code, err } = await run('dispute', 'open', 'maya', 'pln_1', ...by('stf_dana'));
    expect([code, err]).toEqual([1, expect.stringContaining('This is not allowed.')]);
  });
});
