import * as z from 'zod/mini';
import { bareWord } from '../bare-word.ts';
import { PlanResource } from './learning/resource.ts';
import { Service } from './service.ts';

/** `name=value;name=value`; undefined where it is something else, or says one thing twice. */
function namedValues(text: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (name === '' || found.has(name)) return undefined;
    found.set(name, part.slice(at + 1).trim());
  }
  return found;
}

/** What a cell says of a resource; what it is for stands in its row. */
export const ResourceCell = z.omit(PlanResource, { goalIds: true, itemIds: true });
export type ResourceCell = z.infer<typeof ResourceCell>;

const inPlace = new Map([
  ...(['yes', 'no'] as const).map((word) => [word, word] as const),
  ...(['onTheWay', 'on the way'] as const).map((word) => [bareWord(word), 'onTheWay'] as const),
]);

/** `what=laptop;supplier=library;inPlace=yes;on=2026-09-01`, several between strokes; undefined where one is not so. */
export function resourcesInCell(text: string): unknown[] | undefined {
  const cells = text.split(/[|\n\r]/).filter((each) => each.trim() !== '');
  const read = cells.map((each) => {
    const values = namedValues(each);
    if (!values) return undefined;
    const there = values.get('inPlace');
    return { ...Object.fromEntries(values), inPlace: there === undefined ? undefined : inPlace.get(bareWord(there)) };
  });
  return read.includes(undefined) ? undefined : read;
}

type ServiceAmount = Pick<Service, 'minutes' | 'frequency'>;
const ServiceAmount = z.pick(Service, { minutes: true, frequency: true });

/** `minutes=30;times=2;per=week`, or `per=asNeeded`. */
export function amountOfService(text: string): ServiceAmount | undefined {
  const values = namedValues(text);
  if (!values || [...values.keys()].some((name) => !['minutes', 'times', 'per'].includes(name))) return undefined;
  const { minutes, times, per } = { ...Object.fromEntries(values) };
  if (per === 'asNeeded' && times !== undefined) return undefined;
  const frequency = per === 'asNeeded' ? per : { times: Number(times ?? 1), per };
  const read = ServiceAmount.safeParse({ ...(minutes === undefined ? {} : { minutes: Number(minutes) }), frequency });
  return read.success ? read.data : undefined;
}

const kinds = new Map(Service.shape.kind.options.map((kind) => [bareWord(kind), kind]));
for (const [word, kind] of [
  ['counseling', 'counselling'],
  ['speech therapy', 'speechLanguage'],
  ['speech', 'speechLanguage'],
  ['ot', 'occupationalTherapy'],
  ['pt', 'physicalTherapy'],
  ['transportation', 'transport'],
] as const)
  kinds.set(bareWord(word), kind);

/** What a school calls a service; words of its own stay its name. */
export function serviceKind(text: string): Pick<Service, 'kind' | 'name'> {
  const kind = kinds.get(bareWord(text));
  return kind ? { kind } : { kind: 'other', name: text };
}
