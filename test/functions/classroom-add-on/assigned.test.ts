import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aGet } from './requests.ts';

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
      const html = await open(only(maya, leo), { show });
      expect(shownIn(html)).toEqual(['Maya', 'Leo']);
      expect(html).toContain('Assigned to 2 of 4');
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
