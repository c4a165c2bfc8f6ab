import { addDays } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { type PlanStepName, takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import { anItem } from '../../builders.ts';
import { aGoal } from '../../sample/records.ts';
import { sent } from '../cases/case.ts';
import type { PlanCommand, PlanModel } from './plan-model.ts';
import type { DraftSpec, facts, notices, papers, Step } from './walk-steps.ts';

const itemsOf = (choice: DraftSpec['items'], on: string) => {
  const more = anItem({ parameter: { timeMultiplier: 2 } });
  const large = anItem({ itemId: 'itm_2', code: 'PRE-LARGE', parameter: { fontPt: 18 } });
  return {
    less: [anItem()],
    more: [more],
    changing: [anItem(), { ...large, startOn: addDays(on, 5), endOn: addDays(on, 25) }],
    other: [large],
    none: [],
  }[choice];
};

const wordsOf = (model: PlanModel, { items, start, end, from, reason }: DraftSpec) => ({
  needs: [],
  items: itemsOf(items, model.on),
  goals: items === 'none' ? [] : [aGoal({ ownerId: model.studentId })],
  services: [],
  strategies: [],
  startOn: addDays(model.on, start),
  endOn: end === undefined ? undefined : addDays(model.on, end),
  effectiveOn: from === undefined ? undefined : addDays(model.on, from),
  reason: reason ? 'Quizzes got longer.' : undefined,
});
export const plainDraft: DraftSpec = { items: 'less', start: 0, end: undefined, from: undefined, reason: true };

export const surface = 'web' as const;
export const by = (model: PlanModel, planId: PlanId, key: string) => ({
  studentId: model.studentId,
  planId,
  surface,
  key,
});
export const revisionOf = (model: PlanModel, planId: PlanId) => model.plan(planId).draft?.revision ?? 1;

function factOf({ on, grace, studentId, mother, father }: PlanModel, fact: (typeof facts)[number]) {
  const input = { kind: 'inputGathered' as const, on, answer: 'given' as const };
  const answered = { kind: 'familyAnswered' as const, on };
  const tried = { kind: 'contactAttempted' as const, on };
  return {
    teacher: { ...input, from: 'teacher' as const, person: grace },
    student: { ...input, from: 'student' as const, person: studentId },
    family: { ...input, from: 'family' as const, person: mother },
    report: { kind: 'deliveryReported' as const, on },
    agreed: { ...answered, person: mother, answer: 'agreed' as const },
    declined: { ...answered, person: mother, answer: 'declined' as const },
    fatherAgreed: { ...answered, person: father, answer: 'agreed' as const },
    fatherDeclined: { ...answered, person: father, answer: 'declined' as const },
    fatherWouldTalk: { ...answered, person: father, answer: 'talkFirst' as const },
    fatherWishesPaper: { ...answered, person: father, answer: 'paper' as const },
    call: { ...tried, person: mother, channel: 'phone' as const, result: 'noAnswer' as const },
    refusal: { ...tried, person: mother, channel: 'phone' as const, result: 'refused' as const },
    letter: { ...tried, person: mother, channel: 'letter' as const, result: 'sent' as const },
    letterBack: { ...tried, person: mother, channel: 'letter' as const, result: 'bounced' as const },
    letterToFather: { ...tried, person: father, channel: 'letter' as const, result: 'sent' as const },
    motherNowhere: { ...tried, person: mother, channel: 'letter' as const, result: 'noWayKnown' as const },
    fatherNowhere: { ...tried, person: father, channel: 'letter' as const, result: 'noWayKnown' as const },
    dispute: { kind: 'disputeOpened' as const, on },
    hold: { kind: 'holdPlaced' as const, on },
    settled: { kind: 'disputeSettled' as const, on },
    graduated: { kind: 'graduated' as const, on },
    handover: { kind: 'handoverGiven' as const, on },
    packageSent: { kind: 'packageSent' as const, on },
    packageReceived: { kind: 'packageReceived' as const, on },
    withdrew: { kind: 'studentWithdrew' as const, on },
    iepBegan: { kind: 'iepBegan' as const, on },
    agedOut: { kind: 'agedOut' as const, on },
    copyGiven: { kind: 'copyGiven' as const, on },
    reevaluation: { kind: 'reevaluationRaised' as const, on, cause: 'interval' as const },
    checkIn: { kind: 'checkInHeld' as const, on },
    tookPart: { kind: 'studentTookPart' as const, on },
  }[fact];
}

function paperOf({ on, mother, father }: PlanModel, paper: (typeof papers)[number]) {
  const consent = { kind: 'consent' as const, receivedOn: on, signer: mother, method: 'paper' as const };
  const source = { kind: 'source' as const, words: 'Looked at anew.', receivedOn: on };
  const answers = { majorLifeActivity: ['reading' as const], substantialLimit: true, mitigatingIgnored: true };
  return {
    given: { ...consent, consent: 'evaluation' as const, decision: 'given' as const },
    refused: { ...consent, consent: 'evaluation' as const, decision: 'refused' as const },
    fatherGives: { ...consent, signer: father, consent: 'evaluation' as const, decision: 'given' as const },
    fatherWantsServices: { ...consent, signer: father, consent: 'services' as const, decision: 'given' as const },
    noServices: { ...consent, consent: 'services' as const, decision: 'refused' as const },
    records: { ...source, source: 'records' as const },
    observation: { ...source, source: 'observation' as const },
    eligible: { kind: 'eligibility' as const, eligible: true, decidedOn: on, answers },
    notEligible: {
      kind: 'eligibility' as const,
      eligible: false,
      decidedOn: on,
      answers: { ...answers, substantialLimit: false },
    },
  }[paper];
}

type LateFact = Pick<Extract<Step, { do: 'fact' }>, 'fact' | 'ago'>;
type LateNotice = Pick<Extract<Step, { do: 'notice' }>, 'notice' | 'ago'>;

export type WalkEnding = Pick<Extract<Step, { do: 'end' }>, 'exit' | 'told'>;

/** The commands themselves; each may be sent once or several times under one key. */
export const commands = {
  save: (model: PlanModel, planId: PlanId, words: DraftSpec): PlanCommand => {
    const revision = revisionOf(model, planId);
    const content = wordsOf(model, words);
    return (key) => saveDraft(model.deps, model.actor, { ...by(model, planId, key), revision, words: content });
  },
  agree: (model: PlanModel, planId: PlanId): PlanCommand => {
    const revision = revisionOf(model, planId);
    return (key) => agreeDraft(model.deps, model.actor, { ...by(model, planId, key), revision });
  },
  discard: (model: PlanModel, planId: PlanId): PlanCommand => {
    const revision = revisionOf(model, planId);
    return (key) => discardDraft(model.deps, model.actor, { ...by(model, planId, key), revision });
  },
  publish:
    (model: PlanModel, planId: PlanId): PlanCommand =>
    (key) =>
      publishPlan(model.deps, model.actor, by(model, planId, key)),
  amend:
    ({ deps, actor, studentId }: PlanModel, amend: PlanId): PlanCommand =>
    (key) =>
      beginDraft(deps, actor, { studentId, surface, key, amend }),
  fact: (model: PlanModel, planId: PlanId, given: (typeof facts)[number] | LateFact): PlanCommand => {
    const { fact: name, ago = 0 } = typeof given === 'string' ? { fact: given } : given;
    const fact = { ...factOf(model, name), on: addDays(model.on, -ago) };
    return (key) => recordOnPlan(model.deps, model.actor, { ...by(model, planId, key), fact });
  },
  paper: (model: PlanModel, planId: PlanId, name: (typeof papers)[number]): PlanCommand => {
    const paper = paperOf(model, name);
    return (key) => recordOnPlan(model.deps, model.actor, { ...by(model, planId, key), paper });
  },
  notice: (model: PlanModel, planId: PlanId, given: (typeof notices)[number] | LateNotice): PlanCommand => {
    const { notice: kind, ago = 0 } = typeof given === 'string' ? { notice: given } : given;
    const notice = { kind, sent: { ...sent(addDays(model.on, -ago)), to: [model.mother, model.father] } };
    return (key) => recordOnPlan(model.deps, model.actor, { ...by(model, planId, key), notice });
  },
  move:
    (model: PlanModel, planId: PlanId, step: PlanStepName): PlanCommand =>
    (key) =>
      takePlanStep(model.deps, model.actor, { ...by(model, planId, key), step }),
  end:
    (model: PlanModel, planId: PlanId, { exit: exitReason, told }: WalkEnding): PlanCommand =>
    (key) => {
      const happenedOn = told ? model.on : undefined;
      return endPlan(model.deps, model.actor, { ...by(model, planId, key), exitReason, happenedOn });
    },
};
