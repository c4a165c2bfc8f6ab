import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadOf } from '../../capacity.ts';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { at } from '../../sample/records.ts';
import { keptLog } from '../kept-log.ts';
import { type AddOnDoor, aCardItem, accounts, baseUrl, setUpAddOnDoor } from './add-on-door.ts';
import { answersOnceAskedFor } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
const post = { courseId: '71', itemId: '802', itemType: 'courseWork', addOnToken: 'tok' };
const postFor = (who: keyof typeof accounts) => ({ ...post, login_hint: accounts[who].sub });

beforeEach(async () => {
  school = await setUpAddOnDoor();
  await school.giveCard('stu_maya', [aCardItem(), aCardItem({ code: 'SET-SEAT', parameter: { position: 'front' } })]);
  await school.giveCard('stu_leo', [aCardItem()]);
  await school.giveCard('stu_yara', [aCardItem({ code: 'RES-SCRIBE', parameter: {} })]);
});
afterEach(() => school.stop());

const textOf = (body: string) => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const look = async (who: 'grace' | 'theo' | 'maya') =>
  school.ask(aGet('/add-on/discovery', postFor(who), { cookies: [await school.signedIn(who)] }));
const attach = async (who: 'grace' | 'theo' | 'maya', headers: Record<string, string> = {}) =>
  school.ask(aForm('/add-on/attachments', postFor(who), { cookies: [await school.signedIn(who)], headers }));

describe('while a teacher writes a post', () => {
  it('knows the draft and shows what the class needs for it, with counts and without a name', async () => {
    const { statusCode, body = '' } = await look('grace');
    expect(statusCode).toBe(200);
    expect(textOf(body)).toContain('“Unit 3 quiz: fractions (45 min)”, as Classroom last saved it');
    expect(textOf(body)).toContain('2 need a longer time limit , 68 min');
    expect(textOf(body)).toContain('1 needs a certain seat , ');
    expect(body).not.toMatch(/Maya|Leo|Scribe/);
    expect(await school.ledgerOf('grace')).toMatchObject([{ studentIds: ['stu_leo', 'stu_maya'] }]);
  });

  it('shows everything while no title is saved, and says so', async () => {
    school.world.titles.set('802', '');
    const { body = '' } = await look('grace');
    expect(textOf(body)).toContain('No title saved yet, so everything is shown');
    expect(textOf(body)).toContain('2 need a longer time limit , 1.5× the time');
  });

  it('speaks of no time limit for what is written at home', async () => {
    school.world.titles.set('802', 'Take-home test, due Friday');
    const { body = '' } = await look('grace');
    expect(textOf(body)).not.toContain('time limit');
    expect(textOf(body)).toContain('1 needs a certain seat');
  });

  it('shows everything where Classroom does not tell what the draft is', async () => {
    school.world.trouble = ({ path }) => (path.endsWith('/courseWork/802') ? refusal(403, 'no') : undefined);
    const { statusCode, body = '' } = await look('grace');
    expect(statusCode).toBe(200);
    expect(textOf(body)).toContain('Classroom did not tell Sidelight what this post is');
    expect(textOf(body)).toContain('2 need a longer time limit');
  });

  it('counts only those to whom the draft is assigned', async () => {
    const individualStudentsOptions = { studentIds: ['301'] };
    school.world.assignees.set('802', { assigneeMode: 'INDIVIDUAL_STUDENTS', individualStudentsOptions });
    const { body = '' } = await look('grace');
    expect(textOf(body)).toContain('1 needs a longer time limit , 68 min');
    expect(await school.ledgerOf('grace')).toMatchObject([{ studentIds: ['stu_maya'] }]);
  });

  it.each([
    [
      'counts as a look at the post',
      'courseWork',
      {},
      [{ courseId: '71', itemId: '802', staffId: 'stf_grace', seenAt: expect.any(String) }],
    ],
    ['is no look while it is hidden for projecting', 'courseWork', { hiddenUntilShown: true }, []],
    ['is none that matters at a material, of which nobody is told', 'courseWorkMaterials', {}, []],
  ])('%s', async (_what, itemType, settings, looks) => {
    school = await setUpAddOnDoor(settings);
    const cookies = [await school.signedIn('grace')];
    const { statusCode } = await school.ask(aGet('/add-on/discovery', { ...postFor('grace'), itemType }, { cookies }));
    expect(statusCode).toBe(200);
    expect(await school.stores.attachments.panelLooks(post)).toEqual(looks);
  });

  it('says how to keep the page at hand as a draft that only teachers see', async () => {
    expect((await look('grace')).body).toContain('Keep this page at hand');
    const material = { ...postFor('grace'), itemType: 'courseWorkMaterials' };
    const cookies = [await school.signedIn('grace')];
    const { body } = await school.ask(aGet('/add-on/discovery', material, { cookies }));
    expect(body).toContain('Saved as a draft, this material stays a page that only teachers of the class see');
    const attached = await school.ask(aForm('/add-on/attachments', material, { cookies }));
    expect(attached.statusCode).toBe(200);
    expect(school.world.attachments.get('802')).toMatchObject([{ title: 'Sidelight' }]);
  });

  it('keeps to each student’s own page when somebody posts such a draft', async () => {
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    const published = { ...post, itemType: 'courseWorkMaterials', attachmentId: '9', login_hint: accounts.maya.sub };
    const cookies = [await school.signedIn('maya')];
    const own = await school.ask(aGet('/add-on/student-view', published, { cookies }));
    expect(own.statusCode).toBe(200);
    expect(own.body).not.toMatch(/Leo|Yara|students/);
    const refused = await school.ask(aGet('/add-on/teacher-view', published, { cookies }));
    expect(refused.statusCode).toBe(403);
    expect(refused.body).not.toMatch(/Leo|Yara|Extended/);
  });

  it('opens such a draft as the whole class: every line, and what holds in every lesson', async () => {
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    school.world.titles.set('802', 'My class');
    const draft = { ...postFor('grace'), itemType: 'courseWorkMaterials', attachmentId: '9' };
    const page = await school.ask(aGet('/add-on/teacher-view', draft, { cookies: [await school.signedIn('grace')] }));
    expect(page.statusCode).toBe(200);
    const text = textOf(page.body ?? '');
    for (const line of ['everything is shown', 'Time limit 1.5× the time you give Leo N. , Maya R.'])
      expect(text).toContain(line);
    expect(text).toContain('As in every lesson: seats · 1 student Seats seat in front Maya R.');
  });

  it('asks the tables as often as a look at a post, and Google for everything at once', async () => {
    await look('grace');
    const { calls, units, written } = await loadOf(school.asDeployed, () => look('grace'));
    expect({ calls, units, written }).toEqual({ calls: 3, units: 5.5, written: 2 });
    const asked = answersOnceAskedFor(school.world, 3);
    expect((await look('grace')).statusCode).toBe(200);
    expect([...asked].sort()).toEqual(['802', 'addOnAttachments', 'addOnContext']);
  });

  it('asks Google with the token of this very post', async () => {
    await look('grace');
    const asked = school.google.calls.find(({ path }) => path.endsWith('addOnContext'));
    expect(asked?.query.get('addOnToken')).toBe('tok');
  });

  it('leaves a line of who was refused and where, and nothing of the post', async () => {
    const log = keptLog();
    await look('maya');
    await look('theo');
    log.stop();
    const refused = { what: 'refused', surface: 'classroom' };
    expect(log.lines.map((line) => JSON.parse(line).message)).toEqual([
      { ...refused, actor: 'stu_maya', code: 'not_allowed' },
      { ...refused, actor: 'stf_theo', code: 'not_found' },
    ]);
  });

  it.each(['theo', 'maya'] as const)('shows %s, who does not teach this class, nothing', async (who) => {
    const { statusCode, body } = await look(who);
    expect([403, 404]).toContain(statusCode);
    expect(body).not.toMatch(/longer time limit|certain seat/);
    expect(await school.ledgerOf(who)).toEqual([]);
  });
});

describe('attaching our card to the post', () => {
  it('puts a title there that names nobody and no support', async () => {
    const { statusCode, body } = await attach('grace');
    expect(statusCode).toBe(200);
    expect(body).toContain('closeIframe');
    expect(school.world.attachments.get('802')).toMatchObject([
      {
        title: 'Sidelight',
        teacherViewUri: { uri: `${baseUrl}/add-on/teacher-view` },
        studentViewUri: { uri: `${baseUrl}/add-on/student-view` },
        studentWorkReviewUri: { uri: `${baseUrl}/add-on/student-work` },
      },
    ]);
    expect(await school.stores.attachments.find({ ...post, attachmentId: '900' })).toBeDefined();
  });

  it('adds no second card when the button is pressed twice, and loses nothing that is known of the first', async () => {
    await attach('grace');
    const place = { ...post, attachmentId: '900', itemType: 'courseWork' as const };
    const known = await school.stores.attachments.find(place);
    expect(known).toMatchObject({ seenBy: ['stf_grace'], title: 'Sidelight', showsWork: true, work: {} });
    const promised = { dueAt: at, days: [{ more: 2, on: '2026-11-30' }] };
    const work = { title: 'Quiz', activities: [], readAt: at, givenAt: at, promised };
    await school.deps.attachments.save({ ...known, ...place, work });
    await attach('grace');
    expect(school.world.attachments.get('802')).toHaveLength(1);
    expect(await school.stores.attachments.find(place)).toEqual({ ...known, work });
  });

  it('puts it there though the school is not to be read just now', async () => {
    await attach('grace');
    vi.spyOn(school.deps.roster, 'getSchool').mockRejectedValue(new Error('the table is down'));
    expect((await attach('grace')).statusCode).toBe(200);
    expect(school.world.attachments.get('802')).toHaveLength(1);
  });

  it('finds the card that was made while Google’s answer got lost', async () => {
    school.world.trouble = (call) => {
      if (call.method !== 'POST' || !call.path.endsWith('addOnAttachments')) return undefined;
      school.world.attachments.set('802', [{ ...JSON.parse(call.body), id: '955' }]);
      return refusal(503, 'unavailable');
    };
    expect((await attach('grace')).statusCode).toBe(200);
    expect(await school.stores.attachments.find({ ...post, attachmentId: '955' })).toBeDefined();
  });

  it('says so when the window was open too long', async () => {
    school.world.trouble = ({ path }) =>
      path.endsWith('addOnContext') ? refusal(403, '@ExpiredAddOnToken The token has expired') : undefined;
    const { statusCode, body } = await attach('grace');
    expect(statusCode).toBe(409);
    expect(body).toContain('This page is out of date');
  });

  it.each([{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:4200' }])(
    'refuses a form that comes from elsewhere: %o',
    async (headers) => {
      expect((await attach('grace', headers)).statusCode).toBe(403);
      expect(school.world.attachments.get('802')).toBeUndefined();
      expect(school.google.calls).toEqual([]);
    },
  );

  it('refuses a student and a teacher of another class', async () => {
    expect((await attach('maya')).statusCode).toBe(403);
    expect((await attach('theo')).statusCode).toBe(404);
    expect(school.world.attachments.get('802')).toBeUndefined();
  });
});
