import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { type ClassWork, ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import { document } from '#shared/html/layout.tsx';
import { en, type Words } from '#shared/text/en.ts';
import { es } from '#shared/text/es.ts';
import { StudentView } from '../../../integrations/google-classroom/add-on/student-view.tsx';
import { WhatToDo } from '../../../integrations/google-classroom/add-on/what-to-do.tsx';
import { WorkReview } from '../../../integrations/google-classroom/add-on/work-review.tsx';
import { pageText } from '../../html/page-text.ts';
import { cedarYear } from '../../sample/calendar.ts';

const clock = { zone: 'America/Los_Angeles', calendar: cedarYear, today: '2026-11-20' };
const quiz: ClassWork = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 45 };
const item = (code: CardItem['code'], parameter: CardItem['parameter']): CardItem => ({
  ...{ code, parameter, activities: [], courses: [], priority: 'standard', alternatives: [] },
});
const unlimited = item('TIM-EXT', { unlimited: true });
const twoDays = item('TIM-EXT-DUE', { extraSchoolDays: 2 });

const read = (page: VNode) => pageText(`<main>${document(page).split('<main').at(-1)}`);

/** What a teacher reads of a class of these students. */
function teacher(cards: Record<string, CardItem[]>, work = quiz, { sayHow = false, today = clock.today } = {}) {
  const students = Object.entries(cards).map(([short, items]) => ({
    ...{ studentId: `stu_${short}` as const, name: short, short, inClass: [] },
    items: items.map((each) => ({ item: each, bears: true })),
  }));
  const byStudent = new Map(
    Object.entries(cards).map(([short, items]) => [`stu_${short}` as const, ownTime(items, work, { ...clock, today })]),
  );
  const times = { zone: clock.zone, today, byStudent };
  const shown = { activities: ['quiz_test' as const], minutes: work.minutes, due: { on: '2026-11-24', time: '11:10' } };
  return read(<WhatToDo {...{ students, work: shown, sayHow, times }} />);
}

/** What a student reads of their own card. */
function student(items: CardItem[], work = quiz, words: Words = en) {
  const time = ownTime(items, work, clock);
  const shown = { isFormQuiz: false, zone: clock.zone, now: '2026-11-20T20:00:00.000Z', time, dueAt: work.dueAt };
  const own = items.map((each) => ({ item: each, bears: true, fingerprint: 'f' }));
  const page = { viewer: 'Leo', items: own, inClass: [], work: shown, launch: { courseId: '71' }, command: 'c' };
  return read(<StudentView words={words} {...page} />);
}

/** What a teacher reads beside the work of one student. */
function pane(items: CardItem[], work = quiz, handedInAt?: string) {
  const time = ownTime(items, work, clock);
  const card = {
    ...{ on: clock.today, studentId: 'stu_leo' as const, name: 'Leo', short: 'Leo', viewerId: 'stf_grace' as const },
    ...{ names: new Map(), items: items.map((each) => ({ item: each, bears: true, said: undefined })), saidBefore: [] },
  };
  const handIn = { state: 'TURNED_IN' as const, handedInAt };
  const page = {
    viewer: 'Grace',
    work: { title: 'Quiz', due: undefined },
    zone: clock.zone,
    launch: { courseId: '71' },
  };
  return read(<WorkReview {...{ ...page, card, time, handIn }} />);
}

describe('no time limit and a later day', () => {
  it('is that day or later, to teacher and student', () => {
    expect(teacher({ Leo: [unlimited, twoDays] })).toContain(
      'Due date Tue, Dec 1, 11:10 AM or later Leo Leave “Close submissions” off until Tue, Dec 1',
    );
    const page = student([unlimited, twoDays]);
    expect(page).toContain('Yours: Tue, Dec 1, 11:10 AM, or later as you have no time limit. Classroom shows Nov 24');
    expect(page).toContain('A later due date Tue, Dec 1, 11:10 AM or later');
    expect(student([unlimited, twoDays], quiz, es)).toContain('o más tarde porque no tienes límite de tiempo.');
  });

  it('asks to leave the work open without a date where there is no later day', () => {
    expect(teacher({ Leo: [unlimited] })).toContain('no limit Leo Leave “Close submissions” off');
  });
});

describe('work that was due while somebody had longer', () => {
  const until = (on: string, each: CardItem) => ({ ...each, endOn: on });

  it('keeps their date once and says of each amount how long it held', () => {
    const oneDay = item('TIM-EXT-DUE', { extraSchoolDays: 1 });
    const half = item('TIM-EXT', { timeMultiplier: 1.5 });
    const twice = item('TIM-EXT', { timeMultiplier: 2 });
    const cards = { Leo: [until('2026-11-25', half), twice, until('2026-11-25', twoDays), oneDay] };
    const page = teacher(cards, quiz, { today: '2026-11-30' });
    expect(page).toContain(`Time limit 68 min Leo until ${en.day('2026-11-25')} · 90 min Leo`);
    expect(page.match(/Tue, Dec 1, 11:55 AM/g)).toHaveLength(1);
  });
});

describe('breaks that stop the clock, and nothing else that gives longer', () => {
  const hour = { dueAt: '2026-11-24T19:10:00.000Z', minutes: 60 };
  const rests = item('TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock: true });
  const onRequest = item('TIM-BRK-REQ', { pausesClock: true });
  const sum = '60 min of work and 1 break of 5: 65 min in the room';

  it('are reckoned under their own heading, with the end and the line about closing', () => {
    const page = teacher({ Leo: [rests] }, hour, { sayHow: true });
    expect(page).toContain('Leave “Close submissions” off until 11:15 AM; agree where they finish');
    expect(page).toContain(`Leo: ${sum}; on time until Tue, Nov 24, 11:15 AM; ends 5 min after the class`);
    expect(page).toMatch(/After Tue, Nov 24, 11:10 AM Classroom may say “Late” or “Missing” of Leo/);
  });

  it('are on top without an end where they come on request', () => {
    const page = teacher({ Leo: [onRequest] }, hour, { sayHow: true });
    expect(page).toContain('Leave “Close submissions” off');
    expect(page).toContain('Leo: 60 min of work, breaks on top');
    expect(page).not.toMatch(/on time until|off until/);
  });

  it('are reckoned once, where somebody else has a time limit or a date', () => {
    const factor = item('TIM-EXT', { timeMultiplier: 1.5 });
    const page = teacher({ Leo: [rests, factor], Maya: [rests] }, hour, { sayHow: true });
    expect(page).toContain('Leo: 60 × 1.5 = 90; 90 min of work and 2 breaks of 5: 100 min in the room; on time');
    expect(page.match(/Leo: /g)).toHaveLength(1);
    expect(page.match(/Maya: /g)).toHaveLength(1);
    expect(page.match(/Leave “Close/g)).toHaveLength(1);
  });

  it('are the same to the student and beside their work', () => {
    const own = student([rests], hour);
    expect(own).toContain('60 minutes of work and 1 break of 5 minutes: 65 in all');
    expect(own).toContain('Yours: Tue, Nov 24, 11:15 AM. Classroom shows Tue, Nov 24, 11:10 AM');
    expect(student([rests], hour, es)).toContain('60 minutos de trabajo y 1 pausa de 5 minutos: 65 en total');
    expect(pane([rests], hour)).toContain(sum);
    expect(pane([onRequest], hour)).toContain('60 min of work, breaks on top');
  });
});

describe('when somebody handed in', () => {
  it.each([
    ['before the class’s date', '2026-11-23T23:00:00.000Z', 'Handed in Mon, Nov 23, 3:00 PM.'],
    ['on its very minute', '2026-11-24T19:10:40.000Z', 'Handed in Tue, Nov 24, 11:10 AM.'],
    ['inside their own', '2026-11-28T20:00:00.000Z', 'Handed in Sat, Nov 28, 12:00 PM, inside Tue, Dec 1, 11:10 AM.'],
    ['after it', '2026-12-02T20:00:00.000Z', 'Handed in Wed, Dec 2, 12:00 PM, after Tue, Dec 1, 11:10 AM.'],
  ])('%s, speaks of the longer time only where it was used', (_when, at, words) => {
    expect(pane([twoDays], quiz, at)).toContain(words);
  });

  it('says nothing of a date to whoever has no other, unless it came after', () => {
    expect(pane([], quiz, '2026-11-23T23:00:00.000Z')).toContain('Handed in Mon, Nov 23, 3:00 PM.');
    expect(pane([], quiz, '2026-11-28T20:00:00.000Z')).toContain('after Tue, Nov 24, 11:10 AM.');
  });
});
