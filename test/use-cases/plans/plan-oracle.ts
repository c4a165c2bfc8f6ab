import type { Card } from '#shared/domain/cards/card.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { ActivePlan, Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';

/**
 * The rules of a plan's life, written a second time from the law and the glossary and not from the code: a test
 * compares the two. It calls nothing of what it checks.
 */

/** One plan as the tables have it. `facts`: the case's first, then its own. */
export type PlanRecord = {
  draft?: PlanDraft | undefined;
  head?: Plan | undefined;
  versions: ActivePlan[];
  process: PlanProcess;
  facts: readonly Fact[];
  /** The card still has something that gave longer until lately. */
  keeps: boolean;
};

const isLearning = ({ process }: PlanRecord) => process.framework === 'ILP';
const has = (facts: readonly Fact[], kind: Fact['kind']) => facts.some((fact) => fact.kind === kind);
const hasNotice = (facts: readonly Fact[], notice: string) =>
  facts.some((fact) => fact.kind === 'noticeSent' && fact.notice === notice);
/** Said within the last year. */
function hasLately(facts: readonly Fact[], notice: string, on: string) {
  const aYearAgo = new Date(Date.parse(on) - 365 * 86_400_000).toISOString().slice(0, 10);
  return hasNotice(
    facts.filter((fact) => fact.on > aYearAgo),
    notice,
  );
}
const hasMet = (facts: readonly Fact[], purpose: string) =>
  facts.some((fact) => fact.kind === 'meetingHeld' && fact.purpose === purpose);
/** What came after the last of these; everything where there was none. */
function after(facts: readonly Fact[], ...kinds: Fact['kind'][]) {
  let start = 0;
  facts.forEach((fact, place) => {
    if (kinds.includes(fact.kind)) start = place + 1;
  });
  return facts.slice(start);
}
/**
 * The same by the day of each thing: of what was entered since, not what is of an earlier day; and not as it was
 * entered but as it happened.
 */
function afterByDay(facts: readonly Fact[], ...kinds: Fact['kind'][]) {
  const [begun = ''] = facts
    .flatMap(({ kind, on }) => (kinds.includes(kind) ? [on] : []))
    .sort()
    .reverse();
  return after(facts, ...kinds)
    .filter(({ on }) => on >= begun)
    .sort((one, other) => one.on.localeCompare(other.on));
}
const sourceKinds = (facts: readonly Fact[]) =>
  new Set(facts.flatMap((fact) => (fact.kind === 'sourceGathered' ? [fact.source] : []))).size;
function lastOf<Kind extends Fact['kind']>(facts: readonly Fact[], kind: Kind) {
  return [...facts].reverse().find((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind);
}
/** `true`: somebody consents and nobody refuses; `false`: the reverse; neither where they differ, or said nothing. */
function consented(facts: readonly Fact[], to: 'evaluation' | 'services') {
  const answers = new Map<string, boolean>();
  for (const fact of facts)
    if ((fact.kind === 'consentGiven' || fact.kind === 'consentRefused') && fact.consent === to) {
      // What the case holds names nobody: the next word of anybody is heard instead.
      answers.delete('undefined');
      answers.set(String(fact.person), fact.kind === 'consentGiven');
    }
  const [first, ...others] = new Set(answers.values());
  return others.length > 0 ? undefined : first;
}
export function disputed(facts: readonly Fact[]) {
  let open = false;
  for (const { kind } of facts) open = kind === 'disputeOpened' || (open && kind !== 'disputeSettled');
  return open;
}

/**
 * One parent who says no, or wants to talk first, keeps any version from coming into force, whatever the other says.
 * The first needs a yes besides; of a later one, silence is enough. What was said to words that were changed since, or
 * to another version, is not said to these, on whatever day it is entered; a wish for paper is not said to any.
 * A dispute that ended after a no ends it, whatever is said to the same words later, unless there is another dispute.
 */
function familyKeeps(facts: readonly Fact[], version: number) {
  if (wasDecided(facts, version)) return false;
  const said = saidTo(facts, version);
  return said.some(isNo) || (version === 1 && said.length === 0 && !wasTriedAndTold(facts));
}

const isNo = (word: string) => word !== 'agreed';

function saidTo(facts: readonly Fact[], version: number): string[] {
  const words = new Map<string, string>();
  for (const fact of afterByDay(facts, 'wordsChanged'))
    if (fact.kind === 'familyAnswered' && fact.version === version && fact.answer !== 'paper')
      words.set(String(fact.person), fact.answer);
  return [...words.values()];
}

function wasDecided(facts: readonly Fact[], version: number): boolean {
  let argues = false;
  let decided = false;
  facts.forEach(({ kind }, place) => {
    if (kind === 'wordsChanged') decided = false;
    if (kind === 'disputeOpened') [argues, decided] = [true, false];
    if (kind === 'disputeSettled' && argues)
      [argues, decided] = [false, saidTo(facts.slice(0, place), version).some(isNo)];
  });
  return decided;
}

/**
 * A family that says nothing was called or written to three times, both parents at least once, in two ways, on three
 * days from Monday to Friday, and then told in writing; and nobody waits for a paper. It is the days of all this that
 * count. What came back was never a try, and who refuses says something: tries begin anew after it. A father of whom
 * there is no address, and who was never heard of, is looked for instead; the three tries are the mother's then.
 */
function wasTriedAndTold(facts: readonly Fact[]) {
  const aboutThese = afterByDay(facts, 'wordsChanged', 'eligibilityDecided', 'priorPlanReceived');
  const known = aboutThese.slice(1 + aboutThese.findLastIndex((fact) => isTry(fact) && fact.result === 'refused'));
  const nameOf = ({ person, channel, on }: Try) => `${person} ${channel} ${on}`;
  const back = known.flatMap((fact) => (isTry(fact) && fact.result === 'bounced' ? [nameOf(fact)] : []));
  const sought = known.find(isSearch)?.person;
  const isUnheardOf = !facts.some(
    (fact) =>
      (fact.kind === 'familyAnswered' || fact.kind === 'consentGiven' || fact.kind === 'consentRefused') &&
      fact.person === sought,
  );
  const isEnough = (some: readonly Fact[]) => {
    const tries = some.filter(isTry).filter((each) => each.result !== 'noWayKnown' && !back.includes(nameOf(each)));
    const days = tries.map(({ on }) => on).filter((on) => ![0, 6].includes(new Date(on).getUTCDay()));
    const ways = tries.map(({ channel }) => channel);
    const lost = isUnheardOf ? some.filter(isSearch) : [];
    const parents = new Set([...tries, ...lost].map(({ person }) => person));
    return (
      parents.size === 2 && new Set(tries.map(nameOf)).size >= 3 && new Set(ways).size >= 2 && new Set(days).size >= 3
    );
  };
  const isTold = known.some(
    (fact, place) => fact.kind === 'noticeSent' && fact.notice === 'plan' && isEnough(known.slice(0, place)),
  );
  return isTold && !waitsForPaper(facts);
}

/** The mother has an address, and of her nobody may say that there is none: whoever was looked for is the father. */
const isSearch = (fact: Fact): fact is Try => isTry(fact) && fact.result === 'noWayKnown';

type Try = Extract<Fact, { kind: 'contactAttempted' }>;
const isTry = (fact: Fact): fact is Try => fact.kind === 'contactAttempted';

/** Somebody wished these words on paper, and since that day neither answered nor was sent a letter. */
function waitsForPaper(facts: readonly Fact[]) {
  const wanting = new Set<string>();
  for (const fact of afterByDay(facts, 'wordsChanged')) {
    if (fact.kind === 'familyAnswered' && fact.answer === 'paper') wanting.add(String(fact.person));
    else if (fact.kind === 'familyAnswered') wanting.delete(String(fact.person));
    else if (fact.kind === 'contactAttempted' && fact.channel === 'letter' && fact.result === 'sent')
      wanting.delete(String(fact.person));
  }
  return wanting.size > 0;
}

/** People met, and their minutes say yes to the plan; that they found a need says nothing of what is given for it. */
export const isPlanDecided = (facts: readonly Fact[]) =>
  facts.some((fact) => fact.kind === 'meetingHeld' && fact.decided?.includes('plan'));

/** In writing, of what came of the finding, or of the school before. */
const toldOfPlan = (facts: readonly Fact[]) =>
  hasNotice(afterByDay(facts, 'eligibilityDecided', 'priorPlanReceived'), 'plan');

/**
 * What a school’s own plan stands on: two sources, a finding, a family that agrees, and word of it in writing. Consent
 * is to the evaluation that the first version came of: who takes it back afterwards undoes nothing, and stops nothing.
 * Nor does who says no to a later version undo what the plan stands on: it keeps that version back, and no other.
 */
function missingOwnBasis({ facts, draft }: PlanRecord) {
  return [
    ...(draft?.basedOn === 0 && !consented(facts, 'evaluation') ? ['consent'] : []),
    ...(sourceKinds(facts) >= 2 ? [] : ['sources']),
    ...(lastOf(facts, 'eligibilityDecided')?.eligible ? [] : ['finding']),
    ...(draft?.basedOn === 0 && !isPlanDecided(facts) ? ['decision'] : []),
    ...(draft?.basedOn === 0 && familyKeeps(facts, 1) ? ['family'] : []),
    ...(draft?.basedOn === 0 && !toldOfPlan(facts) ? ['notice'] : []),
  ];
}

/** Nobody’s plan may be in force on less: it was agreed elsewhere, came with the student, or has all of its own. */
function missingBasis(plan: PlanRecord) {
  const { facts, process } = plan;
  if (isLearning(plan) || has(facts, 'agreedElsewhere') || has(facts, 'priorPlanReceived')) return [];
  return process.framework === 'IEP-at-a-glance' ? ['agreedElsewhere'] : missingOwnBasis(plan);
}

/** Everything that keeps this draft from being published today. */
export function obstacles(plan: PlanRecord, on: string): string[] {
  const { draft, head } = plan;
  if (!draft) return ['draft'];
  if (draft.status !== 'agreed') return ['agreement'];
  const begins = draft.effectiveOn ?? (head ? on : draft.startOn);
  return [
    ...(head?.status === 'ended' ? ['over'] : []),
    ...((head?.version ?? 0) === draft.basedOn ? [] : ['moved']),
    ...(head && begins < on ? ['yesterday'] : []),
    ...(draft.endOn && (draft.endOn < draft.startOn || draft.endOn < begins) ? ['end'] : []),
    ...missingForStep(plan),
    ...missingBasis(plan),
  ];
}

/** What came since this year’s update began. */
export const sinceUpdate = (facts: readonly Fact[]) =>
  facts.slice(1 + facts.findLastIndex((fact) => fact.kind === 'roundBegan' && fact.round === 'update'));

function missingForStep(plan: PlanRecord): string[] {
  const { facts, process, head, draft } = plan;
  const { state, framework } = process;
  const family = familyKeeps(facts, (draft?.basedOn ?? 0) + 1) ? ['family'] : [];
  const own = framework === '504' || framework === 'IAP';
  const changeNotice = isToldOfChange(facts) ? [] : ['change notice'];
  if (isLearning(plan))
    return state === 'draft'
      ? []
      : state === 'annualUpdate' && has(sinceUpdate(facts), 'studentTookPart')
        ? []
        : ['update'];
  if (!head) {
    const comes = has(facts, 'priorPlanReceived') && !has(facts, 'eligibilityDecided');
    return comes || has(facts, 'agreedElsewhere') ? [] : own ? missingOwnBasis(plan) : ['agreedElsewhere'];
  }
  const contested = isHeldByDispute(plan) ? ['contested'] : [];
  if (state === 'provisional')
    return [
      ...contested,
      ...family,
      ...(hasMet(afterByDay(facts, 'priorPlanReceived'), 'transfer') ? [] : ['meeting']),
      ...(toldOfPlan(facts) ? [] : ['notice']),
    ];
  if (state === 'reevaluating') {
    const anew = after(facts, 'reevaluationRaised');
    return [
      ...contested,
      ...family,
      ...(sourceKinds(anew) >= 2 ? [] : ['fresh sources']),
      ...(hasMet(afterByDay(facts, 'reevaluationRaised'), 'reevaluation') ? [] : ['meeting']),
      ...changeNotice,
    ];
  }
  if (state === 'active' && !own && has(facts, 'agreedElsewhere')) return [];
  if (state !== 'inReview') return ['review'];
  const isMet = hasMet(afterByDay(facts, 'deliveryReported'), 'review');
  return [...contested, ...family, ...(isMet ? [] : ['meeting']), ...changeNotice];
}

/** While a family argues about a plan nothing goes and nothing becomes less, unless all who spoke to it said yes. */
function isHeldByDispute({ facts, head, draft }: PlanRecord) {
  if (!head || !draft || !disputed(facts)) return false;
  const said = saidTo(facts, draft.basedOn + 1);
  if (said.length > 0 && !said.some(isNo)) return false;
  const amountOf = ({ parameter }: PlanItem) => Number(parameter.timeMultiplier ?? parameter.fontPt);
  const keeps = (was: PlanItem) =>
    draft.items.some(
      (is) =>
        is.itemId === was.itemId &&
        amountOf(is) >= amountOf(was) &&
        (is.startOn ?? '') <= (was.startOn ?? '') &&
        (is.endOn ?? '9999') >= (was.endOn ?? '9999'),
    );
  return !head.items.every(keeps) || head.goals.some(({ goalId }) => !draft.goals.some((is) => is.goalId === goalId));
}

/** Of the change that is being made: what a family was told of an amendment was told of that alone. */
function isToldOfChange(facts: readonly Fact[]) {
  let from = 0;
  let amends = false;
  for (const [place, { kind }] of facts.entries()) {
    if (kind === 'amendedByAgreement') amends = true;
    if (amends && kind === 'reasonWritten') [amends, from] = [false, place + 1];
  }
  return hasNotice(afterByDay(facts.slice(from), 'deliveryReported', 'reevaluationRaised'), 'plan');
}

/** Whether a student would get less by the draft, or get it later, or not for as long. */
function takesAway(head: Plan, draft: PlanDraft) {
  const waits = (was: DateSpan, is: DateSpan) =>
    (is.startOn ?? '') > (was.startOn ?? '') || (is.endOn ?? '9') < (was.endOn ?? '9');
  const factor = ({ parameter }: PlanItem) => Number(parameter.timeMultiplier ?? 0);
  const isLess = (was: PlanItem) => {
    const is = draft.items.find(({ itemId }) => itemId === was.itemId);
    return !is || waits(was, is) || factor(is) < factor(was);
  };
  return waits(head, draft) || head.items.some(isLess);
}

const wordsIn = ({ startOn, endOn, items }: Pick<Plan, 'startOn' | 'endOn' | 'items'>) =>
  JSON.stringify([startOn, endOn, items.map((item) => [item.itemId, item.parameter, item.startOn, item.endOn]).sort()]);

/**
 * Everything that keeps a plan from being changed today by agreement. `word`: what the mother says in the same act.
 * `decided`: a group met about these words today, and said yes. `complete`: nothing that people must say is left out.
 */
export function obstaclesToAmending(
  plan: PlanRecord,
  { word, decided, complete }: { word: 'agreed' | 'asked' | 'none'; decided: boolean; complete: boolean },
  { on, mother }: { on: string; mother: string },
): string[] {
  const { draft, head, facts, process } = plan;
  if (!draft) return ['draft'];
  if (head?.status !== 'active') return ['in force'];
  const version = draft.basedOn + 1;
  const now = { kind: 'familyAnswered', on, by: mother, person: mother, version, answer: 'agreed' } as Fact;
  const known = word === 'agreed' ? [...facts, now] : facts;
  const said = saidTo(known, version);
  const isYes = said.length > 0 && !said.some(isNo);
  const isSettled = said.some(isNo) && said.some((each) => !isNo(each)) && wasDecided(known, version);
  const isAsked = said.length === 0 && word === 'asked';
  const loses = takesAway(head, draft);
  const begins = draft.effectiveOn ?? on;
  return [
    ...(process.framework === '504' && process.state === 'active' ? [] : ['state']),
    ...(complete ? [] : ['words']),
    ...(head.version === draft.basedOn ? [] : ['moved']),
    ...(begins < on ? ['yesterday'] : []),
    ...(draft.endOn && (draft.endOn < draft.startOn || draft.endOn < begins) ? ['end'] : []),
    ...(wordsIn(head) === wordsIn(draft) ? ['change'] : []),
    ...(isYes || isSettled || isAsked ? [] : ['family']),
    ...(loses && !decided ? ['group'] : []),
    ...(loses && disputed(facts) && !isYes ? ['dispute'] : []),
    ...missingBasis(plan),
  ];
}

/**
 * What shows that an ending is true. Whoever ends the plan may say it in the same act, with today’s day: nothing of it
 * has to be on record before.
 */
const shown: Partial<Record<string, Fact['kind']>> = {
  graduated: 'graduated',
  agedOut: 'agedOut',
  iepTookOver: 'iepBegan',
  otherFramework: 'otherPlanBegan',
  endedElsewhere: 'endedElsewhere',
  died: 'studentDied',
  transferredOut: 'studentWithdrew',
  leftHome: 'studentWithdrew',
  leftPrivate: 'studentWithdrew',
  leftAbroad: 'studentWithdrew',
  leftUnknown: 'studentWithdrew',
  droppedOut: 'studentWithdrew',
};
/** Of the law of the accommodation plans: a student’s own learning plan is not found, consented to or mirrored away. */
const notOfLearning = ['notEligible', 'revoked', 'iepTookOver', 'endedElsewhere'];

/** Everything that keeps a plan in force from ending so today. Nothing that is handed over to anybody is asked for. */
export function obstaclesToEnding(
  plan: PlanRecord,
  { exit, told }: { exit: string; told?: boolean | undefined },
  on: string,
): string[] {
  const { facts, head, process } = plan;
  if (head?.status !== 'active') {
    const takesOff = head && exit === 'revoked' && plan.keeps && consented(facts, 'services') === false;
    return takesOff ? [] : ['in force'];
  }
  const kind = shown[exit];
  if (told && !kind) return ['nothing to tell'];
  if (isLearning(plan)) return notOfLearning.includes(exit) ? [exit] : [];
  const isOwn = process.framework === '504' || process.framework === 'IAP';
  if (kind) {
    const isOf = exit === 'iepTookOver' ? isOwn : exit === 'endedElsewhere' ? !isOwn : true;
    const isNoticed = !['graduated', 'agedOut'].includes(exit) || hasLately(facts, 'exit', on);
    return isOf && isNoticed && (told || has(facts, kind)) ? [] : [exit];
  }
  const anew = after(facts, 'reevaluationRaised');
  const said = saidTo(facts, head.version);
  const open: Record<string, boolean> = {
    revoked: hasLately(facts, 'exit', on) && consented(facts, 'services') === false,
    declined: isOwn && hasLately(facts, 'exit', on) && said.includes('declined') && !said.includes('agreed'),
    expired: head.endOn !== undefined && head.endOn < on && !disputed(facts),
    notEligible:
      hasLately(facts, 'exit', on) &&
      process.state === 'reevaluating' &&
      sourceKinds(anew) >= 2 &&
      hasMet(afterByDay(facts, 'reevaluationRaised'), 'reevaluation') &&
      lastOf(anew, 'eligibilityDecided')?.eligible === false &&
      !disputed(facts),
  };
  return open[exit] ? [] : [exit];
}

/** What somebody is still to do for a student whose plan ended so, and what shows that it was done. */
const owedOnEnding: Partial<Record<string, Record<string, Fact['kind'] | 'exit'>>> = {
  transferredOut: { sendRecords: 'packageSent', askReceipt: 'packageReceived' },
  leftPrivate: { sendRecords: 'packageSent', askReceipt: 'packageReceived', tellFamily: 'exit' },
  leftHome: { copyToFamily: 'copyGiven', tellFamily: 'exit' },
  leftAbroad: { copyToFamily: 'copyGiven' },
  leftUnknown: { seekStudent: 'studentSought' },
  droppedOut: { tellFamily: 'exit', copyToFamily: 'copyGiven' },
  agedOut: { giveSummary: 'handoverGiven' },
  graduated: { giveSummary: 'handoverGiven' },
  iepTookOver: { tellFamily: 'exit' },
  otherFramework: { tellFamily: 'exit' },
  died: { speakToFamily: 'familySpokenTo' },
};

export function stillOwed({ head, process }: Pick<PlanRecord, 'head' | 'process'>): string[] {
  if (head?.status !== 'ended') return [];
  const isDone = (by: Fact['kind'] | 'exit') =>
    by === 'exit' ? hasNotice(process.facts, 'exit') : has(process.facts, by);
  const tasks = Object.entries(owedOnEnding[head.exitReason] ?? {});
  return tasks.flatMap(([task, by]) => (isDone(by) ? [] : [task]));
}

type DateSpan = { startOn?: string | undefined; endOn?: string | undefined };
const covers = ({ startOn, endOn }: DateSpan, on: string) => (!startOn || startOn <= on) && (!endOn || on <= endOn);

/** The one version that holds on this day: the last published of those whose day had come. */
export function versionInForce(
  { versions, head }: Pick<PlanRecord, 'versions' | 'head'>,
  on: string,
): ActivePlan | undefined {
  if (head?.status === 'ended' && on >= head.endedOn) return undefined;
  const come = [...versions].sort((a, b) => b.version - a.version).find(({ effectiveOn }) => effectiveOn <= on);
  return come && !(come.endOn && come.endOn < on) ? come : undefined;
}

const amount = ({ code, parameter }: Pick<PlanItem, 'code' | 'parameter'>) => `${code} ${JSON.stringify(parameter)}`;

/** Every action and amount that all plans together ask for on this day. */
export const amountsInPlans = (plans: readonly PlanRecord[], on: string): string[] => {
  const held = plans.flatMap((plan) => versionInForce(plan, on) ?? []).filter((version) => covers(version, on));
  return [...new Set(held.flatMap(({ items }) => items.filter((item) => covers(item, on)).map(amount)))].sort();
};

/** Every action and amount that the card names on this day. */
export const amountsOnCard = ({ items }: Pick<Card, 'items'>, on: string): string[] => {
  const today = items.filter((item) => covers(item, on));
  const all = today.flatMap(({ code, parameter, alternatives = [] }) =>
    [parameter, ...alternatives].map((each) => amount({ code, parameter: each })),
  );
  return [...new Set(all)].sort();
};

/** The days on which anything about these plans may turn, from today on. */
export function daysOfChange(plans: readonly PlanRecord[], today: string, next: (on: string) => string): string[] {
  const spans = plans.flatMap(({ versions }) => versions.flatMap((version) => [version, ...version.items]));
  const days = [
    today,
    ...plans.flatMap(({ versions }) => versions.map(({ effectiveOn }) => effectiveOn)),
    ...spans.flatMap(({ startOn, endOn }) => [startOn, endOn, endOn && next(endOn)]),
  ];
  return [...new Set(days.filter((day): day is string => day !== undefined && day >= today))].sort();
}
