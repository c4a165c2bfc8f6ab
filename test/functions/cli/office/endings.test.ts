import { beforeEach, describe, expect, it } from 'vitest';
import { anActivePlan } from '../../../builders.ts';
import { actors, people } from '../../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../../harbor-high/school.ts';
import { aChange, aReview, plannedReview } from '../../../sample/records.ts';
import { refer } from '../../../use-cases/cases/case.ts';
import { sidelightHere } from '../command-line.ts';

let school: TestSchool;
const priya = ['--as', 'stf_priya'];
const here = (...words: string[]) => sidelightHere([...words, ...priya], school.tables.env);
const end = (...words: string[]) => here('plan', 'end', 'maya', 'pln_1', ...words);

beforeEach(async () => {
  const { maya, ana, grace, dana, priya: coordinator } = people;
  school = await setUpSchool({ people: [maya, ana, grace, dana, coordinator], plans: [anActivePlan()] });
});

const plan = () => school.stores.plans.get('stu_maya', 'pln_1');
const facts = async () => (await school.stores.processes.get('stu_maya', 'pln_1')).facts;

describe('sidelight plan end', () => {
  it('ends the plan of a student who moved abroad, and says what is left to do', async () => {
    const { code, out } = await end('left-abroad', '--on', '2026-11-20');
    expect(out).toEqual([
      'Ended today: pln_1, because moved abroad.',
      'To do for whoever manages the case, within 10 school days: copy of the record for the family.',
    ]);
    expect(code).toBe(0);
    expect(await plan()).toMatchObject({ status: 'ended', exitReason: 'leftAbroad' });
  });

  it('wants to be sure that a student died, and then leaves one call to make', async () => {
    const { code, err } = await end('died', '--on', '2026-11-20');
    expect([code, err]).toEqual([
      2,
      '--confirm: is needed: it ends every plan of this student at once, and takes the name off every list. Nothing was written.',
    ]);
    const { out } = await end('died', '--on', '2026-11-20', '--confirm');
    expect(out).toEqual([
      'Ended today: pln_1, because the student died.',
      'To do for whoever manages the case, within 1 school day: call to the family, by a person.',
      'Nothing goes out from here, to anybody. Please agree on who makes that call.',
    ]);
  });

  it('asks whether planned meetings are held where the student stays', async () => {
    const review = aReview({ startsAt: '2098-12-04T00:30:00.000Z', endsAt: '2098-12-04T01:00:00.000Z' });
    const planned = aChange('planned', { action: 'review_scheduled', reviewId: review.id });
    await school.stores.reviews.schedule(plannedReview(review), planned);
    const { code, err } = await end('iep-took-over', '--on', '2026-11-20');
    expect([code, err]).toEqual([
      2,
      '--meetings: must say whether these planned meetings are held: add --meetings keep or --meetings call-off. They are K7Q2-9F. Nothing was written.',
    ]);
    const { out } = await end('iep-took-over', '--on', '2026-11-20', '--meetings', 'call-off');
    expect(out[1]).toBe('1 planned meeting called off. The calendar tells who was invited.');
  });

  it('refuses a reason that there is not, a day to come, and what is not on record, in one sentence each', async () => {
    expect((await end('gone')).err).toBe(
      'REASON: is none of the reasons for which a plan ends: sidelight help plan end lists them. Nothing was written.',
    );
    expect((await end('left-home', '--on', '2099-01-01')).err).toBe(
      '--on: is a day to come: only what has happened is put on record. Nothing was written.',
    );
    expect((await end('left-home')).err).toMatch(/^Before this step it takes: .+ Nothing was written\.$/);
    expect(await plan()).toMatchObject({ status: 'active' });
  });
});

describe('sidelight plan resume', () => {
  const resume = (...words: string[]) => here('plan', 'resume', 'maya', 'pln_1', ...words);
  const reason = ['--reason', 'It was another Maya.'];

  it('puts the plan of a student back who had not died, and says what is left to a person', async () => {
    await end('died', '--on', '2026-11-20', '--confirm');
    expect(await plan()).toMatchObject({ status: 'ended' });
    const { out, err } = await resume(...reason);
    expect([err, out]).toEqual([
      '',
      [
        'In force again: 1 plan of stu_maya.',
        'Nothing goes out from here. Please call whoever was told that it had ended.',
      ],
    ]);
    expect(await plan()).toMatchObject({ status: 'active' });
  });

  it('refuses one in force, no reason, and one who coordinates nothing, in one sentence each', async () => {
    expect((await resume(...reason)).err).toContain('Before this step it takes: a plan that has ended.');
    expect((await resume('--reason', ' ')).err).toContain('--reason: must say in at most 1,000 characters why');
    await end('left-abroad', '--on', '2026-11-20');
    const grace = ['plan', 'resume', 'maya', 'pln_1', ...reason, '--as', 'stf_grace'];
    expect((await sidelightHere(grace, school.tables.env)).err).toContain('This is not allowed.');
    expect(await plan()).toMatchObject({ status: 'ended' });
  });
});

describe('sidelight plan done', () => {
  it('enters a copy that was given after the end, once', async () => {
    await end('left-abroad', '--on', '2026-11-20');
    const done = () => here('plan', 'done', 'maya', 'pln_1', 'copy-to-family', '2026-11-23');
    expect((await done()).out).toEqual(['Done on 2026-11-23: copy of the record for the family.']);
    expect((await done()).code).toBe(1);
    expect((await here('plan', 'done', 'maya', 'pln_1', 'party', '2026-11-23')).code).toBe(2);
  });
});

describe('sidelight contact record', () => {
  const contact = (...words: string[]) => here('contact', 'record', 'maya', 'pln_1', ...words);

  it('enters whom the school tried to reach, when, how and with what result, and a bounce that came later', async () => {
    expect((await contact('grd_ana', '2026-11-19', 'email', 'sent')).out).toEqual([
      'Entered: grd_ana, 2026-11-19, email, sent.',
    ]);
    expect((await contact('ana', '2026-11-19', 'email', 'bounced')).out).toEqual([
      'Entered: grd_ana, 2026-11-19, email, bounced. It takes back what was sent to them that day by that way.',
    ]);
    expect((await facts()).slice(-2)).toMatchObject([
      { kind: 'contactAttempted', person: 'grd_ana', channel: 'email', result: 'sent' },
      { kind: 'contactAttempted', person: 'grd_ana', channel: 'email', result: 'bounced' },
    ]);
  });

  it('enters one about a referral too', async () => {
    const { referralId } = await refer(school, actors.ana);
    const { code } = await here('contact', 'record', 'maya', referralId, 'ana', '2026-11-23', 'letter', 'sent');
    expect(code).toBe(0);
    const { facts: known } = await school.deps.referrals.get('stu_maya', referralId);
    expect(known.at(-1)).toMatchObject({ kind: 'contactAttempted', channel: 'letter', by: 'stf_priya' });
  });

  it('refuses who does not answer for the student, a way that is known, and words that mean nothing', async () => {
    const refusals = await Promise.all([
      contact('grd_nobody', '2026-11-19', 'phone', 'no-answer'),
      contact('grd_ana', '2026-11-19', 'phone', 'no-way-known'),
      contact('grd_ana', '2026-11-19', 'pigeon', 'sent'),
      contact('grd_ana', '2026-11-19', 'phone', 'perhaps'),
    ]);
    expect(refusals.map(({ code, err }) => `${code} ${err.split(':')[0]}`)).toEqual([
      '2 PERSON',
      '2 RESULT',
      '2 WAY',
      '2 RESULT',
    ]);
  });
});

describe('sidelight plan refer', () => {
  const referring = (...words: string[]) => here('plan', 'refer', 'maya', 'pln_1', '2026-11-20', ...words);
  const documented = async () => {
    const before = await school.stores.processes.get('stu_maya', 'pln_1');
    const shown = {
      kind: 'needDocumented',
      on: '2026-11-02',
      by: 'stf_priya',
      askedBy: 'family',
      shownBy: 'paper',
    } as const;
    const process = { ...before, facts: [...before.facts, shown], version: before.version + 1 };
    await school.stores.processes.save(
      { process, deadlines: [] },
      aChange('shown', { action: 'process_recorded', planId: 'pln_1' }),
    );
  };

  it('opens one case for a need that lasts, and leaves the plan as it is', async () => {
    await documented();
    const { code, out } = await referring(
      'The',
      'arm',
      'heals',
      'slowly',
      '--late-reason',
      'Its doctor wrote to the nurse.',
    );
    expect(out[0]).toMatch(
      /^Referred: ref_\S+\. The family is owed a copy of its rights\. pln_1 stays in force as it is\.$/,
    );
    expect(code).toBe(0);
    expect(await school.stores.referrals.ofStudent('stu_maya')).toMatchObject([
      { framework: '504', concern: 'The arm heals slowly', fromPlanId: 'pln_1' },
    ]);
    expect(await plan()).toMatchObject({ status: 'active' });
    expect((await referring('Once', 'more', '--late-reason', 'Again.')).err).toContain('was referred already');
  });

  it('refers no plan that came of no documented need', async () => {
    const { err } = await referring('The', 'arm', '--late-reason', 'The nurse was away.');
    expect(err).toContain('is no plan for a documented need');
  });
});
