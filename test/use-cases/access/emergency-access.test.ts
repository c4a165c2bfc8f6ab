import { beforeEach, describe, expect, it } from 'vitest';
import { concerns, Event } from '#shared/domain/events.ts';
import type { GrantId } from '#shared/domain/ids.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { giveEmergencyHour } from '#shared/use-cases/access/give-emergency-hour.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { listEmergencies } from '#shared/use-cases/access/list-emergencies.ts';
import { lookIntoEmergency } from '#shared/use-cases/access/look-into-emergency.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { readContacts } from '#shared/use-cases/access/read-contacts.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { aCalendar, aSchoolYear } from '../../sample/calendar.ts';
import { setUpAccessSchool, tomas } from './access-school.ts';

let school: TestSchool;
const samuel = aTeacher({ id: 'stf_samuel' });
const reason = 'He wrote that he will not come home';
const open = (over: object = {}, actor: Parameters<typeof openEmergencyAccess>[1] = samuel) =>
  openEmergencyAccess(school.deps, actor, {
    ...{ studentId: 'stu_maya', reason, surface: 'slack', key: 'open' },
    ...over,
  });
const may = (data: 'D1' | 'D2' | 'D3' | 'D4', action: 'read' | 'decide' = 'read') =>
  authorize(school.deps, samuel, { studentId: 'stu_maya', data, action }).then(
    ({ because }) => because,
    ({ code }) => code,
  );

beforeEach(async () => {
  school = await setUpAccessSchool();
});

describe('opening a record in an emergency', () => {
  it('shows what to do for sixty minutes, never the plan or what is sensitive, and lets nobody change a thing', async () => {
    expect(await may('D2')).toBe('not_allowed');
    await open();
    expect([await may('D1'), await may('D2'), await may('D3'), await may('D4'), await may('D3', 'decide')]).toEqual([
      ...['emergency', 'emergency'],
      ...['not_allowed', 'not_allowed', 'not_allowed'],
    ]);
    school.clock.at = '2026-11-23T21:29:59.999Z';
    expect(await may('D2')).toBe('emergency');
    school.clock.at = '2026-11-23T21:30:00.000Z';
    expect(await may('D2')).toBe('not_allowed');
  });

  it('is entered, and so is every look that it allows, because of an emergency', async () => {
    await open();
    await readCard(school.deps, samuel, { studentId: 'stu_maya', surface: 'slack' });
    const entries = await school.stores.ledgerReader.ofActor('stf_samuel');
    expect(entries.map(({ action, because }) => [action, because]).sort()).toEqual([
      ['card_viewed', 'emergency'],
      ['emergency_opened', 'emergency'],
    ]);
  });

  it('tells the office, and keeps the reason with what is confidential alone', async () => {
    const { grantId } = await open();
    const { plans, confidential, ledger } = school.tables;
    expect(await contentsOf(plans, ledger)).not.toContain('come home');
    const kept = (await itemsIn(confidential)).filter((item) => JSON.stringify(item).includes(reason));
    expect(kept).toMatchObject([{ pk: `EMERGENCY#${grantId}`, staffId: 'stf_samuel' }]);
    const news = (await itemsIn(plans)).filter(({ pk }) => String(pk).startsWith('EVENT#'));
    const events = news.map((item) => Event.parse(item));
    const [event] = events.filter(({ type }) => type === 'EmergencyAccessOpened');
    expect(event).toMatchObject({ grantId, studentId: 'stu_maya', schoolId: 'sch_harbor-high' });
    expect(concerns.EmergencyAccessOpened).toEqual(['mail', 'slack']);
  });

  it.each([
    ['a row of dots', '....................'],
    ['nine letters', 'emergency'],
    ['nothing', '   '],
    ['a whole book', 'because '.repeat(400)],
  ])('needs a reason, not %s', async (_what, text) => {
    await expect(open({ reason: text })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await may('D2')).toBe('not_allowed');
  });

  it.each([
    ['staff of another school', aTeacher({ id: 'stf_cedar' })],
    ['somebody who has left, whatever their session says', aTeacher({ id: 'stf_left' })],
    ['somebody whom nobody knows', aTeacher({ id: 'stf_nobody' })],
    ['a parent', actors.ana],
    ['a classmate', { kind: 'student', id: 'stu_leo' } as const],
  ])('is not for %s', async (_who, actor) => {
    await expect(open({}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('says of a student who does not exist what it says of one at another school', async () => {
    await expect(open({ studentId: 'stu_nobody' })).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is one emergency however often it is told, also by racing calls', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => open()));
    expect(new Set(all.map(({ grantId }) => grantId)).size).toBe(1);
    expect(await school.stores.roster.grantsTo('stf_samuel')).toHaveLength(1);
  });

  it('gives the everyday reason where there is one', async () => {
    const grace = aTeacher();
    await open({}, grace);
    const { because } = await authorize(school.deps, grace, { studentId: 'stu_maya', data: 'D2' });
    expect(because).toBe('teachesNow');
  });

  it('is answered again while it runs, and of five different presses at once it is one', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map((press) => open({ key: `press ${press}` }).catch(() => 'busy')));
    const [first] = await school.stores.roster.grantsTo('stf_samuel');
    expect(await school.stores.roster.grantsTo('stf_samuel')).toHaveLength(1);
    expect(all.filter((each) => each !== 'busy')).toContainEqual({
      grantId: first?.id,
      endAt: '2026-11-23T21:30:00.000Z',
    });
    expect(await open({ key: 'later' })).toMatchObject({ grantId: first?.id });
  });
});

describe('whom to call in an emergency', () => {
  const call = (actor: Parameters<typeof readContacts>[1] = samuel) =>
    readContacts(school.deps, actor, { studentId: 'stu_maya', surface: 'slack' });

  it('opens with the emergency, and is nobody whom a court’s order limits, also one that only closes the record', async () => {
    await expect(call()).rejects.toMatchObject({ code: 'not_allowed' });
    await school.stores.rosterWriter.putPeople([{ ...tomas, isRelative: true }]);
    await open();
    const contacts = await call();
    expect(contacts).toMatchObject({
      school: { name: 'Harbor High School' },
      family: [
        { id: 'grd_ana', isRelative: false },
        { id: 'grd_tom', isRelative: true, email: 'tom@mail.example' },
      ],
      caseManagers: [{ id: 'stf_dana' }],
    });
    const order = { studentId: 'stu_maya', orderRef: 'Office safe', startOn: '2026-11-23', surface: 'cli' } as const;
    for (const [guardianId, rights] of [
      ['grd_tom', 'noContact'],
      ['grd_ana', 'noRecords'],
    ] as const)
      await limitGuardianship(school.deps, aCoordinator(), { ...order, guardianId, rights, key: guardianId });
    expect((await call()).family).toEqual([]);
    const [entry] = await school.stores.ledgerReader.ofActor('stf_samuel');
    expect(entry).toMatchObject({ action: 'contacts_viewed', because: 'emergency' });
  });

  it('is for who answers for the student, and not for a teacher', async () => {
    await call(aCoordinator());
    await call(aCaseManager());
    for (const actor of [aTeacher(), actors.ana, actors.maya])
      await expect(call(actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('looking into an emergency', () => {
  const schoolId = 'sch_harbor-high' as const;
  const list = (actor: Parameters<typeof listEmergencies>[1] = aCoordinator()) =>
    listEmergencies({ ...school.deps, calendars: { ...school.deps.calendars, find: async () => open2026 } }, actor, {
      schoolId,
      surface: 'cli',
    });
  const open2026 = aCalendar({ years: [aSchoolYear({ daysOff: [] })] });
  const look = (grantId: GrantId, over: object = {}, actor: Parameters<typeof lookIntoEmergency>[1] = aCoordinator()) =>
    lookIntoEmergency(school.deps, actor, {
      ...{ schoolId, studentId: 'stu_maya', grantId, finding: 'inOrder', surface: 'cli', key: `look-${grantId}` },
      ...over,
    });

  it('is somebody’s to do within two school days, and then it waits no more', async () => {
    const { grantId } = await open();
    expect(await list()).toMatchObject([
      {
        grant: { id: grantId, staffId: 'stf_samuel' },
        reason,
        openedOn: '2026-11-23',
        lookBy: '2026-11-25',
        isLate: false,
      },
    ]);
    school.clock.at = '2026-11-26T20:00:00.000Z';
    expect((await list())[0]?.isLate).toBe(true);
    const words = 'She was in no danger.';
    await look(grantId, { finding: 'notInOrder', words });
    expect(await list()).toEqual([]);
    const looked = { grantId, byId: 'stf_priya', finding: 'notInOrder', words };
    expect((await itemsIn(school.tables.confidential)).filter(({ sk }) => sk === 'LOOK')).toMatchObject([looked]);
    expect(await contentsOf(school.tables.plans, school.tables.ledger)).not.toContain('no danger');
    await expect(look(grantId, { key: 'again' })).rejects.toMatchObject({ code: 'not_found' });
    const [entry, listed] = await school.stores.ledgerReader.ofActor('stf_priya');
    expect([entry?.action, listed?.action]).toEqual(['emergency_looked_at', 'emergencies_listed']);
  });

  it('is no one’s own, needs words where it was not in order, and is the coordinators’ alone', async () => {
    const { grantId } = await open();
    await expect(look(grantId, { finding: 'notInOrder' })).rejects.toMatchObject({ details: { field: 'words' } });
    await expect(look(grantId, { studentId: 'stu_leo' })).rejects.toMatchObject({ code: 'not_found' });
    const both = aCoordinator({ id: 'stf_samuel' });
    await expect(look(grantId, {}, both)).rejects.toMatchObject({ details: { missing: 'anotherPerson' } });
    for (const actor of [aTeacher(), actors.ana, aTeacher({ roles: ['administrator'] })]) {
      await expect(look(grantId, {}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
      await expect(list(actor)).rejects.toMatchObject({ code: 'not_allowed' });
    }
    expect(await list()).toHaveLength(1);
  });
});

describe('looking into an emergency where no coordinator can', () => {
  const schoolId = 'sch_harbor-high' as const;
  const ruth = aTeacher({ id: 'stf_ruth', roles: ['administrator'] });
  const list = () => listEmergencies(school.deps, ruth, { schoolId, surface: 'cli' });
  const look = (grantId: GrantId, key: string, actor = ruth) =>
    lookIntoEmergency(school.deps, actor, {
      ...{ schoolId, studentId: 'stu_maya', grantId, finding: 'inOrder', surface: 'cli', key },
    });

  it('is an administrator’s where the only one opened it, and that one alone', async () => {
    const { grantId } = await open({}, aCoordinator());
    const other = await open({ key: 'samuel' });
    expect((await list()).map(({ grant }) => grant.id)).toEqual([grantId]);
    await expect(look(other.grantId, 'another’s')).rejects.toMatchObject({ code: 'not_allowed' });
    await look(grantId, 'hers');
    expect(await look(grantId, 'hers')).toEqual({ grantId });
    expect((await school.stores.ledgerReader.ofActor('stf_ruth')).map(({ because }) => because)).toEqual([
      ...['administers', 'administers'],
    ]);
    await expect(list()).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is an administrator’s where there is none, except their own, and again a coordinator’s with the next', async () => {
    const priya = await school.stores.roster.getStaff('stf_priya');
    await school.stores.rosterWriter.putPeople([{ ...priya, active: false }]);
    expect(await list()).toEqual([]);
    const [{ grantId }, own] = [await open(), await open({ key: 'ruth' }, ruth)];
    expect(await list()).toHaveLength(2);
    await expect(look(own.grantId, 'own')).rejects.toMatchObject({ details: { missing: 'anotherPerson' } });
    await look(grantId, 'samuel’s');
    const second = { ...priya, id: 'stf_noor' as const, email: 'noor@harbor.example' };
    await school.stores.rosterWriter.putPeople([priya, second]);
    await expect(list()).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(look(own.grantId, 'too late')).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('a further hour in an emergency', () => {
  const give = (over: object = {}, actor: Parameters<typeof giveEmergencyHour>[1] = aCoordinator()) =>
    giveEmergencyHour(school.deps, actor, {
      ...{ studentId: 'stu_maya', staffId: 'stf_samuel', reason, surface: 'cli', key: 'give' },
      ...over,
    });
  const ruth = aTeacher({ id: 'stf_ruth', roles: ['administrator'] });

  it('is not one’s own to take, and another of the office gives it, who need not see the student', async () => {
    await open();
    school.clock.at = '2026-11-23T21:30:00.000Z';
    await expect(open({ key: 'second' })).rejects.toMatchObject({ details: { missing: 'anotherPerson' } });
    await give({}, ruth);
    expect(await may('D2')).toBe('emergency');
    const sight = authorize(school.deps, ruth, { studentId: 'stu_maya', data: 'D1' });
    await expect(sight).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await school.stores.ledgerReader.ofActor('stf_ruth')).toMatchObject([
      { action: 'emergency_hour_given', because: 'administers', personId: 'stf_samuel', studentIds: ['stu_maya'] },
    ]);
  });

  it('is one when two of the office give it at once, or one presses twice, and the day has a third left', async () => {
    await open();
    school.clock.at = '2026-11-23T21:25:00.000Z';
    const [first, second] = await Promise.all([give({ key: 'priya' }), give({ key: 'ruth' }, ruth)]);
    expect(first).toMatchObject({ endAt: '2026-11-23T22:25:00.000Z' });
    expect(second).toEqual(first);
    school.clock.at = '2026-11-23T22:24:00.000Z';
    expect(await give({ key: 'again' })).toEqual(first);
    expect(await open({ key: 'own' })).toEqual(first);
    expect(await school.stores.roster.grantsTo('stf_samuel')).toHaveLength(2);
    school.clock.at = '2026-11-23T22:25:00.000Z';
    expect(await give({ key: 'third' })).toMatchObject({ endAt: '2026-11-23T23:25:00.000Z' });
  });

  it('is a third at the most within a day', async () => {
    for (const [key, at] of [
      ['one', '20:30'],
      ['two', '21:30'],
      ['three', '22:30'],
    ] as const) {
      school.clock.at = `2026-11-23T${at}:00.000Z`;
      await give({ key });
    }
    school.clock.at = '2026-11-23T23:30:00.000Z';
    await expect(give({ key: 'four' })).rejects.toMatchObject({ details: { missing: 'anotherDay' } });
    school.clock.at = '2026-11-24T22:30:00.000Z';
    await open();
  });

  it.each([
    ['by a teacher', aTeacher(), {}, 'not_allowed'],
    ['by the one who needs it', aCoordinator(), { staffId: 'stf_priya' }, 'invalid_input'],
    ['by the office of another school', aTeacher({ id: 'stf_cedar', roles: ['coordinator'] }), {}, 'not_allowed'],
    ['by a parent', actors.ana, {}, 'not_allowed'],
    ['to somebody who has left', aCoordinator(), { staffId: 'stf_left' }, 'invalid_input'],
    ['to staff of another school', aCoordinator(), { staffId: 'stf_cedar' }, 'invalid_input'],
    ['of a student who does not exist', aCoordinator(), { studentId: 'stu_nobody' }, 'not_allowed'],
  ] as const)('is not given %s', async (_what, actor, over, code) => {
    await expect(give(over, actor)).rejects.toMatchObject({ code });
    expect(await may('D2')).toBe('not_allowed');
  });
});
