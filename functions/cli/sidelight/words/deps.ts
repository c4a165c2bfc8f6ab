import { ids, now } from '../../../deps/clock.ts';
import {
  cards,
  commands,
  districtAccommodations,
  ledger,
  plans,
  processes,
  roster,
  triage,
} from '../../../deps/tables.ts';

export const wordsDeps = () => ({
  roster: roster(),
  plans: plans(),
  processes: processes(),
  cards: cards(),
  triage: triage(),
  accommodations: districtAccommodations(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});
