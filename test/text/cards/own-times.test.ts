import { describe, expect, it } from 'vitest';
import { extendedDay } from '#shared/domain/calendar/extended-day.ts';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { ownLimit } from '#shared/domain/cards/own-time/own-limit.ts';
import { type ClassWork, ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import {
  afterClassInWords,
  classroomSaysLate,
  leaveOpenInWords,
  leftOutInWords,
  onTimeInWords,
  ownEndInWords,
  pastTermInWords,
  sumInWords,
  tellInWords,
} from '#shared/text/cards/own-times.ts';
import { questionTimerInWords } from '#shared/text/cards/question-timer.ts';
import { dayInWords, momentInWords } from '#shared/text/days.ts';
import { cedarYear } from '../../sample/calendar.ts';

const zone = 'America/Los_Angeles';
const item = (code: CardItem['code'], parameter: CardItem['parameter']): CardItem => ({
  ...{ code, parameter, activities: [], courses: [], priority: 'standard', alternatives: [] },
});
const half = item('TIM-EXT', { timeMultiplier: 1.5 });
const twoDays = item('TIM-EXT-DUE', { extraSchoolDays: 2 });
const quiz = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 45 };
const time = (items: CardItem[], work: ClassWork = quiz) =>
  ownTime(items, work, { zone, calendar: cedarYear, today: '2026-11-20' });

describe('how a student’s minutes come about', () => {
  it.each([
    [45, [half], '45 × 1.5 = 67.5, up to 68'],
    [40, [half], '40 × 1.5 = 60'],
    [45, [item('TIM-EXT', { fixedMinutes: 20 })], '45 + 20 = 65'],
    [45, [item('TIM-EXT', { timeMultiplier: 1.5, fixedMinutes: 20 })], '45 × 1.5 + 20 = 87.5, up to 88'],
    [
      45,
      [half, item('TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock: true })],
      '45 × 1.5 = 67.5, up to 68; 68 min of work and 2 breaks of 5: 78 min in the room',
    ],
    [
      45,
      [half, item('TIM-BRK-REQ', { pausesClock: true })],
      '45 × 1.5 = 67.5, up to 68; 68 min of work, breaks on top',
    ],
    [
      60,
      [item('TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock: true })],
      '60 min of work and 1 break of 5: 65 min in the room',
    ],
    [60, [item('TIM-BRK-REQ', { pausesClock: true })], '60 min of work, breaks on top'],
    [60, [item('TIM-BRK-REQ', { pausesClock: false })], undefined],
    [45, [item('TIM-EXT', { unlimited: true }), item('TIM-BRK-REQ', { pausesClock: true })], undefined],
    [45, [item('TIM-EXT', { unlimited: true })], undefined],
    [45, [twoDays], undefined],
  ])('of %i', (base, items, words) => {
    expect(sumInWords(ownLimit(base, items))).toBe(words);
  });
});

describe('a student’s own date', () => {
  it('is said to the minute, and where it cannot be, what is missing', () => {
    const until = momentInWords('2026-12-01T19:33:00.000Z', zone);
    expect(ownEndInWords(time([half, twoDays]), zone)).toBe(until);
    expect(onTimeInWords(time([half, twoDays]), zone)).toBe(`on time until ${until}`);
    expect(ownEndInWords(time([twoDays], {}), zone)).toBe('2 school days more once you set one');
    const last = { dueAt: '2027-06-16T19:10:00.000Z' };
    expect(ownEndInWords(time([twoDays], last), zone)).toBe('1 of 2 school days is left this year: agree a day');
    const none = { dueAt: '2027-06-17T19:10:00.000Z' };
    expect(ownEndInWords(time([twoDays], none), zone)).toBe('0 of 2 school days are left this year: agree a day');
    const unknown = ownTime([twoDays], quiz, { zone, calendar: undefined, today: '2026-11-20' });
    expect(ownEndInWords(unknown, zone)).toBe('2 school days more: agree a day');
    expect(pastTermInWords('2027-01-22')).toBe(`after the term ends (${dayInWords('2027-01-22')})`);
  });

  it('is asked for where nobody knows from which day a share counts', () => {
    const longer = item('TIM-EXT-DUE', { percentLonger: 50 });
    expect(ownEndInWords(time([longer]), zone)).toBe('50% longer than the class: agree a day');
    const said = '50% longer than the class: say above when they got it';
    expect(ownEndInWords(time([longer]), zone, { isAskedAbove: true })).toBe(said);
    expect(ownEndInWords(time([longer], {}), zone)).toBe('50% longer than the class once you set a due date');
    const known = { dueAt: '2026-11-07T07:59:00.000Z', givenAt: '2026-11-02T17:00:00.000Z' };
    expect(ownEndInWords(time([longer], known), zone)).toBe(momentInWords('2026-11-11T07:59:00.000Z', zone));
  });

  it('promises no end while breaks may come on top', () => {
    expect(onTimeInWords(time([half, item('TIM-BRK-MED', { pausesClock: true })]), zone)).toBeUndefined();
  });

  it('tells which days do not count', () => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `2026-11-${from + index}`);
    expect(leftOutInWords(range(25, 29))).toBe('Nov 25-27 and the weekend do not count');
    expect(leftOutInWords(range(28, 29))).toBe('The weekend does not count');
    expect(leftOutInWords(['2026-11-11'])).toBe('Nov 11 does not count');
    expect(leftOutInWords([...range(11, 11), ...range(14, 15)])).toBe('Nov 11 and the weekend do not count');
    expect(leftOutInWords([])).toBeUndefined();
    const { freeDays } = { freeDays: [], ...extendedDay(cedarYear, '2026-12-18', 2) };
    expect(leftOutInWords(freeDays)).toBe('Dec 21-Jan 1 and the weekend do not count');
  });

  it('says from when Classroom calls somebody late, and when they are', () => {
    const ends = { dueAt: quiz.dueAt, zone, until: '2026-12-01T19:10:00.000Z' };
    const [of, own] = [ends.dueAt, ends.until].map((at) => momentInWords(at, zone));
    expect(classroomSaysLate(['Leo N.'], ends)).toBe(
      `After ${of} Classroom may say “Late” or “Missing” of Leo N. By Sidelight that starts ${own}.`,
    );
    const apart = { ...ends, until: undefined };
    expect(classroomSaysLate(['Leo N.', 'Maya R.'], apart)).toMatch(/of Leo N\. and Maya R\. Their dates are later\.$/);
    expect(classroomSaysLate(['Leo N.'], apart)).toMatch(/Their date is later\.$/);
  });

  it('asks to leave the work open whenever somebody has longer, by a day or by minutes', () => {
    expect(leaveOpenInWords([time([]), time([twoDays]), time([half])], zone)).toBe(
      `Leave “Close submissions” off until ${dayInWords('2026-12-01')}`,
    );
    expect(leaveOpenInWords([time([half])], zone)).toBe('Leave “Close submissions” off until 11:33 AM');
    expect(leaveOpenInWords([time([]), time([twoDays], {})], zone)).toBeUndefined();
  });

  it('asks for it too where people must agree on a day, which may be later than all others', () => {
    const agree = time([item('TIM-EXT-DUE', { percentLonger: 50 })]);
    expect(leaveOpenInWords([agree], zone)).toBe('Leave “Close submissions” off');
    expect(leaveOpenInWords([time([twoDays], { dueAt: '2027-06-16T19:10:00.000Z' })], zone)).toBe(
      'Leave “Close submissions” off',
    );
    const day = dayInWords('2026-12-01');
    expect(leaveOpenInWords([agree, time([twoDays])], zone)).toBe(
      `Leave “Close submissions” off until ${day} or later`,
    );
    expect(leaveOpenInWords([agree, time([half])], zone)).toBe('Leave “Close submissions” off until 11:33 AM or later');
  });

  it('asks for it too where somebody has no end, and then names none that would be theirs', () => {
    const unlimited = item('TIM-EXT', { unlimited: true });
    const openDay = time([unlimited, twoDays]);
    expect(ownEndInWords(openDay, zone)).toBe(`${momentInWords('2026-12-01T19:10:00.000Z', zone)} or later`);
    expect(onTimeInWords(openDay, zone)).toBeUndefined();
    const untilDay = `Leave “Close submissions” off until ${dayInWords('2026-12-01')}`;
    expect(leaveOpenInWords([openDay], zone)).toBe(untilDay);
    expect(leaveOpenInWords([time([unlimited])], zone)).toBe('Leave “Close submissions” off');
    expect(leaveOpenInWords([time([unlimited]), time([half])], zone)).toBe(
      'Leave “Close submissions” off until 11:33 AM or later',
    );
    expect(leaveOpenInWords([time([unlimited]), time([twoDays])], zone)).toBe(untilDay);
  });
});

describe('where each question has a timer', () => {
  const own = [
    { name: 'Leo', seconds: 30 },
    { name: 'Maya', seconds: 40 },
    { name: 'Omar', seconds: 30 },
  ];
  it.each([
    [{}, own, '30 s a question for Leo, Omar, 40 s for Maya, or no timer'],
    [{ isGame: true }, own, 'A live game has one timer for all: set 40 s a question, or none'],
    [{}, [], 'Each question has a timer: set a longer one, or none'],
    [
      {},
      [{ name: 'Tom', seconds: 'none' }, ...own.slice(0, 1)],
      '30 s a question for Leo, no timer for Tom, or no timer',
    ],
    [{ isGame: true }, [{ name: 'Tom', seconds: 'none' }, ...own], 'A live game has one timer for all: set none'],
  ] as const)('of %j', (timer, owners, words) => {
    expect(questionTimerInWords({ kind: 'question', ...timer }, owners)).toBe(words);
  });
});

describe('work in class that somebody ends later', () => {
  it('is to be agreed, for nobody knows when the bell rings', () => {
    expect(afterClassInWords(time([half]))).toBe('ends 23 min after the class');
    const atHome = { dueAt: '2026-11-25T07:59:00.000Z', minutes: 45 };
    for (const each of [time([]), time([half, twoDays]), time([half], atHome)])
      expect(afterClassInWords(each)).toBeUndefined();
  });

  it('is not work of a day off, nor of a day without a time', () => {
    const veteransDay = { dueAt: '2026-11-11T19:10:00.000Z', minutes: 45 };
    const dayAlone = { dueAt: '2026-11-25T00:00:00.000Z', minutes: 45 };
    expect(afterClassInWords(time([half], veteransDay))).toBeUndefined();
    expect(afterClassInWords(time([half], dayAlone))).toBe('ends 23 min after the class');
    expect(afterClassInWords(time([half], { ...dayAlone, dueTimeUntold: true }))).toBeUndefined();
  });
});

describe('by when a student is to be told', () => {
  it('is a day to come, or today', () => {
    const day = dayInWords('2026-11-17');
    expect(tellInWords('Hiroshi', { on: '2026-11-17', isLate: false })).toBe(`Tell Hiroshi by ${day}`);
    expect(tellInWords('Hiroshi', { on: '2026-11-17', isLate: true })).toBe(
      `Tell Hiroshi today (should have been ${day})`,
    );
  });
});
