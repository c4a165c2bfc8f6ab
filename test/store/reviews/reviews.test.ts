import { describe, expect, it } from 'vitest';
import type { MeetingsAhead } from '#shared/domain/reviews/meetings-ahead.ts';
import type { Review } from '#shared/domain/reviews/review.ts';
import { resultOf } from '#shared/use-cases/ports/commands.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import {
  aCard,
  aChange,
  aPublication,
  aReview,
  at,
  later,
  plannedReview,
  reviewScheduled,
} from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';

const scheduled = (review: Review, key: string, before?: MeetingsAhead) => {
  const { id: reviewId } = review;
  const entry = { id: `led_${reviewId}`, action: 'review_scheduled', reviewId } as const;
  const change = aChange(key, entry, [reviewScheduled(reviewId, review)]);
  return [plannedReview(review, before), { ...change, result: { reviewId } }] as const;
};

describe('scheduling a review', () => {
  it('keeps the review with its event and ledger entry', async () => {
    const tables = await freshTables();
    const { reviews, ledgerReader } = storesOn(tables);
    await reviews.schedule(...scheduled(aReview(), 'view-1'));
    expect(await reviews.get('stu_maya', 'rev_1')).toEqual(aReview());
    expect(await ledgerReader.ofActor('stf_dana')).toMatchObject([{ reviewId: 'rev_1' }]);
    await expect(reviews.get('stu_maya', 'rev_2')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('answers with the first review when the same command comes again, and changes nothing', async () => {
    const tables = await freshTables();
    const { reviews, ledgerReader } = storesOn(tables);
    await reviews.schedule(...scheduled(aReview(), 'view-1'));
    const again = aReview({ id: 'rev_2', ref: 'M3P4-7H' });
    expect(resultOf(await reviews.schedule(...scheduled(again, 'view-1')))).toEqual({ reviewId: 'rev_1' });
    expect(await ledgerReader.ofActor('stf_dana')).toHaveLength(1);
    const events = (await itemsIn(tables.plans)).filter(({ sk }) => sk === 'EVENT');
    expect(events).toHaveLength(1);
  });

  it('makes one review of twenty tries of one command', async () => {
    const { reviews } = storesOn(await freshTables());
    const tries = Array.from({ length: 20 }, (_, index) => scheduled(aReview({ id: `rev_${index}` }), 'view-1'));
    const answers = await Promise.all(tries.map((each) => reviews.schedule(...each)));
    expect(new Set(answers.map((each) => resultOf(each).reviewId)).size).toBe(1);
  });

  it('takes an old command’s name for a new one when its mark has expired', async () => {
    const { reviews } = storesOn(await freshTables());
    await reviews.schedule(...scheduled(aReview(), 'view-1'));
    const before = await reviews.meetingsAhead('stu_maya');
    const [review, { entry, events, ...change }] = scheduled(aReview({ id: 'rev_2' }), 'view-1', before);
    const at = '2027-03-01T00:00:00.000Z';
    const afterMonths = { ...change, entry: { ...entry, at }, events: events.map((event) => ({ ...event, at })) };
    expect(resultOf(await reviews.schedule(review, afterMonths))).toEqual({ reviewId: 'rev_2' });
  });
});

describe('the meetings of a student', () => {
  it('stand in one list, in order', async () => {
    const { reviews } = storesOn(await freshTables());
    expect(await reviews.meetingsAhead('stu_maya')).toBeUndefined();
    await reviews.schedule(...scheduled(aReview(), 'first'));
    const sooner = aReview({ id: 'rev_2', startsAt: '2026-12-01T22:00:00.000Z', endsAt: '2026-12-01T22:30:00.000Z' });
    await reviews.schedule(...scheduled(sooner, 'second', await reviews.meetingsAhead('stu_maya')));
    expect(await reviews.meetingsAhead('stu_maya')).toMatchObject({
      meetings: [{ reviewId: 'rev_2' }, { reviewId: 'rev_1' }],
      version: 2,
    });
    expect(await reviews.meetingsAhead('stu_leo')).toBeUndefined();
  });

  it('take one of two that were planned at the same moment', async () => {
    const { reviews } = storesOn(await freshTables());
    const tries = ['rev_1', 'rev_2'].map((id) => scheduled(aReview({ id: id as 'rev_1' }), id));
    const outcomes = await Promise.allSettled(tries.map((each) => reviews.schedule(...each)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'changed_meanwhile' },
    });
    expect((await reviews.meetingsAhead('stu_maya'))?.meetings).toHaveLength(1);
  });
});

describe('what is due', () => {
  it('counts a meeting on the school’s own day', async () => {
    const { reviews } = storesOn(await freshTables());
    await reviews.schedule(...scheduled(aReview({ startsAt: '2026-12-01T01:00:00.000Z' }), 'late-afternoon'));
    expect(await reviews.dueBetween(harborHigh.id, '2026-11-30', '2026-11-30')).toEqual([
      { on: '2026-11-30', studentId: 'stu_maya', what: 'meeting', reviewId: 'rev_1' },
    ]);
  });

  it('finds meetings, plan reviews and plan ends over the turn of months and years, first and last day included', async () => {
    const { reviews, plans } = storesOn(await freshTables());
    await reviews.schedule(...scheduled(aReview({ startsAt: '2026-11-30T18:00:00.000Z' }), 'first'));
    await plans.publish(...aPublication('a', anActivePlan({ reviewDueOn: '2026-12-31', endOn: '2027-01-01' })));
    const far = anActivePlan({ id: 'pln_2', studentId: 'stu_leo', reviewDueOn: '2027-01-02' });
    await plans.publish(...aPublication('b', far, aCard({ studentId: 'stu_leo' })));
    expect(await reviews.dueBetween(harborHigh.id, '2026-11-30', '2027-01-01')).toEqual([
      { on: '2026-11-30', studentId: 'stu_maya', what: 'meeting', reviewId: 'rev_1' },
      { on: '2026-12-31', studentId: 'stu_maya', what: 'planReview', planId: 'pln_1' },
      { on: '2027-01-01', studentId: 'stu_maya', what: 'planEnd', planId: 'pln_1' },
    ]);
    expect(await reviews.dueBetween(harborHigh.id, '2026-12-01', '2026-12-30')).toEqual([]);
    expect(await reviews.dueBetween('sch_cedar-middle', '2026-11-01', '2027-02-28')).toEqual([]);
  });

  it('forgets a plan’s end when the next version has none', async () => {
    const { reviews, plans } = storesOn(await freshTables());
    await plans.publish(...aPublication('a', anActivePlan({ endOn: '2027-01-01' })));
    await plans.publish(...aPublication('b', anActivePlan({ version: 2 }), aCard({ version: 2 })));
    expect(await reviews.dueBetween(harborHigh.id, '2027-01-01', '2027-01-31')).toEqual([]);
  });

  it('leaves out meetings that were held or cancelled', async () => {
    const { reviews } = storesOn(await freshTables());
    await reviews.schedule(...scheduled(aReview({ status: 'cancelled' }), 'c'));
    expect(await reviews.dueBetween(harborHigh.id, '2026-12-01', '2026-12-31')).toEqual([]);
  });
});

describe('emitting an event once', () => {
  it('says whether it was new', async () => {
    const { outbox } = storesOn(await freshTables());
    expect(await outbox.emitOnce(reviewScheduled('a', aReview()), 'rev_1/7')).toBe(true);
    expect(await outbox.emitOnce(reviewScheduled('a', aReview()), 'rev_1/7')).toBe(false);
    expect(await outbox.emitOnce(reviewScheduled('b', aReview()), 'rev_1/7')).toBe(false);
    expect(await outbox.emitOnce(reviewScheduled('c', aReview()), 'rev_1/1')).toBe(true);
  });
});

describe('reviews that wait for a calendar', () => {
  it('are taken up by their organiser alone', async () => {
    const { waitingReviews } = storesOn(await freshTables());
    const first = { studentId: 'stu_maya', reviewId: 'rev_1' } as const;
    const second = { studentId: 'stu_leo', reviewId: 'rev_2' } as const;
    for (const review of [first, second, first]) await waitingReviews.park('stf_dana', review);
    expect(await waitingReviews.waitingFor('stf_dana')).toEqual([first, second]);
    expect(await waitingReviews.waitingFor('stf_omar')).toEqual([]);
    await waitingReviews.unpark('stf_dana', 'rev_1');
    expect(await waitingReviews.waitingFor('stf_dana')).toEqual([second]);
  });
});

describe('messages to a vendor', () => {
  it('are leased to one of twenty who ask at once', async () => {
    const { sentMessages } = storesOn(await freshTables());
    const rights = await Promise.all(Array.from({ length: 20 }, () => sentMessages.lease('mail')));
    expect(rights.sort()).toEqual([...Array.from({ length: 19 }, () => 'busy'), 'yours']);
    await sentMessages.release('mail');
    expect(await sentMessages.lease('mail')).toBe('yours');
  });

  it('are leased for two minutes, and closed for good once sent', async () => {
    const clock = { at };
    const { sentMessages } = storesOn(await freshTables(), () => clock.at);
    expect(await sentMessages.lease('mail')).toBe('yours');
    expect(await sentMessages.lease('mail')).toBe('busy');
    clock.at = later(2);
    expect(await sentMessages.lease('mail')).toBe('yours');
    expect(await sentMessages.settled('mail')).toBe(false);
    await sentMessages.settle('mail');
    clock.at = later(60);
    expect(await sentMessages.lease('mail')).toBe('sent');
    expect(await sentMessages.settled('mail')).toBe(true);
  });

  it('may be sent again at once when the sender lets go', async () => {
    const { sentMessages } = storesOn(await freshTables());
    await sentMessages.lease('mail');
    await sentMessages.release('mail');
    expect(await sentMessages.lease('mail')).toBe('yours');
  });
});
