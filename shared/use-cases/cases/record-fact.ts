import { rightsHolders } from '#shared/domain/access/guardianship.ts';
import { checkAsked, checkPeople } from '#shared/domain/cases/check-people.ts';
import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type GivenFact, plainFacts } from '#shared/domain/process/plan-facts.ts';
import { changingReferral, type ReferralCommandInput } from './change-referral.ts';

type PlainFact = Extract<Fact, { kind: (typeof plainFacts)[number] }>;
export type RecordFactInput = ReferralCommandInput & { fact: GivenFact<PlainFact> };

/** Records what needs neither paper nor step: the family was called or invited, somebody is on the team. */
export const recordFact = changingReferral<RecordFactInput>(
  { action: 'decide', data: 'D3' },
  async (before, { fact }, step) => {
    // Whatever a door lets through: a consent that nobody signed must not come in this way.
    if (!plainFacts.some((kind) => kind === fact.kind)) throw new DomainError('invalid_input', { field: 'fact' });
    if (fact.kind === 'teamNamed') checkPeople(step.student, [fact]);
    if (fact.kind === 'contactAttempted') {
      const family = await step.family();
      checkAsked(fact, rightsHolders(step.student, family, { on: fact.on, rights: step.rights }), family);
    }
    const referral = recordReferralFacts(before, [{ ...fact, by: step.actor.id }], step);
    return { referral, action: 'process_recorded' };
  },
);
