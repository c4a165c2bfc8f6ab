import * as z from 'zod/mini';
import { addDays, type Instant, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId, StaffId } from '#shared/domain/ids.ts';
import { draftHandedOver, handedOver } from '#shared/domain/plans/case-manager.ts';
import { recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import { writtenText } from '#shared/domain/written-words.ts';
import { onStudent, type StudentAccess, type StudentCommandInput } from '../../access/authorize.ts';
import { readFamily } from '../../access/read-family.ts';
import { type Sent, sentNotice } from '../../cases/filing.ts';
import { command, type Needs } from '../../command.ts';
import { loadSituation, processChange, type SituationPorts } from '../../process/plan-situation.ts';
import { checkCaseManager } from '../check-case-manager.ts';

/** `since`: from which day they have it. `notice`: how the family was told, and in which words. */
export type ReassignPlanInput = StudentCommandInput & {
  planId: PlanId;
  caseManagerId: StaffId;
  since: SchoolDate;
  reason: string;
  notice: Sent & { proposed: string };
};
const ReassignedPlan = z.object({ planId: PlanId, caseManagerId: StaffId, version: z.int() });

/**
 * Gives a plan in force to another case manager. That changes nothing of what the student gets: no meeting, nobody's
 * yes, and no version that teachers would have to confirm. The family is told, and both hear of it.
 */
export const reassignPlan = command({
  authorize: onStudent({ action: 'publish', data: 'D3', only: ['coordinates', 'caseManages'] }),
  result: ReassignedPlan,
  async run(ports: SituationPorts & Needs<'plans' | 'roster' | 'district' | 'ids'>, input: ReassignPlanInput, access) {
    const { studentId, planId, caseManagerId: to, since } = input;
    const { actor, because, student, on, change } = access;
    const [plan, draft] = await Promise.all([
      ports.plans.find(studentId, planId),
      ports.plans.findDraft(studentId, planId),
    ]);
    if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
    const { caseManagerId: from } = plan;
    // Who manages another plan of the student says nothing about this one.
    if (because === 'caseManages' && actor.id !== from) throw new DomainError('not_allowed', { studentId });
    const next = handedOver(plan, { to, since, on });
    await checkCaseManager(ports, to, student.schoolId);
    const { settings, notice, process, before } = await toldAndRecorded(ports, input, { ...access, from });
    return ports.plans.handOver(
      {
        ...(await processChange(ports, before, process)),
        ...{ plan: next, draft: draftHandedOver(draft, plan, to), notice },
        former: { staffId: from, seenUntil: addDays(since, settings.sightAfterEnd) },
      },
      change(
        { action: 'case_manager_changed', planId, personId: to },
        { planId, caseManagerId: to, version: plan.version },
        [
          {
            ...{ type: 'CaseManagerChanged', studentId, schoolId: student.schoolId, staffIds: [from, to] },
            ref: opaqueRef(ports.ids.randomBytes(6)),
          },
        ],
      ),
    );
  },
});

type Handing = Pick<StudentAccess, 'actor' | 'because' | 'student' | 'on'> & { at: Instant; from: StaffId };

/** The notice to the family, and the process with both facts. */
async function toldAndRecorded(
  ports: SituationPorts & Needs<'roster' | 'district' | 'ids'>,
  { studentId, planId, caseManagerId: to, since, reason, notice: given }: ReassignPlanInput,
  { actor, because, student, on, at, from }: Handing,
) {
  const words = writtenText(reason, { field: 'reason', most: 1_000 });
  if (given.sentOn < addDays(since, -30)) throw new DomainError('invalid_input', { field: 'sentOn' });
  const { rights, process: settings } = await ports.district.settings();
  const filing = { ...{ ids: ports.ids, actor, at, student, rights }, family: () => readFamily(ports, student) };
  const sent = { ...given, why: words };
  const { notice, fact } = await sentNotice(filing, { studentId, about: planId }, { kind: 'caseManager', sent });
  const situation = await loadSituation(ports, { studentId, planId }, { as: because, on });
  const changed: Fact = { kind: 'caseManagerChanged', on: since, by: actor.id, from, to, words };
  const process = recordPlanFacts(situation.process, [changed, fact], situation.context);
  return { settings, notice, process, before: situation.process };
}
