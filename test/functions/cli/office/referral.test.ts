import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anActivePlan } from '../../../builders.ts';
import { people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aCard, aPublication } from '../../../sample/records.ts';
import { aGuardian } from '../../../sample/roster.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const asPriya = ['--as', 'stf_priya'];
const run = (...words: string[]) => sidelightHere([...words, ...asPriya], school.tables.env);
const letter = ['--to', 'grd_ana', '--by', 'letter', '--sent-on', '2026-11-23'];
const opened = async (on = '2026-11-20', ...more: string[]) => {
  const { json, err } = await run(
    ...['referral', 'begin', 'maya', 'grd_ana', on, '--words', 'She cannot finish tests.', '--json', ...more],
  );
  expect(err).toBe('');
  return String(json().referralId);
};
const shown = async (id: string) => (await run('referral', 'show', 'maya', id)).out.join('\n');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T20:30:00.000Z') });
  const { maya, ana, priya, dana, grace } = people;
  school = await setUpSchool({ people: [maya, ana, priya, dana, grace] });
  return () => void vi.useRealTimers();
});

describe('a case on the command line', () => {
  it('opens with a word, of whoever said it, on the day on which it was said', async () => {
    const none = await run('referral', 'show', 'maya');
    expect(none.out).toContain('No case is on record.');
    const id = await opened();
    expect((await run('referral', 'show', 'maya')).out.join(' ')).toContain(`${id}, 504, since Fri, Nov 20, 2026`);
    const text = await shown(id);
    expect(text).toContain('Said on Fri, Nov 20, 2026 by Ana Rodríguez.');
    expect(text).toContain('The school has yet to say if it evaluates.');
    expect(text).toContain('To ask the family’s consent to evaluate, it still takes:');
    expect(text).toContain('Still owed:');
    const rights = await run('referral', 'rights', 'maya', id, ...letter);
    expect([rights.err, rights.out[0]]).toEqual(['', 'Entered: the copy of their rights, 2026-11-23, to grd_ana.']);
    expect(await shown(id)).not.toContain('Still owed:');
  });

  it.each([
    [['2026-10-01'], '--late: must say why it is entered more than 30 days after it was said'],
    [['2025-11-01', '--late', 'Found in a drawer.'], 'DATE: is more than a year ago'],
    [['2026-11-24'], 'DATE: is a day to come'],
    [['2026-11-20', '--framework', 'IEP'], '--framework: must be 504 or IAP.'],
  ])('refuses %j with one sentence, and keeps nothing', async ([on = '', ...more], sentence) => {
    const said = ['referral', 'begin', 'maya', 'grd_ana', on, '--words', 'She cannot finish tests.', ...more];
    const { code, err } = await run(...said);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(await school.stores.referrals.ofStudent('stu_maya')).toEqual([]);
  });

  it('takes a word of two months ago with its reason, and shows that it was entered late', async () => {
    const id = await opened('2026-09-23', '--late', 'The note lay with a substitute.');
    expect(await shown(id)).toContain('Entered late: The note lay with a substitute.');
  });

  it('says what the next step lacks, and goes on when it is there', async () => {
    const id = await opened();
    const early = await run('referral', 'step', 'maya', id, 'ask-consent');
    expect([early.code, early.err]).toEqual([
      ...[1, expect.stringContaining('the notice to the family about the evaluation; the request for')],
    ]);
    const notice = ['--proposed', 'We want to evaluate.', '--why', 'She said that tests are too long.'];
    const asked = await run(
      'referral',
      'step',
      'maya',
      id,
      'ask-consent',
      ...letter,
      ...notice,
      '--form-on',
      '2026-11-23',
    );
    expect([asked.err, asked.out]).toEqual(['', ['The family has yet to consent to the evaluation.']]);
    const attempt = await run('contact', 'record', 'maya', id, 'grd_ana', '2026-11-23', 'phone', 'no-answer');
    expect(attempt.code).toBe(0);
    const wrong = await run('referral', 'consent', 'maya', id, 'grd_tom', '2026-11-23', 'given');
    expect(wrong.err).toContain('PERSON: is nobody whose answer counts');
    const yes = await run('referral', 'consent', 'maya', id, 'grd_ana', '2026-11-23', 'given');
    expect([yes.err, yes.out[1]]).toEqual(['', 'The student is evaluated.']);
  });

  it('does not end in silence before each parent was tried enough, and names who was not', async () => {
    const luis = aGuardian({ id: 'grd_luis', givenName: 'Luis' });
    await school.stores.rosterWriter.putPeople([luis, { ...people.maya, guardianIds: ['grd_ana', 'grd_luis'] }]);
    const id = await opened();
    const notice = ['--proposed', 'We want to evaluate.', '--why', 'Tests are too long.', '--form-on', '2026-11-23'];
    await run('referral', 'step', 'maya', id, 'ask-consent', ...letter, ...notice);
    await run('contact', 'record', 'maya', id, 'grd_luis', '2026-11-23', 'phone', 'no-answer');
    const text = await shown(id);
    expect(text).toContain('Still to try: Ana Rodríguez (grd_ana): 3 more attempts that count, in 2 more ways');
    expect(text).toContain('Still to try: Luis');
    const early = await run('referral', 'close', 'maya', id, 'silent');
    expect([early.code, early.err]).toEqual([
      ...[1, expect.stringContaining('enough attempts to reach each parent whose answer is open')],
    ]);
    expect(early.err).toContain('Still to try: grd_ana: 3 more attempts that count, in 2 more ways, on 3 more school');
    expect(early.err).toContain('; grd_luis: ');
  });

  it('ends because the family says no, on paper and with the notice', async () => {
    const id = await opened();
    const notice = ['--proposed', 'We want to evaluate.', '--why', 'Tests are too long.', '--form-on', '2026-11-23'];
    await run('referral', 'step', 'maya', id, 'ask-consent', ...letter, ...notice);
    await run('referral', 'consent', 'maya', id, 'grd_ana', '2026-11-23', 'refused');
    const early = await run('referral', 'close', 'maya', id, 'refused');
    expect(early.err).toContain('the notice to the family that it ends here without consent');
    const closed = await run(
      ...['referral', 'close', 'maya', id, 'refused', ...letter],
      ...['--refuses', 'No evaluation.', '--reason', 'You said no.'],
    );
    expect([closed.err, closed.out]).toEqual([
      ...['', ['Closed: refused. It ended without consent. The family may come back.']],
    ]);
  });

  it.each([
    ['special-education', 'specialEducation'],
    ['learning-plan', 'learningPlan'],
    ['not-evaluated', undefined],
  ])('ends with %s, which the family is told of with its rights', async (outcome, instead) => {
    const id = await opened();
    const early = await run('referral', 'close', 'maya', id, outcome);
    expect([early.code, early.err]).toEqual([1, expect.stringContaining('the reason for not evaluating, in writing')]);
    const closed = await run(
      ...[
        'referral',
        'close',
        'maya',
        id,
        outcome,
        ...letter,
        '--proposed',
        'Another way.',
        '--reason',
        'It fits her.',
      ],
    );
    expect(closed.err).toBe('');
    const { state, facts } = await school.stores.referrals.get('stu_maya', id as 'ref_1');
    expect(state).toBe('declinedToEvaluate');
    const reason = facts.find(({ kind }) => kind === 'reasonWritten');
    expect(reason).toMatchObject({ about: 'decline', words: 'It fits her.' });
    expect(Object(reason).instead).toBe(instead);
  });
});

describe('a move to another school', () => {
  const came = (from: string) => run('referral', 'transfer', 'maya', from, '2026-11-20', '--words', '504 plan of 2025');

  it('is a transfer from another district, whose plan is followed as it is', async () => {
    const { err, out } = await came('Bay Middle School, Oakland');
    expect([err, out[0]]).toEqual(['', expect.stringContaining('followed as it is until this school has looked')]);
  });

  it('is none inside the district: the plan goes with the student, and stays in force', async () => {
    const { code, err } = await came('harbor high school');
    expect([code, err]).toEqual([
      ...[2, expect.stringContaining('SCHOOL: is a school of this district, so that nothing is taken over')],
    ]);
    const { rosterWriter, roster, plans } = school.stores;
    await plans.publish(...aPublication('pln_1', anActivePlan(), aCard()));
    await rosterWriter.putSchools([{ id: 'sch_cedar', name: 'Cedar Middle', zone: 'America/Los_Angeles' }]);
    await rosterWriter.putPeople([
      { ...people.maya, schoolId: 'sch_cedar' },
      { ...people.priya, id: 'stf_cedar', email: 'cedar@harbor.example', schoolIds: ['sch_cedar'] },
    ]);
    const shownTo = (staff: string) =>
      sidelightHere(['plan', 'show', 'maya', '--as', staff, '--json'], school.tables.env);
    expect((await shownTo('stf_cedar')).json().plans).toMatchObject([{ planId: 'pln_1' }]);
    expect((await shownTo('stf_priya')).code).toBe(1);
    expect((await roster.caseManagersOf('stu_maya')).length).toBe(1);
    const again = await sidelightHere(
      ['referral', 'transfer', 'maya', 'Elsewhere', '2026-11-20', '--words', 'The same plan', '--as', 'stf_cedar'],
      school.tables.env,
    );
    expect(again.err).toContain('the plan goes with the student as it is');
    expect(await school.stores.referrals.ofStudent('stu_maya')).toEqual([]);
  });
});

describe('a wish for a learning plan on the command line', () => {
  it('begins one that somebody carries, with whose wish it was', async () => {
    const nobody = await run('learning', 'wish', 'maya', 'grd_ana', '2026-11-20');
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('--manager: is needed, because')]);
    const stranger = await run('learning', 'wish', 'maya', 'grd_tom', '2026-11-20', '--manager', 'stf_dana');
    expect(stranger.err).toContain('PERSON: ');
    const begun = await run('learning', 'wish', 'maya', 'grd_ana', '2026-11-20', '--manager', 'stf_dana', '--json');
    expect(begun.err).toBe('');
    const { facts } = (await school.stores.processes.find('stu_maya', begun.json().planId)) ?? { facts: [] };
    expect(facts).toEqual([{ kind: 'learningWished', on: '2026-11-20', person: 'grd_ana', by: 'stf_priya' }]);
  });
});
