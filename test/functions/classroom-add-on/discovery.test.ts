import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { keptLog } from '../kept-log.ts';
import { type AddOnDoor, aCardItem, accounts, baseUrl, setUpAddOnDoor } from './add-on-door.ts';
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

const look = async (who: 'grace' | 'theo' | 'maya') =>
  school.ask(aGet('/add-on/discovery', postFor(who), { cookies: [await school.signedIn(who)] }));
const attach = async (who: 'grace' | 'theo' | 'maya', headers: Record<string, string> = {}) =>
  school.ask(aForm('/add-on/attachments', postFor(who), { cookies: [await school.signedIn(who)], headers }));

describe('while a teacher writes a post', () => {
  it('shows what the class needs as a whole, with counts and without a name', async () => {
    const { statusCode, body = '' } = await look('grace');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Extended time on timed work<\/b><span class="soft nums">2 students/);
    expect(body).toMatch(/Chosen seating<\/b><span class="soft nums">1 student</);
    expect(body).not.toMatch(/Maya|Leo|Scribe/);
    expect(await school.ledgerOf('grace')).toMatchObject([{ studentIds: ['stu_leo', 'stu_maya'] }]);
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
    expect(body).not.toMatch(/Extended|Chosen/);
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
        title: 'Ways of working',
        teacherViewUri: { uri: `${baseUrl}/add-on/teacher-view` },
        studentViewUri: { uri: `${baseUrl}/add-on/student-view` },
      },
    ]);
    expect(school.world.attachments.get('802')?.[0]).not.toHaveProperty('studentWorkReviewUri');
    expect(await school.stores.attachments.find({ ...post, attachmentId: '900' })).toBeDefined();
  });

  it('adds no second card when the button is pressed twice', async () => {
    await attach('grace');
    await attach('grace');
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
    expect(body).toContain('This window was open too long');
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
