import type { DoorName } from './doors.ts';

export type TableName = 'plans' | 'confidential' | 'ledger';

/**
 * What one door may touch in one table, by the first word of the key (shared/store/ACCESS-PATTERNS.md). `read` is GetItem, BatchGetItem and
 * Query; `index` is Query on gsi1; the others are what they say. Nobody scans, and nobody updates or deletes in the ledger.
 */
export type Touch = {
  read?: readonly string[];
  index?: readonly string[];
  put?: readonly string[];
  update?: readonly string[];
  remove?: readonly string[];
};
export type Access = Partial<Record<TableName, Touch>>;

const people = ['PERSON#', 'POINTER#', 'SCHOOL#'];
const sendersRead = ['REVIEW#', 'PERSON#', 'SCHOOL#', 'ONCE#'];

/** The whole of who may touch what. `STUDENT#` in plans holds whole plans (D3): no door of this list may read it. */
export const access: Record<DoorName, Access> = {
  'classroom-add-on': {
    plans: {
      read: ['CARD#', 'SECTION#', 'ATTACHMENT#', ...people],
      index: ['MEMBER#'],
      put: ['SECTION#', 'ATTACHMENT#', 'POINTER#'],
      update: ['PERSON#'],
      remove: ['SECTION#'],
    },
    confidential: {
      read: ['SESSION#', 'ATTEMPT#', 'CODE#', 'GRANT#', 'SECRET#google'],
      put: ['SESSION#', 'ATTEMPT#', 'CODE#', 'GRANT#'],
      update: ['SESSION#'],
      remove: ['SESSION#', 'ATTEMPT#', 'CODE#', 'GRANT#'],
    },
    ledger: { put: ['HOUR#'] },
  },
  slack: {
    plans: {
      read: ['CARD#', 'TEAM#', 'NAME#', 'REVIEW#', 'ONCE#', ...people],
      index: ['MEMBER#'],
      put: ['POINTER#', 'REVIEW#', 'EVENT#', 'ONCE#'],
      update: ['PERSON#'],
      remove: ['POINTER#'],
    },
    // Only whether a calendar is connected, and the app's own keys.
    confidential: { read: ['GRANT#', 'SECRET#slack'] },
    ledger: { put: ['HOUR#'] },
  },
  web: {
    plans: {
      read: ['WAITING#', ...people],
      put: ['POINTER#', 'EVENT#', 'ONCE#'],
      update: ['PERSON#'],
      remove: ['WAITING#'],
    },
    confidential: {
      read: ['ATTEMPT#', 'GRANT#', 'SECRET#google'],
      put: ['ATTEMPT#', 'GRANT#'],
      remove: ['ATTEMPT#'],
    },
  },
  'publish-events': {},
  'point-ledger': { ledger: { put: ['STUDENT#'] } },
  'update-google-calendar': {
    plans: { read: ['REVIEW#', 'ONCE#'], put: ['WAITING#', 'ONCE#', 'REVIEW#'], remove: ['WAITING#', 'ONCE#'] },
    confidential: { read: ['GRANT#', 'SECRET#google'], put: ['GRANT#'], remove: ['GRANT#'] },
  },
  'send-mail': { plans: { read: sendersRead, put: ['ONCE#'], remove: ['ONCE#'] } },
  'tell-slack': {
    plans: { read: sendersRead, put: ['ONCE#'], remove: ['ONCE#'] },
    confidential: { read: ['SECRET#slack'] },
  },
  'daily-sweep': {
    plans: { read: ['SCHOOL#', 'REVIEW#', 'ONCE#'], index: ['DUE#', 'SCHOOLS'], put: ['EVENT#', 'ONCE#'] },
  },
};
