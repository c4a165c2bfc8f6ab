import type { ReferralId } from '#shared/domain/ids.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ReadEvidenceInput = StudentQueryInput & { referralId: ReferralId };

/** The papers of a referral: consents, sources, answers. For the coordinator and the family alone. */
export const readEvidence = query({
  authorize: onStudent({ data: 'D4' }),
  async read({ evidence }: Needs<'evidence'>, { studentId, referralId }: ReadEvidenceInput, { enter }) {
    const papers = await evidence.ofReferral(studentId, referralId);
    return enter({ action: 'evidence_viewed', referralId }, () => papers);
  },
});
