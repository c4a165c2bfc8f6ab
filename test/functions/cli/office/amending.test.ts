import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

describe('sidelight plan reassign', () => {
  let school: TestSchool;
  const priya = ['--as', 'stf_priya'];
  const reason = ['--reason', 'Ms. Ruiz is on leave.'];
  const told = ['--to', 'grd_ana', '--by', 'phone', '--sent-on', '2026-11-23'];
  const reassign = (manager: string, ...more: string[]) =>
    sidelightHere(['plan', 'reassign', 'maya', 'pln_1', manager, '2026-11-23', ...more, ...priya], school.tables.env);

  beforeEach(async () => {
    const { maya, ana, grace, dana, omar, samuel, priya: coordinator } = people;
    const aide = { ...samuel, roles: ['aide' as const] };
    school = await setUpSchool({
      people: [maya, ana, grace, dana, omar, aide, coordinator],
      plans: [anActivePlan()],
    });
  });

  it('prints the words for the family first, and changes nothing', async () => {
    const { code, out } = await reassign('stf_omar', ...reason);
    expect(out).toEqual([
      'Someone new looks after the plan',
      'From Mon, Nov 23, 2026 on, Omar Haddad looks after your plan at school.',
      'Why: Ms. Ruiz is on leave.',
      'The plan itself stays the same. All the help in it goes on.',
      'You can ask Omar Haddad about it at any time.',
    ]);
    expect(code).toBe(3);
    expect((await reassign('stf_omar', ...reason, '--language', 'es')).out[0]).toBe('Otra persona lleva ahora el plan');
    expect(await school.stores.plans.get('stu_maya', 'pln_1')).toMatchObject({ caseManagerId: 'stf_dana' });
  });

  it('gives the plan to another case manager once the family was told, and keeps their words', async () => {
    const { code, out } = await reassign('omar@harbor.example', ...reason, ...told);
    expect([code, out]).toEqual([
      0,
      ['pln_1 has another case manager since Mon, Nov 23, 2026: Omar Haddad. All it says stays as it is.'],
    ]);
    expect(await school.stores.plans.get('stu_maya', 'pln_1')).toMatchObject({ caseManagerId: 'stf_omar', version: 1 });
    expect(await school.stores.referrals.noticesOf('stu_maya')).toMatchObject([
      { kind: 'caseManager', proposed: expect.stringContaining('Omar Haddad looks after your plan') },
    ]);
  });

  it.each([
    ['stf_samuel', told, 'MANAGER: cannot manage this plan, as an aide or of another school: name somebody else.'],
    ['stf_dana', told, 'MANAGER: manages this plan already: nothing changes.'],
    ['grd_ana', told, 'MANAGER: names nobody on the staff.'],
    ['stf_omar', [...told.slice(0, -1), '2026-10-01'], '--sent-on: is long before they have it: tell the family anew.'],
    ['stf_omar', ['--to', 'grd_rosa', ...told.slice(2)], '--to: must be the id of somebody of the family'],
  ])('refuses %s in one sentence, and changes nothing', async (manager, how, sentence) => {
    const { code, err } = await reassign(manager, ...reason, ...how);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(await school.stores.plans.get('stu_maya', 'pln_1')).toMatchObject({ caseManagerId: 'stf_dana' });
  });
});
