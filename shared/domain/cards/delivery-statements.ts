import { addMinutes, type Instant } from '../dates.ts';
import type { DeliveryEntry } from './delivery.ts';

/** One thing that was said, with all who said it; their notes stay their own. */
type Fact = Pick<DeliveryEntry, 'outcome' | 'reason'> & { entries: DeliveryEntry[] };
/** What stands of one item of one student on one occasion. */
export type ItemStatements = {
  studentId: DeliveryEntry['studentId'];
  fingerprint: string;
  /** What people said, oldest first. Nobody's word takes the place of another's. */
  facts: Fact[];
  /** What the student said ahead, that they use it or that it is not there: it neither agrees nor differs. */
  wanted: DeliveryEntry[];
  /** What was seen and said by nobody. */
  observed: DeliveryEntry[];
  /** Two people say different things. */
  differ: boolean;
};

/** Every word that people said of it, the student's ahead among them. */
export const statedEntries = ({ facts, wanted }: Pick<ItemStatements, 'facts' | 'wanted'>): DeliveryEntry[] => [
  ...facts.flatMap(({ entries }) => entries),
  ...wanted,
];

/** What the student asked of their teachers, until one of the staff has said since what became of it. */
export const openQuestions = ({ facts, wanted }: Pick<ItemStatements, 'facts' | 'wanted'>): DeliveryEntry[] =>
  wanted.filter(
    ({ outcome, at }) =>
      outcome === 'asked' &&
      !facts.some(({ entries }) => entries.some((entry) => entry.byKind === 'staff' && entry.at > at)),
  );

/** Of these items, by their keys, those at which a student waits for an answer. */
export function waitingAmong(entries: readonly DeliveryEntry[], keys: readonly string[]): string[] {
  const said = statementsOf(entries);
  return keys.filter((key) => openQuestions(said.get(key) ?? { facts: [], wanted: [] }).length > 0);
}

/** What one tap may fill: nobody has said what became of it, and no student waits for an answer to it. */
export const isUnsaid = (said: Pick<ItemStatements, 'facts' | 'wanted'> | undefined): boolean =>
  !said || (said.facts.length === 0 && openQuestions(said).length === 0);

/**
 * Entries that hold: of each chain of corrections its last, and where that takes one back, what held before it. Of one
 * person the latest word about an item.
 */
export function standing(entries: readonly DeliveryEntry[]): DeliveryEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  const holds = entries
    .filter(({ id }) => !corrected.has(id))
    .flatMap((entry) => heldBy(entry, byId) ?? [])
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  const latest = new Map(holds.map((entry) => [`${itemKey(entry)} ${entry.byKind} ${entry.byId}`, entry]));
  return holds.filter((entry) => latest.get(`${itemKey(entry)} ${entry.byKind} ${entry.byId}`) === entry);
}

function heldBy(last: DeliveryEntry, byId: ReadonlyMap<string | undefined, DeliveryEntry>): DeliveryEntry | undefined {
  let entry: DeliveryEntry | undefined = last;
  while (entry?.withdrawn) entry = byId.get(byId.get(entry.corrects)?.corrects);
  return entry;
}

/** The entry to name when what somebody said is said anew or taken back: the last of its chain. */
export function lastOfChain(entries: readonly DeliveryEntry[], first: DeliveryEntry): DeliveryEntry {
  const correctionOf = new Map(entries.map((entry) => [entry.corrects, entry]));
  let last = first;
  for (let next = correctionOf.get(last.id); next; next = correctionOf.get(last.id)) last = next;
  return last;
}

/** Every word is an entry that stays, and that teachers read. */
const mostWordsADay = 30;
/** Of one student’s entries: whether they have said as much of their supports within a day as they may. */
export const hasSaidEnough = (entries: readonly DeliveryEntry[], now: Instant): boolean =>
  entries.filter(({ byKind, at }) => byKind === 'student' && at > addMinutes(now, -24 * 60)).length >= mostWordsADay;

const undoMinutes = 5;
export const mayTakeBack = (saidAt: Instant, now: Instant) => addMinutes(saidAt, undoMinutes) >= now;

/** What one tap wrote and its writer may still take back; what they corrected since is another statement. */
export const writtenAt = (entries: readonly DeliveryEntry[], { byId, at }: Pick<DeliveryEntry, 'byId' | 'at'>) =>
  standing(entries).filter((entry) => entry.byId === byId && entry.at === at);

/** What people said of each item, the same said twice being one fact with two names. */
export function statementsOf(entries: readonly DeliveryEntry[]): Map<string, ItemStatements> {
  const said = new Map<string, ItemStatements>();
  for (const entry of standing(entries)) {
    const { studentId, item } = entry;
    const known = said.get(itemKey(entry)) ?? {
      ...{ studentId, fingerprint: item.fingerprint, facts: [], wanted: [], observed: [], differ: false },
    };
    said.set(itemKey(entry), known);
    if (entry.byKind === 'observed') known.observed.push(entry);
    else if (entry.outcome === 'wanted' || entry.outcome === 'asked') known.wanted.push(entry);
    else addFact(known, entry);
  }
  return said;
}

function addFact(known: ItemStatements, entry: DeliveryEntry) {
  const { outcome, reason } = entry;
  const fact = known.facts.find((each) => each.outcome === outcome && each.reason === reason);
  if (fact) fact.entries.push(entry);
  else known.facts.push({ outcome, ...(reason ? { reason } : {}), entries: [entry] });
  known.differ = known.facts.length > 1;
}

export const statementKey = (studentId: DeliveryEntry['studentId'], fingerprint: string) =>
  `${studentId} ${fingerprint}`;
export const itemKey = ({ studentId, item }: DeliveryEntry) => statementKey(studentId, item.fingerprint);
