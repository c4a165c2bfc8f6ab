import { expect } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { PlanId } from '#shared/domain/ids.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { agreeDraft, lackingInDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { amendByAgreement } from '#shared/use-cases/plans/amending/amend-by-agreement.ts';
import { changeCode } from '#shared/use-cases/plans/amending/change-code.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import type { CommandResult } from '#shared/use-cases/ports/commands.ts';
import { sent } from '../cases/case.ts';
import { outcomeOf, type PlanCommand, type PlanModel } from './plan-model.ts';
import {
  disputed,
  isPlanDecided,
  obstacles,
  obstaclesToAmending,
  obstaclesToEnding,
  sinceUpdate,
} from './plan-oracle.ts';
import { by, commands, plainDraft, revisionOf, surface, type WalkEnding } from './walk-commands.ts';
import { type beginnings, inputs, type purposes, type Step, sequences } from './walk-steps.ts';

export async function begin(model: PlanModel, as: (typeof beginnings)[number]) {
  const framework = { mirroredGlance: 'IEP-at-a-glance', learning: 'ILP' } as const;
  const referralId =
    as === 'eligible504'
      ? await model.aCase('eligible')
      : as === 'undecided504'
        ? await model.aCase('eligible', ['eligibility'])
        : as === 'transferred504'
          ? await model.aCase('transferredIn')
          : undefined;
  const plan = {
    framework: as === 'mirroredGlance' || as === 'learning' ? framework[as] : ('504' as const),
    caseManagerId: model.dana,
    ...(referralId ? { referralId } : {}),
    ...(as.startsWith('mirrored') ? { agreedElsewhereOn: '2026-11-02' } : {}),
  };
  const { deps, actor, studentId } = model;
  const command: PlanCommand = async (key) => {
    const answer = await beginDraft(deps, actor, { studentId, surface, key, begin: plan });
    model.plans = [...new Set([...model.plans, PlanId.parse(answer.planId)])];
    return answer;
  };
  const { refusal } = await model.attempt(command);
  expect(refusal).toBeUndefined();
}

/** Publishing is let through exactly when the oracle finds nothing against it. */
async function publish(model: PlanModel, planId: PlanId) {
  const against = obstacles(model.plan(planId), model.on);
  const { refusal } = await model.attempt(commands.publish(model, planId));
  expect([against, refusal?.code]).toEqual(against.length > 0 ? [against, expect.any(String)] : [[], undefined]);
}

async function end(model: PlanModel, planId: PlanId, ending: WalkEnding) {
  const against = obstaclesToEnding(model.plan(planId), ending, model.on);
  const { refusal } = await model.attempt(commands.end(model, planId, ending));
  expect([against, refusal?.code]).toEqual(against.length > 0 ? [against, expect.any(String)] : [[], undefined]);
}

/** A plan in force is changed by agreement exactly when the oracle finds nothing against it. */
async function amendNow(model: PlanModel, planId: PlanId, { word, decided }: Extract<Step, { do: 'amendNow' }>) {
  const { draft, head } = model.plan(planId);
  const change = draft && (await changeCode(draft));
  const meetingId = decided && head?.status === 'active' ? await meet(model, planId, 'plan', change) : undefined;
  const complete = draft !== undefined && lackingInDraft(draft, { on: model.on }).length === 0;
  const asked = { word, decided: meetingId !== undefined, complete };
  const against = obstaclesToAmending(model.plan(planId), asked, model);
  const family = word === 'none' ? undefined : { person: model.mother, word, on: model.on };
  const notice = { ...sent(model.on), to: [model.mother] };
  const revision = revisionOf(model, planId);
  const { refusal } = await model.attempt((key) =>
    amendByAgreement(model.deps, model.actor, { ...by(model, planId, key), revision, family, notice, meetingId }),
  );
  expect([against, refusal?.code]).toEqual(against.length > 0 ? [against, expect.any(String)] : [[], undefined]);
}

async function meet(
  model: PlanModel,
  planId: PlanId,
  ...[purpose, change]: [purpose: (typeof purposes)[number] | 'plan', change?: string]
) {
  const { deps, actor, studentId, on: heldOn, grace } = model;
  const input = (key: string) => ({ studentId, surface, key });
  const opened = await model.attempt((key) =>
    openMeeting(deps, actor, { ...input(key), about: planId, purpose, place: 'Room 12', participants: [] }),
  );
  if (opened.refusal) return undefined;
  const meetingId = `mtg_${String(opened.answer.meetingId).slice(4)}` as const;
  const what = purpose === 'reevaluation' ? ('eligibility' as const) : purpose;
  const minutes = {
    heldOn,
    familyInvitedOn: addDays(heldOn, -20),
    participants: [
      { person: grace, role: 'teacher', attendance: 'present' as const, covers: ['knowsChild' as const] },
      {
        person: model.dana,
        role: 'coordinator',
        attendance: 'present' as const,
        covers: ['knowsData' as const, 'knowsOptions' as const],
      },
    ],
    decisions: [{ what, outcome: 'yes' as const, words: 'The team looked at it.', ...(change ? { change } : {}) }],
    minutes: 'Everybody spoke.',
  };
  await model.attempt((key) => recordMinutes(deps, actor, { ...input(key), meetingId, minutes }));
  const closed = await model.attempt((key) => closeMeeting(deps, actor, { ...input(key), meetingId }));
  return closed.refusal ? undefined : meetingId;
}

/** What somebody who knows the process would do next, so that walks come far enough for the rest to matter. */
export async function takeNextStep(model: PlanModel, planId: PlanId) {
  const { draft, head, process, facts: known } = model.plan(planId);
  const place = (wanted: (fact: Fact) => boolean) => known.findLastIndex(wanted);
  const lastMeeting = place((fact) => fact.kind === 'meetingHeld' && fact.purpose === 'review');
  const isDone = (name: (typeof inputs)[number]) =>
    place((fact) =>
      name === 'report' ? fact.kind === 'deliveryReported' : fact.kind === 'inputGathered' && fact.from === name,
    ) > lastMeeting;
  const isNoticeSent =
    place((fact) => fact.kind === 'noticeSent' && fact.notice === 'plan') >
    place(({ kind }) => kind === 'eligibilityDecided' || kind === 'priorPlanReceived');
  if (!process || head?.status === 'ended') return undefined;
  if (!draft) return model.attempt(commands.amend(model, planId));
  if (draft.revision === 1) return model.attempt(commands.save(model, planId, plainDraft));
  if (head && process.framework === 'ILP' && process.state !== 'annualUpdate')
    return model.attempt(commands.move(model, planId, process.state === 'checkIn' ? 'finishCheckIn' : 'startUpdate'));
  const isAsked = place((fact) => fact.kind === 'familyAnswered') > place((fact) => fact.kind === 'wordsChanged');
  if (draft.status === 'draft' && !isAsked) return model.attempt(commands.fact(model, planId, 'agreed'));
  if (draft.status === 'draft') return model.attempt(commands.agree(model, planId));
  const own =
    process.framework === '504' &&
    !known.some(({ kind }) => kind === 'agreedElsewhere' || kind === 'priorPlanReceived');
  if (!head && own && !isPlanDecided(known)) return meet(model, planId, 'plan');
  if (!head && !isNoticeSent) return model.attempt(commands.notice(model, planId, 'plan'));
  if (head && process.framework === 'ILP' && !sinceUpdate(known).some(({ kind }) => kind === 'studentTookPart'))
    return model.attempt(commands.fact(model, planId, 'tookPart'));
  if (process.state === 'active' && process.framework === '504') {
    const open = inputs.find((name) => !isDone(name));
    return open
      ? model.attempt(commands.fact(model, planId, open))
      : model.attempt(commands.move(model, planId, 'startReview'));
  }
  const reported = place((fact) => fact.kind === 'deliveryReported');
  if (process.state === 'inReview' && lastMeeting < reported) return meet(model, planId, 'review');
  if (process.state === 'inReview' && place((fact) => fact.kind === 'noticeSent' && fact.notice === 'plan') < reported)
    return model.attempt(commands.notice(model, planId, 'plan'));
  if (
    process.state === 'provisional' &&
    !known.some((fact) => fact.kind === 'meetingHeld' && fact.purpose === 'transfer')
  )
    return meet(model, planId, 'transfer');
  return publish(model, planId);
}

/**
 * Sent again under the same key, a command answers the same; one that was refused is refused again. Nothing is written.
 */
async function repeat(model: PlanModel) {
  if (!model.last) return;
  const { command, key, outcome } = model.last;
  const again = await outcomeOf(command(key));
  await model.checkAfter(0);
  expect([again.answer, again.refusal?.code]).toEqual([outcome.answer, outcome.refusal?.code]);
}

async function race(model: PlanModel, planId: PlanId, racers: number) {
  const against = obstacles(model.plan(planId), model.on);
  const publishes = commands.publish(model, planId);
  const outcomes = await Promise.all(Array.from({ length: racers }, () => outcomeOf(publishes(model.key()))));
  const won = outcomes.filter(({ answer }) => answer).length;
  expect(won).toBe(against.length > 0 ? 0 : 1);
  await model.checkAfter(won);
  model.last = undefined;
}

/**
 * A command that is sent twice at the same moment, by an impatient finger or a queue, is done once and answers twice.
 */
async function publishTwice(model: PlanModel, planId: PlanId) {
  const against = obstacles(model.plan(planId), model.on);
  const key = model.key();
  const publishes = commands.publish(model, planId);
  const [one, two] = await Promise.all([outcomeOf(publishes(key)), outcomeOf(publishes(key))]);
  expect(one.answer).toEqual(two.answer);
  await model.checkAfter(against.length > 0 ? 0 : 1);
  const handsOver = commands.fact(model, planId, 'handover');
  const [first, second] = await Promise.all([outcomeOf(handsOver(`${key}b`)), outcomeOf(handsOver(`${key}b`))]);
  expect(first.answer).toEqual(second.answer);
  await model.checkAfter(first.answer ? 1 : 0);
  model.last = undefined;
}

/**
 * Somebody publishes while somebody else does another thing to the plan: both may be done, one after the other, or one
 * of them.
 */
async function meanwhile(model: PlanModel, planId: PlanId, other: Extract<Step, { do: 'meanwhile' }>['other']) {
  const others: Record<typeof other, () => PlanCommand> = {
    save: () => commands.save(model, planId, { ...plainDraft, items: 'more' }),
    discard: () => commands.discard(model, planId),
    declined: () => commands.fact(model, planId, 'declined'),
    end: () => commands.end(model, planId, { exit: 'graduated' }),
    amend: () => commands.amend(model, model.plans[0] ?? planId),
  };
  const both: Promise<CommandResult>[] = [commands.publish(model, planId), others[other]()].map((command) =>
    command(model.key()),
  );
  const outcomes = await Promise.all(both.map(outcomeOf));
  await model.checkAfter(outcomes.filter(({ answer }) => answer).length);
  model.last = undefined;
}

/** Only who has the last words in front of them may change them. */
async function stale(model: PlanModel, planId: PlanId) {
  const revision = revisionOf(model, planId) - 1;
  const isThere = model.plan(planId).draft !== undefined;
  for (const verb of [agreeDraft, discardDraft]) {
    const { refusal } = await model.attempt((key) =>
      verb(model.deps, model.actor, { ...by(model, planId, key), revision }),
    );
    expect(refusal?.code).toBe(isThere ? 'changed_meanwhile' : 'not_found');
  }
}

async function sweep(model: PlanModel) {
  const before = new Map(model.plans.map((planId) => [planId, model.changeOn(planId)]));
  const { deps, school } = model;
  const roster = { ...deps.roster, schools: async () => [school] };
  const { ended, refreshed } = await sweepPlans({ ...deps, roster }, model.now());
  await model.checkAfter(0, ended + refreshed);
  model.last = undefined;
  if (model.daysSinceSweep() <= 400)
    for (const planId of model.plans) {
      const { head, facts: known } = model.plan(planId);
      const changeOn = before.get(planId) ?? '9';
      const isDue = addDays(model.on, -400) <= changeOn && changeOn <= model.on;
      if (head?.status !== 'active' || !isDue) continue;
      const isOver = head.endOn !== undefined && head.endOn < model.on && head.effectiveOn <= model.on;
      expect(isOver && !disputed(known)).toBe(false);
      expect((model.changeOn(planId) ?? '9') > model.on).toBe(true);
    }
  model.sweptOn = model.on;
}

export async function carryOut(model: PlanModel, what: Step) {
  if (what.do === 'begin') return begin(model, what.as);
  if (what.do === 'sweep') return sweep(model);
  if (what.do === 'repeat') return repeat(model);
  if (what.do === 'wait') {
    model.on = addDays(model.on, what.days);
    model.last = undefined;
    return undefined;
  }
  const planId = model.plans[what.plan % model.plans.length]!;
  if (what.do === 'sequence') {
    const sequence = sequences[what.sequence].filter((_, place) => place !== what.without);
    for (const each of sequence)
      if (model.plans.includes(planId)) await carryOut(model, { ...each, plan: model.plans.indexOf(planId) } as Step);
    return undefined;
  }
  if (what.do === 'publish') return publish(model, planId);
  if (what.do === 'next') return takeNextStep(model, planId);
  if (what.do === 'end') return end(model, planId, what);
  if (what.do === 'meet') return meet(model, planId, what.purpose);
  if (what.do === 'amendNow') return amendNow(model, planId, what);
  if (what.do === 'race') return race(model, planId, what.racers);
  if (what.do === 'publishTwice') return publishTwice(model, planId);
  if (what.do === 'meanwhile') return meanwhile(model, planId, what.other);
  if (what.do === 'stale') return stale(model, planId);
  if (what.do === 'save') return model.attempt(commands.save(model, planId, what));
  if (what.do === 'fact') return model.attempt(commands.fact(model, planId, what));
  if (what.do === 'paper') return model.attempt(commands.paper(model, planId, what.paper));
  if (what.do === 'notice') return model.attempt(commands.notice(model, planId, what));
  if (what.do === 'move') return model.attempt(commands.move(model, planId, what.step));
  return model.attempt(commands[what.do](model, planId));
}
