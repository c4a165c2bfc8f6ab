import { describe, expect, it } from 'vitest';
import { yearSpan } from '#shared/domain/calendar/school-calendar.ts';
import { addDays } from '#shared/domain/dates.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { withTasks } from '#shared/domain/process/owed-tasks.ts';
import { causesOfReview } from '#shared/domain/reviews/review-causes.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aGoal } from '../../sample/records.ts';
import { aStaffMember } from '../../sample/roster.ts';

type Over = Partial<Parameters<typeof causesOfReview>[0]> & { plan?: ReturnType<typeof anActivePlan> };
const looking = (over: Over = {}) => ({
  ...{ plan: anActivePlan({ startOn: '2026-03-02' }), student: { schoolId: 'sch_harbor-high' as const, grade: '10' } },
  ...{ facts: [], calendar: aCalendar(), settings: defaultSettings, on: '2026-11-23' },
  ...over,
});
const causes = (over: Over = {}) =>
  causesOfReview(looking(over)).map(({ what, since, clock }) => `${what} ${since} ${clock.amount} ${clock.unit}`);
const inGrade = (grade: string) => ({ schoolId: 'sch_harbor-high' as const, grade });
const learning = anActivePlan({ framework: 'ILP', kind: 'learning', startOn: '2026-09-01' });
const inCorner = anItem({ applicability: { activities: [], courses: [], settings: ['The learning center'] } });
const aService = {
  ...{ serviceId: 'srv_1' as const, kind: 'tutoring' as const, frequency: 'asNeeded' as const },
  ...{ providerRole: 'coach', goalIds: [] },
};
const came = (on: string): Fact => ({ kind: 'priorPlanReceived', on, by: 'stf_priya', evidenceId: 'evd_1' });
const found = (on: string): Fact => ({
  ...{ kind: 'eligibilityDecided', on, by: 'stf_priya', evidenceId: 'evd_1', eligible: true },
});

describe('what calls for a look at a plan', () => {
  it('is nothing, on most days', () => {
    expect(causes()).toEqual([]);
  });

  it('is a change of school inside the district', () => {
    expect(causes({ student: { schoolId: 'sch_cedar', grade: '10' } })).toEqual([
      ...['schoolChange 2026-11-23 20 schoolDays', 'formerSchool 2026-11-23 10 schoolDays'],
    ]);
  });

  it.each<[string, Partial<ReturnType<typeof anActivePlan>>, boolean]>([
    ['nobody of the new school manages it', { caseManagerId: 'stf_grace' }, true],
    ['all whom it names work there', {}, false],
    ['who does it does not', { items: [anItem({ ownerId: 'stf_grace' })] }, true],
    ['it names a room', { items: [anItem({ parameter: { place: 'room 114' } })] }, true],
    ['it holds in one corner', { items: [inCorner] }, true],
    ['a service has a place', { services: [{ ...aService, place: 'Room 12' }] }, true],
    ['somebody of the old school gives a service', { services: [{ ...aService, providerId: 'stf_grace' }] }, true],
    ['somebody of the old school carries a goal', { goals: [aGoal({ ownerId: 'stf_grace' })] }, true],
    ['a parent carries a goal', { goals: [aGoal({ ownerId: 'grd_ana' })] }, false],
  ])('after a move, %s: one task or none', (_what, over, asks) => {
    const plan = anActivePlan({ startOn: '2026-03-02', caseManagerId: 'stf_omar', ...over });
    const student = { schoolId: 'sch_cedar' as const, grade: '10' };
    const omar = aStaffMember({ id: 'stf_omar', schoolIds: ['sch_cedar'] });
    const found = causes({ plan, student, staff: [omar, aStaffMember()] }).filter((each) => each.startsWith('former'));
    expect(found).toHaveLength(asks ? 1 : 0);
    const left = causes({ plan, student, staff: [{ ...omar, active: false }, aStaffMember()] });
    expect(left.filter((each) => each.startsWith('former'))).toHaveLength(1);
  });

  it.each(['06', '6', '09'])('is the step into grade %s, of a plan from before this school year', (grade) => {
    expect(causes({ student: inGrade(grade) })).toEqual(['levelChange 2026-11-23 20 schoolDays']);
    const made = anActivePlan({ startOn: '2026-08-31' });
    const looked = anActivePlan({ startOn: '2026-03-02', lastReviewedOn: '2026-09-15' });
    for (const plan of [made, looked]) expect(causes({ plan, student: inGrade(grade) })).toEqual([]);
  });

  it('and where no calendar tells, the year begins in summer', () => {
    const plan = (startOn: string) => anActivePlan({ startOn });
    const of = (startOn: string, on: string) =>
      causes({ plan: plan(startOn), student: inGrade('09'), calendar: undefined, on }).length;
    expect([of('2026-06-30', '2026-11-23'), of('2026-07-01', '2026-11-23'), of('2026-07-01', '2027-06-01')]).toEqual([
      1, 0, 0,
    ]);
    expect(of('2026-06-30', '2027-06-01')).toBe(1);
  });

  it('is no other grade, and none that nobody wrote down', () => {
    for (const grade of ['05', '07', '08', '10', 'KG', 'T9']) expect(causes({ student: inGrade(grade) })).toEqual([]);
    expect(causes({ student: { schoolId: 'sch_harbor-high' } })).toEqual([]);
  });

  it('is the choice of courses, for a learning plan, four weeks before it and until its day', () => {
    const on = (day: string, grade = '10') => causes({ plan: learning, student: inGrade(grade), on: day });
    expect(on('2027-01-03')).toEqual([]);
    expect(on('2027-01-04')).toEqual(['courseSelection 2027-01-04 28 calendarDays']);
    expect(on('2027-02-01')).toEqual(['courseSelection 2027-02-01 0 calendarDays']);
    expect(on('2027-02-02')).toEqual([]);
    expect(['07', '08', '11', '12'].map((grade) => on('2027-01-04', grade).length)).toEqual([0, 1, 1, 0]);
    expect(causes({ plan: anActivePlan(), on: '2027-01-04' })).toEqual([]);
  });

  it('and not where it was looked at since, or the district chooses on another day or none', () => {
    const looked = { ...learning, lastReviewedOn: '2027-01-04' };
    expect(causes({ plan: looked, on: '2027-01-11' })).toEqual([]);
    const chosen = (courseSelection: '12-01' | 'never') => ({ ...defaultSettings, courseSelection });
    expect(causes({ plan: learning, settings: chosen('12-01') })).toEqual([
      'courseSelection 2026-11-23 8 calendarDays',
    ]);
    expect(causes({ plan: learning, settings: chosen('never'), on: '2027-01-11' })).toEqual([]);
  });

  it('is a plan that came from another school, twenty school days after it came', () => {
    expect(causes({ facts: [came('2026-11-09')] })).toEqual(['transferIn 2026-11-09 20 schoolDays']);
    expect(causes({ facts: [came('2026-09-23')] })).toEqual([]);
  });

  it('is the day of the next evaluation, a quarter of a year ahead and however late it is', () => {
    expect(causes({ facts: [found('2024-02-21')], on: '2026-11-22' })).toEqual([]);
    expect(causes({ facts: [found('2024-02-21')] })).toEqual(['reevaluation 2026-11-23 90 calendarDays']);
    expect(causes({ facts: [found('2022-02-21')] })).toEqual(['reevaluation 2025-02-21 0 calendarDays']);
  });

  it('is called for under its occasion: the school, the grade, the day', () => {
    const occasions = (over: Over) => causesOfReview(looking(over)).map(({ occasion }) => occasion);
    expect(occasions({ student: { schoolId: 'sch_cedar', grade: '10' } })).toEqual(['sch_cedar', 'sch_cedar']);
    expect(occasions({ student: inGrade('09') })).toEqual(['grade 9']);
    expect(occasions({ plan: learning, on: '2027-01-04' })).toEqual(['2027-02-01']);
    expect(occasions({ facts: [came('2026-11-09')] })).toEqual(['2026-11-09']);
    expect(occasions({ facts: [found('2024-02-21')] })).toEqual(['2027-02-21']);
  });

  it('is a plan that came in sixty days ago, and no sooner', () => {
    expect(causes({ facts: [came('2026-09-24')] })).toHaveLength(1);
    expect(causes({ facts: [came('2026-11-09'), came('2026-11-16')] })).toEqual([
      'transferIn 2026-11-16 20 schoolDays',
    ]);
  });

  it('is an evaluation that falls due on this very day', () => {
    expect(causes({ facts: [found('2023-11-23')] })).toEqual(['reevaluation 2026-11-23 0 calendarDays']);
  });

  it('knows the school year by the calendar on its first day and its last, and by no other year', () => {
    const calendar = aCalendar();
    const [year] = calendar.years;
    const span = year && yearSpan(year);
    const steps = (startOn: string, on: string) =>
      causes({ plan: anActivePlan({ startOn }), student: inGrade('09'), calendar, on }).length;
    const first = span?.first ?? '';
    const last = span?.last ?? '';
    const before = addDays(first, -1);
    expect([steps(before, first), steps(first, first), steps(before, last), steps(first, last)]).toEqual([1, 0, 1, 0]);
    // The summer after it belongs to the year to come.
    const july = `${last.slice(0, 4)}-07-05`;
    expect([steps(`${last.slice(0, 4)}-06-30`, july), steps(`${last.slice(0, 4)}-07-01`, july)]).toEqual([1, 0]);
  });

  it('calls once: neither while its task is open nor after it was done', () => {
    const student = { schoolId: 'sch_cedar', grade: '10' } as const;
    const once = withTasks([], causesOfReview(looking({ student })));
    expect(withTasks(once, causesOfReview(looking({ student, on: '2026-12-01' })))).toEqual(once);
    const done = once.map((task) => ({ ...task, doneOn: '2026-12-03' }));
    expect(withTasks(done, causesOfReview(looking({ student, on: '2026-12-04' })))).toEqual(done);
    const back = { schoolId: 'sch_lincoln' as const, grade: '10' };
    expect(withTasks(done, causesOfReview(looking({ student: back, on: '2027-03-01' })))).toHaveLength(4);
  });
});
