import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { PlanId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/end-plan.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { type PlanStepName, takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import type { CommandResult } from '#shared/use-cases/ports/commands.ts';
import { anItem } from '../../builders.ts';
import { runs } from '../../deep.ts';
import { freshTables, type TestTables } from '../../engine.ts';
import { aGoal } from '../../sample/records.ts';
import { disputed, keepsFromEnding, obstacles } from './plan-oracle.ts';
import { type Deed, settle, World } from './plan-world.ts';

let tables: TestTables;
beforeAll(async () => {
  tables = await freshTables();
});

const beginnings = ['mirrored504', 'mirroredGlance', 'eligible504', 'transferred504', 'learning'] as const;
const wordings = ['less', 'more', 'changing', 'other', 'none'] as const;
const inputs = ['teacher', 'student', 'family', 'report'] as const;
const facts = [
  ...inputs,
  'agreed',
  'declined',
  'dispute',
  'hold',
  'settled',
  'graduated',
  'handover',
  'packageSent',
  'packageReceived',
  'reevaluation',
  'checkIn',
  'tookPart',
] as const;
const papers = ['given', 'refused', 'noServices', 'records', 'observation', 'eligible', 'notEligible'] as const;
const notices = ['plan', 'exit', 'reevaluation'] as const;
const purposes = ['review', 'reevaluation', 'transfer', 'other'] as const;
const steps = [
  'startReview',
  'continuePlan',
  'reevaluate',
  'dispute',
  'settleDispute',
  'startCheckIn',
  'finishCheckIn',
  'startUpdate',
] as const satisfies readonly PlanStepName[];
const exits = ['graduated', 'revoked', 'transferredOut', 'expired', 'notEligible'] as const;

/** How a draft is to be written. Days are counted from today; `undefined` leaves the field out. */
type Words = {
  say: (typeof wordings)[number];
  start: number;
  end: number | undefined;
  from: number | undefined;
  reason: boolean;
};
/** What somebody does, to the plan of this place in the list of those that were begun. */
type Do =
  | { do: 'begin'; as: (typeof beginnings)[number] }
  | ({ do: 'save'; plan: number } & Words)
  | { do: 'agree' | 'publish' | 'amend' | 'discard' | 'onward' | 'stale'; plan: number }
  | { do: 'fact'; plan: number; fact: (typeof facts)[number] }
  | { do: 'paper'; plan: number; paper: (typeof papers)[number] }
  | { do: 'notice'; plan: number; notice: (typeof notices)[number] }
  | { do: 'meet'; plan: number; purpose: (typeof purposes)[number] }
  | { do: 'move'; plan: number; step: PlanStepName }
  | { do: 'end'; plan: number; exit: (typeof exits)[number] }
  | { do: 'way'; plan: number; way: keyof typeof ways; left: number }
  | { do: 'wait'; days: number }
  | { do: 'sweep' }
  | { do: 'repeat' }
  | { do: 'race'; plan: number; racers: number }
  | { do: 'twins'; plan: number }
  | { do: 'meanwhile'; plan: number; other: 'save' | 'discard' | 'declined' | 'end' | 'amend' };

/** What belongs together: a walk goes such a way and leaves one deed of it out, or none. */
const ways = {
  onward: Array.from({ length: 6 }, () => ({ do: 'onward' })),
  graduate: [
    { do: 'fact', fact: 'graduated' },
    { do: 'fact', fact: 'handover' },
    { do: 'notice', notice: 'exit' },
    { do: 'end', exit: 'graduated' },
  ],
  leave: [
    { do: 'fact', fact: 'packageSent' },
    { do: 'fact', fact: 'packageReceived' },
    { do: 'end', exit: 'transferredOut' },
  ],
  revoke: [
    { do: 'paper', paper: 'noServices' },
    { do: 'notice', notice: 'exit' },
    { do: 'fact', fact: 'handover' },
    { do: 'end', exit: 'revoked' },
  ],
  reevaluate: [
    { do: 'fact', fact: 'reevaluation' },
    { do: 'notice', notice: 'reevaluation' },
    { do: 'move', step: 'reevaluate' },
    { do: 'paper', paper: 'records' },
    { do: 'paper', paper: 'observation' },
    { do: 'meet', purpose: 'reevaluation' },
  ],
  findNoNeed: [
    { do: 'paper', paper: 'notEligible' },
    { do: 'notice', notice: 'exit' },
    { do: 'fact', fact: 'handover' },
    { do: 'end', exit: 'notEligible' },
  ],
  /** New words that wait for their day, and words that hold for a while. Where a review must come first, `onward` holds it. */
  later: [
    { do: 'amend' },
    { do: 'save', say: 'more', start: 0, end: undefined, from: 10, reason: true },
    ...Array.from({ length: 9 }, () => ({ do: 'onward' }) as const),
  ],
  forAWhile: [
    { do: 'amend' },
    { do: 'save', say: 'changing', start: 0, end: undefined, from: 0, reason: true },
    ...Array.from({ length: 9 }, () => ({ do: 'onward' }) as const),
    { do: 'wait', days: 6 },
    { do: 'sweep' },
  ],
  /** A family that does not stand by its word any more, and a school that goes on as if it did. */
  doubt: [{ do: 'fact', fact: 'declined' }, ...Array.from({ length: 11 }, () => ({ do: 'onward' }) as const)],
  takeBack: [{ do: 'paper', paper: 'refused' }, ...Array.from({ length: 11 }, () => ({ do: 'onward' }) as const)],
  dispute: [
    { do: 'fact', fact: 'dispute' },
    { do: 'fact', fact: 'hold' },
    { do: 'move', step: 'dispute' },
  ],
  settle: [
    { do: 'fact', fact: 'settled' },
    { do: 'move', step: 'settleDispute' },
  ],
  keep: [
    ...inputs.map((fact) => ({ do: 'fact', fact }) as const),
    { do: 'move', step: 'startReview' },
    { do: 'meet', purpose: 'review' },
    { do: 'move', step: 'continuePlan' },
  ],
  lookIn: [
    { do: 'move', step: 'startCheckIn' },
    { do: 'fact', fact: 'checkIn' },
    { do: 'move', step: 'finishCheckIn' },
  ],
  runOut: [
    { do: 'amend' },
    { do: 'save', say: 'less', start: 0, end: 8, from: 0, reason: true },
    ...Array.from({ length: 3 }, () => ({ do: 'onward' }) as const),
    { do: 'wait', days: 12 },
    { do: 'sweep' },
  ],
} as const;

const itemsOf = (say: Words['say'], on: string) => {
  const more = anItem({ parameter: { timeMultiplier: 2 } });
  const large = anItem({ itemId: 'itm_2', code: 'PRE-LARGE', parameter: { fontPt: 18 } });
  return {
    less: [anItem()],
    more: [more],
    changing: [anItem(), { ...large, startOn: addDays(on, 5), endOn: addDays(on, 25) }],
    other: [large],
    none: [],
  }[say];
};

const wordsOf = (world: World, { say, start, end, from, reason }: Words) => ({
  needs: [],
  items: itemsOf(say, world.on),
  goals: say === 'none' ? [] : [aGoal({ ownerId: world.studentId })],
  services: [],
  strategies: [],
  startOn: addDays(world.on, start),
  endOn: end === undefined ? undefined : addDays(world.on, end),
  effectiveOn: from === undefined ? undefined : addDays(world.on, from),
  reason: reason ? 'Quizzes got longer.' : undefined,
});
const plainly: Words = { say: 'less', start: 0, end: undefined, from: undefined, reason: true };

const surface = 'web' as const;
const by = (world: World, planId: PlanId, key: string) => ({ studentId: world.studentId, planId, surface, key });
const revisionOf = (world: World, planId: PlanId) => world.plan(planId).draft?.revision ?? 1;

function factOf({ on, grace, studentId }: World, fact: (typeof facts)[number]) {
  const input = { kind: 'inputGathered' as const, on, answer: 'given' as const };
  return {
    teacher: { ...input, from: 'teacher' as const, person: grace },
    student: { ...input, from: 'student' as const, person: studentId },
    family: { ...input, from: 'family' as const, person: 'grd_ana' as const },
    report: { kind: 'deliveryReported' as const, on },
    agreed: { kind: 'familyAnswered' as const, on, answer: 'agreed' as const },
    declined: { kind: 'familyAnswered' as const, on, answer: 'declined' as const },
    dispute: { kind: 'disputeOpened' as const, on },
    hold: { kind: 'holdPlaced' as const, on },
    settled: { kind: 'disputeSettled' as const, on },
    graduated: { kind: 'graduated' as const, on },
    handover: { kind: 'handoverGiven' as const, on },
    packageSent: { kind: 'packageSent' as const, on },
    packageReceived: { kind: 'packageReceived' as const, on },
    reevaluation: { kind: 'reevaluationRaised' as const, on, cause: 'interval' as const },
    checkIn: { kind: 'checkInHeld' as const, on },
    tookPart: { kind: 'studentTookPart' as const, on },
  }[fact];
}

function paperOf({ on }: World, paper: (typeof papers)[number]) {
  const consent = { kind: 'consent' as const, receivedOn: on, signer: 'grd_ana' as const, method: 'paper' as const };
  const source = { kind: 'source' as const, words: 'Looked at anew.', receivedOn: on };
  const answers = { majorLifeActivity: ['reading' as const], substantialLimit: true, mitigatingIgnored: true };
  return {
    given: { ...consent, consent: 'evaluation' as const, decision: 'given' as const },
    refused: { ...consent, consent: 'evaluation' as const, decision: 'refused' as const },
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

/** The commands themselves, each to be told once or several times. */
const deeds = {
  save: (world: World, planId: PlanId, words: Words): Deed => {
    const revision = revisionOf(world, planId);
    const said = wordsOf(world, words);
    return (key) => saveDraft(world.deps, world.actor, { ...by(world, planId, key), revision, words: said });
  },
  agree: (world: World, planId: PlanId): Deed => {
    const revision = revisionOf(world, planId);
    return (key) => agreeDraft(world.deps, world.actor, { ...by(world, planId, key), revision });
  },
  discard: (world: World, planId: PlanId): Deed => {
    const revision = revisionOf(world, planId);
    return (key) => discardDraft(world.deps, world.actor, { ...by(world, planId, key), revision });
  },
  publish:
    (world: World, planId: PlanId): Deed =>
    (key) =>
      publishPlan(world.deps, world.actor, by(world, planId, key)),
  amend:
    ({ deps, actor, studentId }: World, amend: PlanId): Deed =>
    (key) =>
      beginDraft(deps, actor, { studentId, surface, key, amend }),
  fact: (world: World, planId: PlanId, name: (typeof facts)[number]): Deed => {
    const fact = factOf(world, name);
    return (key) => recordOnPlan(world.deps, world.actor, { ...by(world, planId, key), fact });
  },
  paper: (world: World, planId: PlanId, name: (typeof papers)[number]): Deed => {
    const paper = paperOf(world, name);
    return (key) => recordOnPlan(world.deps, world.actor, { ...by(world, planId, key), paper });
  },
  notice: (world: World, planId: PlanId, kind: (typeof notices)[number]): Deed => {
    const notice = { kind, sent: { templateVersion: '2026-08', channel: 'letter' as const, sentOn: world.on } };
    return (key) => recordOnPlan(world.deps, world.actor, { ...by(world, planId, key), notice });
  },
  move:
    (world: World, planId: PlanId, step: PlanStepName): Deed =>
    (key) =>
      takePlanStep(world.deps, world.actor, { ...by(world, planId, key), step }),
  end:
    (world: World, planId: PlanId, exitReason: (typeof exits)[number]): Deed =>
    (key) =>
      endPlan(world.deps, world.actor, { ...by(world, planId, key), exitReason }),
};

async function begin(world: World, as: (typeof beginnings)[number]) {
  const framework = { mirroredGlance: 'IEP-at-a-glance', learning: 'ILP' } as const;
  const referralId =
    as === 'eligible504'
      ? await world.aCase('eligible')
      : as === 'transferred504'
        ? await world.aCase('transferredIn')
        : undefined;
  const plan = {
    framework: as === 'mirroredGlance' || as === 'learning' ? framework[as] : ('504' as const),
    caseManagerId: world.dana,
    ...(referralId ? { referralId } : {}),
    ...(as.startsWith('mirrored') ? { agreedElsewhereOn: '2026-11-02' } : {}),
  };
  const { deps, actor, studentId } = world;
  const deed: Deed = async (key) => {
    const answer = await beginDraft(deps, actor, { studentId, surface, key, begin: plan });
    world.plans = [...new Set([...world.plans, PlanId.parse(answer.planId)])];
    return answer;
  };
  const { refusal } = await world.attempt(deed);
  expect(refusal).toBeUndefined();
}

/** Publishing is let through exactly when the rules, told a second time, find nothing against it. */
async function publish(world: World, planId: PlanId) {
  const against = obstacles(world.plan(planId), world.on);
  const { refusal } = await world.attempt(deeds.publish(world, planId));
  expect([against, refusal?.code]).toEqual(against.length > 0 ? [against, expect.any(String)] : [[], undefined]);
}

async function end(world: World, planId: PlanId, exit: (typeof exits)[number]) {
  const against = keepsFromEnding(world.plan(planId), exit, world.on);
  const { refusal } = await world.attempt(deeds.end(world, planId, exit));
  expect([against, refusal?.code]).toEqual(against.length > 0 ? [against, expect.any(String)] : [[], undefined]);
}

async function meet(world: World, planId: PlanId, purpose: (typeof purposes)[number]) {
  const { deps, actor, studentId, on: heldOn, grace } = world;
  const told = (key: string) => ({ studentId, surface, key });
  const opened = await world.attempt((key) =>
    openMeeting(deps, actor, { ...told(key), about: planId, purpose, place: 'Room 12', participants: [] }),
  );
  if (opened.refusal) return;
  const meetingId = `mtg_${String(opened.answer.meetingId).slice(4)}` as const;
  const what = ({ review: 'review', reevaluation: 'eligibility', transfer: 'transfer', other: 'other' } as const)[
    purpose
  ];
  const minutes = {
    heldOn,
    familyInvitedOn: addDays(heldOn, -20),
    participants: [
      { person: grace, role: 'teacher', attendance: 'present' as const, covers: ['knowsChild' as const] },
      {
        person: world.dana,
        role: 'coordinator',
        attendance: 'present' as const,
        covers: ['knowsData' as const, 'knowsOptions' as const],
      },
    ],
    decisions: [{ what, outcome: 'yes' as const, words: 'The team looked at it.' }],
    minutes: 'Everybody spoke.',
  };
  await world.attempt((key) => recordMinutes(deps, actor, { ...told(key), meetingId, minutes }));
  await world.attempt((key) => closeMeeting(deps, actor, { ...told(key), meetingId }));
}

/** What somebody who knows the way would do next, so that walks come far enough for the rest to matter. */
async function onward(world: World, planId: PlanId) {
  const { draft, head, process, facts: known } = world.plan(planId);
  const did = (kind: Fact['kind']) => known.some((fact) => fact.kind === kind);
  const told = known.some((fact) => fact.kind === 'noticeSent' && fact.notice === 'plan');
  const place = (wanted: (fact: Fact) => boolean) => known.findLastIndex(wanted);
  const lastMeeting = place((fact) => fact.kind === 'meetingHeld' && fact.purpose === 'review');
  const isDone = (name: (typeof inputs)[number]) =>
    place((fact) =>
      name === 'report' ? fact.kind === 'deliveryReported' : fact.kind === 'inputGathered' && fact.from === name,
    ) > lastMeeting;
  if (!process || head?.status === 'ended') return undefined;
  if (!draft) return world.attempt(deeds.amend(world, planId));
  if (draft.revision === 1) return world.attempt(deeds.save(world, planId, plainly));
  if (head && process.framework === 'ILP' && process.state !== 'annualUpdate')
    return world.attempt(deeds.move(world, planId, process.state === 'checkIn' ? 'finishCheckIn' : 'startUpdate'));
  const isAsked = place((fact) => fact.kind === 'familyAnswered') > place((fact) => fact.kind === 'wordsChanged');
  if (draft.status === 'draft' && !isAsked) return world.attempt(deeds.fact(world, planId, 'agreed'));
  if (draft.status === 'draft') return world.attempt(deeds.agree(world, planId));
  if (!head && !told) return world.attempt(deeds.notice(world, planId, 'plan'));
  if (head && process.framework === 'ILP' && !did('studentTookPart'))
    return world.attempt(deeds.fact(world, planId, 'tookPart'));
  if (process.state === 'active' && process.framework === '504') {
    const open = inputs.find((name) => !isDone(name));
    return open
      ? world.attempt(deeds.fact(world, planId, open))
      : world.attempt(deeds.move(world, planId, 'startReview'));
  }
  const reported = place((fact) => fact.kind === 'deliveryReported');
  if (process.state === 'inReview' && lastMeeting < reported) return meet(world, planId, 'review');
  if (process.state === 'inReview' && place((fact) => fact.kind === 'noticeSent' && fact.notice === 'plan') < reported)
    return world.attempt(deeds.notice(world, planId, 'plan'));
  if (
    process.state === 'provisional' &&
    !known.some((fact) => fact.kind === 'meetingHeld' && fact.purpose === 'transfer')
  )
    return meet(world, planId, 'transfer');
  return publish(world, planId);
}

/** Told again by the same name, a command answers the same; one that was refused is refused again. Nothing is written. */
async function repeat(world: World) {
  if (!world.last) return;
  const { deed, key, outcome } = world.last;
  const again = await settle(deed(key));
  await world.left(0);
  expect([again.answer, again.refusal?.code]).toEqual([outcome.answer, outcome.refusal?.code]);
}

async function race(world: World, planId: PlanId, racers: number) {
  const against = obstacles(world.plan(planId), world.on);
  const publishes = deeds.publish(world, planId);
  const outcomes = await Promise.all(Array.from({ length: racers }, () => settle(publishes(world.key()))));
  const won = outcomes.filter(({ answer }) => answer).length;
  expect(won).toBe(against.length > 0 ? 0 : 1);
  await world.left(won);
  world.last = undefined;
}

/** A command that is told twice at the same moment, by an impatient finger or a queue, is done once and answers twice. */
async function twins(world: World, planId: PlanId) {
  const against = obstacles(world.plan(planId), world.on);
  const key = world.key();
  const publishes = deeds.publish(world, planId);
  const [one, two] = await Promise.all([settle(publishes(key)), settle(publishes(key))]);
  expect(one.answer).toEqual(two.answer);
  await world.left(against.length > 0 ? 0 : 1);
  const told = deeds.fact(world, planId, 'handover');
  const [first, second] = await Promise.all([settle(told(`${key}b`)), settle(told(`${key}b`))]);
  expect(first.answer).toEqual(second.answer);
  await world.left(first.answer ? 1 : 0);
  world.last = undefined;
}

/** Somebody publishes while somebody else does another thing to the plan: both may be done, one after the other, or one of them. */
async function meanwhile(world: World, planId: PlanId, other: Extract<Do, { do: 'meanwhile' }>['other']) {
  const others: Record<typeof other, () => Deed> = {
    save: () => deeds.save(world, planId, { ...plainly, say: 'more' }),
    discard: () => deeds.discard(world, planId),
    declined: () => deeds.fact(world, planId, 'declined'),
    end: () => deeds.end(world, planId, 'graduated'),
    amend: () => deeds.amend(world, world.plans[0] ?? planId),
  };
  const both: Promise<CommandResult>[] = [deeds.publish(world, planId), others[other]()].map((deed) =>
    deed(world.key()),
  );
  const outcomes = await Promise.all(both.map(settle));
  await world.left(outcomes.filter(({ answer }) => answer).length);
  world.last = undefined;
}

/** Only who has the last words in front of them may change them. */
async function stale(world: World, planId: PlanId) {
  const revision = revisionOf(world, planId) - 1;
  const isThere = world.plan(planId).draft !== undefined;
  for (const verb of [agreeDraft, discardDraft]) {
    const { refusal } = await world.attempt((key) =>
      verb(world.deps, world.actor, { ...by(world, planId, key), revision }),
    );
    expect(refusal?.code).toBe(isThere ? 'changed_meanwhile' : 'not_found');
  }
}

async function sweep(world: World) {
  const before = new Map(world.plans.map((planId) => [planId, world.changeOn(planId)]));
  const { deps, school } = world;
  const roster = { ...deps.roster, schools: async () => [school] };
  const { ended, refreshed } = await sweepPlans({ ...deps, roster }, world.now());
  await world.left(0, ended + refreshed);
  world.last = undefined;
  if (world.sinceSweep() <= 400)
    for (const planId of world.plans) {
      const { head, facts: known } = world.plan(planId);
      const changeOn = before.get(planId) ?? '9';
      const isDue = addDays(world.on, -400) <= changeOn && changeOn <= world.on;
      if (head?.status !== 'active' || !isDue) continue;
      const isOver = head.endOn !== undefined && head.endOn < world.on && head.effectiveOn <= world.on;
      expect(isOver && !disputed(known)).toBe(false);
      expect((world.changeOn(planId) ?? '9') > world.on).toBe(true);
    }
  world.sweptOn = world.on;
}

async function carryOut(world: World, what: Do) {
  if (what.do === 'begin') return begin(world, what.as);
  if (what.do === 'sweep') return sweep(world);
  if (what.do === 'repeat') return repeat(world);
  if (what.do === 'wait') {
    world.on = addDays(world.on, what.days);
    world.last = undefined;
    return undefined;
  }
  const planId = world.plans[what.plan % world.plans.length]!;
  if (what.do === 'way') {
    const way = ways[what.way].filter((_, place) => place !== what.left);
    for (const each of way)
      if (world.plans.includes(planId)) await carryOut(world, { ...each, plan: world.plans.indexOf(planId) } as Do);
    return undefined;
  }
  if (what.do === 'publish') return publish(world, planId);
  if (what.do === 'onward') return onward(world, planId);
  if (what.do === 'end') return end(world, planId, what.exit);
  if (what.do === 'meet') return meet(world, planId, what.purpose);
  if (what.do === 'race') return race(world, planId, what.racers);
  if (what.do === 'twins') return twins(world, planId);
  if (what.do === 'meanwhile') return meanwhile(world, planId, what.other);
  if (what.do === 'stale') return stale(world, planId);
  if (what.do === 'save') return world.attempt(deeds.save(world, planId, what));
  if (what.do === 'fact') return world.attempt(deeds.fact(world, planId, what.fact));
  if (what.do === 'paper') return world.attempt(deeds.paper(world, planId, what.paper));
  if (what.do === 'notice') return world.attempt(deeds.notice(world, planId, what.notice));
  if (what.do === 'move') return world.attempt(deeds.move(world, planId, what.step));
  return world.attempt(deeds[what.do](world, planId));
}

class Command implements fc.AsyncCommand<World, World> {
  readonly what: Do;
  constructor(what: Do) {
    this.what = what;
  }
  check({ plans }: Readonly<World>) {
    return this.what.do === 'begin' ? plans.length < 3 : plans.length > 0;
  }
  async run(world: World) {
    await carryOut(world, this.what);
  }
  toString() {
    return JSON.stringify(this.what);
  }
}

/** Fewer than a run takes on average, so that all of them together are as many as asked for. */
const stepsOfARun = 42;
let done = 0;
const plan = fc.nat(2);
const choice = <Name extends string>(names: readonly Name[]) => fc.constantFrom(...names);
const some = (...days: number[]) => fc.constantFrom(undefined, ...days);
const walk: [number, fc.Arbitrary<Do>][] = [
  [4, fc.record({ do: fc.constant('begin' as const), as: choice(beginnings) })],
  [10, fc.record({ do: fc.constant('onward' as const), plan })],
  [
    14,
    fc.record({
      do: fc.constant('way' as const),
      plan,
      way: choice(Object.keys(ways) as (keyof typeof ways)[]),
      left: fc.nat(12),
    }),
  ],
  [
    5,
    fc.record({
      do: fc.constant('save' as const),
      plan,
      say: choice(wordings),
      start: fc.constantFrom(-30, 0, 0, 12),
      end: some(-1, 8, 20, 200),
      from: some(-3, 0, 10, 40),
      reason: fc.boolean(),
    }),
  ],
  [8, fc.record({ do: choice(['agree', 'publish', 'publish', 'amend', 'discard', 'stale'] as const), plan })],
  [5, fc.record({ do: fc.constant('fact' as const), plan, fact: choice(facts) })],
  [2, fc.record({ do: fc.constant('paper' as const), plan, paper: choice(papers) })],
  [2, fc.record({ do: fc.constant('notice' as const), plan, notice: choice(notices) })],
  [1, fc.record({ do: fc.constant('meet' as const), plan, purpose: choice(purposes) })],
  [3, fc.record({ do: fc.constant('move' as const), plan, step: choice(steps) })],
  [3, fc.record({ do: fc.constant('end' as const), plan, exit: choice(exits) })],
  [4, fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) })],
  [4, fc.record({ do: choice(['sweep', 'repeat'] as const) })],
  [2, fc.record({ do: fc.constant('twins' as const), plan })],
  [3, fc.record({ do: fc.constant('race' as const), plan, racers: fc.integer({ min: 2, max: 3 }) })],
  [
    3,
    fc.record({
      do: fc.constant('meanwhile' as const),
      plan,
      other: choice(['save', 'discard', 'declined', 'end', 'amend'] as const),
    }),
  ],
];
const commands = fc.commands(
  walk.flatMap(([weight, what]) => Array.from({ length: weight }, () => what.map((each) => new Command(each)))),
  { size: 'max', maxCommands: 40 },
);

describe('plans that a school pulls in any direction', () => {
  it('stay what the law lets them be, in every table, on every day', async () => {
    await fc.assert(
      fc.asyncProperty(choice(beginnings), fc.nat(22), commands, async (first, far, each) => {
        const world = await new World(tables).prepare();
        await begin(world, first);
        for (let step = 0; step < far; step += 1) await onward(world, world.plans[0]!);
        await fc.asyncModelRun(() => ({ model: world, real: world }), each);
        done += world.steps;
      }),
      { numRuns: runs(400, 100_000, stepsOfARun) },
    );
    expect(done).toBeGreaterThan(runs(100, 100_000));
  });
});
