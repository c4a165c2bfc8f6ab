import { checkPeople } from '#shared/domain/cases/check-people.ts';
import { beginReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StudentCommandInput } from '../access/authorize.ts';
import { openingReferral } from './change-referral.ts';
import { type Sent, sentSafeguards } from './filing.ts';

export type OpenReferralInput = StudentCommandInput &
  Pick<Referral, 'framework' | 'source' | 'concern' | 'saidBy' | 'lateReason'> & {
    receivedOn: SchoolDate;
    safeguards?: Sent;
  };

/**
 * Anybody who knows the student may see a need; said aloud is enough. The clock runs from the day on which it was said,
 * and the family’s copy of their rights is owed from then on.
 */
export const openReferral = openingReferral<OpenReferralInput>({ action: 'refer', data: 'D3' }, async (input, step) => {
  const { studentId, framework, source, concern, receivedOn, saidBy, lateReason, safeguards: sent } = input;
  if (saidBy) checkPeople(step.student, [{ person: saidBy }]);
  const id = step.ids.next('ref');
  const copy = sent && (await sentSafeguards(step, { studentId, about: id }, { occasion: 'referral', sent }));
  const received: Fact = { kind: 'referralReceived', on: receivedOn, by: step.actor.id, source };
  const begun = {
    ...{ id, studentId, schoolId: step.school.id, framework, source, concern, receivedOn },
    ...(saidBy ? { saidBy } : {}),
    ...(lateReason === undefined ? {} : { lateReason }),
  };
  const facts = copy ? [received, copy.fact] : [received];
  const referral = beginReferral(begun, { step: 'refer', facts }, step);
  return { referral, notices: copy ? [copy.notice] : [], action: 'referral_opened' };
});
