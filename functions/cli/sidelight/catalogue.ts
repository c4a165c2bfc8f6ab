import { accommodations } from '#shared/domain/catalogue/accommodations.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/catalogue-entry.ts';
import { type Field, grammarOf } from '#shared/domain/catalogue/parameter.ts';
import { partsOfEntry } from '#shared/domain/catalogue/splits.ts';
import { folded } from '#shared/domain/roster/people.ts';
import { withNoun } from '../../imports/import-outcome.ts';
import { cliCommand } from './command.ts';
import { bold, dim } from './ink.ts';

export const catalogue = cliCommand({
  path: 'catalogue',
  takes: ['[WORD...]'],
  summary:
    'lists accommodations with their codes, and how their amounts are written; with words, those that hold all of them',
  about: [
    'Codes and amounts are those of a plans file and of words settle.',
    'A word is looked for in code, name and instruction. What a district added itself is not listed.',
  ],
  example: 'catalogue read aloud',
  options: {},
  connect: () => ({}),
  async run({ all }) {
    const words = all('[WORD...]').map(folded);
    const found = accommodations.filter((entry) => words.every((word) => spoken(entry).includes(word)));
    return {
      lines: [...found.flatMap(linesOf), `${withNoun(found.length, 'accommodation')}.`],
      json: found.map(({ code, name, instruction, activities }) => ({
        ...{ code, name, instruction, activities },
        parameter: grammarOf(code).fields.map(fieldInWords),
      })),
    };
  },
});

const spoken = ({ code, name, instruction }: CatalogueEntry) => folded(`${code} ${name} ${instruction}`);

function linesOf({ code, name }: CatalogueEntry): string[] {
  const { exactlyOne, fields } = grammarOf(code);
  const amounts = fields.map(fieldInWords).join(exactlyOne ? ', or ' : '; ');
  const parts = partsOfEntry(code);
  const apart = parts.length > 0 ? `two things in one; where the plan means one: ${parts.join(' or ')}` : '';
  return [`${bold(code.padEnd(14))} ${name}`, ...[amounts, apart].flatMap((line) => (line ? [beneath(line)] : []))];
}

const beneath = (line: string) => dim(`${' '.repeat(15)}${line}`);

/** `timeMultiplier=1.1 to 4`, as it stands in a plans file: `;` joins several. */
function fieldInWords({ name, type, min, max, options, optional }: Field): string {
  const span = min === undefined ? `at most ${max}` : `${min} to ${max}`;
  const values: Record<Field['type'], string> = {
    ...{ number: span, int: span, bool: 'true or false', true: 'true', enum: options?.join(' or ') ?? '' },
    ...{
      text: max === undefined ? 'words' : `words, at most ${max} letters`,
      time: '14:30',
      colour: 'pale yellow, or #ffffcc',
    },
    some: `one or more of ${options?.join(',') ?? ''}`,
    ...{ set: `some of ${options?.join(',') ?? ''}`, language: 'vi', id: 'an id' },
  };
  return `${name}=${values[type]}${optional ? ' (may be left out)' : ''}`;
}
