import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statementsOf } from '#shared/domain/cards/delivery-statements.ts';
import { loadOf } from '../../capacity.ts';
import { pageText } from '../../html/page-text.ts';
import { aClassChange, later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { courses } from './harbors-google.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
let cookies: string[];
const post = { courseId: courses.algebra, itemId: '802' };

beforeEach(async () => {
  school = await setUpAddOnDoor();
  for (const id of ['stu_maya', 'stu_leo', 'stu_sam'] as const)
    await school.giveCard(id, [
      aCardItem(),
      aCardItem({ code: 'TIM-BRK-SCH', parameter: { everyMin: 30, lengthMin: 5 }, activities: ['quiz_test'] }),
    ]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  cookies = [await school.signedIn('grace')];
});
afterEach(() => school.stop());

const open = async (over: Record<string, string> = {}) =>
  (await school.ask(aGet('/add-on/teacher-view', launch({ show: 'log', ...over }), { cookies }))).body ?? '';
const send = (path: string, fields: Record<string, string> = {}, more: readonly [string, string][] = []) => {
  const event = aForm(`/add-on/log/${path}`, {}, { cookies });
  const body = new URLSearchParams([...Object.entries({ ...launch({ show: 'log' }), ...fields }), ...more]);
  return school.ask({ ...event, body: Buffer.from(body.toString()).toString('base64') });
};
const noted = () => school.stores.deliveryLog.ofPost(post);
const aKey = 'a-key-of-a-page';
const all = (absent: readonly string[] = [], key = aKey) =>
  send(
    'all',
    { key },
    absent.map((id): [string, string] => ['absent', id]),
  );

/** The rows of an open form as a browser sends them, with what is chosen and written for one student. */
async function rowsOf(line: string) {
  const html = await open({ log: line });
  const values = (name: string) =>
    [...html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'))].map(
      ([tag]) => /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    );
  const chosen = [...html.matchAll(/<select name="say">(.*?)<\/select>/g)].map(
    ([, options = '']) =>
      /<option selected value="([^"]*)"|value="([^"]*)" selected/.exec(options)?.slice(1).find(Boolean) ?? '',
  );
  return { html, rows: values('row'), noted: values('noted'), notes: values('note'), chosen };
}
async function write(student: string, said: string, { note = '', key = aKey, line = 'timeLimit' } = {}) {
  const form = await rowsOf(line);
  const more = form.rows.flatMap((row, index): [string, string][] => {
    const mine = row.startsWith(student);
    return [
      ['row', row],
      ['noted', form.noted[index] ?? ''],
      ['say', mine ? said : (form.chosen[index] ?? '')],
      ['note', mine ? note : (form.notes[index] ?? '')],
    ];
  });
  return send('line', { key, log: line }, more);
}

describe('a teacher logs what was provided', () => {
  it('on the third face of the view, which shows what is not logged yet, line by line', async () => {
    const text = pageText(await open());
    expect(text).toContain('Time limit not logged: Leo N. , Maya R. , Sam B.');
    expect(text).toContain('Pause not logged: Leo N.');
  });

  it('all in one tap, but for who is absent, keeping what was said before', async () => {
    await write('stu_leo', 'notDelivered/noRoom', { key: 'leo-had-no-room' });
    school.clock.at = later(2);
    const { statusCode, body } = await all(['stu_sam']);
    expect(statusCode).toBe(200);
    expect(pageText(body)).toContain('3 logged, 1 absent, 1 kept: Leo N. no room');
    expect(pageText(body)).toContain('Undo 5 lines');
    expect(pageText(body)).toContain('absent (you): Sam B.');
  });

  it('once, however often the button is pressed and the form sent again', async () => {
    await Promise.all([all(), all()]);
    await all();
    expect(await noted()).toHaveLength(6);
    const { body } = await all([], 'a-key-of-another-page');
    expect(pageText(body)).toContain('0 logged, 6 logged before');
    expect(await noted()).toHaveLength(6);
  });

  it('as another command on every page and by every form of it', async () => {
    const keys = [await open(), await open({ log: 'pause' })].flatMap((html) =>
      [...html.matchAll(/name="key" value="([^"]*)"/g)].map(([, key = '']) => key),
    );
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
    expect(keys.join()).not.toContain('undefined');
  });

  it('one line in one tap, and nothing of the others', async () => {
    const { body } = await send('all', { key: aKey, line: 'pause' });
    expect(pageText(body)).toContain('3 logged');
    expect(pageText(body)).toMatch(/Time limit not logged: .* Pause provided \(you\): Leo N\. , Maya R\. , Sam B\./);
  });

  it('one by one: with a reason and a note, and the form shows what is recorded the next time', async () => {
    const { body } = await write('stu_maya', 'partly/noTime', { note: 'The bell rang.' });
    expect(pageText(body)).toContain('1 line logged');
    const form = await rowsOf('timeLimit');
    expect(form.chosen).toEqual(['', 'partly/noTime', '']);
    expect(form.notes).toEqual(['', 'The bell rang.', '']);
    expect(await noted()).toMatchObject([{ studentId: 'stu_maya', outcome: 'partly', note: 'The bell rang.' }]);
  });

  it('nothing of a support that has changed since the page was made, and reads what is there now', async () => {
    const more: [string, string][] = [
      ...([['row', `stu_maya ${'f'.repeat(64)} `]] as const),
      ...([
        ['noted', ''],
        ['say', 'partly/noTime'],
        ['note', ''],
      ] as const),
    ].map(([name, value]) => [name, value]);
    const { statusCode, body } = await send('line', { key: aKey, log: 'timeLimit' }, more);
    expect(statusCode).toBe(200);
    expect(pageText(body)).toMatch(/have changed since this page was made, so nothing was saved.* not logged: Leo N\./);
    expect(await noted()).toEqual([]);
  });

  it('sends nothing for a form that was opened and closed, and corrects what they said before', async () => {
    await write('stu_maya', 'partly/noTime', { note: 'The bell rang.' });
    const { body } = await write('stu_maya', 'partly/noTime', { note: 'The bell rang.', key: 'another-key' });
    expect(pageText(body)).toContain('Nothing was changed.');
    await write('stu_maya', 'delivered', { key: 'a-third-key' });
    expect(await noted()).toHaveLength(2);
    expect([...statementsOf(await noted()).values()].map(({ facts }) => facts.map(({ outcome }) => outcome))).toEqual([
      ['delivered'],
    ]);
  });

  it('beside a colleague, whose other word stays and is named', async () => {
    await all();
    const [mine] = await noted();
    const theirs = { ...mine!, id: 'dlv_theo' as const, byId: 'stf_theo' as const, outcome: 'partly' as const };
    await school.stores.deliveryLog.record({ entries: [theirs], declines: [], tasks: [] }, aClassChange('theo'));
    expect(pageText(await open())).toMatch(/Statements differ: provided \(you\) · partly \(Theo \w+\)/);
  });

  it('and takes the tap back within five minutes, by a button that is gone afterwards', async () => {
    const { body = '' } = await all();
    const saidAt = /name="saidAt" value="([^"]*)"/.exec(body)?.[1] ?? '';
    const undone = await send('undo', { key: 'undo-this', saidAt });
    expect(pageText(undone.body)).toContain('6 lines taken back');
    expect(undone.body).not.toContain('name="saidAt"');
    expect(pageText(undone.body)).toContain('Time limit not logged: Leo N.');
    await all([], 'once-more-then');
    school.clock.at = later(6);
    expect(await open()).not.toContain('name="saidAt"');
    const late = await send('undo', { key: 'too-late-undo', saidAt: later(0) });
    expect(pageText(late.body)).toContain('More than five minutes have passed');
  });

  it('no more once the course is archived: what was noted stays, and what is sent is refused with the reason', async () => {
    await write('stu_leo', 'notDelivered/noRoom', { key: 'leo-had-no-room' });
    cookies = [await school.signedIn('grace', ['readCourses'])];
    school.world.courses.set('71', { name: 'Algebra 1', courseState: 'ARCHIVED' });
    school.clock.at = later(6);
    const html = await open({ log: 'timeLimit' });
    expect(pageText(html)).toContain('not provided: no room (you)');
    expect(pageText(html)).toContain('This class is archived in Classroom, so nothing can be logged here.');
    expect(html).not.toContain('/add-on/log/');
    const before = await noted();
    const { statusCode, body } = await all([], 'a-page-from-june');
    expect(statusCode).toBe(403);
    expect(pageText(body)).toContain('Nothing was changed. The class is archived in Classroom');
    expect(await noted()).toEqual(before);
    const plain = (await school.ask(aGet('/add-on/teacher-view', launch(), { cookies }))).body;
    expect(plain).not.toContain('action="/add-on/work"');
  });

  it('on the evening before with what is laid out before, and no sooner with what is done during', async () => {
    school.world.due.set('802', { year: 2026, month: 11, day: 24 });
    const { body } = await all();
    expect(pageText(body)).toContain('3 logged');
    expect(pageText(body)).toContain('until then only what is laid out before it can be logged');
    expect(pageText(body)).toMatch(/Pause from Tue, Nov 24: Leo N\./);
    expect((await noted()).map(({ on }) => on)).toEqual(['2026-11-24', '2026-11-24', '2026-11-24']);
  });

  it('in two sets for two posts of one day', async () => {
    await all();
    school.world.attachments.set('803', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
    expect(pageText(await open({ itemId: '803' }))).toContain('not logged: Leo N.');
  });
});

describe('the log is refused', () => {
  it('to forms of other sites and to who does not teach here', async () => {
    const event = aForm('/add-on/log/all', { ...launch({ show: 'log' }), key: aKey }, { cookies });
    const foreign = await school.ask({ ...event, headers: { ...event.headers, origin: 'https://evil.example' } });
    const theo = aForm(
      '/add-on/log/all',
      { ...launch({}, 'theo'), key: aKey },
      { cookies: [await school.signedIn('theo')] },
    );
    expect([foreign.statusCode, (await school.ask(theo)).statusCode]).toEqual([403, 404]);
    expect(await noted()).toEqual([]);
  });
});

/** The held form of a refusal, as a browser would send it again. */
function heldIn(html = ''): [string, string][] {
  const form = html.slice(html.indexOf('data-held-form'));
  return [
    ...form.matchAll(/<(?:input|textarea)[^>]*name="([^"]*)"[^>]*?(?:value="([^"]*)"[^>]*>|>([^<]*)<\/textarea>|>)/g),
  ].map(([, name = '', value, text]) => [name, value ?? text ?? '']);
}
async function sendHeld(
  html: string | undefined,
  change: (name: string, value: string) => string = (_name, value) => value,
) {
  const event = aForm('/add-on/log/line', {}, { cookies });
  const fields = heldIn(html).map(([name, value]): [string, string] => [name, change(name, value)]);
  return school.ask({ ...event, body: Buffer.from(new URLSearchParams(fields).toString()).toString('base64') });
}

describe('what was written', () => {
  it('is held by the refusal of a session that ended, and one press after signing in sends the same command', async () => {
    await school.deps.sessions.end(cookies[0]!.split('=')[1]!);
    const form = async () => {
      const mine = [...cookies];
      cookies = [await school.signedIn('grace')];
      const values = await rowsOf('timeLimit');
      cookies = mine;
      return values;
    };
    const { rows } = await form();
    const refused = await send('line', { key: aKey, log: 'timeLimit' }, [
      ['row', rows[1]!],
      ['noted', ''],
      ['say', 'partly/noTime'],
      ['note', 'The bell rang.'],
    ]);
    expect(refused.statusCode).toBe(401);
    expect(refused.body).toContain('data-start=');
    expect(pageText(refused.body)).toContain('The bell rang.');
    expect(await noted()).toEqual([]);
    cookies = [await school.signedIn('grace')];
    await sendHeld(refused.body);
    const twice = await sendHeld(refused.body);
    expect(pageText(twice.body)).toContain('1 line logged');
    expect(await noted()).toMatchObject([{ studentId: 'stu_maya', outcome: 'partly', note: 'The bell rang.' }]);
  });

  it('is held when it is too long, and is logged when it was shortened there', async () => {
    const refused = await write('stu_maya', 'partly/noTime', { note: 'x'.repeat(301) });
    expect(refused.statusCode).toBe(400);
    expect(pageText(refused.body)).toContain('A note may have 280 characters');
    expect(await noted()).toEqual([]);
    const sent = await sendHeld(refused.body, (name, value) => (name === 'note' ? value.slice(0, 280) : value));
    expect(pageText(sent.body)).toContain('1 line logged');
  });

  it('is folded away where nothing is to be mended, and wherever the class is hidden for projecting', async () => {
    const tooLong = () => write('stu_maya', 'partly/noTime', { note: `Maya. ${'x'.repeat(300)}` });
    const isOpen = (html = '') => /<details[^>]* open[^>]*>(?:(?!<\/details>).)*<textarea/s.test(html);
    const open = isOpen((await tooLong()).body);
    await school.stores.sessions.choose('201', { hidden: true });
    const rows: [string, string][] = [
      ['row', `stu_maya ${'a'.repeat(64)} `],
      ['say', ''],
      ['note', 'Maya was ill.'],
    ];
    const hidden = await send('line', { key: aKey, log: 'timeLimit' }, rows);
    await school.deps.sessions.end(cookies[0]!.split('=')[1]!);
    const signedOut = await send('line', { key: aKey, log: 'timeLimit' }, rows);
    expect([open, hidden.statusCode, signedOut.statusCode]).toEqual([true, 400, 401]);
    for (const { body } of [hidden, signedOut]) {
      expect(heldIn(body)).toContainEqual(['note', 'Maya was ill.']);
      expect([isOpen(body), /<details.*<textarea/s.test(body ?? '')]).toEqual([false, true]);
    }
  });

  it('is held while Google does not answer', async () => {
    school.world.trouble = ({ path }) => (path.endsWith('addOnContext') ? { status: 503 } : undefined);
    const { rows } = { rows: ['stu_maya x'] };
    const refused = await send('line', { key: aKey }, [
      ['row', rows[0]!],
      ['note', 'The bell rang.'],
    ]);
    expect(refused.statusCode).toBe(503);
    expect(heldIn(refused.body)).toContainEqual(['note', 'The bell rang.']);
  });

  it('is given back to nobody whose form came from another site', async () => {
    const event = aForm('/add-on/log/line', { ...launch({}), key: aKey, note: 'The bell rang.' });
    const { statusCode, body } = await school.ask({
      ...event,
      headers: { ...event.headers, origin: 'https://evil.example' },
    });
    expect([statusCode, body?.includes('The bell rang.')]).toEqual([403, false]);
  });
});

it('a look at the log asks the tables for the session, the cards and the log, and writes its one trace', async () => {
  await all();
  await open();
  const { calls } = await loadOf(school.asDeployed, async () => {
    await open();
  });
  expect(calls).toBe(5);
});

describe('a page that was opened before a card changed', () => {
  /** What the open form of a line sends, pressed later. */
  const openForm = async (student: string, said: string, note = '') => {
    const { rows, chosen } = await rowsOf('timeLimit');
    const more = rows.flatMap((row, index): [string, string][] => {
      const mine = row.startsWith(student);
      return [
        ...[['row', row] as [string, string], ['noted', ''] as [string, string]],
        ...[
          ['say', mine ? said : (chosen[index] ?? '')] as [string, string],
          ['note', mine ? note : ''] as [string, string],
        ],
      ];
    });
    return async () => pageText((await send('line', { key: aKey, log: 'timeLimit' }, more)).body);
  };
  const republish = (items: Parameters<typeof school.giveCard>[1]) => school.giveCard('stu_leo', items, 2);

  it('keeps what is logged with what was on screen, and begins its answer with the change', async () => {
    const [shown] = (await rowsOf('timeLimit')).rows.filter((row) => row.startsWith('stu_leo'));
    const press = await openForm('stu_leo', 'partly/noTime', 'He left early.');
    await republish([aCardItem({ parameter: { timeMultiplier: 2 } })]);
    const answer = await press();
    expect(answer.trim()).toMatch(/^Changed while this page was open: Leo N\., now 2×.*1 line logged, as you saw it\./);
    await press();
    const kept = await noted();
    expect(kept).toMatchObject([{ studentId: 'stu_leo', outcome: 'partly', note: 'He left early.' }]);
    expect(shown).toContain(kept[0]?.item.fingerprint ?? 'nothing');
    expect(kept[0]?.item.code).toBe('TIM-EXT');
  });

  it('takes no version that the card never had, whoever else has it or had it', async () => {
    const { rows } = await rowsOf('timeLimit');
    const [ofLeo = '', ofMaya = ''] = ['stu_leo', 'stu_maya'].map((id) => rows.find((row) => row.startsWith(id)));
    await republish([aCardItem({ parameter: { timeMultiplier: 2 } })]);
    const made = 'f'.repeat(64);
    const [, mark] = /\/TIM-EXT\/(\S+)/.exec(ofLeo) ?? [];
    expect(mark).toMatch(/^[\w-]{43}$/);
    const forged = [
      `stu_leo ${made}/TIM-EXT `,
      `stu_leo ${made}/TIM-EXT/${mark} `,
      ofLeo.replace(mark ?? '', ''),
      ofMaya.replace('stu_maya', 'stu_leo'),
    ];
    for (const [index, row] of forged.entries()) {
      const { body } = await send('line', { key: `${aKey}-${index}` }, [
        ['row', row],
        ['noted', ''],
        ['say', 'delivered'],
        ['note', ''],
      ]);
      expect(pageText(body)).toContain('have changed since this page was made');
    }
    expect(await noted()).toEqual([]);
  });

  it('says what was written where the card has no such support any more, and saves nothing', async () => {
    const press = await openForm('stu_leo', 'partly/noTime', 'He left early.');
    await republish([aCardItem({ code: 'SET-SEPARATE', parameter: {}, activities: ['quiz_test'] })]);
    expect(await press()).toMatch(/have changed since this page was made.*You wrote: “He left early\.”/);
    expect(await noted()).toEqual([]);
  });
});
