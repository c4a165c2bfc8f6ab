import fc from 'fast-check';
import type { Actor, SeatHeld } from '#shared/domain/access/access.ts';
import type { CaseloadPart } from '#shared/domain/access/caseload.ts';
import type { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import type { AccessFacts } from '#shared/domain/access/held-relations.ts';
import { addDays } from '#shared/domain/dates.ts';

/** All days lie within three weeks, so that ends and beginnings meet the day of asking often. */
const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-11-10', days));
const maybeDay = fc.option(day, { nil: undefined, freq: 2 });
const span = fc.record({ beginOn: maybeDay, endOn: maybeDay });
const sectionId = fc.constantFrom('sec_a', 'sec_b', 'gcc_a');
const seat: fc.Arbitrary<SeatHeld> = fc
  .tuple(sectionId, span, fc.constantFrom('teacher', 'aide', 'proctor'))
  .map(([section, days, role]) => ({ sectionId: section, ...days, role }));

const given = {
  staffId: fc.constantFrom('stf_asker' as const, 'stf_other' as const),
  schoolId: fc.constant('sch_a' as const),
  givenBy: fc.constant('stf_giver' as const),
  version: fc.constant(1),
};
const studentId = fc.constantFrom('stu_maya' as const, 'stu_leo' as const);
const minute = fc
  .integer({ min: 0, max: 90 })
  .map((minutes) => new Date(Date.parse('2026-11-20T18:00:00.000Z') + minutes * 60_000).toISOString());
const grant: fc.Arbitrary<DatedGrant> = fc.oneof(
  fc.record({
    ...given,
    id: fc.constant('cov_1' as const),
    relation: fc.constant('substitutesNow' as const),
    sectionIds: fc.uniqueArray(sectionId, { maxLength: 2 }),
    studentIds: fc.option(fc.uniqueArray(studentId, { maxLength: 2 }), { nil: undefined }),
    beginOn: day,
    endOn: day,
  }),
  fc.record({
    ...given,
    id: fc.constant('gnt_1' as const),
    relation: fc.constantFrom('evaluates' as const, 'nurseOf' as const, 'serves' as const),
    studentId,
    beginOn: day,
    endOn: day,
  }),
  fc
    .record({
      ...given,
      id: fc.constant('emg_1' as const),
      relation: fc.constant('emergency' as const),
      studentId,
      beginAt: minute,
    })
    .map((opened) => ({ ...opened, endAt: new Date(Date.parse(opened.beginAt) + 3_600_000).toISOString() })),
);
const caseloadPart: fc.Arbitrary<CaseloadPart> = fc.record({
  staffId: given.staffId,
  grades: fc.option(fc.subarray(['9', '10']), { nil: undefined }),
  letters: fc.option(fc.constantFrom({ from: 'A', to: 'N' }, { from: 'O', to: 'Q' }, { from: 'R', to: 'R' }), {
    nil: undefined,
  }),
  beginOn: day,
  endOn: maybeDay,
});
const guardianId = fc.constantFrom('grd_asker' as const, 'grd_other' as const);
const partsOfOthers = ['courtGuardian', 'representative', 'supporter'] as const;
const limit: fc.Arbitrary<GuardianLimit> = fc.record({
  studentId: fc.constant('stu_maya' as const),
  guardianId,
  rights: fc.constantFrom(...(['full', 'noRecords', 'noContact', 'dependent'] as const), ...partsOfOthers),
  startOn: day,
  endOn: maybeDay,
  // Whatever the day: what was ended holds no more.
  endedOn: fc.option(fc.constant('2026-11-12'), { nil: undefined, freq: 3 }),
  version: fc.constant(1),
});

export const askers: fc.Arbitrary<Actor> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('staff' as const),
      id: fc.constant('stf_asker' as const),
      roles: fc.subarray(['teacher', 'counselor', 'coordinator', 'administrator', 'aide'] as const),
      schoolIds: fc.subarray(['sch_a', 'sch_b'] as const),
    }),
  },
  { weight: 2, arbitrary: guardianId.map((id): Actor => ({ kind: 'guardian', id })) },
  { weight: 2, arbitrary: studentId.map((id): Actor => ({ kind: 'student', id })) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'system', id: 'system' }) },
);

export const accessFacts: fc.Arbitrary<{ facts: AccessFacts; on: string }> = fc
  .record({
    student: fc.record({
      id: fc.constant('stu_maya' as const),
      schoolId: fc.constant('sch_a' as const),
      active: fc.boolean(),
      familyName: fc.constantFrom('Rodríguez', 'Álvarez', "O'Brien", '李'),
      grade: fc.option(fc.constantFrom('9', '10'), { nil: undefined }),
      birthOn: fc.option(
        fc.constantFrom(
          '2008-11-15',
          '2008-11-20',
          '2008-11-21',
          '2012-02-29',
          '2007-11-20',
          '2007-11-21',
          '2001-01-01',
        ),
        {
          nil: undefined,
        },
      ),
      guardianIds: fc.uniqueArray(guardianId),
    }),
    caseManagerIds: fc.subarray(['stf_asker', 'stf_other'] as const),
    formerManagers: fc.array(
      fc.record({ staffId: fc.constantFrom('stf_asker' as const, 'stf_other' as const), endOn: day }),
      {
        maxLength: 2,
      },
    ),
    seats: fc.record({ mine: fc.array(seat, { maxLength: 3 }), theirs: fc.array(seat, { maxLength: 3 }) }),
    caseload: fc.array(caseloadPart, { maxLength: 3 }),
    grants: fc.array(grant, { maxLength: 3 }),
    // One record for each guardian, as the store keeps them.
    limits: fc.uniqueArray(limit, { selector: (each) => each.guardianId }),
    isRelative: fc.boolean(),
    settings: fc.record({
      dependentAccess: fc.boolean(),
      leapDay: fc.constantFrom('02-28' as const, '03-01' as const),
      yearsAhead: fc.constant(1),
      majority: fc.constantFrom('usual' as const, 'alabama' as const, 'mississippi' as const, 'nebraska' as const),
    }),
    at: minute,
  })
  .chain((facts) => fc.constantFrom('2026-11-20').map((on) => ({ facts, on })));
