import type { AccessAction, DataClass, DataInSight, Reason } from '#shared/domain/access/access.ts';
import { accessPolicy } from '#shared/domain/access/access-policy.ts';
import type { HeldRelation } from '#shared/domain/access/held-relations.ts';
import type { NearMiss } from '#shared/domain/access/near-miss.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import { dateInWords, momentInWords } from '../days.ts';

/** Why somebody may see this student, said to them. */
export const whyInSight: Record<Reason, (name: string) => string> = {
  self: () => 'You see this because it is about you.',
  eligibleSelf: () => 'You see this because it is about you, and at 18 the rights to it are yours.',
  holdsRecord: () => 'You see this because it is about you, and at 18 the right to see it is yours.',
  parentOf: (name) => `You see this because you are a parent or guardian of ${name}.`,
  stillDecides: (name) => `You see this because you decide for ${name} until the age that your state sets.`,
  parentOfAdult: (name) => `You see this because ${name} is 18 or older and depends on you.`,
  actsForAdult: (name) => `You see this because you act for ${name}, who is 18 or older.`,
  supportsAdult: (name) => `You see this because ${name} is 18 or older and wants your help.`,
  teachesNow: (name) => `You see this because ${name} is in a class you teach today.`,
  aides: (name) => `You see this because ${name} is in a class that you are an aide in.`,
  proctors: (name) => `You see this because ${name} is in a session that you proctor.`,
  substitutesNow: (name) => `You see this because ${name} is in a class that you cover today.`,
  serves: (name) => `You see this because the plan of ${name} names you for a service.`,
  caseManages: (name) => `You see this because you are the case manager of ${name}.`,
  managedLately: (name) => `You see this because you managed a plan of ${name} that ended lately.`,
  counsels: (name) => `You see this because you are the counselor of ${name}.`,
  coordinates: () => 'You see this because you coordinate plans at this school.',
  evaluates: (name) => `You see this because you were named to evaluate ${name}.`,
  nurseOf: (name) => `You see this because you were named as the nurse of ${name}.`,
  emergency: () => 'You see this because of an emergency. The office has been told.',
};

type Names = { person: string; student: string; zone: string; titleOf(section: SectionId): string };
type Clause = (held: HeldRelation, names: Names) => string;

const inClass =
  (does: string): Clause =>
  ({ sectionId }, { student, titleOf }) =>
    sectionId ? `they ${does} ${titleOf(sectionId)}, where ${student} is` : `they ${does} a class of ${student}`;

const because: Record<Reason, Clause> = {
  self: () => 'it is about them',
  eligibleSelf: () => 'it is about them, and the rights passed to them at 18',
  holdsRecord: () => 'it is about them, and the record is theirs since they were 18; their parents still decide',
  parentOf: (_, { student }) => `they are a parent or guardian of ${student}`,
  stillDecides: (_, { student }) =>
    `${student} is 18 or older, so the record is theirs; parents still decide, by the law of the state`,
  parentOfAdult: (_, { student }) => `they are a parent of ${student}, who is 18 or older; parents may keep viewing`,
  actsForAdult: (_, { student }) => `they act for ${student}, who is 18 or older`,
  supportsAdult: (_, { student }) => `${student}, who is 18 or older, wants their help`,
  teachesNow: inClass('teach'),
  aides: inClass('are an aide in'),
  proctors: inClass('proctor'),
  substitutesNow: inClass('cover'),
  serves: (_, { student }) => `they were named for a service of the plan of ${student}`,
  caseManages: (_, { student }) => `they are the case manager of ${student}`,
  managedLately: (_, { student }) => `they managed a plan of ${student} that has ended`,
  counsels: (_, { student }) => `${student} is in their caseload as a counselor`,
  coordinates: (_, { student }) => `they coordinate plans at the school of ${student}`,
  evaluates: (_, { student }) => `they were named to evaluate ${student}`,
  nurseOf: (_, { student }) => `they were named as the nurse of ${student}`,
  emergency: () => 'of an emergency',
};

const holds: Record<DataInSight, (student: string) => string> = {
  D1: (student) => `where ${student} is (classes and teachers)`,
  D2: (student) => `what to do in class for ${student} (names, supports and amounts)`,
  D3: (student) => `the plan of ${student} (needs, goals, progress, notes)`,
  learning: (student) => `the learning plans of ${student}`,
  D4: (student) => `the sensitive part of the record of ${student} (evaluations, consents)`,
};

const verbs: Record<AccessAction, string> = {
  read: 'see',
  refer: 'ask for a plan',
  contribute: 'add their own words',
  draft: 'write drafts',
  decide: 'settle steps of the process',
  publish: 'put a plan into force',
  acknowledge: 'confirm having read',
  deliver: 'log what was delivered',
  export: 'take a copy out',
  grant: 'give others a right to see',
};

const keepsSafety = 'write down what to do first for safety';

function until({ endOn, endAt }: HeldRelation, zone: string) {
  if (endAt) return `, until ${momentInWords(endAt, zone)}`;
  return endOn ? `, until the end of ${dateInWords(endOn)}` : '';
}

type Explained = HeldRelation & { may: Partial<Record<AccessAction, readonly DataInSight[]>> };

/** One sentence for what somebody sees and why, and one for what else they may do. */
export function whyTheyMay(held: Explained, names: Names): string[] {
  const { person, student, zone } = names;
  const { read = [], ...others } = held.may;
  const kept = read.includes('D2') ? read.filter((data) => data !== 'D1') : read;
  const seen = kept.map((data) => holds[data](student));
  // What a nurse puts into force is no plan.
  const said = others.publish?.includes('D3') ? verbs : { ...verbs, publish: keepsSafety };
  const done = Object.entries(said).flatMap(([action, words]) => (action in others ? [words] : []));
  return [
    `${person} can see ${listed(seen)} because ${because[held.relation](held, names)}${until(held, zone)}.`,
    ...(done.length > 0 ? [`As such they may also ${listed(done)}.`] : []),
  ];
}

/** By what a member of staff comes to see something. */
const staffWays: Partial<Record<Reason, (student: string) => string>> = {
  teachesNow: (student) => `teach ${student} today`,
  aides: (student) => `be an aide in a class of ${student}`,
  proctors: (student) => `proctor a session of ${student}`,
  substitutesNow: (student) => `cover a class of ${student}`,
  serves: () => 'be named for a service of the plan',
  evaluates: (student) => `be named to evaluate ${student}`,
  nurseOf: (student) => `be named as the nurse of ${student}`,
  caseManages: () => 'manage the plan',
  coordinates: () => 'coordinate plans at the school',
  emergency: () => 'declare an emergency',
};
const familyWays: Partial<Record<Reason, (student: string) => string>> = {
  self: () => 'at 18 it opens to them, and until then to their parents',
  parentOfAdult: (student) => `${student} is 18 or older, so it is theirs to share`,
  stillDecides: (student) => `${student} is 18 or older, so it is theirs to share`,
  supportsAdult: (student) => `${student} is 18 or older, so it is theirs to share`,
};

/** What somebody who sees a part does not see, and what would have to be true; read off the policy itself. */
export function whyNotMore(relations: readonly Explained[], { person, student }: Names): string[] {
  const seen = new Set(relations.flatMap(({ may }) => may.read ?? []));
  const classes: readonly DataClass[] = ['D1', 'D2', 'D3', 'D4'];
  return classes
    .filter((data) => !seen.has(data))
    .map((data) => {
      const family = relations.flatMap(({ relation }) => familyWays[relation]?.(student) ?? []);
      const ways = Object.entries(staffWays).flatMap(([relation, say]) =>
        opens(relation, data) ? [say(student)] : [],
      );
      const need = family.length > 0 ? listed(family) : `for that they would have to ${listed(ways, 'or')}`;
      return `${person} cannot see ${holds[data](student)}: ${need}.`;
    });
}

const opens = (relation: string, data: DataClass) =>
  Object.entries(accessPolicy).some(([name, { read = [] }]) => name === relation && read.includes(data));

/** Of somebody whom the roster marks as gone. */
export const whoLeft = (person: string) => `${person} is no longer in the school’s list, so they cannot see anything.`;

const misses: { [Miss in NearMiss['miss']]: (miss: Extract<NearMiss, { miss: Miss }>, names: Names) => string } = {
  studentLeft: (_, { student }) => `${student} is no longer at the school`,
  taughtBefore: ({ sectionId, endOn }, { titleOf }) =>
    `their time together in ${titleOf(sectionId)} ended on ${dateInWords(endOn)}`,
  meetsLater: ({ sectionId, beginOn }, { titleOf }) =>
    `their time together in ${titleOf(sectionId)} begins on ${dateInWords(beginOn)}`,
  managedBefore: ({ endOn }, { student }) =>
    `they managed a plan of ${student} that is over: they could look until ${dateInWords(endOn)}`,
  undatedProctor: ({ sectionId }, { titleOf }) =>
    `they are a proctor in ${titleOf(sectionId)} without the days of a session`,
  grantOver: ({ endOn, endAt }, { zone }) =>
    `the right that they were given ended${endOn ? ` on ${dateInWords(endOn)}` : endAt ? ` at ${momentInWords(endAt, zone)}` : ''}`,
  grantLater: ({ beginOn }) =>
    `the right that they were given begins${beginOn ? ` on ${dateInWords(beginOn)}` : ' later'}`,
  coordinatesElsewhere: () => 'they coordinate plans at another school',
  noCaseload: () => 'they are a counselor without a caseload at this school',
  counselsOthers: (_, { student }) => `${student} is in no caseload of theirs`,
  counseledBefore: ({ endOn }, { student }) =>
    `${student} was in their caseload as a counselor until ${dateInWords(endOn)}`,
  counselsLater: ({ beginOn }, { student }) => `${student} is in their caseload from ${dateInWords(beginOn)}`,
  noRecords: () => 'a court order closes the record to them',
  contactOnly: () => 'the school’s list names them as a relative, not as someone who acts as a parent',
  noContact: () => 'they have limited access under a court order: the school can give them a safe copy',
  ofAge: (_, { student }) => `${student} is 18 or older, so the rights are their own`,
};

type Kind = 'staff' | 'guardian' | 'student';

/** What would have to be true, for each kind of person. */
const wouldHaveToBe: Record<Kind, (student: string) => string> = {
  staff: (student) =>
    `They see more if they teach ${student} today, or cover or help in such a class. They also do if they are named for ${student}, manage the plan, or run plans at the school. A counselor of ${student} sees the learning plan.`,
  guardian: (student) =>
    `The school’s list must name them as a parent or guardian of ${student}. No court order may stand against it.`,
  student: () => 'A student sees their own record alone.',
};

export const whyTheyMayNot = (found: readonly NearMiss[], kind: Kind, names: Names): string[] => {
  const { person, student } = names;
  const reasons = found.map((miss) => sayMiss(miss, names));
  return [
    `${person} can see nothing of ${student}${reasons.length > 0 ? `: ${listed(reasons)}` : ' today'}.`,
    wouldHaveToBe[kind](student),
  ];
};

function sayMiss<Miss extends NearMiss['miss']>(miss: Extract<NearMiss, { miss: Miss }>, names: Names) {
  const say: (typeof misses)[Miss] = misses[miss.miss];
  return say(miss, names);
}

const listed = (words: readonly string[], last = 'and') =>
  words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
