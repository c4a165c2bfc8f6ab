import { describe, expect, it } from 'vitest';
import type { AccessAction, Actor, DataClass } from '#shared/domain/access/access.ts';
import { Event } from '#shared/domain/events.ts';
import { assignToStudent } from '#shared/use-cases/access/assign-to-student.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { passRights } from '#shared/use-cases/access/pass-rights.ts';
import { prepareReview } from '#shared/use-cases/reviews/prepare-review.ts';
import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { aStudent } from '../../sample/roster.ts';
import { type AccessDistrict, accessDistrict, guardian } from './access-district.ts';

const classes = ['D1', 'D2', 'D3', 'D4'] as const;
const may = (district: AccessDistrict, actor: Actor, data: DataClass, action: AccessAction = 'read') =>
  authorize(district.deps, actor, { studentId: 'stu_maya', data, action }).then(
    () => true,
    () => false,
  );
const reads = async (district: AccessDistrict, actor: Actor) => {
  const allowed = await Promise.all(classes.map((data) => may(district, actor, data)));
  return classes.filter((_, place) => allowed[place]);
};
const limit = (district: AccessDistrict, over: object = {}, actor: Actor = aCoordinator()) =>
  limitGuardianship(district.deps, actor, {
    ...{ studentId: 'stu_maya', guardianId: 'grd_tom', rights: 'noRecords', orderRef: 'Office safe, folder 12' },
    ...{ startOn: '2026-11-23', surface: 'cli', key: `limit-${JSON.stringify(over)}` },
    ...over,
  });

describe('a guardian whom a court limits', () => {
  it('sees nothing from the first day, while the other parent sees all, and all again when the order ends', async () => {
    const district = await accessDistrict();
    expect(await reads(district, guardian('grd_tom'))).toEqual(classes);
    await limit(district, { endOn: '2026-11-30' });
    expect(await reads(district, guardian('grd_tom'))).toEqual([]);
    expect(await reads(district, guardian('grd_ana'))).toEqual(classes);
    district.clock.at = '2026-12-01T20:00:00.000Z';
    expect(await reads(district, guardian('grd_tom'))).toEqual(classes);
  });

  it('by an order against contact may inspect, but learns neither place nor time and is not invited', async () => {
    const district = await accessDistrict();
    await limit(district, { rights: 'noContact' });
    expect(await reads(district, guardian('grd_tom'))).toEqual(['D2', 'D3', 'D4']);
    expect(await may(district, guardian('grd_tom'), 'D4', 'decide')).toBe(false);
    const desk = await prepareReview(district.deps, aCaseManager(), { studentId: 'stu_maya', surface: 'slack' });
    expect(desk.guardians.map(({ id }) => id)).toEqual(['grd_ana']);
    const meeting = {
      studentId: 'stu_maya',
      on: '2026-12-03',
      time: '14:30',
      lengthMinutes: 30,
      staffIds: [],
    } as const;
    const invited = scheduleReview(district.deps, aCaseManager(), {
      ...{ ...meeting, guardianIds: ['grd_tom'], surface: 'slack', key: 'meet' },
    });
    await expect(invited).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is limited by the coordinator alone, and the next order takes the place of the one before', async () => {
    const district = await accessDistrict();
    for (const actor of [aCaseManager(), aTeacher(), guardian('grd_ana'), guardian('grd_tom')])
      await expect(limit(district, {}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(limit(district, { guardianId: 'grd_other' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(limit(district, { orderRef: ' ' })).rejects.toMatchObject({ code: 'invalid_input' });
    await limit(district);
    expect(await limit(district, { rights: 'full' })).toMatchObject({ version: 2 });
    expect(await reads(district, guardian('grd_tom'))).toEqual(classes);
    const [entry] = await district.stores.ledgerReader.ofActor('stf_priya');
    expect(entry).toMatchObject({ action: 'guardianship_limited', personId: 'grd_tom', studentIds: ['stu_maya'] });
  });
});

describe('the 18th birthday', () => {
  const maya: Actor = { kind: 'student', id: 'stu_maya' };
  const grown = async (birthOn: string, settings = {}) => {
    const rights = { dependentAccess: true, leapDay: '03-01' as const, ...settings };
    const district = await accessDistrict({ rights });
    await district.stores.rosterWriter.putPeople([aStudent({ birthOn, guardianIds: ['grd_ana'] })]);
    return district;
  };

  it('passes the rights at midnight of the school, also on a night in which the clocks change', async () => {
    const district = await grown('2008-11-01');
    district.clock.at = '2026-11-01T06:59:59.000Z';
    expect([await reads(district, maya), await reads(district, guardian('grd_ana'))]).toEqual([['D1', 'D2'], classes]);
    expect(await may(district, guardian('grd_ana'), 'D4', 'decide')).toBe(true);
    district.clock.at = '2026-11-01T07:00:00.000Z';
    expect([await reads(district, maya), await reads(district, guardian('grd_ana'))]).toEqual([
      classes,
      ['D1', 'D2', 'D3'],
    ]);
    expect(await may(district, maya, 'D4', 'decide')).toBe(true);
    expect(await may(district, guardian('grd_ana'), 'D4', 'decide')).toBe(false);
  });

  it('leaves the parents nothing where the district says so', async () => {
    const district = await grown('2008-11-01', { dependentAccess: false });
    expect(await reads(district, guardian('grd_ana'))).toEqual([]);
  });

  it('is told to the office once, on the day or up to a week late, and never too early', async () => {
    const district = await grown('2008-11-24');
    const told = async (at: string) => {
      district.clock.at = at;
      return passRights(district.deps, at);
    };
    expect(await told('2026-11-24T07:59:59.000Z')).toBe(0);
    expect(await told('2026-11-27T14:00:00.000Z')).toBe(1);
    expect(await told('2026-11-27T14:00:00.000Z')).toBe(0);
    expect(await told('2026-11-28T14:00:00.000Z')).toBe(0);
    const events = (await itemsIn(district.tables.plans))
      .filter(({ type }) => type === 'RightsPassed')
      .map((item) => Event.parse(item));
    expect(events).toMatchObject([{ studentId: 'stu_maya', schoolId: 'sch_harbor-high' }]);
  });

  it('is not told of somebody who has left, moved, or was given another birthday', async () => {
    const district = await grown('2008-11-24');
    const { rosterWriter } = district.stores;
    const tell = () => passRights(district.deps, '2026-11-24T20:00:00.000Z');
    await rosterWriter.putPeople([aStudent({ birthOn: '2009-11-24' })]);
    expect(await tell()).toBe(0);
    await rosterWriter.putPeople([aStudent({ birthOn: '2008-11-24' })]);
    await rosterWriter.removePeople(['stu_maya']);
    expect(await tell()).toBe(0);
  });
});

describe('staff who are named for one student', () => {
  const name = (district: AccessDistrict, over: object = {}, actor: Actor = aCoordinator()) =>
    assignToStudent(district.deps, actor, {
      ...{ staffId: 'stf_samuel', studentId: 'stu_maya', part: 'evaluates', beginOn: '2026-11-23' },
      ...{ endOn: '2027-01-15', surface: 'cli', key: `name-${JSON.stringify(over)}` },
      ...over,
    } as never);
  const samuel = aTeacher({ id: 'stf_samuel' });

  it('see what their part needs, until its last day', async () => {
    const district = await accessDistrict();
    await name(district);
    expect(await reads(district, samuel)).toEqual(classes);
    district.clock.at = '2027-01-16T20:00:00.000Z';
    expect(await reads(district, samuel)).toEqual([]);
  });

  it.each([
    ['nurseOf', ['D1', 'D2', 'D4']],
    ['serves', ['D1', 'D2', 'D3']],
  ])('as %s see %s', async (part, seen) => {
    const district = await accessDistrict();
    await name(district, { part });
    expect(await reads(district, samuel)).toEqual(seen);
  });

  it('are named by the coordinator; a case manager names providers of services alone', async () => {
    const district = await accessDistrict();
    await name(district, { part: 'serves' }, aCaseManager());
    for (const part of ['evaluates', 'nurseOf'])
      await expect(name(district, { part }, aCaseManager())).rejects.toMatchObject({ code: 'not_allowed' });
    for (const actor of [aTeacher(), samuel, guardian('grd_ana')])
      await expect(name(district, { part: 'serves' }, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(name(district, { endOn: '2027-11-24' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(name(district, { staffId: 'stf_left' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
