import { beforeAll, describe, expect, it } from 'vitest';
import { aDraftPlan, anActivePlan, anItem } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCard, aChange, aPublication } from '../../sample/records.ts';
import { sidelightHere } from './command-line.ts';

const dana = ['--as', 'stf_dana'];
const notes = anItem({ itemId: 'itm_2', code: 'RES-NOTE', parameter: {} });

describe('sidelight plan weigh', () => {
  let school: TestSchool;
  const weigh = (...more: string[]) => sidelightHere(['plan', 'weigh', 'maya', 'pln_1', ...more], school.tables.env);

  beforeAll(async () => {
    school = await setUpSchool({ people: [people.maya, people.ana, people.grace, people.dana, people.priya] });
    await school.stores.plans.publish(...aPublication('first', anActivePlan({ items: [anItem(), notes] }), aCard()));
  });

  it('says that nothing is in the making where nothing is', async () => {
    const { code, err } = await weigh(...dana);
    expect([code, err]).toEqual([1, expect.stringContaining('There is no pln_1 here')]);
  });

  it('says what is taken away and what is added, whether the group is needed, and by which code it decides', async () => {
    const less = anItem({ parameter: { timeMultiplier: 1.25 }, ownerId: 'stf_grace' });
    const large = anItem({ itemId: 'itm_3', code: 'PRE-LARGE', parameter: { fontPt: 18 } });
    const draft = aDraftPlan({ basedOn: 1, items: [less, large] });
    await school.stores.plans.saveDraft({ draft }, aChange('draft', { action: 'draft_saved', planId: 'pln_1' }));
    const { code, out } = await weigh(...dana);
    expect(out).toEqual([
      'pln_1: revision 1 of the draft, to become version 2',
      '  Takes away, weakens or delays. The group decides it:',
      '    Extended time on timed work: 1.5× → 1.25×',
      '    No longer: Note-taking help',
      '  Gives more. No meeting is needed:',
      expect.stringContaining('    Added: Large print'),
      '  Changes who sees to it, or when it is looked at. No meeting is needed:',
      '    Extended time on timed work, who does it: teacher → Grace Okafor (teacher)',
      expect.stringMatching(/^It needs the group: a meeting .* yes to change [0-9a-f]{12}, and are closed\.$/),
    ]);
    expect(code).toBe(3);
    const { json } = await weigh('--json', ...dana);
    expect(json()).toMatchObject({ planId: 'pln_1', version: 2, revision: 1, needsGroup: true });
  });

  it('asks for no meeting where nothing is lost', async () => {
    const draft = aDraftPlan({ basedOn: 1, revision: 2, items: [anItem({ ownerRole: 'testing office' }), notes] });
    await school.stores.plans.saveDraft({ draft }, aChange('next', { action: 'draft_saved', planId: 'pln_1' }));
    const { code, out } = await weigh(...dana);
    expect([code, out.at(-1)]).toEqual([0, 'It needs no meeting.']);
  });

  it('tells a teacher nothing', async () => {
    const { code, err } = await weigh('--as', 'stf_grace');
    expect([code, err]).toEqual([1, expect.stringContaining('This is not allowed')]);
  });
});
