/** The files of a OneRoster package that we have a use for, parents before children. All others are left unopened. */
export const rosterFiles = [
  'orgs',
  'academicSessions',
  'classes',
  'users',
  'roles',
  'demographics',
  'enrollments',
] as const;
export type RosterFile = (typeof rosterFiles)[number];
export type Version = '1.1' | '1.2';
export type Mode = 'absent' | 'bulk' | 'delta';
