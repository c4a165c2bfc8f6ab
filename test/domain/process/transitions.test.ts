import { describe, expect, it } from 'vitest';
import { defaultClocks, defaultSettings } from '#shared/domain/process/clocks.ts';
import { isDisputed } from '#shared/domain/process/disputes.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { RequirementName } from '#shared/domain/process/requirements.ts';
import { LearningState, PlanState, type ProcessState, ReferralState } from '#shared/domain/process/states.ts';
import { mayBeActive, possibleSteps, runningClock, step } from '#shared/domain/process/step.ts';
import type { StepContext } from '#shared/domain/process/step-context.ts';
import { type StepName, type Transition, transitions } from '#shared/domain/process/transitions.ts';
import { aContext, difference, proofs, silence, strict } from './proofs.ts';

/** What each row of the process means at school. */
const sentences: Record<StepName, string> = {
  refer: 'somebody who knows the student sees a need, and said so',
  declineToEvaluate: 'the school will not evaluate, says why in writing and tells the family its rights again',
  requestConsent: 'the family is told and sent the consent form',
  closeSilent: 'each whose answer is open was tried three times, two ways, on three school days, and the time is over',
  closeRefused: 'the family says no, before or during the evaluation',
  reopen: 'the family comes back',
  beginEvaluation: 'the family signs',
  conveneTeam: 'two kinds of sources, a team that knows child, data and options, a family invited ten days ahead',
  findEligible: 'the team met, answered every question and told the family',
  findNotEligible: 'the team met, found no need for a plan and told the family; nothing is erased',
  declineServices: 'the family wants no plan, and is told how to come back',
  putOffPlan: 'a need was found and nothing is needed now, and the family is told how to ask',
  lookAgain: 'a year later somebody looked, and nothing is needed still',
  needPlan: 'something is needed after all, and the finding still stands',
  resumeServices: 'the family wants a plan after all, and the finding still stands',
  beginPlan: 'an eligible student gets a plan begun',
  withdrawPlan: 'a plan is thrown away before it was ever in force, and the finding still stands',
  transferIn: 'a student comes with another school’s plan',
  settleTransfer: 'this school looked at the other’s plan and told the family',
  draftPlan: 'a plan is drafted for an eligible student',
  draftDocumented: 'help for an injury or an illness is drafted, that somebody asked for and that is shown',
  publishDocumented: 'that help is agreed and ends within six months: it begins the same day',
  mirrorPlan: 'a plan that was agreed elsewhere is copied',
  copyPlan: 'another school’s plan is written down as it is',
  agreePlan: 'the plan is complete and the family agrees',
  publishPlan: 'evaluation, consent, finding, a meeting that decided it, agreement and notice are all there',
  publishMirror: 'a plan that was agreed elsewhere comes into force',
  renewMirror: 'a plan that is made elsewhere has changed there',
  deliverAsIs: 'another school’s plan is delivered as it is',
  adoptTransfer: 'a delivered plan becomes the school’s own after its meeting',
  startReview: 'everybody was asked, and what was delivered was counted',
  amendPlan: 'the review met, gave its reason and told the family',
  amendByAgreement: 'the family agrees to a change or asks for it, and the group decided what it takes away',
  continuePlan: 'the review met and kept every word',
  reevaluate: 'three years, a significant change or a long removal raise the question anew',
  concludeReevaluation: 'fresh sources and a meeting confirm the plan',
  supersede: 'a newer version is in force',
  dispute: 'a hearing begins: papers are held and the plan in force stays',
  settleDispute: 'the dispute is settled',
  transferOut: 'the student is at another school; the papers and its receipt for them come after',
  leaveForHome: 'the student left, to learn at home',
  leaveForPrivate: 'the student left for a private school',
  leaveAbroad: 'the student left the country',
  leaveForUnknown: 'the student left, and nobody knows where to',
  dropOut: 'the student left school early',
  ageOut: 'the student is too old for school, and the family was told',
  declinePlan: 'whoever answers for the student wants none of it, and nobody beside them wants it',
  yieldToIep: 'an IEP began, and took its place',
  yieldToOther: 'another plan began, and took its place',
  endMirror: 'the plan that it copies ended where it was made',
  mourn: 'the student died',
  endNotEligible: 'a re-evaluation finds the need gone, undisputed',
  graduate: 'the student finishes school, and the family was told',
  revoke: 'the family wants no plan any more',
  expire: 'the plan’s last day is over',
  draftLearning: 'a student begins a learning plan',
  reviewLearning: 'a counselor has read the draft',
  publishLearning: 'the learning plan is complete and signed',
  mirrorLearning: 'a learning plan that was agreed elsewhere is copied',
  startCheckIn: 'a term’s check-in begins',
  finishCheckIn: 'the check-in was held',
  startUpdate: 'the yearly update begins',
  finishUpdate: 'the student took part in the update',
  archive: 'the student’s learning plan is over',
};

type Piece = { need: RequirementName; fact?: Fact };
/** What keeps a step back although everything else is there. */
const against: Partial<Record<RequirementName, Fact[]>> = {
  noDispute: proofs.dispute,
  parentsAtOne: difference,
  nothingContested: proofs.dispute,
  silenceNotice: silence,
};

/** Every single piece of evidence of a row, by the requirement that it serves. */
const piecesOf = ({ needs }: Transition): Piece[] =>
  needs.flatMap((need): Piece[] =>
    proofs[need].length > 0 ? proofs[need].map((fact) => ({ need, fact })) : [{ need }],
  );

/** The facts and the context of a row, without one piece of them. */
function without(row: Transition, left?: Piece): { facts: Fact[]; context: StepContext } {
  const facts = piecesOf(row).flatMap((piece) => (piece.fact && piece.fact !== left?.fact ? [piece.fact] : []));
  const context = aContext({ as: row.by[0]!, framework: row.frameworks[0]! });
  if (left?.need === 'planComplete') context.plan = { complete: false, endOn: '2026-11-22' };
  if (left?.need === 'endReached' || left?.need === 'shortEnd') context.plan = { complete: true };
  if (left?.need === 'groupDecision') context.change = { needsGroup: true, isDecided: false };
  if (left) facts.push(...(against[left.need] ?? []));
  return { facts, context };
}

const rows = transitions.map((row): [StepName, string, Transition] => [row.name, sentences[row.name], row]);
const missingIn = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as { code: string; details: Record<string, string> };
  }
  throw new Error('was not refused');
};

describe('a step of the process', () => {
  it.each(rows)('%s: %s', (name, _sentence, row) => {
    const { facts, context } = without(row);
    for (const from of row.from) {
      const next = step({ state: from, facts }, name, context);
      expect(next.state).toBe(row.to === 'same' ? from : row.to);
      expect(next.exit).toBe(row.exit);
    }
  });

  it.each(rows)('%s is refused by the name of any single piece that is not there', (name, _sentence, row) => {
    for (const piece of piecesOf(row))
      for (const state of row.from) {
        const { facts, context } = without(row, piece);
        const { code, details } = missingIn(() => step({ state, facts }, name, context));
        expect(code).toBe('not_ready');
        expect(details.missing!.split(', ')).toContain(piece.need);
        const names = piece.need === 'contactAttempts' ? ['untried'] : [];
        expect(Object.keys(details).sort()).toEqual(['from', 'missing', 'step', ...names]);
      }
  });

  it.each(rows.filter(([, , { needs }]) => needs.length > 0))('%s names everything at once', (name, _, row) => {
    const change = { needsGroup: true, isDecided: false };
    const context = aContext({ as: row.by[0]!, framework: row.frameworks[0]!, plan: { complete: false }, change });
    // Who was told too early is silent, and lacks no agreement.
    const facts = row.needs.flatMap((need) => (need === 'silenceNotice' ? [] : (against[need] ?? [])));
    const { details } = missingIn(() => step({ state: row.from[0]!, facts }, name, context));
    const free = ['manifestation', 'silenceNotice'];
    expect(details.missing!.split(', ')).toEqual(row.needs.filter((need) => !free.includes(need)));
  });

  it.each(rows)('%s is for nobody else', (name, _sentence, row) => {
    const { facts, context } = without(row);
    const everybody = ['self', 'parentOf', 'teachesNow', 'caseManages', 'coordinates', 'system'] as const;
    for (const by of everybody.filter((each) => !row.by.includes(each)))
      for (const state of row.from)
        expect(missingIn(() => step({ state, facts }, name, { ...context, as: by })).code).toBe('not_allowed');
  });

  it('is refused from every other state and in every other framework, whatever is on record', () => {
    const states: ProcessState[] = [
      ...new Set<ProcessState>(['none', ...ReferralState.options, ...PlanState.options, ...LearningState.options]),
    ];
    const facts = Object.values(proofs).flat();
    let refused = 0;
    for (const framework of ['504', 'IAP', 'IEP-at-a-glance', 'ILP', 'ISP'] as const)
      for (const state of states)
        for (const { name, from, frameworks, by } of transitions) {
          if (from.includes(state) && frameworks.includes(framework)) continue;
          const context = aContext({ framework, as: by[0]! });
          const { code, details } = missingIn(() => step({ state, facts }, name, context));
          expect({ code, from: details.from, step: details.step }).toEqual({
            code: 'not_ready',
            from: state,
            step: name,
          });
          expect(details.possible).toBeTypeOf('string');
          refused += 1;
        }
    expect(refused).toBeGreaterThan(4_000);
  });

  it('says beforehand what each possible step still lacks', () => {
    const possible = possibleSteps({ state: 'referred', facts: proofs.evaluationNotice }, aContext());
    expect(possible.map(({ name, missing }) => [name, missing])).toEqual([
      ['declineToEvaluate', ['declineReason', 'declineNotice', 'declineSafeguards']],
      ['requestConsent', ['consentRequest']],
    ]);
  });

  it('has one row per name, and a state from which nothing goes on is an end', () => {
    expect(new Set(transitions.map(({ name }) => name)).size).toBe(transitions.length);
    const left = new Set(transitions.flatMap(({ from }) => from));
    const ends = [...ReferralState.options, ...PlanState.options, ...LearningState.options].filter((s) => !left.has(s));
    expect(ends).toEqual(['declinedToEvaluate', 'notEligible', 'superseded', 'ended', 'archived']);
    const reached = new Set(transitions.map(({ to }) => to));
    expect(
      [...ReferralState.options, ...PlanState.options, ...LearningState.options].filter((s) => !reached.has(s)),
    ).toEqual([]);
  });
});

describe('a dispute', () => {
  const { dispute, legalHold, settlement } = proofs;
  it('holds beside the state until it is settled, and may come again', () => {
    expect([[], dispute, [...dispute, ...settlement], [...dispute, ...settlement, ...dispute]].map(isDisputed)).toEqual(
      [false, true, false, true],
    );
    const again = [...dispute, ...legalHold, ...settlement, ...dispute];
    expect(missingIn(() => step({ state: 'active', facts: again }, 'dispute', aContext())).details.missing).toBe(
      'legalHold',
    );
  });
});

describe('the clock of a state', () => {
  const facts = [...proofs.referral, ...proofs.consentRequest, ...proofs.consent].map((fact, day) => ({
    ...fact,
    on: `2026-10-0${day + 1}`,
  }));
  it.each([
    ['referred', 'settleReferral', '2026-10-01', 15, 'schoolDays'],
    ['awaitingConsent', 'consent', '2026-10-02', 30, 'calendarDays'],
    ['evaluating', 'evaluation', '2026-10-03', 45, 'schoolDays'],
  ] as const)('%s: %s, from the day that starts it', (state, what, startOn, amount, unit) => {
    expect(runningClock({ state, facts }, aContext())).toEqual({ what, startOn, clock: { amount, unit } });
  });

  it('is by default what districts commonly publish', () => {
    const said = Object.entries(defaultClocks).map(([name, { amount, unit }]) => `${name} ${amount} ${unit}`);
    expect(said).toEqual([
      'settleReferral 15 schoolDays',
      'consent 30 calendarDays',
      'evaluation 45 schoolDays',
      'eligibilityNotice 5 schoolDays',
      'agreePlan 30 calendarDays',
      'publishPlan 1 schoolDays',
      'transferReview 30 calendarDays',
      'transferPackage 10 schoolDays',
      'lookAgain 365 calendarDays',
      'giveRights 5 schoolDays',
      'answerManifestation 10 schoolDays',
      'askReceipt 20 schoolDays',
      'giveSummary 10 schoolDays',
      'copyToFamily 10 schoolDays',
      'tellFamily 5 schoolDays',
      'seekStudent 10 schoolDays',
      'speakToFamily 1 schoolDays',
      'schoolChange 20 schoolDays',
      'formerSchool 10 schoolDays',
      'levelChange 20 schoolDays',
      'transferIn 20 schoolDays',
      'reviewWish 20 schoolDays',
    ]);
  });

  it('is the district’s own where it set one, and stands still at an end', () => {
    const settings = { ...defaultSettings, clocks: { evaluation: { amount: 30, unit: 'schoolDays' as const } } };
    expect(runningClock({ state: 'evaluating', facts }, aContext({ settings }))?.clock.amount).toBe(30);
    expect(runningClock({ state: 'notEligible', facts }, aContext())).toBeUndefined();
  });
});

describe('what a framework asks for before a plan may be in force', () => {
  const { as: _by, plan: _plan, ...context } = aContext();
  const own = ['consent', 'sources', 'eligibleAnswers', 'planMeeting', 'familyAgreement', 'planNotice'] as const;
  const all = own.flatMap((need) => proofs[need]);

  it('is evaluation, consent, finding, decision, agreement and notice for a 504 plan', () => {
    expect(mayBeActive(all, context)).toEqual({ allowed: true, basis: 'process' });
    for (const need of own)
      expect(
        mayBeActive(
          all.filter((fact) => !proofs[need].includes(fact)),
          context,
        ),
      ).toEqual({
        allowed: false,
        missing: [need],
      });
    expect(mayBeActive([], context)).toEqual({ allowed: false, missing: own });
  });

  it('asks for the family’s agreement only where the district does', () => {
    const facts = all.filter(({ kind }) => kind !== 'familyAnswered');
    const settings = { ...strict, familyAgreesToPlan: false };
    expect(mayBeActive(facts, { ...context, settings })).toMatchObject({ allowed: true });
  });

  it('counts a consent that was taken back as none', () => {
    expect(mayBeActive([...all, ...proofs.refusal], context)).toEqual({ allowed: false, missing: ['consent'] });
  });

  it('asks for consent to the evaluation before the first version, whatever comes on file after it', () => {
    const facts = [...all, ...proofs.refusal];
    expect(mayBeActive(facts, { ...context, plan: { complete: true, version: 2 } })).toEqual({
      allowed: true,
      basis: 'process',
    });
  });

  it('takes a plan that was agreed elsewhere, or came with the student', () => {
    expect(mayBeActive(proofs.agreedElsewhere, context)).toEqual({ allowed: true, basis: 'imported' });
    expect(mayBeActive(proofs.priorPlan, context)).toEqual({ allowed: true, basis: 'transfer' });
    const mirror = { ...context, framework: 'IEP-at-a-glance' } as const;
    expect(mayBeActive(all, mirror)).toEqual({ allowed: false, missing: ['agreedElsewhere'] });
    expect(mayBeActive(proofs.agreedElsewhere, mirror)).toEqual({ allowed: true, basis: 'imported' });
  });

  it('is little for a learning plan', () => {
    const learning = { ...context, framework: 'ILP' } as const;
    expect(mayBeActive([], learning)).toEqual({ allowed: false, missing: ['familySignature'] });
    expect(mayBeActive([], { ...learning, settings: defaultSettings })).toEqual({ allowed: true, basis: 'learning' });
  });
});
