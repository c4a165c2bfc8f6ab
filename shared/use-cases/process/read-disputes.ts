import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { contestedParts } from '#shared/domain/plans/contested/contested-parts.ts';
import type { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { factsOf } from '#shared/domain/process/facts.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadDisputesInput = StudentQueryInput;
export type PlanDisputed = {
  planId: PlanId;
  openedOn: SchoolDate;
  /** Of the plan, or of what is in the making, what is argued about; `all` of it. */
  contested: ReadonlySet<string> | 'all';
  plan: Plan | PlanDraft;
};
export type DisputesInSight = { name: string; disputes: readonly PlanDisputed[] };

/** Which plans of a student are argued about, and what of them, for who may read plans. */
export const readDisputes = query({
  authorize: onStudent({ data: 'D3' }),
  async read({ plans, processes }: Needs<'plans' | 'processes'>, { studentId }: ReadDisputesInput, { student, enter }) {
    const [heads, drafts] = await Promise.all([plans.ofStudent(studentId), plans.draftsOf(studentId)]);
    const known = [...heads, ...drafts.filter(({ id }) => !heads.some((head) => head.id === id))];
    const found = await Promise.all(
      known.map(async (plan): Promise<PlanDisputed[]> => {
        const facts = (await processes.find(studentId, plan.id))?.facts ?? [];
        const contested = contestedParts(facts);
        const opened = factsOf(facts, 'disputeOpened').at(-1);
        return contested && opened ? [{ planId: plan.id, openedOn: opened.on, contested, plan }] : [];
      }),
    );
    return enter(
      { action: 'disputes_viewed' },
      (): DisputesInSight => ({ name: displayName(student), disputes: found.flat() }),
    );
  },
});
