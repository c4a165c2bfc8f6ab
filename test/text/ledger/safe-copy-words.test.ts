import { describe, expect, it } from 'vitest';
import { safeCopyLines } from '#shared/text/ledger/safe-copy-words.ts';

describe('the copy for a parent whom an order forbids contact', () => {
  it('says in lines what helps and how far it is', () => {
    const lines = safeCopyLines(
      {
        name: 'Maya Rodríguez',
        recipient: { name: 'Tom Rodríguez' },
        plans: [
          {
            ...{ framework: '504', isInForce: true, needs: ['Reads slowly. [left out]'], strategies: [] },
            ...{ strengths: ['Builds boats'], interests: [], resources: [{ what: 'Tablet', inPlace: 'onTheWay' }] },
            items: [
              { code: 'TIM-EXT', name: 'Extended time on timed work', parameter: { timeMultiplier: 1.5 } },
              { code: 'SET-ADMIN', name: 'Familiar test administrator', parameter: {} },
            ],
            goals: [
              {
                ...{ statement: 'Reads aloud', domain: 'literacy', status: 'open', steps: ['Reads a page'] },
                reviews: [{ outcome: 'partlyReached', comment: 'Stops less often' }],
                ...{ baseline: { value: 60, unit: 'words' }, criterion: { accuracyPercent: 90 } },
              },
            ],
            services: [{ kind: 'tutoring', minutes: 30, frequency: { times: 2, per: 'week' } }],
          },
        ],
      },
      '2026-11-27',
    );
    expect(lines.slice(0, -3)).toEqual([
      'What the plans of Maya Rodríguez say',
      'Copy for Tom Rodríguez, made on Fri, Nov 27, 2026.',
      'Names of schools, other people, places and dates were left out below. “[left out]” takes the place of whole sentences.',
      '',
      'Section 504 plan, in force',
      'Good at (1)',
      '  - Builds boats',
      'Needs (1)',
      '  - Reads slowly. [left out]',
      'Accommodations (2)',
      '  - Extended time on timed work: 1.5×',
      expect.stringMatching(/^ {2}- Familiar test administrator/),
      'Goals (1)',
      '  - Reads aloud; reading and writing, open; Baseline: 60 words; Met when: 90% right; 1. Reads a page; partly met: Stops less often',
      'Services (1)',
      '  - Tutoring: 30 min, twice a week',
      'Resources (1)',
      '  - Tablet: on the way',
    ]);
  });

  it('says so where there was never a plan', () => {
    const lines = safeCopyLines({ name: 'Maya', recipient: { name: 'Tom' }, plans: [] }, '2026-11-27');
    expect(lines.join('\n')).toContain('This student has had no plan yet.');
  });
});
