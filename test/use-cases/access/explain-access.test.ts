import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { setUpAccessSchool } from './access-school.ts';

let school: TestSchool;
const explain = (personId: `stf_${string}` | `grd_${string}` | `stu_${string}`, asker: Actor = aCoordinator()) =>
  explainAccess(school.deps, asker, { personId, studentId: 'stu_maya', surface: 'cli' });

beforeEach(async () => {
  school = await setUpAccessSchool();
});

describe('asking who may see what of a student', () => {
  it('names each relation with its fact, what it allows, and the policy that it follows from', async () => {
    expect(await explain('stf_grace')).toEqual({
      ...{ personId: 'stf_grace', studentId: 'stu_maya', on: '2026-11-23', policy: '2026-11-28', misses: [] },
      relations: [
        {
          ...{ relation: 'teachesNow', sectionId: 'sec_algebra' },
          may: expect.objectContaining({ read: ['D1', 'D2'], deliver: ['D2'] }),
        },
      ],
    });
  });

  it('says of a cover which class and until when', async () => {
    const cover = { staffId: 'stf_samuel', sectionIds: ['sec_algebra'], surface: 'cli', key: 'c' } as const;
    const given = { ...cover, beginOn: '2026-11-23', endOn: '2026-11-25' };
    const { grantId } = await grantCover(school.deps, aCoordinator(), given);
    const { relations } = await explain('stf_samuel');
    const fact = { relation: 'substitutesNow', grantId, sectionId: 'sec_algebra', endOn: '2026-11-25' };
    expect(relations).toMatchObject([fact]);
    school.clock.at = '2026-11-26T20:00:00.000Z';
    expect(await explain('stf_samuel')).toMatchObject({
      relations: [],
      misses: [{ miss: 'grantOver', grantId, endOn: '2026-11-25' }],
    });
  });

  it('says of one who taught the student before that it is over', async () => {
    const seat = { sectionId: 'sec_algebra', staffId: 'stf_grace', role: 'teacher' } as const;
    await school.stores.rosterWriter.putSeats([{ ...seat, endOn: '2026-10-30' }]);
    expect(await explain('stf_grace')).toMatchObject({
      relations: [],
      misses: [{ miss: 'taughtBefore', sectionId: 'sec_algebra', endOn: '2026-10-30' }],
    });
  });

  it('finds nothing for one who has left, or whom nobody knows', async () => {
    for (const who of ['stf_left', 'stf_nobody', 'grd_nobody'] as const)
      expect(await explain(who)).toMatchObject({ relations: [], misses: [] });
  });

  it('is for the office of the school and the machinery, about anybody, and is entered', async () => {
    const askers: [Actor, string][] = [
      [aCoordinator(), 'coordinates'],
      [aTeacher({ id: 'stf_ruth', roles: ['administrator'] }), 'administers'],
      [actors.system, 'system'],
    ];
    for (const [asker, because] of askers) {
      await explain('grd_ana', asker);
      const [entry] = asker.kind === 'system' ? [] : await school.stores.ledgerReader.ofActor(asker.id);
      if (entry) expect(entry).toMatchObject({ action: 'access_explained', because, personId: 'grd_ana' });
    }
  });

  it('is for everybody about themselves, who have a relation; the others learn nothing', async () => {
    expect((await explain('stf_grace', aTeacher())).relations).toHaveLength(1);
    expect((await explain('grd_ana', actors.ana)).relations).toMatchObject([{ relation: 'parentOf' }]);
    expect((await explain('stu_maya', { kind: 'student', id: 'stu_maya' })).relations).toMatchObject([
      { relation: 'self' },
    ]);
    for (const [person, asker] of [
      ['stf_samuel', aTeacher({ id: 'stf_samuel' })],
      ['stf_grace', aTeacher({ id: 'stf_samuel' })],
      ['stf_grace', aCaseManager()],
      ['stf_grace', aCoordinator({ schoolIds: ['sch_cedar'] })],
    ] as const)
      await expect(explain(person, asker)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
