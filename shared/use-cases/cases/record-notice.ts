import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { changingReferral, filedUnder, type ReferralCommandInput } from './change-referral.ts';
import { type NewNotice, sentNotice } from './filing.ts';

export type RecordNoticeInput = ReferralCommandInput & NewNotice;

/** Keeps that a notice went to the family, with its wording, before what it announces takes effect (34 CFR 104.36). */
export const recordNotice = changingReferral<RecordNoticeInput>(
  { action: 'decide', data: 'D3' },
  async (before, { kind, sent, ...input }, step) => {
    const { notice, fact } = await sentNotice(step, filedUnder(input), { kind, sent });
    return { referral: recordReferralFacts(before, [fact], step), notices: [notice], action: 'process_recorded' };
  },
);
