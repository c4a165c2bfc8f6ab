import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeCards } from '#shared/use-cases/cards/confirming/acknowledge-cards.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { cardHash, fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import { addOnPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { aTeacher } from '../../builders.ts';
import { pageText } from '../../html/page-text.ts';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { later } from '../../sample/records.ts';
import { aStudent, aStudentSeat } from '../../sample/roster.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
const view = '/add-on/teacher-view';

beforeEach(async () => {
  school = await setUpAddOnDoor();
  await school.giveCard('stu_maya', [
    aCardItem({ priority: 'essential' }),
    aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 }, activities: ['assignment'] }),
  ]);
  await school.giveCard('stu_leo', [aCardItem({ code: 'PRE-CAPTION', parameter: {}, activities: ['lecture'] })]);
  await school.giveCard('stu_yara', [aCardItem({ code: 'SET-SEPARATE', parameter: {}, activities: ['quiz_test'] })]);
  // What she has to confirm is told in a line of its own, with names.
  await school.confirmed('stu_maya');
  await school.confirmed('stu_leo');
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
});
afterEach(() => school.stop());

const open = async (who: 'grace' | 'theo' | 'maya', over: Record<string, string> = {}) =>
  school.ask(aGet(view, launch(over, who), { cookies: [await school.signedIn(who)] }));

describe('a teacher opens a quiz', () => {
  it('shows who needs what for it, with the time limit worked out', async () => {
    const { statusCode, body } = await open('grace');
    expect(statusCode).toBe(200);
    expect(body).toContain('Unit 3 quiz: fractions (45 min)');
    expect(body).toContain('Looks like a quiz or test');
    expect(pageText(body)).toContain('Before you hand it out Time limit 68 min Maya R.');
    expect(body).toContain('What to do for this quiz · 1 student<');
    expect(body).toContain('By student · 2<');
    expect(body).not.toMatch(/Leo|Extended due date/);
  });

  it('leads from a name to the whole card on the page of students', async () => {
    const { body = '' } = await open('grace');
    const [, address = '', anchor = ''] = /<a href="([^"]*)#(card-\w+)"/.exec(body) ?? [];
    expect(address.replaceAll('&amp;', '&')).toContain('show=all');
    const all = (await open('grace', { show: 'all' })).body ?? '';
    expect(all.slice(all.indexOf(`id="${anchor}"`))).toContain('Maya Rodríguez');
  });

  it('shows everything one link further, what bears on the quiz first', async () => {
    const { body = '' } = await open('grace', { show: 'all' });
    expect(body).toContain('Leo Nguyễn');
    expect(body.indexOf('Extended time on timed work')).toBeLessThan(body.indexOf('Extended due date'));
    expect(body.indexOf('Maya')).toBeLessThan(body.indexOf('Leo'));
  });

  it('leaves out students without a card', async () => {
    expect((await open('grace', { show: 'all' })).body).not.toContain('Sam Becker');
  });

  it('never shows a student who was only invited to the course', async () => {
    const { body } = await open('grace', { show: 'all' });
    expect(body).not.toMatch(/Yara|Separate room/);
  });

  it('writes one ledger entry that names exactly the students shown', async () => {
    await open('grace');
    await open('grace', { show: 'all' });
    expect(await school.ledgerOf('grace')).toMatchObject([
      {
        action: 'card_viewed',
        because: 'teachesNow',
        surface: 'classroom',
        sectionId: 'gcc_71',
        studentIds: ['stu_maya', 'stu_leo'],
      },
      { action: 'card_viewed', studentIds: ['stu_maya'] },
    ]);
  });

  it('discloses nothing when the ledger cannot be written', async () => {
    school.broken.ledger = true;
    await expect(open('grace')).rejects.toThrow('the ledger is down');
  });

  it('asks Google once for the roster and the work, and for the role every time', async () => {
    await open('grace');
    const first = school.google.calls.length;
    await open('grace');
    expect(school.google.calls.slice(first).map(({ path }) => path)).toEqual([
      '/v1/courses/71/courseWork/802/addOnContext',
    ]);
  });

  it('reads the roster anew after five minutes', async () => {
    await open('grace');
    school.clock.at = later(6);
    const before = school.google.calls.length;
    await open('grace');
    expect(school.google.calls.slice(before).map(({ path }) => path)).toContain('/v1/courses/71/students');
  });

  it('stops showing a student who left the class by the school’s roster', async () => {
    await open('grace');
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_maya' }]);
    school.clock.at = later(6);
    expect((await open('grace', { show: 'all' })).body).not.toContain('Maya');
  });

  it('shows everything when it cannot tell what kind of work it is', async () => {
    school.world.titles.set('802', 'Monday');
    const { body } = await open('grace');
    expect(body).toContain('Kind of work not recognized');
    expect(body).toContain('Leo N.');
  });

  it('says so when nobody needs anything for this work', async () => {
    school.world.titles.set('802', 'Read chapter 4');
    const { body } = await open('grace');
    expect(body).toContain('None of your students in this class needs anything for this work.');
  });

  it('says so when nobody in the course is in the teacher’s classes', async () => {
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stf_grace' }]);
    expect((await open('grace')).body).toContain('You are not on the school’s list for this class');
  });
});

describe('somebody who is in the class in Classroom', () => {
  const priya = aStudent({
    ...{ id: 'stu_priya', givenName: 'Priya', familyName: 'Nair', email: 'priya@students.harbor.example' },
  });
  const sixMinutesLater = (times: number) => Object.assign(school.clock, { at: later(6 * times) });
  const enrolled = (isIn: boolean) =>
    school.world.enrolled.set(courses.algebra, isIn ? [{ id: '320', email: priya.email ?? '' }] : []);

  it('and not on the school’s list, is counted, and has no card there', async () => {
    const { body } = await open('grace', { show: 'all' });
    expect(body).toContain('2 students are in Classroom, not on the school’s list. The office has been told.');
    expect(body).not.toContain('Yara');
    school.stores.sessions.choose('201', { hidden: true });
    expect((await open('grace')).body).not.toContain('on the school’s list');
  });

  it('is gone when taken out, and back with what was confirmed and noted of this post alone', async () => {
    const { rosterWriter, acknowledgements } = school.stores;
    await rosterWriter.putPeople([priya]);
    await rosterWriter.putSeats([aStudentSeat({ studentId: 'stu_priya', name: 'Priya Nair' })]);
    await school.giveCard('stu_priya', [aCardItem()]);
    enrolled(true);
    expect((await open('grace')).body).toContain('Priya N.');
    const card = await school.stores.cards.find('stu_priya');
    const items = card ? await fingerprintItems(card, '2026-11-23') : [];
    const seen = { cardVersion: card?.version ?? 0, cardHash: await cardHash(items) };
    const grace = aTeacher();
    const ports = { ...school.deps, acknowledgements, confirmReminders: school.stores.confirmReminders };
    const about = { sectionId: 'sec_algebra', surface: 'classroom' } as const;
    await acknowledgeCards(ports, grace, { ...about, cards: [{ studentId: 'stu_priya', seen }], key: 'confirm' });
    const cookies = [await school.signedIn('grace')];
    await school.ask(aForm('/add-on/log/all', { ...launch({ show: 'log' }), key: 'log-all-1' }, { cookies }));
    const noted = async (itemId: string) => pageText((await open('grace', { itemId, show: 'log' })).body);
    enrolled(false);
    sixMinutesLater(1);
    for (const show of ['work', 'all', 'log']) expect((await open('grace', { show })).body).not.toContain('Priya');
    enrolled(true);
    sixMinutesLater(2);
    expect((await open('grace')).body).toContain('Priya N.');
    expect(await noted('802')).not.toContain('not logged:');
    const origin = { courseId: '71', itemId: '802', attachmentId: '9' };
    school.world.attachments.set('803', [{ id: '9', teacherViewUri: { uri: 'x' }, copyHistory: [origin] }]);
    expect(await noted('803')).toContain('not logged: Maya R. , Priya N.');
    await school.giveCard('stu_sam', [aCardItem()]);
    const waiting = await readOutstanding(ports, grace, { surface: 'classroom' });
    expect(waiting.map(({ studentId }) => studentId)).toEqual(['stu_sam']);
  });
});

describe('somebody who needs nothing but what is for another day', () => {
  it('is not an empty page', async () => {
    school.world.titles.set('802', 'Read chapter 4');
    await school.giveCard('stu_sam', [aCardItem({ code: 'OTH-CHECKIN', parameter: {}, activities: ['always'] })]);
    const { body } = await open('grace');
    expect(pageText(body)).toContain('Nothing to do for this work itself.');
    expect((await open('grace', { show: 'all' })).body).toContain('Daily check-in');
  });
});

describe('work that is due on a day to come', () => {
  it('shows what holds on that day, and what ends before it, each with its date', async () => {
    school.world.due.set('802', { year: 2026, month: 12, day: 1 });
    await school.giveCard('stu_sam', [
      aCardItem({ code: 'RES-TYPE', parameter: {}, startOn: '2026-12-01' }),
      aCardItem({ code: 'RES-SCRIBE', parameter: {}, endOn: '2026-11-25' }),
      aCardItem({ code: 'RES-STT', parameter: {}, startOn: '2026-12-02' }),
    ]);
    const text = pageText((await open('grace')).body);
    expect(text).toContain('may type Sam B. from Tue, Dec 1');
    expect(text).toContain('scribe Sam B. until Wed, Nov 25');
    expect(text).not.toContain('may dictate');
    expect(pageText((await open('grace', { show: 'all' })).body)).toContain('from Tue, Dec 1');
  });
});

describe('what the records do not agree on', () => {
  const factorOrMinutes = aCardItem({
    conflict: 'undecided',
    alternatives: [{ timeMultiplier: 1.5 }, { fixedMinutes: 20 }],
    endOn: '2026-12-18',
  });

  it('is no question once the limit is known: both are minutes, and the larger holds', async () => {
    await school.giveCard('stu_sam', [factorOrMinutes]);
    expect(pageText((await open('grace')).body)).toContain('68 min Sam B. until Fri, Dec 18');
    const { body = '' } = await open('grace', { show: 'all' });
    expect(body.match(/<b>68 min<\/b>/g)).toHaveLength(2);
    for (const show of ['work', 'all']) expect((await open('grace', { show })).body).not.toContain('records');
  });

  it('is said in words while nobody knows the limit', async () => {
    school.world.titles.set('802', 'Unit 3 quiz: fractions');
    await school.giveCard('stu_sam', [factorOrMinutes]);
    const { body } = await open('grace');
    expect(body).toContain('Sam B.: the records say 1.5× and +20 min. Ask the case manager which one to use.');
    expect((await open('grace', { show: 'all' })).body).toContain('The records differ: 1.5× or +20 min.');
  });
});

describe('an amount that no plan states', () => {
  it('sends the teacher to the case manager, and no limit is worked out from it', async () => {
    await school.giveCard('stu_sam', [aCardItem({ parameter: {} })]);
    const { body = '' } = await open('grace');
    expect(pageText(body)).toContain('more time Sam B. amount not stated: ask the case manager');
    const all = (await open('grace', { show: 'all' })).body ?? '';
    expect(all).toContain('amount not stated: ask the case manager');
    expect(all.match(/instead of 45/g)).toHaveLength(1);
  });

  it('stands beside the amount of another plan that states one', async () => {
    const alternatives = [{}, { timeMultiplier: 1.5 }];
    await school.giveCard('stu_sam', [aCardItem({ conflict: 'strongest', alternatives })]);
    const { body = '' } = await open('grace');
    expect(body).toContain(
      'Sam B.: the records say amount not stated and 1.5×. Give 68 min; the case manager settles it.',
    );
    const all = (await open('grace', { show: 'all' })).body ?? '';
    expect(all).toContain('The records differ: amount not stated and 1.5×.');
    expect(all.match(/<b>68 min<\/b>/g)).toHaveLength(2);
  });
});

describe('a copied post', () => {
  it('heals by itself and keeps what was known of the original', async () => {
    await open('grace');
    const origin = { courseId: '71', itemId: '802', attachmentId: '9' };
    school.world.attachments.set('803', [{ id: '10', teacherViewUri: { uri: 'x' }, copyHistory: [origin] }]);
    const before = school.google.calls.length;
    const { statusCode, body } = await open('grace', { itemId: '803', attachmentId: '10' });
    expect(statusCode).toBe(200);
    expect(body).toContain('Maya');
    expect(school.google.calls.slice(before).map(({ path }) => path)).toContain(
      '/v1/courses/71/courseWork/803/addOnAttachments/10',
    );
    expect(await school.stores.attachments.find({ courseId: '71', itemId: '803', attachmentId: '10' })).toMatchObject({
      work: { activities: ['quiz_test'] },
    });
  });

  it('goes to three classes at once, and takes nobody and no date along', async () => {
    school.world.assignees.set('802', {
      assigneeMode: 'INDIVIDUAL_STUDENTS',
      individualStudentsOptions: { studentIds: ['301'] },
    });
    school.world.due.set('802', { year: 2026, month: 11, day: 24 });
    expect(pageText((await open('grace')).body)).toMatch(/Nov 24.*Assigned to 1 of 5/);
    const origin = { courseId: '71', itemId: '802', attachmentId: '9' };
    for (const itemId of ['803', '804', '805'])
      school.world.attachments.set(itemId, [{ id: '10', teacherViewUri: { uri: 'x' }, copyHistory: [origin] }]);
    // A student is there first, and what is asked of their class nobody has read yet.
    const opened = aGet('/add-on/student-view', launch({ itemId: '803', attachmentId: '10' }, 'maya'), {
      cookies: [await school.signedIn('maya')],
    });
    const asStudent = pageText((await school.ask(opened)).body);
    expect(asStudent).toMatch(/You can use each.*More time.*Also yours, for other work/);
    expect(asStudent).not.toMatch(/Nov 24|fractions|45|68/);
    const keptOf = (itemId: string) => school.stores.attachments.find({ courseId: '71', itemId, attachmentId: '10' });
    expect(Object.keys((await keptOf('803'))?.work ?? {}).sort()).toEqual([
      ...['activities', 'because', 'isOfOriginal', 'minutes', 'readAt', 'title'],
    ]);
    for (const itemId of ['803', '804', '805']) {
      const { statusCode, body } = await open('grace', { itemId, attachmentId: '10' });
      expect([statusCode, pageText(body)]).toEqual([200, expect.not.stringMatching(/Assigned to|Nov 24/)]);
      expect((await keptOf(itemId))?.work).not.toHaveProperty('isOfOriginal');
    }
  });
});

describe('who is turned away, with nothing disclosed and nothing in the ledger', () => {
  const secrets = /Maya|Leo|Yara|1\.5×|Extended|Separate/;

  it('a visitor who is not signed in', async () => {
    const { statusCode, headers, body, cookies } = await school.ask(aGet(view, launch()));
    expect(statusCode).toBe(401);
    expect(headers).toMatchObject({ 'www-authenticate': 'Bearer realm="Sidelight"' });
    expect(body).toContain('Sign in with Google');
    expect(body).not.toMatch(secrets);
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-sidelight-probe=1;.*SameSite=None; Partitioned; Path=\/$/),
    ]);
  });

  it('a teacher of another class, whatever address they open', async () => {
    const { statusCode, body } = await open('theo');
    expect(statusCode).toBe(404);
    expect(body).not.toMatch(secrets);
    expect(await school.ledgerOf('theo')).toEqual([]);
  });

  it('a teacher of another class, also while the roster is fresh', async () => {
    await open('grace');
    const { statusCode, body } = await open('theo');
    expect(statusCode).toBe(404);
    expect(body).not.toMatch(secrets);
    expect(await school.ledgerOf('theo')).toEqual([]);
  });

  it('a student who opens the teacher’s page', async () => {
    const { statusCode, body } = await open('maya');
    expect(statusCode).toBe(403);
    expect(body).not.toMatch(secrets);
    expect(await school.ledgerOf('maya')).toEqual([]);
  });

  it('a login_hint that is not the signed-in account: it is compared and never looked up', async () => {
    const { statusCode, body } = await open('theo', { login_hint: '201' });
    expect(statusCode).toBe(403);
    expect(body).toContain('/sign-in/start?as=teacher&amp;login_hint=201');
    expect(body).not.toMatch(secrets);
    expect(school.google.calls).toEqual([]);
  });

  it('a forged login_hint without a session', async () => {
    const { statusCode, body } = await school.ask(aGet(view, launch({ login_hint: '201' })));
    expect(statusCode).toBe(401);
    expect(body).not.toMatch(secrets);
    expect(school.google.calls).toEqual([]);
  });

  it.each(['deadbeef', 'f'.repeat(64), '../../etc'])('a made-up session %s', async (id) => {
    const { statusCode } = await school.ask(aGet(view, launch(), { cookies: [`__Host-sidelight=${id}`] }));
    expect(statusCode).toBe(401);
  });

  it('a session that has run out', async () => {
    const cookie = await school.signedIn('grace');
    school.clock.at = later(60 * 25);
    expect((await school.ask(aGet(view, launch(), { cookies: [cookie] }))).statusCode).toBe(401);
  });

  it.each([{ courseId: '7/1' }, { itemType: 'submissions' }, { attachmentId: '' }, { itemId: '../1' }])(
    'an address that nobody gave out: %o',
    async (over) => {
      const { statusCode, body } = await open('grace', over);
      expect(statusCode).toBe(400);
      expect(body).toContain('This address is not complete');
    },
  );

  it('anyone while Google does not answer', async () => {
    const cookie = await school.signedIn('grace');
    school.world.trouble = () => refusal(503, 'unavailable');
    const { statusCode, body } = await school.ask(aGet(view, launch(), { cookies: [cookie] }));
    expect(statusCode).toBe(503);
    expect(body).toContain('Classroom did not say');
    expect(await school.ledgerOf('grace')).toEqual([]);
  });

  it('a teacher whose role Google takes back, even with everything else fresh', async () => {
    await open('grace');
    school.world.trouble = ({ path }) => (path.endsWith('addOnContext') ? { body: { studentContext: {} } } : undefined);
    const { statusCode, body } = await open('grace');
    expect(statusCode).toBe(403);
    expect(body).not.toMatch(secrets);
    expect(await school.ledgerOf('grace')).toHaveLength(1);
  });
});

const graceGrant: GoogleGrant = {
  personId: 'stf_grace',
  googleSub: '201',
  refreshToken: '1//r',
  permissions: [...addOnPermissions.teacher],
};

describe('a district whose Google does not let us read what a post asks', () => {
  it('shows the class all the same, by what was known of the post or as work of any kind', async () => {
    const refused = () => {
      school.world.trouble = ({ path }) =>
        /\/courseWork\/802$/.test(path) ? refusal(403, 'Insufficient scopes.', 'insufficientPermissions') : undefined;
    };
    refused();
    const unknown = await open('grace');
    expect(unknown.statusCode).toBe(200);
    expect(unknown.body).toContain('Maya');
    school.world.trouble = undefined;
    expect((await open('grace')).body).toContain('Unit 3 quiz');
    refused();
    school.clock.at = later(6);
    expect((await open('grace')).body).toContain('Unit 3 quiz');
  });
});

describe('a token that has run out', () => {
  it('is renewed with the grant that the teacher gave', async () => {
    await school.stores.googleGrants.save(graceGrant);
    const cookie = await school.signedIn('grace');
    school.clock.at = later(55);
    expect((await school.ask(aGet(view, launch(), { cookies: [cookie] }))).statusCode).toBe(200);
  });

  it('ends the session when the grant is dead, and asks to sign in', async () => {
    await school.stores.googleGrants.save(graceGrant);
    const cookie = await school.signedIn('grace');
    school.world.trouble = ({ path }) =>
      path === '/token' ? { status: 400, body: { error: 'invalid_grant' } } : undefined;
    school.clock.at = later(55);
    expect((await school.ask(aGet(view, launch(), { cookies: [cookie] }))).statusCode).toBe(401);
    expect(await school.stores.googleGrants.find('stf_grace')).toBeUndefined();
  });
});

describe('a token that Google ended before its time', () => {
  const refusing = (...tokens: string[]) => {
    school.world.trouble = ({ path, authorization }) =>
      path !== '/token' && tokens.includes(authorization.replace('Bearer ', ''))
        ? refusal(401, 'Invalid Credentials', 'authError')
        : undefined;
  };
  const renewals = () => school.google.calls.filter(({ path }) => path === '/token').length;
  const openAgain = async () => {
    const cookie = await school.signedIn('grace');
    refusing('grace');
    return school.ask(aGet(view, launch(), { cookies: [cookie] }));
  };

  it('is renewed once, for all calls of the page, and the class is there', async () => {
    await school.stores.googleGrants.save(graceGrant);
    school.world.signIn.renewed = 'grace-2';
    expect((await openAgain()).statusCode).toBe(200);
    expect(renewals()).toBe(1);
  });

  it('leads to signing in when the next one is refused too', async () => {
    await school.stores.googleGrants.save(graceGrant);
    expect((await openAgain()).statusCode).toBe(401);
    expect(renewals()).toBe(1);
  });

  it('leads to signing in when no grant serves here, and what is kept for the calendar stays', async () => {
    const forCalendar: GoogleGrant = { ...graceGrant, permissions: ['openid', 'email', 'writeOwnEvents'] };
    await school.stores.googleGrants.save(forCalendar);
    expect((await openAgain()).statusCode).toBe(401);
    expect(renewals()).toBe(0);
    expect(await school.stores.googleGrants.find('stf_grace')).toEqual(forCalendar);
  });
});

describe('the headers of a page in the frame', () => {
  it('let Classroom alone frame it, run nothing but our own lines, and keep nothing', async () => {
    const { headers = {} } = await open('grace');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*frame-ancestors 'self' http:\/\/localhost:4200$/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(Object.keys(headers)).not.toContain('x-frame-options');
  });
});
