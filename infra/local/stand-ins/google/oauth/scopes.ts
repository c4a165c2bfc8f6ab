const prefix = 'https://www.googleapis.com/auth/';
const aliases: Readonly<Record<string, string>> = {
  email: `${prefix}userinfo.email`,
  profile: `${prefix}userinfo.profile`,
};

/** What Google says on its consent page; a scope that is missing here does not exist. */
const known: Readonly<Record<string, string>> = {
  openid: 'Know who you are on Google',
  'userinfo.email': 'See your primary Google Account email address',
  'userinfo.profile': 'See your personal info, including any you’ve made publicly available',
  'classroom.addons.teacher': 'See, create, and update its own attachments to posts in classes you teach',
  'classroom.addons.student': 'See and update its own attachments to posts in Google Classroom',
  'classroom.announcements': 'View and manage announcements',
  'classroom.announcements.readonly': 'View announcements',
  'classroom.courses.readonly': 'View your Google Classroom classes',
  'classroom.courses': 'See, edit, create, and delete your Google Classroom classes',
  'classroom.coursework.me': 'See, create and edit your coursework items',
  'classroom.coursework.me.readonly': 'View your course work and grades',
  'classroom.coursework.students': 'Manage course work and grades for students in the classes you teach',
  'classroom.coursework.students.readonly': 'View course work and grades for students in the classes you teach',
  'classroom.courseworkmaterials': 'See, edit, and create classwork materials',
  'classroom.courseworkmaterials.readonly': 'See all classwork materials for your classes',
  'classroom.profile.emails': 'View the email addresses of people in your classes',
  'classroom.profile.photos': 'View the profile photos of people in your classes',
  'classroom.push-notifications': 'Receive notifications about your Google Classroom data',
  'classroom.rosters': 'Manage your Google Classroom class rosters',
  'classroom.rosters.readonly': 'View your Google Classroom class rosters',
  'classroom.student-submissions.me.readonly': 'View your course work and grades in Google Classroom',
  'classroom.student-submissions.students.readonly': 'View course work and grades for students in your classes',
  'classroom.topics': 'See, create, and edit topics in Google Classroom',
  'classroom.topics.readonly': 'View topics in Google Classroom',
  calendar: 'See, edit, share, and permanently delete all the calendars you can access',
  'calendar.readonly': 'See and download any calendar you can access',
  'calendar.events': 'View and edit events on all your calendars',
  'calendar.events.readonly': 'View events on all your calendars',
  'calendar.events.owned': 'See, create, change, and delete events on Google calendars you own',
  'calendar.events.owned.readonly': 'See the events on Google calendars you own',
  'calendar.events.freebusy': 'See the availability on Google calendars you have access to',
  'calendar.freebusy': 'View your availability in your calendars',
  'calendar.app.created': 'Make secondary calendars, and see, create, change, and delete events on them',
};

/** One line of the consent page each, with two names: Google gives back the second, whichever was asked for. */
const renamed: Readonly<Record<string, string>> = {
  [`${prefix}classroom.coursework.students.readonly`]: `${prefix}classroom.student-submissions.students.readonly`,
  [`${prefix}classroom.coursework.me.readonly`]: `${prefix}classroom.student-submissions.me.readonly`,
};
export const asGranted = (scopes: readonly string[]) => [...new Set(scopes.map((scope) => renamed[scope] ?? scope))];

const shortName = (scope: string) => (scope.startsWith(prefix) ? scope.slice(prefix.length) : scope);

export const describeScope = (scope: string) => known[shortName(scope)] ?? scope;

/** The full names of what was asked for; Google answers with these, whichever name it was asked by. */
export const scopesOf = (text: string) => [
  ...new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((scope) => aliases[scope] ?? scope),
  ),
];

export const unknownScopes = (scopes: readonly string[]) =>
  scopes.filter((scope) => known[shortName(scope)] === undefined || (scope !== 'openid' && !scope.startsWith(prefix)));

/** Who you are is shared by signing in and cannot be unticked; everything else can. */
export const isIdentity = (scope: string) => scope === 'openid' || scope.startsWith(`${prefix}userinfo.`);

export const emailScope = `${prefix}userinfo.email`;
export const profileScope = `${prefix}userinfo.profile`;
