import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import { advanceReferral, beginReferral, type Referral, recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { addDays } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { type Claim, Fact } from '#shared/domain/process/facts.ts';
import type { StepName } from '#shared/domain/process/transitions.ts';
import { runs } from '../../deep.ts';
import { aCalendar, aSchoolYear } from '../../sample/calendar.ts';

/** What somebody at school might do next, in any order and however little sense it makes. A day passes with each. */
type WalkStep =
  | { do: 'step'; step: StepName; by: 'coordinates' | 'caseManages' | 'parentOf' | 'teachesNow' }
  | { do: 'record'; kind: Fact['kind']; more: Record<string, unknown> }
  | { do: 'wait'; days: number };

const steps = 40;
const facts = fc.oneof(
  fc
    .constantFrom(
      'evaluation',
      'declineToEvaluate',
      'noConsent',
      'eligibility',
      'servicesDeclined',
      'noPlanNow',
      'plan',
    )
    .map((notice) => ({
      kind: 'noticeSent' as const,
      more: { notice, noticeId: 'ntc_1' },
    })),
  fc.constant({ kind: 'safeguardsSent' as const, more: { occasion: 'decline', noticeId: 'ntc_2' } }),
  fc.constant({ kind: 'reasonWritten' as const, more: { about: 'decline', words: 'No need was found.' } }),
  fc.constant({ kind: 'consentRequested' as const, more: { consent: 'evaluation' } }),
  fc
    .tuple(
      fc.constantFrom('consentGiven', 'consentGiven', 'consentRefused'),
      fc.constantFrom('grd_ana', 'grd_ana', 'grd_luis'),
    )
    .map(([kind, person]) => ({
      kind: kind as 'consentGiven',
      more: { consent: 'evaluation', person, evidenceId: 'evd_1' },
    })),
  fc.constantFrom('consentGiven', 'consentRefused').map((kind) => ({
    kind: kind as 'consentGiven',
    more: { consent: 'services', evidenceId: 'evd_5' },
  })),
  fc
    .tuple(
      fc.constantFrom('grd_ana', 'grd_luis', 'grd_gran'),
      fc.constantFrom('phone', 'letter'),
      fc.constantFrom('noAnswer', 'noAnswer', 'noAnswer', 'bounced', 'notSent'),
      fc.nat(3),
    )
    .map(([person, channel, result, ago]) => ({
      kind: 'contactAttempted' as const,
      more: { person, channel, result, ago },
    })),
  fc.constantFrom('records', 'observation').map((source) => ({
    kind: 'sourceGathered' as const,
    more: { source, evidenceId: 'evd_2' },
  })),
  fc
    .tuple(
      fc.constantFrom('stf_a', 'stf_b'),
      fc.subarray(['knowsChild', 'knowsData', 'knowsOptions'] satisfies Claim[]),
    )
    .map(([person, covers]) => ({ kind: 'teamNamed' as const, more: { person, covers } })),
  fc.constantFrom(9, 10).map((ahead) => ({ kind: 'familyInvited' as const, more: { ahead } })),
  fc.constantFrom('eligibility', 'plan').map((purpose) => ({
    kind: 'meetingHeld' as const,
    more: { purpose, meetingId: 'mtg_1' },
  })),
  fc.boolean().map((eligible) => ({ kind: 'eligibilityDecided' as const, more: { eligible, evidenceId: 'evd_3' } })),
);
const ownSteps = [
  'declineToEvaluate',
  'requestConsent',
  'closeSilent',
  'closeRefused',
  'reopen',
  'beginEvaluation',
  'conveneTeam',
  'findEligible',
  'findNotEligible',
  'declineServices',
  'resumeServices',
  'putOffPlan',
  'lookAgain',
  'needPlan',
  'beginPlan',
] as const satisfies readonly StepName[];
const aWalkStep: fc.Arbitrary<WalkStep> = fc.oneof(
  { weight: 6, arbitrary: facts.map((fact) => ({ do: 'record' as const, ...fact })) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      step: fc.constantFrom(...ownSteps, 'publishPlan' as const, 'archive' as const),
      by: fc.constantFrom('coordinates', 'coordinates', 'coordinates', 'caseManages', 'parentOf', 'teachesNow'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(15, 31).map((days) => ({ do: 'wait' as const, days })) },
);

/** Ways that make sense. A walk follows one of them for a while, leaves one deed of it out, and then runs wild. */
const toFinding: WalkStep[] = [
  { do: 'record', kind: 'noticeSent', more: { notice: 'evaluation', noticeId: 'ntc_1' } },
  { do: 'record', kind: 'consentRequested', more: { consent: 'evaluation' } },
  { do: 'step', step: 'requestConsent', by: 'coordinates' },
  { do: 'record', kind: 'consentGiven', more: { consent: 'evaluation', person: 'grd_ana', evidenceId: 'evd_1' } },
  { do: 'step', step: 'beginEvaluation', by: 'coordinates' },
  { do: 'record', kind: 'sourceGathered', more: { source: 'records', evidenceId: 'evd_1' } },
  { do: 'record', kind: 'sourceGathered', more: { source: 'observation', evidenceId: 'evd_2' } },
  { do: 'record', kind: 'teamNamed', more: { person: 'stf_a', covers: ['knowsChild'] } },
  { do: 'record', kind: 'teamNamed', more: { person: 'stf_b', covers: ['knowsData', 'knowsOptions'] } },
  { do: 'record', kind: 'familyInvited', more: { ahead: 10 } },
  { do: 'step', step: 'conveneTeam', by: 'coordinates' },
  { do: 'record', kind: 'meetingHeld', more: { purpose: 'eligibility', meetingId: 'mtg_1' } },
  { do: 'record', kind: 'noticeSent', more: { notice: 'eligibility', noticeId: 'ntc_1' } },
  { do: 'record', kind: 'eligibilityDecided', more: { eligible: true, evidenceId: 'evd_3' } },
  { do: 'step', step: 'findEligible', by: 'coordinates' },
];

const [tell, ask, request] = toFinding as [WalkStep, WalkStep, WalkStep];
const toSilence: WalkStep[] = [
  tell,
  ask,
  request,
  // Her calls are entered on their days, and his on the next three.
  ...(['grd_ana', 'grd_luis'] as const).flatMap((person) =>
    (['phone', 'phone', 'letter'] as const).map(
      (channel): WalkStep => ({
        do: 'record',
        kind: 'contactAttempted',
        more: { person, channel, result: 'sent', ago: person === 'grd_ana' ? 0 : 3 },
      }),
    ),
  ),
  { do: 'wait', days: 31 },
  { do: 'record', kind: 'noticeSent', more: { notice: 'noConsent', noticeId: 'ntc_1' } },
  { do: 'step', step: 'closeSilent', by: 'coordinates' },
  ask,
  { do: 'step', step: 'reopen', by: 'coordinates' },
];
const toRefusal: WalkStep[] = [
  ...toFinding.slice(0, 5),
  { do: 'record', kind: 'consentRefused', more: { consent: 'evaluation', person: 'grd_ana', evidenceId: 'evd_4' } },
  { do: 'record', kind: 'noticeSent', more: { notice: 'noConsent', noticeId: 'ntc_1' } },
  { do: 'step', step: 'closeRefused', by: 'caseManages' },
  ask,
  { do: 'step', step: 'reopen', by: 'coordinates' },
  { do: 'record', kind: 'noticeSent', more: { notice: 'noConsent', noticeId: 'ntc_1' } },
  // The old refusal does not close the new round.
  { do: 'step', step: 'closeRefused', by: 'caseManages' },
];
/** A yes to services says nothing of the evaluation that they refused. */
const toOtherConsent: WalkStep[] = [
  ...toRefusal.slice(0, 8),
  { do: 'record', kind: 'consentGiven', more: { consent: 'services', evidenceId: 'evd_5' } },
  { do: 'step', step: 'reopen', by: 'coordinates' },
];
const toPlan: WalkStep[] = [...toFinding, { do: 'step', step: 'beginPlan', by: 'caseManages' }];
const toNothing: WalkStep[] = [
  ...toFinding.slice(0, -2),
  { do: 'record', kind: 'eligibilityDecided', more: { eligible: false, evidenceId: 'evd_3' } },
  { do: 'step', step: 'findNotEligible', by: 'coordinates' },
];
const toDecline: WalkStep[] = [
  { do: 'record', kind: 'noticeSent', more: { notice: 'declineToEvaluate', noticeId: 'ntc_1' } },
  { do: 'record', kind: 'safeguardsSent', more: { occasion: 'decline', noticeId: 'ntc_2' } },
  { do: 'record', kind: 'reasonWritten', more: { about: 'decline', words: 'No need was found.' } },
  { do: 'step', step: 'declineToEvaluate', by: 'coordinates' },
];
const toNoServices: WalkStep[] = [
  ...toFinding,
  { do: 'record', kind: 'consentRefused', more: { consent: 'services', evidenceId: 'evd_5' } },
  { do: 'record', kind: 'noticeSent', more: { notice: 'servicesDeclined', noticeId: 'ntc_3' } },
  { do: 'step', step: 'declineServices', by: 'caseManages' },
  { do: 'record', kind: 'consentGiven', more: { consent: 'services', evidenceId: 'evd_6' } },
  { do: 'step', step: 'resumeServices', by: 'coordinates' },
];
/** What is told before the family says no tells nothing of that no. */
const toEarlyNotice: WalkStep[] = [
  ...toFinding,
  ...toNoServices.slice(toFinding.length + 1, toFinding.length + 2),
  ...toNoServices.slice(toFinding.length, toFinding.length + 1),
  ...toNoServices.slice(toFinding.length + 2, toFinding.length + 3),
];
/** What was met about and told before the family was asked once more is done again. */
const toAnotherForm: WalkStep[] = [
  ...toFinding.slice(0, 13),
  ask,
  ...toFinding.slice(13),
  { do: 'record', kind: 'meetingHeld', more: { purpose: 'eligibility', meetingId: 'mtg_2' } },
  ...toFinding.slice(12),
];
/** Of an evaluation that ended with a refusal nothing is left when the family comes back. */
const toComeBack: WalkStep[] = [
  ...toFinding.slice(0, 7),
  ...toRefusal.slice(5, 10),
  ...toFinding.slice(3, 5),
  ...toFinding.slice(7, 11),
  ...toFinding.slice(5, 7),
];
/** Nothing is needed now, nor a year later, and then something is. */
const toNoneNow: WalkStep[] = [
  ...toFinding,
  { do: 'step', step: 'putOffPlan', by: 'coordinates' },
  { do: 'record', kind: 'noticeSent', more: { notice: 'noPlanNow', noticeId: 'ntc_4' } },
  { do: 'step', step: 'putOffPlan', by: 'coordinates' },
  { do: 'step', step: 'lookAgain', by: 'coordinates' },
  { do: 'step', step: 'needPlan', by: 'caseManages' },
];
const roads = [
  toNoneNow,
  toAnotherForm,
  toComeBack,
  toNoServices,
  toEarlyNotice,
  toPlan,
  toFinding,
  toNothing,
  toSilence,
  toRefusal,
  toOtherConsent,
  toDecline,
];
type Walk = { road: WalkStep[]; far: number; left: number; wild: WalkStep[] };
const aWalk: fc.Arbitrary<Walk> = fc.record({
  road: fc.constantFrom(...roads),
  far: fc.nat(20),
  left: fc.nat(20),
  wild: fc.array(aWalkStep, { minLength: steps, maxLength: steps }),
});

type Consented = { given: Set<string>; refused: Set<string>; on: string };
/** The process once more, written by hand and differently: counters that each deed moves, and one line per step. */
type Model = {
  state: Referral['state'];
  told: Set<string>;
  tellsNoConsent: boolean;
  askedOn: string;
  /** Each parent's own last word on the evaluation; a refusal until they are asked again. */
  given: Set<string>;
  refused: Set<string>;
  services: 'given' | 'refused' | '';
  tellsNoServices: boolean;
  /** Of those that count, by person, way and day. */
  calls: Set<string>;
  returned: boolean;
  sources: Set<string>;
  claims: Map<string, Set<string>>;
  invited: boolean;
  met: boolean;
  toldOfMeeting: boolean;
  /** The first day since when the parents’ consent stands unbroken: since they were asked last, and at all. */
  anew: Consented;
  ever: Consented;
  lastYesOn: string;
  toldOfNone: boolean;
  lookedOn: string;
  found: boolean | undefined;
};
const begun = (): Model => ({
  state: 'referred',
  told: new Set(),
  tellsNoConsent: false,
  askedOn: '',
  given: new Set(),
  refused: new Set(),
  services: '',
  tellsNoServices: false,
  calls: new Set(),
  returned: false,
  sources: new Set(),
  claims: new Map(),
  invited: false,
  met: false,
  toldOfMeeting: false,
  anew: { given: new Set(), refused: new Set(), on: '' },
  ever: { given: new Set(), refused: new Set(), on: '' },
  lastYesOn: '',
  toldOfNone: false,
  lookedOn: '',
  found: undefined,
});

const nothingMet = { met: false, toldOfMeeting: false, found: undefined };

function counted(stand: Consented, on: string) {
  if (stand.given.size === 0 || stand.refused.size > 0) stand.on = '';
  else if (stand.on === '') stand.on = on;
}

function noted(model: Model, { kind, more }: Extract<WalkStep, { do: 'record' }>, on: string) {
  if (kind === 'noticeSent') {
    model.told.add(String(more.notice));
    if (more.notice === 'noPlanNow') model.toldOfNone = true;
    if (more.notice === 'eligibility' && model.met) model.toldOfMeeting = true;
    if (more.notice === 'noConsent') Object.assign(model, { tellsNoConsent: true, returned: false });
  }
  if (kind === 'safeguardsSent' || kind === 'reasonWritten') model.told.add(kind);
  if (kind === 'consentRequested') {
    Object.assign(model, { askedOn: on, refused: new Set(), calls: new Set(), tellsNoConsent: false, returned: true });
    Object.assign(model, nothingMet, { anew: { given: new Set(), refused: new Set(), on: '' } });
    model.ever.refused.clear();
    counted(model.ever, on);
  }
  if (more.consent === 'services') {
    model.services = kind === 'consentGiven' ? 'given' : 'refused';
    if (kind === 'consentRefused') model.tellsNoServices = false;
    return;
  }
  if (kind === 'noticeSent' && more.notice === 'servicesDeclined') model.tellsNoServices = true;
  const signer = String(more.person);
  if (kind === 'consentGiven') model.lastYesOn = on;
  if (kind === 'consentGiven' || kind === 'consentRefused')
    for (const stand of [model.anew, model.ever]) {
      const [to, from] = kind === 'consentGiven' ? [stand.given, stand.refused] : [stand.refused, stand.given];
      to.add(signer);
      from.delete(signer);
      counted(stand, on);
    }
  if (kind === 'consentGiven') {
    model.given.add(signer);
    model.refused.delete(signer);
    model.returned = true;
  }
  if (kind === 'consentRefused') {
    model.given.delete(signer);
    model.refused.add(signer);
  }
  if (kind === 'contactAttempted' && more.person !== 'grd_gran') {
    const call = `${more.person} ${more.channel} ${addDays(on, -Number(more.ago))}`;
    if (more.result === 'bounced') model.calls.delete(call);
    else if (more.result !== 'notSent') model.calls.add(call);
  }
  if (kind === 'sourceGathered') model.sources.add(String(more.source));
  if (kind === 'teamNamed')
    for (const claim of more.covers as string[])
      model.claims.set(String(more.person), (model.claims.get(String(more.person)) ?? new Set()).add(claim));
  if (kind === 'familyInvited' && more.ahead === 10) model.invited = true;
  if (kind === 'meetingHeld' && more.purpose === 'eligibility')
    Object.assign(model, { met: true, toldOfMeeting: false });
  if (kind === 'eligibilityDecided') Object.assign(model, { found: more.eligible as boolean, toldOfNone: false });
}

const teamOf = ({ claims }: Model) =>
  claims.size >= 2 && new Set([...claims.values()].flatMap((each) => [...each])).size === 3;
const consented = ({ given, refused }: Model) => given.size > 0 && refused.size === 0;
const evaluated = (model: Model) => consented(model) && model.sources.size === 2 && teamOf(model);

/** To each who has not answered three that count, by telephone and by letter, on three days from Monday to Friday. */
function enoughCalls({ calls, given, refused }: Model) {
  const silent = ['grd_ana', 'grd_luis'].filter((person) => !given.has(person) && !refused.has(person));
  const isTried = (person: string) => {
    const said = [...calls].map((call) => call.split(' ')).filter(([to]) => to === person);
    const days = new Set(
      said.map(([, , day = '']) => day).filter((day) => ![0, 6].includes(new Date(day).getUTCDay())),
    );
    return said.length >= 3 && new Set(said.map(([, channel]) => channel)).size === 2 && days.size >= 3;
  };
  return silent.length > 0 && silent.every(isTried);
}

function expected(model: Model, deed: Extract<WalkStep, { do: 'step' }>, on: string): Referral['state'] | undefined {
  const { state, told, found } = model;
  const school = deed.by === 'coordinates';
  const team = school || deed.by === 'caseManages';
  const ways: Partial<Record<StepName, [boolean, Referral['state'], Referral['state'][]]>> = {
    declineToEvaluate: [
      school && told.has('declineToEvaluate') && told.has('safeguardsSent') && told.has('reasonWritten'),
      'declinedToEvaluate',
      ['referred'],
    ],
    requestConsent: [school && told.has('evaluation') && model.askedOn !== '', 'awaitingConsent', ['referred']],
    closeSilent: [
      team && model.askedOn !== '' && addDays(model.askedOn, 30) <= on && enoughCalls(model) && model.tellsNoConsent,
      'closedNoConsent',
      ['awaitingConsent'],
    ],
    closeRefused: [
      team && model.refused.size > 0 && model.tellsNoConsent,
      'closedNoConsent',
      ['awaitingConsent', 'evaluating', 'eligibilityMeeting'],
    ],
    reopen: [school && model.returned, 'awaitingConsent', ['closedNoConsent']],
    beginEvaluation: [(school || deed.by === 'parentOf') && consented(model), 'evaluating', ['awaitingConsent']],
    conveneTeam: [team && evaluated(model) && model.invited, 'eligibilityMeeting', ['evaluating']],
    findEligible: [
      school && evaluated(model) && model.met && model.toldOfMeeting && found === true,
      'eligible',
      ['eligibilityMeeting'],
    ],
    findNotEligible: [
      school && evaluated(model) && model.met && model.toldOfMeeting && found === false,
      'notEligible',
      ['eligibilityMeeting'],
    ],
    declineServices: [team && model.services === 'refused' && model.tellsNoServices, 'servicesDeclined', ['eligible']],
    resumeServices: [team && model.services === 'given', 'eligible', ['servicesDeclined']],
    // Whoever coordinates says why each time, and the case manager forgets to.
    putOffPlan: [school && found === true && model.toldOfNone, 'noPlanNow', ['eligible']],
    lookAgain: [school, 'noPlanNow', ['noPlanNow']],
    needPlan: [team && found === true, 'eligible', ['noPlanNow']],
    beginPlan: [team && found === true, 'planned', ['eligible']],
  };
  const [may, to, from] = ways[deed.step] ?? [false, state, []];
  return may && from.includes(state) ? to : undefined;
}

const holders = ['grd_ana', 'grd_luis'] as const;
/** Five days a week, for longer than any walk lasts. */
const calendar = aCalendar({
  years: [aSchoolYear({ terms: [{ name: 'All', startOn: '2026-08-31', endOn: '2031-06-30' }], daysOff: [] })],
});

const opened = (on: string) =>
  beginReferral(
    {
      id: 'ref_1',
      studentId: 'stu_maya',
      schoolId: 'sch_harbor-high',
      framework: '504',
      source: 'family',
      concern: 'Homework takes four hours.',
      receivedOn: on,
    },
    {
      step: 'refer',
      facts: [
        { kind: 'referralReceived', on, by: 'grd_ana', source: 'family' },
        { kind: 'safeguardsSent', on, by: 'stf_priya', occasion: 'referral', noticeId: 'ntc_1' },
      ],
    },
    { as: 'coordinates', on, settings: defaultSettings },
  );

/** What a school puts on record together with a step. */
function brought({ step, by: as }: Extract<WalkStep, { do: 'step' }>, on: string): Fact[] {
  const by = 'stf_priya';
  if (step === 'reopen') return [{ kind: 'roundBegan', on, by, round: 'case' }];
  if (step !== 'putOffPlan' && step !== 'lookAgain') return [];
  const reason: Fact[] = [{ kind: 'reasonWritten', on, by, about: 'noPlan', words: 'In remission.' }];
  return [{ kind: 'roundBegan', on, by, round: 'noPlan' }, ...(as === 'coordinates' ? reason : [])];
}

function done(referral: Referral, deed: WalkStep, on: string): Referral | DomainError {
  const context = { on, settings: defaultSettings, holders, isSchoolDay: (day: string) => isSchoolDay(calendar, day) };
  try {
    if (deed.do === 'step')
      return advanceReferral(referral, { step: deed.step, facts: brought(deed, on) }, { ...context, as: deed.by });
    if (deed.do === 'wait') return referral;
    const { ahead, ago = 0, ...more } = deed.more;
    const invited = typeof ahead === 'number' ? { forOn: addDays(on, ahead) } : {};
    const fact = Fact.parse({ kind: deed.kind, on: addDays(on, -Number(ago)), by: 'stf_priya', ...more, ...invited });
    return recordReferralFacts(referral, [fact], { ...context, as: 'coordinates' });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const over: Referral['state'][] = ['planned', 'declinedToEvaluate', 'notEligible'];
describe('a case that anybody pulls in any direction', () => {
  it('is never where its evidence does not carry it', () => {
    const reached = new Set<string>();
    const taken = new Set<StepName>();
    fc.assert(
      fc.property(aWalk, ({ road, far, left, wild }) => {
        // The road of a silent family calls from the Monday on.
        let on = '2026-09-03';
        let referral = opened(on);
        const model = begun();
        const straight = road.slice(0, far).filter((_, place) => place !== left);
        for (const deed of [...straight, ...wild].slice(0, steps)) {
          on = addDays(on, deed.do === 'wait' ? deed.days : 1);
          const before = referral;
          const result = done(referral, deed, on);
          if (deed.do === 'record' && !over.includes(model.state)) noted(model, deed, on);
          const next = deed.do === 'step' && !over.includes(model.state) ? expected(model, deed, on) : undefined;
          if (next) model.state = next;
          if (next && deed.do === 'step' && deed.step === 'reopen')
            Object.assign(model, nothingMet, { sources: new Set(), claims: new Map(), invited: false });
          if (result instanceof DomainError) {
            expect(deed.do === 'step' ? next : over.includes(model.state) ? undefined : 'refused').toBeUndefined();
            expect(referral).toBe(before);
            continue;
          }
          referral = result;
          expect(referral.state).toBe(model.state);
          if (deed.do === 'step') expect(next).toBeDefined();
          if (deed.do === 'step' && ['putOffPlan', 'lookAgain'].includes(deed.step)) model.lookedOn = on;
          if (referral.state === 'noPlanNow')
            expect(referral.clock).toMatchObject({ what: 'lookAgain', startOn: model.lookedOn });
          if (referral.state === 'evaluating')
            expect(referral.clock?.startOn).toBe(model.anew.on || model.ever.on || model.lastYesOn);
          if (referral.state === 'eligible' && before.state === 'eligibilityMeeting')
            expect(evaluated(model)).toBe(true);
          reached.add(referral.state);
          if (deed.do === 'step') taken.add(deed.step);
        }
      }),
      {
        numRuns: runs(8_000, 100_000, steps),
        examples: roads.map((road): [Walk] => [{ road, far: 20, left: 20, wild: [] }]),
      },
    );
    expect([...taken].sort()).toEqual([...ownSteps].sort());
    expect([...reached].sort()).toEqual([
      'awaitingConsent',
      'closedNoConsent',
      'declinedToEvaluate',
      'eligibilityMeeting',
      'eligible',
      'evaluating',
      'noPlanNow',
      'notEligible',
      'planned',
      'referred',
      'servicesDeclined',
    ]);
  });
});
