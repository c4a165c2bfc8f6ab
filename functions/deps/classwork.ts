import { setTimeout as pause } from 'node:timers/promises';
import { addMinutes, type Instant } from '#shared/domain/dates.ts';
import { sameRecord } from '#shared/domain/same-record.ts';
import { changesTopic, envNames, localUrl } from '#shared/lambda/env.ts';
import type { CourseWatch, CourseWatches } from '#shared/use-cases/ports/classroom/course-watches.ts';
import type { GoogleAccounts } from '#shared/use-cases/ports/sign-in/google-accounts.ts';
import { googleClassroom } from '../../integrations/google-classroom/classroom.ts';
import { ids, now } from './clock.ts';
import { accountsAnsweringAt } from './google-accounts.ts';
import { bulk } from './patience.ts';
import {
  attachments,
  calendars,
  cards,
  courseRegistrations,
  courseRosters,
  courseWatches,
  deliveryLog,
  googleGrants,
  nudges,
  outbox,
  roster,
} from './tables.ts';

/** Nobody waits for a sweep, and a course whose Google is slow must not keep the others. */
const patience = { visit: 30_000, call: 8_000, adornment: 8_000 };

/** Everything that a sweep of courses works with. */
export const classworkDeps = () => ({
  attachments: attachments(bulk),
  calendars: calendars(bulk),
  cards: cards(bulk),
  courseRegistrations: courseRegistrations(bulk),
  courseRosters: courseRosters(bulk),
  courseWatches: rememberedLooks(courseWatches(bulk)),
  deliveryLog: deliveryLog(bulk),
  googleGrants: googleGrants(bulk),
  nudges: nudges(bulk),
  outbox: outbox(bulk),
  roster: roster(bulk),
  googleAccounts: rememberedTokens(accountsAnsweringAt('/sign-in/callback', bulk)),
  classroomAs: googleClassroom({ rootUrl: localUrl(envNames.localGoogle), pause, patience }),
  changesTopic: changesTopic(),
  ids,
  now,
});

/** When a course was looked at last, and what the table says of it. */
const looks = new Map<string, { at: Instant; stored: Instant }>();
const minutesBetweenWrites = 60;

/**
 * Most looks find nothing new, and a write of each would cost a district more than all else. So that is kept while the
 * container lives, and in the table once an hour: another container asks Google once more, and tells nothing twice.
 */
const rememberedLooks = (watches: CourseWatches): CourseWatches => ({
  async find(courseId) {
    const found = await watches.find(courseId);
    if (!found) return undefined;
    const { lookedAt: stored } = found;
    const known = looks.get(courseId)?.at ?? stored;
    const at = known > stored ? known : stored;
    looks.set(courseId, { at, stored });
    return { ...found, lookedAt: at };
  },
  async save(watch, before) {
    const { courseId, lookedAt: at } = watch;
    const known = looks.get(courseId);
    const isNoNews = before !== undefined && sameRecord(undated(watch), undated(before));
    const isKept = known !== undefined && isNoNews && at < addMinutes(known.stored, minutesBetweenWrites);
    if (!isKept) await watches.save(watch, before);
    looks.set(courseId, { at, stored: isKept ? known.stored : at });
  },
});

const undated = (watch: CourseWatch) => ({ ...watch, lookedAt: '' });

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
