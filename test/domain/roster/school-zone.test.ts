import { describe, expect, it } from 'vitest';
import { checkZone } from '#shared/domain/roster/school-zone.ts';

function refusal(zone: string, line?: number) {
  try {
    checkZone(zone, line);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('the zone of a school', () => {
  it.each(['America/Los_Angeles', 'America/Phoenix', 'Pacific/Honolulu', 'Australia/Brisbane', 'Europe/Dublin'])(
    'is %s',
    (zone) => {
      expect(refusal(zone)).toBeUndefined();
    },
  );

  it.each([
    ['PST', 'America/Los_Angeles'],
    ['pdt', 'America/Los_Angeles'],
    ['Eastern', 'America/New_York'],
    ['Eastern Standard Time', 'America/New_York'],
    ['Mountain Time', 'America/Denver'],
    ['central daylight time', 'America/Chicago'],
    ['AKST', 'America/Anchorage'],
    ['AST', 'America/Puerto_Rico'],
    ['HST', 'Pacific/Honolulu'],
    ['US/Alaska time', 'America/Anchorage'],
    ['Los Angeles', 'America/Los_Angeles'],
    ['America/Los Angeles', 'America/Los_Angeles'],
    ['phoenix', 'America/Phoenix'],
    ['America/Los_Angles', 'America/Los_Angeles'],
    ['Nowhere', ''],
    ['Zürich Ost', ''],
    ['', ''],
  ])('is not "%s", and perhaps "%s" is meant', (zone, place) => {
    expect(refusal(zone)).toMatchObject({ code: 'not_a_package', details: { reason: 'bad_zone', meant: place } });
  });

  it('is no hour that stays the same all year by a number or an abbreviation, which is said so', () => {
    for (const zone of ['UTC', 'Etc/GMT+8', 'etc/gmt+8', 'EST', 'GMT'])
      expect(refusal(zone), zone).toMatchObject({ details: { fixed: 1 } });
    expect(refusal('Nowhere')).toMatchObject({ details: { fixed: 0 } });
  });

  it('names the line where it stands in a file, and repeats only what is a word', () => {
    expect(refusal('Nowhere', 7)).toMatchObject({ details: { zone: 'Nowhere', line: 7 } });
    expect(refusal('Nowhere')).toMatchObject({ details: { line: 0 } });
    expect(refusal('<b>no where</b>')).toMatchObject({ details: { zone: 'This' } });
    expect(refusal('x'.repeat(41))).toMatchObject({ details: { zone: 'This' } });
    expect(refusal('x'.repeat(40))).toMatchObject({ details: { zone: 'x'.repeat(40) } });
  });
});
