import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import { document } from '#shared/html/layout.tsx';
import { panelRowInWords } from '#shared/text/cards/panel-words.ts';
import { en, type Words } from '#shared/text/en.ts';
import { es } from '#shared/text/es.ts';
import { headline, itemLines } from '#shared/text/slack/item-lines.ts';
import { PrintView } from '../../../integrations/google-classroom/add-on/print-view.tsx';
import { StudentCard } from '../../../integrations/google-classroom/add-on/student-card.tsx';
import { StudentView } from '../../../integrations/google-classroom/add-on/student-view.tsx';
import { WorkReview } from '../../../integrations/google-classroom/add-on/work-review.tsx';
import { pageText } from '../../html/page-text.ts';
import { everyAmount } from './every-amount.ts';

const asCardItem = (said: Pick<CardItem, 'code' | 'parameter'>): CardItem => ({
  ...said,
  ...{ activities: [], courses: [], priority: 'standard', alternatives: [] },
});

/** As two plans say it that disagree, and as one says it. */
const items: CardItem[] = everyAmount.flatMap(({ code, parameter }) => {
  const item = asCardItem({ code, parameter });
  return [item, { ...item, conflict: 'undecided' as const, alternatives: [parameter, {}] }];
});
const shown = items.map((item) => ({ item, bears: true }));
const student = { studentId: 'stu_maya' as const, inClass: [], name: 'Maya', short: 'Maya', items: shown };
const work = { title: 'Homework', activities: [], minutes: undefined };
const clock = { zone: 'UTC', calendar: undefined, today: '2026-11-23' };
const own = shown.map((each) => ({ ...each, fingerprint: 'f' }));
const launch = { courseId: '71' };
const beside = {
  ...{ on: '2026-11-23', studentId: student.studentId, name: 'Maya', short: 'Maya', viewerId: 'stf_grace' as const },
  ...{ names: new Map(), items: shown.map((each) => ({ ...each, said: undefined })), saidBefore: [] },
};
const isRead = (page: VNode) => pageText(`<main>${document(page).split('<main').at(-1)}`);

const pages: Record<string, VNode> = {
  'the card of one student': <StudentCard student={student} minutes={undefined} />,
  'the same while a limit is known': <StudentCard student={student} minutes={45} />,
  'the page of one piece of work on paper': (
    <PrintView
      {...{ viewer: 'Grace', work, sayHow: true, className: 'Algebra 1' }}
      cards={{ on: '2026-11-23', inSight: 1, counts: { work: 1, all: 1 }, students: [student] }}
    />
  ),
  'one student beside their work': (
    <WorkReview
      {...{ viewer: 'Grace', work, zone: 'UTC', handIn: undefined, launch }}
      card={beside}
      time={ownTime(items, {}, clock)}
    />
  ),
  'a student’s own page': (
    <StudentView words={en} viewer="Maya" items={own} inClass={[]} {...{ launch, command: 'c' }} />
  ),
  'a student’s own page in Spanish': (
    <StudentView words={es} viewer="Maya" items={own} inClass={[]} {...{ launch, command: 'c' }} />
  ),
};

/** What must be looked up elsewhere, a code of a language, a color or a card, or a clock that schools do not write. */
const unplain =
  /(?<!When) shown\b|\bshown:|\b(?:vi|zh-Hant)\b|HA-0117|#[0-9a-f]{6}|(?<!\d)0\d:\d\d|says so|if marked|\bnamed\b|\blisted\b|undefined|\[object/i;

describe('what people read of a support, of every one in the catalogue and every amount of it', () => {
  it.each(Object.entries(pages))('is plain on %s', (_, page) => {
    const text = isRead(page);
    expect(text.length).toBeGreaterThan(5000);
    const at = text.search(unplain);
    expect(at < 0 ? 'plain' : text.slice(Math.max(0, at - 80), at + 40)).toBe('plain');
  });

  it('is plain in Slack', () => {
    for (const item of items) {
      const lines = itemLines(item);
      expect([headline(lines), lines.instruction, ...lines.notes].join(' ')).not.toMatch(unplain);
    }
  });

  it('says to a student that their own day lies after the term', () => {
    const later = {
      end: 'at' as const,
      dueAt: '2027-01-21T19:10:00.000Z',
      at: '2027-01-25T19:10:00.000Z',
      freeDays: [],
    };
    const time = { ...later, days: 2, minutes: 0, isAtLeast: false, pastTerm: '2027-01-22' };
    const ofWork = { title: 'Essay', dueAt: later.dueAt, isFormQuiz: false, zone: 'UTC', now: later.dueAt, time };
    const page = (words: Words) =>
      isRead(
        <StudentView {...{ words, viewer: 'Maya', items: own, inClass: [], launch, command: 'c', work: ofWork }} />,
      );
    expect(page(en)).toContain('That is after the term ends (Fri, Jan 22).');
    expect(page(es)).toContain('Es después de que termine el período escolar');
  });

  it('reads as decided nowhere that nobody has decided', () => {
    const position = { position: 'nearExit' };
    const seat = { ...asCardItem({ code: 'SET-SEAT', parameter: position }), conflict: 'undecided' as const };
    const open = [{ item: { ...seat, alternatives: [position, { position: 'front' }] }, bears: true }];
    const asked = <StudentCard student={{ ...student, items: open }} minutes={45} />;
    expect(isRead(asked)).toContain('Chosen seating not decided');
    const cards = {
      on: '2026-11-23',
      inSight: 1,
      counts: { work: 1, all: 1 },
      students: [{ ...student, items: open }],
    };
    expect(isRead(<PrintView {...{ viewer: 'Grace', work, cards, className: '' }} />)).toContain(
      'seat not decided: Maya',
    );
    const row = {
      line: 'seat' as const,
      students: 1,
      limits: [],
      items: open.map(({ item }) => item),
      dates: [],
      tell: [],
    };
    expect(panelRowInWords(row, 'UTC').amounts).toBe('seat not decided');
  });

  it('says the amount inside the instruction on a card', () => {
    const text = isRead(<StudentCard student={student} minutes={undefined} />);
    expect(text).toContain('Give the test in a group no larger than 20 students.');
    expect(text).toContain('Allow a word-to-word Vietnamese dictionary or glossary.');
  });
});

describe('a quiz in a form, which may be locked', () => {
  const tools = (['PRE-READ-TTS', 'RES-CALC', 'RES-PREDICT', 'SET-SEPARATE'] as const).map((code) => ({
    ...{ item: asCardItem({ code, parameter: {} }), bears: true },
  }));
  const cards = { on: '2026-11-23', inSight: 1, counts: { work: 1, all: 1 } };
  const paper = (isFormQuiz: boolean, items = tools) =>
    isRead(
      <PrintView
        {...{ viewer: 'Grace', work: { ...work, isFormQuiz }, className: 'Algebra 1' }}
        cards={{ ...cards, students: [{ ...student, items }] }}
      />,
    );

  it('has each tool that is an extension of the browser tried beforehand, which a line says once, and nothing else', () => {
    expect(paper(true).match(/try it in locked mode/g)).toHaveLength(1);
    expect(paper(true)).toMatch(
      /computer reads aloud\* Maya .*· calculator Maya .*· word prediction\* Maya +\* try it in locked mode/,
    );
    expect(paper(true).match(/\*/g)).toHaveLength(3);
    expect(paper(true, tools.slice(2))).toMatch(/word prediction Maya +try it in locked mode/);
    expect(paper(false)).not.toMatch(/locked|\*/);
  });
});
