import { describe, expect, it } from 'vitest';
import type { Actor, DataClass } from '#shared/domain/access/access.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { endOwnHelp } from '#shared/use-cases/access/of-age/end-own-help.ts';
import { readHolders } from '#shared/use-cases/access/read-family.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aStudent } from '../../sample/roster.ts';
import { setUpAccessSchool } from './access-school.ts';

const { maya, ana } = actors;
const today = '2026-11-23';

/** Maya is 18 in Harbor High, and the office has entered something of her mother. */
async function schoolWith(rights: GuardianLimit['rights'], over: object = {}, birthOn = '2008-11-01') {
  const school = await setUpAccessSchool();
  await school.stores.rosterWriter.putPeople([aStudent({ birthOn, guardianIds: ['grd_ana'] })]);
  await limitGuardianship(school.deps, aCoordinator(), {
    ...{ studentId: 'stu_maya', guardianId: 'grd_ana', rights, orderRef: 'Office safe', startOn: today },
    ...{ surface: 'cli', key: 'entered', ...over },
  });
  return school;
}
const end = ({ deps }: Pick<TestSchool, 'deps'>, actor: Actor = maya, key = 'end') =>
  endOwnHelp(deps, actor as typeof maya, { studentId: 'stu_maya', guardianId: 'grd_ana', surface: 'web', key });
const reads = ({ deps }: TestSchool, data: DataClass) =>
  authorize(deps, ana, { studentId: 'stu_maya', data }).then(
    () => true,
    () => false,
  );
const news = async ({ tables }: TestSchool) =>
  (await itemsIn(tables.plans)).filter(({ type }) => type === 'OwnHelpEnded');

describe('a student of age who no longer wants somebody’s help', () => {
  it('ends it at once: they see nothing from the next look on, also on the same day, and the office hears', async () => {
    const school = await schoolWith('supporter');
    expect(await reads(school, 'D3')).toBe(true);
    expect(await end(school)).toEqual({ studentId: 'stu_maya', guardianId: 'grd_ana', version: 2 });
    expect(await reads(school, 'D3')).toBe(false);
    const [entry] = await school.stores.ledgerReader.ofActor('stu_maya');
    expect(entry).toMatchObject({ action: 'own_help_ended', personId: 'grd_ana', because: 'eligibleSelf' });
    expect(await news(school)).toMatchObject([{ studentId: 'stu_maya', schoolId: 'sch_harbor-high' }]);
  });

  it('ends a representation that they gave, and from then on answers alone', async () => {
    const school = await schoolWith('representative', { givenBy: 'student' });
    const student = await school.stores.roster.getStudent('stu_maya');
    expect(await readHolders(school.deps, student, today)).toEqual(['stu_maya', 'grd_ana']);
    await end(school);
    expect(await readHolders(school.deps, student, today)).toEqual(['stu_maya']);
    expect(await reads(school, 'D4')).toBe(false);
  });

  it('ends one that begins later, before it does', async () => {
    const school = await schoolWith('supporter', { startOn: '2026-12-01' });
    await end(school);
    school.clock.at = '2026-12-02T20:00:00.000Z';
    expect(await reads(school, 'D3')).toBe(false);
  });

  it('may ask them again: the office enters it anew, on the same day', async () => {
    const school = await schoolWith('supporter');
    await end(school);
    await limitGuardianship(school.deps, aCoordinator(), {
      ...{ studentId: 'stu_maya', guardianId: 'grd_ana', rights: 'supporter', orderRef: 'Office safe' },
      ...{ startOn: today, surface: 'cli', key: 'anew' },
    });
    expect(await reads(school, 'D3')).toBe(true);
  });

  it('has it entered by the coordinator on their word, of which nobody else is told', async () => {
    const school = await schoolWith('supporter');
    await end(school, aCoordinator());
    expect(await reads(school, 'D3')).toBe(false);
    expect(await news(school)).toEqual([]);
  });

  it('is nobody else: no parent, teacher or case manager ends it', async () => {
    const school = await schoolWith('supporter');
    for (const actor of [ana, aTeacher(), aCaseManager(), { kind: 'student', id: 'stu_leo' } as const])
      await expect(end(school, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await reads(school, 'D3')).toBe(true);
  });

  it('ends it also where the parents still decide, for the record is theirs to share', async () => {
    const school = await schoolWith('supporter');
    await districtSays(school.deps, { majority: 'alabama' });
    await end(school);
    expect(await reads(school, 'D3')).toBe(false);
  });

  it.each([
    ['whom a court named', 'courtGuardian', {}, 'not_own'],
    ['who was appointed, or of whom nobody entered who named them', 'representative', {}, 'not_own'],
    ['who looks because the student is their dependent for tax', 'dependent', { endOn: '2027-04-15' }, 'not_own'],
    ['whom a court order limits', 'noContact', {}, 'nothing_to_end'],
  ] as const)('cannot end what somebody is %s, and nothing changes', async (_who, rights, over, reason) => {
    const school = await schoolWith(rights, over);
    const before = await contentsOf(school.tables.plans);
    await expect(end(school)).rejects.toMatchObject({ details: { field: 'guardianId', reason } });
    expect(await contentsOf(school.tables.plans)).toBe(before);
  });

  it('ends it once: the same act again answers the same, another finds nothing to end, and two at once are one', async () => {
    const school = await schoolWith('supporter');
    const twice = await Promise.all([end(school), end(school)]);
    expect(twice).toEqual([await end(school), await end(school)]);
    await expect(end(school, maya, 'another')).rejects.toMatchObject({ details: { reason: 'nothing_to_end' } });
    expect(await news(school)).toHaveLength(1);
    const other = await schoolWith('supporter');
    const raced = await Promise.allSettled([end(other, maya, 'web'), end(other, aCoordinator(), 'desk')]);
    expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await reads(other, 'D3')).toBe(false);
  });

  it('cannot be said to have named anybody but a representative', async () => {
    const naming = schoolWith('supporter', { givenBy: 'student' });
    await expect(naming).rejects.toMatchObject({ details: { field: 'givenBy' } });
  });
});
