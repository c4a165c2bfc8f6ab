import { ConfirmRhythm } from '#shared/domain/cards/confirming/confirm-rhythm.ts';
import { confirmRhythm } from '#shared/lambda/env.ts';
import { log } from '#shared/lambda/logger.ts';
import { passRights } from '#shared/use-cases/access/of-age/pass-rights.ts';
import { tellRightsNext } from '#shared/use-cases/access/of-age/tell-rights-next.ts';
import { remindToConfirm } from '#shared/use-cases/cards/confirming/remind-to-confirm.ts';
import { sweepHelpLetters } from '#shared/use-cases/help/sweep-help-letters.ts';
import { remindOfDeadlines } from '#shared/use-cases/process/remind-of-deadlines.ts';
import { sweepDueReviews } from '#shared/use-cases/reviews/sweep-due-reviews.ts';
import { ids, now } from '../deps/clock.ts';
import {
  acknowledgements,
  birthdays,
  calendars,
  commands,
  confirmReminders,
  courseRosters,
  district,
  outbox,
  reviewReader,
  roster,
  rosterWriter,
  schoolHelps,
} from '../deps/tables.ts';
import { type Tick, timeOf } from './tick.ts';

/**
 * Once a day, after the clocks have changed and before school. "Now" is the time of the event, so that a repeated one
 * does the same.
 */
export async function handler(tick: Tick) {
  const at = timeOf(tick);
  const deps = { roster: roster(), outbox: outbox(), ids };
  const emitted = await sweepDueReviews({ ...deps, reviews: reviewReader() }, at);
  const turns = await remindOfDeadlines({ ...deps, reviews: reviewReader() }, at);
  const ofAge = { ...deps, birthdays: birthdays(), district: district() };
  const passed = await passRights(ofAge, at);
  const toldAhead = await tellRightsNext(ofAge, at);
  const confirming = {
    acknowledgements: acknowledgements(),
    calendars: calendars(),
    confirmReminders: confirmReminders(),
    courseRosters: courseRosters(),
  };
  const { failed, ...confirmations } = await remindToConfirm({ ...deps, ...confirming, now }, at, rhythm());
  const letters = await sweepHelpLetters(
    {
      ...{ ...deps, calendars: calendars(), district: district(), commands: commands() },
      ...{ rosterWriter: rosterWriter(), schoolHelps: schoolHelps() },
    },
    at,
  );
  log('info', 'swept', { at, emitted, turns, passed, toldAhead, letters, ...confirmations, failed: failed.length });
  // Aloud, so that the run is tried again and, in the end, the alarm rings.
  const [first] = failed;
  if (first) throw first.cause;
}

/** What the district says instead of the usual. */
function rhythm() {
  const said = confirmRhythm();
  return said === undefined ? undefined : ConfirmRhythm.parse(JSON.parse(said));
}
