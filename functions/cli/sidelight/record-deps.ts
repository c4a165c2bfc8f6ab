import { ids, now } from '../../deps/clock.ts';
import { contributions, ledger, ledgerReader, planProcesses, plans, recordSources, roster } from '../../deps/tables.ts';

export const planReadingDeps = () => ({
  roster: roster(),
  plans: plans(),
  ledger: ledger(),
  ledgerReader: ledgerReader(),
  ids,
  now,
});

export const exportDeps = () => ({ ...planReadingDeps(), records: recordSources() });

export const lintDeps = () => ({
  ...planReadingDeps(),
  processes: planProcesses(),
  contributions: contributions(),
});
