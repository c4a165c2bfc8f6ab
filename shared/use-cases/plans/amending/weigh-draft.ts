import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { amendedDraft } from '#shared/domain/plans/amending/amended-draft.ts';
import { type Amendment, lackingAmendment } from '#shared/domain/plans/amending/amended-process.ts';
import { decidesChange } from '#shared/domain/plans/amending/group-decision.ts';
import { type WeighedChange, weighChanges } from '#shared/domain/plans/amending/weigh-changes.ts';
import { asksGroup } from '#shared/domain/plans/amending/weight.ts';
import { versionOf } from '#shared/domain/plans/plan.ts';
import type { RequirementName } from '#shared/domain/process/requirements.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentAccess, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';
import { namesOf } from '../../names-of.ts';
import { askedOfFamily, loadSituation, type SituationPorts } from '../../process/plan-situation.ts';
import { changeCode } from './change-code.ts';

type Ports = SituationPorts & Needs<'plans' | 'roster' | 'district' | 'meetings'>;
export type WeighDraftInput = StudentQueryInput & { planId: PlanId };
export type DraftWeighing = {
  /** The version that the draft would become, and the revision of it that was weighed. */
  version: number;
  revision: number;
  /** Whose plan it is, from when the change would hold, and why it is made. */
  name: string;
  from: SchoolDate;
  reason: string;
  changes: readonly WeighedChange[];
  /** Something is taken away, weakened or delayed, or nobody can tell without the group. */
  needsGroup: boolean;
  /** What the group names when it decides this change. */
  code: string;
  /** What is not on record yet, besides the notice, which goes with the change itself. */
  missing: readonly RequirementName[];
  on: SchoolDate;
  names: ReadonlyMap<string, string>;
};

/** Tells before anybody signs what an amendment would take away, and whether the group is needed for it. */
export const weighDraft = query({
  authorize: onStudent({ data: 'D3' }),
  async read(ports: Ports, input: WeighDraftInput, { enter, ...access }) {
    const { studentId, planId } = input;
    const { plans, roster } = ports;
    const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
    return enter({ action: 'history_viewed', planId }, async (): Promise<DraftWeighing> => {
      if (!draft) throw new DomainError('not_found', { planId });
      if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
      if (draft.basedOn !== plan.version) throw new DomainError('changed_meanwhile', { planId });
      const changes = weighChanges(plan, amendedDraft(draft, plan));
      const code = await changeCode(draft);
      return {
        ...{ version: versionOf(draft), revision: draft.revision, changes, code, on: access.on },
        ...{ name: displayName(access.student), from: draft.effectiveOn ?? access.on, reason: draft.reason ?? '' },
        needsGroup: changes.some(({ weight }) => asksGroup(weight)),
        missing: changes.length === 0 ? [] : await lackingOf(ports, { plan, draft, code }, access),
        names: await namesOf(roster, changes),
      };
    });
  },
});

/** The family's word and the group's decision; of meetings, whichever decided it. */
async function lackingOf(
  ports: Ports,
  { plan, draft, code }: Pick<Amendment, 'plan' | 'draft' | 'code'>,
  { because: as, student, on }: StudentAccess,
) {
  const { studentId, id: planId } = plan;
  const found = await loadSituation(ports, { studentId, planId }, { as, on, draft });
  const situation = await askedOfFamily(ports, found, student);
  const known = { draft, code, facts: found.process.facts };
  const meeting = (await ports.meetings.ofStudent(studentId)).find((each) => decidesChange(each, known));
  const missing = lackingAmendment(situation, { plan, draft, code, meeting, facts: [], by: 'system', on });
  return (missing ?? []).filter((name) => name !== 'amendNotice');
}
