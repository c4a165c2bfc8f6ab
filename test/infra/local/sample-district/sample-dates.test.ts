import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { schoolDaysOf, withYears } from '#shared/domain/calendar/calendar-change.ts';
import { readCalendarFile } from '../../../../functions/cli/sidelight/calendar/file.ts';
import { calendarFile, plansFile, sampleRosterFolder } from '../../../../infra/local/sample-district/load.ts';
import { moved, movedCopy, weeksSince } from '../../../../infra/local/sample-district/sample-dates.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sample district in another week', () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-11-29', 0],
    ['2026-11-30', 1],
    ['2026-11-22', -1],
    ['2027-11-22', 52],
  ])('is moved on %s by %i weeks', (today, weeks) => expect(weeksSince(today)).toBe(weeks));

  it('moves school days and hand-in times and leaves birthdays and ids alone', () => {
    expect(moved('S20001,2026-08-31,,2012-11-14,SY2026', 2)).toBe('S20001,2026-09-14,,2012-11-14,SY2026');
    expect(moved('{"dueAt":"2026-11-24T19:10:00Z"}', -1)).toBe('{"dueAt":"2026-11-17T19:10:00Z"}');
  });

  it.each([0, 20, 70, 123])('has a school year that can be set, %i weeks later', async (weeks) => {
    const years = await readCalendarFile(movedCopy(calendarFile, weeks, folder));
    expect(withYears(undefined, { schoolId: 'sch_1', years }).years.map(schoolDaysOf)[0]).toHaveLength(181);
  });

  it('is read from its own folder in its own week, and from a copy in any other', () => {
    expect(movedCopy(sampleRosterFolder, 0, folder)).toBe(sampleRosterFolder);
    const copy = movedCopy(sampleRosterFolder, 3, folder);
    expect(readdirSync(copy)).toEqual(readdirSync(sampleRosterFolder).filter((name) => name.endsWith('.csv')));
    expect(readFileSync(join(copy, 'academicSessions.csv'), 'utf8')).toContain('2026-09-21');
    expect(readFileSync(movedCopy(plansFile, 3, folder), 'utf8')).toContain('2026-09-21');
  });
});
