import { type SchoolCalendar, yearSpan } from '../calendar/school-calendar.ts';
import { addDays, addMonths, daysBetween, type SchoolDate } from '../dates.ts';
import { gradeOf } from '../lint/profiles.ts';
import { namesFormerSchool } from '../plans/moving/kept-at.ts';
import type { ActivePlan } from '../plans/plan.ts';
import { type ClockRule, clockOf, type ProcessSettings } from '../process/clocks.ts';
import { type Fact, factsOf } from '../process/facts.ts';
import type { OwedTask } from '../process/owed-tasks.ts';
import { reevaluationDueOn } from '../process/reevaluation.ts';
import type { Staff, Student } from '../roster/people.ts';

/** The first grade of a middle school and of a high school, counted from K. */
const levelsBeginAt: readonly number[] = [6, 9];
/** Who chooses courses for the next year. */
const choosers = { from: 8, to: 11 };
/** How long ahead a review is called for that must be held before a day. */
const aheadOfCourses = 28;
const aheadOfReevaluation = 90;
/** What came in longer ago was looked at long since, or is overdue by other clocks. */
const transferIsNews = 60;

type Looking = {
  plan: ActivePlan;
  /** Who of the staff is named in it, as far as they are known; asked for where its student moved. */
  staff?: readonly Staff[];
  student: Pick<Student, 'schoolId' | 'grade'>;
  /** Of the plan, and of the case that it grew from. */
  facts: readonly Fact[];
  calendar: SchoolCalendar | undefined;
  settings: ProcessSettings;
  on: SchoolDate;
};

/** What calls for a look at a plan in force today, each with the day from which it counts and by when (R-S6). */
export const causesOfReview = (looking: Looking): OwedTask[] => [
  ...schoolChanged(looking),
  ...namesLeft(looking),
  ...levelChanged(looking),
  ...coursesAhead(looking),
  ...transferredIn(looking),
  ...reevaluationAhead(looking),
];

function schoolChanged({ plan, student, settings, on }: Looking): OwedTask[] {
  if (plan.schoolId === student.schoolId) return [];
  return [{ what: 'schoolChange', occasion: student.schoolId, since: on, clock: clockOf(settings, 'schoolChange') }];
}

/** One task for all of a plan: people who do not work at the new school, and places of the old one. */
function namesLeft({ plan, student: { schoolId }, staff = [], settings, on }: Looking): OwedTask[] {
  if (!namesFormerSchool(plan, schoolId, staff)) return [];
  const clock = clockOf(settings, 'formerSchool');
  return [{ what: 'formerSchool', occasion: schoolId, since: on, clock, ofVersion: plan.version }];
}

/** What of it a version of this school, or a person who works here, has settled since. */
export const settledNames = (owed: readonly OwedTask[], { plan, student, staff = [], on }: Looking): OwedTask[] =>
  owed.map((task) => {
    if (task.what !== 'formerSchool' || task.doneOn) return task;
    const isOpen = plan.version === task.ofVersion && namesFormerSchool(plan, student.schoolId, staff);
    return isOpen ? task : { ...task, doneOn: on };
  });

/** From grade 5 to 6 and from 8 to 9; a plan that was made or looked at since the year began knows of it. */
function levelChanged({ plan, student, settings, calendar, on }: Looking): OwedTask[] {
  const grade = gradeOf(student.grade);
  if (grade === undefined || !levelsBeginAt.includes(grade) || lookedAt(plan) >= yearBegan(calendar, on)) return [];
  return [{ what: 'levelChange', occasion: `grade ${grade}`, since: on, clock: clockOf(settings, 'levelChange') }];
}

/** A learning plan says which courses fit, so that it is brought up to date before they are chosen. */
function coursesAhead({ plan, student, settings, on }: Looking): OwedTask[] {
  const grade = gradeOf(student.grade);
  const { courseSelection } = settings;
  if (plan.kind !== 'learning' || grade === undefined || courseSelection === 'never') return [];
  if (grade < choosers.from || choosers.to < grade) return [];
  const thisYear: SchoolDate = `${on.slice(0, 4)}-${courseSelection}`;
  const day = thisYear < on ? addMonths(thisYear, 12) : thisYear;
  const from = addDays(day, -aheadOfCourses);
  if (on < from || from <= lookedAt(plan)) return [];
  return [{ what: 'courseSelection', occasion: day, since: on, clock: untilDay(on, day) }];
}

/** Whether what another school found right works here shows after a while, also once a group has taken it over. */
function transferredIn({ facts, settings, on }: Looking): OwedTask[] {
  const came = factsOf(facts, 'priorPlanReceived').at(-1)?.on;
  if (!came || addDays(came, transferIsNews) < on) return [];
  return [{ what: 'transferIn', occasion: came, since: came, clock: clockOf(settings, 'transferIn') }];
}

function reevaluationAhead({ plan, facts, settings, on }: Looking): OwedTask[] {
  const due = reevaluationDueOn(facts, { framework: plan.framework, settings });
  if (!due || on < addDays(due, -aheadOfReevaluation)) return [];
  const since = due < on ? due : on;
  return [{ what: 'reevaluation', occasion: due, since, clock: untilDay(since, due) }];
}

const lookedAt = ({ lastReviewedOn, startOn }: ActivePlan): SchoolDate => lastReviewedOn ?? startOn;

/** By the calendar; where none tells, in the middle of summer. */
function yearBegan(calendar: SchoolCalendar | undefined, on: SchoolDate): SchoolDate {
  const firsts = (calendar?.years ?? [])
    .map((year) => yearSpan(year))
    .filter(({ first, last }) => first <= on && on <= last);
  const summer: SchoolDate = `${on.slice(0, 4)}-07-01`;
  return firsts[0]?.first ?? (on < summer ? addMonths(summer, -12) : summer);
}

const untilDay = (since: SchoolDate, day: SchoolDate): ClockRule => ({
  ...{ amount: daysBetween(since, day), unit: 'calendarDays' },
});
