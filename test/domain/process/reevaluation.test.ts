import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { reevaluationDueOn } from '#shared/domain/process/reevaluation.ts';

const found = (on: string): Fact => ({
  ...{ kind: 'eligibilityDecided', on, by: 'stf_priya', evidenceId: 'evd_1', eligible: true },
});
const plan = { framework: '504', settings: defaultSettings } as const;

describe('the day of the next evaluation', () => {
  it('is 36 months after the last finding, in whatever order findings were entered', () => {
    expect(reevaluationDueOn([found('2024-02-29')], plan)).toBe('2027-02-28');
    expect(reevaluationDueOn([found('2026-10-05'), found('2023-10-05')], plan)).toBe('2029-10-05');
  });

  it('comes earlier where the district says so', () => {
    const settings = { ...defaultSettings, reevaluationMonths: 24 };
    expect(reevaluationDueOn([found('2026-10-05')], { ...plan, settings })).toBe('2028-10-05');
  });

  it('does not move because it is late: raising it, meeting and reviewing change nothing until there is a finding', () => {
    const late: Fact[] = [
      found('2022-10-05'),
      { kind: 'reevaluationRaised', on: '2026-11-01', by: 'stf_priya', cause: 'interval' },
      { kind: 'meetingHeld', on: '2026-11-10', by: 'stf_priya', meetingId: 'mtg_1', purpose: 'review' },
    ];
    expect(reevaluationDueOn(late, plan)).toBe('2025-10-05');
  });

  it('is not known of a plan whose finding is not on record here, and a learning plan has none', () => {
    expect(reevaluationDueOn([{ kind: 'agreedElsewhere', on: '2026-10-05', by: 'system' }], plan)).toBeUndefined();
    expect(reevaluationDueOn([found('2026-10-05')], { ...plan, framework: 'ILP' })).toBeUndefined();
  });
});
