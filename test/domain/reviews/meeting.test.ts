import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { meetingDay, suggestedDay } from '#shared/domain/reviews/meeting-day.ts';
import { checkFree, stillAhead, suggestedTime, withReview } from '#shared/domain/reviews/meetings-ahead.ts';
import { checkMeeting } from '#shared/domain/reviews/review.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aReview, at } from '../../sample/records.ts';

const calendar = aCalendar();
const zone = 'America/Los_Angeles';
const today = '2026-11-23';
const dana = { kind: 'staff' as const, id: 'stf_dana' as const, email: 'dana@harbor.example' };
const meeting = { on: '2026-12-03', time: '14:30', lengthMinutes: 30, participants: [dana] };
const checked = (over: object, school: Parameters<typeof checkMeeting>[1] = { zone, calendar }) =>
  checkMeeting({ ...meeting, ...over }, school, at);
const refused = (field: string, reason: string) => expect.objectContaining({ details: { field, reason } });

describe('a meeting', () => {
  it('begins by the school’s clock and ends when its length says', () => {
    expect(checked({})).toEqual({ startsAt: '2026-12-03T22:30:00.000Z', endsAt: '2026-12-03T23:00:00.000Z' });
  });

  it.each([
    ['yesterday', { on: '2026-11-22' }, 'on', 'past'],
    ['earlier today', { on: today, time: '12:29' }, 'on', 'past'],
    ['a Sunday', { on: '2026-12-06' }, 'on', 'day_off'],
    ['Thanksgiving', { on: '2026-11-26' }, 'on', 'day_off'],
    ['the summer between two years that are known', { on: '2027-07-10' }, 'on', 'day_off'],
    ['three at night', { time: '03:00' }, 'time', 'night'],
    ['a minute before the first hour', { time: '05:59' }, 'time', 'night'],
    ['an end after the last hour', { time: '20:31' }, 'time', 'night'],
    ['an end on the next day', { time: '23:45' }, 'time', 'night'],
    ['2062 for 2026', { on: '2062-12-03' }, 'on', 'too_far'],
    ['the last day that there is', { on: '9999-12-31' }, 'on', 'too_far'],
    ['401 days ahead', { on: addDays(today, 401) }, 'on', 'too_far'],
    ['an odd length', { lengthMinutes: 31 }, 'lengthMinutes', 'not_offered'],
    ['nobody', { participants: [] }, 'participants', 'number'],
    ['a crowd', { participants: Array.from({ length: 31 }, () => dana) }, 'participants', 'number'],
  ])('is refused for %s', (_what, over, field, reason) => {
    const years = { zone, calendar: aCalendar({ years: [...calendar.years, nextYear] }) };
    expect(() => checked(over, years)).toThrow(refused(field, reason));
  });

  it.each([
    ['the first hour', { time: '06:00' }],
    ['the last', { time: '20:30' }],
    ['a day in another school year that nobody has told about yet', { on: addDays(today, 400) }],
  ])('may be at %s', (_what, over) => {
    expect(checked(over)).toHaveProperty('startsAt');
  });

  it('may be on any day where a school has no calendar: that is no reason to keep a family waiting', () => {
    expect(checked({ on: '2026-12-06' }, { zone, calendar: undefined })).toHaveProperty('startsAt');
  });
});

const nextYear = {
  ...{ name: '2027-28', terms: [{ name: 'Year', startOn: '2027-08-30', endOn: '2028-06-16' }] },
  ...{ weekdays: ['mon' as const], daysOff: [] },
};

describe('what the calendar says of a day', () => {
  it.each([
    ['2026-11-26', { kind: 'free', called: 'Thanksgiving', next: '2026-11-30' }],
    ['2026-12-06', { kind: 'free', called: undefined, next: '2026-12-07' }],
    ['2026-12-24', { kind: 'free', called: 'Winter break', next: '2027-01-04' }],
    ['2026-12-03', { kind: 'school' }],
    ['2028-01-03', { kind: 'unknown' }],
  ])('%s is %j', (on, says) => {
    expect(meetingDay(calendar, on)).toEqual(says);
  });
});

describe('the day that is suggested', () => {
  const suggested = (dueOn?: string, on = today) => suggestedDay(calendar, { today: on, dueOn });
  it.each([
    ['is in two weeks', undefined, today, '2026-12-07'],
    ['is the next school day after that', undefined, '2026-12-10', '2027-01-04'],
    ['is before the review is due', '2026-12-04', today, '2026-12-03'],
    ['is the last school day before that', '2026-11-30', today, '2026-11-24'],
    ['is not the day on which it is due', '2026-12-07', today, '2026-12-04'],
    ['is in two weeks when there is time enough', '2027-03-01', today, '2026-12-07'],
    ['is the next school day when it was due long ago', '2026-11-01', '2026-11-24', '2026-11-30'],
  ])('%s: due %s, today %s: %s', (_how, dueOn, on, day) => {
    expect(suggested(dueOn, on)).toBe(day);
  });

  it('needs no calendar', () => {
    expect(suggestedDay(undefined, { today, dueOn: '2026-11-30' })).toBe('2026-11-29');
    expect(suggestedDay(undefined, { today, dueOn: today })).toBe('2026-11-24');
  });
});

describe('meetings of one student', () => {
  const first = aReview({ startsAt: '2026-12-03T22:30:00.000Z', endsAt: '2026-12-03T23:00:00.000Z' });
  const { meetings } = withReview(undefined, first, at);

  it.each([
    ['the same minute', '2026-12-03T22:30:00.000Z', '2026-12-03T23:00:00.000Z'],
    ['its end', '2026-12-03T22:59:00.000Z', '2026-12-03T23:30:00.000Z'],
    ['all around it', '2026-12-03T22:00:00.000Z', '2026-12-03T23:30:00.000Z'],
  ])('never overlap: %s', (_when, startsAt, endsAt) => {
    expect(() => checkFree(meetings, { startsAt, endsAt })).toThrow(
      expect.objectContaining({ details: { field: 'on', reason: 'taken', ref: first.ref } }),
    );
  });

  it('may follow each other at once', () => {
    checkFree(meetings, { startsAt: '2026-12-03T23:00:00.000Z', endsAt: '2026-12-03T23:30:00.000Z' });
  });

  it.each([
    ['the end of the one that is there', '2026-12-03', '2026-12-03T23:15:00.000Z', '2026-12-03T23:45:00.000Z', '15:45'],
    ['half past three, when it is free', '2026-12-03', first.startsAt, first.endsAt, '15:30'],
    ['half past three on another day', '2026-12-04', '2026-12-03T23:15:00.000Z', '2026-12-03T23:45:00.000Z', '15:30'],
  ])('leave a time to suggest: %s', (_when, on, startsAt, endsAt, time) => {
    const ahead = withReview(undefined, aReview({ startsAt, endsAt }), at);
    expect(suggestedTime(ahead.meetings, { on, zone })).toBe(time);
  });

  it('are forgotten when they are over', () => {
    const ahead = withReview(undefined, first, at);
    expect(stillAhead(ahead, '2026-12-03T22:59:59.000Z')).toHaveLength(1);
    expect(stillAhead(ahead, first.endsAt)).toEqual([]);
    const later = aReview({ id: 'rev_2', startsAt: '2026-12-10T22:30:00.000Z', endsAt: '2026-12-10T23:00:00.000Z' });
    expect(withReview(ahead, later, first.endsAt).meetings).toMatchObject([{ reviewId: 'rev_2' }]);
  });
});
