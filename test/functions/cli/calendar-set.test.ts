import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { schoolDaysOf } from '#shared/domain/calendar/calendar-change.ts';
import { startDeadline } from '#shared/domain/calendar/deadline.ts';
import { deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import { transact } from '#shared/store/transactions.ts';
import { readCalendarFile } from '../../../functions/cli/sidelight/calendar/file.ts';
import { contentsOf } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aDeadline } from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';
import { sidelightHere } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-calendar-set-'));
const header = 'year,what,from,to,name';
const terms = ['2026-27,term,2026-08-24,2027-01-15,Semester 1', '2026-27,term,2027-01-20,2027-06-11,Semester 2'];
const daysOff = [
  '2026-27,dayOff,2026-09-07,,Labor Day',
  '2026-27,dayOff,2026-11-11,,Veterans Day',
  '2026-27,dayOff,2026-11-25,2026-11-27,Thanksgiving recess',
  '2026-27,dayOff,2026-12-21,2027-01-01,Winter recess',
  '2026-27,dayOff,2027-03-29,2027-04-02,Spring break',
];
const week = (words: string) => `2026-27,weekdays,,,"${words}"`;
function file(...rows: string[]) {
  const path = join(folder, 'district.csv');
  writeFileSync(path, [header, ...rows].join('\n'));
  return path;
}
const yearOf = async (words: string) => (await readCalendarFile(file(...terms, week(words), ...daysOff)))[0];

describe('the weekdays of a calendar file', () => {
  it.each(['Mon-Fri', 'Monday–Friday', 'M/T/W/Th/F', 'MTWThF', 'Mon Tue Wed Thu Fri'])(
    '“%s” are five days a week, and never Mondays alone',
    async (words) => {
      const year = await yearOf(words);
      expect(year && schoolDaysOf(year)).toHaveLength(188);
    },
  );
});

const cedar = { id: 'sch_cedar-middle', name: 'Cedar Middle School', zone: 'America/New_York' } as const;

describe('sidelight calendar set', () => {
  let tables: TestSchool['tables'];
  let stores: TestSchool['stores'];
  const set = (...words: string[]) => sidelightHere(['calendar', 'set', ...words], tables.env);
  beforeAll(async () => {
    ({ tables, stores } = await setUpSchool({ schools: [harborHigh, cedar], people: [people.grace], classes: [] }));
  });

  it.each([
    [
      'an overlap',
      ['2026-27,dayOff,2026-12-23,2027-01-04,Winter again'],
      'line 9: 2026-12-23 lies in Winter recess (line 7).',
    ],
    [
      'one that begins before',
      ['2026-27,dayOff,2026-12-18,2026-12-21,Early'],
      'line 9: 2026-12-21 lies in Winter recess (line 7).',
    ],
    [
      'the same day without a name',
      ['2026-27,dayOff,2026-10-09,,', '2026-27,dayOff,2026-10-09,,'],
      'line 10: 2026-10-09 lies in 2026-10-09 (line 9).',
    ],
    [
      'a day of another year',
      ['2026-27,dayOff,2025-12-25,,Christmas'],
      'line 9: 2025-12-25 lies outside the terms of 2026-27 (2026-08-24 to 2027-06-11).',
    ],
    [
      'a term in a term',
      ['2026-27,term,2027-01-11,2027-01-19,Between'],
      'line 9: 2027-01-11 lies in Semester 1 (line 2).',
    ],
    [
      'a name twice',
      ['2026-27,term,2027-06-14,2027-06-18,Semester 2'],
      'line 9: there is a term of that name already, Semester 2 (line 3).',
    ],
    [
      'a make-up day that is off',
      ['2026-27,schoolDay,2026-11-11,,'],
      'line 9: 2026-11-11 is a make-up day, and lies in Veterans Day (line 5).',
    ],
    [
      'a make-up day twice',
      ['2026-27,schoolDay,2026-10-03,,', '2026-27,schoolDay,2026-10-03,,'],
      'line 9, 2026-27, 2026-10-03, addedSchoolDays: is named twice.',
    ],
    [
      'a break that ends first',
      ['2026-27,dayOff,2026-10-09,2026-10-08,'],
      'line 9, 2026-27, 2026-10-09, daysOff: ends before it begins.',
    ],
    [
      'a week that is none',
      [week('Mon-Fry')],
      'line 9, name: must be days of the week: write Mon Tue Wed Thu Fri, Mon-Fri, M/T/W/Th/F or MTWThF.',
    ],
    [
      'two weeks',
      [week('Mon-Fri'), week('Mon-Thu')],
      'line 10, what: says the weekdays of this year a second time: leave one row of them.',
    ],
    ['a day twice', [week('Mon-Fri, Wed')], 'line 9, name: names a day of the week twice.'],
    [
      'an odd year',
      ['2026 to 27,dayOff,2026-10-09,,'],
      'line 9, year: must be the year in which it begins, like 2026-27 or 2027.',
    ],
  ])('says of %s in which line it is and what is wrong', async (_what, more, sentence) => {
    const { code, err } = await set('cedar-middle', file(...terms, ...daysOff, ...more));
    expect([code, err]).toEqual([1, `district.csv, ${sentence} Nothing was written.`]);
  });

  it('says what would change with --dry-run, and writes nothing', async () => {
    const before = await contentsOf(tables.plans);
    const { code, out } = await set('cedar-middle', file(...terms, ...daysOff), '--dry-run');
    expect(out).toEqual([
      '2026-27 would be new: 188 school days.',
      'No deadline would move.',
      'A dry run: nothing was written.',
    ]);
    expect([code, await contentsOf(tables.plans)]).toEqual([0, before]);
  });

  it('sets several schools at once, with a year in other spellings', async () => {
    const rows = [...terms, ...daysOff].map((row) => row.replace('2026-27', '2026-2027').replace('dayOff', 'Day off'));
    const { code, out } = await set('harbor-high', 'sch_cedar-middle', 'harbor-high', file(...rows));
    const year = ['2026-27 is new: 188 school days.', 'No deadline moved.'];
    expect(out).toEqual(['sch_harbor-high', ...year, 'sch_cedar-middle', ...year]);
    expect(code).toBe(0);
    const [here, there] = await Promise.all([stores.calendars.find(harborHigh.id), stores.calendars.find(cedar.id)]);
    expect(here?.years).toEqual(there?.years);
  });

  it('writes at none of several when one is misspelt', async () => {
    const before = await contentsOf(tables.plans);
    const { code, err } = await set('harbor-high', 'ceder-middle', file(...terms, ...daysOff.slice(1)));
    expect([code, await contentsOf(tables.plans)]).toEqual([1, before]);
    expect(err).toContain('sch_ceder-middle');
  });

  it('asks for --confirm when more than one school day in ten changes, and says which and how many', async () => {
    const deadline = startDeadline(await stores.calendars.find(harborHigh.id), aDeadline({}));
    await transact(tables.plans, deadlineActions(tables.plans, deadline));
    const before = await contentsOf(tables.plans);
    const mondays = file(...terms, ...daysOff, week('Mon'));
    const { code, out } = await set('harbor-high', mondays);
    expect(code).toBe(1);
    expect(out[0]).toBe('2026-27 would change: 37 school days.');
    expect(out[1]).toMatch(/^ {2}then off: (\d{4}-\d\d-\d\d, ){11}\d{4}-\d\d-\d\d and 139 more$/);
    expect(out.slice(2)).toEqual([
      '1 deadline would move.',
      '151 school days of 2026-27 would be others than now (188 now), more than one in ten: check the file, and add --confirm if it is right.',
      'Nothing was written.',
    ]);
    expect(await contentsOf(tables.plans)).toBe(before);
    const confirmed = await set('harbor-high', mondays, '--confirm');
    expect([confirmed.code, confirmed.out[0]]).toEqual([3, '2026-27 changed: 37 school days.']);
  });

  it('says of a year without a day off that its holidays are missing', async () => {
    const { code, out } = await set('cedar-middle', file(...terms), '--confirm');
    expect(code).toBe(3);
    expect(out.at(-1)).toBe(
      '2026-27 has no day off in a whole school year: add its holidays and breaks to the file, or they count as school days.',
    );
  });
});
