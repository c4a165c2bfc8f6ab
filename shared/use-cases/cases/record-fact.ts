import { checkPeople } from '#shared/domain/cases/check-people.ts';
import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Fact, plainFacts } from '#shared/domain/process/facts.ts';
import { changingReferral, type ReferralCommandInput } from './change-referral.ts';

type PlainFact = Extract<Fact, { kind: (typeof plainFacts)[number] }>;
/** A fact as it is given: who gives it is known already. */
type NewPlainFact = PlainFact extends infer Each ? (Each extends PlainFact ? Omit<Each, 'by'> : never) : never;
export type RecordFactInput = ReferralCommandInput & { fact: NewPlainFact };

/** Records what needs neither paper nor step: the family was called or invited, somebody is on the team. */
export const recordFact = changingReferral<RecordFactInput>(
  { action: 'decide', data: 'D3' },
  (before, { fact }, step) => {
    // Whatever a door lets through: a consent that nobody signed must not come in this way.
    if (!plainFacts.some((kind) => kind === fact.kind)) throw new DomainError('invalid_input', { field: 'fact' });
    if (fact.kind === 'teamNamed') checkPeople(step.student, [fact]);
    const referral = recordReferralFacts(before, [{ ...fact, by: step.actor.id }], step);
    return { referral, action: 'process_recorded' };
  },
);
