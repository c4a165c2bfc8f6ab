import { kindOfDay } from '#shared/domain/calendar/school-calendar.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { type EnvName, envNames } from '#shared/lambda/env.ts';
import { now } from '../../deps/clock.ts';
import { rosterInbox } from '../../deps/roster-inbox.ts';
import { sealArchive } from '../../deps/seal-archive.ts';
import { calendars, ledgerSeals, roster } from '../../deps/tables.ts';
import { withNoun } from '../../imports/import-outcome.ts';
import { type Checked, fine, nameOfTrouble, told, wrong } from './checked.ts';

/** The names of AWS's own refusals, and what a person can do about each. */
const causes: readonly [RegExp, string][] = [
  [
    /Credentials|Token|Signature|UnrecognizedClient/,
    'AWS does not know who you are: aws sso login, and export AWS_PROFILE',
  ],
  [/ValidationException/, 'it is another table than is meant: paste the lines that npm run sidelight -- setup prints'],
  [/AccessDenied|NotAuthorized/, 'you may not read it: docs/deploy.md, step 5, lists what a person needs of IAM'],
  [
    /ResourceNotFound|NoSuchBucket/,
    'there is none of that name in this account and region: paste the lines that npm run sidelight -- setup prints',
  ],
];

export function awsTrouble(cause: unknown): string {
  const said = cause instanceof Error ? `${cause.name} ${cause.message} ${Reflect.get(cause, 'vendorCode') ?? ''}` : '';
  const known = causes.find(([name]) => name.test(said))?.[1];
  return known ?? `AWS did not answer (${nameOfTrouble(cause)}): check AWS_REGION and this machine’s way out`;
}

/** A table answers a question that our commands ask of it every day; one whose name is not known is not asked. */
export async function checkTables(): Promise<Checked[]> {
  const plans = await asked('Plans table', envNames.plansTable, async () => {
    const schools = await roster().schools();
    return `answers; ${withNoun(schools.length, 'school')} on the roster.`;
  });
  const ledger = await asked('Ledger table', envNames.ledgerTable, async () => {
    const seal = await ledgerSeals().newest();
    return seal ? `answers; sealed through ${seal.through}:00 UTC.` : 'answers; no hour is sealed yet.';
  });
  const archive = await asked('Archive of seals', envNames.sealBucket, async () => {
    await sealArchive().read(1);
    return 'answers.';
  });
  const inbox = await asked('Roster inbox', envNames.rosterBucket, lastPackage);
  const answer = [...plans, ...ledger].length === 2 && [...plans, ...ledger].every((each) => each.fine);
  return [...plans, ...ledger, ...archive, ...inbox, ...(answer ? [await checkCalendars()] : [])];
}

/** Not a fault: a district may import by hand, and a package may have come since the night. */
async function lastPackage() {
  const [arrived, taken] = await Promise.all([rosterInbox().arrived(), rosterInbox().taken()]);
  const day = (at: string) => at.slice(0, 10);
  if (arrived && arrived.tag !== taken?.tag)
    return `holds a package of ${day(arrived.arrivedAt)} that the next night takes in, or refused: its reports say which.`;
  return taken ? `the last package came on ${day(taken.arrivedAt)} and is in.` : 'answers; no package ever came.';
}

async function asked(about: string, name: EnvName, ask: () => Promise<string>): Promise<Checked[]> {
  if (told(name) === undefined) return [];
  try {
    return [fine(about, await ask())];
  } catch (cause) {
    return [wrong(about, `${told(name)}: ${awsTrouble(cause)}.`)];
  }
}

async function checkCalendars(): Promise<Checked> {
  const schools = await roster().schools();
  if (schools.length === 0)
    return wrong('Roster', 'nobody is on it, so nobody can sign in: npm run import:roster -- DIR.');
  const found = await Promise.all(
    schools.map(async (school) => ({ school, calendar: await calendars().find(school.id) })),
  );
  const without = found.filter(
    ({ school, calendar }) => !calendar || kindOfDay(calendar, schoolDateAt(now(), school.zone)) === 'unknown',
  );
  if (without.length === 0) return fine('Calendars', 'every school has a school year for today.');
  const named = without.slice(0, 3).map(({ school }) => school.id);
  const more = without.length > named.length ? ` and ${without.length - named.length} more` : '';
  return wrong(
    'Calendars',
    `no school year for today, so that deadlines have no day, at ${named.join(', ')}${more}: npm run sidelight -- calendar set SCHOOL FILE.`,
  );
}
