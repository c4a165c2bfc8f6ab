import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyCourse } from './classroom.ts';
import { type Carer, carersOf, everyPupil, everyStaffMember, type Pupil, type StaffMember } from './people.ts';
import { everyPlanRow } from './plans.ts';
import { everySlackMember } from './slack.ts';
import { everyEnrollment, everySection, schoolYear, semesters } from './timetable.ts';

/** node infra/local/sample-district/generate/generate.ts: writes the sample district again, byte by byte as it was. */
const here = join(import.meta.dirname, '..');
const staff = everyStaffMember();
const pupils = everyPupil();
const sections = everySection(staff);
const enrollments = everyEnrollment(sections, pupils, staff);
const plans = everyPlanRow(pupils, staff);
const withPlans = new Set(plans.map(({ studentId }) => studentId));
const carers = carersOf(pupils.filter(({ id }, index) => withPlans.has(id) || index % 15 === 0));

type Row = Readonly<Record<string, string | number | boolean | undefined>>;
const cell = (value: Row[string] = '') =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : `${value}`;

function csv(header: string, rows: readonly Row[]) {
  const columns = header.split(',');
  return [header, ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))]
    .join('\r\n')
    .concat('\r\n');
}

const save = (file: string, text: string) => writeFileSync(join(here, file), text);
const saveRoster = (file: string, header: string, rows: readonly Row[]) =>
  save(`roster/${file}.csv`, csv(header, rows));
mkdirSync(join(here, 'roster'), { recursive: true });

const bulk = ['academicSessions', 'classes', 'courses', 'demographics', 'enrollments', 'orgs', 'roles', 'users'];
const absent = [
  'categories',
  'classResources',
  'courseResources',
  'lineItems',
  'lineItemLearningObjectiveIds',
  'lineItemScoreScales',
].concat([
  'resources',
  'resultLearningObjectiveIds',
  'results',
  'resultScoreScales',
  'scoreScales',
  'userProfiles',
  'userResources',
]);
saveRoster('manifest', 'propertyName,value', [
  { propertyName: 'manifest.version', value: '1.0' },
  { propertyName: 'oneroster.version', value: '1.2' },
  ...[...bulk, ...absent]
    .sort()
    .map((file) => ({ propertyName: `file.${file}`, value: bulk.includes(file) ? 'bulk' : 'absent' })),
  { propertyName: 'source.systemName', value: 'Harbor SIS' },
  { propertyName: 'source.systemCode', value: 'harbor-sis' },
]);

// A school's time zone is no part of OneRoster; the binding leaves room for such a column after its own.
const ours = (phone: string) => ({
  'metadata.sidelight.timeZone': 'America/Los_Angeles',
  'metadata.sidelight.phone': phone,
});
saveRoster(
  'orgs',
  'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.sidelight.timeZone,metadata.sidelight.phone',
  [
    { sourcedId: 'harbor-district', name: 'Harbor Unified School District', type: 'district', identifier: '0600001' },
    {
      sourcedId: 'harbor-high',
      name: 'Harbor High School',
      type: 'school',
      identifier: '060000101',
      parentSourcedId: 'harbor-district',
      ...ours('(360) 555-0100'),
    },
    {
      sourcedId: 'cedar-middle',
      name: 'Cedar Middle School',
      type: 'school',
      identifier: '060000102',
      parentSourcedId: 'harbor-district',
      ...ours('(360) 555-0140 ext. 2'),
    },
  ],
);

saveRoster(
  'academicSessions',
  'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
  [
    { ...schoolYear, sourcedId: schoolYear.id, type: 'schoolYear', schoolYear: '2027' },
    ...semesters.map((term) => ({
      ...term,
      sourcedId: term.id,
      type: 'semester',
      parentSourcedId: schoolYear.id,
      schoolYear: '2027',
    })),
  ],
);

const courses = [...new Map(sections.map((section) => [section.courseId, section])).values()];
saveRoster(
  'courses',
  'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes',
  courses.map(({ courseId, course, grade, school, subject }) => ({
    sourcedId: courseId,
    schoolYearSourcedId: schoolYear.id,
    title: course,
    courseCode: courseId,
    grades: grades(grade),
    orgSourcedId: school,
    subjects: subject,
  })),
);

saveRoster(
  'classes',
  'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
  sections.map(({ id, title, grade, courseId, room, school, term, subject, period }) => ({
    sourcedId: id,
    title,
    grades: grades(grade),
    courseSourcedId: courseId,
    classCode: id,
    classType: 'scheduled',
    location: `Room ${room}`,
    schoolSourcedId: school,
    termSourcedIds: term,
    subjects: subject,
    periods: period,
  })),
);

const userHeader =
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns';
const parentAmongStaff = staff.find(({ family }) => family === 'Benavides');
const guardiansOf = (pupil: Pupil) => [
  ...carers.filter(({ pupils: own }) => own.includes(pupil.id)).map(({ id }) => id),
  ...(pupil === pupils[40] && parentAmongStaff ? [parentAmongStaff.id] : []),
];
const userRow = (person: StaffMember | Pupil | Carer): Row => ({
  sourcedId: person.id,
  enabledUser: true,
  username: person.email,
  userIds: `{LocalId:${person.id}}`,
  givenName: person.given,
  familyName: person.family,
  identifier: person.id,
  email: person.email,
  preferredGivenName: person.preferred,
});
saveRoster('users', userHeader, [
  ...staff.map((member) => ({ ...userRow(member), primaryOrgSourcedId: member.org })),
  ...pupils.map((pupil) => ({
    ...userRow(pupil),
    agentSourcedIds: guardiansOf(pupil).join(','),
    grades: grades(pupil.grade),
    primaryOrgSourcedId: pupil.school,
  })),
  ...carers.map((carer) => ({
    ...userRow(carer),
    agentSourcedIds: carer.pupils.join(','),
    primaryOrgSourcedId: 'harbor-district',
  })),
]);

type Held = { id: string; role: string; org: string };
const role = ({ id, role: name, org }: Held, primary = true): Row => ({
  sourcedId: `R-${id}${primary ? '' : '-2'}`,
  userSourcedId: id,
  roleType: primary ? 'primary' : 'secondary',
  role: name,
  beginDate: '2026-08-17',
  orgSourcedId: org,
});
saveRoster(
  'roles',
  'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
  [
    ...staff.map((member) => role(member)),
    ...(parentAmongStaff ? [role({ id: parentAmongStaff.id, role: 'parent', org: 'harbor-district' }, false)] : []),
    ...pupils.map((pupil) => role({ id: pupil.id, role: 'student', org: pupil.school })),
    ...carers.map((carer) => role({ id: carer.id, role: carer.role, org: 'harbor-district' })),
  ],
);

saveRoster(
  'enrollments',
  'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
  enrollments.map(({ id, section, userId, ...seat }) => ({
    sourcedId: id,
    classSourcedId: section.id,
    schoolSourcedId: section.school,
    userSourcedId: userId,
    ...seat,
  })),
);

// Birth dates are asked for one reason, the rights that pass on at 18, so only those who have a plan are listed.
saveRoster(
  'demographics',
  'sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus',
  pupils.filter(({ id }) => withPlans.has(id)).map(({ id, birthDate }) => ({ sourcedId: id, birthDate })),
);

save(
  'plans.csv',
  csv(
    'studentId,framework,planKey,accommodation,parameter,appliesTo,priority,startOn,endOn,reviewDueOn,caseManager,goalDomain,goal',
    plans,
  ),
);
const people = new Map([...staff, ...pupils].map((person) => [person.id, person]));
saveJson('classroom.json', { courses: everyCourse(sections, enrollments, people) });
saveJson('slack.json', everySlackMember(staff));

/** As the formatter wants it: a list of one stays on its line. */
function saveJson(file: string, content: object) {
  save(file, `${JSON.stringify(content, null, 2).replace(/\[\n\s+("[^"\n]*")\n\s+\]/g, '[$1]')}\n`);
}

function grades(grade: number) {
  return String(grade).padStart(2, '0');
}
