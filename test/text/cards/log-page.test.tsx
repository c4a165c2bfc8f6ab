import { describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import type { TeachingLine } from '#shared/domain/catalogue/teaching-line.ts';
import { document } from '#shared/html/layout.tsx';
import { LogView } from '../../../integrations/google-classroom/add-on/log-view.tsx';
import type { Work } from '../../../integrations/google-classroom/add-on/work-head.tsx';
import { pageText } from '../../html/page-text.ts';

const item: CardItem = {
  ...{ code: 'TIM-EXT', parameter: { timeMultiplier: 1.5 }, activities: [], courses: [] },
  ...{ priority: 'standard', alternatives: [] },
};
const day = { on: '2026-11-24', today: '2026-11-24', viewerId: 'stf_grace', assigned: undefined } as const;

const page = (over: { said?: string; saidOf?: TeachingLine; work?: Work } = {}) =>
  document(
    <LogView
      {...{ viewer: 'Grace', work: { title: 'Quiz', activities: ['quiz_test'] }, zone: 'UTC', open: 'timeLimit' }}
      {...{ links: { work: '/w', all: '/a', log: '/l' }, openAt: () => '/o', launch: {}, command: 'c', ...over }}
      log={{
        isPutAway: false,
        ...{ ...day, counts: { work: 1, all: 1 }, names: new Map() },
        items: [{ studentId: 'stu_leo', short: 'Leo', item, line: 'timeLimit', fingerprint: 'f', open: true }],
      }}
    />,
  );

describe('the choices of a line in the log', () => {
  it('stand under what became of it, and each says it whole', () => {
    const groups = [...page().matchAll(/<optgroup label="([^"]*)">(.*?)<\/optgroup>/g)];
    const options = (html = '') => [...html.matchAll(/<option[^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(groups.map(([, label, inside]) => [label, options(inside).length])).toEqual([
      ['partly', 6],
      ['not provided', 5],
      ['declined', 4],
      ['did not apply', 4],
    ]);
    expect(options(groups[0]?.[2])[1]).toBe('partly: no time');
    expect(options(page())).toHaveLength(21);
  });
});

describe('a row of the log', () => {
  it('has the minutes of the class’s limit where there is one, as what to do has them', () => {
    const work: Work = { title: 'Quiz', activities: ['quiz_test'], minutes: 45 };
    expect(pageText(page({ work }))).toContain('Leo : 68 min');
    expect(pageText(page())).toContain('Leo : 1.5× the time you give');
  });
});

describe('what was just done in the log', () => {
  const status = /<p class="said" id="said" role="status" tabindex="-1">1 line logged<\/p>/g;

  it('stands once: at the line that it is of, else above all', () => {
    const [atLine, above] = [page({ said: '1 line logged', saidOf: 'timeLimit' }), page({ said: '1 line logged' })];
    for (const html of [atLine, above, page({ said: '1 line logged', saidOf: 'pause' })])
      expect(html.match(status)).toHaveLength(1);
    expect(atLine.search(status)).toBeGreaterThan(atLine.indexOf('<dt>Time limit</dt>'));
    expect(above.search(status)).toBeLessThan(above.indexOf('<h1>'));
  });

  it('is where every form of the log leads', () => {
    const actions = [...page().matchAll(/action="(\/add-on\/log\/[^"]*)"/g)].map(([, action]) => action);
    expect(new Set(actions)).toEqual(new Set(['/add-on/log/all#said', '/add-on/log/line#said']));
  });
});
