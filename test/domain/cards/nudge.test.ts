import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nudgeAt, nudgeFacts } from '#shared/domain/cards/nudge.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { cedarYear } from '../../sample/calendar.ts';

const zone = 'America/Los_Angeles';
const school = { zone, calendar: cedarYear };
const at = (on: string, time: string) => instantOf(on, time, zone);

describe('when a teacher is told that work wants a look', () => {
  it.each([
    ['on a school day at once', at('2026-11-16', '09:50'), undefined, at('2026-11-16', '09:50')],
    ['before school at seven', at('2026-11-16', '05:00'), undefined, at('2026-11-16', '07:00')],
    ['on Sunday night on Monday morning', at('2026-11-15', '23:40'), undefined, at('2026-11-16', '07:00')],
    ['on Friday evening on Monday', at('2026-11-13', '18:00'), undefined, at('2026-11-16', '07:00')],
    ['in a break on the first day after it', at('2026-11-25', '10:00'), undefined, at('2026-11-30', '07:00')],
    ['at night at once when it is due before', at('2026-11-15', '23:40'), '06:30', at('2026-11-15', '23:40')],
    ['at night not yet when it is due in the lesson', at('2026-11-15', '23:40'), '10:00', at('2026-11-16', '07:00')],
  ])('%s', (_, now, due, told) => {
    expect(nudgeAt({ dueAt: due && at('2026-11-16', due) }, now, school)).toBe(told);
  });

  it('never once the work is due', () => {
    const dueAt = at('2026-11-16', '10:25');
    expect(nudgeAt({ dueAt }, at('2026-11-16', '10:24'), school)).toBe(at('2026-11-16', '10:24'));
    expect(nudgeAt({ dueAt }, dueAt, school)).toBeUndefined();
  });

  it('from Monday to Friday where the school has no calendar', () => {
    const none = { zone, calendar: undefined };
    expect(nudgeAt({}, at('2026-11-14', '10:00'), none)).toBe(at('2026-11-16', '07:00'));
    expect(nudgeAt({}, at('2026-11-25', '10:00'), none)).toBe(at('2026-11-25', '10:00'));
  });
});

describe('what a teacher is told of', () => {
  const quiz = { dueAt: at('2026-11-24', '11:10') };
  const item = (code: 'TIM-EXT' | 'SET-SEAT', amount: number) => ({ code, parameter: { timeMultiplier: amount } });
  const leo = { studentId: 'stu_leo' as const, items: [item('TIM-EXT', 1.5)] };
  const maya = { studentId: 'stu_maya' as const, items: [item('TIM-EXT', 2), item('SET-SEAT', 1)] };
  const facts = nudgeFacts([leo, maya], quiz, school);

  it('is nothing where nothing bears on the work', () => {
    expect(nudgeFacts([], quiz, school)).toBeUndefined();
    expect(nudgeFacts([{ ...leo, items: [] }], quiz, school)).toBeUndefined();
  });

  it('is the same in another order and at another time of the day, and new for another day or amount', () => {
    const backwards = [{ ...maya, items: [...maya.items].reverse() }, leo];
    expect(nudgeFacts(backwards, { dueAt: at('2026-11-24', '14:00') }, school)).toBe(facts);
    expect(nudgeFacts([leo, maya], { dueAt: at('2026-11-23', '11:10') }, school)).not.toBe(facts);
    expect(nudgeFacts([leo, maya], {}, school)).not.toBe(facts);
    expect(nudgeFacts([leo], quiz, school)).not.toBe(facts);
  });

  it('differs for every amount that differs', () => {
    const amount = fc.double({ min: 1, max: 4, noNaN: true });
    const of = (each: number) => nudgeFacts([{ ...leo, items: [item('TIM-EXT', each)] }], quiz, school);
    fc.assert(fc.property(amount, amount, (a, b) => (of(a) === of(b)) === (a === b)));
  });
});
