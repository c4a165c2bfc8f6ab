import { dueOn } from '#shared/domain/calendar/school-calendar.ts';
import { type DueDay, daysBetween, type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { answerWithin, type OpenRequest } from '#shared/domain/requests/plan-request.ts';
import { coordinatorOf } from '../access/office/coordinator-of.ts';
import { type Needs, type QueryInput, query } from '../command.ts';

export type ListOpenRequestsInput = QueryInput & { schoolId: SchoolId };
/** `late`: the day of the answer has passed. Where the calendar ends, nobody can say, and it is not guessed. */
export type WaitingRequest = {
  request: OpenRequest;
  askedOn: SchoolDate;
  waitedDays: number;
  answerBy: DueDay;
  late: boolean;
};

/** What a school's coordinator still has to answer, longest wait first. */
export const listOpenRequests = query({
  authorize: coordinatorOf('D3'),
  async read(
    { roster, requests, calendars }: Needs<'roster' | 'requests' | 'calendars'>,
    { schoolId }: ListOpenRequestsInput,
    { at, enter, withoutTrace },
  ) {
    const [{ zone }, all, calendar] = await Promise.all([
      roster.getSchool(schoolId),
      requests.openOf(schoolId),
      calendars.find(schoolId),
    ]);
    const open = await ofTheLiving({ roster }, all);
    if (open.length === 0) return withoutTrace<WaitingRequest[]>([]);
    const on = schoolDateAt(at, zone);
    const studentIds = [...new Set(open.map(({ studentId }) => studentId))];
    return enter({ action: 'requests_listed', schoolId, studentIds }, () =>
      open.sort(byAge).map((request): WaitingRequest => {
        const askedOn = schoolDateAt(request.at, zone);
        const answerBy = dueOn(calendar, askedOn, answerWithin);
        const late = answerBy !== 'needs_calendar' && answerBy < on;
        return { request, askedOn, waitedDays: daysBetween(askedOn, on), answerBy, late };
      }),
    );
  },
});

/** Nobody is asked what to answer to a family whose child died; the request itself is kept. */
async function ofTheLiving({ roster }: Needs<'roster'>, open: readonly OpenRequest[]): Promise<OpenRequest[]> {
  const students = await roster.findStudents([...new Set(open.map(({ studentId }) => studentId))]);
  const died = new Set(students.flatMap(({ id, diedOn }) => (diedOn ? id : [])));
  return open.filter(({ studentId }) => !died.has(studentId));
}

const byAge = (a: OpenRequest, b: OpenRequest) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);
