import { describe, expect, it } from 'vitest';
import { safeCopyLanguages, safeCopyLines } from '#shared/text/ledger/safe-copy-words.ts';
import { anItem } from '../../builders.ts';

const maya: Parameters<typeof safeCopyLines>[0] = {
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
};

describe('the copy for a parent whom an order forbids contact', () => {
  it('says in lines what helps and how far it is', () => {
    const lines = safeCopyLines(maya, '2026-11-27');
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

  it('says the same to a parent who reads Spanish; what people wrote stays as they wrote it', () => {
    expect(safeCopyLines(maya, '2026-11-27', 'es')).toEqual([
      'Lo que dicen los planes de Maya Rodríguez',
      'Copia para Tom Rodríguez, hecha el vie 27 nov 2026.',
      'Aquí no se dicen nombres de escuelas ni de otras personas, lugares ni fechas. Donde dice «[omitido]» había una o más frases enteras.',
      'Lo que alguien escribió queda en el idioma en que lo escribió.',
      '',
      'Plan de la Sección 504, en vigor',
      'Lo que hace bien (1)',
      '  - Builds boats',
      'Necesidades (1)',
      '  - Reads slowly. [left out]',
      'Apoyos (2)',
      '  - Extended time on timed work: 1.5×',
      expect.stringMatching(/^ {2}- Familiar test administrator: cantidad sin indicar/),
      'Metas (1)',
      '  - Reads aloud; lectura y escritura, en curso; Punto de partida: 60 words; Lograda con: 90% correcto; 1. Reads a page; lograda en parte: Stops less often',
      'Servicios (1)',
      '  - Clases de apoyo: 30 min, 2 veces por semana',
      'Recursos (1)',
      '  - Tablet: en camino',
      '',
      expect.stringContaining('(34 CFR 99.33)'),
      '¿Algo no está claro, o quiere ver más del expediente? Escriba a la oficina del distrito.',
    ]);
  });

  it('calls a support in Spanish as the catalogue does, and a district’s own as the district does', () => {
    const { nameOf } = safeCopyLanguages.es;
    expect(nameOf(anItem({ code: 'SET-SMALL' }))).toBe('Examen en grupo pequeño');
    const own = { name: 'Blue corner', category: 'Setting' as const, instruction: 'Sits there.', activities: [] };
    expect(nameOf(anItem({ code: 'DST-BLUE', own }))).toBe('Blue corner');
  });

  it('says so where there was never a plan', () => {
    const lines = safeCopyLines({ name: 'Maya', recipient: { name: 'Tom' }, plans: [] }, '2026-11-27');
    expect(lines.join('\n')).toContain('This student has had no plan yet.');
    const spanish = safeCopyLines({ name: 'Maya', recipient: { name: 'Tom' }, plans: [] }, '2026-11-27', 'es');
    expect(spanish.join('\n')).toContain('Este estudiante no ha tenido ningún plan.');
  });
});
