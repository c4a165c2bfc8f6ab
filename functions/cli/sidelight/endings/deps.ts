import { ids, now } from '../../../deps/clock.ts';
import {
  calendars,
  cards,
  commands,
  deadlines,
  meetings,
  plans,
  processWriter,
  referralWriter,
  reviews,
  safetyCards,
} from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const recordingDeps = () => ({
  ...directory(),
  plans: plans(),
  processes: processWriter(),
  referrals: referralWriter(),
  calendars: calendars(),
  commands: commands(),
  ids,
  now,
});

export const endingDeps = () => ({
  ...recordingDeps(),
  cards: cards(),
  reviews: reviews(),
  meetings: meetings(),
  deadlines: deadlines(),
});

export const resumingDeps = () => ({ ...recordingDeps(), cards: cards(), safetyCards: safetyCards() });
