import { ids, now } from '../../deps/clock.ts';
import { contributions, ledger, ledgerReader, plans, processes, records, triage } from '../../deps/tables.ts';
import { directory } from './people.ts';

export const planReadingDeps = () => ({
  ...directory(),
  plans: plans(),
  triage: triage(),
  ledger: ledger(),
  ledgerReader: ledgerReader(),
  ids,
  now,
});

export const exportDeps = () => ({ ...planReadingDeps(), records: records() });

export const lintDeps = () => ({
  ...planReadingDeps(),
  processes: processes(),
  contributions: contributions(),
});
