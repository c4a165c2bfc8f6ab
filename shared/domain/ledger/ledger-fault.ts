import type { Hour } from '../hours.ts';
import type { StudentId } from '../ids.ts';
import type { HeldEntry, LedgerSeal, SealedEntry } from './ledger-seal.ts';

/** What a check of the ledger found wrong, by name. Ids, hours and numbers of seals only. */
export type EntryFault = { kind: 'altered' | 'missing' | 'added' | 'reordered'; entryId: string; hour: Hour };
export type SealFault = {
  kind: 'sealAltered' | 'sealMissing' | 'sealReplaced' | 'archiveDiffers' | 'archiveLacks';
  seal: number;
  /** The last of several that are missing in a row. */
  through?: number;
};
/** A student's disclosure log is made of rows that repeat the entries: they are what a family is answered from. */
export type DisclosureRowFault =
  | { kind: 'rowMissing' | 'rowAltered'; entryId: string; hour: Hour; studentId: StudentId }
  | { kind: 'rowAdded'; studentId: StudentId };
export type LedgerFault = EntryFault | SealFault | DisclosureRowFault;

/** The entries of an hour that fall to this seal and not to its neighbours in the same hour. */
export function shareOf({ from, after = '', through, open, entries }: LedgerSeal, hour: Hour, found: HeldEntry[]) {
  const last = entries.at(-1)?.key ?? '';
  return found.filter(({ key }) => (hour > from || key > after) && (hour < through || !open || key <= last));
}

/**
 * Compares by place. An entry that changed its place is missing from one and added at the other until `settleMoves` has
 * seen the whole ledger. A place may be found more than once, since an hour lies in several partitions: whatever no
 * seal accounts for was added.
 */
export function compareEntries(
  hour: Hour,
  sealed: readonly SealedEntry[],
  found: readonly SealedEntry[],
): EntryFault[] {
  const unaccounted = Map.groupBy(found, ({ key }) => key);
  const take = (key: string, fits: (each: SealedEntry) => boolean) => {
    const there = unaccounted.get(key) ?? [];
    const index = there.findIndex(fits);
    if (index >= 0) there.splice(index, 1);
    return index >= 0;
  };
  const unlike = sealed.filter(({ key, hash }) => !take(key, (each) => each.hash === hash));
  const fault = (kind: EntryFault['kind'], key: string): EntryFault => ({ kind, entryId: entryIdOf(key), hour });
  return [
    ...unlike.map(({ key }) => fault(take(key, () => true) ? 'altered' : 'missing', key)),
    ...[...unaccounted.values()].flat().map(({ key }) => fault('added', key)),
  ];
}

/**
 * The order of the ledger is the order of its keys, which begin with the time. An entry that is missing at one time and
 * there at another was reordered: it is named once, by the hour in which it was sealed.
 */
export function settleMoves(faults: readonly LedgerFault[]): LedgerFault[] {
  const idsOf = (kind: 'missing' | 'added') =>
    new Set(faults.flatMap((fault) => (fault.kind === kind && 'entryId' in fault ? fault.entryId : [])));
  const [missing, added] = [idsOf('missing'), idsOf('added')];
  return faults.flatMap((fault): LedgerFault[] => {
    if (fault.kind !== 'missing' && fault.kind !== 'added') return [fault];
    const moved = missing.has(fault.entryId) && added.has(fault.entryId);
    if (!moved) return [fault];
    return fault.kind === 'missing' ? [{ ...fault, kind: 'reordered' }] : [];
  });
}

const entryIdOf = (key: string) => key.slice(key.indexOf('#') + 1);
