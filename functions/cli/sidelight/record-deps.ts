import { ids, now } from '../../deps/clock.ts';
import { contributions, ledger, ledgerReader, plans, processes, records, roster } from '../../deps/tables.ts';

export const planReadingDeps = () => ({
  roster: roster(),
  plans: plans(),
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
