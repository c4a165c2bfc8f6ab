import type { DoorName } from './doors.ts';

export type TableName = 'plans' | 'confidential' | 'ledger';

/** Attributes of an item, by the first word of its key. */
export type AttributesByKey = Readonly<Record<string, readonly string[]>>;

/**
 * What one door may touch in one table, by the first word of the key (shared/store/ACCESS-PATTERNS.md). `read` is
 * GetItem, BatchGetItem and Query; `index` is Query on gsi1; `fields` is GetItem of these attributes alone; `update`
 * may name these attributes and no others; `take` is DeleteItem that is answered what it removed, as no other write is;
 * `batch` is BatchWriteItem, which IAM cannot tell into putting and removing; the others are what they say. Nobody
 * scans, and nobody updates or deletes in the ledger.
 */
export type Touch = {
  read?: readonly string[];
  index?: readonly string[];
  fields?: AttributesByKey;
  put?: readonly string[];
  update?: AttributesByKey;
  remove?: readonly string[];
  take?: readonly string[];
  batch?: readonly string[];
};
export type TableAccess = Partial<Record<TableName, Touch>>;

const people = ['PERSON#', 'POINTER#', 'SCHOOL#'];
// LIMIT#: a parent whom a court keeps away is neither invited nor reminded.
const sendersRead = ['REVIEW#', 'PERSON#', 'ONCE#delivery#', 'LIMIT#'];
const lease = ['ONCE#delivery#'];
// TEAM#, NURSES#: who answers for a student's plans, when something calls for a look at one; for the action card.
const reminders = {
  read: [...sendersRead, 'OFFICE#', 'SCHOOL#', 'TEAM#'],
  index: ['NURSES#'],
  put: lease,
  remove: lease,
};

/**
 * The whole of who may touch what. `STUDENT#` in plans holds whole plans (D3): no door that answers people may read it.
 */
export const access: Record<DoorName, TableAccess> = {
  'classroom-add-on': {
    plans: {
      // CALENDAR#: school days, for own due dates and for the window in which a third decline opens a task.
      // TEAM#: who case manages a student, when one says that a support does not help.
      // COVER#: who stands in for a teacher, of whoever teaches nobody of the class by the roster.
      read: [
        'CARD#',
        // What was confirmed of a card, by whom, and what it means in their class.
        'ACK#',
        'SECTION#',
        'TEAM#',
        'ATTACHMENT#',
        'CORRECTION#',
        'SECOND#',
        'DELIVERY#',
        'QUESTION#',
        'ONCE#command#',
        'CALENDAR#',
        'COVER#',
        // Whom a counselor answers for, when one looks.
        'CASELOAD#',
        // What the district decided of students of age, when one of them looks.
        'SETTINGS#',
        ...people,
      ],
      index: ['MEMBER#', 'POSTLOG#'],
      put: [
        'ATTACHMENT#',
        'CORRECTION#',
        'SECOND#',
        'PANEL#',
        'POINTER#google#',
        'DELIVERY#',
        'TASK#',
        'ACK#',
        'ONCE#command#',
        'ONCE#event#off-list/',
        'EVENT#',
      ],
      update: { 'PERSON#': ['googleSub'], 'QUESTION#': ['open'] },
      // Courses alone: a seat in a section of the roster is what proves who may see whom.
      batch: ['SECTION#gcc_'],
    },
    confidential: {
      read: ['SESSION#', 'VIEWER#', 'GRANT#', 'SECRET#google'],
      // Adds to the list of where somebody is signed in, and cannot read it: ending all of it is the district's.
      put: ['SESSION#', 'VIEWER#', 'SIGNEDIN#', 'ATTEMPT#', 'CODE#', 'GRANT#'],
      update: { 'SESSION#': ['accessToken', 'accessTokenExpiresAt'] },
      remove: ['SESSION#', 'GRANT#'],
      take: ['ATTEMPT#', 'CODE#'],
    },
    ledger: { put: ['HOUR#'] },
  },
  slack: {
    plans: {
      read: [
        ...['CARD#', 'SECTION#', 'TEAM#', 'NAME#', 'REVIEW#', 'ONCE#command#', 'COVER#', 'LIMIT#', 'CALENDAR#'],
        // Whom a counselor answers for, when one looks.
        'CASELOAD#',
        // What a card means in a class, for who covers it.
        'ACK#',
        // Of which cards a teacher is reminded, and of whom an office was told: the lists say the same as the messages.
        'REMINDED#',
        ...people,
      ],
      // DUE#: keys alone, for the day before which a meeting must be.
      index: ['MEMBER#', 'DUE#'],
      put: ['POINTER#slack#', 'REVIEW#', 'EVENT#', 'ONCE#command#'],
      update: { 'PERSON#': ['slack'] },
    },
    // Whether a calendar is connected, and never the token that opens it.
    confidential: { read: ['SECRET#slack'], fields: { 'GRANT#': ['granted', 'scopes'] } },
    ledger: { put: ['HOUR#'] },
  },
  web: {
    plans: {
      read: ['WAITING#', 'PERSON#', 'POINTER#'],
      put: ['POINTER#google#', 'EVENT#', 'ONCE#event#'],
      update: { 'PERSON#': ['googleSub'] },
    },
    confidential: { read: ['SECRET#google'], put: ['ATTEMPT#', 'GRANT#'], take: ['ATTEMPT#'] },
  },
  // Anybody may ask it. It reads what schools tell everybody, and no person: those of a school lie in the index alone.
  'school-help': { plans: { read: ['HELP#', 'SCHOOL#'] } },
  'publish-events': { plans: { read: ['EVENT#'] } },
  'index-ledger': { ledger: { put: ['STUDENT#'] } },
  'update-google-calendar': {
    plans: {
      read: [...sendersRead, 'SCHOOL#'],
      put: ['WAITING#', 'ONCE#event#', 'EVENT#', ...lease],
      remove: ['WAITING#'],
    },
    confidential: { read: ['GRANT#', 'SECRET#google'] },
  },
  // HELP#: what a letter to all families says of help.
  'send-mail': { plans: { ...reminders, read: [...reminders.read, 'HELP#'] } },
  'tell-slack': { plans: reminders, confidential: { read: ['SECRET#slack'] } },
  'daily-sweep': {
    plans: {
      read: [
        ...['SCHOOL#', 'PERSON#', 'SETTINGS#'],
        // What teachers have yet to confirm, and who is told when they do not: it leaves as a number.
        ...['SECTION#', 'CARD#', 'ACK#', 'CALENDAR#', 'TEAM#', 'OFFICE#', 'REMINDED#', 'ONCE#command#system/'],
        // Of whom it was told that the rights will pass to them, or have.
        'ONCE#event#rights-',
        // Whom to ask for help at each school, and of whose family a letter about it went to.
        ...['HELP#', 'ONCE#event#help-letter/'],
      ],
      index: ['DUE#', 'SCHOOLS', 'SCHOOL#', 'COURSES', 'BIRTHDAYS#'],
      put: ['EVENT#', 'ONCE#event#', 'ONCE#command#system/', 'REMINDED#', 'HELP#'],
    },
    ledger: { put: ['HOUR#'] },
  },
  // The only door that reads whole plans: it answers nobody and logs counts, so nothing that it reads can leave by it.
  'sweep-plans': {
    plans: {
      // PERSON#, LIMIT#: whether who refused a plan still has rights.
      read: ['STUDENT#', 'CARD#', 'ONCE#command#', 'SCHOOL#', 'CALENDAR#', 'PERSON#', 'LIMIT#', 'SETTINGS#'],
      index: ['DUE#', 'SCHOOLS'],
      // DEADLINE#: by when a plan is to be looked at that something calls for.
      put: ['STUDENT#', 'CARD#', 'TEAM#', 'DEADLINE#', 'EVENT#', 'ONCE#command#'],
      remove: ['STUDENT#', 'DEADLINE#'],
    },
    ledger: { put: ['HOUR#'] },
  },
  // The only door that reads the ledger. It can add a seal and no entry, so it cannot seal what it made up.
  'seal-ledger': { ledger: { read: ['HOUR#', 'SEAL#'], put: ['SEAL#'] } },
  // The only door that writes a seat, and says whose an address is: the clock opens it, it answers nobody, and it reads
  // nothing but what the district's own system left for it.
  'import-roster': {
    plans: {
      read: ['SCHOOL#', 'PERSON#', 'SECTION#sec_'],
      index: ['SCHOOLS', 'SCHOOL#', 'NO-SCHOOL', 'GUARDIANS#'],
      // Everything that a person is found by is written anew with them, also the accounts that they bound.
      batch: ['SCHOOL#', 'PERSON#', 'SECTION#sec_', 'NAME#', 'BIRTHDAY#', 'OFFICE#', 'POINTER#'],
      remove: ['POINTER#'],
    },
  },
  // It reads cards and tells how many posts want a look: an event has no room for more. The one door of the clock that
  // uses what teachers allowed at Google, and it may keep nothing there. What a post says it keeps with our card on it.
  'watch-classwork': {
    plans: {
      read: [
        ...['SECTION#', 'CARD#', 'ATTACHMENT#', 'CORRECTION#', 'PANEL#', 'CALENDAR#', 'WATCH#', 'NUDGE#'],
        // Who stands in for a teacher, of whoever teaches less than most of the course by the roster.
        ...['COVER#', 'ONCE#command#', ...people],
      ],
      index: ['COURSES', 'MEMBER#', 'POSTLOG#'],
      put: ['WATCH#', 'NUDGE#', 'ATTACHMENT#', 'EVENT#', 'ONCE#command#', 'ONCE#event#off-list/'],
      batch: ['SECTION#gcc_'],
    },
    confidential: { read: ['GRANT#', 'SECRET#google'] },
    ledger: { put: ['HOUR#'] },
  },
  // Whoever knows its address knocks at it. It has one queue to write to, and no table.
  'classroom-changes': {},
};
