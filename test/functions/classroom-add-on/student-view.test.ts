import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aGet } from './requests.ts';

let school: AddOnDoor;
const view = '/add-on/student-view';

beforeEach(async () => {
  school = await setUpAddOnDoor();
  await school.giveCard('stu_maya', [
    aCardItem(),
    aCardItem({ code: 'PRE-CAPTION', parameter: {}, activities: ['lecture'] }),
  ]);
  await school.giveCard('stu_yara', [aCardItem({ code: 'SET-SEPARATE', parameter: {} })]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  const work = { title: 'Quiz', activities: ['quiz_test' as const], readAt: '2026-11-23T20:00:00.000Z' };
  await school.stores.attachments.save({
    courseId: '71',
    itemId: '802',
    itemType: 'courseWork',
    attachmentId: '9',
    work,
  });
});
afterEach(() => school.stop());

const open = async (who: 'grace' | 'maya' | 'leo', over: Record<string, string> = {}, language = 'en-US') =>
  school.ask(
    aGet(view, launch(over, who), { cookies: [await school.signedIn(who)], headers: { 'accept-language': language } }),
  );

describe('a student opens the card on a post', () => {
  it('shows their own supports, those for this work first', async () => {
    const { statusCode, body = '' } = await open('maya');
    expect(statusCode).toBe(200);
    expect(body).toContain('More time when work is timed');
    expect(body.indexOf('More time')).toBeLessThan(body.indexOf('Captions'));
    expect(body).not.toMatch(/Multiply the time limit|Yara|Separate/);
  });

  it('leads back to Classroom to turn it in where it opened outside of it, as from the app on a phone', async () => {
    const opened = async (dest: string) => {
      const cookies = [await school.signedIn('maya')];
      return (await school.ask(aGet(view, launch({}, 'maya'), { cookies, headers: { 'sec-fetch-dest': dest } }))).body;
    };
    expect(await opened('document')).toMatch(/href="[^"]+"[^>]*>Go back to Classroom to turn it in</);
    expect(await opened('iframe')).not.toContain('to turn it in');
  });

  const today = ['Somebody writes what you say, until Wed, Nov 25', 'You may speak and the computer writes'];
  it.each([
    ['no day', undefined, today],
    ['a minute before midnight of the day, on the school’s clock', '2026-12-01T07:59:00.000Z', today],
    [
      'its midnight',
      '2026-12-01T08:00:00.000Z',
      [...today, 'You may type instead of writing by hand, from Tue, Dec 1'],
    ],
    ['a day that is over', '2026-11-20T08:00:00.000Z', today],
  ])('shows those of the day on which the work is due, each with its date: %s', async (_when, due, shown) => {
    await school.giveCard('stu_leo', [
      aCardItem({ code: 'RES-TYPE', parameter: {}, startOn: '2026-12-01' }),
      aCardItem({ code: 'RES-SCRIBE', parameter: {}, endOn: '2026-11-25' }),
      aCardItem({ code: 'RES-STT', parameter: {}, startOn: '2026-11-23' }),
    ]);
    const work = { title: 'Quiz', activities: ['quiz_test' as const], readAt: '2026-11-23T20:00:00.000Z' };
    const post = { courseId: '71', itemId: '802', itemType: 'courseWork' as const, attachmentId: '9' };
    await school.stores.attachments.save({ ...post, work: { ...work, ...(due ? { dueAt: due } : {}) } });
    const { body = '' } = await open('leo');
    const supports = body.split('<li class="item">').slice(1);
    const [names, tags] = [/<b>([^<]*)/, /class="tag">([^<]*)/];
    const said = supports.map((each) => [names.exec(each)?.[1], tags.exec(each)?.[1]].filter(Boolean).join(', '));
    expect(said.sort()).toEqual(shown);
  });

  it('is written down as their own look at their own card', async () => {
    await open('maya');
    expect(await school.ledgerOf('maya')).toMatchObject([
      { action: 'card_viewed', because: 'self', studentIds: ['stu_maya'], sectionId: 'gcc_71' },
    ]);
  });

  it('speaks the language of their browser', async () => {
    const { body } = await open('maya', {}, 'fr;q=0.5, es-MX;q=0.9, en;q=0.4');
    expect(body).toContain('<html lang="es"');
    expect(body).toContain('Tus apoyos para esta tarea');
    expect(body).toContain('1.5×');
    expect(body).toContain('<b>Más tiempo cuando hay límite</b>');
  });

  it.each([
    ['es-MX', 'Más tiempo cuando hay límite'],
    ['vi', 'More time when work is timed'],
  ])('speaks the language that their own card names, where we do: %s', async (lang, name) => {
    await school.giveCard('stu_leo', [aCardItem(), aCardItem({ code: 'PRE-TRANSLATE', parameter: { lang } })]);
    expect((await open('leo')).body).toContain(`<b>${name}</b>`);
  });

  it('says where nobody stated how much, and whom to ask, in either language', async () => {
    await school.giveCard('stu_leo', [aCardItem({ parameter: {} })]);
    expect((await open('leo')).body).toContain('amount not stated: ask the case manager');
    expect((await open('leo', {}, 'es')).body).toContain('cantidad sin indicar: pregunta a tu maestro o maestra');
  });

  it('looks the same to a student without supports', async () => {
    const { statusCode, body } = await open('leo');
    expect(statusCode).toBe(200);
    expect(body).toContain('You have no supports listed for this work. If that seems wrong, tell your teacher.');
  });

  it.each([{ studentId: 'stu_yara' }, { personId: 'stu_yara' }, { userId: '304' }, { submissionId: '304' }])(
    'shows nobody else, whatever the address asks for: %o',
    async (over) => {
      expect((await open('leo', over)).body).not.toMatch(/Yara|Separate/);
    },
  );

  it('refuses a course that they do not attend', async () => {
    const { statusCode } = await open('leo', { courseId: '72' });
    expect(statusCode).toBe(404);
    expect(await school.ledgerOf('leo')).toEqual([]);
  });

  it('tells a teacher what the page is, and shows no student', async () => {
    const { statusCode, body } = await open('grace');
    expect(statusCode).toBe(200);
    expect(body).toContain('This is the page that students open');
    expect(body).not.toMatch(/Maya|Extended/);
    expect(await school.ledgerOf('grace')).toEqual([]);
  });

  it('does not take a member of staff for a student, even if Google does', async () => {
    school.world.trouble = ({ path }) => (path.endsWith('addOnContext') ? { body: { studentContext: {} } } : undefined);
    expect((await open('grace')).statusCode).toBe(403);
  });

  it('shows nothing when the ledger cannot be written', async () => {
    school.broken.ledger = true;
    await expect(open('maya')).rejects.toThrow('the ledger is down');
  });

  it('shows nothing to a student whose account was switched off, who keeps seat and card', async () => {
    const maya = await school.stores.roster.getStudent('stu_maya');
    const cookie = await school.signedIn('maya');
    await school.stores.rosterWriter.putPeople([{ ...maya, mayNotSignIn: true }]);
    expect((await school.ask(aGet(view, launch({}, 'maya'), { cookies: [cookie] }))).statusCode).toBe(403);
    const cookies = [await school.signedIn('grace')];
    const { body } = await school.ask(aGet('/add-on/teacher-view', launch(), { cookies }));
    expect(body).toContain('Maya');
  });

  it('shows nothing to a student who left the school', async () => {
    const maya = await school.stores.roster.getStudent('stu_maya');
    const cookie = await school.signedIn('maya');
    await school.stores.rosterWriter.putPeople([{ ...maya, active: false }]);
    expect((await school.ask(aGet(view, launch({}, 'maya'), { cookies: [cookie] }))).statusCode).toBe(403);
  });
});
