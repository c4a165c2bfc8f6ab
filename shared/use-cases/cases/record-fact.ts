import type { Actor } from '#shared/domain/access/access.ts';
import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Fact, plainFacts } from '#shared/domain/process/facts.ts';
import { changeReferral, type ReferralAnswer, type ReferralDeps, type ReferralWish } from './change-referral.ts';
import { checkPeople } from './open-meeting.ts';

type Plain = Extract<Fact, { kind: (typeof plainFacts)[number] }>;
/** A fact as it is told: who tells it is known already. */
type Told = Plain extends infer Each ? (Each extends Plain ? Omit<Each, 'by'> : never) : never;

/** Puts on record what needs neither a paper nor a step: that the family was called, who is on the team, when the family was invited. */
export const recordFact = (
  deps: ReferralDeps,
  actor: Actor,
  wish: ReferralWish & { fact: Told & { on: SchoolDate } },
): Promise<ReferralAnswer> =>
  changeReferral(deps, actor, {
    wish,
    verb: {
      action: 'decide',
      data: 'D3',
      change: (referral, scene) => {
        // Whatever a door lets through: a consent that nobody signed must not come in this way.
        if (!plainFacts.some((kind) => kind === wish.fact.kind))
          throw new DomainError('invalid_input', { field: 'fact' });
        if (wish.fact.kind === 'teamNamed') checkPeople(scene.access.student, [wish.fact]);
        const fact = { ...wish.fact, by: scene.actorId };
        return { referral: recordReferralFacts(referral, [fact], scene), action: 'process_recorded' };
      },
    },
  });
