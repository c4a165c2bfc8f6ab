import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '#shared/domain/errors.ts';
import { type ArrivedPackage, nightlyRoster } from '#shared/domain/roster/nightly-roster.ts';
import { env, envNames } from '#shared/lambda/env.ts';
import { log } from '#shared/lambda/logger.ts';
import { importRoster } from '#shared/use-cases/roster/import-roster.ts';
import { now } from '../deps/clock.ts';
import { rosterInbox } from '../deps/roster-inbox.ts';
import { roster, rosterWriter } from '../deps/tables.ts';
import { rosterFolder } from '../imports/csv-package.ts';
import { reportText } from '../imports/csv-report.ts';
import { saidOf } from '../imports/import-outcome.ts';
import { refusalSentence } from '../imports/import-words.ts';
import { rosterSummary } from '../imports/roster-summary.ts';
import { unpackRoster } from '../imports/zip-package.ts';
import { type Tick, timeOf } from './tick.ts';

/**
 * Every night. A package that is refused, and one that stopped coming, is an error in the log, on which the alarm
 * rings; nothing was written then, and to try again at once would change nothing. Tables or S3 that do not answer fail
 * the run, which is tried again. The mark comes last, so that a run that was cut off is taken up from the beginning: an
 * import that was begun is finished by the next.
 */
export async function handler(tick: Tick) {
  const at = timeOf(tick);
  const inbox = rosterInbox();
  const [arrived, taken] = await Promise.all([inbox.arrived(), inbox.taken()]);
  const due = nightlyRoster(arrived, taken, at);
  if (due === 'late') return log('error', 'roster is late', { lastArrivedAt: taken?.arrivedAt });
  if (due !== 'import' || !arrived) return log('info', 'no new roster', { due });
  await inFolder(async (folder) => {
    const path = join(folder, 'roster.zip');
    await pipeline(await inbox.read(arrived.tag), createWriteStream(path, { mode: 0o600 }));
    await importFrom(path, { at, arrived });
  });
}

/**
 * A container may be used again, and what it unpacked is a whole district's children: they go with the run, or with the
 * next one where the time ran out.
 */
async function inFolder(work: (folder: string) => Promise<void>) {
  const folder = join(tmpdir(), `roster-of-${env(envNames.rosterBucket)}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importFrom(path: string, { at, arrived }: { at: string; arrived: ArrivedPackage }) {
  const inbox = rosterInbox();
  // The same for a run that is tried again, and never for two.
  const name = at.slice(0, 16).replace(':', '-');
  const from = `The package of ${arrived.arrivedAt}.`;
  try {
    const result = await importPackage(path);
    const { lines, hasReport } = saidOf({ lines: rosterSummary(result, false), ...result }, `reports/${name}.csv`);
    if (hasReport) await inbox.report(`${name}.csv`, reportText(result.faults, result.counted));
    await inbox.report(`${name}.txt`, asText([from, ...lines]));
    await inbox.markTaken(arrived);
    log('info', 'roster imported', { ...result.changed, rows: result.faults.length });
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    const { code, details } = cause;
    const byHand = 'By hand: npm run import:roster -- DIR, with --confirm once somebody has looked at the numbers.';
    const more = code === 'too_many_deletions' ? [byHand] : [];
    await inbox.report(`${name}.txt`, asText([from, refusalSentence(code, details), ...more]));
    log('error', 'roster refused', { code, reason: String(details.reason ?? code) });
  }
}

/** Without a zone: it would be that of every school, also of one that has another. */
async function importPackage(path: string) {
  const folder = `${path}.d`;
  await mkdir(folder);
  await unpackRoster(path, folder);
  const ports = { roster: roster(), rosterWriter: rosterWriter(), now };
  return importRoster(ports, await rosterFolder(folder), { confirmed: false });
}

const asText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
