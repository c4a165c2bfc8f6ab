import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standing } from '#shared/domain/cards/delivery-statements.ts';
import { type AskTeacherInput, askTeacher } from '#shared/use-cases/cards/ask-teacher.ts';
import { fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { pageText } from '../../html/page-text.ts';
import { cedarYear } from '../../sample/calendar.ts';
import { aChange, aDelivery, later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;

beforeEach(async () => {
  school = await setUpAddOnDoor();
  await school.giveCard('stu_leo', [aCardItem()]);
  await school.giveCard('stu_maya', [aCardItem({ parameter: { timeMultiplier: 2 } })]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  // A teacher's look is what seats the class in its course.
  await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [await school.signedIn('grace')] }));
});
afterEach(() => school.stop());

async function say(fields: Record<string, string>, who: 'leo' | 'maya' | 'grace' = 'leo', as = who) {
  const cookies = [await school.signedIn(who)];
  const page = await school.ask(aGet('/add-on/student-view', launch({}, as), { cookies }));
  const [, item = 'f'.repeat(64)] = /name="item" value="(\w+)"/.exec(page.body ?? '') ?? [];
  const [, key = ''] = /name="key" value="(\w+)"/.exec(page.body ?? '') ?? [];
  return school.ask(aForm('/add-on/own-support', { ...launch({}, as), item, key, ...fields }, { cookies }));
}
const questions = async () => (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'TeacherAsked');
const noted = () => school.stores.deliveryLog.ofPost({ courseId: courses.algebra, itemId: '802' });

describe('a student says what a support is to them in one piece of work', () => {
  it('that they do without it today, or that it does not help, with a line', async () => {
    const { statusCode, body } = await say({ says: 'notWorking', note: 'The room is too loud.' });
    expect(statusCode).toBe(200);
    expect(body).toContain('Sent to your teachers');
    expect(body).not.toContain('The room is too loud.');
    expect(await noted()).toMatchObject([
      {
        ...{ studentId: 'stu_leo', outcome: 'declined', reason: 'notHelping', note: 'The room is too loud.' },
        ...{ byKind: 'student', byId: 'stu_leo' },
      },
    ]);
    await say({ says: 'notToday' });
    expect((await noted()).map(({ reason }) => reason).sort()).toEqual(['notHelping', 'notWanted']);
  });

  it('that they use it, which their teacher reads and which says nothing of what was provided', async () => {
    expect((await say({ says: 'useIt' })).body).toContain('you use it for this work');
    const cookies = [await school.signedIn('grace')];
    const log = () => school.ask(aGet('/add-on/teacher-view', launch({ show: 'log' }), { cookies }));
    const { body = '' } = await log();
    expect(body).toContain('not logged · wants to use it');
    const [, key = ''] = /name="key" value="([\w-]+-all)"/.exec(body) ?? [];
    await school.ask(aForm('/add-on/log/all', { ...launch({ show: 'log' }), key }, { cookies }));
    expect((await log()).body).toContain('provided (you) · wants to use it');
  });

  it('and something else later, which takes the place of the first and counts no decline', async () => {
    for (const says of ['notToday', 'useIt', 'notToday', 'useIt']) await say({ says });
    const entries = await noted();
    expect(entries).toHaveLength(4);
    expect(standing(entries)).toMatchObject([{ outcome: 'wanted' }]);
    const counts = await school.stores.deliveryLog.declinesOf([{ studentId: 'stu_leo', code: 'TIM-EXT' }]);
    expect(counts).toMatchObject([{ recent: [] }]);
  });

  it('and nothing once the course is archived: their page has no form, and the answer to an old one says why', async () => {
    const leo = [await school.signedIn('leo')];
    const own = async () =>
      (await school.ask(aGet('/add-on/student-view', launch({}, 'leo'), { cookies: leo }))).body ?? '';
    const [, item = ''] = /name="item" value="(\w+)"/.exec(await own()) ?? [];
    school.world.courses.set('71', { name: 'Algebra 1', courseState: 'ARCHIVED' });
    school.clock.at = later(6);
    const cookies = [await school.signedIn('grace', ['readCourses'])];
    await school.ask(aGet('/add-on/teacher-view', launch(), { cookies }));
    expect(await own()).not.toContain('/add-on/own-support');
    expect(pageText(await own())).toContain('More time when work is timed');
    const { statusCode, body } = await say({ item, says: 'notToday' });
    expect(statusCode).toBe(403);
    expect(body).toContain('The class is archived in Classroom');
    expect(await noted()).toEqual([]);
  });

  it('once, however often they tap', async () => {
    await say({ says: 'notToday' });
    await say({ says: 'notToday' });
    school.clock.at = later(24 * 60);
    await say({ says: 'notToday' });
    expect(await noted()).toHaveLength(1);
  });

  it('and their teacher reads it with the class’s log', async () => {
    await say({ says: 'notToday', note: 'I feel fine.' });
    const cookies = [await school.signedIn('grace')];
    const { body } = await school.ask(aGet('/add-on/teacher-view', launch({ show: 'log' }), { cookies }));
    expect(body).toContain('declined');
    const maya = [await school.signedIn('maya')];
    const hers = await school.ask(aGet('/add-on/student-view', launch({}, 'maya'), { cookies: maya }));
    expect(hers.body).not.toContain('I feel fine.');
  });

  it('that it is not there, which sends their teacher one message, and stands at their line until it is answered', async () => {
    const { body } = await say({ says: 'notThere', note: 'The reader is gone.' });
    expect(pageText(body)).toContain(
      'Your message to your teacher: Mon, Nov 23, 12:30 PM. You cannot see here if they read it.',
    );
    school.clock.at = later(10);
    expect(pageText((await say({ says: 'notThere', note: 'The reader is gone.' })).body)).toContain(
      'Your message to your teacher: Mon, Nov 23, 12:30 PM.',
    );
    const page = { courseId: courses.algebra, itemId: '802', itemType: 'courseWork', attachmentId: '9' };
    expect(await questions()).toMatchObject([{ staffId: 'stf_grace', page, at: later(0) }]);
    expect(JSON.stringify(await questions())).not.toMatch(/leo|TIM-EXT|reader/i);
    const entry = (await school.ledgerOf('leo')).find(({ action }) => action === 'teacher_asked');
    expect(entry).toMatchObject({ sectionId: expect.any(String), staffIds: ['stf_grace'] });
    // Its link says nothing to who is not signed in, and leads there from the sign-in.
    const opened = await school.ask(aGet('/add-on/teacher-view', { ...page, show: 'log' }));
    expect(opened.statusCode).toBe(401);
    expect(opened.body).toMatch(/data-here="\/add-on\/teacher-view\?[^"]*show=log/);
    const cookies = [await school.signedIn('grace')];
    const log = async () =>
      (await school.ask(aGet('/add-on/teacher-view', launch({ show: 'log' }), { cookies }))).body ?? '';
    const first = async () => pageText((await school.ask(aGet('/add-on/teacher-view', launch(), { cookies }))).body);
    expect(await first()).toContain('1 student asks you to look');
    const asks = 'not logged · asks you to look \\(it is not there\\)';
    const before = await log();
    expect(before).toMatch(new RegExp(`<span class="flag">${asks}:</span>`));
    expect(before).toContain('First give what is missing, then log it here');
    const [, key = ''] = /name="key" value="([\w-]+-all)"/.exec(before) ?? [];
    const all = aForm('/add-on/log/all', { ...launch({ show: 'log' }), key }, { cookies });
    expect(pageText((await school.ask(all)).body)).toContain('1 kept: Leo N. asks you to look');
    expect(await log()).toMatch(new RegExp(`<span class="flag">${asks}:</span>`));
    const { body: open = '' } = await school.ask(
      aGet('/add-on/teacher-view', launch({ show: 'log', log: 'timeLimit' }), { cookies }),
    );
    const [, row = ''] = /name="row" value="(stu_leo [^"]+)"/.exec(open) ?? [];
    const answer = { key: `${key}-rows`, line: 'timeLimit', row, say: 'delivered', note: '', noted: '' };
    const answered = await school.ask(
      aForm('/add-on/log/line', { ...launch({ show: 'log' }), ...answer }, { cookies }),
    );
    expect(await log()).toMatch(/<span class="soft">provided \(you\) · asks you to look \(it is not there\)/);
    expect(await first()).not.toContain('asks you to look');
    const [, saidAt = ''] = /name="saidAt" value="([^"]+)"/.exec(answered.body ?? '') ?? [];
    const undo = { ...launch({ show: 'log' }), key: `${key}-undo`, saidAt };
    await school.ask(aForm('/add-on/log/undo', undo, { cookies }));
    expect(await first()).toContain('1 student asks you to look');
    await say({ says: 'useIt' });
    expect(await first()).not.toContain('asks you to look');
  });

  it('that the work is closed to them, in one press, while their own day is ahead', async () => {
    await school.stores.calendars.save({ ...cedarYear, schoolId: 'sch_harbor-high' }, aChange('cal'));
    await school.giveCard('stu_leo', [aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 } })], 2);
    school.world.due.set('802', { year: 2026, month: 11, day: 20 });
    school.clock.at = later(6);
    await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [await school.signedIn('grace')] }));
    const { statusCode, body } = await say({ says: 'closed' });
    expect([statusCode, pageText(body)]).toEqual([200, expect.stringContaining('Your message to your teacher: ')]);
    expect(await noted()).toMatchObject([{ outcome: 'asked', reason: 'closed', on: '2026-11-20' }]);
    expect(await questions()).toHaveLength(1);
    // What was cut or prolonged since the class's date goes on to count for it.
    const days = (extraSchoolDays: number, sinceAt: string) =>
      aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays }, sinceAt });
    const until = '2026-11-22';
    const since = later(0);
    for (const [version, [was, is]] of [[2, 1] as const, [2, 3] as const].entries()) {
      const lately = [{ item: days(was, '2026-09-01T16:00:00.000Z'), until }];
      await school.giveCard('stu_maya', [days(is, since)], 2 + version, { lately });
      expect((await say({ says: 'closed' }, 'maya')).statusCode).toBe(200);
    }
    expect((await noted()).filter(({ studentId }) => studentId === 'stu_maya')).toHaveLength(2);
    expect(await questions()).toHaveLength(2);
  });

  it('at most five times a day, and to nobody who does not teach them there any more', async () => {
    await school.stores.rosterWriter.putPeople([{ ...people.grace, active: false }]);
    const { body = '' } = await say({ says: 'notThere', note: 'The reader is gone.' });
    expect(pageText(body)).toContain('Nothing was sent: Sidelight cannot reach a teacher of this class.');
    // What they wrote need not be thought of again.
    expect(body).toMatch(/<details class="moment" open>/);
    expect(body).toMatch(/value="notThere" required checked/);
    expect(body).toContain('value="The reader is gone."');
    expect([await noted(), await questions()]).toEqual([[], []]);
    await school.stores.rosterWriter.putPeople([people.grace]);
    const card = await school.stores.cards.find('stu_leo');
    const [leos] = card ? await fingerprintItems(card, '2026-11-23') : [];
    const ask = async (itemId: string, over: Pick<Partial<AskTeacherInput>, 'note' | 'reason' | 'dueAt'> = {}) =>
      askTeacher(
        school.deps,
        { kind: 'student', id: 'stu_leo' },
        {
          ...{
            sectionId: `gcc_${courses.algebra}`,
            occasion: { courseId: courses.algebra, itemId },
            activity: 'always',
          },
          ...{ fingerprint: leos?.fingerprint ?? '', reason: 'notThere', surface: 'classroom' },
          ...{ ...over, key: `${itemId} ${over.note ?? ''}` },
        },
      );
    const states: string[] = [];
    for (const item of ['1', '2', '3', '4', '5', '6']) states.push((await ask(item)).state);
    expect(states).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'enough']);
    school.clock.at = later(24 * 60);
    expect((await ask('6')).state).toBe('sent');
    // More words come to the same message; only what sent one says so to the family.
    expect((await ask('6', { note: 'The reader is gone.' })).state).toBe('sent');
    const did = (await school.ledgerOf('leo')).map(({ action }) => action);
    expect(did.filter((action) => action === 'teacher_asked')).toHaveLength(6);
    expect(did.filter((action) => action === 'delivery_corrected')).toHaveLength(1);
    // Of work that was due long ago the first message is found again.
    const closed = { reason: 'closed', dueAt: '2026-10-12T20:00:00.000Z' } as const;
    const first = await ask('7', closed);
    school.clock.at = later(25 * 60);
    expect(await ask('7', { ...closed, note: 'Please.' })).toEqual({ ...first, state: 'sent' });
    school.clock.at = later(1);
    const words = Array.from({ length: 30 }, (_, at) =>
      aDelivery({ id: `dlv_w${at}`, studentId: 'stu_leo', byKind: 'student', byId: 'stu_leo', at: school.clock.at }),
    );
    await school.stores.deliveryLog.record({ entries: words, declines: [], tasks: [] }, aChange('words'));
    await expect(ask('8')).rejects.toMatchObject({ code: 'not_allowed', details: { reason: 'saidEnough' } });
    const refused = await say({ says: 'notToday' });
    expect([refused.statusCode, pageText(refused.body)]).toEqual([403, expect.stringContaining('thirty notes a day')]);
  });

  it('and are asked to sign in as a student, in their language and back to their page, when they waited too long', async () => {
    const headers = { 'accept-language': 'es' };
    const fields = { ...launch({}, 'leo'), item: 'f'.repeat(64), says: 'notToday', note: 'I feel fine.' };
    const { statusCode, body } = await school.ask(aForm('/add-on/own-support', fields, { headers }));
    expect(statusCode).toBe(401);
    expect(body).toContain('data-start="/sign-in/start?as=student&amp;login_hint=302"');
    expect(body).toMatch(/data-here="\/add-on\/student-view\?/);
    expect(body).toContain('<html lang="es"');
    expect(body).toContain('I feel fine.');
  });

  it.each<[string, Record<string, string>, 'leo' | 'grace', number]>([
    ['a support that is not on their card', { item: 'a'.repeat(64), says: 'notToday' }, 'leo', 409],
    ['a line that is too long', { says: 'notToday', note: 'x'.repeat(281) }, 'leo', 400],
    ['something else than the three', { says: 'never' }, 'leo', 400],
    ['a teacher', { says: 'notToday' }, 'grace', 403],
  ])('is refused, and nothing is written: %s', async (_what, fields, who, status) => {
    expect((await say(fields, who)).statusCode).toBe(status);
    expect(await noted()).toEqual([]);
  });
});
