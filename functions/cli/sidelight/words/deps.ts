import { ids, now } from '../../../deps/clock.ts';
import {
  calendars,
  cards,
  commands,
  districtAccommodations,
  ledger,
  plans,
  processes,
  synonyms,
  triage,
} from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const wordsDeps = () => ({
  ...directory(),
  plans: plans(),
  processes: processes(),
  cards: cards(),
  calendars: calendars(),
  triage: triage(),
  accommodations: districtAccommodations(),
  synonyms: synonyms(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
