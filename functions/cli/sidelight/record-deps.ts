import { ids, now } from '../../deps/clock.ts';
import {
  acknowledgementReader,
  calendars,
  cards,
  commands,
  confirmReminderReader,
  contributions,
  ledger,
  ledgerReader,
  meetings,
  plans,
  processes,
  records,
  referrals,
  safetyCards,
  teaching,
  triage,
} from '../../deps/tables.ts';
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
  referrals: referrals(),
  contributions: contributions(),
  safetyCards: safetyCards(),
  calendars: calendars(),
});

export const amendingDeps = () => ({ ...lintDeps(), cards: cards(), commands: commands(), meetings: meetings() });

export const confirmingDeps = () => ({
  ...directory(),
  acknowledgements: acknowledgementReader(),
  confirmReminders: confirmReminderReader(),
  cards: cards(),
  teaching: teaching(),
  ledger: ledger(),
  ids,
  now,
});
