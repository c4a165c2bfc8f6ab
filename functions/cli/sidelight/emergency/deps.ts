import { DomainError } from '#shared/domain/errors.ts';
import { GrantId } from '#shared/domain/ids.ts';
import { ids, now } from '../../../deps/clock.ts';
import {
  acknowledgementReader,
  calendars,
  cards,
  commands,
  datedGrants,
  ledger,
  safetyCards,
} from '../../../deps/tables.ts';
import { wrongWord } from '../arguments.ts';
import { directory } from '../people.ts';

export const emergencyDeps = () => ({
  ...directory(),
  datedGrants: datedGrants(),
  calendars: calendars(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});

export const emergencyCardDeps = () => ({
  ...emergencyDeps(),
  cards: cards(),
  acknowledgements: acknowledgementReader(),
  safetyCards: safetyCards(),
});

export function emergencyOf(text: string) {
  const id = GrantId.safeParse(text);
  if (!id.success || !text.startsWith('emg_')) throw wrongWord('EMERGENCY', 'bad_emergency');
  return id.data;
}

/** For `catch`: a verb names its own field, and a person the word that they typed. */
export function inTheirReason(cause: unknown): never {
  if (!(cause instanceof DomainError)) throw cause;
  const { field } = cause.details;
  if (field === 'reason') throw wrongWord('--reason', 'no_reason');
  if (field === 'words') throw wrongWord('--words', 'no_finding_words');
  throw field === 'staffId' ? wrongWord('STAFF', 'not_at_school') : cause;
}
