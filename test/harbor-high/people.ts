import type { Actor } from '#shared/domain/access/access.ts';
import { aGuardian, aStaffMember, aStudent } from '../sample/roster.ts';

/**
 * Whom several tests know at Harbor High. A test that is about a name, a role or an address says it: `{ ...people.dana,
 * roles: ['teacher'] }`.
 */
export const people = {
  maya: aStudent(),
  leo: aStudent({
    id: 'stu_leo',
    givenName: 'Leo',
    familyName: 'Nguyễn',
    email: 'leo@students.harbor.example',
    guardianIds: [],
  }),
  ana: aGuardian(),
  grace: aStaffMember(),
  omar: aStaffMember({ id: 'stf_omar', givenName: 'Omar', familyName: 'Haddad', email: 'omar@harbor.example' }),
  theo: aStaffMember({ id: 'stf_theo', givenName: 'Theo', familyName: 'Marsh', email: 'theo@harbor.example' }),
  samuel: aStaffMember({ id: 'stf_samuel', givenName: 'Samuel', familyName: 'Ortiz', email: 'samuel@harbor.example' }),
  dana: aStaffMember({
    id: 'stf_dana',
    givenName: 'Dana',
    familyName: 'Ruiz',
    email: 'dana@harbor.example',
    roles: ['caseManager'],
  }),
  priya: aStaffMember({
    id: 'stf_priya',
    givenName: 'Priya',
    familyName: 'Nair',
    email: 'priya@harbor.example',
    roles: ['coordinator'],
  }),
  ruth: aStaffMember({
    id: 'stf_ruth',
    givenName: 'Ruth',
    familyName: 'Abel',
    email: 'ruth@harbor.example',
    roles: ['administrator'],
  }),
};

/** Who acts and is not on the staff; for those see `aTeacher` and its kin in builders.ts. */
export const actors = {
  maya: { kind: 'student', id: 'stu_maya' },
  ana: { kind: 'guardian', id: 'grd_ana' },
  system: { kind: 'system', id: 'system' },
} as const satisfies Record<string, Actor>;
