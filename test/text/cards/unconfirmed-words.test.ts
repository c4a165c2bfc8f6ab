import { describe, expect, it } from 'vitest';
import { unmanagedWords } from '#shared/text/cards/unconfirmed-words.ts';

describe('students without a case manager, to the office that sees no names', () => {
  it.each([
    [0, []],
    [1, ['1 student without a case manager has a card that teachers have not confirmed.']],
    [2, ['2 students without a case manager have cards that teachers have not confirmed.']],
  ])('are %i, and who could see the names', (withheld, said) => {
    const add = 'Add a case manager or coordinator to the roster; they can see the names.';
    expect(unmanagedWords({ coordinates: false, withheld, left: 0 })).toEqual(said.map((words) => `${words} ${add}`));
  });
});
