import { LedgerEntry, personNamed } from '#shared/domain/ledger/ledger.ts';
import type { RecordKind, StoredRecord } from '#shared/domain/ledger/student-record.ts';
import {
  didWords,
  momentOfDisclosure,
  whereWords,
  whyWords,
  disclosureHeads as words,
} from '#shared/text/ledger/disclosure.ts';
import { kindTitle } from '#shared/text/ledger/record-words.ts';
import type { NameOf } from '#shared/text/plans/plan-words.ts';
import { DataTable } from './data-table.tsx';

type Reading = { nameOf: NameOf; zone: string };

/**
 * Who saw it, newest first, in the words of the disclosure log: a family reads who, when and why, and no word of the
 * code.
 */
export const DisclosureTable = ({ kind, reading }: { kind: RecordKind; reading: Reading }) => {
  const entries = kind.records.map(entryOf).sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <DataTable
      caption={`${kindTitle(kind.name)} (${entries.length})`}
      heads={[words.when, words.who, words.what, words.whom, words.why, words.where, words.entry]}
      rows={entries.map((entry) => rowOf(entry, reading))}
    />
  );
};

/** An entry that cannot be read must not be missing from a copy of all that is held. */
const entryOf = ({ storedAs: _storedAs, ...entry }: StoredRecord) => LedgerEntry.parse(entry);

function rowOf(entry: LedgerEntry, { nameOf, zone }: Reading) {
  const { at, actorId, action, because, surface, id } = entry;
  const { copyFor, concerning } = personNamed(entry);
  const whom = copyFor ?? concerning;
  return [
    momentOfDisclosure(at, zone),
    <bdi>{nameOf(actorId)}</bdi>,
    didWords[action],
    whom === undefined ? '' : <bdi>{nameOf(whom)}</bdi>,
    whyWords[because],
    whereWords[surface],
    <bdi>{id}</bdi>,
  ];
}
