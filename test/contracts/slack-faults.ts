import { blockLimits, manifestLimits } from './slack-limits.ts';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Slack counts a text by its letters, whatever object it lies in, and a list by its elements. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isNode(value) && typeof value.text === 'string' ? value.text.length : undefined;
}

/** Under which name the table has an object, by its type or by where it stands. */
const kinds: Readonly<Record<string, string>> = {
  modal: 'view',
  home: 'view',
  static_select: 'select',
  external_select: 'select',
  multi_static_select: 'select',
  multi_users_select: 'select',
  options: 'option',
  initial_option: 'option',
  initial_options: 'option',
  confirm: 'confirmation',
};
const kindOf = (place: string, { type }: Node) => kinds[place] ?? kinds[String(type)] ?? String(type);

/** Each place of a message or a view where Slack's limits are broken. */
export function blockFaults(payload: unknown, place = ''): string[] {
  if (Array.isArray(payload)) return payload.flatMap((each) => blockFaults(each, place));
  if (!isNode(payload)) return [];
  return Object.entries(payload).flatMap(([name, value]) => {
    const owned = blockLimits[`${kindOf(place, payload)}.${name}`];
    const shared = name === 'action_id' || name === 'block_id' ? blockLimits[name] : undefined;
    const each = blockLimits[`${kindOf(place, payload)}.${name}[]`];
    const items = each && Array.isArray(value) ? value.flatMap((item) => outside(`${name}[]`, sizeOf(item), each)) : [];
    return [...outside(name, sizeOf(value), owned ?? shared), ...items, ...blockFaults(value, name)];
  });
}

function outside(name: string, size: number | undefined, limit: readonly [number, number] | undefined): string[] {
  if (!limit || size === undefined || (limit[0] <= size && size <= limit[1])) return [];
  return [`${name}: ${size} is not between ${limit[0]} and ${limit[1]}`];
}

/** Each place of a manifest that Slack's schema does not know, or whose limits are broken. */
export function manifestFaults(value: unknown, path = ''): string[] {
  const limit = manifestLimits[path];
  if (typeof value === 'boolean') return limit === 'flag' ? [] : [`${path}: no flag`];
  const own = limit && limit !== 'flag' ? outside(path, sizeOf(value), limit) : [];
  if (typeof value === 'string') return limit ? own : [`${path}: unknown`];
  if (Array.isArray(value)) return [...own, ...value.flatMap((each) => manifestFaults(each, `${path}[]`))];
  if (!isNode(value)) return [`${path}: unknown`];
  return Object.entries(value).flatMap(([name, inner]) => manifestFaults(inner, path ? `${path}.${name}` : name));
}
