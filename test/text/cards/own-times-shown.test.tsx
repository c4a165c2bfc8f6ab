import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { type ClassWork, ownTime } from '#shared/domain/cards/own-time.ts';
import { document } from '#shared/html/layout.tsx';
import { en, type Words } from '#shared/text/en.ts';
import { es } from '#shared/text/es.ts';
import { StudentView } from '../../../integrations/google-classroom/add-on/student-view.tsx';
import { WhatToDo } from '../../../integrations/google-classroom/add-on/what-to-do.tsx';
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
