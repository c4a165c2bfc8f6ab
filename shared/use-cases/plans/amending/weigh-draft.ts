import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { amendedDraft } from '#shared/domain/plans/amending/amended-draft.ts';
import { type WeighedChange, weighChanges } from '#shared/domain/plans/amending/weigh-changes.ts';
import { asksGroup } from '#shared/domain/plans/amending/weight.ts';
import { versionOf } from '#shared/domain/plans/plan.ts';
import { onStudent, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';
import { namesOf } from '../../names-of.ts';
import { changeCode } from './change-code.ts';

export type WeighDraftInput = StudentQueryInput & { planId: PlanId };
export type DraftWeighing = {
  /** The version that the draft would become, and the revision of it that was weighed. */
  version: number;
  revision: number;
  changes: readonly WeighedChange[];
  /** Something is taken away, weakened or delayed, or nobody can tell without the group. */
  needsGroup: boolean;
  /** What the group names when it decides this change. */
  code: string;
  on: SchoolDate;
  names: ReadonlyMap<string, string>;
};

/** Tells before anybody signs what an amendment would take away, and whether the group is needed for it. */
export const weighDraft = query({
  authorize: onStudent({ data: 'D3' }),
  async read({ plans, roster }: Needs<'plans' | 'roster'>, { studentId, planId }: WeighDraftInput, { on, enter }) {
    const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
    return enter({ action: 'history_viewed', planId }, async (): Promise<DraftWeighing> => {
      if (!draft) throw new DomainError('not_found', { planId });
      if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
      if (draft.basedOn !== plan.version) throw new DomainError('changed_meanwhile', { planId });
      const changes = weighChanges(plan, amendedDraft(draft, plan));
      return {
        ...{ version: versionOf(draft), revision: draft.revision, changes, code: await changeCode(draft), on },
        needsGroup: changes.some(({ weight }) => asksGroup(weight)),
        names: await namesOf(roster, changes),
      };
    });
  },
});
