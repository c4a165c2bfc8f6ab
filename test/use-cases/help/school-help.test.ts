import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { HelpChange } from '#shared/domain/help/say-help.ts';
import { keepSchoolHelp } from '#shared/use-cases/help/keep-school-help.ts';
import { listHelpNotices } from '#shared/use-cases/help/list-help-notices.ts';
import { readSchoolPage } from '#shared/use-cases/help/read-school-page.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aStudent, harborHigh } from '../../sample/roster.ts';

let school: TestSchool;
const schoolId = harborHigh.id;
beforeAll(async () => {
  const students = ['07', '08', '08'].map((grade, place) => aStudent({ id: `stu_g${place}`, grade }));
  school = await setUpSchool({ people: [people.ana, people.priya, ...students], classes: [] });
});
let count = 0;
const keep = (actor: Actor, said: HelpChange, key = `keep-${++count}`) =>
  keepSchoolHelp(school.deps, actor, { schoolId, said, surface: 'cli', key });
const asked = { name: 'Priya Raman', phone: '(360) 555-0102' };

describe('the page of a school about help', () => {
  it('has the school’s name and office before anybody has said anything', async () => {
    expect(await readSchoolPage(school.deps, schoolId)).toEqual({ school: harborHigh });
    expect(await readSchoolPage(school.deps, 'sch_nowhere')).toBeUndefined();
  });

  it('is kept by the office, and who changed it stands in the ledger', async () => {
    expect(await keep(aCoordinator(), asked)).toEqual({ version: 1 });
    expect((await readSchoolPage(school.deps, schoolId))?.help?.helper?.name).toBe('Priya Raman');
    const entries = (await itemsIn(school.tables.ledger)).filter(({ action }) => action === 'help_page_changed');
    expect(entries).toMatchObject([{ schoolId, actorId: aCoordinator().id, studentIds: [] }]);
  });

  it('changes nothing when the same is said again on the same day, nor when one press comes twice', async () => {
    const before = await contentsOf(school.tables.plans);
    expect(await keep(aCoordinator(), asked)).toEqual({ version: 1 });
    expect(await contentsOf(school.tables.plans)).toBe(before);
    expect(await keep(aCoordinator(), { state: 'WA' }, 'twice')).toEqual({ version: 2 });
    expect(await keep(aCoordinator(), { state: 'WA' }, 'twice')).toEqual({ version: 2 });
  });

  it('loses no word when two of the office say something at the same moment', async () => {
    const both = await Promise.allSettled([
      keep(aCoordinator(), { policy: 'https://harbor.example/504' }),
      keep({ kind: 'system', id: 'system' }, { rights: 'https://harbor.example/rights' }),
    ]);
    const kept = both.filter(({ status }) => status === 'fulfilled').length;
    const { help } = (await readSchoolPage(school.deps, schoolId)) ?? {};
    expect([help?.policy, help?.rights].filter((each) => each)).toHaveLength(kept);
    for (const each of both)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'changed_meanwhile' });
  });

  it.each<[string, Actor]>([
    ['a teacher', aTeacher()],
    ['a case manager', aCaseManager()],
    ['a coordinator of another school', aCoordinator({ schoolIds: ['sch_cedar'] })],
    ['a mother', { kind: 'guardian', id: 'grd_ana' }],
  ])('is not changed by %s', async (_who, actor) => {
    const before = await contentsOf(school.tables.plans);
    await expect(keep(actor, asked)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await contentsOf(school.tables.plans)).toBe(before);
  });
});

describe('the letters about help', () => {
  const list = () => listHelpNotices(school.deps, aCoordinator(), { schoolId, surface: 'cli' });

  it('are due to numbers of families and name nobody', async () => {
    const { notices } = await list();
    expect(notices).toEqual([
      {
        notice: 'yearly',
        isDue: true,
        goesTo: [
          { grade: '07', students: 1 },
          { grade: '08', students: 2 },
        ],
      },
      { notice: 'newSchool', isDue: false, goesTo: [{ grade: '08', students: 2 }] },
    ]);
  });

  it('are due no more once they are entered as sent, and the page counts as checked no sooner for it', async () => {
    const checked = (await list()).page.help?.lookedAtOn;
    await keep(aCoordinator(), { sent: { notice: 'yearly', on: '2026-11-20' } });
    const { notices, page } = await list();
    expect(notices[0]).toMatchObject({ isDue: false, sentOn: '2026-11-20' });
    expect(page.help?.lookedAtOn).toBe(checked);
  });
});
