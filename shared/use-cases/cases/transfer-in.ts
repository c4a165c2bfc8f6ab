import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { beginReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { folded } from '#shared/domain/roster/people.ts';
import type { StudentCommandInput } from '../access/authorize.ts';
import { openingReferral, type ReferralStep } from './change-referral.ts';
import { newPaper } from './filing.ts';

export type TransferInInput = StudentCommandInput &
  Pick<Referral, 'framework' | 'concern'> & {
    receivedOn: SchoolDate;
    words: string;
    docHash?: string;
    /** The school that the plan comes from, by its name. */
    from?: string;
  };

/** A student comes with the plan of another district, which is followed as it is until this school has looked at it. */
export const transferIn = openingReferral<TransferInInput>(
  { action: 'decide', data: 'D4', only: ['coordinates'] },
  async (input, step) => {
    await checkFromElsewhere(input, step);
    const { studentId, framework, concern, receivedOn, words, docHash } = input;
    const id = step.ids.next('ref');
    const paper: Evidence = {
      kind: 'priorPlan',
      ...newPaper(step, { studentId, about: id }),
      ...{ receivedOn, words },
      ...(docHash ? { docHash } : {}),
    };
    const by = step.actor.id;
    const facts: Fact[] = [
      { kind: 'referralReceived', on: receivedOn, by, source: 'transfer' },
      { kind: 'priorPlanReceived', on: receivedOn, by, evidenceId: paper.id },
    ];
    const begun = {
      id,
      studentId,
      schoolId: step.school.id,
      framework,
      source: 'transfer',
      concern,
      receivedOn,
    } as const;
    const referral = beginReferral(begun, { step: 'transferIn', facts }, step);
    return { referral, evidence: [paper], action: 'referral_opened' };
  },
);

/** A move between two schools of one district is no transfer: the plan is here, and goes with the student as it is. */
async function checkFromElsewhere({ framework, from }: TransferInInput, step: ReferralStep) {
  const [plans, schools] = await Promise.all([step.plansHere(), from === undefined ? [] : step.schools()]);
  const isHere = plans.some((plan) => plan.status === 'active' && plan.framework === framework);
  const isOurs = schools.some(({ id, name }) => id === from || folded(name) === folded(from ?? ''));
  if (isHere || isOurs) throw new DomainError('invalid_input', { field: 'from', reason: 'same_district' });
}
