import { invalid } from './refusal.ts';

type Selection = Map<string, Selection | 'all'>;

/** A partial response, `fields=a,b(c),d/e`: whoever reads a field that was not asked for finds nothing. */
export function selected(answer: object, fields: string | undefined): object {
  if (fields === undefined || fields === '*') return answer;
  const read = { text: fields, at: 0 };
  const selection = selectionOf(read);
  if (read.at < fields.length) throw invalid(`Invalid field selection ${fields}`, 'invalidParameter');
  return picked(answer, selection);
}

type Reader = { text: string; at: number };

function selectionOf(read: Reader): Selection {
  const selection: Selection = new Map();
  for (;;) {
    const name = /^[\w*]+/.exec(read.text.slice(read.at))?.[0];
    if (!name) throw invalid(`Invalid field selection ${read.text}`, 'invalidParameter');
    read.at += name.length;
    selection.set(name, below(read));
    if (read.text[read.at] !== ',') return selection;
    read.at += 1;
  }
}

function below(read: Reader): Selection | 'all' {
  const mark = read.text[read.at];
  if (mark !== '/' && mark !== '(') return 'all';
  read.at += 1;
  if (mark === '/') {
    const name = /^[\w*]+/.exec(read.text.slice(read.at))?.[0] ?? '';
    read.at += name.length;
    return new Map([[name, below(read)]]);
  }
  const inner = selectionOf(read);
  if (read.text[read.at] === ')') read.at += 1;
  return inner;
}

function picked(value: object, selection: Selection): object {
  if (Array.isArray(value)) return value.map((each: unknown) => (isObject(each) ? picked(each, selection) : each));
  const entries = Object.entries(value).flatMap(([name, each]: [string, unknown]) => {
    const wanted = selection.get(name) ?? selection.get('*');
    if (wanted === undefined) return [];
    return [[name, wanted === 'all' || !isObject(each) ? each : picked(each, wanted)]];
  });
  return Object.fromEntries(entries);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
