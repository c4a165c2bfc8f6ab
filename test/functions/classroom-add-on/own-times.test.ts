import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentInWords } from '#shared/text/days.ts';
import { loadOf } from '../../capacity.ts';
import { pageText } from '../../html/page-text.ts';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { cedarYear } from '../../sample/calendar.ts';
import { aChange, later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
const zone = 'America/Los_Angeles';
const words = (at: string) => momentInWords(at, zone);

const setUp = async (how: Parameters<typeof setUpAddOnDoor>[0] = {}) => {
  school = await setUpAddOnDoor(how);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  const longer = aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 }, activities: ['quiz_test'] });
  await school.giveCard('stu_leo', [aCardItem(), longer]);
  await school.giveCard('stu_maya', [aCardItem({ parameter: { timeMultiplier: 2 } })]);
};
beforeEach(() => setUp());
afterEach(() => school.stop());

const keepCalendar = () => school.stores.calendars.save({ ...cedarYear, schoolId: 'sch_harbor-high' }, aChange('cal'));

async function look(over: Record<string, string> = {}) {
  const cookies = [await school.signedIn('grace')];
  const { body = '' } = await school.ask(aGet('/add-on/teacher-view', launch(over), { cookies }));
  return pageText(body);
}

describe('a teacher opens work for which somebody has longer', () => {
  beforeEach(() => {
    school.world.due.set('802', { year: 2026, month: 11, day: 24 });
  });

  it('reads each student’s own date, how it comes about, and to leave the work open', async () => {
    await keepCalendar();
    await school.stores.sessions.choose('201', { hidden: false, sayHow: true });
    const page = await look();
    const leo = words('2026-12-01T12:23:00.000Z');
    expect(page).toContain(`Due date ${leo} Leo N.`);
    expect(page).toContain('Leave “Close submissions” off until');
    expect(page).toContain(`45 × 1.5 = 67.5, up to 68; on time until ${leo}`);
    expect(page).toContain(`Maya R.: 45 × 2 = 90; on time until ${words('2026-11-24T12:45:00.000Z')}`);
    expect(page).toContain('Nov 25-27 and the weekend do not count');
    expect(page).toMatch(/Classroom may say “Late” or “Missing” of .*Leo N\./);
    expect(page.match(/Leave “Close/g)).toHaveLength(1);
    expect(
      page.match(/school days, not the days your class meets.*one due date for a post.*? Or assign with a later date/g),
    ).toHaveLength(1);
  });

  it('follows the teacher who moves the date, and asks for one where there is none', async () => {
    await keepCalendar();
    await look();
    school.world.due.set('802', { year: 2026, month: 11, day: 20 });
    school.clock.at = later(6);
    expect(await look()).toContain(`Due date ${words('2026-11-24T12:23:00.000Z')} Leo N.`);
    school.world.due.delete('802');
    school.clock.at = later(12);
    const without = await look();
    expect(without).toContain('Due date 2 school days more once you set one Leo N.');
    expect(without).not.toMatch(/Close submissions|Missing|on time until/);
  });

  it('reads no date out of a title that was copied from last year', async () => {
    await keepCalendar();
    school.world.due.delete('802');
    school.world.titles.set('802', 'Quiz 4 (45 min, due 11/20/25)');
    const page = await look();
    expect(page).toContain('Due date 2 school days more once you set one Leo N.');
    expect(page).not.toMatch(/1970|Close submissions|Missing|on time until|due (?:Fri|Thu|Nov)/);
  });

  it('is told to agree a day where the school has no calendar', async () => {
    expect(await look()).toContain('Due date 2 school days more: agree a day Leo N.');
  });

  it('costs no read: the calendar is remembered for five minutes, and a storm is known after them', async () => {
    await keepCalendar();
    await look();
    expect((await loadOf(school.asDeployed, look)).calls).toBe(3);
    const [year] = cedarYear.years;
    const storm = { ...cedarYear, schoolId: 'sch_harbor-high', version: 2 } as const;
    const years = year ? [{ ...year, daysOff: [...year.daysOff, { on: '2026-11-30' }] }] : [];
    await school.stores.calendars.save({ ...storm, years }, aChange('storm'));
    school.clock.at = later(6);
    expect(await look()).toContain(`Due date ${words('2026-12-02T12:23:00.000Z')} Leo N.`);
    expect(await look()).toContain('Leo N.: was Tue, Dec 1, before the school’s calendar changed');
    await school.stores.calendars.save({ ...cedarYear, ...storm, version: 3 }, aChange('no storm'));
    school.clock.at = later(12);
    expect(await look()).toContain(`Due date ${words('2026-12-02T12:23:00.000Z')} Leo N.`);
    const cookies = [await school.signedIn('leo')];
    const { body } = await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies }));
    expect(body).toContain(`Yours: ${words('2026-12-02T12:23:00.000Z')}`);
    expect(body).toContain('It was Dec 1, before the school’s calendar changed.');
  });
});

describe('a teacher opens a quiz whose length is not told', () => {
  it('with a timer for each question, and reads what to set', async () => {
    school.world.titles.set('802', 'Quiz 4, 20 seconds per question');
    school.world.posts.set('802', { materials: [{ form: { formUrl: 'https://forms.example/4' } }] });
    await school.giveCard('stu_sam', [aCardItem({ code: 'PRE-READ-TTS', parameter: {} })]);
    const page = await look();
    expect(page).toContain('30 s a question for Leo N., 40 s for Maya R., or no timer');
    expect(page).toMatch(/Tools .* Sam B\. .*try it in locked mode/);
    const cookies = [await school.signedIn('leo')];
    const { body } = await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies }));
    expect(body).toContain('30 seconds a question instead of 20');
    expect(body).toContain('Read this before you start');
  });

  it('that is a live game, with one timer for all', async () => {
    school.world.titles.set('802', 'Kahoot: Ch. 6 vocab');
    expect(await look()).toContain('A live game has one timer for all: set a longer one, or none');
  });

  it('that is written at home, and reads of no time limit', async () => {
    school.world.titles.set('802', 'Take-home test, due Friday');
    const page = await look();
    expect(page).not.toContain('Time limit');
    expect(page).toContain('Due date');
  });

  it('and is written in class, as a factor of the time they give', async () => {
    school.world.titles.set('802', 'Quiz 4');
    expect(await look()).toContain('Time limit 1.5× the time you give Leo N.');
  });
});

describe('a teacher opens the log of work after its date', () => {
  const noted = () => school.stores.deliveryLog.ofPost({ courseId: courses.algebra, itemId: '802' });
  const log = () => look({ show: 'log' });
  const asked = () => school.google.calls.filter(({ path }) => path.endsWith('/studentSubmissions')).length;
  const stateHistory = (state: string, actorUserId: string, stateTimestamp: string) => ({
    stateHistory: { state, actorUserId, stateTimestamp },
  });
  const handedIn = (userId: string, at: string) => ({
    ...{ userId, late: true, state: 'TURNED_IN' },
    submissionHistory: [stateHistory('CREATED', userId, '2026-11-10T20:00:00Z'), stateHistory('TURNED_IN', userId, at)],
  });

  beforeEach(async () => {
    school.world.due.set('802', { year: 2026, month: 11, day: 20 });
    await keepCalendar();
  });

  it('and reads who handed in within their own time, as seen and as nobody’s word, entered once', async () => {
    const leo = handedIn('302', '2026-11-21T20:00:00.123456789Z');
    const afterwards = [
      { gradeHistory: { pointsEarned: 5, gradeTimestamp: '2026-11-22T20:00:00Z' } },
      stateHistory('RETURNED', '201', '2026-11-22T20:00:00Z'),
      stateHistory('TURNED_IN', '302', '2026-11-23T20:00:00Z'),
    ];
    school.world.handIns.set('802', [
      { ...leo, submissionHistory: [...leo.submissionHistory, ...afterwards] },
      handedIn('301', '2026-11-20T12:40:00Z'),
    ]);
    await Promise.all([log(), log()]);
    const page = await log();
    const [handIn, until] = [words('2026-11-21T20:00:00.123Z'), words('2026-11-24T12:23:00.000Z')];
    expect(page).toContain(`not logged · Seen in Classroom: handed in ${handIn}, inside ${until}: Leo N.`);
    expect(page).toMatch(/Time limit .*inside Fri, Nov 20, 4:45 AM: Maya R\./);
    const entries = await noted();
    expect(entries.map(({ studentId, item, byKind, byId }) => [studentId, item.code, byKind, byId]).sort()).toEqual([
      ['stu_leo', 'TIM-EXT-DUE', 'observed', 'system'],
      ['stu_maya', 'TIM-EXT', 'observed', 'system'],
    ]);
    const ledger = (await school.ledgerOf('grace')).filter(({ action }) => action === 'hand_in_observed');
    expect(ledger.map(({ studentIds }) => [...studentIds].sort())).toEqual([['stu_leo', 'stu_maya']]);
  });

  it('by period, and sees what those of every period handed in', async () => {
    await school.stop();
    await setUp({ twoPeriods: true });
    await keepCalendar();
    school.world.due.set('802', { year: 2026, month: 11, day: 20 });
    school.world.handIns.set('802', [handedIn('302', '2026-11-21T20:00:00Z'), handedIn('301', '2026-11-20T12:40:00Z')]);
    expect(await look({ show: 'log', period: 'sec_algebra5' })).toMatch(/Seen in Classroom: .*Leo N\./);
    expect(await look({ show: 'log', period: 'sec_algebra' })).toMatch(/Seen in Classroom: .*Maya R\./);
  });

  it.each<[string, unknown[]]>([
    ['before the class’s date', [handedIn('302', '2026-11-20T11:59:00Z')]],
    [
      'by the teacher',
      [{ userId: '302', submissionHistory: [stateHistory('TURNED_IN', '201', '2026-11-21T20:00:00Z')] }],
    ],
    ['at a time that cannot be read', [handedIn('302', 'last Saturday')]],
    ['nowhere that Google tells of', [{ userId: '302', state: 'TURNED_IN', late: true }, {}, 'odd']],
    ['by somebody without longer time', [handedIn('303', '2026-11-21T20:00:00Z')]],
  ])('and nothing is entered of what was handed in %s', async (_when, submissions) => {
    school.world.handIns.set('802', submissions);
    expect(await log()).not.toContain('Seen in Classroom');
    expect(await noted()).toEqual([]);
  });

  it('and sees the rest of it where Google refuses', async () => {
    school.world.trouble = ({ path }) =>
      path.endsWith('/studentSubmissions') ? refusal(403, 'Insufficient scopes.') : undefined;
    expect(await log()).toContain('Due date not logged: Leo N.');
    expect(asked()).toBe(1);
  });

  it('and Google is asked neither before the date nor by any other page', async () => {
    await look();
    await look({ show: 'all' });
    school.world.due.set('802', { year: 2026, month: 11, day: 24 });
    school.clock.at = later(6);
    await log();
    expect(asked()).toBe(0);
  });
});

describe('work for which somebody has a share of the class’s days more', () => {
  const asked = '50% longer than the class: say above when they got it';
  beforeEach(async () => {
    await keepCalendar();
    const longer = aCardItem({ code: 'TIM-EXT-DUE', parameter: { percentLonger: 50 }, activities: ['assignment'] });
    await school.giveCard('stu_sam', [longer]);
    school.world.titles.set('802', 'Homework 12');
    // Given on Monday, due on the next: two school days, because three are off, and so one more.
    school.world.due.set('802', { year: 2026, month: 11, day: 30 });
    school.world.posts.set('802', { state: 'PUBLISHED', creationTime: '2026-08-03T16:00:00Z' });
  });
  const attach = async () => {
    await look();
    const { courseId, itemId, itemType, login_hint } = launch();
    const form = { courseId, itemId, itemType, login_hint, addOnToken: 'token' };
    await school.ask(aForm('/add-on/attachments', form, { cookies: [await school.signedIn('grace')] }));
    const [made] = (school.world.attachments.get('802') ?? []).slice(-1);
    return made?.id ?? '';
  };

  it('asks for a day where nobody knows when it was given, and never counts from when it was made', async () => {
    expect(await look()).toContain(`Due date ${asked} Sam B.`);
  });

  it('asks since when the class has it, counts from there, and forgets it until a student has read it', async () => {
    const send = async (said: string, more: Record<string, string> = {}) => {
      const form = { ...launch(), said, ...more };
      const { body } = await school.ask(aForm('/add-on/work', form, { cookies: [await school.signedIn('grace')] }));
      return pageText(body ?? '');
    };
    const share = { percentLonger: 50 };
    await school.giveCard(
      'stu_leo',
      [aCardItem({ code: 'TIM-EXT-DUE', parameter: share, activities: ['assignment'] })],
      2,
    );
    expect(await look()).toContain('When did the class get this?');
    expect(await send('given', { on: '2026-12-02' })).toContain('Choose a day up to today');
    const said = await send('given', { on: '2026-11-20' });
    expect(said).toContain('grace said on Mon, Nov 23 that the class got this on Fri, Nov 20.');
    expect(said).toContain(`Due date ${words('2026-12-02T12:00:00.000Z')}`);
    const undone = await send('notGiven', { correctedAt: school.clock.at });
    expect(undone).toContain(`Due date ${asked}`);
    school.clock.at = later(1);
    await send('given', { on: '2026-11-23', correctedAt: later(0) });
    const cookies = [await school.signedIn('leo')];
    const { body } = await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies }));
    expect(body).toContain(`Yours: ${words('2026-12-01T12:00:00.000Z')}`);
    expect(await send('notGiven', { correctedAt: later(1) })).toContain(words('2026-12-01T12:00:00.000Z'));
  });

  it('counts from when a draft of ours came out, for the teacher and the student', async () => {
    school.world.posts.set('802', { state: 'DRAFT', creationTime: '2026-08-03T16:00:00Z' });
    const attachmentId = await attach();
    school.world.posts.set('802', { state: 'PUBLISHED', creationTime: '2026-08-03T16:00:00Z' });
    school.clock.at = later(2);
    expect(await look({ attachmentId })).toContain(`Due date ${words('2026-12-01T12:00:00.000Z')} Sam B.`);
    school.clock.at = later(8);
    expect(await look({ attachmentId })).toContain(words('2026-12-01T12:00:00.000Z'));
  });

  it('tells every container when somebody saw the draft last', async () => {
    school.world.posts.set('802', { state: 'DRAFT', creationTime: '2026-08-03T16:00:00Z' });
    const attachmentId = await attach();
    school.clock.at = later(45);
    await look({ attachmentId });
    const kept = await school.stores.attachments.find({ courseId: courses.algebra, itemId: '802', attachmentId });
    expect(kept?.work).toMatchObject({ isDraft: true, readAt: later(45) });
  });

  it('counts from when a draft was scheduled, whenever somebody looks', async () => {
    school.world.posts.set('802', { state: 'DRAFT', scheduledTime: '2026-11-23T20:35:00Z' });
    const attachmentId = await attach();
    school.world.posts.set('802', { state: 'PUBLISHED', creationTime: '2026-08-03T16:00:00Z' });
    school.clock.at = later(40);
    expect(await look({ attachmentId })).toContain(`Due date ${words('2026-12-01T12:00:00.000Z')} Sam B.`);
  });
});
