import { describe, expect, it } from 'vitest';
import type { SeatHeld } from '#shared/domain/access/access.ts';
import type { CaseloadPart } from '#shared/domain/access/caseload.ts';
import type { CoverGrant, EmergencyGrant, NamedGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { AccessFacts } from '#shared/domain/access/held-relations.ts';
import { type NearMiss, nearMissesOf } from '#shared/domain/access/near-miss.ts';
import { usualRights } from '#shared/domain/access/right-holder.ts';
import { aCoordinator, aTeacher, someFacts } from '../../builders.ts';

const yesterday = '2026-11-22';
const today = '2026-11-23';
const tomorrow = '2026-11-24';
const { student } = someFacts();
const left = { student: { ...student, active: false } };
const misses = (actor: Parameters<typeof nearMissesOf>[0], over: Partial<AccessFacts> = {}) =>
  nearMissesOf(actor, someFacts(over), today);

describe('what nearly lets a student see their own record', () => {
  it.each<[string, 'stu_maya' | 'stu_leo', Partial<AccessFacts>, NearMiss[]]>([
    ['nothing is missing while they are at school', 'stu_maya', {}, []],
    ['they left', 'stu_maya', left, [{ miss: 'studentLeft' }]],
    ['of another who left, nothing nearly does', 'stu_leo', left, []],
  ])('%s', (_what, id, over, expected) => {
    expect(misses({ kind: 'student', id }, over)).toEqual(expected);
  });

  it('is no question of a machine', () => {
    expect(misses({ kind: 'system', id: 'system' }, left)).toEqual([]);
  });
});

describe('what nearly lets a mother see the record', () => {
  const child = { ...student, guardianIds: ['grd_ana' as const] };
  const minor = { student: child };
  const adult = { student: { ...child, birthOn: '2008-11-23' } };
  const entered = (rights: GuardianLimit['rights'], endOn?: string): Partial<AccessFacts> => ({
    limits: [
      {
        ...{ studentId: 'stu_maya', guardianId: 'grd_ana', rights, startOn: '2026-09-01', version: 1 },
        ...(endOn ? { endOn } : {}),
      },
    ],
  });
  const closed = { settings: { ...usualRights, dependentAccess: false } };

  it.each<[string, Partial<AccessFacts>, NearMiss['miss'][]]>([
    ['she sees it', minor, []],
    ['of a child that is not hers, nothing does', {}, []],
    ['of a stranger who is of age, nothing does', { student: { ...student, birthOn: '2008-11-23' } }, []],
    ['an order closes the record', { ...minor, ...entered('noRecords') }, ['noRecords']],
    ['an order forbids contact', { ...minor, ...entered('noContact') }, ['noContact']],
    ['an order that is over closes nothing', { ...minor, ...entered('noRecords', yesterday) }, []],
    ['she is a relative to telephone', { ...minor, isRelative: true }, ['contactOnly']],
    ['the student came of age today', adult, ['ofAge']],
    ['the student comes of age tomorrow', { student: { ...child, birthOn: '2008-11-24' } }, []],
    ['of age, and an order before', { ...adult, ...entered('noContact') }, ['noContact']],
    ['of age, and her dependent for tax', { ...adult, ...entered('dependent') }, []],
    [
      'her dependent, where the district opens nothing to parents',
      { ...adult, ...entered('dependent'), ...closed },
      ['ofAge'],
    ],
    ['her dependent until yesterday', { ...adult, ...entered('dependent', yesterday) }, ['ofAge']],
    ['her dependent and not yet of age', { ...minor, ...entered('dependent'), ...closed }, []],
    ['she helps the adult decide, in such a district', { ...adult, ...entered('supporter'), ...closed }, []],
  ])('%s', (_what, over, expected) => {
    expect(misses({ kind: 'guardian', id: 'grd_ana' }, over)).toEqual(expected.map((miss) => ({ miss })));
  });
});

describe('what nearly lets staff see a student', () => {
  const elsewhere = { schoolIds: ['sch_harbor-middle' as const] };
  it.each<[string, Parameters<typeof nearMissesOf>[0], Partial<AccessFacts>, NearMiss[]]>([
    ['of a stranger at school, nothing', aTeacher(), {}, []],
    ['the student left', aTeacher(), left, [{ miss: 'studentLeft' }]],
    ['they run plans at another school', aCoordinator(elsewhere), {}, [{ miss: 'coordinatesElsewhere' }]],
    ['they run plans at this school', aCoordinator(), {}, []],
    ['they teach at another school', aTeacher(elsewhere), {}, []],
    [
      'they managed a plan, until yesterday in sight',
      aTeacher(),
      { formerManagers: [{ staffId: 'stf_grace', endOn: yesterday }] },
      [{ miss: 'managedBefore', endOn: yesterday }],
    ],
    [
      'the plan that they managed is in sight until today',
      aTeacher(),
      { formerManagers: [{ staffId: 'stf_grace', endOn: today }] },
      [],
    ],
    ['somebody else managed it', aTeacher(), { formerManagers: [{ staffId: 'stf_dana', endOn: yesterday }] }, []],
  ])('%s', (_what, actor, over, expected) => {
    expect(misses(actor, over)).toEqual(expected);
  });

  it('is told whole: the school, the plan, the caseload and the class', () => {
    const actor = aTeacher({ roles: ['coordinator', 'counselor'], schoolIds: ['sch_harbor-high'] });
    const over: Partial<AccessFacts> = {
      ...left,
      formerManagers: [{ staffId: 'stf_grace', endOn: yesterday }],
      seats: { mine: [{ sectionId: 'sec_art', endOn: yesterday }], theirs: [{ sectionId: 'sec_art' }] },
    };
    const both = ['managedBefore', 'taughtBefore'];
    expect(misses(actor, over).map(({ miss }) => miss)).toEqual([
      'studentLeft',
      'managedBefore',
      'noCaseload',
      'taughtBefore',
    ]);
    expect(misses({ ...actor, ...elsewhere }, over).map(({ miss }) => miss)).toEqual([
      ...['studentLeft', 'coordinatesElsewhere'],
      ...both,
    ]);
  });
});

describe('a class that nearly joins a teacher and a student', () => {
  const sectionId = 'sec_algebra';
  const ended = (endOn: string): NearMiss => ({ miss: 'taughtBefore', sectionId, endOn });
  const later = (beginOn: string): NearMiss => ({ miss: 'meetsLater', sectionId, beginOn });
  const undated: NearMiss = { miss: 'undatedProctor', sectionId };

  it.each<[string, Partial<SeatHeld>, Partial<SeatHeld>, NearMiss | undefined]>([
    ['they meet in it', {}, {}, undefined],
    ['the teacher was there until yesterday', { endOn: yesterday }, { endOn: '2027-06-11' }, ended(yesterday)],
    ['the teacher is there until today', { endOn: today }, {}, undefined],
    [
      'the student left it before the teacher did',
      { endOn: '2026-11-20' },
      { endOn: '2026-11-10' },
      ended('2026-11-10'),
    ],
    [
      'the teacher left it before the student did',
      { endOn: '2026-11-10' },
      { endOn: '2026-11-20' },
      ended('2026-11-10'),
    ],
    ['it begins tomorrow', { beginOn: tomorrow }, { beginOn: tomorrow }, later(tomorrow)],
    ['it began today', { beginOn: today }, { beginOn: today }, undefined],
    ['the teacher comes last', { beginOn: '2026-12-07' }, { beginOn: '2026-12-01' }, later('2026-12-07')],
    ['the student comes last', { beginOn: '2026-08-31' }, { beginOn: '2026-12-01' }, later('2026-12-01')],
    ['one left before the other comes', { endOn: '2026-11-10' }, { beginOn: '2026-12-01' }, ended('2026-11-10')],
    ['a proctor without days', { role: 'proctor' }, {}, undated],
    ['a proctor without a last day', { role: 'proctor', beginOn: today }, {}, undated],
    ['a proctor without a first day', { role: 'proctor', endOn: today }, {}, undated],
    ['a proctor of today', { role: 'proctor', beginOn: today, endOn: today }, {}, undefined],
    ['a proctor of yesterday', { role: 'proctor', beginOn: yesterday, endOn: yesterday }, {}, ended(yesterday)],
  ])('%s', (_what, mine, theirs, miss) => {
    const seats = { mine: [{ sectionId, ...mine }], theirs: [{ sectionId, ...theirs }] } as const;
    expect(misses(aTeacher(), { seats })).toEqual(miss ? [miss] : []);
  });
});

describe('a caseload that nearly has a student of grade 9', () => {
  const part = (over: Partial<CaseloadPart> = {}): CaseloadPart => ({
    ...{ staffId: 'stf_grace', grades: ['9'], beginOn: '2026-08-31' },
    ...over,
  });
  const counselor = aTeacher({ roles: ['counselor'] });

  it.each<[string, CaseloadPart[], NearMiss[]]>([
    ['it has the student', [part()], []],
    ['nobody gave them one', [], [{ miss: 'noCaseload' }]],
    ['only a colleague has one', [part({ staffId: 'stf_dana' })], [{ miss: 'noCaseload' }]],
    ['they have grade 10', [part({ grades: ['10'] })], [{ miss: 'counselsOthers' }]],
    [
      'a colleague has grade 9',
      [part({ grades: ['10'] }), part({ staffId: 'stf_dana' })],
      [{ miss: 'counselsOthers' }],
    ],
    ['theirs begins tomorrow', [part({ beginOn: tomorrow })], [{ miss: 'counselsLater', beginOn: tomorrow }]],
    ['theirs begins today', [part({ beginOn: today })], []],
    ['theirs ended yesterday', [part({ endOn: yesterday })], [{ miss: 'counseledBefore', endOn: yesterday }]],
    ['theirs ends today', [part({ endOn: today })], []],
    [
      'another of theirs ended too',
      [part({ beginOn: tomorrow }), part({ grades: ['10'], endOn: yesterday })],
      [{ miss: 'counselsLater', beginOn: tomorrow }],
    ],
  ])('%s', (_what, caseload, expected) => {
    expect(misses(counselor, { caseload })).toEqual(expected);
  });

  it('is asked for of a counselor of the student’s school alone', () => {
    expect(misses({ ...counselor, schoolIds: ['sch_harbor-middle'] })).toEqual([]);
    expect(misses(aTeacher(), { caseload: [part({ endOn: yesterday })] })).toEqual([]);
  });
});

describe('a right that somebody gave, and that nearly holds', () => {
  const given = {
    id: 'gnt_1',
    staffId: 'stf_grace',
    schoolId: 'sch_harbor-high',
    givenBy: 'stf_priya',
    version: 1,
  } as const;
  const named = (beginOn: string, endOn: string, studentId: NamedGrant['studentId'] = 'stu_maya'): NamedGrant => ({
    ...{ ...given, relation: 'evaluates', studentId, beginOn, endOn },
  });
  const cover = (beginOn: string, endOn: string, over: Partial<CoverGrant> = {}): CoverGrant => ({
    ...{ ...given, relation: 'substitutesNow', sectionIds: ['sec_algebra', 'sec_art'], beginOn, endOn },
    ...over,
  });
  const emergency = (endAt: string, studentId: EmergencyGrant['studentId'] = 'stu_maya'): EmergencyGrant => ({
    ...{ ...given, relation: 'emergency', studentId, beginAt: '2026-11-23T19:00:00.000Z', endAt },
  });
  const over = (endOn: string): NearMiss => ({ miss: 'grantOver', grantId: 'gnt_1', endOn });
  const later = (beginOn: string): NearMiss => ({ miss: 'grantLater', grantId: 'gnt_1', beginOn });
  const seated = (seat: Partial<SeatHeld> = {}): SeatHeld[] => [
    { sectionId: 'sec_algebra', ...seat },
    { sectionId: 'sec_art', endOn: '2026-09-30' },
  ];

  it.each<[string, NamedGrant | CoverGrant | EmergencyGrant, SeatHeld[], NearMiss[]]>([
    ['it holds', named('2026-11-16', today), [], []],
    ['it was over yesterday', named('2026-11-16', yesterday), [], [over(yesterday)]],
    ['it holds from tomorrow', named(tomorrow, '2026-12-04'), [], [later(tomorrow)]],
    ['it was for another student', named('2026-11-16', yesterday, 'stu_leo'), [], []],
    [
      'an emergency ended half an hour ago',
      emergency('2026-11-23T20:00:00.000Z'),
      [],
      [{ miss: 'grantOver', grantId: 'gnt_1', endAt: '2026-11-23T20:00:00.000Z' }],
    ],
    ['an emergency goes on', emergency('2026-11-23T20:31:00.000Z'), [], []],
    ['an emergency of another student ended', emergency('2026-11-23T20:00:00.000Z', 'stu_leo'), [], []],
    ['a cover was over yesterday', cover('2026-11-16', yesterday), seated(), [over(yesterday)]],
    ['a cover begins tomorrow', cover(tomorrow, '2026-12-04'), seated(), [later(tomorrow)]],
    ['a cover holds', cover(today, today), seated(), []],
    ['a cover of another class', cover('2026-11-16', yesterday), [{ sectionId: 'sec_pe' }], []],
    ['a cover for others of the class', cover('2026-11-16', yesterday, { studentIds: ['stu_leo'] }), seated(), []],
    [
      'the student left with the cover’s last day',
      cover('2026-11-16', yesterday),
      seated({ endOn: yesterday }),
      [over(yesterday)],
    ],
    ['the student came after it', cover('2026-11-16', yesterday), seated({ beginOn: today }), [over(yesterday)]],
    [
      'the student leaves before its last day',
      cover(tomorrow, '2026-12-04'),
      seated({ endOn: '2026-12-03' }),
      [later(tomorrow)],
    ],
    ['the student had left before it', cover('2026-11-16', yesterday), seated({ endOn: '2026-11-13' }), []],
  ])('%s', (_what, grant, theirs, expected) => {
    expect(misses(aTeacher(), { grants: [grant], seats: { mine: [], theirs } })).toEqual(expected);
  });

  it('is told of each that somebody gave', () => {
    const both = [named('2026-11-16', yesterday), cover(tomorrow, '2026-12-04')];
    expect(misses(aTeacher(), { grants: both, seats: { mine: [], theirs: seated() } })).toEqual([
      over(yesterday),
      later(tomorrow),
    ]);
  });
});
