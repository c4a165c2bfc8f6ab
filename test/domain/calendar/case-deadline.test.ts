import { describe, expect, it } from 'vitest';
import { type Clocked, caseDeadline, clockChanged } from '#shared/domain/calendar/case-deadline.ts';
import type { RunningClock } from '#shared/domain/process/clocks.ts';
import { aCalendar } from '../../sample/calendar.ts';

const clock = (what: RunningClock['what'], startOn = '2026-11-02'): RunningClock => ({
  ...{ what, startOn, clock: { amount: 10, unit: 'schoolDays' } },
});
const clocked = (running?: RunningClock): Clocked => ({
  ...{ id: 'ref_7', studentId: 'stu_maya', schoolId: 'sch_harbor-high' },
  ...(running ? { clock: running } : {}),
});
const place = { studentId: 'stu_maya', schoolId: 'sch_harbor-high', about: 'ref_7' };
const calendar = aCalendar();

describe('the deadline of a case', () => {
  it('begins with its clock, by the calendar of the school', () => {
    expect(caseDeadline(undefined, clocked(clock('evaluation')), calendar)).toEqual({
      start: {
        ...{ ...place, ...clock('evaluation'), id: 'ddl_7.evaluation.2026-11-02' },
        ...{ dueOn: '2026-11-17', calendarVersion: calendar.version, version: 1 },
      },
    });
  });

  it('stays where its clock does, also one that is written anew', () => {
    const same = clocked(clock('evaluation'));
    expect(caseDeadline(same, clocked({ ...clock('evaluation') }), calendar)).toEqual({});
    expect(caseDeadline(undefined, clocked(), calendar)).toEqual({});
    expect(caseDeadline(clocked(), clocked(), calendar)).toEqual({});
  });

  it('ends with its clock, and gives way to that of another', () => {
    const before = clocked(clock('evaluation'));
    const end = { ...place, what: 'evaluation' };
    expect(caseDeadline(before, clocked(), calendar)).toEqual({ end });
    const next = caseDeadline(before, clocked(clock('agreePlan')), calendar);
    expect(next).toMatchObject({ end, start: { what: 'agreePlan', id: 'ddl_7.agreePlan.2026-11-02' } });
  });

  it('begins anew, and ends nothing, where the same clock runs from another day', () => {
    const next = caseDeadline(clocked(clock('evaluation')), clocked(clock('evaluation', '2026-11-09')), calendar);
    expect(next).toMatchObject({ start: { id: 'ddl_7.evaluation.2026-11-09', startOn: '2026-11-09' } });
    expect(next).not.toHaveProperty('end');
  });

  it('is another clock or none', () => {
    const running = clocked(clock('evaluation'));
    expect(clockChanged(undefined, clocked())).toBe(false);
    expect(clockChanged(running, clocked())).toBe(true);
    expect(clockChanged(undefined, running)).toBe(true);
    expect(clockChanged(running, clocked(clock('evaluation', '2026-11-03')))).toBe(true);
    expect(clockChanged(running, running)).toBe(false);
  });
});
