import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentInWords } from '#shared/text/days.ts';
import { anActivePlan } from '../../builders.ts';
import { pageText } from '../../html/page-text.ts';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { cedarYear } from '../../sample/calendar.ts';
import { aCard, aChange, aPublication, later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, baseUrl, launch, setUpAddOnDoor } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
const zone = 'America/Los_Angeles';
const words = (at: string) => momentInWords(at, zone);

beforeEach(async () => {
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  await school.giveCard('stu_leo', [aCardItem(), aCardItem({ code: 'PRE-LARGE', activities: ['reading'] })]);
  await school.giveCard('stu_yara', [aCardItem({ code: 'SET-SEAT' })]);
});
afterEach(() => school.stop());

type Who = 'grace' | 'theo' | 'leo';
/** Classroom's numbers of people: Leo, Sam, Yara, and somebody whom the school does not know. */
const numbers = { leo: '302', sam: '303', yara: '304', stranger: '399' };
const paneOf = (whose: keyof typeof numbers, over: Record<string, string> = {}, who: Who = 'grace') =>
  launch({ submissionId: `submission-of-${numbers[whose]}`, ...over }, who);
async function open(whose: keyof typeof numbers, over: Record<string, string> = {}, who: Who = 'grace') {
  const cookies = [await school.signedIn(who)];
  return school.ask(aGet('/add-on/student-work', paneOf(whose, over, who), { cookies }));
}
const told = /Leo|Sam |Yara|68 min|print|seat/;

describe('a teacher at one student’s work', () => {
  it('reads their own numbers beside it, though they never opened our page', async () => {
    const { statusCode, body } = await open('leo');
    const page = pageText(body);
    expect(statusCode).toBe(200);
    expect(page).toContain('Not handed in yet.');
    expect(page).toMatch(/1\.5× the time you give 68 min 45 × 1\.5 = 67\.5, up to 68/);
    expect(page).toContain('has said nothing about it here');
    expect(page).toContain('For other work · 1');
    expect(page).not.toMatch(/Sam |Yara/);
    const entered = await school.ledgerOf('grace');
    expect(entered.map(({ action, studentIds, because }) => [action, studentIds, because]).sort()).toEqual([
      ['card_viewed', ['stu_leo'], 'teachesNow'],
      ['deliveries_viewed', ['stu_leo'], 'teachesNow'],
    ]);
  });

  it('reads what the student said of each, and what teachers noted in this work', async () => {
    const leo = [await school.signedIn('leo')];
    const { body = '' } = await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies: leo }));
    const [, item = ''] = /name="item" value="(\w+)"/.exec(body) ?? [];
    const said = { item, says: 'notWorking', note: 'The room is too loud.' };
    // A teacher's look is what seats the class in its course.
    await open('leo');
    await school.ask(aForm('/add-on/own-support', { ...launch({}, 'leo'), ...said }, { cookies: leo }));
    const all = { ...launch(), key: 'all-of-them' };
    await school.ask(aForm('/add-on/log/all', all, { cookies: [await school.signedIn('grace')] }));
    const page = pageText((await open('leo')).body);
    expect(page).toMatch(/Leo \S+ Not working for me\. The room is too loud\./);
    expect(page).not.toContain('has said nothing');
    const changed = {
      ...aCard({ studentId: 'stu_leo', version: 2 }),
      items: [aCardItem({ parameter: { timeMultiplier: 2 } })],
    };
    const plan = anActivePlan({ id: 'pln_again', studentId: 'stu_leo' });
    await school.stores.plans.publish(...aPublication('again', plan, changed));
    const since = pageText((await open('leo')).body);
    expect(since).toMatch(/Said before the card changed Extended time on timed work Leo \S+ Not working for me\./);
  });

  it('reads that the student uses a support, said ahead and whatever became of it', async () => {
    await open('leo');
    const cookies = [await school.signedIn('leo')];
    const { body: own = '' } = await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies }));
    const [, item = ''] = /name="item" value="(\w+)"/.exec(own) ?? [];
    const said = { item, says: 'useIt', note: 'I sit by the door.' };
    await school.ask(aForm('/add-on/own-support', { ...launch({}, 'leo'), ...said }, { cookies }));
    const page = pageText((await open('leo')).body);
    expect(page).toMatch(/Leo \S+ I use it for this work\. I sit by the door\./);
    expect(page).not.toContain('has said nothing');
  });

  it('reads no earlier day than was shown before the school’s calendar changed', async () => {
    const longer = aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 }, activities: ['quiz_test'] });
    await school.giveCard('stu_sam', [longer]);
    school.world.due.set('802', { year: 2026, month: 11, day: 24 });
    const calendar = { ...cedarYear, schoolId: 'sch_harbor-high' } as const;
    const [year] = cedarYear.years;
    const storm = year ? [{ ...year, daysOff: [...year.daysOff, { on: '2026-11-30' }] }] : [];
    await school.stores.calendars.save({ ...calendar, years: storm }, aChange('storm'));
    const stormDay = words('2026-12-02T12:00:00.000Z');
    expect(pageText((await open('sam')).body)).toContain(`On time until ${stormDay}.`);
    await school.stores.calendars.save({ ...calendar, version: 2 }, aChange('no storm'));
    school.clock.at = later(6);
    expect(pageText((await open('sam')).body)).toContain(`On time until ${stormDay}.`);
  });

  it('reads when it was handed in by the student’s own instant, and the files', async () => {
    await school.stores.calendars.save({ ...cedarYear, schoolId: 'sch_harbor-high' }, aChange('cal'));
    const longer = aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 }, activities: ['quiz_test'] });
    await school.giveCard('stu_sam', [longer]);
    school.world.due.set('802', { year: 2026, month: 11, day: 24 });
    const step = (state: string, stateTimestamp: string, actorUserId = numbers.sam) => ({
      stateHistory: { state, stateTimestamp, actorUserId },
    });
    const file = { title: 'Unit 3', alternateLink: 'https://drive.google.com/open?id=1' };
    school.world.ownWork.set(numbers.sam, {
      ...{ state: 'RETURNED', late: true },
      submissionHistory: [
        step('TURNED_IN', '2026-11-26T08:00:00.000Z', '201'),
        step('TURNED_IN', '2026-11-29T05:14:00.000Z'),
        step('RETURNED', '2026-12-02T17:00:00.000Z', '201'),
      ],
      assignmentSubmission: {
        attachments: [{ driveFile: file }, { link: { title: 'Notes', url: 'javascript:alert(1)' } }, { odd: 1 }],
      },
    });
    const { body = '' } = await open('sam');
    const until = words('2026-12-01T12:00:00.000Z');
    expect(pageText(body)).toContain(
      `Handed in ${words('2026-11-29T05:14:00.000Z')}, inside ${until}. Returned since.`,
    );
    expect(pageText(body)).toContain(`On time until ${until}.`);
    expect(pageText(body)).toMatch(/Classroom may say “Late” or “Missing” of Sam/);
    expect(body).toMatch(/<a [^>]*href="https:\/\/drive[^>]*rel="noopener noreferrer">Unit 3/);
    expect(body).not.toContain('javascript:');
  });

  it('is shown the same where Classroom keeps the work itself back', async () => {
    school.world.ownWork.set(numbers.leo, { state: 'TURNED_IN' });
    school.world.trouble = ({ path }) =>
      /courseWork\/802\/studentSubmissions/.test(path)
        ? refusal(403, 'The caller does not have permission')
        : undefined;
    const page = pageText((await open('leo')).body);
    expect(page).toContain('Handed in.');
    expect(page).toContain('68 min');
  });

  it('is told in words of somebody who is not on their list, and no more than of who is nobody', async () => {
    const [yara, stranger] = [await open('yara'), await open('stranger')];
    expect([yara.statusCode, stranger.statusCode]).toEqual([403, 403]);
    expect(yara.body).toBe(stranger.body?.replaceAll(numbers.stranger, numbers.yara));
    expect(pageText(yara.body)).toContain('This student is not on your list');
    expect(await school.ledgerOf('grace')).toEqual([]);
  });

  it('sees nobody while the class is hidden for projecting, and comes back to the same student', async () => {
    await school.stores.sessions.choose('201', { hidden: true, sayHow: false });
    const { body = '' } = await open('leo');
    expect(pageText(body)).not.toMatch(told);
    expect(school.google.calls.filter(({ path }) => path.includes('studentSubmissions'))).toEqual([]);
    expect(await school.ledgerOf('grace')).toEqual([]);
    const shown = aForm(
      '/add-on/view',
      { ...paneOf('leo'), page: 'work', hidden: 'no' },
      {
        cookies: [await school.signedIn('grace')],
      },
    );
    expect(pageText((await school.ask(shown)).body)).toContain('68 min');
  });
});

describe('a page of one student’s work discloses nothing', () => {
  const cases: [string, Who, Record<string, string>, number][] = [
    ['to the student', 'leo', {}, 403],
    ['to who teaches another class', 'theo', {}, 404],
    ['for another submission’s number', 'grace', { submissionId: numbers.leo }, 404],
    ['for a path in place of a number', 'grace', { submissionId: '..' }, 400],
    ['without a number', 'grace', { submissionId: '' }, 400],
    ['for another kind of post', 'grace', { itemType: 'announcements' }, 400],
    ['for another course', 'grace', { courseId: courses.history }, 404],
    ['to a session of somebody else', 'grace', { login_hint: '202' }, 403],
    ['to a launch that names nobody', 'grace', { login_hint: '' }, 401],
  ];
  it.each(cases)('%s', async (_what, who, over, status) => {
    const { statusCode, body } = await open('leo', over, who);
    expect(statusCode).toBe(status);
    expect(pageText(body)).not.toMatch(told);
    expect(await school.ledgerOf(who)).toEqual([]);
  });

  it.each([
    ['keeps whose it is', { body: { id: 'x', postSubmissionState: 'NEW' } }, 403, 'leave every box checked'],
    ['refuses it', refusal(403, 'The caller does not have permission'), 403, 'does not tell Sidelight whose work'],
    ['knows no such attachment', refusal(404, 'Requested entity was not found.'), 404, 'no longer available'],
    ['takes the token no more', refusal(401, 'Invalid Credentials'), 401, 'Sign in to go on'],
  ])('where Google %s', async (_what, reply, status, sentence) => {
    school.world.trouble = ({ path }) => (path.includes('/studentSubmissions/') ? reply : undefined);
    const { statusCode, body } = await open('leo');
    expect(statusCode).toBe(status);
    expect(pageText(body)).toContain(sentence);
    expect(pageText(body)).not.toMatch(told);
    expect(await school.ledgerOf('grace')).toEqual([]);
  });
});

describe('a card that was attached under another name, before there was a page of one student’s work', () => {
  const patches = () => school.google.calls.filter(({ method }) => method === 'PATCH');
  const look = async (over: Record<string, string> = {}) =>
    school.ask(aGet('/add-on/teacher-view', launch(over), { cookies: [await school.signedIn('grace')] }));

  it('gains both at the teacher’s next look, once', async () => {
    await look();
    expect(patches().map(({ query, body }) => [query.get('updateMask'), JSON.parse(body)])).toEqual([
      [
        'title,studentWorkReviewUri',
        { title: 'Sidelight', studentWorkReviewUri: { uri: `${baseUrl}/add-on/student-work` } },
      ],
    ]);
    await look();
    school.clock.at = later(20);
    await look();
    expect(patches()).toHaveLength(1);
    expect(await school.stores.attachments.find({ ...launch() })).toMatchObject({
      showsWork: true,
      title: 'Sidelight',
    });
  });

  it('is asked for again where Classroom refuses, and no warm look pays for it', async () => {
    school.world.trouble = ({ method }) => (method === 'PATCH' ? refusal(503, 'unavailable') : undefined);
    expect((await look()).statusCode).toBe(200);
    await look();
    expect(patches()).toHaveLength(1);
    school.clock.at = later(6);
    school.world.trouble = undefined;
    expect((await look()).statusCode).toBe(200);
    expect(patches()).toHaveLength(2);
    expect(school.world.attachments.get('802')?.[0]).toHaveProperty('studentWorkReviewUri');
  });

  it('gains the name alone on what is no work of students', async () => {
    await look({ itemType: 'courseWorkMaterials' });
    expect(
      patches().map(({ path, query, body }) => [path.split('/')[4], query.get('updateMask'), JSON.parse(body)]),
    ).toEqual([['courseWorkMaterials', 'title', { title: 'Sidelight' }]]);
  });

  it('stays as it is where it is as it would be attached today', async () => {
    school.world.attachments.delete('802');
    await school.ask(aForm('/add-on/attachments', launch(), { cookies: [await school.signedIn('grace')] }));
    expect((await look({ attachmentId: '900' })).statusCode).toBe(200);
    expect(patches()).toEqual([]);
  });
});
