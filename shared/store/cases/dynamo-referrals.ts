import { Notice } from '#shared/domain/cases/evidence.ts';
import { Referral } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { ReferralReader, Referrals, SavedReferral } from '#shared/use-cases/ports/cases/referrals.ts';
import { deadlineChangesActions } from '../calendar/dynamo-deadlines.ts';
import { commit } from '../commit.ts';
import { studentPartition } from '../keys.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { type Action, ifNew, ifVersionIs, put } from '../transactions.ts';
import { evidenceKey, noticeKey, referralKey } from './keys.ts';

type Stores = { plans: Table; confidential: Table; ledger: Table };

/** Reads are consistent: a writer names the version that it read. */
export const dynamoReferralReader = (plans: Table): ReferralReader => ({
  async ofStudent(student) {
    const span = { begins: 'REFERRAL#' };
    const items = await queryAll(plans, studentPartition(student), { span, consistent: true });
    return items.map((item) => Referral.parse(item));
  },
  async get(student, referral) {
    const item = await getItem(plans, referralKey(student, referral), { consistent: true });
    if (!item) throw new DomainError('not_found', { referralId: referral });
    return Referral.parse(item);
  },
  async noticesOf(student) {
    const span = { begins: 'NOTICE#' };
    const items = await queryAll(plans, studentPartition(student), { span, consistent: true });
    return items.map((item) => Notice.parse(item));
  },
});

export const dynamoReferrals = (stores: Stores): Referrals => ({
  ...dynamoReferralReader(stores.plans),
  save({ referral, evidence, notices, deadlines }, change) {
    const actions = [
      referralAction(stores.plans, referral),
      ...paperActions(stores, { evidence, notices }),
      ...deadlineChangesActions(stores.plans, deadlines),
    ];
    const onConflict = new DomainError('changed_meanwhile', { referralId: referral.id });
    return commit(stores, { actions, onConflict }, change);
  },
});

/** Papers go where few may look (D4); that a notice was sent is part of the case (D3). */
export const paperActions = (
  { plans, confidential }: Pick<Stores, 'plans' | 'confidential'>,
  { evidence = [], notices = [] }: Pick<SavedReferral, 'evidence' | 'notices'>,
): Action[] => [
  ...evidence.map((each) => put(confidential, { ...evidenceKey(each.studentId, each.about, each.id), ...each }, ifNew)),
  ...notices.map((each) => noticeAction(plans, each)),
];

export const noticeAction = (table: Table, notice: Notice): Action =>
  put(table, { ...noticeKey(notice.studentId, notice.id), ...notice }, ifNew);

/** The referral as its next version, for whatever else moves in the same transaction. */
export const referralAction = (table: Table, referral: Referral): Action =>
  put(table, { ...referralKey(referral.studentId, referral.id), ...referral }, ifVersionIs(referral.version - 1));
