import * as z from 'zod/mini';
import { addDays, addMonths, type SchoolDate } from '../dates.ts';
import type { Student } from '../roster/people.ts';
import { majorityProfiles, majorityStates } from './majority.ts';

/** What a district may decide about students of 18 and over, where the law leaves it to them. */
export const RightsSettings = z.object({
  /**
   * Parents of a student who is their dependent for tax may go on reading (34 CFR 99.31(a)(8)), once the office has
   * entered that of this student.
   */
  dependentAccess: z.boolean(),
  /**
   * The day on which one born on 29 February comes of age in a year without it. States differ; most count from 1 March.
   */
  leapDay: z.enum(['02-28', '03-01']),
  /** A state that ends all access where an order forbids contact, as Massachusetts does: no copy either. */
  noCopyWithoutContact: z.optional(z.literal(true)),
  /**
   * How many years before that day the office is told of it, so that family and student hear in time. The law asks for
   * a year where a student has an IEP (34 CFR 300.520, 300.320(c)); of other plans it is the district's own choice.
   */
  yearsAhead: z.int().check(z.gte(0), z.lte(3)),
  /** By which profile a student comes to decide in the process; the rights over the record pass at 18 in each. */
  majority: z.enum(majorityStates),
});
export type RightsSettings = z.infer<typeof RightsSettings>;

export const usualRights: RightsSettings = {
  dependentAccess: true,
  leapDay: '03-01',
  yearsAhead: 1,
  majority: 'usual',
};

/** Of the record: 34 CFR 99.5. Of the process (consent, refusal, answers): the law of the state. */
export type RightsOf = 'record' | 'process';
type Days = Pick<RightsSettings, 'leapDay'>;

const recordAge = 18;
export const ageOf = (rights: RightsOf, { majority }: Pick<RightsSettings, 'majority'>) =>
  rights === 'record' ? recordAge : majorityProfiles[majority].age;

/** The first day on which the rights over the record are the student's own. */
export const comesOfAgeOn = (birthOn: SchoolDate, settings: Days = usualRights) => agedOn(birthOn, recordAge, settings);

/** The first day on which the student decides in the process; never before the record is theirs. */
export const decidesFrom = (birthOn: SchoolDate, settings: Days & Pick<RightsSettings, 'majority'> = usualRights) =>
  agedOn(birthOn, ageOf('process', settings), settings);

function agedOn(birthOn: SchoolDate, age: number, { leapDay }: Days) {
  const birthday = addMonths(birthOn, age * 12);
  return birthOn.endsWith('02-29') && leapDay === '03-01' ? addDays(birthday, 1) : birthday;
}

/** Whether it is to be told that rights will pass; on the day itself they have, and that is other news. */
export function rightsPassNext(
  { birthOn }: Pick<Student, 'birthOn'>,
  on: SchoolDate,
  { of = 'record', ...settings }: RightsSettings & { of?: RightsOf },
) {
  const passOn = birthOn && agedOn(birthOn, ageOf(of, settings), settings);
  return passOn !== undefined && on < passOn && addMonths(passOn, -12 * settings.yearsAhead) <= on;
}

/** Nobody comes of age before this day, whatever a district decided: until then it need not be asked. */
export const mayBeOfAge = ({ birthOn }: Pick<Student, 'birthOn'>, on: SchoolDate) =>
  birthOn !== undefined && comesOfAgeOn(birthOn, { leapDay: '02-28' }) <= on;

/**
 * Whose rights over the record they are today (34 CFR 99.5). Computed at every look and never stored: a sweep that was
 * missed leaves nobody with rights that are another's. A student whose birthday the roster does not tell is a minor to
 * us.
 */
export const rightHolder = (
  { birthOn }: Pick<Student, 'birthOn'>,
  on: SchoolDate,
  settings: RightsSettings = usualRights,
): 'parents' | 'student' => (birthOn && comesOfAgeOn(birthOn, settings) <= on ? 'student' : 'parents');

/** Who decides in the process today, by the law of the state: of a student who has the record alone, the parents. */
export const whoDecides = (
  { birthOn }: Pick<Student, 'birthOn'>,
  on: SchoolDate,
  settings: RightsSettings = usualRights,
): 'parents' | 'student' => (birthOn && decidesFrom(birthOn, settings) <= on ? 'student' : 'parents');
