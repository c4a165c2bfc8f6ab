import * as z from 'zod/mini';
import type { Relation } from '../access/access.ts';

/**
 * Where a student's case stands before there is a plan of ours. `transferredIn`: a plan of another school is delivered
 * as it is. `servicesDeclined`: the student is found to have a need, and the family wants no plan for it. `noPlanNow`:
 * nobody says no, and nothing is needed now; somebody looks each year.
 */
export const ReferralState = z.enum([
  'referred',
  'awaitingConsent',
  'evaluating',
  'eligibilityMeeting',
  'eligible',
  'planned',
  'transferredIn',
  'declinedToEvaluate',
  'closedNoConsent',
  'notEligible',
  'servicesDeclined',
  'noPlanNow',
]);
export type ReferralState = z.infer<typeof ReferralState>;

/** A dispute is no state: the plan in force stays, so it is a hold beside the state, read from the facts. */
export const PlanState = z.enum([
  'draft',
  'agreed',
  'active',
  'inReview',
  'reevaluating',
  'provisional',
  'superseded',
  'ended',
]);
export type PlanState = z.infer<typeof PlanState>;

export const LearningState = z.enum(['draft', 'reviewed', 'active', 'checkIn', 'annualUpdate', 'archived']);
export type LearningState = z.infer<typeof LearningState>;

/**
 * Why a plan ended. `left...`: the student is at no school that asks for the record. `endedElsewhere`: of a copy, the
 * plan itself. `declined`: whoever answers for the student wants none of it, where `revoked` takes a consent back.
 */
export const ExitReason = z.enum([
  'notEligible',
  'graduated',
  'revoked',
  'transferredOut',
  'expired',
  'iepTookOver',
  'otherFramework',
  'endedElsewhere',
  'leftHome',
  'leftPrivate',
  'leftAbroad',
  'leftUnknown',
  'droppedOut',
  'agedOut',
  'declined',
  'died',
]);
export type ExitReason = z.infer<typeof ExitReason>;

/** What a meeting may decide. */
export const DecisionKind = z.enum([
  'evaluationPlan',
  'eligibility',
  'plan',
  'review',
  'transfer',
  'manifestation',
  'other',
]);
export type DecisionKind = z.infer<typeof DecisionKind>;
/** What people begin anew each time, and nothing else on record shows. */
export const RoundName = z.enum(['case', 'checkIn', 'update', 'noPlan']);
export type RoundName = z.infer<typeof RoundName>;

/** `none`: there is nothing yet, and this step begins it. */
export type ProcessState = 'none' | ReferralState | PlanState | LearningState;

/** Who takes a step, by their relation to the student on that day. */
export type StepActor = Exclude<Relation, 'none'> | 'system';
