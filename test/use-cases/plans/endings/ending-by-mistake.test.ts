import { beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { withoutEnding } from '#shared/domain/plans/endings/take-back.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { takeBackEnding } from '#shared/use-cases/plans/endings/take-back-ending.ts';
import { aCoordinator, aTeacher } from '../../../builders.ts';
import type { TestTables } from '../../../engine.ts';
import { aChange, aReview, plannedReview } from '../../../sample/records.ts';
import { aSmallSchool, importPackage } from '../../roster/import-package.ts';
import { aStudentOfTwoPlans, schoolId, studentId } from './two-plans.ts';

const priya = { ...aCoordinator(), schoolIds: [schoolId] as const };
const grace = { ...aTeacher(), id: 'stf_T1' as const, schoolIds: [schoolId] as const };
let tables: TestTables;
let deps: Awaited<ReturnType<typeof aStudentOfTwoPlans>>['deps'];

beforeEach(async () => {
  ({ tables, deps } = await aStudentOfTwoPlans());
});

const of = { studentId, surface: 'cli', planId: 'pln_1' } as const;
const end = (exitReason: 'died' | 'leftHome' | 'iepTookOver', key = 'end') =>
  endPlan(deps, priya, { ...of, exitReason, happenedOn: '2026-11-23', key, meetings: 'callOff' });
const takeBack = (key = 'back', over: object = {}) =>
  takeBackEnding(deps, priya, { ...of, reason: 'It was another Maya.', key, ...over });
const plans = () => deps.plans.ofStudent(studentId);
const processes = () => Promise.all((['pln_1', 'pln_2'] as const).map((id) => deps.processes.get(studentId, id)));
const classToday = async () =>
  ((await deps.roster.findSection('sec_algebra'))?.students ?? [])
    .filter(({ endOn }) => !endOn || endOn >= '2026-11-24')
    .map(({ name, endOn }) => [name, endOn]);
const due = async () =>
  (await deps.deadlines.openOfStudent(schoolId, studentId)).map(({ what, about }) => `${what} ${about}`).sort();
function refusalOf(work: () => unknown) {
  try {
    return work();
  } catch (cause) {
    return cause instanceof DomainError ? cause.details : cause;
  }
}
const plannedMeeting = () => {
  const review = aReview({ studentId, schoolId });
  const planned = aChange('meeting', { action: 'review_scheduled', reviewId: review.id });
  return deps.reviews.schedule(plannedReview(review), planned);
};

describe('the word that a student died, entered for the wrong one', () => {
  it('is taken back: every plan is in force as it was, on its card, with its days and its case manager', async () => {
    const before = await plans();
    const [stood, learned] = await processes();
    await end('died');
    expect(await takeBack()).toMatchObject({ planId: 'pln_1', plans: 2, toMeet: 0 });
    const sameButRevision = before.map((plan) => ({ ...plan, revision: plan.revision + 2 }));
    expect(await plans()).toEqual(sameButRevision);
    const [again, learning] = await processes();
    expect([again?.state, learning?.state]).toEqual([stood?.state, learned?.state]);
    expect([again?.exit, again?.owed, again?.clock, again?.endedFrom]).toEqual([
      ...[undefined, stood?.owed, stood?.clock, undefined],
    ]);
    expect((await deps.cards.find(studentId))?.items.length).toBeGreaterThan(0);
    expect(await deps.roster.caseloadOf('stf_dana')).toEqual([studentId]);
    expect(await due()).toEqual([]);
  });

  it('is taken back: the name is on every list again, and the next roster changes nothing', async () => {
    const before = await classToday();
    const outstanding = async () => (await readOutstanding(deps, grace, { surface: 'slack' })).map(({ name }) => name);
    expect(await outstanding()).toEqual(['Maya Rodriguez-Okafor']);
    await end('died');
    await takeBack();
    expect(await classToday()).toEqual(before);
    expect(await outstanding()).toEqual(['Maya Rodriguez-Okafor']);
    expect((await deps.roster.searchStudents(schoolId, 'maya')).students).toHaveLength(1);
    expect(await deps.roster.getStudent(studentId)).not.toHaveProperty('diedOn');
    const { changed, removed } = await importPackage(tables, aSmallSchool(), { confirmed: true });
    expect([changed.people, changed.seats, removed.people, removed.seats]).toEqual([0, 0, 0, 0]);
  });

  it('leaves on record that it was said, by whom it was taken back and why, and opens no second ending', async () => {
    await end('died');
    await takeBack();
    const { facts } = await deps.processes.get(studentId, 'pln_1');
    expect(facts.slice(-2)).toMatchObject([
      { kind: 'studentDied', on: '2026-11-23' },
      { kind: 'endingTakenBack', ending: 'died', told: 'studentDied', words: 'It was another Maya.', by: 'stf_priya' },
    ]);
    const [entry] = await deps.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'ending_taken_back', planId: 'pln_1' });
    const again = endPlan(deps, priya, { ...of, exitReason: 'died', key: 'again' });
    await expect(again).rejects.toMatchObject({ code: 'not_ready', details: { missing: 'death' } });
  });

  it('is taken back once, though two do it at the same moment, and answers the same when it is sent again', async () => {
    await end('died');
    const both = await Promise.allSettled(['one', 'two'].map((key) => takeBack(key)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const key = both[0]?.status === 'fulfilled' ? 'one' : 'two';
    expect(await takeBack(key)).toMatchObject({ plans: 2 });
    await expect(takeBack('three')).rejects.toMatchObject({ code: 'not_ready', details: { missing: 'ending' } });
  });

  it('is no matter of the case manager, of a teacher, or without a reason', async () => {
    await end('died');
    for (const actor of [grace, { ...grace, id: 'stf_dana' as const }])
      await expect(takeBackEnding(deps, actor, { ...of, reason: 'x', key: actor.id })).rejects.toMatchObject({
        code: 'not_allowed',
      });
    await expect(takeBack('empty', { reason: ' ' })).rejects.toMatchObject({ details: { field: 'reason' } });
    expect((await plans()).map(({ status }) => status)).toEqual(['ended', 'ended']);
  });
});

describe('another ending that was entered by mistake', () => {
  it('is taken back alone, and its meetings that were called off are a task with a day', async () => {
    await plannedMeeting();
    await end('leftHome');
    expect(await due()).toEqual(['copyToFamily pln_1', 'tellFamily pln_1']);
    expect(await takeBack()).toMatchObject({ plans: 1, toMeet: 1 });
    expect((await plans()).map(({ status }) => status)).toEqual(['active', 'active']);
    expect((await deps.processes.get(studentId, 'pln_1')).owed).toMatchObject([{ what: 'reviewWish' }]);
    expect(await due()).toEqual(['reviewWish pln_1']);
  });

  it('counts for nothing afterwards: the last day at school that it told starts no clock', async () => {
    await end('leftHome');
    await takeBack();
    const { clock } = await deps.processes.get(studentId, 'pln_1');
    expect(clock?.what).not.toBe('transferPackage');
    const again = endPlan(deps, priya, { ...of, exitReason: 'leftHome', key: 'again' });
    await expect(again).rejects.toMatchObject({ details: { missing: 'withdrawal' } });
    expect(await end('leftHome', 'true this time')).toMatchObject({ planId: 'pln_1' });
  });

  it('of before it was kept where a plan stood is taken back as one that is in force', async () => {
    await end('leftHome');
    const { endedFrom: _, ...old } = await deps.processes.get(studentId, 'pln_1');
    const bare = { ...old, version: old.version + 1 };
    await deps.processes.save(
      { process: bare, deadlines: [] },
      aChange('old', { action: 'process_recorded', planId: 'pln_1' }),
    );
    await takeBack();
    expect(await deps.processes.get(studentId, 'pln_1')).toMatchObject({ state: 'active' });
  });

  it.each(['revoked', 'declined', 'notEligible', 'expired'] as const)(
    'does not undo what ended it as %s',
    async (exitReason) => {
      const [, process] = await processes();
      const [, plan] = await plans();
      const context = { as: 'coordinates', on: '2026-11-24', settings: defaultSettings } as const;
      const ended = { ...plan!, status: 'ended', endedOn: '2026-11-23', exitReason } as const;
      const by = { by: 'stf_priya', on: '2026-11-24', words: 'It was another Maya.' } as const;
      expect(refusalOf(() => withoutEnding({ process: process!, context }, ended, by))).toMatchObject({
        reason: 'stays_ended',
      });
    },
  );
});
