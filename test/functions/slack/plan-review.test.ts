import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Review } from '#shared/domain/reviews/review.ts';
import { calendarPermission } from '#shared/use-cases/ports/reviews/calendar.ts';
import { SlackView } from '../../../infra/local/stand-ins/slack/block-kit.ts';
import { aDraftPlan, anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { blockFaults } from '../../contracts/slack-faults.ts';
import { aCard, aChange, aPublication } from '../../sample/records.ts';
import { keptLog } from '../kept-log.ts';
import { aClick, aCommand, aSubmission, sealedAs } from './requests.ts';
import { openSlackDoor, type SlackDoor } from './slack-door.ts';

type Answer = { response_action?: string; errors?: Record<string, string>; view?: object; text?: string };
let door: SlackDoor;
let send: SlackDoor['send'];
const log = keptLog();

beforeAll(async () => {
  door = await openSlackDoor();
  ({ send } = door);
});
beforeEach(() => {
  log.clear();
  door.slack.calls.length = 0;
  door.slack.hooks.length = 0;
  door.slack.failing.clear();
});
afterAll(() => door.slack.close());

async function answer(fields: Record<string, string>): Promise<Answer> {
  const { statusCode, body } = await send(fields);
  expect(statusCode).toBe(200);
  const said = body ? JSON.parse(body) : {};
  expect(blockFaults(said)).toEqual([]);
  return said;
}
async function stored(prefix: string) {
  const items = await itemsIn(door.tables.plans);
  return items.filter(({ pk, sk }) => String(pk).startsWith(prefix) || String(sk).startsWith(prefix));
}
const reviews = async () => (await stored('REVIEW#rev_')) as unknown as Review[];
const openedViews = () =>
  door.slack.callsTo('views.open').map(({ args }) => SlackView.parse(JSON.parse(args.view ?? '')));
const none = /^No student of yours matches that name\./;

describe('/plan-review', () => {
  it('opens a form for the case manager, with herself invited and the family to choose from, and says no more', async () => {
    expect(await send(aCommand('U0DANA', '/plan-review maya'))).toEqual({ statusCode: 200, body: '' });
    const [view] = openedViews();
    expect(door.slack.callsTo('views.open')[0]?.args.trigger_id).toBe('trigger-1');
    expect(view?.private_metadata).toBe(JSON.stringify({ student: sealedAs('stu_maya') }));
    // The numbers of the school's own system are not for Slack.
    expect(JSON.stringify(view)).not.toMatch(/stu_|grd_|maya"/);
    const said = JSON.stringify(view);
    expect(said).toContain('A review meeting for Maya Rodríguez.');
    expect(said).toContain('"initial_users":["U0DANA"]');
    expect(said).toContain('Ana Rodríguez');
    expect(said).toContain('As the clocks at Harbor High School show it (America/Los_Angeles).');
    expect(said).not.toContain('initial_options');
    expect(await door.ledgerOf('stu_maya')).toMatchObject([{ actorId: 'stf_dana', because: 'caseManages' }]);
  });

  it('is not for a teacher, who may see the card but not call the meeting, nor for anybody else', async () => {
    expect((await answer(aCommand('U0OMAR', '/plan-review maya'))).text).toMatch(none);
    expect((await answer(aCommand('U0DANA', '/plan-review leo'))).text).toMatch(none);
    expect((await answer(aCommand('U0GRACE', '/plan-review mayra'))).text).toMatch(none);
    expect(openedViews()).toEqual([]);
  });

  it('tells a teacher who plans the reviews of a student of hers, and enters that', async () => {
    const entries = (await door.ledgerOf('stu_maya')).length;
    expect((await answer(aCommand('U0GRACE', '/plan-review maya rod'))).text).toBe(
      'Reviews for Maya Rodríguez can be planned by Dana Ruiz only. Please ask there; this does not mean that one is planned.',
    );
    const told = await door.ledgerOf('stu_maya');
    expect(told).toHaveLength(entries + 1);
    expect(told.filter(({ actorId }) => actorId === 'stf_grace')).toMatchObject([
      { action: 'search_listed', because: 'teachesNow' },
    ]);
    const ofLeo = async () => (await answer(aCommand('U0GRACE', '/plan-review leo'))).text;
    const before = await ofLeo();
    expect(before).toMatch(/planned by your school’s/);
    const draft = aDraftPlan({ id: 'pln_leo', studentId: 'stu_leo', basedOn: 0 });
    await door.stores.plans.saveDraft({ draft }, aChange('leo', { action: 'draft_saved', planId: draft.id }));
    expect(await ofLeo(), 'a plan in the making').toBe(before);
    expect((await answer(aCommand('U0GRACE', '/plan-review may'))).text).toMatch(/^Reviews can be planned only by/);
    expect(openedViews()).toEqual([]);
  });

  it('suggests a school day before the review is due', async () => {
    const suggested = () => {
      const [view] = openedViews();
      return view?.blocks.flatMap((block) =>
        block.type === 'input' && block.element.type === 'datepicker' ? [block.element.initial_date] : [],
      );
    };
    await answer(aCommand('U0PRIYA', '/plan-review mayra'));
    expect(suggested()).toEqual(['2026-12-07']);
    const due = anActivePlan({ id: 'pln_due', studentId: 'stu_mayra', reviewDueOn: '2026-11-30' });
    await door.stores.plans.publish(...aPublication('due', due, aCard({ studentId: 'stu_mayra' })));
    door.slack.calls.length = 0;
    await answer(aCommand('U0PRIYA', '/plan-review mayra'));
    expect(suggested()).toEqual(['2026-11-24']);
  });

  it('asks a coordinator which student, and opens the form at the click', async () => {
    expect((await answer(aCommand('U0PRIYA', '/plan-review may'))).text).toContain('Mayra Quint');
    await send(aClick('U0PRIYA', { action_id: 'open_review:2', value: 'stu_mayumi' }));
    expect(JSON.stringify(openedViews()[0])).toContain('No family member can be invited from here.');
    expect(door.slack.hooks).toEqual([]);
  });

  it.each(['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired'])(
    'asks to type again when Slack says %s',
    async (error) => {
      door.slack.failing.set('views.open', { ok: false, error });
      expect((await answer(aCommand('U0DANA', '/plan-review maya'))).text).toMatch(/longer than Slack waits/);
    },
  );

  it('refuses a click on somebody else’s student', async () => {
    await send(aClick('U0GRACE', { action_id: 'open_review:0', value: 'stu_maya' }));
    expect(openedViews()).toEqual([]);
    expect(door.slack.hooks[0]?.text).toMatch(none);
  });
});

describe('sending the form', () => {
  it('plans nothing while it cannot tell what comes next: who reads of a failure sends a second form', async () => {
    const { slack } = await import('../../../functions/deps/slack.ts');
    const asking = vi.spyOn(slack.calendarConnections, 'isConnected').mockRejectedValueOnce(new Error('too slow'));
    const { errors } = await answer(aSubmission('U0DANA', {}, { id: 'V0SLOW' }));
    expect(JSON.stringify(errors)).toMatch(/went wrong/);
    expect(await reviews()).toEqual([]);
    asking.mockRestore();
  });

  it('plans one review, however often it is sent, and says when and under which reference', async () => {
    const filled = { people: ['U0DANA', 'U0GRACE'], family: ['grd_ana'] };
    const twice = [aSubmission('U0DANA', filled, { id: 'V0A' }), aSubmission('U0DANA', filled, { id: 'V0A' })];
    const [first, second] = await Promise.all(twice.map(answer));
    const third = await answer(aSubmission('U0DANA', filled, { id: 'V0A' }));
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const [review, ...others] = await reviews();
    expect(others).toEqual([]);
    expect(review).toMatchObject({
      studentId: 'stu_maya',
      organiserId: 'stf_dana',
      startsAt: '2026-12-03T22:30:00.000Z',
      endsAt: '2026-12-03T23:15:00.000Z',
      zone: 'America/Los_Angeles',
      status: 'scheduled',
      participants: [
        { kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' },
        { kind: 'staff', id: 'stf_grace', email: 'grace@harbor.example' },
        { kind: 'guardian', id: 'grd_ana', email: 'ana@mail.example' },
      ],
    });
    expect((await stored('EVENT#')).filter(({ type }) => type === 'ReviewScheduled')).toHaveLength(1);
    const entries = (await door.ledgerOf('stu_maya')).filter(({ action }) => action === 'review_scheduled');
    expect(entries).toMatchObject([
      { actorId: 'stf_dana', because: 'caseManages', surface: 'slack', reviewId: review?.id },
    ]);
    expect(first?.response_action).toBe('update');
    const said = JSON.stringify(SlackView.parse(first?.view));
    expect(said).toContain('planned for Thursday, December 3, 2026 at 2:30 PM PST.');
    expect(said).toContain(review?.ref);
    expect(said).not.toMatch(/Maya|Rodr/);
  });

  it('plans no second meeting of one student at the same time, whoever sends it', async () => {
    const before = (await reviews()).length;
    for (const [user, time] of [
      ['U0DANA', '14:30'],
      ['U0PRIYA', '15:00'],
    ] as const) {
      const { errors } = await answer(aSubmission(user, { time, family: ['grd_ana'] }, { id: `V0SAME${user}` }));
      expect(errors).toEqual({ time: expect.stringMatching(/has a meeting at that time already \([A-Z0-9-]{7}\)/) });
    }
    expect(await reviews()).toHaveLength(before);
  });

  const theFirst = async () => (await reviews()).find(({ id, startsAt }) => id && startsAt.startsWith('2026-12-03'))!;

  it('offers, where a meeting is planned, to move it or to plan another one, and chooses neither itself', async () => {
    await answer(aCommand('U0DANA', '/plan-review maya'));
    const [radio] = (openedViews()[0]?.blocks ?? []).flatMap((block) =>
      block.type === 'input' && block.element.type === 'radio_buttons' ? [block.element] : [],
    );
    const { id, ref } = await theFirst();
    expect(radio).not.toHaveProperty('initial_option');
    expect(radio?.options.map(({ text, value }) => [text.text, value])).toEqual([
      [`Move Thursday, December 3, 2026 at 2:30 PM PST (${ref})`, id],
      ['Plan another meeting', 'another'],
    ]);
    const { errors } = await answer(aSubmission('U0DANA', { which: null, date: '2026-12-07' }, { id: 'V0WHICH' }));
    expect(errors).toEqual({ which: 'Please choose one.' });
  });

  it('moves a meeting once, however often the form is sent: its guests and reference stay, and it is entered', async () => {
    const { id, ref, participants } = await theFirst();
    const filled = { which: id, date: '2026-12-04', time: '08:00', length: '30' };
    const first = await answer(aSubmission('U0DANA', filled, { id: 'V0MOVE' }));
    expect(await answer(aSubmission('U0DANA', filled, { id: 'V0MOVE' }))).toEqual(first);
    const said = JSON.stringify(SlackView.parse(first.view));
    expect(said).toContain(`The meeting ${ref} is now on Friday, December 4, 2026 at 8:00 AM PST.`);
    expect(said).toContain('Nobody is told yet');
    expect(said).not.toMatch(/Maya|Rodr/);
    const moved = (await reviews()).filter((review) => review.id === id);
    expect(moved).toMatchObject([
      { ref, participants, startsAt: '2026-12-04T16:00:00.000Z', endsAt: '2026-12-04T16:30:00.000Z', version: 2 },
    ]);
    expect((await stored('EVENT#')).filter(({ type }) => type === 'ReviewMoved')).toHaveLength(1);
    const entries = (await door.ledgerOf('stu_maya')).filter(({ action }) => action === 'review_moved');
    expect(entries).toMatchObject([{ actorId: 'stf_dana', because: 'caseManages', reviewId: id }]);
  });

  it('moves somebody else’s meeting for a coordinator, over its own old time, and back', async () => {
    const [mine] = (await reviews()).filter(({ startsAt }) => startsAt.startsWith('2026-12-04'));
    const half = { which: mine!.id, date: '2026-12-04', time: '08:15' };
    const moved = JSON.stringify(await answer(aSubmission('U0PRIYA', half, { id: 'V0HALF' })));
    expect(moved).toContain('from the account of whoever called the meeting');
    await answer(aSubmission('U0DANA', { which: mine!.id }, { id: 'V0BACK' }));
    expect(await theFirst()).toMatchObject({ id: mine!.id, organiserId: 'stf_dana', version: 4 });
  });

  it.each<[string, object, string, RegExp]>([
    ['guests are chosen too', { people: ['U0DANA', 'U0GRACE'] }, 'people', /keeps the people who are invited/],
    ['family is ticked too', { family: ['grd_ana'] }, 'family', /keeps the people who are invited/],
    ['the day is off', { date: '2026-12-06' }, 'date', /no school day/],
    ['the time has passed', { date: '2026-11-20' }, 'date', /has passed/],
    ['it is of another student', { which: 'rev_other' }, 'which', /over or no longer planned/],
  ])('moves nothing when %s, and says so at its input', async (_what, filled, field, words) => {
    const before = await theFirst();
    const sent = aSubmission('U0DANA', { which: before.id, date: '2026-12-07', ...filled }, { id: 'V0NOMOVE' });
    const { errors } = await answer(sent);
    expect(errors).toEqual({ [field]: expect.stringMatching(words) });
    expect(await theFirst()).toEqual(before);
  });

  it('moves nothing for a teacher, who may not plan either', async () => {
    const before = await theFirst();
    await answer(aSubmission('U0GRACE', { which: before.id, date: '2026-12-07' }, { id: 'V0TEACHER' }));
    expect(await theFirst()).toEqual(before);
  });

  it('offers to connect a calendar until there is one', async () => {
    const before = JSON.stringify(await answer(aSubmission('U0DANA', { date: '2026-12-08' }, { id: 'V0B' })));
    expect(before).toContain('https://sidelight.harbor.example/calendar/connect');
    const grant = { personId: 'stf_dana', googleSub: '1', refreshToken: 'r' } as const;
    await door.stores.googleGrants.save({ ...grant, permissions: [calendarPermission] });
    const after = JSON.stringify(await answer(aSubmission('U0DANA', { date: '2026-12-09' }, { id: 'V0C' })));
    expect(after).not.toContain('/calendar/connect');
    expect(after).toContain('Google Calendar will send “Student support meeting” from your account to 1 person');
  });

  it('invites the organiser even when she took herself off the list', async () => {
    await answer(aSubmission('U0DANA', { people: [] }, { id: 'V0D', studentId: 'stu_mayumi' }));
    const review = (await reviews()).find(({ studentId }) => studentId === 'stu_mayumi');
    expect(review?.participants).toEqual([{ kind: 'staff', id: 'stf_dana', email: 'dana@harbor.example' }]);
  });

  it.each([
    ['a day that has passed', { date: '2026-11-22' }, 'date', /has passed/],
    ['an hour that has passed', { date: '2026-11-23', time: '12:29' }, 'date', /has passed/],
    [
      'Thanksgiving',
      { date: '2026-11-26' },
      'date',
      /^Thu, Nov 26 is no school day \(Thanksgiving\)\. The next one is Mon, Nov 30\.$/,
    ],
    ['a Sunday', { date: '2026-12-06' }, 'date', /^Sun, Dec 6 is no school day\. The next one is Mon, Dec 7\.$/],
    ['a mistyped year', { date: '2062-12-03' }, 'date', /more than a year ahead/],
    ['the last day that there is', { date: '9999-12-31' }, 'date', /more than a year ahead/],
    ['three at night', { time: '03:00' }, 'time', /6:00 or later and ends by 21:00/],
    ['no day', { date: null }, 'date', /choose one/],
    ['no time', { time: null }, 'time', /choose one/],
    ['no length', { length: null }, 'length', /choose one/],
    ['a length that is not offered', { length: '37' }, 'length', /choose one/],
    ['a guest', { people: ['U0DANA', 'U0GUEST'] }, 'people', /U0GUEST is a guest here\. Take them off/],
    ['a person of another organisation', { people: ['U0STRANGE'] }, 'people', /another organization/],
    ['a deactivated account', { people: ['U0GONE'] }, 'people', /no longer active/],
    ['an app', { people: ['U0BOT'] }, 'people', /not a person/],
    ['somebody who is not staff', { people: ['U0NOBODY'] }, 'people', /not known as staff/],
    ['two who cannot come', { people: ['U0GUEST', 'U0BOT'] }, 'people', /guest here.*not a person/],
    ['a stranger’s guardian', { family: ['grd_other'] }, 'family', /not on file as family of this student/],
  ])('says what is wrong with %s at its own input, and plans nothing', async (_what, filled, field, words) => {
    const before = (await reviews()).length;
    const { response_action: action, errors } = await answer(aSubmission('U0DANA', filled, { id: 'V0WRONG' }));
    expect(action).toBe('errors');
    expect(Object.keys(errors ?? {})).toEqual([field]);
    expect(errors?.[field]).toMatch(words);
    expect(await reviews()).toHaveLength(before);
  });

  it.each([
    ['a court keeps away', 'noContact', {}, /^Ana Rodríguez cannot be invited: the school’s records keep them from/],
    ['has no address by now', undefined, { email: undefined }, /^Ana Rodríguez has no email address on file/],
    ['is on file no more', undefined, { active: false }, /^Ana Rodríguez has left, say the school’s records/],
  ])('names the guardian whom %s, and not a limit of thirty people', async (_why, rights, over, words) => {
    const { db, name: TableName } = door.tables.plans;
    const key = { pk: 'LIMIT#stu_maya', sk: 'grd_ana' };
    const limit = { studentId: 'stu_maya', guardianId: 'grd_ana', rights, startOn: '2026-11-01', version: 1 };
    if (rights) await db.send(new PutCommand({ TableName, Item: { ...key, ...limit } }));
    const [ana] = await door.stores.roster.findGuardians(['grd_ana']);
    await door.stores.rosterWriter.putPeople([JSON.parse(JSON.stringify({ ...ana, ...over }))]);

    const { errors } = await answer(aSubmission('U0DANA', { family: ['grd_ana'] }, { id: `V0KEPT${words}` }));

    expect(Object.keys(errors ?? {})).toEqual(['family']);
    expect(errors?.family).toMatch(words);
    await db.send(new DeleteCommand({ TableName, Key: key }));
    await door.stores.rosterWriter.putPeople([ana!]);
  });

  it('binds nobody on another’s word', async () => {
    await answer(aSubmission('U0DANA', { date: '2026-12-10', people: ['U0FORMER'] }, { id: 'V0E' }));
    expect(await door.stores.roster.findStaffBySlack('T0HARBOR', 'U0FORMER')).toBeUndefined();
  });

  it('is refused to somebody who stopped being the case manager, or is a guest by now', async () => {
    const before = (await reviews()).length;
    const teacher = await answer(aSubmission('U0GRACE', {}, { id: 'V0F' }));
    expect(JSON.stringify(SlackView.parse(teacher.view))).toContain('No student of yours matches that name.');
    const guest = await answer(aSubmission('U0GUEST', {}, { id: 'V0G' }));
    expect(JSON.stringify(SlackView.parse(guest.view))).toContain('you are a guest here');
    expect(await reviews()).toHaveLength(before);
  });

  it('answers a form that is none of ours with a reference and changes nothing', async () => {
    const before = (await reviews()).length;
    const odd = await answer(aSubmission('U0DANA', {}, { id: 'V0H', studentId: 'not-an-id' }));
    expect(odd).toEqual({
      response_action: 'errors',
      errors: { date: expect.stringMatching(/^Something went wrong on our side\..*ref_/) },
    });
    expect(await reviews()).toHaveLength(before);
  });

  it('quietly takes the click on the link to the calendar', async () => {
    expect(await send(aClick('U0DANA', { action_id: 'connect_calendar' }))).toEqual({ statusCode: 200, body: '' });
    expect(door.slack.hooks).toEqual([]);
  });
});

describe('asking who was not invited', () => {
  const press = (user: string, value: string) => send(aClick(user, { action_id: 'left_out', value }));
  let meetings = 0;
  /** Each on a day of its own: two of one student may not be at the same time. */
  const aMeeting = async (id: string) => {
    const before = new Set((await reviews()).map(({ id: each }) => each));
    const date = `2027-01-${10 + ++meetings}`;
    await answer(aSubmission('U0DANA', { date, people: ['U0GRACE'], family: ['grd_ana'] }, { id }));
    return (await reviews()).find(({ id: each }) => !before.has(each))!;
  };

  it('names, in a window that closes, those whom the invitation left out, and whom this meeting has', async () => {
    const looksOfDana = async () =>
      (await door.ledgerOf('stu_maya')).filter(
        (entry) => entry.action === 'search_listed' && entry.actorId === 'stf_dana',
      ).length;
    const review = await aMeeting('V0LEFT');
    const before = await looksOfDana();
    await press('U0DANA', `stu_maya ${review.id} grd_ana stf_omar`);
    const said = JSON.stringify(openedViews()[0]);
    expect(said).toContain('Ana Rodríguez: Google Calendar did not take the address that is on file.');
    expect(said).not.toMatch(/Omar|Grace|Maya/);
    expect(door.slack.hooks).toEqual([]);
    expect(await looksOfDana()).toBe(before + 1);
  });

  it.each([
    ['a teacher', 'U0GRACE', ''],
    ['anybody about a student of somebody else’s', 'U0DANA', 'stu_leo rev_1 grd_ana'],
    ['a value that is none of ours', 'U0DANA', 'stu_maya'],
  ])('is refused to %s', async (_who, user, value) => {
    const review = await aMeeting(`V0LEFT${user}${value.length}`);
    await press(user, value || `stu_maya ${review.id} grd_ana`);
    expect(openedViews()).toEqual([]);
    expect(door.slack.hooks[0]?.text).toMatch(none);
  });

  it('leaves the message that was pressed as it is when Slack is too late for a window', async () => {
    const review = await aMeeting('V0LATE');
    door.slack.failing.set('views.open', { ok: false, error: 'expired_trigger_id' });
    const pressed = aClick('U0DANA', { action_id: 'left_out', value: `stu_maya ${review.id} grd_ana` });
    await send({ payload: (pressed.payload ?? '').replace('"is_ephemeral":true', '"is_ephemeral":false') });
    expect(door.slack.hooks).toMatchObject([{ replace_original: false, response_type: 'ephemeral' }]);
  });
});

describe('asking what is not confirmed yet', () => {
  const press = (user: string, action_id = 'unconfirmed') => send(aClick(user, { action_id }));

  it('names, in a window that closes, the students of one’s own classes', async () => {
    await press('U0GRACE', 'to_confirm');
    const said = JSON.stringify(openedViews()[0]);
    expect(said).toContain('Maya Rodríguez (Algebra 1, period 3): 1 support new or changed');
    expect(said).toContain('Confirm in Google Classroom');
    await press('U0DANA', 'to_confirm');
    expect(JSON.stringify(openedViews()[1])).toContain('You have confirmed everything.');
  });

  it('names, in a window that closes, the teachers of one’s own students, and nobody of anybody else’s', async () => {
    const looks = async () =>
      (await door.ledgerOf('stu_maya')).filter(({ action }) => action === 'acknowledgements_viewed').length;
    await press('U0DANA');
    const said = JSON.stringify(openedViews()[0]);
    expect(said).toContain('Maya Rodríguez\\nGrace Okafor: has confirmed nothing yet (1 support)');
    expect(said).not.toContain('Leo');
    expect(await looks()).toBe(1);
    await press('U0GRACE');
    expect(JSON.stringify(openedViews()[1])).toContain('Nobody has yet to confirm for the students you case manage.');
    expect(JSON.stringify(openedViews()[1])).not.toContain('without a case manager');
    const unmanaged = [{ schoolId: 'sch_harbor-high' as const, studentIds: ['stu_maya' as const] }];
    await door.stores.confirmReminders.keepWarning({ staffId: 'stf_priya', told: {}, unmanaged, version: 1 });
    await press('U0PRIYA');
    const toOffice = JSON.stringify(openedViews()[2]);
    expect(toOffice).toContain('Maya Rodríguez\\nGrace Okafor: has confirmed nothing yet (1 support)');
    expect(toOffice).toContain('Students without a case manager are in this list too');
    expect(await looks()).toBe(2);
  });
});
