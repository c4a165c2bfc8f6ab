import * as z from 'zod/mini';
import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import type { Card } from '#shared/domain/cards/card.ts';
import { onCard, withSafety } from '#shared/domain/cards/kept-safety.ts';
import { newestKept } from '#shared/domain/cards/safety-card.ts';
import { addDays } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { withoutEnding } from '#shared/domain/plans/endings/take-back.ts';
import { nextChange } from '#shared/domain/plans/next-change.ts';
import type { EndedPlan, Plan } from '#shared/domain/plans/plan.ts';
import type { EndedFrom } from '#shared/domain/process/ended-from.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentAccess, type StudentCommandInput } from '../../access/authorize.ts';
import { projectCard } from '../../cards/project-card.ts';
import { command, type Needs } from '../../command.ts';
import type { Returned } from '../../ports/plans/plans.ts';
import { deadlineChanges } from '../../process/deadline-change.ts';
import { loadSituation, processChange, type SituationPorts } from '../../process/plan-situation.ts';

export type TakeBackEndingInput = StudentCommandInput & {
  planId: PlanId;
  /** Why it was a mistake. */
  reason: string;
};
/** `plans`: how many are in force again. `toMeet`: for how many of them a meeting is to be planned anew. */
const TakenBackEnding = z.object({ planId: PlanId, version: z.int(), plans: z.int(), toMeet: z.int() });

type Ports = SituationPorts & Needs<'plans' | 'cards' | 'roster' | 'safetyCards'>;
type Scope = Pick<StudentAccess, 'actor' | 'on' | 'student'> & { as: StudentAccess['because']; words: string };

/**
 * Takes back an ending that was entered by mistake. The plan is in force again as it was, with its days and tasks; of a
 * student who was said to have died all their plans are, and their name is back on every list. What cannot be put back,
 * the meetings that were called off, is a task with a day.
 */
export const takeBackEnding = command({
  authorize: onStudent({ action: 'publish', data: 'D3', only: ['coordinates'] }),
  result: TakenBackEnding,
  async run(ports: Ports, { studentId, planId, reason }: TakeBackEndingInput, { because, at, change, ...access }) {
    const { student, on } = access;
    const heads = await ports.plans.ofStudent(studentId);
    const ended = endedWith(heads, planId);
    const hasDied = ended[0]?.exitReason === 'died';
    const back = await fewAtOnce(ended, (plan) => resumed(ports, plan, { ...access, as: because, words: reason }));
    const plans = back.map(({ plan }) => plan);
    const all = [...heads.filter(({ id }) => !plans.some((plan) => plan.id === id)), ...plans];
    const card = await projectCard(ports, studentId, { heads: all, on, at });
    return ports.plans.resume(
      {
        resumed: back.map(({ plan, process }) => ({ plan, process })),
        deadlines: [...back.flatMap(({ deadlines }) => deadlines), ...(hasDied ? await others(ports, student) : [])],
        card: await withKeptSafety(ports, card),
        nextChanges: plans.map((plan) => nextChange(plan, on)),
        ...(hasDied ? { returned: await returning(ports, student, { ended, back }) } : {}),
      },
      change(
        { action: 'ending_taken_back', planId },
        {
          ...{ planId, version: ended[0]?.version ?? 0, plans: plans.length },
          toMeet: back.filter(({ toMeet }) => toMeet).length,
        },
        plans.map(({ id, version }) => ({ type: 'PlanPublished', planId: id, studentId, version })),
      ),
    );
  },
});

/** The plan, and of a student who was said to have died those that ended with it. */
function endedWith(heads: readonly Plan[], planId: PlanId): EndedPlan[] {
  const plan = heads.find(({ id }) => id === planId);
  if (!plan) throw new DomainError('not_found', { planId });
  if (plan.status !== 'ended') throw new DomainError('not_ready', { planId, missing: 'ending' });
  const isBeside = (other: Plan): other is EndedPlan =>
    other.status === 'ended' && other.exitReason === 'died' && other.id !== planId;
  return [plan, ...(plan.exitReason === 'died' ? heads.filter(isBeside) : [])];
}

async function resumed(ports: Ports, plan: EndedPlan, { actor, as, on, words }: Scope) {
  const situation = await loadSituation(ports, { studentId: plan.studentId, planId: plan.id }, { as, on });
  const { process, ...back } = withoutEnding(situation, plan, { by: actor.id, on, words });
  const { deadlines } = await processChange(ports, situation.process, process);
  return { ...back, process, deadlines, from: situation.process.endedFrom };
}

/** What was due of their cases, and of plans in the making. */
async function others(ports: Ports, { id }: Student): Promise<DeadlineChange[]> {
  const [cases, drafts] = await Promise.all([ports.referrals.ofStudent(id), ports.plans.draftsOf(id)]);
  const begun = drafts.filter(({ basedOn }) => basedOn === 0);
  const processes = await fewAtOnce(begun, (draft) => ports.processes.find(id, draft.id));
  const ofCases = await fewAtOnce(cases, (referral) => deadlineChanges(ports, undefined, referral));
  const ofPlans = await fewAtOnce(processes, async (process) =>
    process ? (await processChange(ports, undefined, process)).deadlines : [],
  );
  return [...ofCases.flat(), ...ofPlans.flat()];
}

/**
 * Where it was not kept until when a seat held, one that ended with it has no last day until the next roster.
 */
async function returning(
  { roster }: Ports,
  student: Student,
  { ended, back }: { ended: readonly EndedPlan[]; back: readonly { from: EndedFrom | undefined }[] },
): Promise<Returned> {
  const kept = back.find(({ from }) => from?.seats)?.from;
  const held = await roster.seatsOf(student.id);
  const seats = await roster.findSeats(held.map(({ sectionId }) => ({ sectionId, studentId: student.id })));
  const lastDay = ended[0] && addDays(ended[0].endedOn, -1);
  const asBefore = seats.map(({ endOn, ...seat }) => {
    const known = kept?.seats?.find(({ sectionId }) => sectionId === seat.sectionId);
    const until = known ? known.endOn : endOn === lastDay ? undefined : endOn;
    return until ? { ...seat, endOn: until } : seat;
  });
  const { diedOn: _died, ...here } = student;
  return { student: { ...here, active: kept?.wasHere ?? true }, seats: asBefore };
}

/** A card that went is made anew, with what the nurse had written down. */
async function withKeptSafety({ safetyCards }: Ports, card: Card): Promise<Card> {
  if (card.safety) return card;
  const kept = newestKept((await safetyCards.ofStudent(card.studentId)).kept);
  return kept ? withSafety(card, onCard(kept)) : card;
}
