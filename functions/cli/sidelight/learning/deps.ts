import { ids, now } from '../../../deps/clock.ts';
import { calendars, commands, districtAccommodations, ledger, plans, referrals } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const learningDeps = () => ({
  ...directory(),
  plans: plans(),
  referrals: referrals(),
  accommodations: districtAccommodations(),
  calendars: calendars(),
  commands: commands(),
  ledger: ledger(),
  ids,
  now,
});

export const ofGrade = {
  grade: { type: 'string', takes: 'GRADE', says: 'students of this grade alone, as the roster writes it' },
} as const;
