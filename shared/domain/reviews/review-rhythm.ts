import { addSchoolDays, type SchoolCalendar, termSpan } from '../calendar/school-calendar.ts';
import { addDays, addMonths, type SchoolDate } from '../dates.ts';
import { type FrameworkRules, frameworks, type ReviewRhythm } from '../frameworks.ts';
import { profileOf } from '../lint/profiles.ts';
import type { Plan } from '../plans/plan.ts';
import type { ProcessSettings } from '../process/clocks.ts';

type Of = Pick<Plan, 'framework' | 'profile'>;
type Settings = Pick<ProcessSettings, 'reviewLearning' | 'reviewAccommodation'>;

/** A review that was held within so many days of a term's end was that term's. */
const countsForTermDays = 42;
/** Half a year and a summer; what ends later is of a year that the calendar lacks. */
const longestTermMonths = 9;
/** A quarter of 180 school days. */
const quarterSchoolDays = 45;
/** As long as a year of three terms or four quarters makes them, where no calendar tells. */
const monthsOf: Readonly<Record<ReviewRhythm, number>> = { term: 4, quarter: 3, year: 12 };

/** How often this plan is looked at: as the district decided, or its profile says, or its framework. */
export function reviewRhythm({ framework, profile }: Of, settings: Settings): ReviewRhythm {
  const { kind, review }: FrameworkRules = frameworks[framework];
  if (review.heldElsewhere) return review.every;
  if (kind === 'accommodation') return settings.reviewAccommodation;
  if (settings.reviewLearning !== 'profile') return settings.reviewLearning;
  return (profile && profileOf(profile).profile.review?.every) || review.every;
}

/** By when a plan that was begun, or looked at, on a day must be looked at again. */
export function dueByRhythm(rhythm: ReviewRhythm, from: SchoolDate, calendar: SchoolCalendar | undefined): SchoolDate {
  const byMonths = addMonths(from, monthsOf[rhythm]);
  if (rhythm === 'year' || !calendar) return byMonths;
  if (rhythm === 'term' || hasQuarters(calendar, from)) return endOfTerm(calendar, from) ?? byMonths;
  const day = addSchoolDays(calendar, from, quarterSchoolDays);
  return day === 'needs_calendar' ? byMonths : day;
}

/** The last day of the first term that goes on for six weeks or more. A year that is all one term has no terms. */
function endOfTerm({ years }: SchoolCalendar, from: SchoolDate): SchoolDate | undefined {
  const ends = years.flatMap(({ terms }) => (terms.length > 1 ? terms.map(({ endOn }) => endOn) : []));
  const end = ends.sort().find((endOn) => addDays(from, countsForTermDays) <= endOn);
  return end && end <= addMonths(from, longestTermMonths) ? end : undefined;
}

const hasQuarters = ({ years }: SchoolCalendar, from: SchoolDate) =>
  (years.find((year) => from <= termSpan(year).last)?.terms.length ?? 0) >= 4;
