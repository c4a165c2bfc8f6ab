import type { DisclosureRowFault, EntryFault, LedgerFault, SealFault } from '#shared/domain/ledger/ledger-fault.ts';
import type { LedgerCheck } from '#shared/use-cases/ledger/verify-ledger.ts';
import { withNoun } from '../imports/import-outcome.ts';

const entryWords: Record<EntryFault['kind'], string> = {
  altered: 'was altered after it was sealed',
  missing: 'was sealed and is no longer there',
  added: 'was put in after the hour was sealed',
  reordered: 'was sealed at another time than it has now',
};
const sealWords: Record<SealFault['kind'], string> = {
  sealAltered: 'was altered: it is not what its own hash was made of',
  sealMissing: 'is missing from the table',
  sealReplaced: 'does not continue the seal before it: one of the two was exchanged',
  archiveDiffers: 'differs from its copy in the archive, which nobody can have altered',
  archiveLacks: 'has no copy in the archive, though one was made before the next seal',
};

const rowWords: Record<DisclosureRowFault['kind'], string> = {
  rowMissing: 'does not hold',
  rowAltered: 'does not hold as it was entered:',
  rowAdded: 'holds more than the ledger does',
};

export function faultSentence(fault: LedgerFault): string {
  if ('studentId' in fault) return rowSentence(fault);
  if ('entryId' in fault) return `Entry ${fault.entryId} of ${hourWords(fault.hour)} ${entryWords[fault.kind]}.`;
  const { seal, through } = fault;
  const which = through === undefined ? `Seal ${seal}` : `Each of the seals ${seal} to ${through}`;
  return `${which} ${sealWords[fault.kind]}.`;
}

function rowSentence(fault: DisclosureRowFault) {
  const log = `The disclosure log of student ${fault.studentId} ${rowWords[fault.kind]}`;
  return fault.kind === 'rowAdded' ? `${log}.` : `${log} entry ${fault.entryId} of ${hourWords(fault.hour)}.`;
}

/** What was looked at, what came of it, and of what nothing can be said. */
export function checkLines({ seals, entries, faults, sealed, unsealed }: LedgerCheck, compared: boolean): string[] {
  if (!sealed && faults.length === 0) return ['No hour of the ledger is sealed yet: there is nothing to compare.'];
  const scope = sealed ? `, from ${hourWords(sealed.from)} through ${hourWords(sealed.through)}` : '';
  const verdict = faults.length === 0 ? 'All as they were sealed' : `${withNoun(faults.length, 'fault')}`;
  return [
    ...faults.map(faultSentence),
    `${verdict}: ${withNoun(entries, 'entry', 'entries')} under ${withNoun(seals, 'seal')}${scope}.`,
    ...(unsealed
      ? [`Not sealed yet: ${withNoun(unsealed.entries, 'entry', 'entries')} since ${hourWords(unsealed.from)}.`]
      : []),
    ...(compared
      ? []
      : ['The archive was not compared: set SEAL_BUCKET, or whoever may write seals could have exchanged the newest.']),
  ];
}

const hourWords = (hour: string) => `${hour.slice(0, 10)} ${hour.slice(11)}:00 UTC`;
