import { advanceReferral, type Referral, type ReferralContext } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReferralId } from '#shared/domain/ids.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { beginProcess } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StepActor } from '#shared/domain/process/states.ts';
import type { Needs } from '../command.ts';
import type { ReferralReader } from '../ports/cases/referrals.ts';
import { deadlineChange } from '../process/deadline-change.ts';
import { processChange } from '../process/plan-situation.ts';

export type BeginPlanPorts = Needs<'calendars' | 'district'> & { referrals: ReferralReader };
/** `on`: the day on which somebody asked. */
export type DocumentedNeed = Pick<Extract<Fact, { kind: 'needDocumented' }>, 'on' | 'askedBy' | 'shownBy'>;
/** `on`: the day on which it was said. */
export type WishedPlan = Pick<Extract<Fact, { kind: 'learningWished' }>, 'on' | 'person'>;
type Beginning = {
  referralId?: ReferralId;
  agreedElsewhereOn?: SchoolDate;
  documented?: DocumentedNeed;
  wish?: WishedPlan | undefined;
  by: Fact['by'];
  as: StepActor;
  on: SchoolDate;
};

/** Where a new plan stands, and the referral that it came of, which moves on in the same transaction. */
export async function beginPlan(ports: BeginPlanPorts, draft: PlanDraft, beginning: Beginning) {
  const { id: planId, studentId, schoolId, framework } = draft;
  const { referralId, agreedElsewhereOn: agreedOn, documented, wish, by, as, on } = beginning;
  const before = referralId && (await ports.referrals.get(studentId, referralId));
  if (before && before.framework !== framework) throw new DomainError('invalid_input', { field: 'framework' });
  const { process: settings } = await ports.district.settings();
  const context = { as, on, settings };
  const referral = before && movedOn(before, context);
  const facts: Fact[] = [
    ...(agreedOn ? [{ kind: 'agreedElsewhere' as const, on: agreedOn, by }] : []),
    ...(wish ? [{ kind: 'learningWished' as const, ...wish, by }] : []),
    ...(documented ? [{ kind: 'needDocumented' as const, ...documented, by }] : []),
  ];
  const begun = { planId, studentId, schoolId, framework, ...(referralId ? { referralId } : {}), facts };
  const process = beginProcess(begun, { ...context, earlier: before?.facts ?? [] });
  const ofReferral = referral ? [await deadlineChange(ports, before, referral)] : [];
  const { deadlines } = await processChange(ports, undefined, process);
  return { process, referral, deadlines: [...ofReferral, ...deadlines] };
}

/** A student who came with another school's plan has a referral that stays open until this school has looked at it. */
const movedOn = (referral: Referral, context: ReferralContext) =>
  referral.state === 'transferredIn' ? undefined : advanceReferral(referral, { step: 'beginPlan', facts: [] }, context);
