import * as z from 'zod/mini';
import { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import { isEmergency } from '#shared/domain/access/emergency.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import type { DatedGrants } from '#shared/use-cases/ports/access/dated-grants.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { coversBegin, type IndexKey, memberIndex } from '../keys.ts';
import { reviewAction } from '../reviews/dynamo-reviews.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { endOfDay, inThirtyDays } from '../time-to-live.ts';
import { ifNew, ifVersionIs, put } from '../transactions.ts';
import {
  courtOrderKey,
  datedGrantKey,
  emergencyKey,
  emergencyLookKey,
  limitKey,
  nurseIndex,
  openEmergenciesPartition,
  openEmergencyKey,
} from './keys.ts';

const Reason = z.object({ reason: z.string() });

type Tables = { plans: Table; ledger: Table; confidential: Table };

/**
 * What a right opens is decided by its dates at every look. It stays for a month after, so that "until yesterday" can
 * be answered.
 */
export const dynamoDatedGrants = ({ plans, ledger, confidential }: Tables): DatedGrants => ({
  async get(staff, id) {
    const item = await getItem(plans, datedGrantKey(staff, id), { consistent: true });
    if (!item) throw new DomainError('not_found', { grantId: id });
    return DatedGrant.parse(item);
  },
  save(grant, change) {
    const actions = [put(plans, stored(grant), ifVersionIs(grant.version - 1))];
    return commit({ plans, ledger }, { actions, onConflict: conflictOf(grant) }, change);
  },
  openEmergency({ grant, reason }, change) {
    const { id: grantId, studentId, staffId, beginAt } = grant;
    const why = { ...emergencyKey(grantId), studentId, staffId, beginAt, reason };
    const waits = { ...openEmergencyKey(grant.schoolId, grantId), ...grant };
    const actions = [put(plans, stored(grant), ifNew), put(confidential, why, ifNew), put(confidential, waits, ifNew)];
    return commit({ plans, ledger }, { actions, onConflict: conflictOf(grant) }, change);
  },
  emergenciesOf: (school) => emergenciesOf(confidential, school),
  look(look, change) {
    const { grantId, schoolId } = look;
    const open = { TableName: confidential.name, Key: openEmergencyKey(schoolId, grantId) };
    const actions = [
      { Delete: { ...open, ConditionExpression: 'attribute_exists(pk)' } },
      put(confidential, { ...emergencyLookKey(grantId), ...look }, ifNew),
    ];
    return commit(
      { plans, ledger },
      { actions, onConflict: new DomainError('changed_meanwhile', { grantId }) },
      change,
    );
  },
  limit({ limit, orderRef, meetings = [] }, change) {
    const { studentId, guardianId, version } = limit;
    const actions = [
      put(plans, { ...limitKey(studentId, guardianId), ...limit }, ifVersionIs(version - 1)),
      ...(orderRef === undefined
        ? []
        : [put(confidential, { ...courtOrderKey(studentId, guardianId), orderRef, version })]),
      ...meetings.map((review) => reviewAction(plans, review)),
    ];
    const onConflict = new DomainError('changed_meanwhile', { studentId, guardianId });
    return commit({ plans, ledger }, { actions, onConflict }, change);
  },
});

async function emergenciesOf(confidential: Table, school: SchoolId) {
  const rows = await queryAll(confidential, openEmergenciesPartition(school), { consistent: true });
  const grants = rows.map((row) => DatedGrant.parse(row)).filter(isEmergency);
  const reasons = await getMany(
    confidential,
    grants.map(({ id }) => emergencyKey(id)),
  );
  const said = new Map(reasons.map((item) => [item.pk, Reason.parse(item).reason]));
  return grants.map((grant) => ({ grant, reason: said.get(emergencyKey(grant.id).pk) ?? '' }));
}

const conflictOf = ({ id: grantId }: DatedGrant) => new DomainError('changed_meanwhile', { grantId });

const stored = (grant: DatedGrant) => ({
  ...datedGrantKey(grant.staffId, grant.id),
  ...foundBy(grant),
  ...grant,
  ttl: inThirtyDays(endOf(grant)),
});

/** A cover is found with the seats of who was given it, a nurse by the student. */
function foundBy(grant: DatedGrant): IndexKey | undefined {
  if (grant.relation === 'substitutesNow') return memberIndex(grant.staffId, `${coversBegin}${grant.id}`);
  return grant.relation === 'nurseOf' ? nurseIndex(grant.studentId, grant.staffId) : undefined;
}

const endOf = (grant: DatedGrant): Instant => (grant.relation === 'emergency' ? grant.endAt : endOfDay(grant.endOn));
