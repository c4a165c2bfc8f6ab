import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CardItem } from '#shared/domain/cards/card.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import type { StaffId, StudentId } from '#shared/domain/ids.ts';
import { loadOf } from '../../../capacity.ts';
import { pageText } from '../../../html/page-text.ts';
import { aClassChange, anAcknowledgement, later } from '../../../sample/records.ts';
import { aStudentSeat } from '../../../sample/roster.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from '../add-on-door.ts';
import { aForm, aGet } from '../requests.ts';

let school: AddOnDoor;
let cookies: string[];
const large = aCardItem({ code: 'PRE-LARGE', parameter: { fontPt: 18 } });
const twice = aCardItem({ parameter: { timeMultiplier: 2 } });

beforeEach(async () => {
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  await school.giveCard('stu_maya', [aCardItem(), large]);
  await school.giveCard('stu_leo', [aCardItem()]);
  cookies = [await school.signedIn('grace')];
});
afterEach(() => school.stop());

const open = async (over: Record<string, string> = {}) =>
  (await school.ask(aGet('/add-on/teacher-view', launch(over), { cookies }))).body ?? '';
const newsOf = (html: string) =>
  /<p class="news">(.*?)<\/p>/
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ');
const news = async () => newsOf(await open());

type Fields = [string, string][];
/** The forms that confirm on a page: all at once first, where there are two. */
const formsOn = (html = '', path = '/add-on/confirm') =>
  [...html.matchAll(new RegExp(`<form[^>]*action="${path}[^>]*>(.*?)</form>`, 'gs'))].map(([, form = '']) =>
    [...form.matchAll(/<input[^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    ),
  );
const formOf = (html: string, student: string) =>
  formsOn(html).findLast((fields) => fields.some(([name, value]) => name === 'seen' && value.startsWith(student)));
const send = (fields: Fields = [], headers = {}, path = '/add-on/confirm') => {
  const event = aForm(path, {}, { cookies, headers });
  return school.ask({ ...event, body: Buffer.from(new URLSearchParams(fields).toString()).toString('base64') });
};
const worded = (fields: Fields = [], words = '') =>
  fields.map(([name, value]): [string, string] => [name, name === 'words' ? words : value]);
const given = (student: StudentId, staff: StaffId = 'stf_grace') =>
  school.stores.acknowledgements.given(student, staff);
const publish = async (student: StudentId, items: CardItem[]) => {
  const version = (await school.stores.cards.find(student))?.version ?? 0;
  await school.giveCard(
    student,
    items.map((item) => ({ ...item, sinceAt: school.clock.at })),
    version + 1,
  );
};

describe('one line above the view', () => {
  it('names who is new, then who changed, and is gone when all is confirmed', async () => {
    expect(await news()).toBe('2 new: Leo N., Maya R. · See and confirm');
    await send(formsOn(await open({ show: 'confirm' }))[0]);
    expect(await news()).toBeUndefined();
    await publish('stu_maya', [twice]);
    await school.giveCard('stu_sam', [aCardItem()]);
    expect(await news()).toBe('1 changed: Maya R. · 1 new: Sam B. · See and confirm');
    const [entry] = await school.ledgerOf('grace');
    expect(entry).toMatchObject({ action: 'card_viewed', studentIds: ['stu_leo', 'stu_maya', 'stu_sam'] });
  });

  it('asks nobody again for what they know: an item in another order, a student who was away', async () => {
    await send(formsOn(await open({ show: 'confirm' }))[0]);
    await publish('stu_maya', [large, { ...aCardItem(), priority: 'essential' }]);
    const { rosterWriter } = school.stores;
    await rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_leo' }]);
    school.clock.at = later(6);
    expect(await open()).not.toContain('Leo N.');
    await rosterWriter.putSeats([aStudentSeat({ studentId: 'stu_leo', name: 'Leo Nguyễn' })]);
    school.clock.at = later(12);
    const html = await open();
    expect(html).toContain('Leo N.');
    expect(newsOf(html)).toBeUndefined();
  });

  it('names within minutes who joined in the middle of the year, and nobody in a course that is archived', async () => {
    await send(formsOn(await open({ show: 'confirm' }))[0]);
    await school.giveCard('stu_yara', [aCardItem()]);
    await school.stores.rosterWriter.putSeats([aStudentSeat({ studentId: 'stu_yara', name: 'Yara Haddad' })]);
    cookies = [await school.signedIn('grace', ['readCourses'])];
    const inMinutes = (minutes: number, courseState: string) => {
      school.clock.at = later(minutes);
      school.world.courses.set('71', { name: 'Algebra 1', courseState });
      return open();
    };
    expect(newsOf(await inMinutes(6, 'ACTIVE'))).toBe('1 new: Yara H. · See and confirm');
    const [before] = formsOn(await open({ show: 'confirm' }));
    const archived = await inMinutes(12, 'ARCHIVED');
    expect(archived).toContain('Yara H.');
    expect(newsOf(archived)).toBeUndefined();
    const page = pageText(await open({ show: 'confirm' }));
    expect(page).toContain('There is nothing to confirm in this class.');
    expect(page).not.toMatch(/Yara|Confirming records|Optional\..*Confirmed:/);
    expect(pageText((await send(before)).body)).toContain('Nothing was confirmed.');
    expect(await given('stu_yara')).toEqual([]);
    expect(newsOf(await inMinutes(18, 'ACTIVE'))).toBe('1 new: Yara H. · See and confirm');
  });

  it('costs no read and no write of its own', async () => {
    await open();
    const load = await loadOf(school.asDeployed, async () => {
      await open();
    });
    expect(load.calls).toBe(3);
  });
});

describe('the difference', () => {
  it('is told student by student: what it was, since when, what is new and what is no longer', async () => {
    await send(formsOn(await open({ show: 'confirm' }))[0]);
    school.clock.at = later(40);
    await publish('stu_maya', [twice, aCardItem({ code: 'SET-SEPARATE', parameter: {} })]);
    const text = pageText(await open({ show: 'confirm' }));
    expect(text).toContain('Maya Rodríguez changed');
    expect(text).toMatch(
      /Extended time on timed work 2× was 1.5× · 90 min here, was 68 min · since Mon, Nov 23, 1:10 PM/,
    );
    expect(text).toMatch(/New Separate room for tests/);
    expect(text).toContain('No longer: Large print');
    expect(text).toContain('Confirmed: 1 student Leo');
  });

  it('of a page of this morning is confirmed as it stood there, and never what came since', async () => {
    const morning = await open({ show: 'confirm' });
    await publish('stu_maya', [twice]);
    const { body } = await send(formsOn(morning)[0]);
    expect(pageText(body)).toContain('Confirmed: 1 student. One card has changed while this page was open');
    expect(await given('stu_maya')).toEqual([]);
    const alone = await send(worded(formOf(morning, 'stu_maya'), 'She takes the front row.'));
    expect(pageText(alone.body)).toContain('Nothing was confirmed. One card has changed');
    expect(await given('stu_maya')).toEqual([]);
    expect(await news()).toBe('1 new: Maya R. · See and confirm');
  });
});

describe('confirming', () => {
  it('is one student’s with words of one’s own, which one finds again', async () => {
    const { body } = await send(
      worded(formOf(await open({ show: 'confirm' }), 'stu_maya'), ' She starts with the odd ones. '),
    );
    expect(pageText(body)).toContain('Confirmed, with your words.');
    expect(pageText(body)).toContain('She starts with the odd ones. (you, Mon, Nov 23)');
    expect(await given('stu_maya')).toMatchObject([{ inMyClass: { text: 'She starts with the odd ones.' } }]);
    expect(await news()).toBe('1 new: Leo N. · See and confirm');
    expect(pageText(await open({ show: 'all' }))).toContain('She starts with the odd ones. (you, in this class)');
  });

  it('can be worded later, and anew, without confirming anything else', async () => {
    await send(formsOn(await open({ show: 'confirm' }))[0]);
    for (const words of ['The odd ones.', 'The even ones.'])
      await send(worded(formOf(await open({ show: 'confirm' }), 'stu_leo'), words));
    expect((await given('stu_leo')).map(({ inMyClass }) => inMyClass?.text)).toEqual([
      undefined,
      'The odd ones.',
      'The even ones.',
    ]);
    expect(await given('stu_maya')).toHaveLength(1);
  });

  it('takes words back, so that nobody reads them, and puts them back within five minutes; both confirm nothing', async () => {
    await send(worded(formOf(await open({ show: 'confirm' }), 'stu_maya'), 'She starts with the odd ones.'));
    await publish('stu_maya', [large]);
    const press = async (html: string | undefined) =>
      (await send(formsOn(html, '/add-on/words')[0], {}, '/add-on/words')).body;
    const [form] = formsOn(await open({ show: 'confirm' }), '/add-on/words');
    const taken = await press(await open({ show: 'confirm' }));
    await send(form, {}, '/add-on/words');
    expect(pageText(taken)).toContain('Taken back: the student and others no longer see them.');
    expect(taken).toContain('Undo: show your words on Maya R. again');
    expect(await news()).toBe('1 changed: Maya R. · 1 new: Leo N. · See and confirm');
    expect(await open({ show: 'all' })).not.toContain('odd ones');

    expect(pageText(await press(taken))).toContain('Undone: your words are shown again.');
    expect(pageText(await open({ show: 'all' }))).toContain('She starts with the odd ones. (you, in this class)');
    const again = await press(await open({ show: 'confirm' }));
    school.clock.at = addMinutes(school.clock.at, 6);
    expect(pageText(await press(again))).toContain('Undo works for five minutes only');
    expect(await open({ show: 'confirm' })).not.toContain('odd ones');

    const all = await given('stu_maya');
    const words = 'She starts with the odd ones.';
    expect(all.map(({ inMyClass }) => inMyClass?.text)).toEqual([words, undefined, words, undefined]);
    expect(new Set(all.map(({ at, cardVersion, cardHash }) => `${at} ${cardVersion} ${cardHash}`)).size).toBe(1);
  });

  it('is one word on each, however often it is pressed, on however many pages', async () => {
    const pages = [await open({ show: 'confirm' }), await open({ show: 'confirm' })];
    await Promise.all(pages.flatMap((page) => [send(formsOn(page)[0]), send(formsOn(page)[0])]));
    expect([await given('stu_maya'), await given('stu_leo')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is each person’s own: a colleague’s is neither shown nor enough', async () => {
    const ofOmar = anAcknowledgement({ staffId: 'stf_theo', inMyClass: { text: 'In history.', at: later(0) } });
    await school.stores.acknowledgements.acknowledge(ofOmar, aClassChange('theo'));
    await school.stores.rosterWriter.putSeats([aStudentSeat({ sectionId: 'sec_history', studentId: 'stu_maya' })]);
    const html = await open({ show: 'confirm' });
    expect(html).not.toContain('In history.');
    expect(await news()).toContain('Maya R.');
  });

  it('shows whoever teaches the student next what those before them said, with whose words they are and when', async () => {
    const before = anAcknowledgement({ staffId: 'stf_theo', inMyClass: { text: 'He reads aloud.', at: later(0) } });
    await school.stores.acknowledgements.acknowledge(before, aClassChange('theo'));
    expect(pageText(await open({ show: 'confirm' }))).toMatch(/He reads aloud\. \(Theo Marsh, Mon, Nov 23\)/);
    await publish('stu_maya', [large]);
    expect(pageText(await open({ show: 'confirm' })), 'of what is no longer on the card').not.toContain('reads aloud');
  });

  it('shows the student what their teachers of this class said, and nobody else’s words', async () => {
    const inMyClass = { text: 'He reads aloud.', at: later(0) };
    const ofTheo = anAcknowledgement({ staffId: 'stf_theo', inMyClass });
    await school.stores.acknowledgements.acknowledge(ofTheo, aClassChange('theo'));
    await send(worded(formOf(await open({ show: 'confirm' }), 'stu_maya'), 'She starts with <the odd ones>.'));
    const own = async (who: 'maya' | 'leo', language = 'en') => {
      const headers = { 'accept-language': language };
      const address = launch({}, who);
      const asked = aGet('/add-on/student-view', address, { cookies: [await school.signedIn(who)], headers });
      return (await school.ask(asked)).body ?? '';
    };
    const page = await own('maya');
    expect(page).toContain('<bdi lang>She starts with &lt;the odd ones>.</bdi>');
    expect(pageText(page)).toContain('In this class');
    expect(pageText(page)).toMatch(/odd ones>\. \(Grace Okafor\)/);
    expect(await own('maya', 'es')).toContain('En esta clase');
    expect(page + (await own('leo'))).not.toContain('reads aloud');
    expect(await own('leo')).not.toMatch(/In this class|odd ones/);
    await publish('stu_maya', [aCardItem({ code: 'PRE-LINE', parameter: {} })]);
    expect(pageText(await own('maya')), 'of what is no longer on the card').not.toMatch(/In this class|odd ones/);
  });

  it('holds words that are too long, and takes them when they were shortened there', async () => {
    const form = formOf(await open({ show: 'confirm' }), 'stu_maya');
    const refused = await send(worded(form, 'x'.repeat(281)));
    expect(refused.statusCode).toBe(400);
    expect(pageText(refused.body)).toContain('280 characters');
    expect(refused.body).toContain('x'.repeat(281));
    expect(await given('stu_maya')).toEqual([]);
    await send(worded(form, 'x'.repeat(280)));
    expect(await given('stu_maya')).toHaveLength(1);
  });

  it.each<[string, (fields: Fields) => Fields, number]>([
    ['words for two students at once', (fields) => [...fields, ['words', 'Both.']], 400],
    ['a card that is not one', (fields) => [...fields, ['seen', 'stu_maya 1 nonsense']], 400],
    ['no card at all', (fields) => fields.filter(([name]) => name !== 'seen'), 400],
    ['another class', (fields) => fields.map(([name, value]) => [name, name === 'courseId' ? '72' : value]), 404],
  ])('is refused, and nothing is written: %s', async (_what, change, status) => {
    const [all = []] = formsOn(await open({ show: 'confirm' }));
    expect((await send(change(all))).statusCode).toBe(status);
    expect([...(await given('stu_maya')), ...(await given('stu_leo'))]).toEqual([]);
  });

  it('is refused to forms of other sites', async () => {
    const [all] = formsOn(await open({ show: 'confirm' }));
    expect((await send(all, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect(await given('stu_maya')).toEqual([]);
  });
});
