import type { Meeting } from '../../cases/meeting.ts';
import { isDisputed } from '../../process/disputes.ts';
import { isBrought } from '../brought.ts';
import type { Plan } from '../plan.ts';
import type { PlanProcess } from '../plan-process.ts';

/** Why nothing of a file is taken into a plan, and a person has to say what holds. */
export type HoldReason = 'disputed' | 'under_review' | 'in_the_making' | 'amended_here' | 'made_here';

type Standing = {
  process: PlanProcess | undefined;
  /** Of the student. */
  meetings: readonly Pick<Meeting, 'about' | 'status'>[];
  /** Somebody is writing its next version. */
  drafted: boolean;
  /** A version came into force since the file's last, and none of a file. */
  amended: boolean;
};

/** What must end before the plan may be changed comes first: a person would meet it next. */
export function heldBecause({ process, meetings, drafted, amended }: Standing): HoldReason | undefined {
  if (process && isDisputed(process.facts)) return 'disputed';
  const isOpen = meetings.some(({ about, status }) => about === process?.planId && status === 'open');
  if (isOpen || (process && process.state !== 'draft' && process.state !== 'active')) return 'under_review';
  if (drafted) return 'in_the_making';
  return amended ? 'amended_here' : undefined;
}

/** Whether a plan was made here and by no file; one that the system had agreed on came from a file. */
export const isMadeHere = (plan: Plan, process: Pick<PlanProcess, 'facts'> | undefined) =>
  !plan.brought &&
  !isBrought(plan) &&
  !process?.facts.some(({ kind, by }) => kind === 'agreedElsewhere' && by === 'system');
