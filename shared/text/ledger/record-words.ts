import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { dateInWords, timeInWords } from '../days.ts';
import type { NameOf } from '../plans/plan-words.ts';

/** What a person's copy of a record says around what is in it. */
export const recordWords = {
  title: (name: string) => `Record of ${name}`,
  grade: (grade: string) => `grade ${grade}`,
  madeFor: 'Copy made for',
  madeOn: 'on',
  entry: 'number of this copy',
  /** 34 CFR 99.33: it goes with everything that leaves. */
  notice:
    'This is a copy of a student’s school record. It was made for the person named here, and for one purpose. ' +
    'Do not pass it on unless the parent says yes. From 18 on, the student must say yes. (34 CFR 99.33)',
  noticeTitle: 'Do not pass this on',
  watermark: (name: string, day: string) => `Copy for ${name}, ${day}. Do not pass it on.`,
  contents: 'In this record',
  plans: 'Plans',
  noPlans: 'This student has had no plan yet.',
  nothing: 'There is nothing of this kind.',
  explain: 'Is something not clear? The school will explain it to you. Just ask.',
  files: 'The same records are in the files next to this page. Lists can be opened as a spreadsheet.',
  scrolls: 'table, scrolls sideways',
};

const kindTitles: Readonly<Record<string, string>> = {
  student: 'In the school’s list',
  guardians: 'Guardians',
  seats: 'Classes',
  team: 'Team',
  card: 'What teachers see',
  'safety-card': 'What to do first for safety, as the nurse keeps it',
  plans: 'Plans',
  'plan-versions': 'Versions of plans',
  'plan-drafts': 'Plans in the making',
  'plan-dates': 'Dates of plans',
  'waiting-words': 'Imported words that wait for a person',
  'coming-of-age': 'The day the student turns 18',
  'guardian-limits': 'Court-ordered and other limits on access',
  'court-orders': 'Court orders and other papers',
  confirmations: 'Who confirmed what to do',
  deliveries: 'What was provided in class',
  tasks: 'What the team has to look at',
  cases: 'How a plan came about',
  'plan-steps': 'Where plans stand, and the steps on the way',
  notices: 'Notices to the family',
  minutes: 'Minutes',
  progress: 'Progress towards goals',
  'own-words': 'In people’s own words',
  deadlines: 'What is due',
  'confidential-papers': 'Confidential papers',
  requests: 'Requests for a plan',
  'request-receipts': 'Request status',
  'rights-given': 'Who was given a right to see',
  'emergency-reasons': 'Why access was opened in an emergency, and what was found',
  meetings: 'Meetings',
  disclosures: 'Who saw it',
};

/** A kind or a field that has no words of its own is said as it is written: `acknowledgedAt` is `Acknowledged at`. */
export const kindTitle = (kind: string) => kindTitles[kind] ?? inWords(kind);
export const fieldTitle = (field: string) => inWords(field);

function inWords(code: string) {
  const words = code
    .replaceAll(/[-_]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ (id|ids)$/, '');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

type Reading = { nameOf: NameOf; zone: string };

/** What stands in a field: dates in words, people by name, lists with commas; a record in a record by its fields. */
export function valueInWords(value: unknown, reading: Reading): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((each) => valueInWords(each, reading)).join(', ');
  if (typeof value === 'object')
    // The store keeps no order of fields.
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, held]) => [fieldTitle(field), valueInWords(held, reading)])
      .filter(([, words]) => words !== '')
      .map((pair) => pair.join(': '))
      .join('; ');
  return typeof value === 'string' ? textInWords(value, reading) : String(value);
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** `card_viewed`, `teachesNow`; an id like `sec_algebra` is none. */
const code = /^(?:[a-z]{4,}|[a-z]+_[a-z]+)(?:_[a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$/;

function textInWords(text: string, { nameOf, zone }: Reading) {
  if (day.test(text)) return dateInWords(text);
  if (instant.test(text)) return instantInWords(text, zone);
  return code.test(text) && nameOf(text) === text ? inWords(text).toLowerCase() : nameOf(text);
}

/** On the clock of the school. */
export const instantInWords = (at: string, zone: string) =>
  `${dateInWords(schoolDateAt(at, zone))}, ${timeInWords(schoolTimeAt(at, zone))}`;
