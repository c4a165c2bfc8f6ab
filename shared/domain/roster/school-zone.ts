import { schoolTimeAt, TimeZone } from '../dates.ts';
import { nearestWord } from '../edit-distance.ts';
import { refused } from '../tabular.ts';

/** What people write for the zones of the United States. An abbreviation names an hour of half a year, and no zone. */
const meant: Readonly<Record<string, string>> = {
  hawaii: 'Pacific/Honolulu',
  hst: 'Pacific/Honolulu',
  alaska: 'America/Anchorage',
  akt: 'America/Anchorage',
  pacific: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  mountain: 'America/Denver',
  mt: 'America/Denver',
  central: 'America/Chicago',
  ct: 'America/Chicago',
  eastern: 'America/New_York',
  et: 'America/New_York',
  atlantic: 'America/Puerto_Rico',
  at: 'America/Puerto_Rico',
};

/**
 * Refuses what is no zone, and what is one hour all year by an abbreviation or a number: in summer every meeting of a
 * school would stand an hour wrong. A place without summer time, such as America/Phoenix, is a zone.
 */
export function checkZone(zone: string, line = 0) {
  const isZone = TimeZone.safeParse(zone).success;
  if (isZone && !isFixed(zone)) return;
  throw refused('bad_zone', { zone: wordOf(zone), meant: zoneMeant(zone) ?? '', fixed: isZone ? 1 : 0, line });
}

/** The words of a person at a keyboard; of a file, nothing that is no word. */
const wordOf = (zone: string) => (/^[\w/+:-]{1,40}$/.test(zone) ? zone : 'This');

function isFixed(zone: string) {
  if (zone.includes('/') && !/^etc\//i.test(zone)) return false;
  return schoolTimeAt('2026-01-15T12:00:00Z', zone) === schoolTimeAt('2026-07-15T12:00:00Z', zone);
}

function zoneMeant(zone: string) {
  const word = zone.trim().toLowerCase().replace(/^us\//, '');
  const abbreviation = word.replace(/^(ak|[pmcea])[sd]t$/, '$1t').replace(/ (standard |daylight )?time.*$/, '');
  const known = meant[abbreviation];
  if (known) return known;
  const all = Intl.supportedValuesOf('timeZone');
  const place = word.split('/').at(-1)?.replaceAll(' ', '_') ?? '';
  const city = all.find((each) => each.split('/').at(-1)?.toLowerCase() === place);
  return city ?? (word.length > 5 ? nearestWord(zone, all) : undefined);
}
