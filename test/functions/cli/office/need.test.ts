import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const run = (...words: string[]) => sidelightHere([...words, '--as', 'stf_priya'], school.tables.env);
const arm = ['--asked-by', 'family', '--shown-by', 'paper', '--need', 'Cannot write with her right hand.'];
const typing = ['--gives', 'RES-TYPE', '--gives', 'TIM-EXT timeMultiplier=1.5'];
const begin = (...more: string[]) => run('need', 'begin', 'maya', '2026-11-23', '--manager', 'stf_dana', ...more);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T20:30:00.000Z') });
  const { maya, ana, grace, dana: manager, priya } = people;
  school = await setUpSchool({ people: [maya, ana, grace, manager, priya] });
});
afterEach(() => {
  vi.useRealTimers();
});

const told = ['--to', 'grd_ana', '--by', 'phone', '--sent-on', '2026-11-23'];
async function begun() {
  const { json, err } = await begin(...arm, ...typing, '--until', '2027-01-04', '--json');
  expect(err).toBe('');
  return String(json().planId);
}
async function agreed() {
  const planId = await begun();
  const { err } = await run('need', 'agree', 'maya', planId, '--revision', '1', '--agreed-by', 'grd_ana', ...told);
  expect(err).toBe('');
  return planId;
}
const inForce = (planId: string) =>
  school.stores.plans.ofStudent('stu_maya').then((all) => all.find(({ id }) => id === planId));

describe('Maya broke her arm, at the command line', () => {
  it('has the help written down, the notice printed, and her mother’s yes entered on the same day', async () => {
    const planId = await begun();
    expect(await inForce(planId)).toBeUndefined();
    const shown = await run('need', 'show', 'maya', planId, '--letter', 'en');
    expect(shown.code).toBe(3);
    expect(shown.out.slice(0, 5)).toEqual([
      'Maya Rodríguez (stu_maya)',
      '',
      planId,
      'Asked for on Mon, Nov 23, 2026 by the family, shown by a paper.',
      'Without an evaluation it can last until Sun, May 23, 2027.',
    ]);
    expect(shown.out).toContain(
      'It waits for the family’s yes, revision 1: until Mon, Jan 4, 2027. sidelight need agree enters it.',
    );
    expect(shown.out.slice(shown.out.indexOf('Help at school for Maya Rodríguez, for a time'))).toEqual([
      'Help at school for Maya Rodríguez, for a time',
      'What is hard now: Cannot write with her right hand.',
      'This is the help. Every teacher who has to give it will see it:',
      '- Keyboard instead of handwriting',
      '- Extended time on timed work: 1.5×',
      'It starts when you say yes. It ends by itself after Mon, Jan 4, 2027.',
      'Is it needed for longer? Tell us before that day. We can make it longer, until Sun, May 23, 2027.',
      'You can say no, or ask to talk first. You can also ask us for a longer plan at any time.',
      'Whom to ask: Dana Ruiz, Harbor High School.',
    ]);

    const how = ['--revision', '1', '--agreed-by', 'grd_ana', ...told, '--language', 'es'];
    const { out, code, err } = await run('need', 'agree', 'maya', planId, ...how);
    expect([err, code, out]).toEqual([
      '',
      0,
      [`${planId} is in force from today, and ends by itself after Mon, Jan 4, 2027.`],
    ]);
    expect(await inForce(planId)).toMatchObject({ status: 'active', framework: 'IAP', endOn: '2027-01-04' });
    const [notice] = await school.stores.referrals.noticesOf('stu_maya');
    expect(notice).toMatchObject({ to: ['grd_ana'], language: 'es', why: 'Cannot write with her right hand.' });
    expect(notice?.proposed).toContain('Termina sola después del lun 4 ene 2027.');
    const after = await run('need', 'show', 'maya');
    expect([after.code, after.out[4]]).toEqual([0, 'In force until Mon, Jan 4, 2027.']);
  });

  it('is helped for longer as her mother wishes, within six months', async () => {
    const planId = await agreed();
    const because = (reason: string, on: string) => run('need', 'extend', 'maya', planId, on, '--reason', reason);
    const longer = (on: string) => because('The arm heals slowly.', on);
    expect((await because(' ', '2027-02-01')).err).toMatch(/^--reason: must say something/);
    expect((await because('long '.repeat(121), '2027-02-01')).err).toMatch(/^--reason: is longer than the 600/);
    expect((await longer('2027-05-24')).err).toMatch(/^DATE: must be a day to come, within six months/);
    expect((await longer('2027-01-04')).err).toMatch(/^DATE: must be later than the last day that was agreed/);
    const { out, err } = await longer('2027-02-01');
    expect([err, out[0]]).toEqual([
      '',
      `Written down: ${planId} until Mon, Feb 1, 2027, revision 1. Nothing has changed yet.`,
    ]);
    expect((await longer('2027-02-02')).err).toMatch(/^PLAN: has a change in the making already/);
    expect(await inForce(planId)).toMatchObject({ endOn: '2027-01-04' });

    const weighed = await run('plan', 'weigh', 'maya', planId);
    expect(weighed.out).toContain('It needs no meeting.');
    const how = ['--revision', '1', '--asked-by', 'grd_ana', '--to', 'grd_ana', '--by', 'phone'];
    expect((await run('plan', 'amend', 'maya', planId, ...how)).err).toBe('');
    expect(await inForce(planId)).toMatchObject({ version: 2, endOn: '2027-02-01' });
  });

  it.each([
    [[...arm, ...typing, '--until', '2027-05-24'], '--until: must be a day to come, within six months'],
    [[...arm, ...typing, '--until', '2026-11-22'], '--until: must be a day to come, within six months'],
    [[...arm, '--gives', 'TIM-EXT timeMultiplier=fast', '--until', '2027-01-04'], '--gives: names no amount'],
    [[...arm, '--gives', 'RES-TIPE', '--until', '2027-01-04'], '--gives: is the code of no accommodation'],
    [[...arm, '--until', '2027-01-04'], '--gives'],
    [['--asked-by', 'doctor', ...arm.slice(2), ...typing, '--until', '2027-01-04'], '--asked-by: must be family'],
    [
      [...arm.slice(0, 2), '--shown-by', 'hearsay', ...arm.slice(4), ...typing, '--until', '2027-01-04'],
      '--shown-by: must',
    ],
    [[...arm.slice(0, 4), '--need', ' ', ...typing, '--until', '2027-01-04'], '--need: must say in a sentence'],
  ])('writes nothing down of %j, and says what is wrong', async (words, sentence) => {
    const { code, err } = await begin(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(await school.stores.plans.draftsOf('stu_maya')).toEqual([]);
  });

  it('begins nothing on a yes to other words, of nobody, or twice', async () => {
    const planId = await begun();
    const agree = (...how: string[]) => run('need', 'agree', 'maya', planId, ...how);
    expect((await agree('--revision', '2', '--agreed-by', 'grd_ana', ...told)).err).toMatch(/^--revision: must be/);
    expect((await agree('--revision', '1', '--agreed-by', 'grd_nobody', ...told)).err).toMatch(
      /^--agreed-by: is nobody/,
    );
    expect((await agree('--revision', '1', ...told)).err).toMatch(/^Before this step it takes: .*family/);
    expect(await inForce(planId)).toBeUndefined();
    expect((await agree('--revision', '1', '--agreed-by', 'grd_ana', ...told)).err).toBe('');
    expect((await agree('--revision', '1', '--agreed-by', 'grd_ana', ...told)).err).toMatch(
      /^PLAN: waits for nobody’s yes/,
    );
  });

  it('is no teacher’s to write down or to look up', async () => {
    const asGrace = (...words: string[]) => sidelightHere([...words, '--as', 'stf_grace'], school.tables.env);
    const words = [...arm, ...typing, '--until', '2027-01-04'];
    const denied = expect.stringContaining('This is not allowed');
    expect((await asGrace('need', 'begin', 'maya', '2026-11-23', ...words)).err).toEqual(denied);
    expect((await asGrace('need', 'show', 'maya')).err).toEqual(denied);
  });
});
