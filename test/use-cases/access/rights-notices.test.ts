import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { notToldYet, type ToldOfRights } from '#shared/domain/notices/rights-notice.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { recordRightsNotice } from '#shared/use-cases/access/of-age/record-rights-notice.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { districtSays } from '../../sample/district.ts';
import { aStudent } from '../../sample/roster.ts';
import { setUpAccessSchool } from './access-school.ts';

/** Maya is 17 in Harbor High, on Monday 23 November. */
async function seventeen(birthOn?: string) {
  const school = await setUpAccessSchool();
  await school.stores.rosterWriter.putPeople([
    aStudent({ birthOn: birthOn ?? '2009-11-23', guardianIds: ['grd_ana', 'grd_tom'] }),
  ]);
  return school;
}
const usual: ToldOfRights = {
  ...{ to: ['stu_maya', 'grd_ana'], sentOn: '2026-11-23', channel: 'letter', language: 'es' },
  interpreterOffered: true,
};
const tell = ({ deps }: Pick<TestSchool, 'deps'>, over: object = {}, actor: Actor = aCoordinator()) =>
  recordRightsNotice(deps, actor, {
    ...{ studentId: 'stu_maya', told: { ...usual, ...over }, surface: 'cli', key: `told ${JSON.stringify(over)}` },
  });

describe('that family and student were told at 17', () => {
  it('stays on record: who, when, how, in which language and wording, by whom it was entered', async () => {
    const school = await seventeen();
    const { noticeId } = await tell(school);
    const { notices } = await readGuardians(school.deps, aCoordinator(), { studentId: 'stu_maya', surface: 'cli' });
    expect(notices).toEqual([
      {
        ...{ id: noticeId, studentId: 'stu_maya', of: 'record', passOn: '2027-11-23', ...usual },
        ...{ templateVersion: '2026-11-28', recordedAt: school.clock.at, recordedBy: 'stf_priya' },
      },
    ]);
    const entries = await school.stores.ledgerReader.ofActor('stf_priya');
    expect(entries.map(({ action }) => action)).toContain('rights_notice_recorded');
  });

  it('is entered once however often one act is tried, also by two at once', async () => {
    const school = await seventeen();
    const both = await Promise.all([tell(school), tell(school)]);
    expect(both).toEqual([await tell(school), await tell(school)]);
    expect(await school.stores.rightsNotices.ofStudent('stu_maya')).toHaveLength(1);
  });

  it('leaves to be told who was not, and everybody once the birthday is put right', async () => {
    const school = await seventeen();
    await tell(school);
    const notices = await school.stores.rightsNotices.ofStudent('stu_maya');
    const family = ['stu_maya', 'grd_ana', 'grd_tom'] as const;
    expect(notToldYet(family, notices, '2027-11-23')).toEqual(['grd_tom']);
    expect(notToldYet(family, notices, '2027-12-23')).toEqual(family);
  });

  it.each([
    ['usual', '2009-11-23', { of: 'record', passOn: '2027-11-23' }],
    ['alabama', '2009-11-23', { of: 'record', passOn: '2027-11-23' }],
    ['alabama', '2008-11-24', { of: 'record', passOn: '2026-11-24' }],
    ['alabama', '2008-11-23', { of: 'process', passOn: '2027-11-23' }],
    ['usual', '2008-11-23', { of: 'record', passOn: '2026-11-23' }],
  ])('by the law of %s, of one born on %s, is about what passes next', async (majority, birthOn, what) => {
    const school = await seventeen(birthOn);
    await districtSays(school.deps, { majority });
    await tell(school);
    expect(await school.stores.rightsNotices.ofStudent('stu_maya')).toMatchObject([what]);
  });

  it.each([
    ['nobody', { to: [] }, 'to'],
    ['one person twice', { to: ['grd_ana', 'grd_ana'] }, 'to'],
    ['one of another family', { to: ['grd_other'] }, 'to'],
    ['a day to come', { sentOn: '2026-11-24' }, 'sentOn'],
    ['a day more than two years ago', { sentOn: '2024-11-22' }, 'sentOn'],
    ['no language', { language: 'Spanish' }, 'language'],
  ])('is refused of %s, and nothing changes', async (_what, over, field) => {
    const school = await seventeen();
    const before = await contentsOf(school.tables.plans);
    await expect(tell(school, over)).rejects.toMatchObject({ code: 'invalid_input', details: { field } });
    expect(await contentsOf(school.tables.plans)).toBe(before);
    expect(await tell(school, { sentOn: '2024-11-23' })).toMatchObject({ studentId: 'stu_maya' });
  });

  it('is refused of a student without a birthday, and of a parent whom an order keeps away', async () => {
    const school = await seventeen();
    await limitGuardianship(school.deps, aCoordinator(), {
      ...{ studentId: 'stu_maya', guardianId: 'grd_tom', rights: 'noContact', orderRef: 'Office safe' },
      ...{ startOn: '2026-11-23', surface: 'cli', key: 'order' },
    });
    const toTom = tell(school, { to: ['grd_tom'] });
    await expect(toTom).rejects.toMatchObject({ details: { field: 'to', why: 'noRights' } });
    await school.stores.rosterWriter.putPeople([aStudent({ guardianIds: ['grd_ana'] })]);
    await expect(tell(school)).rejects.toMatchObject({ details: { reason: 'no_birthday' } });
  });

  it('is entered by the coordinator alone', async () => {
    const school = await seventeen();
    for (const actor of [aCaseManager(), aTeacher(), actors.ana, actors.maya])
      await expect(tell(school, {}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
