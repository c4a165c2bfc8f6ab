import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { ownTimes } from '#shared/domain/cards/own-time/own-time.ts';
import { document } from '#shared/html/layout.tsx';
import { TeacherView } from '../../../integrations/google-classroom/add-on/teacher-view.tsx';
import type { Work } from '../../../integrations/google-classroom/add-on/work-head.tsx';
import { GivenSince } from '../../../integrations/google-classroom/add-on/work-said.tsx';
import { pageText } from '../../html/page-text.ts';
import { cedarYear } from '../../sample/calendar.ts';

const item = (
  code: CardItem['code'],
  parameter: CardItem['parameter'] = {},
  more: Partial<CardItem> = {},
): { item: CardItem; bears: boolean } => ({
  item: { code, parameter, activities: [], courses: [], priority: 'standard', alternatives: [], ...more },
  bears: true,
});
const longer = (timeMultiplier: number) => item('TIM-EXT', { timeMultiplier });
const student = (short: string, ...items: ReturnType<typeof item>[]) => ({
  ...{ studentId: `stu_${short}` as const, name: short, short, items, inClass: [] },
});
const clock = { zone: 'America/Los_Angeles', calendar: cedarYear, today: '2026-11-20' };
const breaks = item('TIM-BRK-SCH', { everyMinutes: 30, breakMinutes: 5, pausesClock: true });
const students = [
  student('Leo', longer(1.5), item('SET-SEAT', { position: 'front' })),
  student('Zixuan', longer(1.5), breaks),
  student('Maya', longer(2), item('TIM-EXT-DUE', { extraSchoolDays: 2 })),
];

function page(work: Work, dueAt: string, isPutAway = false, of = students) {
  const shown = of.map(({ studentId, items }) => ({ studentId, items: items.map((each) => each.item) }));
  return document(
    <TeacherView
      {...{ viewer: 'Grace', work, launch: {}, show: 'work', sayHow: true, isPutAway }}
      cards={{ on: clock.today, inSight: 30, counts: { work: of.length, all: of.length }, students: of }}
      links={{ work: '/w', all: '/a', log: '/l', confirm: '/c', ownDate: '/o' }}
      times={ownTimes(shown, { dueAt, minutes: work.minutes }, clock)}
    />,
  );
}
const quiz: Work = { title: 'Quiz', activities: ['quiz_test'], minutes: 45, due: { on: '2026-11-24', time: '11:10' } };
const homework: Work = { title: 'Homework', activities: ['assignment'], due: { on: '2026-11-24', time: '23:59' } };
const sat = () => page(quiz, '2026-11-24T19:10:00.000Z');
const atHome = () => page(homework, '2026-11-25T07:59:00.000Z');
const folded = (html: string) => [...html.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, title]) => title);

describe('what a teacher does while students work', () => {
  it('is closed where it is homework, with what is in it and for how many', () => {
    expect(folded(atHome())).toEqual([
      'If they work on it in class: pause · 1 student',
      'As in every lesson: seats · 1 student',
    ]);
    expect(pageText(atHome())).not.toContain('While they work');
  });

  it('is open where the class sits for it', () => {
    expect(folded(sat())).toEqual(['As in every lesson: seats · 1 student']);
    expect(pageText(sat())).toContain('While they work Pause');
  });
});

describe('a class that was put away', () => {
  it('says so above what to do', () => {
    const text = (isPutAway: boolean) => pageText(page(quiz, '2026-11-24T19:10:00.000Z', isPutAway));
    expect(text(true)).toContain('This class is archived in Classroom');
    expect(text(false)).not.toContain('archived');
  });
});

describe('a share of the class’s days, where nobody knows from which day to count', () => {
  const half = [student('Leo', item('TIM-EXT-DUE', { percentLonger: 50 }))];
  const text = (isPutAway: boolean) => pageText(page(homework, '2026-11-25T07:59:00.000Z', isPutAway, half));

  it('sends its teacher to the question above, and to an agreement where nothing can be said', () => {
    expect(text(false)).toContain('50% longer than the class: say above when they got it Leo');
    expect(text(true)).toContain('50% longer than the class: agree a day Leo');
  });
});

describe('what the records do not agree on and nobody has decided', () => {
  const between = (code: CardItem['code'], conflict: CardItem['conflict'], ...alternatives: CardItem['parameter'][]) =>
    item(code, alternatives.at(-1), { conflict, alternatives });
  const seat = between('SET-SEAT', 'undecided', { position: 'nearExit' }, { position: 'front' });
  const calculator = between('RES-CALC', 'undecided', { calculatorType: 'Scientific' }, { calculatorType: 'Graphing' });
  const large = between('PRE-LARGE', 'strongest', { fontPt: 18 }, { fontPt: 24 });
  const open = [student('Leo', item('SET-SEAT', { position: 'front' })), student('Amina', seat, calculator, large)];
  const text = pageText(page(quiz, '2026-11-24T19:10:00.000Z', false, open));

  it('is said as such in its own place, and not as one of the amounts', () => {
    expect(text).toContain('Seats seat in front Leo · seat not decided: Amina');
    expect(text).toContain('calculator, details not decided: Amina');
    expect(text).toContain('Amina: the records say near the exit and front. Ask the case manager which one to use.');
    expect(text).not.toMatch(/(?:scientific|graphing) calculator/i);
  });

  it('goes by the amount that helps most, where there is one', () => {
    expect(text).toContain('24 pt print Amina');
    expect(text).toContain('Amina: the records say 18 pt and 24 pt. Go by 24 pt; the case manager settles it.');
  });
});

describe('a teacher who asks how', () => {
  const count = (words: string) => pageText(sat()).split(words).length - 1;

  it('reads each sum once, with all whose it is, and what follows from it for each', () => {
    const text = pageText(sat());
    expect(text).toContain('Leo, Zixuan: 45 × 1.5 = 67.5, up to 68');
    expect(text).toContain('Zixuan: 68 min of work and 2 breaks of 5: 78 min in the room; on time until');
    expect(text).toContain('Maya: 45 × 2 = 90; on time until Tue, Dec 1');
    for (const sum of ['45 × 1.5', '45 × 2', 'Classroom may say', 'go by the class’s date', 'one due date for a post'])
      expect([sum, count(sum)]).toEqual([sum, 1]);
  });

  it('is led to a post with an own date, but not in a class that was put away', () => {
    expect(sat()).toContain('<a href="/o">');
    expect(page(quiz, '2026-11-24T19:10:00.000Z', true)).not.toContain('<a href="/o">');
  });

  it('is told once to set the limits, and never to multiply what is multiplied', () => {
    expect(count('Set these limits before you start.')).toBe(1);
    expect(count('Multiply')).toBe(0);
    expect(pageText(atHome())).toContain('Multiply the time limit you give the class by 1.5');
  });
});

describe('a teacher who is asked when the class got it', () => {
  const latest = (due: string) => {
    const asked = { ...homework, due: { on: due, time: '23:59' } };
    const html = document(<GivenSince work={asked} today="2026-11-20" asks launch={{}} />);
    return /type="date" name="on" max="([^"]*)"/.exec(html)?.[1];
  };

  it('is offered no day that would be refused: none ahead, and none after the due date', () => {
    expect([latest('2026-11-24'), latest('2026-11-18')]).toEqual(['2026-11-20', '2026-11-18']);
  });
});
