import { calendarContract } from './calendar-contract.ts';
import { classroomContract } from './classroom-contract.ts';

/**
 * What a value may be: `string`, `integer`, `number`, `boolean`, `object`, one of `a|b|c`, a schema `#Event`, a list
 * `[]#Event` or a map `{}string`.
 */
type Kind = string;
type Fields = Readonly<Record<string, Kind>>;

export type GoogleContract = {
  methods: readonly {
    name: string;
    /** Verb and path. */
    call: string;
    /** Any one of these is enough; the last word of each name. */
    scopes: readonly string[];
    /** A star says that it may come several times. */
    query?: Fields;
    body?: Kind;
    /** Only where we ask for a part of it. */
    answer?: Kind;
  }[];
  schemas: Readonly<Record<string, Fields>>;
};

/** A call as Google gets it, and what whoever makes it was granted. */
export type GoogleCall = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  scopes: readonly string[];
};

const contracts = [classroomContract, calendarContract];
/** Every method of Google's takes these. */
const everywhere: Fields = {
  ...{ alt: 'json|media', fields: 'string', prettyPrint: 'boolean', quotaUser: 'string' },
};
/**
 * One item of consent with two names. Google gives back the second whichever was asked for; whether the methods whose
 * table has the first alone take it is disputed, so a page must do without their answer.
 */
const sameConsent: Readonly<Record<string, string>> = {
  'classroom.student-submissions.students.readonly': 'classroom.coursework.students.readonly',
  'classroom.student-submissions.me.readonly': 'classroom.coursework.me.readonly',
};

/** What is wrong with a call by Google's own description of its APIs; nothing when all is right. */
export function faultsIn(call: GoogleCall): string[] {
  const found = methodOf(call);
  const here = `${call.method} ${call.path}`;
  if (!found) return [`${here}: no such method`];
  const { method, contract } = found;
  const said = [
    ...scopeFaults(method.scopes, call.scopes),
    ...queryFaults({ ...everywhere, ...method.query }, call.query),
    ...selectionFaults(contract, method.answer, call.query.get('fields')),
    ...bodyFaults(contract, method.body, call.body),
  ];
  return said.map((fault) => `${here}: ${fault}`);
}

function methodOf({ method: verb, path }: GoogleCall) {
  for (const contract of contracts) {
    const method = contract.methods.find(({ call }) => {
      const pattern = call.replaceAll(/[.:]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+');
      return new RegExp(`^${pattern}$`).test(`${verb} ${path}`);
    });
    if (method) return { method, contract };
  }
  return undefined;
}

function scopeFaults(accepted: readonly string[], held: readonly string[]) {
  const names = held.map((scope) => scope.split('/').at(-1) ?? '').flatMap((name) => [name, sameConsent[name] ?? name]);
  return names.some((name) => accepted.includes(name))
    ? []
    : [`takes ${accepted.join(' or ')}, not ${names.join(' ')}`];
}

function queryFaults(known: Fields, query: URLSearchParams) {
  return [...new Set(query.keys())].flatMap((name) => {
    const kind = known[name]?.replace('*', '');
    if (kind === undefined) return [`no parameter ${name}`];
    const values = query.getAll(name);
    if (values.length > 1 && !known[name]?.endsWith('*')) return [`parameter ${name} comes ${values.length} times`];
    return values
      .filter((value) => !isWritten(kind, value))
      .map((value) => `parameter ${name}: ${value} is not ${kind}`);
  });
}

/** As it stands in an address, where all is text. */
function isWritten(kind: Kind, value: string) {
  if (kind === 'string') return value !== '';
  if (kind === 'integer') return /^\d+$/.test(value);
  return (kind === 'boolean' ? 'true|false' : kind).split('|').includes(value);
}

function bodyFaults({ schemas }: GoogleContract, kind: Kind | undefined, body: string) {
  if (body === '') return kind ? ['has no body'] : [];
  if (!kind) return ['has a body, and the method takes none'];
  return valueFaults(schemas, { kind, at: 'body' }, JSON.parse(body));
}

type Place = { kind: Kind; at: string };

function valueFaults(schemas: GoogleContract['schemas'], { kind, at }: Place, value: unknown): string[] {
  const wrong = [`${at}: ${JSON.stringify(value)} is not ${kind}`];
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (kind.startsWith('[]')) {
    const inner = (at: string) => ({ kind: kind.slice(2), at });
    return Array.isArray(value)
      ? value.flatMap((each, index) => valueFaults(schemas, inner(`${at}.${index}`), each))
      : wrong;
  }
  if (/^(#|\{\}|object$)/.test(kind)) {
    if (!isObject) return wrong;
    return Object.entries(value).flatMap(([name, part]) => {
      const inner = kind.startsWith('{}') ? kind.slice(2) : schemas[kind.slice(1)]?.[name];
      if (kind === 'object') return [];
      return inner ? valueFaults(schemas, { kind: inner, at: `${at}.${name}` }, part) : [`${at} has no field ${name}`];
    });
  }
  if (kind === 'integer') return Number.isInteger(value) ? [] : wrong;
  if (['string', 'number', 'boolean'].includes(kind)) return typeof value === kind ? [] : wrong;
  return kind.split('|').some((each) => each === value) ? [] : wrong;
}

/** `fields=a,b(c)` against the answer that it is cut from. */
function selectionFaults({ schemas }: GoogleContract, answer: Kind | undefined, fields: string | null): string[] {
  if (fields === null) return [];
  if (!answer) return ['its answer is not in the table, so nobody can say whether the fields are right'];
  const faults: string[] = [];
  const within = [answer];
  let last: Kind | undefined;
  for (const [mark] of fields.matchAll(/\w+|[()]/g)) {
    if (mark === '(') within.push(last ?? '');
    else if (mark === ')') within.pop();
    else {
      const of = within.at(-1)?.replace(/^(\[\])?#/, '') ?? '';
      last = schemas[of]?.[mark];
      if (!last) faults.push(`fields: ${of} has no ${mark}`);
    }
  }
  return faults;
}
