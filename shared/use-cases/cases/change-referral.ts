import * as z from 'zod/mini';
import type { AccessAction, Actor, DataClass } from '#shared/domain/access/access.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { Referral, ReferralContext } from '#shared/domain/cases/referral.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type PersonId, ReferralId, type StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { ProcessSettings } from '#shared/domain/process/clocks.ts';
import { ReferralState, type StepActor } from '#shared/domain/process/states.ts';
import { type AuthorizeDeps, authorize, type StudentAccess } from '../access/authorize.ts';
import type { Referrals } from '../ports/cases/referrals.ts';
import type { Ids } from '../ports/clock.ts';
import type { Commands } from '../ports/commands.ts';
import { type DeadlineDeps, deadlineChange } from '../process/deadline-change.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';

/** What every command about a student's case says; `once` names the command, so that it may be told twice. */
export type CaseWish = { studentId: StudentId; surface: LedgerEntry['surface']; key: string };
export type ReferralWish = CaseWish & { referralId: ReferralId };

export type ReferralDeps = AuthorizeDeps &
  DeadlineDeps & {
    referrals: Pick<Referrals, 'get' | 'save'>;
    commands: Commands;
    ids: Pick<Ids, 'next'>;
    settings: ProcessSettings;
  };

const ReferralAnswer = z.object({ referralId: ReferralId, state: ReferralState, version: z.int() });
export type ReferralAnswer = z.infer<typeof ReferralAnswer>;

/** Where a command is carried out: by whom, as what, on which school day. */
export type Scene = ReferralContext & { actorId: PersonId; at: Instant; access: StudentAccess };
export type Changed = {
  /** As it was; a new case was not. */
  before?: Referral;
  referral: Referral;
  action: LedgerEntry['action'];
  evidence?: readonly Evidence[];
  notices?: readonly Notice[];
};

type Verb = {
  action: AccessAction;
  data: DataClass;
  /** Narrower than the access matrix, where a verb is. */
  only?: readonly StepActor[];
  change: (scene: Scene) => Promise<Changed>;
};

/** The one course of every command about a case: may I, was it done before, decide, save all of it or nothing. */
export async function changeCase(
  deps: ReferralDeps,
  actor: Actor,
  { wish, verb }: { wish: CaseWish; verb: Verb },
): Promise<ReferralAnswer> {
  const { studentId, key, surface } = wish;
  const access = await authorize(deps, actor, { studentId, action: verb.action, data: verb.data });
  const { because, on } = access;
  if (actor.kind === 'system' || (verb.only && !verb.only.includes(because)))
    throw new DomainError('not_allowed', { studentId });
  const answer = await toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const at = deps.now();
    const scene: Scene = { as: because, on, settings: deps.settings, actorId: actor.id, at, access };
    const { before, referral, action, evidence = [], notices = [] } = await verb.change(scene);
    const deadline = await deadlineChange(deps, before, referral);
    const { id: referralId, state, version } = referral;
    const entry = { ...studentEntry(deps, actor, { studentId, because, surface, at }), referralId };
    const answer = { referralId, state, version };
    return deps.referrals.save({ referral, evidence, notices, deadline, entry: { ...entry, action }, key, answer });
  });
  return ReferralAnswer.parse(answer);
}

/** The same for a case that is there. */
export const changeReferral = (
  deps: ReferralDeps,
  actor: Actor,
  {
    wish,
    verb,
  }: { wish: ReferralWish; verb: Omit<Verb, 'change'> & { change: (referral: Referral, scene: Scene) => Changed } },
) =>
  changeCase(deps, actor, {
    wish,
    verb: {
      ...verb,
      change: async (scene) => {
        const before = await deps.referrals.get(wish.studentId, wish.referralId);
        return { before, ...verb.change(before, scene) };
      },
    },
  });
