import { checkPeople } from '#shared/domain/cases/check-people.ts';
import { beginReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { type Fact, factsOf } from '#shared/domain/process/facts.ts';
import type { StudentCommandInput } from '../access/authorize.ts';
import type { PlanProcessReader } from '../ports/plans/plan-processes.ts';
import { openingReferral } from './change-referral.ts';
import { type Sent, sentSafeguards } from './filing.ts';

export type OpenReferralInput = StudentCommandInput &
  Pick<Referral, 'framework' | 'source' | 'concern' | 'saidBy' | 'lateReason'> & {
    receivedOn: SchoolDate;
    safeguards?: Sent;
    /** The plan of a documented need that lasts: what showed the need goes along, and the plan stays as it is. */
    fromPlanId?: PlanId;
  };

/**
 * Anybody who knows the student may see a need; said aloud is enough. The clock runs from the day on which it was said,
 * and the family’s copy of their rights is owed from then on. A documented need is referred once: its case has an id
 * that follows from its plan.
 */
export const openReferral = openingReferral<OpenReferralInput, { processes: PlanProcessReader }>(
  { action: 'refer', data: 'D3' },
  async (input, step, ports) => {
    const { studentId, framework, source, concern, receivedOn, saidBy, lateReason, safeguards: sent } = input;
    const { fromPlanId } = input;
    if (saidBy) checkPeople(step.student, [{ person: saidBy }]);
    const id = fromPlanId ? (`ref_${await derivedId('need', fromPlanId)}` as const) : step.ids.next('ref');
    const shown = fromPlanId ? await needShown(ports, input, fromPlanId) : [];
    const copy = sent && (await sentSafeguards(step, { studentId, about: id }, { occasion: 'referral', sent }));
    const received: Fact = { kind: 'referralReceived', on: receivedOn, by: step.actor.id, source };
    const begun = {
      ...{ id, studentId, schoolId: step.school.id, framework, source, concern, receivedOn },
      ...(saidBy ? { saidBy } : {}),
      ...(lateReason === undefined ? {} : { lateReason }),
      ...(fromPlanId ? { fromPlanId } : {}),
    };
    const facts = [...shown, received, ...(copy ? [copy.fact] : [])];
    const referral = beginReferral(begun, { step: 'refer', facts }, step);
    return { referral, notices: copy ? [copy.notice] : [], action: 'referral_opened' };
  },
);

/** What showed the need: a paper, or what staff saw. */
async function needShown(
  { processes }: { processes: PlanProcessReader },
  { studentId }: Pick<OpenReferralInput, 'studentId'>,
  planId: PlanId,
): Promise<Fact[]> {
  const shown = factsOf((await processes.get(studentId, planId)).facts, 'needDocumented');
  if (shown.length === 0) throw new DomainError('invalid_input', { field: 'fromPlanId', planId });
  return shown;
}
