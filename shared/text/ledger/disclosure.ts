import { type Instant, schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import type { Discloser, Disclosure } from '#shared/domain/ledger/disclosure.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { StaffRole } from '#shared/domain/roster/people.ts';
import { dateInWords, timeInWords } from '../days.ts';

/** A new action, reason or surface does not compile until a family can read of it in plain words. */
export const didWords: Record<LedgerEntry['action'], string> = {
  card_viewed: 'saw what to do in class',
  plan_published: 'put a plan into force',
  review_scheduled: 'scheduled a meeting about this student',
  review_moved: 'moved a meeting about this student to another time',
  search_listed: 'was shown the name in a list',
  words_listed: 'was shown words of an imported plan that nobody had matched yet',
  words_dismissed: 'said that words of an imported plan are no accommodation',
  words_forgotten: 'ended that the district reads a wording of plans in its own way',
  draft_saved: 'wrote on the draft of a plan',
  draft_discarded: 'threw away the draft of a plan',
  plan_agreed: 'recorded that the draft of a plan was agreed',
  plan_ended: 'ended a plan',
  card_refreshed: 'took what is over off the list of what to do in class',
  plan_viewed: 'read a plan',
  history_viewed: 'read earlier versions of a plan',
  record_exported: 'took a copy of the whole record',
  safe_copy_made: 'made a copy without school, people, places and days, to read it before it goes',
  safe_copy_given: 'gave out a copy without school, people, places and days, having read it',
  referral_opened: 'put on record that a plan may be needed',
  referral_viewed: 'read how the question of a plan stands',
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
  grant_given: 'gave somebody a right to see this student’s record',
  grant_ended: 'ended somebody’s right to see this student’s record',
  emergency_opened: 'opened access in an emergency',
  emergency_hour_given: 'gave somebody an hour to see what to do for this student, in an emergency',
  emergency_looked_at: 'looked into an emergency in which access was opened',
  emergencies_listed: 'read the list of emergencies that somebody has to look into',
  class_access_asked: 'asked to see a class',
  guardianship_limited: 'changed what a guardian may see and decide',
  guardians_viewed: 'read who the family of this student is, and what each of them may see and decide',
  contacts_viewed: 'read whom to call about this student',
  sessions_ended: 'signed somebody out of Sidelight in Google Classroom',
  access_explained: 'asked who may see this student’s record',
  disclosures_read: 'read who has seen the record',
  calendar_set: 'changed the school calendar',
  setting_changed: 'changed a setting of the district',
  day_off_added: 'added a day off to the school calendar',
  deadline_moved: 'moved a date by which something is due',
  card_acknowledged: 'confirmed what to do in class',
  class_words_changed: 'took back their words on what a support means in their class, or put them back',
  acknowledgements_viewed: 'read which teachers have confirmed',
  delivery_logged: 'noted what was provided in class',
  delivery_corrected: 'corrected a note of what was provided in class',
  hand_in_observed: 'looked up in Classroom whether this student handed in work within their longer time',
  own_date_asked: 'had Classroom give this student work in a post of their own, with their own date',
  work_corrected: 'said what kind of work a post in class is, or since when the class has it',
  deliveries_viewed: 'read what was provided in class',
  confirmation_reminded: 'reminded a teacher, without a name, to confirm what to do in class',
  confirmation_overdue:
    'told who looks after the plan, without a name, that a teacher has not confirmed what to do in class',
  teacher_nudged: 'told a teacher, without a name, that work for class wants a look',
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
  mail: 'by mail',
  cli: 'on the district’s command line',
  schedule: 'by a task that runs by the clock',
};
export const whyWords: Record<LedgerEntry['because'], string> = {
  self: 'as the student',
  eligibleSelf: 'as the student, who is of age',
  parentOf: 'as a parent or guardian of this student',
  parentWithoutContact: 'as a parent whose contact a court has limited',
  parentOfAdult: 'as a parent of a student of age',
  actsForAdult: 'as somebody who acts for a student of age',
  supportsAdult: 'as somebody whom a student of age wants to help them',
  teachesNow: 'as a teacher of this student',
  aides: 'as an aide in a class of this student',
  proctors: 'as a proctor of a session of this student',
  substitutesNow: 'as a substitute in a class of this student',
  serves: 'as a provider of a service to this student',
  caseManages: 'as the case manager of this student',
  managedLately: 'as the case manager of a plan of this student that had just ended',
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

/**
 * `Grace Okafor (teacher) saw what to do in class, Mon, Nov 23, 2026 at 2:30 PM, in Google Classroom, as a teacher of
 * this student.`
 */
export const disclosureInWords = ({ who, copyFor, concerning, entry }: Disclosure, zone: string): string =>
  `${[
    `${whoInWords(who)} ${didWords[entry.action]}`,
    ...(copyFor ? [`for ${whoInWords(copyFor)}`] : []),
    ...(concerning ? [`concerning ${whoInWords(concerning)}`] : []),
    momentOfDisclosure(entry.at, zone),
    whereWords[entry.surface],
    whyWords[entry.because],
  ].join(', ')}.`;

function whoInWords(who: Discloser): string {
  switch (who.kind) {
    case 'staff':
      return `${who.name} (${who.roles.map((role) => roleWords[role]).join(', ') || 'staff'})`;
    case 'guardian':
      return `${who.name} (parent or guardian)`;
    case 'student':
      return `${who.name} (student)`;
    case 'system':
      return 'Sidelight';
    case 'unknown':
      return `Somebody no longer on record (${who.id})`;
  }
}

/** With the year: it is read years later. */
export const momentOfDisclosure = (at: Instant, zone: string) =>
  `${dateInWords(schoolDateAt(at, zone))} at ${timeInWords(schoolTimeAt(at, zone))}`;
