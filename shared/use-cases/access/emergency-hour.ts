import * as z from 'zod/mini';
import { type EmergencyGrant, emergencyMinutes, isSpent } from '#shared/domain/access/dated-grant.ts';
import { checkEmergency, type EmergencyAsked, isEmergency } from '#shared/domain/access/emergency.ts';
import { addMinutes, Instant } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GrantId, type SchoolId } from '#shared/domain/ids.ts';
import { opaqueRef } from '#shared/domain/reviews/review.ts';
import type { CommandContext, Needs } from '../command.ts';
import type { StudentCommandInput } from './authorize.ts';

export type EmergencyInput = StudentCommandInput & { reason: string };
export const EmergencyOpened = z.object({ grantId: GrantId, endAt: Instant });
export type EmergencyOpened = z.infer<typeof EmergencyOpened>;

type Asked = EmergencyAsked & { schoolId: SchoolId; reason: string };
type Store = Pick<CommandContext<object, EmergencyOpened>, 'change' | 'unchanged'>;

const fewestLetters = 10;
const mostCharacters = 2000;

/**
 * Keeps an hour with its reason, and tells the office. Hours of one person hang on one another: of two that are asked
 * for at once, one is looked at again as the second that it is. Where two of the office give it, or one presses twice,
 * that is one hour: side by side two would run out together, and the day would have none left.
 */
export async function openHour(
  { datedGrants, roster, ids, district }: Needs<'datedGrants' | 'roster' | 'ids' | 'district'>,
  { reason: words, schoolId, ...asked }: Asked,
  { change, unchanged }: Store,
) {
  const { staffId, studentId, givenBy, at } = asked;
  const reason = checkedReason(words);
  const isOwn = givenBy === staffId;
  const open = async () => {
    const grants = await roster.grantsTo(staffId);
    const hours = grants.filter(isEmergency);
    const ofStudent = hours.filter((grant) => grant.studentId === studentId && !isSpent(grant, at));
    const running = lastOf(isOwn ? ofStudent : ofStudent.filter((grant) => grant.givenBy !== staffId));
    if (running) return unchanged({ grantId: running.id, endAt: running.endAt });
    checkEmergency(asked, grants, (await district.settings()).process);
    const id = `emg_${await derivedId(staffId, lastOf(hours)?.id ?? at.slice(0, 10), String(hours.length))}` as const;
    const endAt = addMinutes(at, emergencyMinutes);
    const grant: EmergencyGrant = {
      ...{ id, relation: 'emergency', staffId, studentId, schoolId, givenBy, version: 1, beginAt: at, endAt },
    };
    const news = { type: 'EmergencyAccessOpened', grantId: id, studentId, staffId, schoolId } as const;
    return datedGrants.openEmergency(
      { grant, reason },
      change(
        isOwn
          ? { action: 'emergency_opened', grantId: id }
          : { action: 'emergency_hour_given', grantId: id, personId: staffId },
        { grantId: id, endAt },
        [{ ...news, ref: opaqueRef(ids.randomBytes(6)) }],
      ),
    );
  };
  return open().catch((refusal) => (isOvertaken(refusal) ? open() : Promise.reject(refusal)));
}

const lastOf = (hours: readonly EmergencyGrant[]) =>
  hours.toSorted((a, b) => (a.beginAt < b.beginAt ? -1 : a.beginAt > b.beginAt ? 1 : 0)).at(-1);

/** Letters and not characters: a row of dots is no reason. */
function checkedReason(words: string): string {
  const reason = words.trim();
  if ((reason.match(/\p{L}/gu) ?? []).length < fewestLetters || reason.length > mostCharacters)
    throw new DomainError('invalid_input', { field: 'reason' });
  return reason;
}

const isOvertaken = (refusal: unknown) => refusal instanceof DomainError && refusal.code === 'changed_meanwhile';
