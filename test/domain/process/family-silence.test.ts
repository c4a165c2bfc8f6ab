import { describe, expect, it } from 'vitest';
import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { defaultSettings, type ProcessSettings } from '#shared/domain/process/clocks.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import { mayBeActive, possibleSteps, step } from '#shared/domain/process/step.ts';
import type { StepContext } from '#shared/domain/process/step-context.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aContext, proofs } from './proofs.ts';

const calendar = aCalendar();
const by = 'stf_priya';
const tried = (day: string, channel: string, result = 'noAnswer', person = 'grd_ana') =>
  Fact.parse({ kind: 'contactAttempted', on: `2026-${day}`, by, person, channel, result });
const answered = (answer: string, day = '12-04', person = 'grd_ana', version = 1) =>
  Fact.parse({ kind: 'familyAnswered', on: `2026-${day}`, by, person, version, answer });
const noticeOn = (day: string) =>
  Fact.parse({ kind: 'noticeSent', on: `2026-${day}`, by, notice: 'plan', noticeId: 'ntc_1' });
const notice = noticeOn('12-07');
const wordsChanged = Fact.parse({ kind: 'wordsChanged', on: '2026-12-08', by });
const enough = [
  tried('12-01', 'phone'),
  tried('12-02', 'phone', 'message', 'grd_luis'),
  tried('12-03', 'letter', 'sent'),
];
const lost = (day: string) => tried(day, 'phone', 'noWayKnown');
const back = (person: string) => tried('12-03', 'letter', 'bounced', person);
const attempt = (result: string) => ({ channel: 'phone', result });
const paper = { consent: 'evaluation', evidenceId: 'evd_luis' };
const lacking = ['grd_luis'] as const;
const found = [...proofs.consent, ...proofs.sources, ...proofs.eligibleAnswers, ...proofs.planMeeting];

const context = (settings: Partial<ProcessSettings> = {}, over: Partial<StepContext> = {}): StepContext =>
  aContext({
    settings: { ...defaultSettings, ...settings },
    isSchoolDay: (on) => isSchoolDay(calendar, on),
    plan: { complete: true },
    on: '2026-12-09',
    ...over,
  });
const missing = (state: 'draft' | 'agreed', facts: readonly Fact[], on = context()) =>
  possibleSteps({ state, facts: [...found, ...facts] }, on).find(
    ({ name }) => name === (state === 'draft' ? 'agreePlan' : 'publishPlan'),
  )?.missing;

describe('a family that says nothing', () => {
  it('does not keep a plan from a child: after enough attempts and a notice it comes into force', () => {
    expect(missing('draft', [])).toEqual(['familyAgreement']);
    expect(missing('draft', enough)).toEqual([]);
    expect(missing('agreed', enough)).toEqual(['silenceNotice', 'planNotice']);
    expect(missing('agreed', [...enough, notice])).toEqual([]);
    expect(mayBeActive([...found, ...enough, notice], context())).toEqual({ allowed: true, basis: 'process' });
  });

  it.each<[string, Fact[], string[]]>([
    ['a notice from before the attempts', [noticeOn('11-30'), ...enough], ['silenceNotice']],
    ['the same, entered after them', [...enough, noticeOn('11-30')], ['silenceNotice']],
    ['a notice between them', [...enough.slice(0, 2), noticeOn('12-02'), ...enough.slice(2)], ['silenceNotice']],
    ['the same, entered after them', [...enough, noticeOn('12-02')], ['silenceNotice']],
    [
      'a notice of the day of the last, before it',
      [...enough.slice(0, 2), noticeOn('12-03'), enough[2]!],
      ['silenceNotice'],
    ],
    ['a notice of after them, entered before', [notice, ...enough], []],
    [
      'a second call on the day of the notice',
      [
        ...enough.slice(0, 1),
        ...enough.slice(2),
        tried('12-04', 'phone', 'noAnswer', 'grd_luis'),
        noticeOn('12-04'),
        tried('12-04', 'phone', 'noAnswer', 'grd_luis'),
      ],
      [],
    ],
    [
      'a bounce after the notice, and another attempt for it: the notice was too early',
      [...enough, notice, tried('12-03', 'letter', 'bounced'), tried('12-08', 'visit')],
      ['silenceNotice'],
    ],
    [
      'a bounce that is entered before its attempt',
      [tried('12-03', 'letter', 'bounced'), ...enough, notice],
      ['familyAgreement'],
    ],
    [
      'attempts of before the words were changed, entered after',
      [{ ...wordsChanged, on: '2026-12-02' }, ...enough, notice],
      ['familyAgreement'],
    ],
    ['a fourth attempt after the notice', [...enough, notice, tried('12-08', 'visit')], []],
    [
      'a bounce of one of them after the notice',
      [...enough, notice, tried('12-03', 'letter', 'bounced')],
      ['familyAgreement'],
    ],
    [
      'attempts to one without rights',
      [...enough.slice(0, 2), tried('12-03', 'letter', 'sent', 'grd_gran'), notice],
      ['familyAgreement'],
    ],
    ['attempts to the mother alone', [enough[0]!, tried('12-02', 'phone'), enough[2]!, notice], ['familyAgreement']],
    [
      'attempts of which the father’s bounced',
      [
        enough[0]!,
        tried('12-02', 'email', 'sent', 'grd_luis'),
        tried('12-02', 'email', 'bounced', 'grd_luis'),
        tried('12-02', 'visit'),
        enough[2]!,
        notice,
      ],
      ['familyAgreement'],
    ],
    [
      'the father tried after the notice alone',
      [enough[0]!, tried('12-02', 'phone'), enough[2]!, notice, tried('12-08', 'phone', 'noAnswer', 'grd_luis')],
      ['silenceNotice'],
    ],
    [
      'one who refused each time',
      [...enough.map((fact) => Fact.parse({ ...fact, result: 'refused' })), notice],
      ['familyAgreement'],
    ],
    ['one who refused after the notice', [...enough, notice, tried('12-08', 'phone', 'refused')], ['familyAgreement']],
    ['one without rights who refused', [...enough, notice, tried('12-08', 'phone', 'refused', 'grd_gran')], []],
    [
      'one who refused once, before enough attempts that nobody answered',
      [...enough, notice, tried('11-30', 'phone', 'refused')],
      [],
    ],
    ['attempts for other words than these', [...enough, notice, wordsChanged], ['familyAgreement']],
    ['one who says no', [...enough, notice, answered('declined')], ['familyAgreement']],
    ['one who wants to talk first', [...enough, notice, answered('talkFirst')], ['familyAgreement']],
    [
      'one who waits for a paper',
      [answered('paper', '12-01'), ...enough.slice(0, 2), tried('12-03', 'email', 'sent'), notice],
      ['familyAgreement'],
    ],
    ['one who got the paper and left it', [answered('paper', '12-01'), ...enough, notice], []],
    ['one who says yes after all', [...enough, answered('agreed'), notice], []],
  ])('is not silent enough or is: %s', (_, facts, lacks) => {
    expect(missing('agreed', facts)).toEqual(lacks);
  });

  it('is one parent where one has rights, and attempts of old, which name nobody, were to them', () => {
    const unnamed = enough.map((fact) => Fact.parse({ ...fact, person: undefined, result: undefined }));
    const alone = context({}, { holders: ['grd_ana'] });
    expect(missing('agreed', [...unnamed, notice], alone)).toEqual([]);
    expect(missing('agreed', [...unnamed, notice])).toEqual(['familyAgreement']);
  });

  describe('of whom one parent cannot be reached at all', () => {
    const mothers = [tried('12-01', 'phone'), tried('12-02', 'phone', 'message'), tried('12-03', 'letter', 'sent')];
    const nowhere = tried('12-03', 'letter', 'noWayKnown', 'grd_luis');
    const fatherLacks = context({}, { withoutAddress: ['grd_luis'] });
    const word = (kind: string, more: object) =>
      Fact.parse({ kind, on: '2026-09-01', by, person: 'grd_luis', ...more });

    it('does not keep a plan from a child, once somebody put on record that no way to them is known', () => {
      expect(missing('draft', mothers, fatherLacks)).toEqual(['familyAgreement']);
      expect(missing('draft', [...mothers, nowhere], fatherLacks)).toEqual([]);
      expect(missing('agreed', [...mothers, nowhere], fatherLacks)).toEqual(['silenceNotice', 'planNotice']);
      expect(missing('agreed', [...mothers, nowhere, notice], fatherLacks)).toEqual([]);
      expect(missing('agreed', [...mothers, nowhere, noticeOn('12-02')], fatherLacks)).toEqual(['silenceNotice']);
      const late = tried('12-08', 'letter', 'noWayKnown', 'grd_luis');
      expect(missing('agreed', [...mothers, notice, late], fatherLacks)).toEqual(['silenceNotice']);
    });

    it.each<[string, Fact[], readonly ('grd_ana' | 'grd_luis')[] | undefined]>([
      ['whose address the roster has', [...mothers, nowhere], []],
      ['of whose address nothing was read', [...mothers, nowhere], undefined],
      ['whom nobody tried or looked for', mothers, lacking],
      ['to whom a letter came back, and nobody looked further', [...mothers, back('grd_luis')], lacking],
      ['who spoke to the school before', [word('contactAttempted', attempt('reached')), ...mothers, nowhere], lacking],
      ['who would not speak', [word('contactAttempted', attempt('refused')), ...mothers, nowhere], lacking],
      [
        'who answered to an earlier version',
        [answered('agreed', '09-01', 'grd_luis', 0), ...mothers, nowhere],
        lacking,
      ],
      ['who signed', [word('consentGiven', paper), ...mothers, nowhere], lacking],
      ['who would not sign', [word('consentRefused', paper), ...mothers, nowhere], lacking],
      [
        'who told of the child',
        [word('inputGathered', { from: 'family', answer: 'given' }), ...mothers, nowhere],
        lacking,
      ],
      ['of whom a machine said it', [...mothers, { ...nowhere, by: 'system' }], lacking],
      ['who was looked for before the words were changed', [nowhere, wordsChanged, ...mothers], lacking],
      ['beside a mother who was tried too seldom', [...mothers.slice(1), nowhere], lacking],
      ['beside a mother who can be reached, and was looked for', [nowhere, lost('12-01'), lost('12-02')], lacking],
    ])('passes over no parent %s', (_, facts, withoutAddress) => {
      expect(missing('agreed', [...facts, noticeOn('12-09')], context({}, { withoutAddress }))).toContain(
        'familyAgreement',
      );
    });

    it('or none of them can: then it is the searches that are enough', () => {
      const bothLack = context({}, { withoutAddress: ['grd_ana', 'grd_luis'] });
      const searches = [lost('12-01'), tried('12-02', 'visit', 'noWayKnown'), nowhere];
      expect(missing('agreed', [...searches, notice], bothLack)).toEqual([]);
      expect(missing('agreed', [...searches.slice(0, 2), notice], bothLack)).toEqual(['familyAgreement']);
      expect(missing('agreed', [searches[0]!, searches[0]!, nowhere, notice], bothLack)).toEqual(['familyAgreement']);
    });
  });

  it('for the consent to the evaluation was tried for that, and not for the plan', () => {
    const facts = [...enough, ...found, notice];
    expect(mayBeActive(facts, context())).toEqual({ allowed: false, missing: ['familyAgreement'] });
  });

  it('is waited for where the district says so, and asked for nothing where it asks for no agreement', () => {
    expect(missing('agreed', [...enough, notice], context({ silenceSuffices: false }))).toEqual(['familyAgreement']);
    expect(missing('agreed', [notice], context({ familyAgreesToPlan: false }))).toEqual([]);
    expect(missing('agreed', [notice, ...enough], context({ familyAgreesToPlan: false }))).toEqual([]);
    expect(defaultSettings.silenceSuffices).toBe(true);
  });
});

describe('a referral whose consent nobody answers', () => {
  const asked = Fact.parse({ kind: 'consentRequested', on: '2026-11-02', by, consent: 'evaluation' });
  const closing = (facts: readonly Fact[], over: Partial<StepContext> = {}) =>
    possibleSteps(
      { state: 'awaitingConsent', facts: [asked, ...facts] },
      context({}, { holders: ['grd_ana'], ...over }),
    )
      .find(({ name }) => name === 'closeSilent')
      ?.missing.includes('contactAttempts');
  const looked = [lost('12-01'), lost('12-02'), tried('12-03', 'visit', 'noWayKnown')];

  it('closes when the one to whom no way is known was looked for as often as others are tried', () => {
    expect(closing(looked, { withoutAddress: ['grd_ana'] })).toBe(false);
    expect(closing(looked.slice(1), { withoutAddress: ['grd_ana'] })).toBe(true);
  });

  it('does not close on searches where there is a way, where somebody else can be tried, or after a word of theirs', () => {
    expect(closing(looked, { withoutAddress: [] })).toBe(true);
    expect(closing(looked, { holders: ['grd_ana', 'grd_luis'], withoutAddress: ['grd_ana'] })).toBe(true);
    expect(closing([...looked, tried('12-04', 'phone', 'reached')], { withoutAddress: ['grd_ana'] })).toBe(true);
  });

  describe('of two parents', () => {
    const both = { holders: ['grd_ana', 'grd_luis'] } as const;
    const mothers = [tried('12-01', 'phone'), tried('12-02', 'phone', 'message'), tried('12-03', 'letter', 'sent')];
    const fathers = mothers.map((fact) => Fact.parse({ ...fact, person: 'grd_luis' }));
    const refusal = (facts: readonly Fact[], over: Partial<StepContext> = {}) => {
      const told = Fact.parse({ kind: 'noticeSent', on: '2026-12-07', by, notice: 'noConsent', noticeId: 'ntc_1' });
      const at = { state: 'awaitingConsent', facts: [asked, ...facts, told] } as const;
      const later = context({}, { ...both, on: '2026-12-20', ...over });
      try {
        return step(at, 'closeSilent', later).state;
      } catch (cause) {
        return cause instanceof DomainError ? cause.details.untried : cause;
      }
    };
    const refused = { kind: 'consentRefused', on: '2026-12-04', by, consent: 'evaluation', evidenceId: 'evd_1' };
    const noBy = (person: string) => Fact.parse({ ...refused, person });

    it('closes when each was tried enough', () => {
      expect(refusal([...mothers, ...fathers])).toBe('closedNoConsent');
    });

    it.each<[string, Fact[], Partial<StepContext>, string]>([
      ['who was not tried at all', mothers, {}, 'grd_luis 3 2 3'],
      ['who was called once', [...mothers, ...fathers.slice(0, 1)], {}, 'grd_luis 2 1 2'],
      ['whose letter came back', [...mothers, ...fathers, back('grd_luis')], {}, 'grd_luis 1 1 1'],
      ['and both', [], {}, 'grd_ana 3 2 3, grd_luis 3 2 3'],
      ['to whom no way is known, and was looked for once', [...mothers, nowhere()], lackingFather(), 'grd_luis 2 1 2'],
      ['who said no: then nobody is silent', [noBy('grd_ana'), noBy('grd_luis')], {}, ''],
    ])('does not close, and names the one %s', (_, facts, over, untried) => {
      expect(refusal(facts, over)).toBe(untried);
    });

    it('asks no more attempts to whoever said no, nor to whom no way is known and who was looked for enough', () => {
      expect(refusal([...mothers, noBy('grd_luis')])).toBe('closedNoConsent');
      const searches = looked.map((fact) => Fact.parse({ ...fact, person: 'grd_luis' }));
      expect(refusal([...mothers, ...searches], lackingFather())).toBe('closedNoConsent');
      expect(refusal([...mothers, ...searches])).toBe('grd_luis 3 2 3');
    });

    function nowhere() {
      return tried('12-03', 'letter', 'noWayKnown', 'grd_luis');
    }
    function lackingFather(): Partial<StepContext> {
      return { withoutAddress: lacking };
    }
  });
});
