import type { Evidence } from '#shared/domain/cases/evidence.ts';
import { beginReferral, type Referral } from '#shared/domain/cases/referral.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StudentCommandInput } from '../access/authorize.ts';
import { openingReferral } from './change-referral.ts';
import { newPaper } from './filing.ts';

export type TransferInInput = StudentCommandInput &
  Pick<Referral, 'framework' | 'concern'> & { receivedOn: SchoolDate; words: string; docHash?: string };

/** A student comes with another school's plan, which is delivered as it is until this school has looked at it. */
export const transferIn = openingReferral<TransferInInput>(
  { action: 'decide', data: 'D4', only: ['coordinates'] },
  (input, step) => {
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
