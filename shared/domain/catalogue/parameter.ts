import * as z from 'zod/mini';
import { DomainError } from '../errors.ts';
import { catalogueEntry } from './catalogue.ts';
import { colorCode } from './color-code.ts';

/**
 * How much of an accommodation: the values that its catalogue entry asks for, by name. The grammar of an entry:
 * `name:type[min..max]=default`, `;` joins fields, `oneOf{a|b}` takes exactly one, `?` is optional.
 */
export const Parameter = z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]));
export type Parameter = z.infer<typeof Parameter>;
export type ParameterValue = Parameter[string];

export type Field = {
  name: string;
  /** `set` is always a list; of `some` one alone is a word, as it was when only one could be said. */
  type: 'number' | 'int' | 'bool' | 'true' | 'text' | 'enum' | 'set' | 'some' | 'time' | 'colour' | 'language' | 'id';
  min?: number;
  max?: number;
  options?: readonly string[];
  optional: boolean;
  fallback?: ParameterValue;
};
export type Grammar = { exactlyOne: boolean; fields: readonly Field[] };

const typeNames: Record<string, Field['type']> = {
  number: 'number',
  int: 'int',
  bool: 'bool',
  true: 'true',
  text: 'text',
  enum: 'enum',
  set: 'set',
  some: 'some',
  'HH:mm': 'time',
  hex: 'colour',
  BCP47: 'language',
  id: 'id',
};
const fieldPattern =
  /^(?<name>\w+):(?<type>HH:mm|[A-Za-z0-9]+)(?:\[(?:(?<min>[\d.]+?)\.\.|<=)(?<max>[\d.]+)\])?(?:\{(?<options>[^}]*)\})?(?<optional>\?)?(?:=(?<fallback>.+))?$/;

/** Throws on a grammar that it cannot read: the catalogue is ours, so that is a mistake of ours. */
export function parseGrammar(text: string): Grammar {
  const oneOf = /^oneOf\{(.*)\}$/.exec(text);
  const parts = oneOf?.[1] === undefined ? text.split(';') : oneOf[1].split('|');
  return { exactlyOne: oneOf !== null, fields: parts.map(parseField) };
}

function parseField(text: string): Field {
  const found = fieldPattern.exec(text)?.groups;
  const type = typeNames[found?.type ?? ''];
  if (!found?.name || !type) throw new Error(`unreadable parameter grammar: ${text}`);
  const { name, min, max, options, optional, fallback } = found;
  const field: Field = {
    name,
    type,
    optional: optional !== undefined,
    ...(min === undefined ? {} : { min: Number(min) }),
    ...(max === undefined ? {} : { max: Number(max) }),
    ...(options === undefined ? {} : { options: options.split(',') }),
  };
  return fallback === undefined ? field : { ...field, fallback: fromText(field, fallback) };
}

const grammars = new Map<string, Grammar>();

export function grammarOf(code: string): Grammar {
  const known = grammars.get(code);
  if (known) return known;
  const { parameter } = catalogueEntry(code);
  const grammar = parameter ? parseGrammar(parameter) : { exactlyOne: false, fields: [] };
  grammars.set(code, grammar);
  return grammar;
}

/**
 * Checks what was given against the catalogue. Refuses with the field's name, and fills in nothing: a default is a
 * suggestion to who writes a plan, and what nobody said is not in force.
 */
export function readParameter(code: string, given: Parameter): Parameter {
  const grammar = grammarOf(code);
  checkNames(grammar, { code, given });
  const said = grammar.fields.filter(({ name }) => given[name] !== undefined);
  if (grammar.exactlyOne && said.length > 1)
    throw new DomainError('invalid_input', { field: namesOf(said.slice(1)), code });
  return Object.fromEntries(said.map((field) => [field.name, checked(code, field, given[field.name])]));
}

const namesOf = (fields: readonly Field[]) => fields.map(({ name }) => name).join(' ');

/** The fields that the catalogue asks for and this amount leaves open; of one of several, the first. */
export function unstatedFields(code: string, parameter: Parameter): readonly Field[] {
  if (code.startsWith('DST-')) return [];
  const { exactlyOne, fields } = grammarOf(code);
  const asked = fields.filter(({ optional }) => !optional);
  const open = asked.filter(({ name }) => parameter[name] === undefined);
  return exactlyOne ? (open.length === fields.length ? open.slice(0, 1) : []) : open;
}

/**
 * The same for a district's own accommodation, whose default is the district's word and no suggestion of ours: that is
 * filled in, and what has none is refused.
 */
export function readAgainst(
  { exactlyOne, fields }: Grammar,
  { code, given }: { code: string; given: Parameter },
): Parameter {
  checkNames({ exactlyOne, fields }, { code, given });
  return exactlyOne ? readOne(code, fields, given) : readAll(code, fields, given);
}

function checkNames({ fields }: Grammar, { code, given }: { code: string; given: Parameter }) {
  const unknown = Object.keys(given).find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) throw new DomainError('invalid_input', { field: unknown, code });
}

/** Reads `name=value;name=value`, as a spreadsheet cell holds it. */
export function readParameterText(code: string, text: string): Parameter {
  const { fields } = grammarOf(code);
  const given: Parameter = {};
  for (const part of text.split(';').filter((piece) => piece.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((piece) => piece.trim());
    const field = fields.find((candidate) => candidate.name === name);
    if (!field || name in given) throw new DomainError('invalid_input', { field: name || 'parameter', code });
    given[name] = fromText(field, value);
  }
  return readParameter(code, given);
}

/** Whether every amount that is given is one that the catalogue knows; what is not given may be missing. */
export function fitsEntry(code: string, given: Parameter): boolean {
  const { exactlyOne, fields } = grammarOf(code);
  const said = Object.entries(given);
  const fitting = said.filter(([name, value]) => fields.some((field) => field.name === name && fits(field, value)));
  return fitting.length === said.length && (!exactlyOne || said.length < 2);
}

function readOne(code: string, fields: readonly Field[], given: Parameter): Parameter {
  const [name, ...more] = Object.keys(given);
  if (more.length > 0) throw new DomainError('invalid_input', { field: more.join(' '), code });
  const field =
    fields.find((candidate) => candidate.name === name) ?? fields.find(({ fallback }) => fallback !== undefined);
  if (!field) throw new DomainError('invalid_input', { field: 'parameter', code });
  return { [field.name]: checked(code, field, given[field.name] ?? field.fallback) };
}

function readAll(code: string, fields: readonly Field[], given: Parameter): Parameter {
  const read: Parameter = {};
  for (const field of fields) {
    const value = given[field.name] ?? field.fallback;
    if (value === undefined && field.optional) continue;
    read[field.name] = checked(code, field, value);
  }
  return read;
}

function checked(code: string, field: Field, value: ParameterValue | undefined): ParameterValue {
  const read = value === undefined ? value : asStored(field, value);
  if (read === undefined || !fits(field, read)) throw new DomainError('invalid_input', { field: field.name, code });
  return read;
}

/** One way to say each amount, so that what says the same is the same. */
function asStored({ type, options = [] }: Field, value: ParameterValue): ParameterValue {
  if (type === 'colour' && typeof value === 'string') return colorCode(value) ?? value;
  if (type !== 'some' || !Array.isArray(value) || !value.every((each) => options.includes(each))) return value;
  const [only, ...more] = options.filter((option) => value.includes(option));
  return only === undefined || more.length > 0 ? [...(only === undefined ? [] : [only]), ...more] : only;
}

export function fits(field: Field, value: ParameterValue): boolean {
  const { type, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, options = [] } = field;
  if (type === 'number' || type === 'int')
    return typeof value === 'number' && value >= min && value <= max && (type === 'number' || Number.isInteger(value));
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'true') return value === true;
  if (type === 'some' && typeof value === 'string') return options.includes(value);
  if (type === 'set' || type === 'some')
    return Array.isArray(value) && value.length > 0 && value.every((each) => options.includes(each));
  if (typeof value !== 'string' || value === '') return false;
  return type === 'enum' ? options.includes(value) : textPatterns[type].test(value) && value.length <= max;
}

const textPatterns = {
  text: /^[^\p{Cc}]+$/u,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  colour: /^#[0-9a-fA-F]{6}$/,
  language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  id: /^[\w.-]{1,64}$/,
};

function fromText(field: Field, text: string): ParameterValue {
  if (field.type === 'number' || field.type === 'int') return text === '' ? Number.NaN : Number(text);
  if (field.type === 'bool' || field.type === 'true') return text === 'true' ? true : text === 'false' ? false : text;
  return field.type === 'set' || field.type === 'some' ? text.split(',').map((each) => each.trim()) : text;
}
