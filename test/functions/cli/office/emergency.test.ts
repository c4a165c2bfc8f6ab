import { beforeEach, describe, expect, it, vi } from 'vitest';
import { howTo } from '#shared/text/plans/how-to.ts';
import { anActivePlan, anItem } from '../../../builders.ts';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aCard, aChange, aKeptSafety, aPublication } from '../../../sample/records.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const by = (staff: string) => ['--as', staff];
const run = (...words: string[]) => sidelightHere(words, school.tables.env);
const words = ['--reason', 'She left the building and nobody has seen her.'];
const open = () => run('emergency', 'open', 'maya', ...words, ...by('stf_samuel'));
const give = (to: string) => run('emergency', 'give', 'maya', to, ...words, ...by('stf_priya'));
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T20:30:00.000Z') });
  const { maya, ana, priya, ruth, samuel, dana } = people;
  school = await setUpSchool({ people: [maya, ana, priya, ruth, samuel, dana] });
  return () => void vi.useRealTimers();
});

describe('an emergency on the command line', () => {
  it('opens whom to call for an hour, to anybody at the school who says why', async () => {
    const short = await run('emergency', 'open', 'maya', '--reason', '...', ...by('stf_samuel'));
    expect([short.code, short.err]).toEqual([2, expect.stringContaining('--reason: must say in a sentence')]);
    const { err, out } = await open();
    expect(err).toBe('');
    expect(out[0]).toMatch(/^Maya Rodríguez: open until .*1:30 PM\. The office has been told\.$/);
    expect(out).toContain('  Ana Rodríguez, ana@mail.example');
  });

  it('opens the card and the safety card, first what the nurse keeps; each look is in the ledger, and ends with the hour', async () => {
    const { stores } = school;
    const [item] = aCard().items;
    const action = { ...item!, code: 'OTH-ACTION' as const, parameter: { where: 'blue bag', first: 'call 4100' } };
    const plan = anActivePlan({ items: [anItem({ code: 'OTH-ACTION', parameter: action.parameter })] });
    await stores.plans.publish(...aPublication('first', plan, aCard({ items: [action, item!] })));
    const kept = aKeptSafety({ where: 'red folder by the door' });
    const card = aCard({ items: [action, item!], version: 2 });
    await stores.safetyCards.keep({ kept, card }, aChange('kept', { action: 'safety_card_kept' }));
    const look = () => run('emergency', 'card', 'maya', ...by('stf_samuel'));
    expect((await look()).code).toBe(1);
    await open();
    const { code, out } = await look();
    expect(code).toBe(0);
    expect(out.slice(0, 6)).toEqual([
      expect.stringMatching(/^Maya Rodríguez/),
      expect.stringContaining('emergency'),
      '',
      'Safety card',
      'Where it is: red folder by the door',
      'First: call the office at 4100',
    ]);
    expect(out.join('\n')).toContain(howTo(item!));
    const seen = await stores.ledgerReader.ofActor('stf_samuel');
    expect(seen.map(({ action: what, because }) => `${what} ${because}`).sort()).toEqual([
      ...['card_viewed emergency', 'contacts_viewed emergency', 'emergency_opened emergency'],
      'safety_card_viewed emergency',
    ]);
    later(61);
    expect((await look()).code).toBe(1);
  });

  it('takes another person for the second hour, and a third is the last of the day', async () => {
    await open();
    later(61);
    const alone = await open();
    expect([alone.code, alone.err]).toEqual([
      ...[1, expect.stringContaining('another person, a coordinator or an administrator of the school')],
    ]);
    expect((await run('emergency', 'give', 'maya', 'stf_priya', ...words, ...by('stf_priya'))).err).toContain(
      'STAFF: ',
    );
    expect((await give('stf_samuel')).code).toBe(0);
    later(61);
    expect((await give('stf_samuel')).code).toBe(0);
    later(61);
    const fourth = await give('stf_samuel');
    expect([fourth.code, fourth.err]).toEqual([1, expect.stringContaining('another day')]);
  });

  it('is listed until somebody else has looked into it', async () => {
    const { json } = await run('emergency', 'open', 'maya', ...words, ...by('stf_samuel'), '--json');
    const { grantId } = json();
    const list = await run('emergency', 'list', 'harbor-high', ...by('stf_priya'));
    expect([list.code, list.out[0]]).toEqual([3, expect.stringContaining(`${grantId}: Samuel Ortiz saw stu_maya on`)]);
    const look = (finding: string, ...more: string[]) =>
      run('emergency', 'look', 'harbor-high', 'maya', grantId, finding, ...more, ...by('stf_priya'));
    expect((await look('not-in-order')).err).toContain('--words: must say in a sentence what was not in order');
    expect((await look('fine')).err).toContain('FINDING: must be in-order or not-in-order');
    expect((await look('in-order')).out).toEqual([`Looked into: ${grantId}, in-order.`]);
    const none = await run('emergency', 'list', 'harbor-high', ...by('stf_priya'));
    expect([none.code, none.out]).toEqual([0, ['Nothing waits to be looked into.']]);
  });
});
