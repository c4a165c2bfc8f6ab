import type { SectionId, StaffId } from '../ids.ts';
import type { Period, SectionRoster, StudentSeat } from './section.ts';

/**
 * The periods of a course between which this person may choose, in order. None where it is one class to them: and the
 * name of a class tells what its students need, so that it is for those alone who teach it.
 */
export function periodsTaught(
  { staff, periods = [] }: Pick<SectionRoster, 'staff' | 'periods'>,
  id: StaffId,
): Period[] {
  const mine = staff.find(({ staffId }) => staffId === id)?.teaches ?? [];
  const taught = periods.filter((period) => mine.includes(period.id));
  if (taught.length < 2) return [];
  const told = apart(taught.map(({ title }) => title));
  return taught
    .map(({ id: period }, index) => ({ id: period, title: told[index] ?? '' }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en', { numeric: true }));
}

/** As if the course were this one period. Who sits in two is in both; how many Google has in one nobody tells. */
export function ofPeriod<Roster extends Pick<SectionRoster, 'students' | 'inCourse'>>(
  roster: Roster,
  period: SectionId | undefined,
): Roster {
  if (!period) return roster;
  const students = roster.students.filter(({ provenBy }) => provenBy?.includes(period));
  return { ...roster, students, inCourse: undefined };
}

type Place = { sectionId: SectionId; period?: SectionId | undefined };

/**
 * The class of the school in which a student sits: what is noted of them in a course is noted there. Of several the one
 * that was chosen; the course itself where the school has none.
 */
export const classOfSeat = (seat: Pick<StudentSeat, 'provenBy'> | undefined, { sectionId, period }: Place): SectionId =>
  period ?? seat?.provenBy?.[0] ?? sectionId;

/** "Algebra 1, period 3" and "Algebra 1, period 5" are "Period 3" and "Period 5" to each other. */
function apart(titles: readonly string[]): string[] {
  const words = titles.map((title) => title.split(/\s+/));
  const [first = []] = words;
  const from = first.findIndex((word, at) => words.some((each) => each[at] !== word));
  // A number, a letter or nothing says too little without the word before it.
  const isBare = words.some((each) => /^(?:\d.*|.?)$/.test(each[from] ?? ''));
  const rests = words.map((each) => each.slice(Math.max(0, isBare ? from - 1 : from)).join(' '));
  return new Set(rests).size === titles.length ? rests.map(withCapital) : [...titles];
}

const withCapital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
