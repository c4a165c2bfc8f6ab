import { describe, expect, it } from 'vitest';
import { nextChange } from '#shared/domain/plans/next-change.ts';
import { anActivePlan, anItem } from '../../builders.ts';

const on = '2026-11-23';
const changeOf = (over: Parameters<typeof anActivePlan>[0]) => nextChange(anActivePlan(over), on);

describe('the day on which a plan changes by itself', () => {
  it('is named with the plan and its school', () => {
    const { planId, schoolId } = changeOf({ id: 'pln_7', schoolId: 'sch_cedar' });
    expect([planId, schoolId]).toEqual(['pln_7', 'sch_cedar']);
  });

  it('is the day after its end, the first change of an item, or none', () => {
    const { items } = anActivePlan();
    expect(changeOf({ items: [anItem()] }).on).toBeUndefined();
    expect(changeOf({ items, endOn: '2027-06-11' }).on).toBe('2027-06-12');
    expect(changeOf({ items: [anItem({ startOn: '2027-01-11' })] }).on).toBe('2027-01-11');
  });

  it('is tomorrow for a plan that is over and that nobody ended, so that the sweep comes back to it', () => {
    expect(changeOf({ endOn: '2026-11-22' }).on).toBe('2026-11-24');
    expect(changeOf({ endOn: on }).on).toBe('2026-11-24');
  });
});
