const api = 'https://www.googleapis.com/auth/';
const identity = ['openid', 'email', 'profile'];

/** The least that each side needs. The same list stands on the consent screen and in the Marketplace listing. */
export const addOnScopes = {
  teacher: [
    ...identity,
    `${api}classroom.addons.teacher`,
    `${api}classroom.rosters.readonly`,
    `${api}classroom.profile.emails`,
    `${api}classroom.coursework.students.readonly`,
  ],
  student: [...identity, `${api}classroom.addons.student`],
} as const;
