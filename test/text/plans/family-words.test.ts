import { describe, expect, it } from 'vitest';
import { familyInWords } from '#shared/text/plans/family-words.ts';
import { requirementsInWords } from '#shared/text/plans/requirements.ts';

const goesOn = /plan in force/;

describe('how a family stands to a draft, in words', () => {
  it.each(['offerMeeting', 'holdMeeting', 'tellRights'] as const)(
    'says with %s that the plan in force goes on, of a change and not of a first plan',
    (next) => {
      expect(familyInWords({ stand: 'differ', next }, { basedOn: 1 })).toMatch(goesOn);
      expect(familyInWords({ stand: 'differ', next }, { basedOn: 0 })).not.toMatch(goesOn);
      expect(requirementsInWords('parentsAtOne')).not.toMatch(goesOn);
    },
  );

  it('says what comes next, and nothing of it where nothing does', () => {
    expect(familyInWords({ stand: 'waiting', next: 'reach' }, { basedOn: 1 })).toBe(
      'The family has not answered. Next: try to reach each of them, on another day or in another way. If nobody knows how to reach one of them, put that on record.',
    );
    expect(familyInWords({ stand: 'agreed', next: undefined }, { basedOn: 1 })).toBe('The family agreed.');
  });
});
