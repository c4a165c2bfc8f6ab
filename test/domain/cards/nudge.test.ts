import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstToTell,
  isOfOneSitting,
  itemsToSeeTo,
  nudgeAt,
  nudgeFacts,
  postsToLookAt,
  seatsToTellOf,
  seenTo,
} from '#shared/domain/cards/nudge.ts';
import type { AccommodationCode } from '#shared/domain/catalogue/catalogue.ts';
import type { Activity } from '#shared/domain/catalogue/catalogue-entry.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import { cedarYear } from '../../sample/calendar.ts';
import { aCard } from '../../sample/records.ts';
import { aStaffSeat, aStudentSeat } from '../../sample/roster.ts';

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
    ['at night at once when it is due at seven', at('2026-11-15', '23:40'), '07:00', at('2026-11-15', '23:40')],
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

describe('a teacher who looked at what the class needs', () => {
  it.each([
    ['and posted the work with it', '09:50', true],
    ['and changed it within the hour', '10:49', true],
    ['and changed it an hour later', '10:50', false],
    ['and had posted it before', '09:00', true],
  ])('%s, is told nothing of it: at %s %s', (_, updated, isOne) => {
    expect(isOfOneSitting(at('2026-11-16', '09:50'), at('2026-11-16', updated))).toBe(isOne);
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

  it('is kept in one form, so that a release tells nobody of the same anew', () => {
    const breaks = (parameter: Record<string, number>) => [
      { ...leo, items: [{ code: 'TIM-BRK-SCH' as const, parameter }] },
    ];
    const kept = nudgeFacts(breaks({ everyMinutes: 20, breakMinutes: 5 }), quiz, school);
    expect(kept).toBe('2026-11-24\n["stu_leo","TIM-BRK-SCH",null,[["breakMinutes",5],["everyMinutes",20]]]');
    expect(nudgeFacts(breaks({ breakMinutes: 5, everyMinutes: 20 }), quiz, school)).toBe(kept);
    expect(nudgeFacts([leo, leo], {}, school)).toBe('no date\n["stu_leo","TIM-EXT",null,[["timeMultiplier",1.5]]]');
  });

  it('differs for every amount that differs', () => {
    const amount = fc.double({ min: 1, max: 4, noNaN: true });
    const of = (each: number) => nudgeFacts([{ ...leo, items: [item('TIM-EXT', each)] }], quiz, school);
    fc.assert(fc.property(amount, amount, (a, b) => (of(a) === of(b)) === (a === b)));
  });
});

describe('what of a card makes a post want a look', () => {
  const day = { today: '2026-11-23', dueOn: '2026-11-24' };
  const codesFor = (code: AccommodationCode, activities: Activity[], work: Activity[]) => {
    const [item] = aCard().items;
    const card = item ? aCard({ items: [{ ...item, code, activities }] }) : aCard();
    return itemsToSeeTo(card, { ...day, work }).map((each) => each.code);
  };

  it.each([
    ['a time limit for a quiz', 'TIM-EXT', ['quiz_test'], ['quiz_test'], true],
    ['a time limit for reading', 'TIM-EXT', ['quiz_test'], ['reading'], false],
    ['a time limit for who knows what', 'TIM-EXT', ['quiz_test'], [], false],
    ['a pause in a quiz', 'TIM-BRK-SCH', ['quiz_test'], ['quiz_test'], true],
    ['a notice days ahead', 'TIM-NOTICE', ['quiz_test'], ['quiz_test'], true],
    ['large print for any sheet', 'PRE-LARGE', ['always'], ['reading'], true],
    ['large print for who knows what', 'PRE-LARGE', ['always'], [], true],
    ['a seat, as in every lesson', 'SET-SEAT', ['always'], ['quiz_test'], false],
    ['a seat for quizzes, as in every quiz', 'SET-SEAT', ['quiz_test'], ['quiz_test'], false],
    ['a check-in each morning', 'OTH-CHECKIN', ['always'], ['quiz_test'], false],
    ['a word now and then', 'OTH-CHECK', ['always'], ['quiz_test'], false],
    ['the card for an emergency', 'OTH-ACTION', ['always'], ['quiz_test'], false],
  ] as const)('%s', (_, code, activities, work, told) => {
    expect(codesFor(code, [...activities], [...work])).toEqual(told ? [code] : []);
  });

  it('is what holds on the day of the work, or today', () => {
    const [item] = aCard().items;
    const ended = aCard({ items: item ? [{ ...item, endOn: '2026-11-22' }] : [] });
    const begins = aCard({ items: item ? [{ ...item, startOn: '2026-11-24' }] : [] });
    expect(itemsToSeeTo(ended, { ...day, work: ['quiz_test'] })).toEqual([]);
    expect(itemsToSeeTo(begins, { ...day, work: ['quiz_test'] })).toHaveLength(1);
  });
});

describe('the day for what must be said ahead of the work', () => {
  const notice = (schoolDays: number) => ({
    items: aCard()
      .items.slice(0, 1)
      .map((item) => ({ ...item, code: 'TIM-NOTICE' as const, parameter: { schoolDays } })),
  });
  const quiz = { dueAt: at('2026-11-24', '11:10') };
  const on = (today: string) => ({ ...school, today });

  it.each([
    ['the first of several', [3, 5, 1], '2026-11-16', { on: '2026-11-17', isLate: false }],
    ['over', [5], '2026-11-20', { on: '2026-11-17', isLate: true }],
    ['none where nobody is to be told', [], '2026-11-16', undefined],
  ])('is %s', (_what, days, today, told) => {
    expect(firstToTell(days.map(notice), quiz, on(today))).toEqual(told);
  });

  it('is unknown where the work has no date or the school no calendar', () => {
    expect(firstToTell([notice(5)], {}, on('2026-11-16'))).toBeUndefined();
    expect(firstToTell([notice(5)], quiz, { zone, calendar: undefined, today: '2026-11-16' })).toBeUndefined();
  });
});

/**
 * Grace teaches Maya and Yara, Theo Maya and Leo; Ben stands in for both with Yara and Leo, and Ada with all of
 * Grace's. Ines helps Grace, and a visitor is on no list.
 */
describe('of whom which teacher of a course is told', () => {
  const on = '2026-11-23';
  const course = { sectionId: 'gcc_71' } as const;
  const staff = [
    aStaffSeat({ ...course, teaches: ['sec_algebra'] }),
    aStaffSeat({ ...course, staffId: 'stf_theo', teaches: ['sec_history'] }),
    aStaffSeat({
      ...{ ...course, staffId: 'stf_ben', teaches: [] },
      covers: [{ sectionIds: ['sec_algebra', 'sec_history'], studentIds: ['stu_yara', 'stu_leo'] }],
    }),
    aStaffSeat({ ...course, staffId: 'stf_ada', teaches: [], covers: [{ sectionIds: ['sec_algebra'] }] }),
    aStaffSeat({ ...course, staffId: 'stf_ines', role: 'aide', teaches: ['sec_algebra'] }),
    aStaffSeat({ ...course, staffId: 'stf_visitor', teaches: [] }),
  ];
  const seat = (studentId: StudentId, ...provenBy: ('sec_algebra' | 'sec_history')[]) =>
    aStudentSeat({ ...course, studentId, provenBy });
  const students = [
    seat('stu_maya', 'sec_algebra', 'sec_history'),
    seat('stu_yara', 'sec_algebra'),
    seat('stu_leo', 'sec_history'),
    seat('stu_guest'),
  ];
  const people = { staff, students };
  const idsOf = (seats: readonly { studentId: StudentId }[]) => seats.map(({ studentId }) => studentId);
  const toldOf = (staffId: StaffId) => idsOf(seatsToTellOf(staffId, people, on));

  it.each<[string, StaffId, StudentId[]]>([
    ['a teacher of their own', 'stf_grace', ['stu_maya', 'stu_yara']],
    ['who stands in for some', 'stf_ben', ['stu_yara', 'stu_leo']],
    ['who stands in for a class', 'stf_ada', ['stu_maya', 'stu_yara']],
    ['who helps of nobody', 'stf_ines', []],
    ['a visitor of nobody', 'stf_visitor', []],
    ['who is not of the class of nobody', 'stf_else', []],
  ])('is %s', (_who, staffId, told) => {
    expect(toldOf(staffId)).toEqual(told);
  });

  it('is a teacher who stands in besides, of both', () => {
    const also = { ...staff[1], ...aStaffSeat({ ...course, staffId: 'stf_theo' }), teaches: ['sec_history' as const] };
    const both = { ...also, covers: [{ sectionIds: ['sec_algebra' as const] }] };
    expect(idsOf(seatsToTellOf('stf_theo', { staff: [both], students }, on))).toEqual([
      'stu_maya',
      'stu_yara',
      'stu_leo',
    ]);
  });

  it('is nobody on a day on which the seat is over', () => {
    const [mine = aStaffSeat()] = staff;
    const over = { students, staff: [{ ...mine, endOn: '2026-11-20' }] };
    expect(seatsToTellOf('stf_grace', over, on)).toEqual([]);
  });

  const unseen = (staffId: StaffId, seenBy: StaffId[], noted: StudentId[] = []) => {
    const isSeenTo = seenTo(staffId, { seenBy, noted }, { people, on });
    return seatsToTellOf(staffId, people, on).filter((each) => !isSeenTo(each));
  };

  it.each<[string, StaffId, StaffId[], StudentId[]]>([
    ['nobody looked', 'stf_theo', [], ['stu_maya', 'stu_leo']],
    ['they looked themselves', 'stf_theo', ['stf_theo'], []],
    ['a colleague looked, of whom the colleague has not', 'stf_theo', ['stf_grace'], ['stu_leo']],
    ['a colleague looked, of the colleague’s other students', 'stf_grace', ['stf_theo'], ['stu_yara']],
    ['who stands in looked', 'stf_grace', ['stf_ada', 'stf_ben'], ['stu_maya', 'stu_yara']],
    [
      'who helps, visits or has left looked',
      'stf_grace',
      ['stf_ines', 'stf_visitor', 'stf_gone'],
      ['stu_maya', 'stu_yara'],
    ],
    ['for who stands in: the teacher looked', 'stf_ben', ['stf_grace'], ['stu_leo']],
    ['for who stands in: they looked themselves', 'stf_ben', ['stf_ben'], []],
  ])('where %s', (_what, staffId, seenBy, told) => {
    expect(idsOf(unseen(staffId, seenBy))).toEqual(told);
  });

  it('is nobody of whom it was noted already what was provided', () => {
    expect(idsOf(unseen('stf_grace', [], ['stu_maya']))).toEqual(['stu_yara']);
  });
});

describe('how many posts a teacher is told of', () => {
  const post = (courseId: string, title: string) => ({ courseId, title });
  it('counts one that went to three classes once, and two of one name in a class twice', () => {
    expect(postsToLookAt([post('1', 'Quiz 4'), post('2', 'Quiz 4'), post('3', ' quiz 4')])).toBe(1);
    expect(postsToLookAt([post('1', 'Quiz'), post('1', 'Quiz'), post('2', 'Quiz')])).toBe(2);
    expect(postsToLookAt([post('1', 'Quiz 4'), post('1', 'Lab 2')])).toBe(2);
    expect(postsToLookAt([])).toBe(0);
  });
});
