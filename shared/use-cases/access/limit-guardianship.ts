import * as z from 'zod/mini';
import {
  type GuardianLimit,
  isOrder,
  isOrderRef,
  isPartOfAge,
  leavesOpen,
} from '#shared/domain/access/guardianship.ts';
import { comesOfAgeOn, decidesFrom, type RightsSettings } from '#shared/domain/access/right-holder.ts';
import { addMonths, type SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GuardianId, StudentId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { command, type Needs } from '../command.ts';
import { onStudent, type StudentCommandInput } from './authorize.ts';
import { meetingsWith } from './meetings-with.ts';

export type LimitGuardianshipInput = StudentCommandInput & {
  guardianId: GuardianId;
  rights: GuardianLimit['rights'];
  /**
   * Where the school keeps the paper that it rests on: a court's order, without which both parents have all rights (34
   * CFR 99.4), or what says that a relative acts as the parent, or what somebody is to a student of age.
   */
  orderRef: string;
  startOn: SchoolDate;
  endOn?: SchoolDate;
  /** Of a representative: the student named them, and so may end it. */
  givenBy?: 'student';
  /** What was entered ends with it, also on days on which this does not hold. */
  replaces?: boolean;
};
const LimitedGuardianship = z.object({ studentId: StudentId, guardianId: GuardianId, version: z.int() });
export type LimitedGuardianship = z.infer<typeof LimitedGuardianship>;

/**
 * Enters what rights a guardian has, in place of what was entered. `full` takes a court's limit away, and gives a
 * relative the rights of a parent.
 */
export const limitGuardianship = command({
  // A parent may decide over D4 as well, but not who the parents are.
  authorize: onStudent({ action: 'decide', data: 'D4', only: ['coordinates'] }),
  result: LimitedGuardianship,
  async run(
    ports: Needs<'roster' | 'datedGrants' | 'reviews' | 'district'>,
    input: LimitGuardianshipInput,
    { student, on, at, change },
  ) {
    const { studentId, guardianId, rights, startOn, endOn, givenBy } = input;
    const orderRef = input.orderRef.trim();
    if (!student.guardianIds.includes(guardianId)) throw new DomainError('invalid_input', { field: 'guardianId' });
    if (!isOrderRef(input.orderRef)) throw new DomainError('invalid_input', { field: 'orderRef' });
    if (endOn && endOn < startOn) throw new DomainError('invalid_input', { field: 'endOn' });
    if (givenBy && rights !== 'representative') throw new DomainError('invalid_input', { field: 'givenBy' });
    if (isPartOfAge(rights)) checkPart(input, { student, ...(await ports.district.settings()) });
    const before = (await ports.roster.limitsOn(studentId)).find((limit) => limit.guardianId === guardianId);
    const open = before && !input.replaces ? leavesOpen(before, input, on) : undefined;
    if (open) throw new DomainError('invalid_input', { field: open, reason: openReasons[open] });
    const version = (before?.version ?? 0) + 1;
    const limit = {
      studentId,
      guardianId,
      rights,
      startOn,
      version,
      ...(endOn ? { endOn } : {}),
      ...(givenBy ? { givenBy } : {}),
    };
    const meetings = isOrder(rights) ? await meetingsWith(ports, { studentId, guardianId }, at) : [];
    return ports.datedGrants.limit(
      { limit, orderRef, meetings },
      change(
        { action: 'guardianship_limited', personId: guardianId },
        { studentId, guardianId, version },
        meetings.map(({ id: reviewId }) => ({ type: 'ReviewMoved', reviewId, studentId })),
      ),
    );
  },
});

/** Of a minor these parts mean nothing; and whose dependent somebody is, is asked anew each year. */
function checkPart(
  { rights: part, startOn, endOn }: Pick<LimitGuardianshipInput, 'rights' | 'startOn' | 'endOn'>,
  { student: { birthOn }, rights }: { student: Student; rights: RightsSettings },
) {
  const isOfAge = birthOn !== undefined && comesOfAgeOn(birthOn, rights) <= startOn;
  if (!isOfAge) throw new DomainError('invalid_input', { field: 'startOn', reason: 'not_of_age' });
  // Nobody decides in the place of one who does not decide yet.
  const isEarly = part === 'representative' && startOn < decidesFrom(birthOn, rights);
  if (isEarly) throw new DomainError('invalid_input', { field: 'startOn', reason: 'not_deciding' });
  const isYearly = endOn !== undefined && endOn <= addMonths(startOn, mostMonthsDependent);
  if (part === 'dependent' && !isYearly) throw new DomainError('invalid_input', { field: 'endOn', reason: 'no_year' });
}

const mostMonthsDependent = 18;

const openReasons = { startOn: 'another_holds', endOn: 'another_lasts' } as const;
