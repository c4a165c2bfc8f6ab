import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainError } from '#shared/domain/errors.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { takeReferralStep } from '#shared/use-cases/cases/take-referral-step.ts';
import { costOf } from '../../capacity.ts';
import { contentsOfAll } from '../../contents.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { caseBefore, caseSteps, priya, said } from './case.ts';
import { type CaseWork, caseCommands, meetingIn } from './case-commands.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await setUpSchool();
});

/** The process is killed once, when it is about to write or just has. */
async function killed(when: 'before' | 'after', work: CaseWork) {
  const { db } = school.tables;
  db.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand') return next(args);
      if (when === 'after') await next(args);
      throw new Error('killed');
    },
    { step: 'initialize', name: 'killed' },
  );
  await expect(work()).rejects.toThrow('killed');
  db.middlewareStack.remove('killed');
}

/** With every notice the family is read, and what the office has entered of its rights. */
const costs: Record<string, readonly [calls: number, units: number]> = {
  'opening a case': [12, 21],
  'taking in a plan of another school': [11, 19.5],
  evaluate: [13, 23],
  consent: [13, 25],
  observation: [10, 15.5],
  child: [10, 15.5],
  convene: [11, 18.5],
  find: [13, 27],
  notice: [12, 17],
  refuse: [12, 17],
  // After a refusal the family and the calendar are read: whether it counts hangs on who has rights today.
  closeRefused: [14, 22],
  reopen: [14, 20],
  'opening a meeting': [10, 13.5],
  'writing minutes': [10, 13.5],
  'closing a meeting': [12, 23.5],
  'cancelling a meeting': [10, 13.5],
  'keeping a promise': [10, 13.5],
};

describe('what a verb of a case costs in calls and DynamoDB units', () => {
  afterAll(async () => {
    school = await setUpSchool();
  });

  it.each(caseCommands)('$name', async ({ name, prepared }) => {
    const { calls, units } = await costOf(school.tables, await prepared(school));
    expect([calls, units]).toEqual(costs[name]);
  });
});

describe('a command that is killed, and told again', () => {
  it.each(caseCommands)('$name', async ({ prepared }) => {
    const work = await prepared(school);
    const before = await contentsOfAll(school.tables);
    await killed('before', work);
    expect(await contentsOfAll(school.tables)).toEqual(before);
    await killed('after', work);
    const done = await contentsOfAll(school.tables);
    expect(done).not.toEqual(before);
    const answer = await work();
    expect(await work()).toEqual(answer);
    expect(await contentsOfAll(school.tables)).toEqual(done);
  });
});

describe('twenty at once', () => {
  const outcomes = async (works: CaseWork[]) => {
    const results = await Promise.allSettled(works.map((work) => work()));
    const refused = results.filter((result) => result.status === 'rejected');
    return {
      done: results.length - refused.length,
      codes: new Set(refused.map(({ reason }) => (reason as DomainError).code)),
    };
  };

  it('who tell one command: it is done once, and all are answered the same', async () => {
    const of = await caseBefore(school, 'convene');
    const { done } = await outcomes(Array.from({ length: 20 }, () => () => caseSteps.convene(school, of)));
    expect(done).toBe(20);
    const { facts, version } = await school.deps.referrals.get('stu_maya', of.referralId);
    expect([facts.length, version]).toEqual([10, 9]);
  });

  it('who take one step by commands of their own: one takes it, and the others are told', async () => {
    const of = await caseBefore(school, 'convene');
    const works = Array.from(
      { length: 20 },
      (_, racer) => () =>
        takeReferralStep(school.deps, priya, { ...said(`convene ${racer}`), ...of, step: 'conveneTeam' }),
    );
    const { done, codes } = await outcomes(works);
    expect(done).toBe(1);
    for (const code of codes) expect(['changed_meanwhile', 'not_ready']).toContain(code);
  });

  it('with commands of their own: one closes the meeting', async () => {
    const { writeMinutes, meetingId, referralId } = await meetingIn(school, 'race');
    await writeMinutes();
    const { done, codes } = await outcomes(
      Array.from(
        { length: 20 },
        (_, racer) => () => closeMeeting(school.deps, priya, { ...said(`race ${racer}`), meetingId }),
      ),
    );
    expect(done).toBe(1);
    for (const code of codes) expect(['changed_meanwhile', 'not_ready']).toContain(code);
    const { facts } = await school.deps.referrals.get('stu_maya', referralId);
    expect(facts.filter(({ kind }) => kind === 'meetingHeld')).toHaveLength(1);
  });
});
