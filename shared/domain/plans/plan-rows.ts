import * as z from 'zod/mini';
import { activities } from '../catalogue/catalogue-entry.ts';
import { type Parameter, readParameter, readParameterText } from '../catalogue/parameter.ts';
import { meaningOf } from '../catalogue/wordings/meaning.ts';
import { type Synonyms, synonymOf } from '../catalogue/wordings/synonyms.ts';
import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { frameworkNames } from '../frameworks.ts';
import { cell, maybe } from '../tabular.ts';
import { activitiesInCell, frameworkIn } from './file-words.ts';
import { ResourceCell, resourcesInCell } from './named-values.ts';

/** The columns that a plans file must have. The format is described in functions/cli/README.md. */
export const planColumns = [
  'studentId',
  'framework',
  'accommodation',
  'parameter',
  'appliesTo',
  'startOn',
  'endOn',
  'reviewDueOn',
  'caseManager',
];

/** A line break or a tab in a cell is a blank. */
const words = (max: number) =>
  z.pipe(
    z.transform((text: string) => text.replace(/\s+/g, ' ').trim()),
    z.string().check(z.regex(new RegExp(`^\\P{Cc}{1,${max}}$`, 'u'), 'bad_text')),
  );

const typed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Several in one cell, between strokes or line breaks; where no prose stands there, between semicolons, too. */
const list = (max: number, between = /[|\n\r]+/) =>
  z.pipe(
    z.transform((text: string) => text.split(between).map(typed).filter(Boolean)),
    z.array(z.string().check(z.regex(new RegExp(`^\\P{Cc}{1,${max}}$`, 'u'), 'bad_text'))),
  );
const names = list(80, /[|;\n\r]+/);

/**
 * One row: an accommodation, a goal, a service, a strategy, a need or resources of one plan, and what belongs to it. Of
 * a plan's own dates and people a row may say nothing.
 */
export const PlanRow = z.object({
  studentId: z.string().check(z.minLength(1, 'missing'), z.maxLength(260, 'not_a_student')),
  framework: z.pipe(z.transform(frameworkIn), z.enum(frameworkNames, 'not_a_framework')),
  planKey: maybe(words(60)),
  /** What is too long for any accommodation waits for a person, as other words do. */
  accommodation: maybe(words(4000)),
  parameter: maybe(words(300)),
  appliesTo: z.pipe(z.transform(activitiesInCell), z.array(z.enum(activities), 'not_an_activity')),
  priority: z.pipe(
    z.transform((text: string) => text.toLowerCase()),
    z.enum(['', 'essential', 'standard'], 'unknown_value'),
  ),
  startOn: maybe(cell.date),
  endOn: maybe(cell.date),
  reviewDueOn: maybe(cell.date),
  caseManager: maybe(words(254)),
  goalDomain: maybe(words(80)),
  goal: maybe(words(1000)),
  goalBaseline: maybe(words(300)),
  goalTarget: maybe(words(300)),
  goalMethod: maybe(words(300)),
  goalDueOn: maybe(cell.date),
  objective: list(600),
  need: list(600),
  place: names,
  course: names,
  owner: maybe(words(120)),
  agreedOn: maybe(cell.date),
  service: maybe(words(120)),
  strategy: list(600),
  resources: z.pipe(z.transform(resourcesInCell), z.array(ResourceCell, 'bad_resource')),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** `unclear`: a person must say what the text means. */
export function understood(words: string, { parameter: text, appliesTo }: Pick<PlanRow, 'parameter' | 'appliesTo'>) {
  const meaning = meaningOf(words);
  if ('waits' in meaning) return 'unclear' as const;
  const parameter = parameterOf(meaning.code, meaning.parameter, text);
  if (!parameter) return 'bad_parameter' as const;
  const places = [appliesTo, meaning.appliesTo].filter((each) => each.length > 0);
  const [place = [], other = place] = places.map((each) => activities.filter((activity) => each.includes(activity)));
  // Words for tests beside a cell for homework: one of them is wrong, and nobody here can say which.
  if (place.join() !== other.join()) return 'unclear' as const;
  return { code: meaning.code, parameter, appliesTo: place };
}

/** As the district reads them; an amount beside them that does not fit waits with them. */
export function remembered(words: string, { parameter: text }: Pick<PlanRow, 'parameter'>, synonyms: Synonyms) {
  const { code, parameter: implied, own } = synonymOf(words, synonyms) ?? {};
  if (!code || !implied || (own && text !== undefined)) return undefined;
  const parameter = own ? implied : parameterOf(code, implied, text);
  return parameter && { code, parameter, ...(own ? { own } : {}) };
}

/** What the words imply and what the cell says must not contradict each other. */
function parameterOf(code: string, implied: Parameter, text: string | undefined): Parameter | undefined {
  try {
    if (text === undefined) return readParameter(code, implied);
    const said = readParameterText(code, text);
    return Object.entries(implied).every(([name, value]) => said[name] === value) ? said : undefined;
  } catch (cause) {
    if (cause instanceof DomainError) return undefined;
    throw cause;
  }
}

type Dated = { startOn?: SchoolDate | undefined; endOn?: SchoolDate | undefined };

/** A plan runs from its first item to its last; without an end when any of its parts has none. */
export function planSpan(rows: readonly Dated[]): Dated {
  const starts = rows.flatMap(({ startOn }) => startOn ?? []).sort();
  const ends = rows.flatMap(({ endOn }) => endOn ?? []).sort();
  return { startOn: starts[0], endOn: ends.length === rows.length ? ends.at(-1) : undefined };
}

/** Of both together. While a row cannot be read, a plan is not known to be shorter than it was. */
export const longerSpan = (span: Dated, stored: Dated): Dated => (span.startOn ? planSpan([span, stored]) : span);
