import { beforeAll, describe, expect, it } from 'vitest';
import { anActivePlan, anItem } from '../../../builders.ts';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aCard, aChange, aNurse, aPublication } from '../../../sample/records.ts';
import { sidelightHere } from '../command-line.ts';

describe('sidelight safety', () => {
  let school: TestSchool;
  const asNurse = ['--as', 'stf_samuel'];
  const asManager = ['--as', 'stf_dana'];
  const safety = (verb: string, ...more: string[]) =>
    sidelightHere(['safety', verb, 'maya', ...more], school.tables.env);

  beforeAll(async () => {
    const { maya, ana, grace, dana, samuel } = people;
    school = await setUpSchool({ people: [maya, ana, grace, dana, samuel] });
    // Until a day that no run of this test outlives.
    const today = new Date().toISOString().slice(0, 10);
    const nurse = aNurse({ beginOn: today, endOn: `${Number(today.slice(0, 4)) + 1}-12-31` });
    await school.stores.datedGrants.save(nurse, aChange('nurse', { action: 'card_refreshed' }));
    const items = [anItem({ code: 'OTH-ACTION', parameter: { cardRef: 'HA-0117' } })];
    const [item] = aCard().items;
    const card = aCard({ items: [{ ...item!, code: 'OTH-ACTION', parameter: { cardRef: 'HA-0117' } }] });
    await school.stores.plans.publish(...aPublication('first', anActivePlan({ items }), card));
  });

  it('says that nothing was written down, and what is needed first', async () => {
    const { code, out } = await safety('show', ...asNurse);
    expect([code, out[1]]).toEqual([0, 'The nurse has not written it down yet.']);
    const nothing = await safety('keep', ...asNurse);
    expect([nothing.code, nothing.err]).toEqual([2, '--where: must say something. Nothing was written.']);
    const half = await safety('keep', '--where', 'red folder', ...asNurse);
    expect([half.code, half.err]).toEqual([2, '--first: must say something. Nothing was written.']);
    const named = await safety('keep', '--where', 'red folder', '--first', 'in a seizure call 911', ...asNurse);
    expect([named.code, named.err]).toEqual([2, expect.stringMatching(/^--first: must say what to do, and not what/)]);
    const long = await safety('keep', '--where', 'x'.repeat(61), '--first', 'call', ...asNurse);
    expect([long.code, long.err]).toEqual([2, expect.stringMatching(/^--where: is too long .* at most 60 letters/)]);
  });

  it('keeps what the nurse writes, a part at a time', async () => {
    const first = await safety('keep', '--where', 'red folder by the door', '--first', 'call 4100', ...asNurse);
    expect([first.code, first.out]).toEqual([
      0,
      ['Where it is: red folder by the door', 'First: call 4100', 'Kept. It is on the card now.'],
    ]);
    await safety('keep', '--trained', 'Ms. Okafor', '--steps', 'stay beside her', ...asNurse);
    const fewer = await safety('keep', '--steps', '', ...asNurse);
    expect(fewer.out.slice(0, 3)).toEqual([
      'Where it is: red folder by the door',
      'First: call 4100',
      'Trained: Ms. Okafor',
    ]);
  });

  it('lets a case manager propose, and the nurse settle it', async () => {
    const refused = await safety('keep', '--where', 'blue bag', ...asManager);
    expect(refused.code).toBe(1);
    const proposed = await safety('propose', '--where', 'blue bag in room 12', ...asManager);
    expect([proposed.code, proposed.out[0]]).toEqual([0, expect.stringContaining('Proposed, as proposal 1.')]);
    const waits = await safety('show', ...asNurse);
    expect([waits.code, waits.out.join('\n')]).toEqual([3, expect.stringContaining('(proposal 1)')]);
    expect(waits.out.join('\n')).toMatch(/Since .+, by Samuel Ortiz[\s\S]+Proposed on .+, by Dana Ruiz/);
    const stale = await safety('keep', '--proposal', '7', ...asNurse);
    expect([stale.code, stale.err]).toEqual([2, expect.stringMatching(/^--proposal: is the number of no proposal/)]);
    const settled = await safety('keep', '--proposal', '1', ...asNurse);
    expect([settled.code, settled.out[0]]).toEqual([0, 'Where it is: blue bag in room 12']);
    const shown = await safety('show', '--json', ...asManager);
    expect([shown.code, shown.json()]).toMatchObject([0, { proposed: [], kept: [{ version: 4 }, {}, {}, {}] }]);
  });
});
