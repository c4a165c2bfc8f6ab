import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '#shared/domain/access/access.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { endGrant } from '#shared/use-cases/access/end-grant.ts';
import { findStudents } from '#shared/use-cases/access/find-students.ts';
import { type GrantCoverInput, grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { aCaseManager, aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aCard, aClassChange, anAcknowledgement, aPublication } from '../../sample/records.ts';
import { setUpAccessSchool } from './access-school.ts';

let school: TestSchool;
let key = 0;
const samuel = aTeacher({ id: 'stf_samuel' });
const input = (over: Partial<GrantCoverInput> = {}): GrantCoverInput => ({
  staffId: 'stf_samuel',
  sectionIds: ['sec_algebra'],
  beginOn: '2026-11-24',
  endOn: '2026-11-25',
  surface: 'cli',
  key: `cover-${++key}`,
  ...over,
});
const at = (time: string) => Object.assign(school.clock, { at: time });
const seesMaya = () =>
  readCard(school.deps, samuel, { studentId: 'stu_maya', surface: 'slack' }).then(
    ({ because }) => because,
    ({ code }) => code,
  );

beforeEach(async () => {
  school = await setUpAccessSchool();
});

describe('a substitute', () => {
  it('sees the cards of the class on the days of the cover, by the clock of the school, and no day more', async () => {
    await grantCover(school.deps, aCoordinator(), input());
    const seen: string[] = [];
    for (const time of [
      '2026-11-24T07:59:59Z',
      '2026-11-24T08:00:00Z',
      '2026-11-26T07:59:59Z',
      '2026-11-26T08:00:00Z',
    ]) {
      at(time.replace('Z', '.000Z'));
      seen.push(await seesMaya());
    }
    expect(seen).toEqual(['not_allowed', 'substitutesNow', 'substitutesNow', 'not_allowed']);
  });

  it('finds the students of the class by name, and nobody who has left it', async () => {
    await grantCover(school.deps, aCoordinator(), input());
    at('2026-11-24T20:00:00.000Z');
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_leo' }]);
    const found = await findStudents(school.deps, samuel, { words: 'rodri', data: 'D2', surface: 'slack' });
    expect(found.students).toMatchObject([{ studentId: 'stu_maya', because: 'substitutesNow' }]);
  });

  it('sees the card and no plan, confirms nothing and hands nothing on', async () => {
    await grantCover(school.deps, aCoordinator(), input());
    at('2026-11-24T20:00:00.000Z');
    const may = (action: 'read' | 'acknowledge' | 'deliver' | 'grant', data: 'D2' | 'D3') =>
      authorize(school.deps, samuel, { studentId: 'stu_maya', action, data }).then(
        () => true,
        () => false,
      );
    expect([await may('read', 'D2'), await may('deliver', 'D2')]).toEqual([true, true]);
    expect([await may('read', 'D3'), await may('acknowledge', 'D2'), await may('grant', 'D2')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('reads what the card means in the class that is covered, in the words of who teaches it', async () => {
    const { acknowledgements } = school.stores;
    const words = (text: string) => ({ inMyClass: { text, at: '2026-11-20T20:30:00.000Z' } });
    await acknowledgements.acknowledge(anAcknowledgement(words('She takes the front row.')), aClassChange('grace'));
    const ofPriya = anAcknowledgement({ staffId: 'stf_priya', ...words('In choir.') });
    await acknowledgements.acknowledge(ofPriya, aClassChange('priya'));
    await grantCover(school.deps, aCoordinator(), input());
    at('2026-11-24T20:00:00.000Z');
    const seenBy = async (actor: StaffActor) =>
      (await readCard(school.deps, actor, { studentId: 'stu_maya', surface: 'slack' })).inClass;
    expect(await seenBy(samuel)).toMatchObject([{ by: 'Grace Okafor', text: 'She takes the front row.' }]);
    expect(await seenBy(aTeacher())).toEqual([]);
    const items = aCard().items.map((item) => ({ ...item, code: 'PRE-LINE' as const, parameter: {} }));
    const next = anActivePlan({ id: 'pln_next' });
    await school.stores.plans.publish(...aPublication('next', next, aCard({ items, version: 2 })));
    expect(await seenBy(samuel), 'of what is no longer on the card').toEqual([]);
  });

  it('is refused at the next look once the cover is taken back, or the student has left the class', async () => {
    const { grantId } = await grantCover(school.deps, aCoordinator(), input());
    at('2026-11-24T20:00:00.000Z');
    expect(await seesMaya()).toBe('substitutesNow');
    const end = { staffId: 'stf_samuel', grantId, surface: 'cli', key: 'end' } as never;
    await endGrant(school.deps, aCoordinator(), end);
    expect(await seesMaya()).toBe('not_allowed');
    expect(await endGrant(school.deps, aCoordinator(), end)).toEqual({ grantId });
    await grantCover(school.deps, aCoordinator(), input());
    expect(await seesMaya()).toBe('substitutesNow');
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_maya' }]);
    expect(await seesMaya()).toBe('not_allowed');
  });
});

describe('giving a cover', () => {
  it('is for the office of the school, and for a case manager who names students of their own', async () => {
    for (const actor of [aCoordinator(), aTeacher({ id: 'stf_ruth', roles: ['administrator'] })])
      await expect(grantCover(school.deps, actor, input())).resolves.toHaveProperty('grantId');
    const forMaya = input({ studentIds: ['stu_maya'], beginOn: '2026-11-23' });
    await expect(grantCover(school.deps, aCaseManager(), forMaya)).resolves.toHaveProperty('grantId');
    const entries = await school.stores.ledgerReader.ofActor('stf_dana');
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'grant_given', because: 'caseManages', personId: 'stf_samuel' }),
    );
  });

  it('by a case manager opens the students whom they named, and no classmate', async () => {
    await grantCover(school.deps, aCaseManager(), input({ studentIds: ['stu_maya'], beginOn: '2026-11-23' }));
    expect(await seesMaya()).toBe('substitutesNow');
    const leo = readCard(school.deps, samuel, { studentId: 'stu_leo', surface: 'slack' });
    await expect(leo).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it.each([
    ['a case manager who names nobody', aCaseManager(), {}],
    ['a case manager who names somebody else’s student', aCaseManager(), { studentIds: ['stu_maya', 'stu_leo'] }],
    ['a teacher of the class', aTeacher(), { studentIds: ['stu_maya'] }],
    ['the coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] }), {}],
    ['the office, of a class that is not on the roster', aCoordinator(), { sectionIds: ['gcc_1'] }],
    ['the office, of no class', aCoordinator(), { sectionIds: [] }],
    ['the student', { kind: 'student', id: 'stu_maya' } as const, { studentIds: ['stu_maya'] }],
  ])('is not for %s', async (_who, actor, over) => {
    await expect(grantCover(school.deps, actor, input(over as Partial<GrantCoverInput>))).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  it('is for ten school days at most, or two weeks where the school has no calendar', async () => {
    const give = (endOn: string, calendar?: SchoolCalendar) =>
      grantCover(
        { ...school.deps, calendars: { ...school.deps.calendars, find: async () => calendar } },
        aCoordinator(),
        input({ endOn }),
      ).then(
        () => 'given',
        ({ code }) => code,
      );
    const calendar = aCalendar();
    expect([await give('2026-12-07'), await give('2026-12-08')]).toEqual(['given', 'invalid_input']);
    expect([await give('2026-12-10', calendar), await give('2026-12-11', calendar)]).toEqual([
      'given',
      'invalid_input',
    ]);
    expect(await give('2026-11-22')).toBe('invalid_input');
  });

  it('to somebody who has left is refused', async () => {
    const given = grantCover(school.deps, aCoordinator(), input({ staffId: 'stf_left' }));
    await expect(given).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is done once, however often it is told', async () => {
    const same = input();
    const first = await grantCover(school.deps, aCoordinator(), same);
    expect(await Promise.all([1, 2, 3].map(() => grantCover(school.deps, aCoordinator(), same)))).toEqual([
      first,
      first,
      first,
    ]);
    expect(await school.stores.roster.grantsTo('stf_samuel')).toHaveLength(1);
  });

  it('is ended by its giver, or by the office, and by nobody else', async () => {
    const forMaya = input({ studentIds: ['stu_maya'], beginOn: '2026-11-23' });
    const { grantId } = await grantCover(school.deps, aCaseManager(), forMaya);
    const end = (actor: Parameters<typeof endGrant>[1], id = grantId) =>
      endGrant(school.deps, actor, {
        ...{ staffId: 'stf_samuel', grantId: id as 'cov_1', surface: 'cli', key: `end-${actor.id}` },
      });
    for (const actor of [samuel, aTeacher(), aCoordinator({ schoolIds: ['sch_cedar'] })])
      await expect(end(actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(end(aCoordinator(), 'cov_none')).rejects.toMatchObject({ code: 'not_allowed' });
    await end(aCaseManager());
    expect(await seesMaya()).toBe('not_allowed');
  });
});

describe('a look by a member of staff', () => {
  it('asks for covers beside everything else: one more question, and no later one', async () => {
    const { deps, tables } = school;
    const look = () => authorize(deps, aTeacher(), { studentId: 'stu_maya', data: 'D2' });
    expect(await costOf(tables, look)).toEqual({ calls: 6, units: 3.5 });
  });
});
