import { advanceReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId, ReferralId } from '#shared/domain/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { beginProcess } from '#shared/domain/plans/plan-process.ts';
import type { ProcessSettings } from '#shared/domain/process/clocks.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StepActor } from '#shared/domain/process/states.ts';
import type { Referrals } from '../ports/cases/referrals.ts';
import { type DeadlineDeps, deadlineChange } from '../process/deadline-change.ts';
import { deadlineChanges } from '../process/plan-situation.ts';

export type CaseDeps = DeadlineDeps & { referrals: Pick<Referrals, 'get'>; settings: ProcessSettings };
type Beginning = {
  referralId?: ReferralId;
  agreedElsewhereOn?: SchoolDate;
  actorId: PersonId | 'system';
  as: StepActor;
  on: SchoolDate;
};

/** Where a new plan stands, and the case that it came of, which moves on in the same transaction. */
export async function beginPlan(deps: CaseDeps, draft: PlanDraft, beginning: Beginning) {
  const { id: planId, studentId, schoolId, framework } = draft;
  const { referralId, agreedElsewhereOn: agreedOn, actorId, as, on } = beginning;
  const before = referralId && (await deps.referrals.get(studentId, referralId));
  if (before && before.framework !== framework) throw new DomainError('invalid_input', { field: 'framework' });
  const scene = { as, on, settings: deps.settings };
  const referral = before && caseMovedOn(before, scene);
  const facts: Fact[] = agreedOn ? [{ kind: 'agreedElsewhere', on: agreedOn, by: actorId }] : [];
  const begun = { planId, studentId, schoolId, framework, ...(referralId ? { referralId } : {}), facts };
  const process = beginProcess(begun, { ...scene, earlier: before?.facts ?? [] });
  const ofCase = referral ? [await deadlineChange(deps, before, referral)] : [];
  return { process, referral, deadlines: [...ofCase, ...(await deadlineChanges(deps, undefined, process))] };
}

/** A student who came with another school's plan has a case that stays open until this school has looked at it. */
const caseMovedOn = (referral: Referral, scene: Pick<Beginning, 'as' | 'on'> & { settings: ProcessSettings }) =>
  referral.state === 'transferredIn' ? undefined : advanceReferral(referral, { step: 'beginPlan', facts: [] }, scene);
