import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentInWords } from '#shared/text/days.ts';
import { addOnPermissions } from '../../../../integrations/google-classroom/permissions.ts';
import { pageText } from '../../../html/page-text.ts';
import { type FakeCall, type FakeReply, refusal } from '../../../integrations/google-classroom/fake-google.ts';
import { cedarYear } from '../../../sample/calendar.ts';
import { aChange, later } from '../../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from '../add-on-door.ts';
import { aForm, aGet } from '../requests.ts';

let school: AddOnDoor;
const due = (at: string) => momentInWords(at, 'America/Los_Angeles');
const leosDate = '2026-12-01T12:00:00.000Z';
/** What Classroom was told to make, and of whom the class's post is since. */
const world = { second: undefined as object | undefined, refusesToTakeOff: false };

/** As much of Google as makes a second post. */
function second({ method, path, body }: FakeCall): FakeReply | undefined {
  if (path.endsWith('/courseWork') && method === 'GET') return { body: {} };
  if (path.endsWith('/courseWork') && method === 'POST') {
    world.second = JSON.parse(body);
    school.world.titles.set('900', 'Homework 12');
    school.world.posts.set('900', { state: 'PUBLISHED', ...JSON.parse(body) });
    return { body: { id: '900' } };
  }
  if (method === 'DELETE') {
    world.second = undefined;
    return { body: {} };
  }
  if (!path.endsWith(':modifyAssignees')) return undefined;
  if (world.refusesToTakeOff) return refusal(403, '@ProjectPermissionDenied The project is not permitted.');
  const { addStudentIds: studentIds } = JSON.parse(body).modifyIndividualStudentsOptions;
  const assigned = { assigneeMode: 'INDIVIDUAL_STUDENTS', individualStudentsOptions: { studentIds } };
  school.world.assignees.set('802', assigned);
  return { body: assigned };
}

beforeEach(async () => {
  Object.assign(world, { second: undefined, refusesToTakeOff: false });
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  school.world.titles.set('802', 'Homework 12');
  school.world.due.set('802', { year: 2026, month: 11, day: 24 });
  school.world.posts.set('802', { state: 'PUBLISHED', maxPoints: 20 });
  school.world.trouble = second;
  const longer = aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 }, activities: ['assignment'] });
  await school.giveCard('stu_leo', [longer]);
  await school.stores.calendars.save({ ...cedarYear, schoolId: 'sch_harbor-high' }, aChange('calendar'));
});
afterEach(() => school.stop());

const look = async (over: Record<string, string> = {}) => {
  const cookies = [await school.signedIn('grace')];
  return (await school.ask(aGet('/add-on/teacher-view', launch(over), { cookies }))).body ?? '';
};
const press = async (isAllowed: boolean, over: Record<string, string> = {}) => {
  const cookies = [await school.signedIn('grace', isAllowed ? ['manageClasswork'] : [])];
  const form = { ...launch({ show: 'ownDate' }), key: 'page-key', dueAt: leosDate, student: 'stu_leo', ...over };
  return (await school.ask(aForm('/add-on/own-date', form, { cookies }))).body ?? '';
};
/** What was made, changed or deleted; that a card is renewed is no matter of this. */
const written = () =>
  school.google.calls.filter(({ method, path }) => /POST|DELETE/.test(method) && path.includes('courseWork'));

describe('a teacher who would have a student assigned with their own date', () => {
  it('is led to a page that says what it does before anything is done', async () => {
    await school.stores.sessions.choose('201', { hidden: false, sayHow: true });
    expect(await look()).toMatch(/<a href="[^"]*show=ownDate[^"]*">Or assign with a later date/);
    const page = pageText(await look({ show: 'ownDate' }));
    expect(page).toContain(`Due ${due(leosDate)} Leo N. Assign, due ${due(leosDate)}`);
    expect(page).toMatch(
      /does not move along: do it before they start.*students checked below.*do not project it.*second column.*Classroom prints “Sidelight”.*whoever joins the class later.*The first time it asks for one more permission\. Due /,
    );
    expect(page).toContain('Leave it as it is');
    const [before = ''] = (await look({ show: 'ownDate' })).split('action="/add-on/own-date"');
    const unfolded = before.replaceAll(/<details.*?<\/details>/gs, '');
    expect([before.match(/<li>/g)?.length, unfolded.match(/<li>/g)?.length]).toEqual([8, 3]);
    expect(written()).toEqual([]);
    school.world.posts.set('802', { state: 'DRAFT' });
    school.clock.at = new Date(Date.parse(school.clock.at) + 6 * 60_000).toISOString();
    expect(pageText(await look({ show: 'ownDate' }))).toContain('The class does not have this post yet');
  });

  it('is asked for leave first, by that press alone, and the press is kept', async () => {
    const page = await press(false);
    expect(pageText(page)).toContain('Google has to let Sidelight make the second post');
    expect(page).toMatch(/data-start="[^"]*later=1/);
    expect(page).toContain('data-held-form');
    expect(page).toContain('Leave it as it is');
    const { headers } = await school.ask(
      aGet('/sign-in/start', { as: 'teacher', login_hint: '201', later: '1', nonce: 'a'.repeat(64) }),
    );
    const asked = new URL(String(headers?.location)).searchParams;
    expect(asked.get('scope')).toContain('classroom.coursework.students');
    expect(written()).toEqual([]);
  });

  it('is asked anew once the token is over that was given for it: the one after it cannot write', async () => {
    const [personId, permissions] = ['stf_grace' as const, [...addOnPermissions.teacher]];
    await school.stores.googleGrants.save({ personId, permissions, googleSub: '201', refreshToken: '1//r' });
    school.clock.at = later(55);
    expect(pageText(await press(true))).toContain('Google has to let Sidelight make the second post');
    expect(written()).toEqual([]);
  });

  it('has it done once: a post of the student’s own, nothing added to its date, and the class’s without them', async () => {
    await look();
    expect(pageText(await press(true))).toContain(`Done: 1 student has a post of their own, due ${due(leosDate)}.`);
    await press(true);
    expect(world.second).toMatchObject({
      ...{ title: 'Homework 12', maxPoints: 20, state: 'PUBLISHED', dueTime: { hours: 12, minutes: 0 } },
      ...{ dueDate: { year: 2026, month: 12, day: 1 }, individualStudentsOptions: { studentIds: ['302'] } },
    });
    expect(written().map(({ method, path }) => `${method} ${path.split('/courseWork')[1]}`)).toEqual([
      'POST ',
      'POST /802:modifyAssignees',
      'POST /900/addOnAttachments',
    ]);
    expect(pageText(await look())).not.toContain('Leo N.');
    const [card] = school.world.attachments.get('900') ?? [];
    const there = { itemId: '900', attachmentId: card?.id ?? '' };
    expect(pageText(await look(there))).toContain(`Due date the date of this post Leo N.`);
    const { body } = await school.ask(
      aGet('/add-on/student-view', launch(there, 'leo'), { cookies: [await school.signedIn('leo')] }),
    );
    expect(pageText(body ?? '')).toContain(`due ${due(leosDate)}`);
    expect(body).not.toContain('Yours:');
    const entries = (await school.ledgerOf('grace')).filter(({ action }) => action === 'own_date_asked');
    expect(entries.map(({ studentIds }) => studentIds)).toEqual([['stu_leo']]);
  });

  it('reads how to do it by hand where Classroom refuses, and nothing has changed', async () => {
    world.refusesToTakeOff = true;
    const page = pageText(await press(true));
    expect(page).toContain('nothing has changed: no second post is there');
    expect(page).toContain('By hand in Classroom In Classwork press Create');
    expect(world.second).toBeUndefined();
    expect(page).toContain(`Due ${due(leosDate)} Leo N.`);
    expect(pageText(await press(true, { dueAt: '2026-12-02T12:00:00.000Z' }))).toContain('A date has changed');
    expect(pageText(await press(true, { student: 'stu_yara' }))).toContain('not for this account');
  });
});
