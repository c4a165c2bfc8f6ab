import type { Guardian, Student } from '#shared/domain/roster/people.ts';
import { people } from '../../harbor-high/people.ts';
import { aGuardian, aStaffMember, aStudent } from '../../sample/roster.ts';

type Called = readonly [string, string];
const child = (id: Student['id'], [givenName, familyName]: Called, over: Partial<Student>) =>
  aStudent({ id, givenName, familyName, email: `${givenName}@students.harbor.example`, ...over });
const parent = (id: Guardian['id'], [givenName, familyName]: Called) =>
  aGuardian({ id, givenName, familyName, email: `${givenName}@mail.example` });

/** Who comes to the office of Harbor High in these ten days, each with their family. */
export const families = {
  tom: child('stu_tom', ['Tom', 'Becker'], { guardianIds: ['grd_ruth'] }),
  ruth: parent('grd_ruth', ['Ruth', 'Becker']),
  nia: child('stu_nia', ['Nia', 'Brooks'], { guardianIds: ['grd_joy'] }),
  joy: parent('grd_joy', ['Joy', 'Brooks']),
  maya: people.maya,
  ana: people.ana,
  sam: child('stu_sam', ['Sam', 'Reyes'], { guardianIds: ['grd_lucia', 'grd_marco'] }),
  lucia: parent('grd_lucia', ['Lucia', 'Reyes']),
  marco: parent('grd_marco', ['Marco', 'Reyes']),
  ines: child('stu_ines', ['Ines', 'Ortega'], { guardianIds: ['grd_paz'] }),
  paz: parent('grd_paz', ['Paz', 'Ortega']),
  kai: child('stu_kai', ['Kai', 'Larsen'], { guardianIds: ['grd_mei'], birthOn: '2008-12-07', grade: '12' }),
  mei: parent('grd_mei', ['Mei', 'Larsen']),
  zuri: child('stu_zuri', ['Zuri', 'Bello'], { guardianIds: ['grd_ben'] }),
  ben: parent('grd_ben', ['Ben', 'Bello']),
};

export const staff = {
  grace: people.grace,
  omar: people.omar,
  dana: people.dana,
  priya: people.priya,
  elena: aStaffMember({
    id: 'stf_elena',
    givenName: 'Elena',
    familyName: 'Cruz',
    email: 'elena@harbor.example',
    roles: ['counselor'],
  }),
};
