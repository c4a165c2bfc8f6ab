import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Apart, apartBy, namesakes } from '#shared/domain/cards/namesakes.ts';
import { shortNames } from '#shared/domain/cards/short-names.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { aStudent } from '../../sample/roster.ts';

describe('names of a class', () => {
  it.each<[string, string[], string[]]>([
    ['a letter is enough', ['Leo Nguyen', 'Maya Rodriguez-Okafor'], ['Leo N.', 'Maya R.']],
    ['a letter more where two share one', ['Leo Nguyen', 'Leo Nash'], ['Leo Ng.', 'Leo Na.']],
    ['the whole name where all of it is needed', ['Leo Li', 'Leo Lim'], ['Leo Li', 'Leo Lim']],
    ['one name is a name', ['Cher', 'Leo Nguyen'], ['Cher', 'Leo N.']],
    ['any script', ['지우 강', 'Zoë Ångström'], ['지우 강', 'Zoë Å.']],
    ['two who are called the same stay so', ['Leo Nguyen', 'Leo Nguyen'], ['Leo Nguyen', 'Leo Nguyen']],
    ['small letters tell nobody apart', ['Leo Nguyen', 'leo nash'], ['Leo Ng.', 'leo na.']],
    ['nor do accents, which nobody hears', ['Zoë Ångström', 'Zoe Abel'], ['Zoë Ån.', 'Zoe Ab.']],
    ['the last word counts', ['Juan Carlos de la Cruz', 'Juan Diaz'], ['Juan C.', 'Juan D.']],
  ])('%s', (_what, given, short) => expect(shortNames(given)).toEqual(short));

  it('tell everybody apart who can be', () => {
    const name = fc
      .tuple(fc.constantFrom('Leo', 'Maya'), fc.stringMatching(/^[A-Z][a-c]{0,3}$/))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 30 }), (given) => {
        expect(new Set(shortNames(given)).size).toBe(given.length);
      }),
    );
  });
});

describe('students of the very same name', () => {
  const leo = (id: string, more: Partial<Student> = {}) => {
    const { email: _, grade: __, ...student } = aStudent({ id: `stu_${id}`, givenName: 'Leo', familyName: 'Nguyen' });
    return { ...student, ...more };
  };
  const told = (...students: Student[]) => students.map((student) => apartBy(student, students));
  const [nine, ten] = [{ grade: '09' }, { grade: '10' }];

  it.each<[string, Partial<Student>[], (Apart | undefined)[]]>([
    ['by the grade', [nine, ten], [nine, ten]],
    [
      'by their number in one grade',
      [
        { ...nine, identifier: '17' },
        { ...nine, identifier: '18' },
      ],
      [{ number: '17' }, { number: '18' }],
    ],
    [
      'each by what is theirs alone',
      [{ ...nine, identifier: '17' }, { ...nine, identifier: '18' }, ten],
      [{ number: '17' }, { number: '18' }, ten],
    ],
    [
      'by the number where no grade is known',
      [{ identifier: '17' }, { identifier: '18' }],
      [{ number: '17' }, { number: '18' }],
    ],
    ['one by the grade, whoever has none by the number', [nine, { identifier: '18' }], [nine, { number: '18' }]],
    [
      'by the account where nothing else is known',
      [{ email: 'leo@a.example' }, { email: 'leo2@a.example' }],
      [{ account: 'leo@a.example' }, { account: 'leo2@a.example' }],
    ],
    ['not at all where nothing is', [{}, {}], [undefined, undefined]],
  ])('are told apart %s', (_how, given, apart) =>
    expect(told(...given.map((more, at) => leo(String(at), more)))).toEqual(apart),
  );

  it('are found however their names are written, and nobody else is', () => {
    const all = ['Leo Nguyen', 'LEO  Nguyễn', 'Leo Novak'].map((name) => ({ name }));
    expect(namesakes(all)).toEqual([all.slice(0, 2)]);
  });
});
