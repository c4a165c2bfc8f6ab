import * as z from 'zod/mini';
import { isOn, SchoolDate } from '../dates.ts';
import { GuardianId, isGuardianId, type PersonId, StudentId } from '../ids.ts';
import type { Guardian, Student } from '../roster/people.ts';
import { type RightsSettings, rightHolder, whoDecides } from './right-holder.ts';

/**
 * What the office has entered of a guardian's rights over one student. Both parents have all of them until the school
 * is shown an order (34 CFR 99.4), so no entry means the full rights of a parent, and of a relative none. The paper
 * itself is sensitive (D4) and is not told here.
 */
const orders = ['noRecords', 'noContact'] as const;
/**
 * What somebody is to a student of age, who alone has the rights otherwise. `dependent`: the student is their dependent
 * for tax, so that they may look (34 CFR 99.31(a)(8)). `courtGuardian`: a court gave them the student's rights.
 * `representative`: they act beside the student, by an appointment (34 CFR 300.520(b)) or the student's own power of
 * attorney. `supporter`: they help the student decide and look with them, as long as the student wishes.
 */
const partsOfAge = ['dependent', 'courtGuardian', 'representative', 'supporter'] as const;
export type PartOfAge = (typeof partsOfAge)[number];

export const GuardianLimit = z.object({
  studentId: StudentId,
  guardianId: GuardianId,
  /**
   * `noContact`: no look, but a copy that a coordinator has made safe to hand over: they must not learn where or when
   * the child is. `noRecords`: nothing at all.
   */
  rights: z.enum(['full', ...orders, ...partsOfAge]),
  startOn: SchoolDate,
  endOn: z.optional(SchoolDate),
  /** The student named them, by a power of attorney; of a supporter it goes without saying. */
  givenBy: z.optional(z.literal('student')),
  /** The day on which the student took it back: from that moment on it holds no more. */
  endedOn: z.optional(SchoolDate),
  version: z.int(),
});
export type GuardianLimit = z.infer<typeof GuardianLimit>;

type Entry = Pick<GuardianLimit, 'rights' | 'startOn' | 'endOn' | 'endedOn'>;

/**
 * At which end an entry leaves days open, from today on, on which the one that it takes the place of would have held:
 * on those nothing holds, and a parent whom an order kept away has all rights. Undefined: at none. Full rights leave
 * nothing open behind them, for without them nobody has more.
 */
export function leavesOpen(before: Entry, next: Entry, on: SchoolDate): 'startOn' | 'endOn' | undefined {
  const from = before.startOn < on ? on : before.startOn;
  const isLimit = isOrder(before.rights);
  if (before.endedOn || (before.endOn && before.endOn < from)) return undefined;
  if (from < next.startOn && (isLimit || isOn(before, on))) return 'startOn';
  return isLimit && next.endOn && (!before.endOn || next.endOn < before.endOn) ? 'endOn' : undefined;
}

/** Whether an entry takes something away from who has the rights of a parent. */
export const isOrder = (rights: string): rights is (typeof orders)[number] => orders.some((order) => order === rights);

export const isPartOfAge = (rights: GuardianLimit['rights']): rights is PartOfAge =>
  partsOfAge.some((part) => part === rights);

/** Where the school keeps the paper that an entry rests on: a few words, and no copy of it. */
export const isOrderRef = (text: string) => text.trim() !== '' && text.length <= 200;

/** Those whom the roster names for a student, and what the office has entered of their rights. */
export type Family = { guardians: readonly Guardian[]; limits: readonly GuardianLimit[] };

/**
 * What a guardian may be on this day. What the office has entered goes before what the roster calls them: a relative is
 * somebody to telephone, until the office enters that they act as a parent (34 CFR 99.3, "parent").
 */
export function rightsOf(
  { id, isRelative }: Pick<Guardian, 'id' | 'isRelative'>,
  limits: readonly GuardianLimit[],
  on: SchoolDate,
): Exclude<GuardianLimit['rights'], PartOfAge> | 'contactOnly' {
  const entered = enteredOf(id, limits, on);
  return entered && !isPartOfAge(entered) ? entered : isRelative ? 'contactOnly' : 'full';
}

const enteredOf = (id: GuardianId, limits: readonly GuardianLimit[], on: SchoolDate) =>
  limits.find((limit) => limit.guardianId === id && !limit.endedOn && isOn(limit, on))?.rights;

/** What somebody is to a student who is of age, as the office has entered it. It ends by itself on its last day. */
export function partOfAge(id: GuardianId, limits: readonly GuardianLimit[], on: SchoolDate): PartOfAge | undefined {
  const entered = enteredOf(id, limits, on);
  return entered && isPartOfAge(entered) ? entered : undefined;
}

/**
 * Why a student cannot take back what somebody is to them. What a court or the law of taxes made, or who was appointed,
 * is not theirs to end; what is over needs no end. Undefined: they can, also before it begins.
 */
export function whyNotEnded(entry: GuardianLimit | undefined, on: SchoolDate) {
  if (!entry || !isPartOfAge(entry.rights) || entry.endedOn || (entry.endOn && entry.endOn < on))
    return 'nothing_to_end';
  const isOwn = entry.rights === 'supporter' || (entry.rights === 'representative' && entry.givenBy === 'student');
  return isOwn ? undefined : 'not_own';
}

/** Whether somebody has all rights of a parent on this day. Of whom the roster no longer knows, nobody can say so. */
function holdsRights(id: GuardianId, { guardians, limits }: Family, on: SchoolDate): boolean {
  const guardian = guardians.find((each) => each.id === id);
  return guardian !== undefined && rightsOf(guardian, limits, on) === 'full';
}

/** Whom a court's order keeps from the record or the child on this day: nothing is sent to them. */
export const isUnderOrder = (id: PersonId, { limits }: Pick<Family, 'limits'>, on: SchoolDate) =>
  isGuardianId(id) && isOrder(rightsOf({ id }, limits, on));

/** Who may be asked to a meeting of a student: whoever has a parent's rights, and who stands by one who is of age. */
export const mayBeInvited = (id: GuardianId, family: Family, on: SchoolDate): boolean =>
  holdsRights(id, family, on) || partOfAge(id, family.limits, on) !== undefined;

/** Who of a family a letter goes to by mail: whoever may be asked to a meeting, is here and has an address. */
export const mayBeMailed = (family: Family, on: SchoolDate): Guardian[] =>
  family.guardians.filter(({ id, active, email }) => active && email && mayBeInvited(id, family, on));

/**
 * Whom a school calls about a student: whoever is on the roster for it, and nobody whom a court's order limits. One
 * that closes the record may forbid contact too (in some states it is a denial of visits that closes it), and an entry
 * does not tell: who has read the order decides, at the school's number.
 */
export const mayBeCalled = (guardian: Guardian, limits: readonly GuardianLimit[], on: SchoolDate): boolean =>
  ['full', 'contactOnly'].includes(rightsOf(guardian, limits, on));

type OnDay = { on: SchoolDate; rights?: RightsSettings | undefined };

/**
 * Whose answer counts for a student on this day: each who has all rights of a parent, or from the age of the state on
 * the student, and whoever represents them beside them. To whom a court gave the student's rights, they are that
 * person's alone.
 */
export function rightsHolders(student: Student, family: Family, { on, rights }: OnDay): PersonId[] {
  const having = (part: PartOfAge) => student.guardianIds.filter((id) => partOfAge(id, family.limits, on) === part);
  const byCourt = rightHolder(student, on, rights) === 'student' ? having('courtGuardian') : [];
  if (byCourt.length > 0) return byCourt;
  if (whoDecides(student, on, rights) === 'student') return [student.id, ...having('representative')];
  return student.guardianIds.filter((id) => holdsRights(id, family, on));
}

/**
 * Why a guardian gets no copy that was made safe: it is for a parent whom an order forbids contact, and who keeps the
 * right to a copy (34 CFR 99.4 and 99.10(d)). Undefined: they get one.
 */
export function whyNoSafeCopy(id: GuardianId, student: Student, { family, on, rights }: OnDay & { family: Family }) {
  const guardian = family.guardians.find((each) => each.id === id);
  if (!guardian || !student.guardianIds.includes(id)) return 'stranger';
  const left = rightsOf(guardian, family.limits, on);
  if (left !== 'noContact') return left;
  if (rightHolder(student, on, rights) === 'student') return 'ofAge';
  return rights?.noCopyWithoutContact ? 'noRecords' : undefined;
}
