import { type Instant, type SchoolDate, schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import type { Discloser, Disclosure } from '#shared/domain/ledger/disclosure.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { StaffRole } from '#shared/domain/roster/people.ts';
import { dateInWords, timeInWords } from '../days.ts';

/** How one language tells a line of the log. A new action, reason or surface compiles in no language without words. */
export type DisclosureWords = {
  did: Record<LedgerEntry['action'], string>;
  where: Record<LedgerEntry['surface'], string>;
  why: Record<LedgerEntry['because'], string>;
  roles: Record<StaffRole, string>;
  /** Of whom no role is known. */
  staff: string;
  guardian: string;
  student: string;
  unknown: string;
  copyFor: (whom: string) => string;
  concerning: (whom: string) => string;
  /** With the year: it is read years later. */
  moment: (on: SchoolDate, time: string) => string;
};

export const didWords: Record<LedgerEntry['action'], string> = {
  card_viewed: 'viewed the classroom supports',
  plan_published: 'put a plan into force',
  review_scheduled: 'scheduled a meeting about this student',
  review_moved: 'moved a meeting about this student to another time',
  search_listed: 'was shown the name in a list',
  words_listed: 'was shown words of an imported plan that nobody had matched yet',
  lacking_plan_listed: 'was shown the name in a list of students without a learning plan',
  words_dismissed: 'said that words of an imported plan are no accommodation',
  words_forgotten: 'ended that the district reads a wording of plans in its own way',
  draft_saved: 'wrote on the draft of a plan',
  draft_discarded: 'deleted the draft of a plan',
  plan_agreed: 'recorded that the draft of a plan was agreed',
  plan_ended: 'ended a plan',
  ending_taken_back: 'put a plan back into force that had been ended by mistake',
  case_manager_changed: 'gave a plan to another case manager',
  card_refreshed: 'removed supports that had ended',
  safety_card_kept: 'wrote down what to do first for this student’s safety',
  safety_card_proposed: 'asked the nurse to change what to do first for this student’s safety',
  safety_card_viewed: 'read what to do first for this student’s safety',
  plan_viewed: 'read a plan',
  history_viewed: 'read earlier versions of a plan',
  record_exported: 'took a copy of the whole record',
  safe_copy_made: 'made a copy without school, people, places and days, to read it before it goes',
  safe_copy_given: 'gave out a copy without school, people, places and days, having read it',
  referral_opened: 'put on record that a plan may be needed',
  disputes_viewed: 'read which plans somebody disputes',
  referrals_listed: 'read which questions of a plan there are',
  referral_viewed: 'read where the question of a plan is now',
  process_advanced: 'took a step towards or within a plan',
  process_recorded: 'put a step towards or within a plan on record',
  evidence_recorded: 'kept a confidential paper',
  evidence_viewed: 'read confidential papers',
  meeting_opened: 'prepared a meeting about this student',
  meeting_recorded: 'wrote minutes of a meeting about this student',
  meeting_closed: 'closed the minutes of a meeting about this student',
  meeting_viewed: 'read the minutes of meetings about this student',
  plan_requested: 'asked that a plan be considered',
  request_answered: 'answered a request for a plan',
  request_withdrawn: 'took back a request for a plan',
  request_viewed: 'read a request for a plan',
  requests_listed: 'read the list of requests that wait',
  support_changed: 'changed the directory of supports',
  accommodation_changed: 'changed the district’s own accommodations',
  grant_given: 'gave someone a right to see this student’s record',
  grant_ended: 'ended someone’s right to see this student’s record',
  emergency_opened: 'opened access in an emergency',
  emergency_hour_given: 'gave someone an hour to see the supports, in an emergency',
  emergency_looked_at: 'looked into an emergency in which access was opened',
  emergencies_listed: 'read the list of emergencies to look into',
  class_access_asked: 'asked to see a class',
  guardianship_limited: 'changed what a guardian may see and decide',
  own_help_ended: 'ended what the student had asked someone to do: to help or act for them',
  rights_notice_recorded: 'noted that family and student were told which rights pass to the student',
  guardians_viewed: 'read who the family of this student is, and what each of them may see and decide',
  contacts_viewed: 'read whom to call about this student',
  sessions_ended: 'signed someone out of Sidelight in Google Classroom',
  access_explained: 'asked who may see this student’s record',
  disclosures_read: 'read who has seen the record',
  calendar_set: 'changed the school calendar',
  help_page_changed: 'changed the school’s page that says whom to ask for help',
  setting_changed: 'changed a setting of the district',
  caseload_set: 'said which students a counselor answers for',
  day_off_added: 'added a day off to the school calendar',
  deadline_moved: 'moved a date by which something is due',
  card_acknowledged: 'confirmed the classroom supports',
  class_words_changed: 'took back their words on what a support means in their class, or put them back',
  acknowledgements_viewed: 'read which teachers have confirmed',
  delivery_logged: 'noted what was provided in class',
  delivery_corrected: 'corrected a note of what was provided in class',
  hand_in_observed: 'checked in Classroom if this student turned in work within their own time',
  own_date_asked: 'had Classroom give this student work in a post of their own, with their own date',
  work_corrected: 'said what kind of work a post in class is, or since when the class has it',
  deliveries_viewed: 'read what was provided in class',
  confirmation_reminded: 'reminded a teacher, with no name, to confirm the classroom supports',
  confirmation_overdue: 'told the case manager, with no name, that a teacher did not confirm yet',
  teacher_nudged: 'told a teacher, without a name, that work for class may need a look',
  teacher_asked: 'asked teachers of this student to look at work for class',
  task_settled: 'settled a task about this student',
  exposure_reported: 'read how long classes went without confirmation',
  progress_recorded: 'recorded progress towards a goal',
  progress_corrected: 'corrected a record of progress',
  progress_viewed: 'read progress towards goals',
  contribution_made: 'added words of their own to a plan',
  contribution_withdrawn: 'took back words of their own',
  contributions_viewed: 'read what student, family and staff added',
  proposal_taken_over: 'took over a goal that was proposed',
};
export const whereWords: Record<LedgerEntry['surface'], string> = {
  classroom: 'in Google Classroom',
  slack: 'in Slack',
  web: 'on a page of Sidelight',
  calendar: 'in Google Calendar',
  mail: 'by email',
  cli: 'with the district’s admin tool',
  schedule: 'automatically',
};
export const whyWords: Record<LedgerEntry['because'], string> = {
  self: 'as the student',
  eligibleSelf: 'as the student (18 or older)',
  holdsRecord: 'as the student (18 or older, parents still decide)',
  parentOf: 'as a parent or guardian of this student',
  parentWithoutContact: 'as a parent (access limited by court order)',
  stillDecides: 'as a parent who decides for a student of 18 or older, by the law of the state',
  parentOfAdult: 'as a parent of a student who is 18 or older',
  actsForAdult: 'as somebody who acts for a student who is 18 or older',
  supportsAdult: 'as somebody whom a student who is 18 or older wants to help them',
  teachesNow: 'as a teacher of this student',
  aides: 'as an aide in a class of this student',
  proctors: 'as a proctor of a session of this student',
  substitutesNow: 'as a substitute in a class of this student',
  serves: 'as a provider of a service to this student',
  caseManages: 'as the case manager of this student',
  managedLately: 'as the case manager of a plan of this student that had just ended',
  counsels: 'as the counselor of this student',
  coordinates: 'as a coordinator of the school',
  evaluates: 'as a named evaluator of this student',
  nurseOf: 'as a nurse named for this student',
  emergency: 'in an emergency that was declared',
  administers: 'as an administrator of the school',
  asked: 'as the one who asked',
  worksAt: 'as staff of the school',
  system: 'on behalf of the district’s administrator',
};
const roleWords: Record<StaffRole, string> = {
  teacher: 'teacher',
  caseManager: 'case manager',
  counselor: 'counselor',
  coordinator: 'coordinator',
  serviceProvider: 'service provider',
  aide: 'aide',
  administrator: 'administrator',
};

/** The heads of the log as a table. */
export const disclosureHeads = {
  when: 'When',
  who: 'Who',
  what: 'What',
  whom: 'For or about whom',
  why: 'Why that was allowed',
  where: 'Where',
  entry: 'Entry',
};

const englishDisclosure: DisclosureWords = {
  ...{ did: didWords, where: whereWords, why: whyWords, roles: roleWords },
  staff: 'staff',
  guardian: 'parent or guardian',
  student: 'student',
  unknown: 'Someone who is no longer in the school’s records',
  copyFor: (whom) => `for ${whom}`,
  concerning: (whom) => `concerning ${whom}`,
  moment: (on, time) => `${dateInWords(on)} at ${timeInWords(time)}`,
};

type Telling = { zone: string; words?: DisclosureWords };

/**
 * `Grace Okafor (teacher) viewed the classroom supports, Mon, Nov 23, 2026 at 2:30 PM, in Google Classroom, as a
 * teacher of this student.`
 */
export const disclosureInWords = (
  { who, copyFor, concerning, entry }: Disclosure,
  { zone, words = englishDisclosure }: Telling,
): string =>
  `${[
    `${whoInWords(who, words)} ${words.did[entry.action]}`,
    ...(copyFor ? [words.copyFor(whoInWords(copyFor, words))] : []),
    ...(concerning ? [words.concerning(whoInWords(concerning, words))] : []),
    momentIn(words, entry.at, zone),
    words.where[entry.surface],
    words.why[entry.because],
  ].join(', ')}.`;

function whoInWords(who: Discloser, { roles, staff, guardian, student, unknown }: DisclosureWords): string {
  switch (who.kind) {
    case 'staff':
      return `${who.name} (${who.roles.map((role) => roles[role]).join(', ') || staff})`;
    case 'guardian':
      return `${who.name} (${guardian})`;
    case 'student':
      return `${who.name} (${student})`;
    case 'system':
      return 'Sidelight';
    case 'unknown':
      return unknown;
  }
}

const momentIn = ({ moment }: DisclosureWords, at: Instant, zone: string) =>
  moment(schoolDateAt(at, zone), schoolTimeAt(at, zone));
export const momentOfDisclosure = (at: Instant, zone: string) => momentIn(englishDisclosure, at, zone);
