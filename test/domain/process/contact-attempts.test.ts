import { describe, expect, it } from 'vitest';
import { isSchoolDay } from '#shared/domain/calendar/school-calendar.ts';
import { defaultSettings } from '#shared/domain/process/clocks.ts';
import { Fact } from '#shared/domain/process/facts.ts';
import { type AttemptContext, areEnough, attemptsThatCount } from '#shared/domain/process/family/contact-attempts.ts';
import { requirements } from '#shared/domain/process/requirements.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aContext } from './proofs.ts';

const calendar = aCalendar();
const context = {
  settings: defaultSettings,
  holders: ['grd_ana', 'grd_luis'],
  isSchoolDay: (on: string) => isSchoolDay(calendar, on),
} as const;
type Attempt = Extract<Fact, { kind: 'contactAttempted' }>;
type Way = Attempt['channel'];

/** `ana phone 12-01 noAnswer` */
function tried(...lines: string[]): Attempt[] {
  return lines.map((line) => {
    const [person, channel, day, result] = line.split(' ');
    return {
      ...{ kind: 'contactAttempted', by: 'stf_priya', on: `2026-${day}`, person: `grd_${person}` },
      ...{ channel: channel as Way, result: result as NonNullable<Attempt['result']> },
    };
  });
}
/** As they were stored before they named anybody and anything that came of it. */
const old = (channel: Way, day: string) =>
  Fact.parse({ kind: 'contactAttempted', on: `2026-${day}`, by: 'stf_priya', channel });

const triedEnough = (facts: readonly Fact[], context: AttemptContext) =>
  areEnough(attemptsThatCount(facts, context), context);

describe('attempts to reach a family', () => {
  it.each<[string, string[], boolean]>([
    [
      'two calls and a letter on three school days',
      ['ana phone 12-01 noAnswer', 'ana phone 12-02 message', 'ana letter 12-03 sent'],
      true,
    ],
    [
      'to one parent and the other',
      ['ana phone 12-01 noAnswer', 'luis phone 12-02 noAnswer', 'ana email 12-03 sent'],
      true,
    ],
    ['two', ['ana phone 12-01 noAnswer', 'ana letter 12-03 sent'], false],
    ['three in one way', ['ana phone 12-01 noAnswer', 'ana phone 12-02 noAnswer', 'ana phone 12-03 noAnswer'], false],
    ['three on two days', ['ana phone 12-01 noAnswer', 'ana email 12-01 sent', 'ana letter 12-03 sent'], false],
    [
      'three mails in one minute, and a call',
      ['ana email 12-01 sent', 'ana email 12-01 sent', 'ana email 12-01 sent', 'ana phone 12-02 noAnswer'],
      false,
    ],
    ['one on a Saturday', ['ana phone 12-04 noAnswer', 'ana letter 12-05 sent', 'ana phone 12-07 noAnswer'], false],
    [
      'one in the Thanksgiving break',
      ['ana phone 11-23 noAnswer', 'ana letter 11-24 sent', 'ana phone 11-25 noAnswer'],
      false,
    ],
    ['one that bounced', ['ana phone 12-01 noAnswer', 'ana phone 12-02 noAnswer', 'ana email 12-03 bounced'], false],
    [
      'one to an address that we may not write to',
      ['ana phone 12-01 noAnswer', 'ana phone 12-02 noAnswer', 'ana email 12-03 suppressed'],
      false,
    ],
    [
      'one that never left',
      ['ana phone 12-01 noAnswer', 'ana phone 12-02 noAnswer', 'ana letter 12-03 notSent'],
      false,
    ],
    [
      'one to somebody who has no rights',
      ['ana phone 12-01 noAnswer', 'ana phone 12-02 noAnswer', 'gran letter 12-03 sent'],
      false,
    ],
    [
      'one that was refused: she was reached',
      ['ana phone 12-01 refused', 'ana letter 12-02 sent', 'ana phone 12-03 refused'],
      true,
    ],
  ])('%s', (_, lines, isEnough) => {
    expect(triedEnough(tried(...lines), context)).toBe(isEnough);
  });

  it('are fewer when a bounce comes later: it takes its attempt back, and what it was enough for with it', () => {
    const enough = tried('ana phone 12-01 noAnswer', 'ana email 12-02 sent', 'ana phone 12-03 noAnswer');
    expect(triedEnough(enough, context)).toBe(true);
    const bounced = [...enough, ...tried('ana email 12-02 bounced')];
    expect(triedEnough(bounced, context)).toBe(false);
    expect(attemptsThatCount(bounced, context)).toHaveLength(2);
    const again = [...bounced, ...tried('ana email 12-04 sent')];
    expect(triedEnough(again, context)).toBe(true);
  });

  it('that bounced for one parent, another way or another day stand for the others', () => {
    const all = tried(
      'ana email 12-01 sent',
      'luis email 12-01 sent',
      'ana phone 12-01 noAnswer',
      'ana email 12-02 sent',
    );
    const left = attemptsThatCount([...all, ...tried('ana email 12-01 bounced')], context);
    expect(left.map(({ person, channel, on }) => `${person} ${channel} ${on}`)).toEqual([
      'grd_luis email 2026-12-01',
      'grd_ana phone 2026-12-01',
      'grd_ana email 2026-12-02',
    ]);
  });

  it('count on days that the calendar knows alone: without one, none is a school day', () => {
    const enough = tried('ana phone 12-01 noAnswer', 'ana email 12-02 sent', 'ana phone 12-03 noAnswer');
    expect(triedEnough(enough, { ...context, isSchoolDay: undefined })).toBe(false);
  });

  it('of old, which name nobody, count as they were made, by day and way', () => {
    const threeDays = [old('phone', '10-13'), old('phone', '10-14'), old('letter', '10-15')];
    expect(triedEnough(threeDays, context)).toBe(true);
    expect(triedEnough([old('phone', '10-13'), old('phone', '10-13'), old('letter', '10-13')], context)).toBe(false);
    expect(triedEnough([...threeDays, ...tried('ana letter 10-15 bounced')], context)).toBe(false);
  });

  it('of before the family was asked for its consent are none to get it, whenever they are entered', () => {
    const asked = Fact.parse({ kind: 'consentRequested', on: '2026-12-02', by: 'stf_priya', consent: 'evaluation' });
    const calls = tried('ana phone 12-01 noAnswer', 'ana email 12-02 sent', 'ana phone 12-03 noAnswer');
    const on = aContext({ ...context, holders: ['grd_ana'] });
    expect(requirements.contactAttempts([asked, ...calls], on)).toBe(false);
    expect(requirements.contactAttempts([asked, ...calls, ...tried('ana phone 12-04 message')], on)).toBe(true);
  });

  it('are as many as the district says', () => {
    const one = tried('ana phone 12-01 noAnswer');
    const settings = { ...defaultSettings, contactAttempts: 1, contactChannels: 1, contactDays: 1 };
    expect(triedEnough(one, { ...context, settings })).toBe(true);
    const two = tried('ana phone 12-01 noAnswer', 'ana letter 12-01 sent');
    expect(triedEnough(two, { ...context, settings: { ...settings, contactDays: 2 } })).toBe(false);
    expect(triedEnough(two, { ...context, settings: { ...settings, contactAttempts: 3 } })).toBe(false);
    expect([defaultSettings.contactAttempts, defaultSettings.contactChannels, defaultSettings.contactDays]).toEqual([
      3, 2, 3,
    ]);
  });
});
