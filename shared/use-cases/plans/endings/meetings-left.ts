import { cancel } from '#shared/domain/cases/meeting.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import { endingRules } from '#shared/domain/process/ending-rules.ts';
import type { ExitReason } from '#shared/domain/process/states.ts';
import { calledOff, nothingAhead } from '#shared/domain/reviews/called-off.ts';
import { stillAhead } from '#shared/domain/reviews/meetings-ahead.ts';
import type { Needs } from '../../command.ts';
import type { CalledOff } from '../../ports/plans/plans.ts';

type Ports = Needs<'reviews' | 'meetings'>;
type Ending = {
  studentId: StudentId;
  planId: PlanId;
  exitReason: ExitReason;
  /** Whether what was planned is held, where the ending leaves that to people. */
  meetings?: 'keep' | 'callOff' | undefined;
};

/**
 * The meetings that go with a plan. Of a student who is not here any more all that lie ahead; of another, whoever ends
 * the plan says so, because nobody else knows what was to be spoken of. Nothing where all are held.
 */
export async function meetingsLeft(ports: Ports, ending: Ending, at: Instant): Promise<CalledOff | undefined> {
  const { studentId, planId, exitReason, meetings } = ending;
  const isQuiet = endingRules[exitReason].meetings === 'quietly';
  if (!isQuiet && meetings === 'keep') return undefined;
  const before = await ports.reviews.meetingsAhead(studentId);
  const ahead = stillAhead(before, at);
  if (!isQuiet && ahead.length > 0 && meetings === undefined) throw undecided(planId, ahead);
  if (!isQuiet && meetings === undefined) return undefined;
  const planned = await fewAtOnce(ahead, ({ reviewId }) => ports.reviews.get(studentId, reviewId));
  const open = (await ports.meetings.ofStudent(studentId)).filter(
    ({ status, heldOn, about }) => status === 'open' && heldOn === undefined && (isQuiet || about === planId),
  );
  return {
    reviews: planned
      .filter(({ status }) => status === 'scheduled')
      .map((review) => calledOff(review, { quietly: isQuiet })),
    ahead: nothingAhead(studentId, before),
    minutes: open.map(cancel),
  };
}

const undecided = (planId: PlanId, ahead: readonly { ref: string }[]) =>
  new DomainError('invalid_input', {
    ...{ planId, field: 'meetings', reason: 'undecided' },
    refs: ahead.map(({ ref }) => ref).join(', '),
  });
