import { Evidence } from '#shared/domain/cases/evidence.ts';
import type { EvidenceReader } from '#shared/use-cases/ports/cases/referrals.ts';
import { queryAll, type Table } from '../table.ts';
import { evidencePartition } from './keys.ts';

/**
 * Written with the referral that it belongs to (dynamo-referrals.ts): a fact without its paper, or a paper that no fact
 * speaks of, cannot be.
 */
export const dynamoEvidence = (confidential: Table): EvidenceReader => ({
  async ofReferral(student, referral) {
    const span = { begins: `${referral}#` };
    const items = await queryAll(confidential, evidencePartition(student), { span, consistent: true });
    return items.map((item) => Evidence.parse(item));
  },
});
