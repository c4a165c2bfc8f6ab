import type { Actor, SeatHeld } from '#shared/domain/access/access.ts';
import type { CaseloadPart } from '#shared/domain/access/caseload.ts';
import type { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { AccessFacts } from '#shared/domain/access/held-relations.ts';
import { someFacts } from '../../builders.ts';
import type { oracle, roles } from './access-oracle.ts';

export type SituationRole = (typeof roles)[number];
export type Situation = keyof typeof oracle;
export const phases = ['before', 'first', 'inside', 'last', 'after'] as const;
export type Phase = (typeof phases)[number];

const beginOn = '2026-11-16';
const endOn = '2026-11-27';
const days: Record<Phase, string> = {
  before: '2026-11-15',
  first: beginOn,
  inside: '2026-11-20',
  last: endOn,
  after: '2026-11-28',
};
const moments: Record<Phase, string> = {
  before: '2026-11-20T17:59:59.000Z',
  first: '2026-11-20T18:00:00.000Z',
  inside: '2026-11-20T18:29:00.000Z',
  last: '2026-11-20T18:59:59.999Z',
  after: '2026-11-20T19:00:00.000Z',
};

const given = { staffId: 'stf_asker', schoolId: 'sch_harbor-high', givenBy: 'stf_priya', version: 1 } as const;
const seats = (mine: Partial<SeatHeld>, theirs: Partial<SeatHeld> = {}): AccessFacts['seats'] => ({
  mine: [{ sectionId: 'sec_algebra', role: 'teacher', ...mine }],
  theirs: [{ sectionId: 'sec_algebra', ...theirs }],
});
const cover = (over: object): DatedGrant => ({
  ...{ ...given, id: 'cov_1', relation: 'substitutesNow', sectionIds: ['sec_algebra'], beginOn, endOn },
  ...over,
});
const named = (
  relation: 'evaluates' | 'nurseOf' | 'serves',
  studentId: 'stu_maya' | 'stu_leo' = 'stu_maya',
): DatedGrant => ({
  ...{ ...given, id: 'gnt_1', relation, studentId, beginOn, endOn },
});
const emergency: DatedGrant = {
  ...{ ...given, id: 'emg_1', relation: 'emergency', studentId: 'stu_maya' },
  ...{ beginAt: moments.first, endAt: moments.after },
};
const limit = (rights: GuardianLimit['rights'], guardianId: GuardianLimit['guardianId'] = 'grd_asker') => ({
  limits: [{ studentId: 'stu_maya' as const, guardianId, rights, startOn: beginOn, endOn, version: 1 }],
});
const caseload = (of: Pick<CaseloadPart, 'grades' | 'letters'>): CaseloadPart => ({
  ...{ staffId: 'stf_asker', ...of, beginOn, endOn },
});
const { student, settings } = someFacts();
const maya = { student: { ...student, guardianIds: ['grd_asker' as const] } };
const born = (birthOn: string, active = true) => ({ student: { ...maya.student, birthOn, active } });
const inAlabama = { settings: { ...settings, majority: 'alabama' as const } };
const inMississippi = { settings: { ...settings, majority: 'mississippi' as const } };
const theirSeat = { mine: [], theirs: [{ sectionId: 'sec_algebra' as const }] };

const facts: Record<Situation, Partial<AccessFacts>> = {
  stranger: {},
  teaches: { seats: seats({ beginOn, endOn }) },
  visits: { seats: seats({}, { beginOn, endOn }) },
  courseOnly: { seats: seats({ sectionId: 'gcc_1', beginOn, endOn }, { sectionId: 'gcc_1' }) },
  aides: { seats: seats({ role: 'aide', beginOn, endOn }) },
  proctors: { seats: seats({ role: 'proctor', beginOn, endOn }) },
  undatedProctor: { seats: seats({ role: 'proctor' }) },
  covers: { grants: [cover({})], seats: theirSeat },
  coversOthers: { grants: [cover({ studentIds: ['stu_leo'] })], seats: theirSeat },
  coversElsewhere: { grants: [cover({ sectionIds: ['sec_biology'] })], seats: theirSeat },
  serves: { grants: [named('serves')] },
  evaluates: { grants: [named('evaluates')] },
  nurseOf: { grants: [named('nurseOf')] },
  evaluatesAnother: { grants: [named('evaluates', 'stu_leo')] },
  caseManages: { caseManagerIds: ['stf_asker'] },
  managedLately: { formerManagers: [{ staffId: 'stf_asker', endOn }] },
  managedLatelyAndLeft: {
    student: { ...student, active: false },
    formerManagers: [{ staffId: 'stf_asker', endOn }],
  },
  counselsGrade: { caseload: [caseload({ grades: ['8', '9'] })] },
  counselsLetters: { caseload: [caseload({ letters: { from: 'R', to: 'Z' } })] },
  counselsOtherLetters: { caseload: [caseload({ grades: ['9'], letters: { from: 'A', to: 'Q' } })] },
  colleagueCounsels: { caseload: [{ ...caseload({ grades: ['9'] }), staffId: 'stf_other' }] },
  counselsFromElsewhere: { caseload: [caseload({ grades: ['9'] })] },
  counselsAndLeft: { student: { ...student, active: false }, caseload: [caseload({ grades: ['9'] })] },
  counselsAndTeaches: { caseload: [caseload({ grades: ['9'] })], seats: seats({ beginOn, endOn }) },
  managesAndTeaches: { caseManagerIds: ['stf_asker'], seats: seats({ beginOn, endOn }) },
  emergency: { grants: [emergency] },
  emergencyElsewhere: { grants: [emergency] },
  teachesFromElsewhere: { seats: seats({ beginOn, endOn }) },
  studentLeft: {
    student: { ...student, active: false },
    caseManagerIds: ['stf_asker'],
    seats: seats({}),
    grants: [cover({}), named('evaluates'), emergency],
  },
  family: maya,
  comesOfAge: born('2008-11-16'),
  dependent: { ...born('2008-11-16'), ...limit('dependent') },
  dependentElsewhere: {
    ...born('2008-11-16'),
    ...limit('dependent'),
    settings: { ...settings, dependentAccess: false },
  },
  dependentAndLeft: { ...born('2008-11-16', false), ...limit('dependent') },
  dependentMinor: { ...maya, ...limit('dependent') },
  courtGuardian: { ...born('2008-01-01'), ...limit('courtGuardian') },
  representative: { ...born('2008-01-01'), ...limit('representative') },
  supporter: { ...born('2008-01-01'), isRelative: true, ...limit('supporter') },
  supporterOfMinor: { ...maya, isRelative: true, ...limit('supporter') },
  stillYoung: { ...born('2008-11-16'), ...inAlabama },
  comesToDecide: { ...born('2007-11-16'), ...inAlabama },
  comesToDecideLate: { ...born('2005-11-16'), ...inMississippi },
  dependentStillYoung: { ...born('2008-01-01'), ...inAlabama, ...limit('dependent') },
  representativeStillYoung: { ...born('2008-01-01'), ...inAlabama, ...limit('representative') },
  courtGuardianStillYoung: { ...born('2008-01-01'), ...inAlabama, ...limit('courtGuardian') },
  otherIsCourtGuardian: {
    student: { ...maya.student, birthOn: '2008-01-01', guardianIds: ['grd_asker', 'grd_other'] },
    ...inAlabama,
    ...limit('courtGuardian', 'grd_other'),
  },
  noContactStillYoung: { ...born('2008-01-01'), ...inAlabama, ...limit('noContact') },
  relativeStillYoung: { ...born('2008-11-16'), ...inAlabama, isRelative: true },
  leftAndComesOfAge: born('2008-11-16', false),
  noRecords: { ...maya, ...limit('noRecords') },
  noContact: { ...maya, ...limit('noContact') },
  noContactOfAge: { ...born('2008-01-16'), ...limit('noContact') },
  relative: { ...maya, isRelative: true },
  relativeActsAsParent: { ...maya, isRelative: true, ...limit('full') },
  otherParentLimited: { ...maya, ...limit('noRecords', 'grd_other') },
};

const elsewhere: readonly Situation[] = ['emergencyElsewhere', 'counselsFromElsewhere', 'teachesFromElsewhere'];
const ownFamily: readonly Situation[] = [
  ...(['family', 'comesOfAge', 'leftAndComesOfAge', 'courtGuardian', 'representative'] as const),
  ...(['dependent', 'dependentElsewhere', 'dependentAndLeft', 'dependentMinor'] as const),
  ...(['supporter', 'supporterOfMinor'] as const),
  ...(['stillYoung', 'comesToDecide', 'comesToDecideLate', 'dependentStillYoung'] as const),
  ...(['representativeStillYoung', 'courtGuardianStillYoung', 'otherIsCourtGuardian'] as const),
  ...(['noContactStillYoung', 'relativeStillYoung'] as const),
  ...(['noRecords', 'noContact', 'noContactOfAge', 'otherParentLimited'] as const),
  ...(['relative', 'relativeActsAsParent'] as const),
];

/** The facts of one line of the oracle and the person of one column. */
export function scene(
  situation: Situation,
  phase: Phase,
  role: SituationRole,
): { actor: Actor; facts: AccessFacts; on: string } {
  const isByTheClock = situation.startsWith('emergency');
  const at = isByTheClock ? moments[phase] : `${days[phase]}T20:30:00.000Z`;
  return {
    actor: actorOf(situation, role),
    facts: someFacts({ ...facts[situation], at }),
    on: isByTheClock ? days.inside : days[phase],
  };
}

function actorOf(situation: Situation, role: SituationRole): Actor {
  if (role === 'system') return { kind: 'system', id: 'system' };
  if (role === 'student') return { kind: 'student', id: ownFamily.includes(situation) ? 'stu_maya' : 'stu_leo' };
  if (role === 'guardian') return { kind: 'guardian', id: 'grd_asker' };
  const schoolIds = [elsewhere.includes(situation) ? ('sch_cedar' as const) : ('sch_harbor-high' as const)];
  return { kind: 'staff', id: 'stf_asker', roles: [role], schoolIds };
}
