import { ids, now } from '../../deps/clock.ts';
import { bulkLedger, bulkLedgerReader, bulkPlans, bulkRoster, recordSources } from '../../deps/tables.ts';

export const planReadingDeps = () => ({
  roster: bulkRoster(),
  plans: bulkPlans(),
  ledger: bulkLedger(),
  ledgerReader: bulkLedgerReader(),
  ids,
  now,
});

export const exportDeps = () => ({ ...planReadingDeps(), records: recordSources() });
