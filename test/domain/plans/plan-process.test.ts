import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import {
  advancePlan,
  beginProcess,
  lastReviewOn,
  type PlanProcess,
  type ProcessContext,
  publishingStep,
  recordPlanFacts,
  requireBasis,
} from '#shared/domain/plans/plan-process.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import type { OwedTask } from '#shared/domain/process/owed-tasks.ts';
import type { StepName } from '#shared/domain/process/transitions.ts';
import { aPlanProcess } from '../../builders.ts';
import { aContext, proofs, today } from '../process/proofs.ts';

const fact = (kind: Fact['kind'], more: object = {}): Fact =>
  Fact.parse({ kind, on: '2026-10-01', by: 'stf_priya', ...more });
const finding = fact('eligibilityDecided', { eligible: true, evidenceId: 'evd_1', on: '2026-09-14' });
const priorPlan = fact('priorPlanReceived', { evidenceId: 'evd_2', on: '2026-09-07' });
const documented = fact('needDocumented', { askedBy: 'family', shownBy: 'paper' });
const elsewhere = fact('agreedElsewhere');
const firstWord = fact('referralReceived', { source: 'family', on: '2026-09-01' });
const checkIn = fact('checkInHeld', { on: '2026-10-12' });
const tookPart = fact('studentTookPart', { on: '2026-10-20' });
const meeting = (purpose: string, on: string) => fact('meetingHeld', { meetingId: `mtg_${purpose}`, purpose, on });

/** As a coordinator, on 23 November 2026. */
const context = (over: Partial<ProcessContext> = {}): ProcessContext => ({ ...aContext(), ...over });
const refused = (code: string, details: object) => expect.objectContaining({ code, details });
const agreedDraft = { draft: { status: 'agreed' } } as const;
const openDraft = { draft: { status: 'draft' } } as const;

describe('how a plan begins', () => {
  const begun = (framework: PlanProcess['framework'], facts: Fact[]) => ({
    ...({ planId: 'pln_1', studentId: 'stu_maya', schoolId: 'sch_harbor-high' } as const),
    framework,
    facts,
  });

  it.each<[string, PlanProcess['framework'], Fact[], StepName]>([
    ['a learning plan, also one that another system held', 'ILP', [elsewhere], 'draftLearning'],
    ['another school’s plan, beside the first word', '504', [firstWord, priorPlan], 'copyPlan'],
    ['help for an injury that was told of later', 'IAP', [firstWord, documented], 'draftDocumented'],
    ['an injury of a student who was evaluated since', 'IAP', [documented, finding], 'draftPlan'],
    ['a plan that was agreed elsewhere, among other news', '504', [firstWord, elsewhere], 'mirrorPlan'],
    ['a finding', '504', [firstWord, finding], 'draftPlan'],
    ['nothing on record', '504', [], 'draftPlan'],
  ])('%s: a nurse is refused its first step by name', (_what, framework, facts, step) => {
    expect(() => beginProcess(begun(framework, facts), context({ as: 'nurseOf' }))).toThrow(
      refused('not_allowed', { from: 'none', step }),
    );
  });

  it('reads the case that it grew from, and is to be agreed within thirty days of the finding', () => {
    expect(beginProcess(begun('504', []), context({ earlier: [firstWord, finding] }))).toEqual({
      ...begun('504', []),
      state: 'draft',
      version: 1,
      clock: { what: 'agreePlan', startOn: '2026-09-14', clock: { amount: 30, unit: 'calendarDays' } },
    });
  });

  it('waits for nothing where nothing was found: no clock runs', () => {
    expect(beginProcess(begun('IAP', [documented]), context())).toEqual({
      ...begun('IAP', [documented]),
      state: 'draft',
      version: 1,
    });
  });

  it('with nothing that lies ahead', () => {
    const on = (day: string) => begun('IAP', [{ ...documented, on: day }]);
    expect(beginProcess(on(today), context()).state).toBe('draft');
    expect(() => beginProcess(on(addDays(today, 1)), context())).toThrow(
      refused('invalid_input', { field: 'on', kind: 'needDocumented' }),
    );
  });
});

describe('what is put on record of a plan', () => {
  it('stands behind what was there, and leaves the rest as it is', () => {
    const process = aPlanProcess({ version: 4 });
    expect(recordPlanFacts(process, [checkIn, tookPart], context())).toEqual({
      ...process,
      facts: [...process.facts, checkIn, tookPart],
      version: 5,
    });
  });

  it('is nothing that lies ahead', () => {
    const tomorrow = fact('checkInHeld', { on: addDays(today, 1) });
    expect(() => recordPlanFacts(aPlanProcess(), [checkIn, tomorrow], context())).toThrow(
      refused('invalid_input', { field: 'on', kind: 'checkInHeld' }),
    );
  });

  it('is a thousand things at most', () => {
    const many = (count: number) => Array.from({ length: count }, () => checkIn);
    const process = aPlanProcess({ facts: many(998) });
    expect(recordPlanFacts(process, many(2), context()).facts).toHaveLength(1000);
    expect(() => recordPlanFacts(process, many(3), context())).toThrow(
      refused('invalid_input', { planId: 'pln_1', field: 'facts' }),
    );
  });

  it('starts the day for publishing once the draft is agreed, and not before', () => {
    const agreed = fact('planAgreed', { on: '2026-10-05' });
    const draft = aPlanProcess({ state: 'draft', facts: [finding] });
    const clockWith = (more: Partial<ProcessContext>) => recordPlanFacts(draft, [agreed], context(more)).clock;
    const toAgree = { what: 'agreePlan', startOn: '2026-09-14', clock: { amount: 30, unit: 'calendarDays' } };
    expect(clockWith(agreedDraft)).toEqual({
      ...{ what: 'publishPlan', startOn: '2026-10-05', clock: { amount: 1, unit: 'schoolDays' } },
    });
    expect(clockWith(openDraft)).toEqual(toAgree);
    expect(clockWith({})).toEqual(toAgree);
  });
});

describe('what is owed after something was put on record', () => {
  const wish = fact('reviewAsked', { person: 'grd_ana', on: '2026-10-05' });
  const removal = fact('reevaluationRaised', { cause: 'removal', on: '2026-10-06' });
  const toLook: OwedTask = {
    ...{ what: 'reviewWish', occasion: '2026-10-05', since: '2026-10-05' },
    clock: { amount: 20, unit: 'schoolDays' },
  };
  const toAnswer: OwedTask = {
    ...{ what: 'answerManifestation', since: '2026-10-06', clock: { amount: 10, unit: 'schoolDays' } },
  };
  const owedWith = (facts: Fact[], over: Partial<PlanProcess> = {}) =>
    recordPlanFacts(aPlanProcess(over), facts, context()).owed;

  it.each<[string, Fact[], OwedTask[] | undefined]>([
    ['a look at the plan, after a wish for it', [wish], [toLook]],
    ['an answer whether the need did it, after a removal for long', [removal], [toAnswer]],
    ['both, after both', [wish, removal], [toAnswer, toLook]],
    ['nothing, after a significant change', [fact('reevaluationRaised', { cause: 'significantChange' })], undefined],
    [
      'nothing more, where the meeting was held since',
      [wish, meeting('review', '2026-10-08')],
      [{ ...toLook, doneOn: '2026-10-08' }],
    ],
  ])('%s', (_what, facts, owed) => {
    expect(owedWith(facts)).toEqual(owed);
  });

  it('is what was owed before, too, until it is done', () => {
    expect(owedWith([wish], { owed: [toAnswer] })).toEqual([toAnswer, toLook]);
    expect(owedWith([fact('manifestationAnswered', { on: '2026-10-09' })], { owed: [toAnswer] })).toEqual([
      { ...toAnswer, doneOn: '2026-10-09' },
    ]);
  });
});

describe('the record of a plan that is over', () => {
  const toCopy: OwedTask = {
    ...{ what: 'copyToFamily', since: '2026-09-30', clock: { amount: 10, unit: 'schoolDays' } },
  };
  const copied = fact('copyGiven');
  const noMore = fact('consentRefused', { consent: 'services', evidenceId: 'evd_3', person: 'grd_ana' });
  const ended = aPlanProcess({ state: 'ended', exit: 'leftHome', owed: [toCopy] });
  const archived = aPlanProcess({ framework: 'ILP', state: 'archived' });

  it('takes what its end left to do, and the family’s word that they want none of it', () => {
    expect(recordPlanFacts(ended, [copied], context())).toEqual({
      ...ended,
      facts: [...ended.facts, copied],
      owed: [{ ...toCopy, doneOn: '2026-10-01' }],
      version: 2,
    });
    expect(recordPlanFacts(ended, [noMore], context()).owed).toEqual([toCopy]);
    expect(recordPlanFacts(archived, [noMore], context()).facts).toHaveLength(2);
  });

  it.each<[string, PlanProcess, Fact[]]>([
    ['what is no such thing', ended, [checkIn]],
    ['it together with something else', ended, [copied, checkIn]],
    ['nothing at all', ended, []],
    ['what nobody owes', aPlanProcess({ state: 'ended' }), [copied]],
    ['a check-in of a learning plan that was put away', archived, [checkIn]],
    [
      'a consent to services, or a refusal of an evaluation',
      ended,
      [fact('consentRefused', { consent: 'evaluation', evidenceId: 'evd_3' })],
    ],
  ])('refuses %s', (_what, process, facts) => {
    expect(() => recordPlanFacts(process, facts, context())).toThrow(
      refused('not_ready', { planId: 'pln_1', from: process.state, step: 'record' }),
    );
  });
});

describe('a step of a plan', () => {
  it('ends it with its reason, and takes what it brings on record', () => {
    const died = fact('studentDied');
    const process = aPlanProcess();
    expect(advancePlan(process, { step: 'mourn', facts: [died] }, context())).toEqual({
      ...process,
      state: 'ended',
      exit: 'died',
      facts: [...process.facts, died],
      version: 2,
    });
  });

  it('is judged by what it brings, and by the case before it', () => {
    const process = aPlanProcess({ facts: [] });
    expect(() => advancePlan(process, { step: 'mourn' }, context())).toThrow(
      refused('not_ready', { from: 'active', step: 'mourn', missing: 'death' }),
    );
    expect(advancePlan(process, { step: 'mourn' }, context({ earlier: [fact('studentDied')] })).facts).toEqual([]);
  });

  it('of agreeing leaves the plan a draft: that it is agreed, the draft says', () => {
    const process = aPlanProcess({ state: 'draft', facts: [finding] });
    const brought = [...proofs.familyAgreement, fact('planAgreed', { on: '2026-10-05' })];
    expect(advancePlan(process, { step: 'agreePlan', facts: brought }, context(openDraft))).toEqual({
      ...process,
      facts: [finding, ...brought],
      version: 2,
      clock: { what: 'publishPlan', startOn: '2026-10-05', clock: { amount: 1, unit: 'schoolDays' } },
    });
    const learning = aPlanProcess({ framework: 'ILP', state: 'draft', facts: [] });
    expect(advancePlan(learning, { step: 'reviewLearning', facts: proofs.draftReview }, context()).state).toBe('draft');
  });

  it.each<[string, PlanProcess['framework'], StepName, Fact[], PlanProcess['state']]>([
    ['help that was agreed begins', 'IAP', 'publishDocumented', [documented, ...proofs.familyAgreement], 'active'],
    ['a learning plan that was read begins', 'ILP', 'publishLearning', proofs.familySignature, 'active'],
  ])('%s, and no clock runs any more', (_what, framework, step, facts, state) => {
    const clock = { what: 'agreePlan', startOn: '2026-09-14', clock: { amount: 30, unit: 'calendarDays' } } as const;
    const draft = aPlanProcess({ framework, state: 'draft', facts, clock });
    expect(advancePlan(draft, { step }, context(agreedDraft))).toEqual({
      ...draft,
      state,
      clock: undefined,
      version: 2,
    });
    expect(() => advancePlan(draft, { step }, context(openDraft))).toThrow('not_ready');
    expect(() => advancePlan(draft, { step }, context())).toThrow('not_ready');
  });

  it('of a plan in force is the same where its next version is agreed', () => {
    const newer = [fact('newerPublished')];
    expect(advancePlan(aPlanProcess(), { step: 'supersede', facts: newer }, context(agreedDraft)).state).toBe(
      'superseded',
    );
  });
});

describe('how a draft comes into force', () => {
  it.each<[string, Partial<PlanProcess>, StepName]>([
    ['of a learning plan', { framework: 'ILP', state: 'draft', facts: [tookPart] }, 'publishLearning'],
    [
      'of one that was agreed elsewhere',
      { framework: 'ILP', state: 'draft', facts: [tookPart, elsewhere] },
      'mirrorLearning',
    ],
    ['of one in its yearly update', { framework: 'ILP', state: 'annualUpdate', facts: [elsewhere] }, 'finishUpdate'],
    ['after a transfer', { state: 'provisional', facts: [priorPlan] }, 'adoptTransfer'],
    ['after a re-evaluation', { state: 'reevaluating' }, 'concludeReevaluation'],
    ['of a plan in review', { state: 'inReview' }, 'amendPlan'],
    ['of a plan in force', { state: 'active' }, 'amendPlan'],
    ['of a copy of an IEP', { framework: 'IEP-at-a-glance', state: 'active' }, 'renewMirror'],
    ['of a copy that is in review', { framework: 'IEP-at-a-glance', state: 'inReview' }, 'amendPlan'],
    [
      'of help for an injury',
      { framework: 'IAP', state: 'draft', facts: [firstWord, documented] },
      'publishDocumented',
    ],
    [
      'of help, with a finding since',
      { framework: 'IAP', state: 'draft', facts: [documented, finding] },
      'publishPlan',
    ],
    ['of another school’s plan', { state: 'draft', facts: [firstWord, priorPlan] }, 'deliverAsIs'],
    ['of one whose student was found eligible here', { state: 'draft', facts: [priorPlan, finding] }, 'publishPlan'],
    ['of one that was agreed elsewhere', { state: 'draft', facts: [firstWord, elsewhere] }, 'publishMirror'],
    ['of a finding', { state: 'draft', facts: [firstWord, finding] }, 'publishPlan'],
  ])('%s', (_what, over, step) => {
    expect(publishingStep(aPlanProcess(over))).toBe(step);
  });

  it('is read in the case that it grew from, too', () => {
    expect(publishingStep(aPlanProcess({ state: 'draft', facts: [] }), { earlier: [priorPlan] })).toBe('deliverAsIs');
    expect(publishingStep(aPlanProcess({ state: 'draft', facts: [] }), { earlier: [elsewhere] })).toBe('publishMirror');
  });
});

describe('the day on which a plan was last looked at', () => {
  const laterWish = fact('reviewAsked', { person: 'grd_ana', on: '2026-11-05' });
  it.each<[string, PlanProcess['framework'], Fact[], string | undefined]>([
    ['none, with nothing but a finding', '504', [finding], undefined],
    [
      'that of the last meeting, in whatever order they were entered',
      '504',
      [meeting('review', '2026-10-15'), meeting('transfer', '2026-09-10')],
      '2026-10-15',
    ],
    [
      'no meeting about something else',
      '504',
      [meeting('review', '2026-09-15'), meeting('plan', '2026-10-15')],
      '2026-09-15',
    ],
    ['of a learning plan, that of a check-in', 'ILP', [checkIn], '2026-10-12'],
    ['of a learning plan, that on which its student took part', 'ISP', [tookPart, checkIn, laterWish], '2026-10-20'],
    ['of a learning plan, that of a meeting too', 'ILP', [meeting('review', '2026-11-02'), tookPart], '2026-11-02'],
    ['of any other plan, no check-in', '504', [checkIn, tookPart], undefined],
  ])('%s', (_what, framework, facts, on) => {
    expect(lastReviewOn({ framework, facts })).toBe(on);
  });
});

describe('what a plan may be in force on', () => {
  it.each<[string, Partial<PlanProcess>, string]>([
    ['an agreement elsewhere', {}, 'imported'],
    ['another school’s plan', { facts: [priorPlan] }, 'transfer'],
    [
      'help for an injury that the family agreed to',
      {
        framework: 'IAP',
        facts: [documented, ...proofs.familyAgreement],
      },
      'documented',
    ],
    ['a learning plan that the family signed', { framework: 'ILP', facts: proofs.familySignature }, 'learning'],
  ])('%s', (_what, over, basis) => {
    expect(requireBasis(aPlanProcess(over), context())).toBe(basis);
  });

  it('is read in the case too, and what is missing of it is named', () => {
    const process = aPlanProcess({ facts: [] });
    expect(requireBasis(process, context({ earlier: [elsewhere] }))).toBe('imported');
    expect(() => requireBasis(process, context({ earlier: [finding] }))).toThrow(
      refused('not_ready', {
        planId: 'pln_1',
        missing: 'consent, sources, planMeeting, familyAgreement, planNotice',
      }),
    );
  });
});
