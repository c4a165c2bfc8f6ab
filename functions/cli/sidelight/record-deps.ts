import { ids, now } from '../../deps/clock.ts';
import {
  bulkContributions,
  bulkLedger,
  bulkLedgerReader,
  bulkPlanProcesses,
  bulkPlans,
  bulkRoster,
  recordSources,
} from '../../deps/tables.ts';

export const planReadingDeps = () => ({
  roster: bulkRoster(),
  plans: bulkPlans(),
  ledger: bulkLedger(),
  ledgerReader: bulkLedgerReader(),
  ids,
  now,
});

export const exportDeps = () => ({ ...planReadingDeps(), records: recordSources() });

export const lintDeps = () => ({
  ...planReadingDeps(),
  processes: bulkPlanProcesses(),
  contributions: bulkContributions(),
});
