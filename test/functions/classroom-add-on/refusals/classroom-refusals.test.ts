import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failedPrecondition, refusal, silence } from '../../../integrations/google-classroom/fake-google.ts';
import { type AddOnDoor, aCardItem, accounts, launch, setUpAddOnDoor } from '../add-on-door.ts';
import { aForm, aGet } from '../requests.ts';

let school: AddOnDoor;
const onPost = {
  ...{ courseId: '71', itemId: '802', itemType: 'courseWork', addOnToken: 't'.repeat(8000) },
  login_hint: accounts.grace.sub,
};

beforeEach(async () => {
  school = await setUpAddOnDoor({ patience: { visit: 900, call: 450, adornment: 450 } });
  await school.giveCard('stu_maya', [aCardItem()]);
});
afterEach(() => school.stop());

type Fault = Parameters<typeof failing>[1];
const failing = (call: RegExp, fault: () => ReturnType<typeof refusal> | Promise<never>) => {
  school.world.trouble = ({ method, path }) => (call.test(`${method} ${path}`) ? fault() : undefined);
};
const open = async (who: 'grace' | 'maya', headers: Record<string, string> = {}) => {
  const page = who === 'maya' ? '/add-on/student-view' : '/add-on/teacher-view';
  return school.ask(aGet(page, launch({}, who), { cookies: [await school.signedIn(who)], headers }));
};
const look = async () => school.ask(aGet('/add-on/discovery', onPost, { cookies: [await school.signedIn('grace')] }));
const attach = async () =>
  school.ask(aForm('/add-on/attachments', onPost, { cookies: [await school.signedIn('grace')] }));
const office = /office|roster|secretar/i;

const noPermission = () => refusal(403, 'The caller does not have permission');
const away = () => refusal(503, 'The service is currently unavailable.');

describe('a page that Classroom keeps from a teacher', () => {
  const cases: [string, RegExp, Fault, number, string][] = [
    ['who asks, by a no', /addOnContext/, noPermission, 403, 'Classroom does not open this card for this account'],
    ['who asks', /addOnContext/, away, 503, 'Classroom did not say whether you are in this class'],
    ['who asks, by silence', /addOnContext/, silence, 503, 'Classroom did not say whether you are in this class'],
    [
      'the students, by a no',
      /71\/students/,
      noPermission,
      403,
      'Classroom does not tell Sidelight who is in this class',
    ],
    ['the students', /71\/students/, away, 503, 'Classroom did not say who is in this class'],
    ['the students, by silence', /71\/students/, silence, 503, 'Classroom did not say who is in this class'],
    ['the teachers', /71\/teachers/, away, 503, 'Classroom did not say who is in this class'],
  ];

  it.each(cases)('says that it is %s, and sends nobody to the office', async (_what, call, fault, status, title) => {
    failing(call, fault);
    const { statusCode, body = '' } = await open('grace');
    expect(statusCode).toBe(status);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).not.toMatch(office);
    expect(body).not.toContain('Maya');
    expect(await school.ledgerOf('grace')).toEqual([]);
  });

  it('still asks for the permission that was not given, where signing in again helps', async () => {
    failing(/71\/students/, () => refusal(403, 'Insufficient Permission', 'insufficientPermissions'));
    expect((await open('grace')).body).toContain('leave every box checked');
  });

  it('still sends to the office whose account was switched off while they were signed in', async () => {
    const grace = await school.stores.roster.getStaff('stf_grace');
    const cookie = await school.signedIn('grace');
    await school.stores.rosterWriter.putPeople([{ ...grace, mayNotSignIn: true }]);
    const { body } = await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [cookie] }));
    expect(body).toContain('ask the school office to check the list of the class');
  });

  it('still sends to the office whom our own roster does not know as a teacher', async () => {
    const gus = await school.stores.roster.getStaff('stf_grace');
    const cookie = await school.signedIn('grace');
    await school.stores.rosterWriter.putPeople([{ ...gus, active: false }]);
    const { body } = await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [cookie] }));
    expect(body).toContain('ask the school office to check the list of the class');
  });
});

describe('a page that Classroom keeps from a student', () => {
  it('says so in their language', async () => {
    failing(/addOnContext/, away);
    const { statusCode, body = '' } = await open('maya', { 'accept-language': 'es-MX' });
    expect(statusCode).toBe(503);
    expect(body).toContain('<h1>Classroom no dijo si estás en esta clase</h1>');
  });
});

describe('the panel beside a post that is being written', () => {
  it.each([
    ['refused', noPermission],
    ['not told', away],
    ['met with silence', silence],
  ])('lets the card be attached when the class list is %s', async (_how, fault) => {
    failing(/71\/students/, fault);
    const { statusCode, body = '' } = await look();
    expect(statusCode).toBe(200);
    expect(body).toContain('Attach to this post');
    expect(body).toContain('Classroom did not say who is in this class, so what it needs is not shown here.');
    expect(body).not.toContain('Nobody in this class');
    expect(await school.ledgerOf('grace')).toEqual([]);
  });

  it('shows nothing to whom Google does not call a teacher, whatever else fails', async () => {
    failing(/addOnContext|students/, noPermission);
    expect((await look()).statusCode).toBe(403);
  });
});

describe('attaching the card', () => {
  const creating = /POST .*addOnAttachments$/;
  const cases: [string, Fault, number, string, string][] = [
    [
      'the account has no licence for add-ons',
      () => refusal(403, 'The user does not have a license that allows creating add-on attachments.'),
      403,
      'This account may not attach add-ons',
      'Teaching and Learning add-on',
    ],
    [
      'ten are there already',
      () => failedPrecondition('The post has too many attachments.'),
      422,
      'This post takes no further attachment',
      'ten at most',
    ],
    [
      'the class is archived',
      () => failedPrecondition('@CourseNotModifiable The course is archived.'),
      403,
      'This class can no longer be changed',
      'archived',
    ],
    [
      'Google wants it otherwise',
      () => refusal(400, 'Request contains an invalid argument.'),
      400,
      'Classroom did not take the card',
      'Nothing was attached',
    ],
    ['Google is away', away, 503, 'Classroom did not say whether the card is on the post', 'look at the post'],
    ['Google says nothing', silence, 503, 'Classroom did not say whether the card is on the post', 'look at the post'],
  ];

  it.each(cases)('says so when %s', async (_why, fault, status, title, sentence) => {
    failing(creating, fault);
    const { statusCode, body = '' } = await attach();
    expect(statusCode).toBe(status);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).toContain(sentence);
    expect(body).not.toMatch(office);
    expect(school.world.attachments.get('802')).toBeUndefined();
  });

  it('does not need the list of what hangs there already', async () => {
    failing(/GET .*addOnAttachments$/, noPermission);
    expect((await attach()).statusCode).toBe(200);
    expect(school.world.attachments.get('802')).toHaveLength(1);
  });

  it('takes an answer without the card’s number for one that was lost, and finds the card', async () => {
    school.world.trouble = (call) => {
      if (!creating.test(`${call.method} ${call.path}`)) return undefined;
      school.world.attachments.set('802', [{ ...JSON.parse(call.body), id: '955' }]);
      return { body: {} };
    };
    expect((await attach()).statusCode).toBe(200);
    expect(await school.stores.attachments.find({ ...onPost, attachmentId: '955' })).toBeDefined();
  });
});
