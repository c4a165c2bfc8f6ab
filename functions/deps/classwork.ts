import { setTimeout as pause } from 'node:timers/promises';
import { addMinutes } from '#shared/domain/dates.ts';
import { envNames, localUrl } from '#shared/lambda/env.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import { googleClassroom } from '../../integrations/google-classroom/classroom.ts';
import { ids, now } from './clock.ts';
import { accountsAnsweringAt } from './google-accounts.ts';
import { bulk } from './patience.ts';
import {
  attachments,
  calendars,
  cards,
  courseRosters,
  courseWatches,
  deliveryLog,
  googleGrants,
  nudges,
  roster,
} from './tables.ts';

/** Nobody waits for a sweep, and a course whose Google is slow must not keep the others. */
const patience = { visit: 30_000, call: 8_000, adornment: 8_000 };

/** Everything that a sweep of courses works with. */
export const classworkDeps = () => ({
  attachments: attachments(bulk),
  calendars: calendars(bulk),
  cards: cards(bulk),
  courseRosters: courseRosters(bulk),
  courseWatches: courseWatches(bulk),
  deliveryLog: deliveryLog(bulk),
  googleGrants: googleGrants(bulk),
  nudges: nudges(bulk),
  roster: roster(bulk),
  googleAccounts: rememberedTokens(accountsAnsweringAt('/sign-in/callback', bulk)),
  classroomAs: googleClassroom({ rootUrl: localUrl(envNames.localGoogle), pause, patience }),
  ids,
  now,
});

type Renewed = Awaited<ReturnType<GoogleAccounts['refresh']>>;
const tokens = new Map<string, Exclude<Renewed, 'ended'>>();

/**
 * A token lives for an hour and a container sweeps four times in it. One that Google ended before is asked for anew:
 * who renews what was just given to them means another.
 */
function rememberedTokens(accounts: GoogleAccounts): GoogleAccounts {
  const handedOut = new Set<string>();
  return {
    ...accounts,
    async refresh(refreshToken) {
      const known = handedOut.has(refreshToken) ? undefined : tokens.get(refreshToken);
      handedOut.add(refreshToken);
      if (known && known.accessTokenExpiresAt > inAQuarter()) return known;
      const fresh = await accounts.refresh(refreshToken);
      if (fresh === 'ended') tokens.delete(refreshToken);
      else tokens.set(refreshToken, fresh);
      return fresh;
    },
  };
}

/** A sweep takes no longer. */
const inAQuarter = () => addMinutes(now(), 15);
