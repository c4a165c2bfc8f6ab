import { beforeAll, describe, expect, it } from 'vitest';
import { aDraftPlan, anActivePlan, anItem } from '../../../builders.ts';
import { itemsIn } from '../../../contents.ts';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aCard, aChange, aPublication } from '../../../sample/records.ts';
import { sidelightHere } from '../command-line.ts';

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
      expect.stringMatching(
        /^Not on record yet: the family’s yes to this change, .*; a closed meeting of the group .*; the reason/,
      ),
    ]);
    expect(code).toBe(3);
    const { json } = await weigh('--json', ...dana);
    expect(json()).toMatchObject({ planId: 'pln_1', version: 2, revision: 1, needsGroup: true });
  });

  it('asks for no meeting where nothing is lost', async () => {
    const items = [anItem({ parameter: { timeMultiplier: 2 } }), notes];
    const draft = aDraftPlan({ basedOn: 1, revision: 2, items, reason: 'La maestra lo vio.' });
    await school.stores.plans.saveDraft({ draft }, aChange('next', { action: 'draft_saved', planId: 'pln_1' }));
    const { code, out } = await weigh('--letter', 'en', ...dana);
    expect(out.slice(3)).toEqual([
      'It needs no meeting.',
      expect.stringContaining('Not on record yet: the family’s yes to this change'),
      '',
      'A change in the plan of Maya Rodríguez',
      expect.stringMatching(/^It starts on .*\. This is what changes:$/),
      '- Extended time on timed work: 1.5× → 2×',
      'Why: La maestra lo vio.',
      'You can say no, or ask to talk first. If you do, the plan stays as it is today.',
      expect.stringContaining('You can ask for a hearing at any time.'),
    ]);
    expect(code).toBe(3);
    const spanish = await weigh('--letter', 'es', ...dana);
    expect(spanish.out.slice(6, 9)).toEqual([
      'Un cambio en el plan de Maya Rodríguez',
      expect.stringMatching(/^Empieza el .*\. Esto es lo que cambia:$/),
      expect.stringMatching(/^- Apoyo «Más tiempo en trabajos con límite \(1.5×\)», cambia cuánto: 1.5× → 2×$/),
    ]);
  });

  it('changes the plan on the day on which the mother asks for it, and keeps the notice as it was worded', async () => {
    const how = ['--to', 'grd_ana', '--by', 'meeting', '--language', 'es', '--asked-by', 'grd_ana'];
    const amend = (...more: string[]) => sidelightHere(['plan', 'amend', 'maya', 'pln_1', ...more], school.tables.env);
    const stale = await amend('--revision', '1', ...how, ...dana);
    expect([stale.code, (await school.stores.plans.get('stu_maya', 'pln_1')).version]).toEqual([1, 1]);
    const { code, out } = await amend('--revision', '2', ...how, ...dana);
    expect([code, out[0]]).toEqual([0, expect.stringContaining('pln_1 is changed: version 2.')]);
    const { items } = await school.stores.plans.get('stu_maya', 'pln_1');
    expect(items[0]?.parameter).toEqual({ timeMultiplier: 2 });
    const told = (await itemsIn(school.tables.plans)).find(({ sk }) => String(sk).startsWith('NOTICE#'));
    expect(told).toMatchObject({ to: ['grd_ana'], language: 'es', channel: 'meeting', why: 'La maestra lo vio.' });
    expect(String(told?.proposed)).toContain('Esto es lo que cambia');
  });

  it.each([
    [['--revision', 'two', '--by', 'phone', '--to', 'grd_ana'], '--revision: must be the number of the revision'],
    [['--revision', '2', '--by', 'pigeon', '--to', 'grd_ana'], '--by: must be letter, email'],
    [['--revision', '2', '--by', 'phone'], '--to: must be the id of somebody of the family'],
    [['--revision', '2', '--by', 'phone', '--to', 'grd_ana', '--language', 'fr'], '--language: must be en or es'],
  ])('says of %j what is wrong in it', async (words, sentence) => {
    const { code, err } = await sidelightHere(['plan', 'amend', 'maya', 'pln_1', ...words, ...dana], school.tables.env);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('tells a teacher nothing', async () => {
    const { code, err } = await weigh('--as', 'stf_grace');
    expect([code, err]).toEqual([1, expect.stringContaining('This is not allowed')]);
  });
});
