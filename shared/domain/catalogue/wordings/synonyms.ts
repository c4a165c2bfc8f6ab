import { derivedId } from '../../derived-id.ts';
import { DomainError } from '../../errors.ts';
import { sameParameter } from '../compare-amounts.ts';
import type { Parameter } from '../parameter.ts';
import type { Synonym } from '../synonym.ts';
import { meaningOf } from './meaning.ts';
import { plainWords } from './plain-words.ts';
import { withoutMarks } from './signs.ts';

/** What is longer is a sentence about a student and no name of an accommodation. */
const mostWords = 40;

/** The words as rules read them; two that are not the same to the letter of this are never taken for one another. */
const sameWords = (text: string) => plainWords(withoutMarks(text)).join(' ');

/**
 * Whether a person's word may say what these mean: no rule does, and no sign or word takes anything back. Words for
 * several accommodations, or with an amount that is none, stay a question of each plan.
 */
function isForPeople(text: string) {
  const reading = meaningOf(text);
  return 'waits' in reading && ['unknown', 'ambiguous'].includes(reading.waits);
}

/** By their words; what is retired reads nothing. */
export type Synonyms = ReadonlyMap<string, Synonym>;
export const synonymsIn = (all: readonly Synonym[]): Synonyms =>
  new Map(all.flatMap((each) => (each.retired ? [] : [[sameWords(each.words), each]])));

export function synonymOf(text: string, synonyms: Synonyms): Synonym | undefined {
  const found = synonyms.size > 0 ? synonyms.get(sameWords(text)) : undefined;
  return found && isForPeople(text) ? found : undefined;
}

type Settled = Pick<Synonym, 'words' | 'code' | 'parameter' | 'own' | 'by' | 'at'> & {
  /** What stood beside the words: then they do not say the amount themselves. */
  cell: string;
};

/** Words as they were settled for one plan, for all that come; undefined when that is remembered already. */
export async function newSynonym({ cell, ...settled }: Settled, all: readonly Synonym[]): Promise<Synonym | undefined> {
  const said = sameWords(settled.words);
  const length = said === '' ? 0 : said.split(' ').length;
  if (length === 0 || length > mostWords || !isForPeople(settled.words))
    throw new DomainError('invalid_input', { field: 'remember', reason: 'not_for_all' });
  const before = all.filter(({ words }) => sameWords(words) === said);
  const synonym = { ...settled, parameter: cell === '' ? amountSaid(said, settled.parameter) : {} };
  const inUse = before.find(({ retired }) => !retired);
  if (inUse && !(inUse.code === synonym.code && sameParameter(inUse.parameter, synonym.parameter)))
    throw new DomainError('invalid_input', { field: 'remember', reason: 'remembered_otherwise', synonymId: inUse.id });
  if (inUse) return undefined;
  return { ...synonym, id: `syn_${await derivedId(said, String(before.length))}`, version: 1 };
}

/**
 * Of an amount in numbers what the words say themselves: `as in the report` is twice the time in one plan and half more
 * in the next.
 */
function amountSaid(said: string, parameter: Parameter): Parameter {
  const numbers = said.split(' ').map((word) => (word === 'half' ? 50 : Number(word)));
  const isSaid = (amount: number) => [amount, (amount - 1) * 100, 100 - amount].some((each) => numbers.includes(each));
  return Object.fromEntries(
    Object.entries(parameter).filter(([, value]) => typeof value !== 'number' || isSaid(value)),
  );
}

/** Whether somebody who types these words means this one. */
export const isNamedBy = ({ id, words }: Pick<Synonym, 'id' | 'words'>, text: string) =>
  id === text || sameWords(words) === sameWords(text);
