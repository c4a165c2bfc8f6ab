import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, instantOf, schoolDateAt } from '#shared/domain/dates.ts';
import { Event } from '#shared/domain/events.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { reminderOwed } from '#shared/use-cases/reviews/sweep-due-reviews.ts';
import { anActivePlan, countedIds } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { districtSays } from '../../sample/district.ts';
import { aSchoolHelp } from '../../sample/help.ts';
import { aCard, aChange, aPublication } from '../../sample/records.ts';
import { aSection, harborHigh } from '../../sample/roster.ts';
import { type DoorHarness, expectNothingPrivateLogged, setUpDoors } from '../events/door-harness.ts';
import { schedule } from '../events/review-events.ts';

let doors: DoorHarness;
let door: typeof import('../../../functions/schedule/daily-sweep.ts').handler;

beforeAll(async () => {
  doors = await setUpDoors();
  door = doors.watch((await import('../../../functions/schedule/daily-sweep.ts')).handler);
});
afterAll(() => doors.stop());

/** A school of the test's own with one meeting at half past two on that day. */
async function schoolWithMeeting(zone: string, on: string) {
  const school: SchoolId = `sch_${zone.replaceAll('/', '.')}.${on}`;
  await doors.stores.rosterWriter.putSchools([{ id: school, name: 'A school', zone }]);
  const startsAt = instantOf(on, '14:30', zone);
  return (await schedule(doors.stores, { schoolId: school, zone, startsAt, endsAt: instantOf(on, '15:15', zone) }))
    .review;
}

async function remindersOf(reviewId: string) {
  return (await itemsIn(doors.tables.plans))
    .filter(({ pk, type }) => String(pk).startsWith('EVENT#') && type === 'ReviewReminderDue')
    .map((item) => Event.parse(item))
    .flatMap((event) => (event.type === 'ReviewReminderDue' && event.reviewId === reviewId ? [event] : []))
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** EventBridge fires at six in the morning of the school's zone. */
const morning = (on: string, zone: string) => ({ time: instantOf(on, '06:00', zone) });

describe('the daily sweep', () => {
  const thirdOfDecember = '2026-12-03';

  it('reminds seven days and one day before, once each, however often it runs', async () => {
    const zone = 'America/Los_Angeles';
    const review = await schoolWithMeeting(zone, thirdOfDecember);
    for (let on = '2026-11-20'; on <= '2026-12-05'; on = addDays(on, 1))
      for (const _again of [1, 2, 3]) await door(morning(on, zone));

    const said = (await remindersOf(review.id)).map(({ at, daysBefore, onDay }) => [
      schoolDateAt(at, zone),
      daysBefore,
      onDay,
    ]);
    expect(said).toEqual([
      ['2026-11-26', 7, thirdOfDecember],
      ['2026-12-02', 1, thirdOfDecember],
    ]);
  });

  it('makes one reminder when two sweeps run at the same moment', async () => {
    const review = await schoolWithMeeting('America/Denver', thirdOfDecember);
    const tick = morning('2026-11-26', 'America/Denver');
    await Promise.all([door(tick), door(tick), door(tick)]);
    expect(await remindersOf(review.id)).toHaveLength(1);
  });

  it.each([
    ['a day', ['2026-11-26'], ['2026-11-27']],
    ['two days', ['2026-11-26', '2026-11-27'], ['2026-11-28']],
  ])('makes up for %s without a sweep', async (_how, missed, saidOn) => {
    const zone = `America/${missed.length === 1 ? 'Chicago' : 'Phoenix'}`;
    const review = await schoolWithMeeting(zone, thirdOfDecember);
    for (let on = '2026-11-24'; on <= '2026-11-30'; on = addDays(on, 1))
      if (!missed.includes(on)) await door(morning(on, zone));
    const said = await remindersOf(review.id);
    expect(said.map(({ at }) => schoolDateAt(at, zone))).toEqual(saidOn);
  });

  it('leaves a reminder out whose day is long past: the eve’s comes soon enough', async () => {
    const zone = 'America/Boise';
    const review = await schoolWithMeeting(zone, thirdOfDecember);
    for (const on of ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02']) await door(morning(on, zone));
    expect((await remindersOf(review.id)).map(({ daysBefore }) => daysBefore)).toEqual([1]);
  });

  it('leaves out a meeting that was called off', async () => {
    await doors.stores.rosterWriter.putSchools([{ id: 'sch_quiet', name: 'Quiet', zone: 'America/New_York' }]);
    const { review } = await schedule(doors.stores, { schoolId: 'sch_quiet', status: 'cancelled' });
    await door(morning('2026-11-26', 'America/New_York'));
    expect(await remindersOf(review.id)).toEqual([]);
  });

  it('tells once that a student comes of age', async () => {
    const { rosterWriter } = doors.stores;
    await rosterWriter.putPeople([
      {
        ...{ id: 'stu_grown', givenName: 'Xanthippe', familyName: 'Ottoline', active: true, birthOn: '2008-11-26' },
        ...{ schoolId: 'sch_harbor-high', guardianIds: [] },
      },
    ]);
    for (const on of ['2026-11-25', '2026-11-26', '2026-11-27']) await door(morning(on, 'America/Los_Angeles'));
    expect(doors.lines.slice(-3).map((line) => JSON.parse(line).message.passed)).toEqual([0, 1, 0]);
  });

  it('tells once more when they come to decide, where the law of the state has that later', async () => {
    const settings = { ...doors.stores, now: () => new Date().toISOString(), ids: countedIds('majority') };
    await doors.stores.rosterWriter.putPeople([
      {
        ...{ id: 'stu_decides', givenName: 'Xanthippe', familyName: 'Ottoline', active: true, birthOn: '2007-12-03' },
        ...{ schoolId: 'sch_harbor-high', guardianIds: [] },
      },
    ]);
    // That the record passed a year ago is told of on the first morning.
    await door(morning('2026-12-01', 'America/Los_Angeles'));
    await districtSays(settings, { majority: 'alabama' });
    for (const on of ['2026-12-02', '2026-12-03', '2026-12-04']) await door(morning(on, 'America/Los_Angeles'));
    await districtSays(settings, { majority: 'usual' });
    expect(doors.lines.slice(-3).map((line) => JSON.parse(line).message.passed)).toEqual([0, 1, 0]);
  });

  it('sends the yearly letter about help once, and enters that it went', async () => {
    const { rosterWriter, schoolHelps, calendars } = doors.stores;
    const schoolId: SchoolId = 'sch_letters';
    await rosterWriter.putSchools([{ id: schoolId, name: 'Letters', zone: 'America/Los_Angeles' }]);
    await rosterWriter.putPeople([{ ...people.leo, id: 'stu_letter', schoolId }]);
    await calendars.save(aCalendar({ schoolId }), aChange('letters calendar'));
    await schoolHelps.save(aSchoolHelp({ schoolId }), aChange('letters help'));
    for (const on of ['2026-11-22', '2026-11-23', '2026-11-24']) await door(morning(on, 'America/Los_Angeles'));
    expect(doors.lines.slice(-3).map((line) => JSON.parse(line).message.letters)).toEqual([0, 1, 0]);
    expect((await schoolHelps.find(schoolId))?.sentOn).toEqual({ yearly: '2026-11-23' });
  });

  it('reminds a teacher to confirm on two school mornings, and tells on the third who answers for it', async () => {
    const { rosterWriter, plans } = doors.stores;
    const [grace, maya, leo] = [people.grace, people.maya, people.leo];
    await rosterWriter.putPeople([{ ...people.ruth, roles: ['coordinator'] }, leo]);
    const { section, seats } = aClass(aSection(), [grace], [maya, leo]);
    await rosterWriter.putSections([section]);
    await rosterWriter.putSeats(seats);
    await plans.publish(...aPublication('maya', anActivePlan(), aCard()));
    // Whoever managed Leo’s plan is not here any more: his school’s coordinator is told.
    const ofLeo = anActivePlan({ id: 'pln_leo', studentId: leo.id, caseManagerId: 'stf_gone' });
    await plans.publish(...aPublication('leo', ofLeo, aCard({ studentId: leo.id })));
    for (const on of ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-12']) {
      vi.setSystemTime(new Date(morning(on, harborHigh.zone).time));
      await Promise.all([1, 2].map(() => door(morning(on, harborHigh.zone))));
      if (on > '2026-12-07') continue;
      // Even where it is not known what she was told, a day has one message.
      const { name: TableName, db } = doors.tables.plans;
      const [row] = (await itemsIn(doors.tables.plans)).filter(({ pk }) => pk === `REMINDED#${grace.id}`);
      await db.send(new DeleteCommand({ TableName, Key: { pk: row?.pk, sk: row?.sk } }));
      await door(morning(on, harborHigh.zone));
      await db.send(new PutCommand({ TableName, Item: row }));
    }
    const events = (await itemsIn(doors.tables.plans)).filter(({ type }) => String(type).startsWith('Confirmations'));
    const said = events.map(({ type, staffId, at, cards }) =>
      [String(at).slice(0, 10), type, staffId, cards].join(' '),
    );
    expect(said.sort()).toEqual([
      '2026-12-07 ConfirmationsDue stf_grace 2',
      '2026-12-08 ConfirmationsDue stf_grace 2',
      '2026-12-09 ConfirmationsOverdue stf_dana 1',
      '2026-12-09 ConfirmationsOverdue stf_ruth 1',
    ]);
  });

  it('refuses to run without a time, rather than at a wrong one', async () => {
    await expect(door({} as never)).rejects.toThrow();
    await expect(door({ time: 'tomorrow' })).rejects.toThrow();
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('daily-sweep'));

  it('says how many, and no name', () => {
    expectNothingPrivateLogged(doors);
    expect(doors.lines.at(-1)).toMatch(/"what":"swept","at":"2026-[^"]+","emitted":\d+/);
  });
});

describe('the day of a reminder', () => {
  it.each([
    ['2026-11-25', undefined],
    ['2026-11-26', 7],
    ['2026-11-27', 7],
    ['2026-11-28', 7],
    ['2026-11-29', undefined],
    ['2026-12-01', undefined],
    ['2026-12-02', 1],
    ['2026-12-03', 1],
    ['2026-12-04', undefined],
  ])('on %s a meeting on 3 December is owed %s', (today, owed) => {
    expect(reminderOwed(today, '2026-12-03')).toBe(owed);
  });

  /** Each pair is a zone and a night on which its clocks change, or a day that a zone once left out. */
  const nights: [string, string][] = [
    ['America/Los_Angeles', '2026-03-08'],
    ['America/Los_Angeles', '2026-11-01'],
    ['America/New_York', '2027-03-14'],
    ['America/St_Johns', '2026-11-01'],
    ['Europe/Dublin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Australia/Sydney', '2026-10-04'],
    ['America/Santiago', '2026-09-06'],
    ['Africa/Cairo', '2026-04-24'],
    ['Asia/Beirut', '2026-03-29'],
    ['Pacific/Chatham', '2026-09-27'],
    ['Asia/Kathmandu', '2026-06-01'],
    ['Pacific/Kiritimati', '2026-12-31'],
    ['Pacific/Pago_Pago', '2028-02-29'],
  ];
  it.each(nights)('in %s around %s is counted in school days: one morning for each reminder', (zone, night) => {
    for (let shift = 0; shift <= 8; shift++) {
      const on = addDays(night, shift);
      const mornings = Array.from({ length: 12 }, (_, back) => addDays(on, -back));
      const owed = mornings.map((day) => reminderOwed(schoolDateAt(instantOf(day, '06:00', zone), zone), on));
      expect(owed.indexOf(1)).toBe(0);
      expect(owed[1]).toBe(1);
      expect(owed.lastIndexOf(7)).toBe(7);
      expect(owed.slice(8).every((each) => each === undefined)).toBe(true);
    }
  });

  it('is the school’s day and not the server’s', async () => {
    const zone = 'Pacific/Kiritimati';
    const review = await schoolWithMeeting(zone, '2026-12-10');
    await door({ time: '2026-12-02T09:59:00.000Z' });
    expect(await remindersOf(review.id)).toEqual([]);
    await door({ time: '2026-12-02T10:01:00.000Z' });
    expect((await remindersOf(review.id)).map(({ daysBefore }) => daysBefore)).toEqual([7]);
    vi.useRealTimers();
  });
});
