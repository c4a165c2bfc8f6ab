import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import type { Meaning, WaitsFor } from '#shared/domain/catalogue/wordings/meaning.ts';
import { activityWords, itemAmount, itemName } from './plan-words.ts';

/** Why words of a plan wait for a person. */
export const waitingWords: Record<WaitsFor, string> = {
  emptyBox: 'because its box is empty',
  crossedBox: 'because a crossed box is a yes to some and a no to others',
  struck: 'because it is struck out',
  questioned: 'because of its question mark',
  turned: 'because a word in it takes something back or sets a condition',
  amountUnfit: 'because its amount is beyond what the catalog knows',
  elsewhere: 'because it names work that this accommodation never bears on',
  ambiguous: 'because it can mean two things',
  several: 'because it names several accommodations: give each a row of its own',
  unknown: 'because no rule accounts for all of its words',
};

/** `TIM-EXT, Extended time on timed work, 1.5×, for tests and quizzes`. */
export const readingInWords = ({
  appliesTo,
  ...meaning
}: Pick<Synonym, 'code' | 'own' | 'parameter'> & Pick<Meaning, 'appliesTo'>) =>
  listed(
    synonymInWords(meaning),
    appliesTo.length > 0 ? `for ${appliesTo.map((each) => activityWords[each]).join(', ')}` : '',
  );

/** The same of a wording that the district remembers, which may be one of its own accommodations. */
export const synonymInWords = ({ code, own, parameter }: Pick<Synonym, 'code' | 'own' | 'parameter'>) =>
  listed(code, itemName({ code, ...(own ? { own } : {}) }), itemAmount({ code, parameter }));

const listed = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
