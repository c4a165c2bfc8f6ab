import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { type RosterFile, rosterFiles } from '#shared/domain/roster/one-roster/files.ts';
import { headers } from '../sample/one-roster-headers.ts';

export type Size = {
  students: number;
  sectionsEach: number;
  perSection: number;
  perTeacher: number;
  perSchool: number;
};

/** A large district: 50,000 students with eight seats each. */
export const largeDistrict: Size = {
  students: 50_000,
  sectionsEach: 8,
  perSection: 25,
  perTeacher: 5,
  perSchool: 1_250,
};

type Row = Record<string, string | number>;

/** Writes a OneRoster 1.2 package of any size, row by row, and answers how many rows it wrote. */
export async function generateRoster(folder: string, size: Size): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const write = writer(folder);
  await write('orgs', orgs(size), ',metadata.sidelight.timeZone');
  await write('academicSessions', [
    {
      sourcedId: 'SY',
      title: '2026-27',
      type: 'schoolYear',
      startDate: '2026-08-31',
      endDate: '2027-06-12',
      schoolYear: 2027,
    },
  ]);
  await write('classes', classes(size));
  await write('users', users(size));
  await write('roles', roles(size));
  await write('enrollments', enrollments(size));
  await manifest(folder);
  return write.rows();
}

function writer(folder: string) {
  let rows = 0;
  const write = async (file: RosterFile, all: Iterable<Row>, extra = '') => {
    const columns = [...(headers['1.2'][file] ?? []), ...extra.split(',').filter(Boolean)];
    const out = createWriteStream(join(folder, `${file}.csv`));
    out.write(`${columns.join(',')}\n`);
    for (const row of all) {
      rows += 1;
      const line = `${columns.map((column) => row[column] ?? '').join(',')}\n`;
      if (!out.write(line)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
  };
  return Object.assign(write, { rows: () => rows });
}

async function manifest(folder: string) {
  const out = createWriteStream(join(folder, 'manifest.csv'));
  const modes = rosterFiles.map((file) => `file.${file},${file === 'demographics' ? 'absent' : 'bulk'}\n`);
  out.end(`propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n${modes.join('')}`);
  await finished(out);
}

const zone = { 'metadata.sidelight.timeZone': 'America/Los_Angeles' };
const schoolOf = (size: Size, student: number) => `school-${Math.floor(student / size.perSchool)}`;
const sectionsIn = (size: Size) => (size.students / size.perSection) * size.sectionsEach;
const teachersIn = (size: Size) => Math.ceil(sectionsIn(size) / size.perTeacher);
/** Students sit in blocks of one section's size, eight sections to a block. */
const blockOfSection = (size: Size, section: number) => Math.floor(section / size.sectionsEach);
const schoolOfSection = (size: Size, section: number) =>
  schoolOf(size, blockOfSection(size, section) * size.perSection);
const teacherOfSection = (size: Size, section: number) => `T${Math.floor(section / size.perTeacher)}`;

function* orgs(size: Size): Generator<Row> {
  yield { sourcedId: 'district', name: 'A large district', type: 'district' };
  for (let first = 0; first < size.students; first += size.perSchool)
    yield {
      sourcedId: schoolOf(size, first),
      name: `School ${first}`,
      type: 'school',
      parentSourcedId: 'district',
      ...zone,
    };
}

function* classes(size: Size): Generator<Row> {
  for (let section = 0; section < sectionsIn(size); section += 1)
    yield {
      sourcedId: `C${section}`,
      title: `Subject ${section % size.sectionsEach} - Period ${(section % 6) + 1}`,
      courseSourcedId: `course-${section % size.sectionsEach}`,
      classType: 'scheduled',
      schoolSourcedId: schoolOfSection(size, section),
      termSourcedIds: 'SY',
    };
}

const given = ['Maya', 'José', 'Linh', 'Amina', 'Wei', 'Tom', 'Zofia', 'Kwame', 'Aarav', 'Leilani', 'Noor'];
const family = [
  'Rodriguez-Okafor',
  'Nguyễn',
  'Haddad',
  'Becker',
  'Wiśniewska',
  "O'Brien",
  'Kealoha',
  'Krishnan',
  'Ortiz',
];
const named = (number: number) => ({
  givenName: given[number % given.length] ?? '',
  familyName: `${family[number % family.length]} ${(number % 997).toString(36)}`,
});

function* users(size: Size): Generator<Row> {
  for (let teacher = 0; teacher < teachersIn(size); teacher += 1)
    yield { sourcedId: `T${teacher}`, enabledUser: 'true', ...named(teacher), email: `t${teacher}@large.example` };
  for (let student = 0; student < size.students; student += 1) {
    const agents = student % 2 === 0 ? { agentSourcedIds: `G${student}` } : {};
    const email = `s${student}@students.large.example`;
    yield { sourcedId: `S${student}`, enabledUser: 'true', ...named(student), email, grades: '09', ...agents };
    if (student % 2 === 0)
      yield { sourcedId: `G${student}`, enabledUser: 'true', ...named(student + 1), email: `g${student}@mail.example` };
  }
}

function* roles(size: Size): Generator<Row> {
  const role = (user: string, name: string, org: string) => ({
    sourcedId: `R-${user}`,
    userSourcedId: user,
    roleType: 'primary',
    role: name,
    orgSourcedId: org,
  });
  for (let teacher = 0; teacher < teachersIn(size); teacher += 1)
    yield role(`T${teacher}`, 'teacher', schoolOfSection(size, teacher * size.perTeacher));
  for (let student = 0; student < size.students; student += 1) {
    yield role(`S${student}`, 'student', schoolOf(size, student));
    if (student % 2 === 0) yield role(`G${student}`, 'parent', 'district');
  }
}

function* enrollments(size: Size): Generator<Row> {
  let number = 0;
  const seat = (section: number, user: string, role: string) => ({
    sourcedId: `E${number++}`,
    classSourcedId: `C${section}`,
    schoolSourcedId: schoolOfSection(size, section),
    userSourcedId: user,
    role,
    primary: String(role === 'teacher'),
  });
  for (let section = 0; section < sectionsIn(size); section += 1)
    yield seat(section, teacherOfSection(size, section), 'teacher');
  // Students one after the other, as student systems export them: no section's rows stand together.
  for (let student = 0; student < size.students; student += 1)
    for (let place = 0; place < size.sectionsEach; place += 1)
      yield seat(Math.floor(student / size.perSection) * size.sectionsEach + place, `S${student}`, 'student');
}
