import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { dateInWords, timeInWords } from '../days.ts';
import type { NameOf } from '../plans/plan-words.ts';

/** What a person's copy of a record says around what is in it. */
export const recordWords = {
  title: (name: string) => `Record of ${name}`,
  grade: (grade: string) => `grade ${grade}`,
  madeFor: 'Copy made for',
  madeOn: 'on',
  entry: 'entered in the ledger as',
  /** 34 CFR 99.33: it goes with everything that leaves. */
  notice:
    'This copy holds a student’s education record. It was given to the person named here for the purpose that it was asked for. ' +
    'It may not be passed on to anybody else without the consent of the parent or of the student who is of age (34 CFR 99.33).',
  noticeTitle: 'Not to be passed on',
  watermark: (name: string, id: string, day: string) => `Copy for ${name} (${id}), ${day}. Not to be passed on.`,
  contents: 'In this record',
  plans: 'Plans',
  noPlans: 'No plan was ever in force for this student.',
  nothing: 'Nothing is held of this kind.',
  explain: 'Whoever does not understand something in it may ask the school to explain it (34 CFR 99.10).',
  files: 'The same records lie beside this page: as JSON, and where they are lists also as CSV for a spreadsheet.',
  scrolls: 'table, scrolls sideways',
};

const kindTitles: Readonly<Record<string, string>> = {
  student: 'In the roster',
  guardians: 'Guardians',
  seats: 'Classes',
  team: 'Team',
  card: 'What teachers see',
  plans: 'Plans',
  'plan-versions': 'Versions of plans',
  'plan-drafts': 'Plans in the making',
  'plan-dates': 'Dates of plans',
  'waiting-words': 'Imported words that wait for a person',
  'coming-of-age': 'The day of coming of age',
  'guardian-limits': 'What the office entered of a guardian’s rights',
  'court-orders': 'Papers that a guardian’s rights rest on',
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
  'request-receipts': 'What those who asked can see of it',
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
