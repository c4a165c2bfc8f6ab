import type { Guardian, School, Section, Staff, Student } from '#shared/domain/roster/people.ts';
import type { StaffSeat, StudentSeat } from '#shared/domain/roster/section.ts';

export const harborHigh: School = { id: 'sch_harbor-high', name: 'Harbor High School', zone: 'America/Los_Angeles' };

export const aStudent = (over: Partial<Student> = {}): Student => ({
  id: 'stu_maya',
  givenName: 'Maya',
  familyName: 'Rodríguez',
  email: 'maya@students.harbor.example',
  active: true,
  schoolId: harborHigh.id,
  grade: '9',
  guardianIds: ['grd_ana'],
  ...over,
});

export const aStaffMember = (over: Partial<Staff> = {}): Staff => ({
  id: 'stf_grace',
  givenName: 'Grace',
  familyName: 'Okafor',
  email: 'grace@harbor.example',
  active: true,
  schoolIds: [harborHigh.id],
  roles: ['teacher'],
  ...over,
});

export const aGuardian = (over: Partial<Guardian> = {}): Guardian => ({
  id: 'grd_ana',
  givenName: 'Ana',
  familyName: 'Rodríguez',
  email: 'ana@mail.example',
  active: true,
  ...over,
});

export const aSection = (over: Partial<Section> = {}): Section => ({
  id: 'sec_algebra',
  title: 'Algebra 1, period 3',
  schoolId: harborHigh.id,
  source: 'roster',
  ...over,
});

export const aStudentSeat = (over: Partial<StudentSeat> = {}): StudentSeat => ({
  sectionId: 'sec_algebra',
  studentId: 'stu_maya',
  name: 'Maya Rodríguez',
  ...over,
});

export const aStaffSeat = (over: Partial<StaffSeat> = {}): StaffSeat => ({
  sectionId: 'sec_algebra',
  staffId: 'stf_grace',
  role: 'teacher',
  ...over,
});
