import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { meaningOf } from '#shared/domain/catalogue/wordings/meaning.ts';

type Labelled = { wording: string; code: string; amount: string; appliesTo?: string };

/** `code` is WAITS where a person must decide. Without a column `appliesTo`, where it holds is not asked. */
export const labelledWordings = (name: string): Labelled[] =>
  parse(readFileSync(`test/fixtures/${name}.csv`), { columns: true });

const inOrder = (amount: string) => amount.split(';').sort().join(';');

/** How a wording was read: as its label says, not at all, or otherwise. */
function outcome({ wording, code, amount, appliesTo }: Labelled): 'right' | 'waits' | 'wrong' {
  const meaning = meaningOf(wording);
  if ('waits' in meaning) return code === 'WAITS' ? 'right' : 'waits';
  const said = Object.entries(meaning.parameter).map(([name, value]) => `${name}=${value}`);
  const sameAmount = inOrder(said.join(';')) === inOrder(amount);
  const samePlace = appliesTo === undefined || meaning.appliesTo.join(',') === appliesTo;
  return meaning.code === code && sameAmount && samePlace ? 'right' : 'wrong';
}

/** What became of the clear ones, what of those that a person must decide, and which were read wrongly. */
export function scored(labelled: readonly Labelled[]) {
  const clear = labelled.filter(({ code }) => code !== 'WAITS');
  const unclear = labelled.filter(({ code }) => code === 'WAITS');
  const count = (rows: readonly Labelled[], what: string) => rows.filter((row) => outcome(row) === what).length;
  return {
    clear: clear.length,
    right: count(clear, 'right'),
    waits: count(clear, 'waits'),
    wrong: clear.filter((row) => outcome(row) === 'wrong').map(({ wording }) => wording),
    forPeople: unclear.length,
    guessed: unclear.filter((row) => outcome(row) === 'wrong').map(({ wording }) => wording),
  };
}
