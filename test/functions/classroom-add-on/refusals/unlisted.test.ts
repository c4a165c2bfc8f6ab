import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unlistedWords } from '#shared/text/cards/unlisted-words.ts';
import { askForClass } from '#shared/use-cases/access/ask-for-class.ts';
import { endGrant } from '#shared/use-cases/access/end-grant.ts';
import { type GrantCoverInput, grantCover } from '#shared/use-cases/access/grant-cover.ts';
import { aCoordinator, aTeacher } from '../../../builders.ts';
import { itemsIn } from '../../../contents.ts';
import { pageText } from '../../../html/page-text.ts';
import { at, later } from '../../../sample/records.ts';
import { harborHigh } from '../../../sample/roster.ts';
import { type AddOnDoor, aCardItem, accounts, launch, setUpAddOnDoor } from '../add-on-door.ts';
import { courses } from '../harbors-google.ts';
import { aForm, aGet } from '../requests.ts';

let school: AddOnDoor;
let cookies: string[];
const secrets = /Maya|Leo|Sam|1\.5|Time limit|student|\b[1-4] of/;

beforeEach(async () => {
  school = await setUpAddOnDoor();
  await school.giveCard('stu_maya', [aCardItem()]);
  await school.giveCard('stu_leo', [aCardItem()]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  cookies = [await school.signedIn('samuel')];
});
afterEach(() => school.stop());

/** Samuel, who teaches nobody by the school's list, as Google says it of algebra. */
const teaches = (more: { visits?: true } = {}) =>
  school.world.teaching.set(courses.algebra, [{ id: accounts.samuel.sub, email: 'samuel@harbor.example', ...more }]);
const open = async (path = '/add-on/teacher-view', over: Record<string, string> = {}) =>
  school.ask(aGet(path, launch(over, 'samuel'), { cookies }));
const ask = async () => pageText((await school.ask(aForm('/add-on/access', launch({}, 'samuel'), { cookies }))).body);
const say = (fields: Record<string, string>) =>
  school.ask(aForm('/add-on/work', { ...launch({}, 'samuel'), ...fields }, { cookies }));
const asked = async () => {
  const items = await itemsIn(school.tables.plans);
  return items.filter(({ type }) => type === 'ClassAccessAsked');
};
const office = () => ({ ...school.deps, ...school.stores });
const letIn = (over: Partial<GrantCoverInput> = {}) =>
  grantCover(office(), aCoordinator(), {
    ...{ staffId: 'stf_samuel', sectionIds: ['sec_algebra'], beginOn: '2026-11-23', endOn: '2026-11-25' },
    ...{ surface: 'cli', key: 'cover', ...over },
  });

describe('somebody who teaches a class in Classroom, and is not on the school’s list for it', () => {
  it.each([
    ['a visitor', { visits: true as const }],
    ['a colleague who was added', {}],
  ])('%s sees no name, no count and no item, and what to press', async (_who, more) => {
    teaches(more);
    // Whoever is on the list opened it before: what is kept of the class opens nothing.
    await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [await school.signedIn('grace')] }));
    for (const show of ['work', 'all', 'log']) {
      const { statusCode, body = '' } = await open('/add-on/teacher-view', { show });
      expect([statusCode, pageText(body)]).toEqual([403, expect.not.stringMatching(secrets)]);
      expect(pageText(body)).toContain('You are not on the school’s list for this class');
      expect(body).toMatch(/action="\/add-on\/access"[\s\S]*Ask for access/);
    }
    expect(await school.ledgerOf('samuel')).toEqual([]);
  });

  it('asks the coordinator once, and reads when', async () => {
    teaches();
    expect(await ask()).toContain('Asked at 12:30 PM');
    school.clock.at = later(3);
    expect(await ask()).toContain('Asked at 12:30 PM');
    expect(await asked()).toMatchObject([{ personId: 'stf_samuel', sectionId: 'gcc_71', schoolId: 'sch_harbor-high' }]);
    const [entry, ...more] = await school.ledgerOf('samuel');
    expect(entry).toMatchObject({
      action: 'class_access_asked',
      because: 'worksAt',
      sectionId: 'gcc_71',
      studentIds: [],
    });
    expect(more).toEqual([]);
    const now = '2026-11-24T18:00:00.000Z';
    expect(unlistedWords.asked({ at, now, zone: 'America/Los_Angeles' })).toBe('Asked on Mon, Nov 23 at 12:30 PM');
  });

  it('sees the class once the coordinator has let them in, whoever looked before', async () => {
    teaches();
    await ask();
    const { grantId } = await letIn();
    const grace = { cookies: [await school.signedIn('grace')] };
    await school.ask(aGet('/add-on/teacher-view', launch(), grace));
    const page = pageText((await open()).body);
    expect(page).toMatch(/Leo N\. , Maya R\./);
    const [entry] = (await school.ledgerOf('samuel')).filter(({ action }) => action === 'card_viewed');
    expect(entry).toMatchObject({ because: 'substitutesNow', studentIds: expect.arrayContaining(['stu_maya']) });
    expect(await ask()).toMatch(/Leo N\. , Maya R\./);
    // What counts from a day that they name would last longer than they are here.
    const { statusCode } = await say({ said: 'notGiven' });
    expect([statusCode, (await say({ said: 'minutes', minutes: '30' })).statusCode]).toEqual([403, 200]);
    await endGrant(office(), aCoordinator(), { staffId: 'stf_samuel', grantId, surface: 'cli', key: 'end' });
    school.clock.at = later(6);
    expect(pageText((await open()).body)).toContain('You are not on the school’s list');
    // Those days were an answer: to ask again is another question.
    await ask();
    expect(await asked()).toHaveLength(2);
  });

  it('sees those alone whom they were let in for', async () => {
    teaches();
    await letIn({ studentIds: ['stu_leo'] });
    expect(pageText((await open('/add-on/teacher-view', { show: 'all' })).body)).toMatch(/Leo(?!.*Maya)/);
  });

  it('sees with those whom they were let in for the one of the class whom they teach elsewhere', async () => {
    school.world.teaching.set(courses.algebra, [{ id: accounts.theo.sub, email: 'theo@harbor.example' }]);
    await school.giveCard('stu_yara', [aCardItem()]);
    await letIn({ staffId: 'stf_theo', studentIds: ['stu_leo'] });
    const theo = { cookies: [await school.signedIn('theo')] };
    const page = pageText((await school.ask(aGet('/add-on/teacher-view', launch({}, 'theo'), theo))).body);
    expect(page).toMatch(/Leo N\. , Yara H\./);
    expect(page).not.toContain('Maya');
  });

  it('looks for no teacher: they leave no mark that silences the sweep of posts, and a stand-in one for themselves', async () => {
    teaches();
    const { attachments } = school.stores;
    const onPost = (attachmentId: string) => attachments.find({ courseId: '71', itemId: '802', attachmentId });
    const lookAround = async (seenBy: string[] | undefined) => {
      await open();
      school.world.attachments.delete('802');
      const attached = await school.ask(aForm('/add-on/attachments', launch({}, 'samuel'), { cookies }));
      expect([(await open('/add-on/discovery')).statusCode, attached.statusCode]).toEqual([200, 200]);
      school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
      expect([await onPost('9'), await onPost('900')]).toMatchObject([{ work: {} }, { title: 'Sidelight' }]);
      const looks = await attachments.panelLooks({ courseId: '71', itemId: '802' });
      expect(looks.map(({ staffId }) => staffId)).toEqual(seenBy ?? []);
      for (const id of ['9', '900']) expect((await onPost(id))?.seenBy).toEqual(seenBy);
    };
    await lookAround(undefined);
    await letIn();
    await lookAround(['stf_samuel']);
    await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [await school.signedIn('grace')] }));
    expect((await onPost('9'))?.seenBy).toEqual(['stf_samuel', 'stf_grace']);
  });

  it('asks from another school of the district too, and for five classes a day', async () => {
    const { rosterWriter } = school.stores;
    await rosterWriter.putSchools([{ ...harborHigh, id: 'sch_pool' }]);
    const samuel = await school.stores.roster.getStaff('stf_samuel');
    await rosterWriter.putPeople([{ ...samuel, schoolIds: ['sch_pool'] }]);
    teaches();
    await ask();
    const [entry] = await school.ledgerOf('samuel');
    expect(entry).toMatchObject({ action: 'class_access_asked' });
    const askFor = (course: number) =>
      askForClass(office(), aTeacher({ id: 'stf_samuel' }), {
        ...{ sectionId: `gcc_${course}`, schoolId: 'sch_harbor-high', surface: 'classroom', key: `ask-${course}` },
      });
    for (const course of [1, 2, 3, 4]) await askFor(course);
    await expect(askFor(5)).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'askedEnough' } });
    expect(await askFor(4)).toEqual({ askedAt: at });
    expect(await asked()).toHaveLength(5);
    expect((await school.ledgerOf('samuel'))[0]).toMatchObject({ because: 'asked', sectionId: 'gcc_4' });
    school.clock.at = '2026-11-24T20:30:00.000Z';
    await askFor(5);
    expect(await asked()).toHaveLength(6);
  });

  it('asks for no class that they do not teach in Classroom', async () => {
    expect(await ask()).not.toContain('Asked');
    expect(await asked()).toEqual([]);
  });
});
