import { ids, now } from '../../deps/clock.ts';
import { contributions, ledger, ledgerReader, plans, processes, records, roster, triage } from '../../deps/tables.ts';

export const planReadingDeps = () => ({
  roster: roster(),
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
