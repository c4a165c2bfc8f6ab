import { activities } from '#shared/domain/catalogue/catalogue-entry.ts';
import type { ErrorCode, ErrorDetails } from '#shared/domain/errors.ts';
import { frameworkNames } from '#shared/domain/frameworks.ts';
import type { RowFaultReason } from '#shared/domain/tabular.ts';
import { gapsInWords, requirementsInWords, untriedInWords } from '#shared/text/plans/requirements.ts';
import { calendarEntryWords, calendarFaultWords } from './calendar-words.ts';
import { fileWords, type Say } from './file-fault-words.ts';
import { guardianFaultWords } from './guardian-fault-words.ts';
import { officeFaultWords } from './office-fault-words.ts';
import { planCommandWords } from './plan-command-words.ts';
import { planFaultWords } from './plan-fault-words.ts';
import { settingFault } from './setting-words.ts';

const numbers = ({ people, peopleStored, sections, sectionsStored, seats, seatsStored }: ErrorDetails) =>
  [
    [people, peopleStored, 'people'],
    [sections, sectionsStored, 'sections'],
    [seats, seatsStored, 'seats'],
  ]
    .filter(([gone]) => Number(gone) > 0)
    .map(([gone, stored, what]) => `${gone} of ${stored} ${what}`)
    .join(', ');

const refusalWords: Record<ErrorCode, Say> = {
  not_a_package: (details) => fileWords(details),
  too_many_deletions: (details) =>
    `This would remove ${numbers(details)}, more than one in twenty: check the export, and add --confirm if it is right.`,
  invalid_input: (details) => invalidWords(details),
  not_allowed: ({ studentId }) =>
    studentId === undefined
      ? 'This is not allowed.'
      : `This is not allowed. sidelight why PERSON ${studentId} says what somebody may see, and why, or that there is no such student.`,
  not_found: (details) => notFoundWords(details),
  changed_meanwhile: ({ wordsId }) =>
    wordsId
      ? `${wordsId} was decided already: sidelight plan show says what stands there now.`
      : 'Somebody else changed the same record meanwhile: run it again.',
  plan_incomplete: ({ planId = 'A plan', missing }) =>
    missing === undefined
      ? `${planId} lacks what its framework asks for.`
      : `${planId} still lacks: ${gapsInWords(String(missing))}.`,
  plan_too_large: ({ kilobytes, limit }) =>
    `A plan takes ${kilobytes} KB and at most ${limit} KB can be kept: take out what is no longer needed, or split it in two.`,
  not_ready: ({ missing, untried }) =>
    missing === undefined
      ? 'This step cannot be taken from where things stand: look at what is on record now.'
      : `Before this step it takes: ${requirementsInWords(String(missing))}.${untried ? ` Still to try: ${untriedInWords(String(untried))}.` : ''}`,
  needs_calendar: ({ schoolId }) => `The calendar of ${schoolId} does not reach that far: add the next school year.`,
  signed_out: () => 'Nobody is signed in.',
  wrong_account: () => 'This is the wrong account.',
  needs_permission: () => 'A permission is missing.',
};

function notFoundWords({ planId, version, meant, ...others }: ErrorDetails) {
  if (version === 'draft') return `Nothing is in the making for ${planId}: name a version by its number.`;
  if (version !== undefined) return `${planId} has no version ${version}: sidelight plan history lists those it has.`;
  const ids = Object.values(planId === undefined ? others : { planId, ...others });
  return `There is no ${ids.join(', ') || 'such record'} here: ${meant ? `did you mean ${meant}?` : 'check the id.'}`;
}

/** Of words on the command line, and of the files that it writes. */
const commandFaultWords = {
  ...officeFaultWords,
  one_value: 'must be said, or --default in its place, and not both',
  bad_plan: 'must be the id of a plan, like pln_1',
  several_people: 'names more than one person: write the id with its prefix',
  bad_words: 'must be the id of words that wait, like wrd_3f9c: sidelight words list shows them',
  not_remembered: 'names no wording that the district remembers: sidelight words remembered shows them',
  not_for_all:
    'is for words that no rule knows and that no sign turns, at most forty of them: settle these in each plan, without it',
  remembered_otherwise:
    'would say something else of words that the district remembers already: end that first, with sidelight words forget',
  no_code: 'is the code of no accommodation: sidelight catalogue WORD finds it',
  bad_version: 'must be the number of a version, or draft',
  no_reader:
    'must name who reads, because a record is for people with a right to it: add --as with a staff id or address',
  no_staff: 'names nobody on the staff',
  no_address: 'is the address of nobody on the staff and of no student: name a guardian by id',
  no_recipient: 'must name whom the copy is for: the student, a guardian or a coordinator',
  no_origin:
    'must be the address of the deployment, with https:// and nothing behind the name, like https://sidelight.harbor.example',
  no_outputs: 'is not what cdk deploy writes: deploy again, or name another file with --outputs',
  ...guardianFaultWords,
  no_documented_need: 'is no plan for a documented need, so that nothing of it can be referred',
  referred_already: 'was referred already: its case is open, or was decided',
  bad_ending: 'is none of the reasons for which a plan ends: sidelight help plan end lists them',
  bad_task: 'is nothing that an ending leaves to do and that is entered so: sidelight help plan done lists it',
  bad_way: 'must be letter, email, phone, meeting, visit or portal',
  bad_result: 'is none of what can come of an attempt: sidelight help contact record lists it',
  bad_person: 'is nobody whose answer counts for this student on that day: sidelight guardian show lists the family',
  bad_meetings: 'must be keep or call-off',
  undecided: 'must say whether these planned meetings are held: add --meetings keep or --meetings call-off',
  way_is_known: 'cannot be entered: the roster knows an address of theirs, so a way to them is known',
  not_told_so: 'has no day of its own for this reason: leave --on out',
  ahead: 'is a day to come: only what has happened is put on record',
  not_confirmed: 'is needed: it ends every plan of this student at once, and takes the name off every list',
  ...planCommandWords,
  file_there: 'is there already: name another file with --out, or write over it with --force',
  a_folder: 'is a folder: name a file with --out',
  no_folder: 'is to lie in a folder that is not there or may not be written to: name another file with --out',
};

/** Where, then why: `calendar.csv, line 3, from: is not a date like 2026-11-23.` */
function invalidWords(details: ErrorDetails) {
  const { file, line, year, on, field, reason, meant, people, refs } = details;
  const setting = settingFault(details);
  if (setting) return setting;
  const entry = calendarEntryWords(details);
  if (entry)
    return `${[file, line ? `line ${line}` : `${year}, ${field}`].filter((each) => each !== undefined).join(', ')}: ${entry}.`;
  const place = [file, line && `line ${line}`, year, on, field].filter((each) => each !== undefined).join(', ');
  if (people !== undefined)
    return `${place}: names ${people} people, who share that identifier: write the sourcedId of the roster or the id that our commands print.`;
  const reasons: Record<string, string> = { ...rowFaultWords, ...calendarFaultWords, ...commandFaultWords };
  return `${place}: ${reasons[String(reason)] ?? 'is not valid'}.${meant ? ` Did you mean ${meant}?` : ''}${refs ? ` They are ${refs}.` : ''}`;
}

export const refusalSentence = (code: ErrorCode, details: ErrorDetails) =>
  `${refusalWords[code](details)} Nothing was written.`;

/** For the report: after file, line and column. */
export const rowFaultWords: Record<RowFaultReason, string> = {
  missing: 'must not be empty',
  bad_id: 'may hold letters, digits and . / @ _ ~ - only, at most 255',
  bad_date: 'is not a date like 2026-11-23',
  bad_email:
    'is not one address that email and calendars take, like ana@home.org, with single dots and none at an end: the person is kept without one',
  bad_phone:
    'is not a telephone number with its area code, like (360) 555-0100 ext. 214: the school keeps the number that it had, or none',
  bad_text: 'holds a line break or another control character, or more characters than its column takes',
  bad_status: 'must be active or tobedeleted',
  bad_flag: 'must be true or false: until it is, a new person may not sign in',
  unknown_value: 'is not a word that the format knows',
  unknown_reference: 'names something that neither the package nor the district has',
  not_a_school: 'must be one school, or a department of one',
  duplicate: 'was given to an earlier row',
  address_taken: 'belongs to another student or staff member: this one is kept without an address',
  address_shared:
    'is the address of several students or staff, so that it tells none of them: each is kept without one',
  identifier_shared: 'is the identifier of several students or staff, so that it names none of them',
  social_security: 'looks like a social security number: not kept',
  unknown_guardian: 'names somebody whom neither the package nor the district has: this family link is left out',
  no_school_below: 'has no school below it (its schools name no parentSourcedId): the person works at none',
  second_school: 'names more than one school: the one that it names first, or as primary, is home',
  with_time: 'comes with a time of day: read as that day',
  only_id: 'not removed: the row says only its id',
  lost_parent: 'hangs on a row that was left out or taken back: see that row',
  wrong_cell_count: 'the row has more or fewer cells than the header',
  bad_quotes: 'the quotation marks of the row do not pair up',
  no_role: 'is no role that we know, or the person has none',
  two_kinds: 'the person cannot be a student and staff at once',
  wrong_kind: 'the person is not of the kind that this place needs',
  ends_too_early: 'must be later than the beginning',
  ...planFaultWords,
  disagrees: 'says something else than an earlier row of the same plan',
  plan_incomplete: 'the plan lacks what its framework asks for',
  plan_too_large: 'the plan is too large to be kept whole: split it in two, with a planKey each',
  over_already:
    'is over already, and a change today could reach no lesson: give a later day, or leave the plan out of the file',
  not_a_framework: `names no kind of plan that we know: write ${frameworkNames.join(', ')}`,
  not_an_activity: `names something that is none of ${activities.join(', ')}`,
  not_a_student:
    'names no student of the district: write the sourcedId or identifier of the roster, the id that our commands print (stu_…) or an address',
  names_several:
    'names 2 people or more, who share that identifier: write the sourcedId of the roster or the id that our commands print',
  not_staff:
    'names nobody on the staff: write the sourcedId or identifier of the roster, the id that our commands print (stf_…) or an address',
  cannot_manage: 'cannot manage this plan, as an aide or of another school: name somebody else',
  in_the_making: 'somebody is writing this plan in Sidelight: it must be published or thrown away there first',
  disputed:
    'a dispute about this plan is open in Sidelight, so nothing of it was taken: import again once it is settled',
  under_review:
    'a review or a meeting about this plan is open in Sidelight, so nothing of it was taken: the people there decide, so bring them what the file says',
  amended_here:
    'people changed this plan in Sidelight since a file last brought it, so nothing of it was taken: if the file is right, change the plan in Sidelight; if not, correct the file',
  made_here:
    'the student has, or had, a plan of this kind that was made in Sidelight: if the file means another one, give its rows a planKey; if not, leave them out',
  not_taken: 'says something new, which was not taken',
  not_taken_away: 'leaves out something that the plan has: the plan keeps it',
  changed_here:
    'was changed in the file and in Sidelight, each in its own way: Sidelight keeps its own, and a person says which is right',
  moved_school: 'names a student who goes to another school than the plan says: the plan was not moved',
  ended_here: 'the plan was ended in Sidelight: give a new one another planKey',
  changed_meanwhile: 'somebody changed the plan at this moment: import again',
};
