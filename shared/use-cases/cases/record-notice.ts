import { recordReferralFacts } from '#shared/domain/cases/referral.ts';
import { changingReferral, filedUnder, type ReferralCommandInput } from './change-referral.ts';
import { type NewNotice, type Sent, sentNotice, sentSafeguards } from './filing.ts';

/** `safeguards`: the copy of the family’s rights, which is owed from the first word on. */
export type RecordNoticeInput = ReferralCommandInput & (NewNotice | { kind: 'safeguards'; sent: Sent });

/** Keeps that a notice went to the family, with its wording, before what it announces takes effect (34 CFR 104.36). */
export const recordNotice = changingReferral<RecordNoticeInput>(
  { action: 'decide', data: 'D3' },
  async (before, input, step) => {
    const of = filedUnder(input);
    const { notice, fact } = await (input.kind === 'safeguards'
      ? sentSafeguards(step, of, { occasion: 'referral', sent: input.sent })
      : sentNotice(step, of, input));
    return { referral: recordReferralFacts(before, [fact], step), notices: [notice], action: 'process_recorded' };
  },
);
