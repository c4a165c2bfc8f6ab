import { describe, expect, it } from 'vitest';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';
import { wordsOf } from '#shared/text/outbound/outbound.ts';
import { helpLetterWords } from '#shared/text/outbound/outbound-help.ts';
import { aSchoolHelp } from '../../sample/help.ts';
import { aStudent, harborHigh } from '../../sample/roster.ts';

const school = asRecorded({ ...harborHigh });
const help = asRecorded(aSchoolHelp());
const how = { baseUrl: 'https://sidelight.harbor.example', languages: ['en', 'es'] } as const;
const letter = { notice: 'yearly', letterhead: { school }, help } as const;

describe('the letter about help, as a mail', () => {
  it('says to every family the same in both languages, whom to ask and where to read on', () => {
    const { subject, text, html } = wordsOf(helpLetterWords(letter, how));
    expect(subject).toBe('Help for students who need it / Ayuda para los estudiantes que la necesitan');
    for (const said of [
      'Every family at our school gets this letter.',
      'Whom to ask: Priya Raman, (360) 555-0102, priya@harbor.example.',
      'https://sidelight.harbor.example/help/harbor-high/en',
      'Todas las familias de nuestra escuela reciben esta carta.',
      'https://sidelight.harbor.example/help/harbor-high/es',
    ])
      expect([text.includes(said), html.includes(said)], said).toEqual([true, true]);
  });

  it('says before a change of schools that all families get it', () => {
    expect(wordsOf(helpLetterWords({ ...letter, notice: 'newSchool' }, how)).text).toContain(
      'Every family gets this letter before a change of schools.',
    );
  });

  it.each([
    ['a copy of what the office keeps', { help: { ...help } }],
    ['a school with another name', { letterhead: { school: { ...school, name: 'Maya Rodriguez' } } }],
    ['a student', { help: asRecorded(aStudent({}) as never) }],
    ['another letter', { notice: 'Maya needs help' }],
  ])('is made of no words of a caller: it refuses %s', (_what, over) => {
    expect(() => helpLetterWords({ ...letter, ...over } as never, how)).toThrow('invalid_input');
  });
});
