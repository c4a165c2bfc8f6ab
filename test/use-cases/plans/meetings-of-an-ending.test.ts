import { beforeEach, describe, expect, it } from 'vitest';
import type { ExitReason } from '#shared/domain/process/states.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { sweepDueReviews } from '#shared/use-cases/reviews/sweep-due-reviews.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCard, aChange, aPublication, aReview, plannedReview, reviewScheduled } from '../../sample/records.ts';
import { priya } from '../cases/case.ts';

const studentId = 'stu_maya';
let school: TestSchool;
let number = 0;
const input = () => ({ studentId, surface: 'cli', key: `ending-${++number}` }) as const;

/** Maya has a plan, and a review of it on Thursday, 3 December, to which her mother and Dana are invited. */
beforeEach(async () => {
  const { maya, ana, grace, dana } = people;
  school = await setUpSchool({ people: [maya, ana, grace, dana] });
  const plan = anActivePlan({ kind: 'learning', framework: 'ILP', endOn: '2026-11-30' });
  const [publication, published] = aPublication('plan', plan, aCard());
  const nextChanges = [{ planId: plan.id, schoolId: plan.schoolId, on: '2026-12-01' }];
  await school.deps.plans.publish({ ...publication, nextChanges }, published);
  const review = aReview({ participants: [{ kind: 'guardian', id: 'grd_ana', email: 'ana@family.example' }] });
  const change = aChange('planned', { action: 'review_scheduled', reviewId: review.id }, [
    reviewScheduled('planned', review),
  ]);
  await school.deps.reviews.schedule(plannedReview(review), change);
  await openMeeting(school.deps, priya, {
    ...input(),
    ...{ about: 'pln_1', purpose: 'review', place: 'Room 12', participants: [] },
  });
});

const end = (exitReason: ExitReason, more: { happenedOn?: string; meetings?: 'keep' | 'callOff' } = {}) =>
  endPlan(school.deps, priya, { ...input(), planId: 'pln_1', exitReason, ...more });
const review = () => school.deps.reviews.get(studentId, 'rev_1');
const ahead = async () => (await school.deps.reviews.meetingsAhead(studentId))?.meetings.length;
const minutes = async () => (await school.deps.meetings.ofStudent(studentId)).map(({ status }) => status);
const news = async () =>
  (await itemsIn(school.tables.plans)).map(({ type }) => String(type)).filter((type) => /CalledOff/.test(type));

describe('the meetings that lie ahead when a plan ends', () => {
  it.each(['died', 'leftAbroad', 'leftHome', 'transferredOut', 'droppedOut'] as const)(
    'are called off with the word that the student is not here any more (%s), and no mail says so',
    async (exitReason) => {
      expect(await end(exitReason, { happenedOn: '2026-11-22' })).toMatchObject({ calledOff: 1 });
      expect(await review()).toMatchObject({ status: 'cancelled', quietly: true });
      expect(await ahead()).toBe(0);
      expect(await minutes()).toEqual(['cancelled']);
      expect(await news()).toEqual(['ReviewCalledOff']);
    },
  );

  it('remind nobody any more, on no day', async () => {
    await end('died', { happenedOn: '2026-11-22' });
    for (const day of ['2026-11-26', '2026-11-27', '2026-12-02', '2026-12-03'])
      expect(await sweepDueReviews(school.deps, `${day}T13:30:00.000Z`)).toBe(0);
  });

  it('are asked about where the student stays: nothing ends before somebody says whether they are held', async () => {
    await expect(end('graduated')).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'meetings', reason: 'undecided', refs: 'K7Q2-9F' },
    });
    expect(await school.deps.plans.get(studentId, 'pln_1')).toMatchObject({ status: 'active' });
    expect(await end('graduated', { meetings: 'keep' })).toMatchObject({ calledOff: 0 });
    expect(await review()).toMatchObject({ status: 'scheduled' });
    expect(await minutes()).toEqual(['open']);
  });

  it('are called off aloud where somebody says so: who was invited is told by the calendar', async () => {
    await end('graduated', { meetings: 'callOff' });
    expect(await review()).toMatchObject({ status: 'cancelled' });
    expect((await review()).quietly).toBeUndefined();
    expect(await minutes()).toEqual(['cancelled']);
  });

  it('stay when a plan comes to its last day by itself: whether it goes on may be what they are about', async () => {
    expect(await sweepPlans(school.deps, '2026-12-01T13:30:00.000Z')).toMatchObject({ ended: 1 });
    expect(await review()).toMatchObject({ status: 'scheduled' });
  });

  it('make an ending come too late that did not know of one planned at the same moment', async () => {
    const { reviews } = school.deps;
    const late = aReview({ id: 'rev_2', ref: 'M3P4-5Q', startsAt: '2026-12-09T00:30:00.000Z' });
    const before = await reviews.meetingsAhead(studentId);
    const racing: TestSchool['deps'] = {
      ...school.deps,
      reviews: {
        ...reviews,
        async get(student, id) {
          if (!(await reviews.meetingsAhead(student))?.meetings.some(({ reviewId }) => reviewId === 'rev_2'))
            await reviews.schedule(
              plannedReview(late, before),
              aChange('late', { action: 'review_scheduled', reviewId: 'rev_2' }),
            );
          return reviews.get(student, id);
        },
      },
    };
    const ending = { ...input(), planId: 'pln_1', exitReason: 'died', happenedOn: '2026-11-22' } as const;
    await expect(endPlan(racing, priya, ending)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await endPlan(school.deps, priya, { ...ending, ...input() })).toMatchObject({ calledOff: 2 });
  });
});
