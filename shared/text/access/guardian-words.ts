import type { FamilyFacts, GuardianStanding } from '#shared/domain/access/guardian-standing.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import { comesOfAgeOn, decidesFrom, rightsPassNext } from '#shared/domain/access/right-holder.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { dateInWords } from '../days.ts';
import { whoLeft, whyTheyMayNot } from './why.ts';

/** The office's own words for what it enters. */
const enteredWords: Record<GuardianLimit['rights'], string> = {
  full: 'all rights of a parent',
  noRecords: 'no records, by a court’s order',
  noContact: 'no contact, by a court’s order',
  dependent: 'the student, 18 or older, is their dependent for tax',
  courtGuardian: 'a court gave them the rights of the student, who is 18 or older',
  representative: 'they represent the student, who is 18 or older',
  supporter: 'the student, 18 or older, wants their help to decide',
};

/** `no contact, by a court’s order, from Mon, Nov 23, 2026 until the end of Fri, Jan 8, 2027` */
export function guardianEntry({ rights, startOn, endOn }: Pick<GuardianLimit, 'rights' | 'startOn' | 'endOn'>) {
  const last = endOn ? ` until the end of ${dateInWords(endOn)}` : ' on';
  return `${enteredWords[rights]}, from ${dateInWords(startOn)}${last}`;
}

type Names = { student: string; on: SchoolDate };
/** `toTell`: who has rights or will have them, and was not told of that day yet; without it nobody knows. */
type Telling = Names & { toTell?: readonly string[] };

/** When the rights over the record become the student's own, and from when on the family and they are to be told. */
export function rightsPassLine(family: FamilyFacts, names: Telling) {
  const { birthOn } = family.student;
  const decideOn = birthOn && decidesFrom(birthOn, family.settings);
  const isLater = decideOn && decideOn !== comesOfAgeOn(birthOn, family.settings);
  return [recordPassLine(family, names), ...(isLater ? [decisionsPassLine(family, decideOn, names)] : [])].join(' ');
}

/** Where a state has parents decide for some who are 18. */
function decisionsPassLine(
  { student: { birthOn }, settings }: FamilyFacts,
  decideOn: SchoolDate,
  { student, on, toTell }: Telling,
) {
  if (decideOn <= on) return `By the law of the state, ${student} decides since ${dateInWords(decideOn)}.`;
  const isNear = rightsPassNext({ birthOn }, on, { ...settings, of: 'process' });
  const now = isNear ? tellNow(toTell) : '';
  return `By the law of the state, the parents decide until ${student} does, on ${dateInWords(decideOn)}.${now}`;
}

function recordPassLine({ student: { birthOn }, settings }: FamilyFacts, { student, on, toTell }: Telling) {
  if (!birthOn) return `The roster tells no birthday of ${student}: the rights over the record are the parents’.`;
  const passOn = comesOfAgeOn(birthOn, settings);
  if (passOn <= on)
    return `${student} is 18 or older: the rights over the record are theirs since ${dateInWords(passOn)}.`;
  const now = rightsPassNext({ birthOn }, on, settings) ? tellNow(toTell) : '';
  return `The rights over the record pass to ${student} at 18, on ${dateInWords(passOn)}.${now}`;
}

function tellNow(toTell: readonly string[] | undefined) {
  if (!toTell) return ' Tell the family and the student now, if nobody has.';
  return toTell.length === 0
    ? ' All of them were told.'
    : ` Not told yet, as far as is on record: ${toTell.join(', ')}.`;
}

type NoticeSent = Pick<RightsNotice, 'of' | 'passOn' | 'sentOn' | 'channel' | 'language' | 'interpreterOffered'>;

/** `Told on Tue, Nov 24, 2026, by letter, in es-US: Ana Rodríguez, Maya R.` */
export function rightsNoticeLine(
  { of, passOn, sentOn, channel, language, interpreterOffered }: NoticeSent,
  to: readonly string[],
) {
  const what = of === 'record' ? 'the rights over the record pass' : 'the student decides';
  const interpreter = interpreterOffered ? ', an interpreter offered' : '';
  return `Told on ${dateInWords(sentOn)} that ${what} on ${dateInWords(passOn)}, by ${channel}, in ${language}${interpreter}: ${to.join(', ')}.`;
}

/** `Ana Rodríguez (grd_ana), parent or guardian on the roster` */
export const guardianHead = ({ guardian }: GuardianStanding) =>
  `${displayName(guardian)} (${guardian.id}), ${guardian.isRelative ? 'relative' : 'parent or guardian'} on the roster`;

/** What somebody of the family may today and why, then what the office has entered. */
export function guardianLines(standing: GuardianStanding, { student, on }: Names): string[] {
  const { guardian, entered } = standing;
  const today = guardian.active ? rightsToday(standing, student) : whoLeft(displayName(guardian));
  return [today, ...(entered ? [enteredLine(entered, on)] : [])];
}

function rightsToday({ guardian, relation, stillDecides, misses, entered }: GuardianStanding, student: string) {
  const person = displayName(guardian);
  const decides = stillDecides ? 'decides about it, by the law of the state' : 'decides nothing';
  if (relation === 'parentOfAdult')
    return `${person} can read the plan of ${student} and ${decides}: ${student} is 18 or older and their dependent, and the district lets parents read on.`;
  if (relation === 'supportsAdult')
    return `${person} can read the plan of ${student} and ${decides}: ${student} is 18 or older and wants their help.`;
  if (relation === 'actsForAdult')
    return `${person} can see the whole record of ${student} and decides about it: ${student} is 18 or older, and ${person} acts for them.`;
  if (relation === 'stillDecides')
    return `${person} decides for ${student}, by the law of the state, and sees nothing of the record: ${student} is 18 or older, so it is theirs to share.`;
  if (relation === 'parentOf') {
    const why = guardian.isRelative ? ': the office has entered that they act as a parent' : ' as a parent does';
    const nothing = entered ? '' : '. Nothing is entered against it';
    return `${person} can see the whole record of ${student} and decides about it${why}${nothing}.`;
  }
  const nobody = { person, student, zone: 'UTC', titleOf: String };
  return whyTheyMayNot(misses, 'guardian', nobody)[0] ?? '';
}

function enteredLine(entered: GuardianLimit, on: SchoolDate) {
  const { startOn, endOn, endedOn } = entered;
  if (endedOn) return `The office entered: ${guardianEntry(entered)}; the student ended it on ${dateInWords(endedOn)}.`;
  const when = endOn && endOn < on ? ' (over)' : on < startOn ? ' (not yet)' : '';
  return `The office entered: ${guardianEntry(entered)}${when}.`;
}
