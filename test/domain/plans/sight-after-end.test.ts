import { expect, it } from 'vitest';
import { seenUntilOf, seesUntil } from '#shared/domain/plans/case-manager.ts';
import { endedPlan } from '#shared/domain/plans/endings/ended-plan.ts';
import { anActivePlan } from '../../builders.ts';

it('whoever managed a plan looks for thirty days after its end, or as many as the district says', () => {
  const ended = (sightAfterEnd: number) =>
    endedPlan(anActivePlan(), {
      on: '2026-11-23',
      exitReason: 'expired',
      ...seenUntilOf('2026-11-23', { sightAfterEnd }),
    });
  expect(seesUntil('2026-11-23')).toBe('2026-12-23');
  expect(ended(30)).not.toHaveProperty('seenUntil');
  expect(ended(0).seenUntil).toBe('2026-11-23');
  expect(ended(10).seenUntil).toBe('2026-12-03');
});
