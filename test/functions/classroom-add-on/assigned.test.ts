import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
const only = (...studentIds: string[]) => ({
  assigneeMode: 'INDIVIDUAL_STUDENTS',
  individualStudentsOptions: { studentIds },
});
const [maya, leo] = ['301', '302'];

beforeEach(async () => {
  school = await setUpAddOnDoor();
  for (const who of ['stu_maya', 'stu_leo', 'stu_sam'] as const) await school.giveCard(who, [aCardItem()]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
});
afterEach(() => school.stop());

const open = async (assignees: object, over: Record<string, string> = {}) => {
  school.world.assignees.set('802', assignees);
  const given = { ...launch(over, 'grace'), ...over };
  return (
    (await school.ask(aGet('/add-on/teacher-view', given, { cookies: [await school.signedIn('grace')] }))).body ?? ''
  );
};
const shownIn = (html: string) => ['Maya', 'Leo', 'Sam'].filter((name) => html.includes(name));
const unread = 'Classroom did not tell whom this post is for, so everybody in the class is shown.';

describe('a retake that is assigned to some of the class', () => {
  it('shows who has it to do and nobody else, in both tabs, and says how many of the class that is', async () => {
    for (const show of ['work', 'all']) {
      // 399 is in the course, and on no list of the school.
      const html = await open(only(maya, leo, '399'), { show });
      expect(shownIn(html)).toEqual(['Maya', 'Leo']);
      expect(html).toContain('Assigned to 3 of 5');
      expect(html).toContain('By student · 2<');
    }
  });

  it('enters in the ledger whom it showed', async () => {
    await open(only(leo));
    expect(await school.ledgerOf('grace')).toMatchObject([{ action: 'card_viewed', studentIds: ['stu_leo'] }]);
  });

  it('never shows a student without a seat, whomever Google names', async () => {
    expect(shownIn(await open(only('304', '399', '999')))).toEqual([]);
  });

  it('is followed when the teacher assigns it to another', async () => {
    expect(shownIn(await open(only(maya)))).toEqual(['Maya']);
    school.clock.at = later(6);
    expect(shownIn(await open(only(leo)))).toEqual(['Leo']);
  });

  it('says so when nobody who has it to do has supports', async () => {
    expect(await open(only('399'))).toContain('None of the students to whom this is assigned has supports');
  });

  it.each<[string, object]>([
    ['says nothing of it', {}],
    ['says that it is for all', { assigneeMode: 'ALL_STUDENTS' }],
    ['says that it is for all, with a list that is left over', { ...only(maya), assigneeMode: 'ALL_STUDENTS' }],
  ])('shows everybody when Google %s', async (_, assignees) => {
    const html = await open(assignees);
    expect(shownIn(html)).toEqual(['Maya', 'Leo', 'Sam']);
    expect(html).not.toMatch(/Assigned to|whom this post is for/);
  });

  it.each<[string, object]>([
    ['names nobody', { assigneeMode: 'INDIVIDUAL_STUDENTS' }],
    ['names an empty list', only()],
    ['names somebody whom it does not tell', { ...only(), individualStudentsOptions: { studentIds: [maya, null] } }],
    ['has a mode that is new', { assigneeMode: 'STUDENT_GROUPS' }],
  ])('shows everybody and says why when Google %s', async (_, assignees) => {
    const html = await open(assignees);
    expect(shownIn(html)).toEqual(['Maya', 'Leo', 'Sam']);
    expect(html).toContain(unread);
  });

  it('shows everybody and says why on an announcement, of which nothing is asked', async () => {
    const html = await open({}, { itemType: 'announcements' });
    expect(shownIn(html)).toEqual(['Maya', 'Leo', 'Sam']);
    expect(html).toContain(unread);
  });
});

describe('one course for two periods', () => {
  const aPeriod = /Period|sec_|name="period"/;
  const inWindow = async () => ({ cookies: [await school.signedIn('grace')] });
  const look = async (over: Record<string, string> = {}) =>
    (await school.ask(aGet('/add-on/teacher-view', launch(over), await inWindow()))).body ?? '';
  const send = async (path: string, fields: Record<string, string>) =>
    (await school.ask(aForm(path, { ...launch(), ...fields }, await inWindow()))).body ?? '';
  const choose = (period: string, more: object = {}) => send('/add-on/view', { page: 'view', period, ...more });
  const setUp = async ({ withCards = true } = {}) => {
    school = await setUpAddOnDoor({ twoPeriods: true });
    school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    for (const who of withCards ? (['stu_maya', 'stu_leo', 'stu_sam'] as const) : [])
      await school.giveCard(who, [aCardItem()]);
  };

  it('is shown by period, in every tab and window, until all are chosen again', async () => {
    await setUp();
    const all = await look();
    expect(shownIn(all)).toEqual(['Maya', 'Leo', 'Sam']);
    expect(all).toMatch(/All<.*Period 3<.*Period 5</s);
    const five = await choose('sec_algebra5');
    expect(shownIn(five)).toEqual(['Leo']);
    expect(five).toContain('By student · 1<');
    for (const show of ['work', 'all', 'log', 'confirm']) expect(shownIn(await look({ show }))).toEqual(['Leo']);
    expect(shownIn(await look({ period: 'sec_algebra' }))).toEqual(['Maya', 'Sam']);
    expect(shownIn(await choose('all'))).toEqual(['Maya', 'Leo', 'Sam']);
    expect(shownIn(await look())).toEqual(['Maya', 'Leo', 'Sam']);
  });

  it('shows all for a period that is none of the course, and enters whom it showed', async () => {
    await setUp();
    expect(shownIn(await look({ period: 'sec_history' }))).toEqual(['Maya', 'Leo', 'Sam']);
    await look({ period: 'sec_algebra5' });
    const [latest] = await school.ledgerOf('grace');
    expect(latest).toMatchObject({ action: 'card_viewed', studentIds: ['stu_leo'] });
  });

  it('notes what was provided for the period of the page, whatever was chosen elsewhere since', async () => {
    await setUp();
    await choose('sec_algebra');
    await send('/add-on/log/all', { show: 'log', period: 'sec_algebra5', key: 'a-key-of-a-page' });
    const noted = await school.stores.deliveryLog.ofPost({ courseId: launch().courseId, itemId: '802' });
    expect(noted).toMatchObject([{ studentId: 'stu_leo', sectionId: 'sec_algebra5' }]);
    await send('/add-on/log/all', { show: 'log', period: 'all', key: 'another-of-a-page' });
    const all = await school.stores.deliveryLog.ofPost({ courseId: launch().courseId, itemId: '802' });
    expect(all.map(({ studentId, sectionId }) => [studentId, sectionId]).sort()).toEqual([
      ['stu_leo', 'sec_algebra5'],
      ['stu_maya', 'sec_algebra'],
      ['stu_sam', 'sec_algebra'],
    ]);
  });

  it('notes for all what a page names a period for that its teacher does not teach', async () => {
    await setUp();
    const answer = await send('/add-on/log/all', { show: 'log', period: 'sec_history', key: 'a-key-of-a-page' });
    expect(answer).toContain('3 logged');
  });

  it('carries the period onto paper', async () => {
    await setUp();
    const page = await send('/add-on/print', { period: 'sec_algebra5' });
    const pass = /name="pass" value="(\w+)"/.exec(page)?.[1] ?? '';
    const paper = await send('/add-on/print/page', { period: 'sec_algebra5', pass });
    expect(shownIn(paper)).toEqual(['Leo']);
    expect(paper).toContain('Period 5');
  });

  it('tells nothing of a period while it is hidden', async () => {
    const pages: unknown[] = [];
    for (const withCards of [true, false]) {
      await setUp({ withCards });
      await choose('sec_algebra5');
      pages.push([await choose('sec_algebra5', { hidden: 'yes' }), await look(), await look({ period: 'all' })]);
      if (withCards) await school.stop();
    }
    expect(pages[0]).toEqual(pages[1]);
    expect(String(pages[0])).not.toMatch(aPeriod);
    await choose('all', { hidden: 'no' });
  });

  it('is no choice for a course that is one class', async () => {
    expect(await open({})).not.toMatch(aPeriod);
  });
});
