import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOn, mergeCard } from '#shared/domain/cards/card.ts';
import { addDays, addMonths } from '#shared/domain/dates.ts';
import { endedPlan } from '#shared/domain/plans/endings/ended-plan.ts';
import { type ActivePlan, nextVersion, type PlanDraft } from '#shared/domain/plans/plan.ts';
import {
  mergePendingVersions,
  nextChangeOn,
  versionOn,
  versionStatus,
  versionsFrom,
} from '#shared/domain/plans/plan-history.ts';
import { aDraftPlan, anActivePlan, anItem } from '../../builders.ts';

const at = '2026-11-23T17:00:00.000Z';
const on = '2026-11-23';
const dueAfter = (from: string) => addMonths(from, 12);
const published = (draft: PlanDraft, current?: ActivePlan, reviewedOn?: string) =>
  nextVersion(draft, current, { on, at, reviewedOn, dueAfter });
const amendment = (over: Partial<Extract<PlanDraft, { status: 'draft' }>> = {}) =>
  aDraftPlan({ basedOn: 1, reason: 'Quizzes got longer.', ...over });

describe('the first version of a plan', () => {
  it('holds from the day the plan begins, and is due for review a year later', () => {
    expect(published(aDraftPlan({ startOn: '2026-11-30' }))).toMatchObject({
      status: 'active',
      version: 1,
      revision: 1,
      effectiveOn: '2026-11-30',
      reviewDueOn: '2027-11-30',
      publishedAt: at,
    });
  });
  it('keeps a review date that people agreed on', () => {
    expect(published(aDraftPlan({ reviewDueOn: '2027-02-01' })).reviewDueOn).toBe('2027-02-01');
  });
  it.each([
    ['an accommodation plan without accommodations', aDraftPlan({ items: [] }), 'items'],
    ['a learning plan without goals', aDraftPlan({ framework: 'ILP', kind: 'learning' }), 'goals'],
  ])('is refused for %s, which is said', (_, draft, missing) => {
    expect(() => published(draft)).toThrow(
      expect.objectContaining({ code: 'plan_incomplete', details: { planId: 'pln_1', missing } }),
    );
  });
  it('is refused when the plan would end before it begins', () => {
    expect(() => published(aDraftPlan({ endOn: '2026-08-01' }))).toThrow('invalid_input');
  });
});

describe('an amendment', () => {
  it('follows the version it was begun from, with its reason, from today on', () => {
    expect(published(amendment(), anActivePlan())).toMatchObject({
      version: 2,
      revision: 2,
      effectiveOn: on,
      reason: 'Quizzes got longer.',
    });
  });
  it('is refused without a reason', () => {
    expect(() => published(aDraftPlan({ basedOn: 1 }), anActivePlan())).toThrow(
      expect.objectContaining({ details: { planId: 'pln_1', missing: 'reason' } }),
    );
  });
  it('is never back-dated', () => {
    expect(() => published(amendment({ effectiveOn: '2026-11-22' }), anActivePlan())).toThrow('invalid_input');
  });
  it('is refused when it would end before its day', () => {
    const late = amendment({ effectiveOn: '2026-12-07', endOn: '2026-12-01' });
    expect(() => published(late, anActivePlan())).toThrow('invalid_input');
  });
  it('is refused when another version came into force meanwhile', () => {
    expect(() => published(amendment(), anActivePlan({ version: 2 }))).toThrow('changed_meanwhile');
  });
  it('does not bring an ended plan back', () => {
    const ended = endedPlan(anActivePlan(), { on: '2026-10-01', exitReason: 'graduated' });
    expect(() => nextVersion(amendment(), ended, { on, at, dueAfter })).toThrow('not_ready');
  });
});

describe('the day of the next review', () => {
  const current = anActivePlan({ reviewDueOn: '2026-10-01', lastReviewedOn: '2025-10-01' });

  it('stays where it is in a version that came of no review, however late the review is', () => {
    expect(published(amendment(), current)).toMatchObject({ reviewDueOn: '2026-10-01', lastReviewedOn: '2025-10-01' });
    expect(published(amendment(), current, '2025-10-01').reviewDueOn).toBe('2026-10-01');
  });
  it('is counted from the review that was held, and not from the day of the version', () => {
    const due = { reviewDueOn: '2027-11-16', lastReviewedOn: '2026-11-16' };
    expect(published(amendment(), current, '2026-11-16')).toMatchObject(due);
    expect(published(amendment(), anActivePlan(), '2026-11-16')).toMatchObject(due);
  });
  it('may be drawn nearer without one, and is put off by a review alone', () => {
    const named = (reviewDueOn: string, reviewedOn?: string) =>
      published(amendment({ reviewDueOn }), current, reviewedOn).reviewDueOn;
    expect(named('2026-09-01')).toBe('2026-09-01');
    expect(() => named('2026-10-02')).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: { planId: 'pln_1', field: 'reviewDueOn' } }),
    );
    expect(named('2027-05-20', '2026-11-16')).toBe('2027-05-20');
  });
  it('is the other plan’s, in the copy of an IEP', () => {
    const copy = amendment({ framework: 'IEP-at-a-glance', reviewDueOn: '2027-10-01' });
    expect(published(copy, current).reviewDueOn).toBe('2027-10-01');
  });
});

describe('the history of a plan', () => {
  const first = anActivePlan({ effectiveOn: '2026-08-31' });
  const second = anActivePlan({ version: 2, effectiveOn: '2026-12-07' });
  const overtaken = anActivePlan({ version: 3, effectiveOn: '2026-12-01' });

  it('tells which version was in force on any day', () => {
    const days = ['2026-08-30', '2026-08-31', '2026-12-06', '2026-12-07'];
    expect(days.map((day) => versionOn([first, second], day)?.version)).toEqual([undefined, 1, 1, 2]);
  });
  it('leaves out a version that was overtaken before its day came', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-08'];
    expect(days.map((day) => versionOn([first, second, overtaken], day)?.version)).toEqual([1, 3, 3]);
  });
  it('knows no version in force after the plan ended', () => {
    const ended = endedPlan(second, { on: '2027-01-15', exitReason: 'revoked' });
    expect(versionOn([first, second], '2027-01-14', ended)?.version).toBe(2);
    expect(versionOn([first, second], '2027-01-15', ended)).toBeUndefined();
    expect(versionStatus(second, [first, second], { on: '2027-01-15', head: ended })).toBe('ended');
  });
  it('has exactly one version in force, or none, on every day of every history', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-08-31', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), day, (starts, today) => {
        const versions = starts.map((effectiveOn, index) => anActivePlan({ version: index + 1, effectiveOn }));
        const head = versions.at(-1)!;
        const standings = versions.map((each) => versionStatus(each, versions, { on: today, head }));
        const active = standings.filter((standing) => standing === 'active').length;
        expect(active).toBe(starts.some((start) => start <= today) ? 1 : 0);
      }),
    );
  });
});

describe('a version that waits for its day', () => {
  const before = anActivePlan({
    items: [anItem(), anItem({ itemId: 'itm_2', code: 'SET-SEPARATE', parameter: {} })],
  });
  const next = anActivePlan({
    version: 2,
    effectiveOn: '2026-12-07',
    items: [
      anItem({ parameter: { timeMultiplier: 2 } }),
      anItem({ itemId: 'itm_2', code: 'SET-SEPARATE', parameter: {} }),
      anItem({ itemId: 'itm_3', code: 'RES-SCRIBE', parameter: {} }),
    ],
  });
  const card = mergeCard('stu_maya', [mergePendingVersions([before, next], on)!], { on, at, version: 1 });
  const amounts = (day: string) => itemsOn(card, day).map(({ code, parameter }) => [code, parameter.timeMultiplier]);

  it('turns the card by itself on that day, and not before', () => {
    expect(amounts('2026-12-06')).toEqual([
      ['SET-SEPARATE', undefined],
      ['TIM-EXT', 1.5],
    ]);
    expect(amounts('2026-12-07')).toEqual([
      ['RES-SCRIBE', undefined],
      ['SET-SEPARATE', undefined],
      ['TIM-EXT', 2],
    ]);
  });
  it('is on no teacher’s card before its day, also when it is the first', () => {
    const first = anActivePlan({ effectiveOn: '2026-12-07' });
    const early = mergeCard('stu_maya', [mergePendingVersions([first], on)!], { on, at, version: 1 });
    expect(['2026-12-06', '2026-12-07'].map((day) => itemsOn(early, day).length)).toEqual([0, 1]);
  });
  it('holds for as long as it is to when yet another waits behind it', () => {
    const third = anActivePlan({ version: 3, effectiveOn: '2026-12-21', items: [anItem()] });
    const held = versionsFrom([before, next, third], on);
    expect(held.map(({ version }) => version)).toEqual([1, 2, 3]);
    const long = mergeCard('stu_maya', [mergePendingVersions(held, on)!], { on, at, version: 1 });
    const times = (day: string) =>
      itemsOn(long, day).flatMap(({ code, parameter }) => (code === 'TIM-EXT' ? [parameter.timeMultiplier] : []));
    expect(['2026-12-06', '2026-12-07', '2026-12-20', '2026-12-21'].map(times)).toEqual([[1.5], [2], [2], [1.5]]);
    expect(versionStatus(next, [before, next, third], { on, head: third })).toBe('upcoming');
  });
  it('does not make what ran out before go on until its day', () => {
    const out = { ...before, endOn: '2026-11-30' };
    const gap = mergeCard('stu_maya', [mergePendingVersions([out, next], on)!], { on, at, version: 1 });
    expect(['2026-11-30', '2026-12-01', '2026-12-07'].map((day) => itemsOn(gap, day).length)).toEqual([2, 0, 3]);
  });
  it('leaves alone what stays the same', () => {
    const same = card.items.find(({ code }) => code === 'SET-SEPARATE');
    expect(same).toMatchObject({ startOn: '2026-08-31' });
    expect(same).not.toHaveProperty('endOn');
  });
  it('is the next day on which something changes by itself', () => {
    expect(nextChangeOn(next, on)).toBe('2026-12-07');
    expect(nextChangeOn(anActivePlan(), on)).toBeUndefined();
    const ending = anActivePlan({ items: [anItem({ endOn: '2026-12-18' })], endOn: '2027-06-11' });
    expect(nextChangeOn(ending, on)).toBe('2026-12-19');
  });
});
