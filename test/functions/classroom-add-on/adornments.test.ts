import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { timeOuts } from '../../../functions/deps/patience.ts';
import { doors } from '../../../infra/doors.ts';
import { usualPatience } from '../../../integrations/google-classroom/client.ts';
import { type FakeReply, refusal, silence } from '../../integrations/google-classroom/fake-google.ts';
import { later } from '../../sample/records.ts';
import { keptLog } from '../kept-log.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aGet } from './requests.ts';

let school: AddOnDoor;
const unread = 'Classroom did not tell Sidelight what this post is, so everything is shown.';

/** Every way in which Google fails that does not concern the question who is asking. */
const faults: [string, () => FakeReply | Promise<FakeReply>][] = [
  ['refuses', () => refusal(403, 'The caller does not have permission')],
  [
    'wants a scope that it did not give',
    () => refusal(403, 'Request had insufficient scopes', 'insufficientPermissions'),
  ],
  ['knows nothing of it', () => refusal(404, 'Requested entity was not found.')],
  ['takes the question for a wrong one', () => refusal(400, 'Request contains an invalid argument.')],
  ['is asked too often', () => refusal(429, 'Quota exceeded', 'rateLimitExceeded')],
  ['breaks', () => refusal(500, 'Internal error encountered.')],
  ['is away', () => refusal(503, 'The service is currently unavailable.')],
  ['answers something else', () => ({ body: ['<html>'] })],
  ['says nothing at all', silence],
];

beforeEach(async () => {
  school = await setUpAddOnDoor({ patience: { visit: 5000, call: 4000, adornment: 600 } });
  await school.giveCard('stu_maya', [aCardItem()]);
  await school.giveCard('stu_leo', [aCardItem({ code: 'PRE-CAPTION', parameter: {}, activities: ['lecture'] })]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
});
afterEach(() => school.stop());

const open = async (who: 'grace' | 'maya') => {
  const page = who === 'maya' ? '/add-on/student-view' : '/add-on/teacher-view';
  return school.ask(aGet(page, launch({}, who), { cookies: [await school.signedIn(who)] }));
};
const failing = (part: RegExp, fault: () => FakeReply | Promise<FakeReply>) => {
  school.world.trouble = ({ path }) => (part.test(path) ? fault() : undefined);
};
const theWork = /\/courseWork\/802$/;
const theAttachment = /\/addOnAttachments\/9$/;

describe.each(faults)('a teacher opens a quiz of which Google %s', (_how, fault) => {
  it('sees the whole class with everything, and one quiet line', async () => {
    failing(theWork, fault);
    const { statusCode, body = '' } = await open('grace');
    expect(statusCode).toBe(200);
    expect(body).toContain('Maya R.');
    expect(body).toContain('Leo N.');
    expect(body.split(unread)).toHaveLength(2);
    expect(body).toContain('<h1>Algebra');
    expect(await school.ledgerOf('grace')).toMatchObject([{ studentIds: ['stu_leo', 'stu_maya'] }]);
  });

  it('sees it under the title that was known before, without a guess that may be out of date', async () => {
    await open('grace');
    school.clock.at = later(6);
    failing(theWork, fault);
    const { body = '' } = await open('grace');
    expect(body).toContain('<h1>Unit 3 quiz: fractions (45 min)</h1>');
    expect(body).toContain('so everything is shown. Its title and times are of Mon, Nov 23, 12:30 PM.');
    expect(body).toContain('Leo N.');
    expect(body).not.toContain('Looks like');
  });
});

describe.each(faults)('a post that was copied, of whose card Google %s', (_how, fault) => {
  it('opens for the teacher all the same, with what the post itself tells', async () => {
    failing(theAttachment, fault);
    const { statusCode, body = '' } = await open('grace');
    expect(statusCode).toBe(200);
    expect(body).toContain('Looks like a quiz or test');
    expect(body).not.toContain(unread);
  });

  it('shows a student what is theirs', async () => {
    failing(theAttachment, fault);
    const { statusCode, body = '' } = await open('maya');
    expect(statusCode).toBe(200);
    expect(body).toContain('More time when work is timed');
  });
});

describe('a table of ours that cannot keep what Google told', () => {
  it('takes nothing from the page, and rings the alarm', async () => {
    const log = keptLog();
    school.deps.attachments.save = () => Promise.reject(new Error('the table is slow'));
    for (const [who, what] of [
      ['grace', 'Time limit'],
      ['maya', 'More time when work is timed'],
    ] as const) {
      const { statusCode, body } = await open(who);
      expect(statusCode).toBe(200);
      expect(body).toContain(what);
    }
    expect(log.lines.map((line) => JSON.parse(line).level)).toContain('ERROR');
    log.stop();
  });
});

describe('when Google is well again', () => {
  it('the next look shows the quiz as ever', async () => {
    failing(theWork, () => refusal(503, 'unavailable'));
    await open('grace');
    school.world.trouble = undefined;
    const { body = '' } = await open('grace');
    expect(body).toContain('Looks like a quiz or test');
    expect(body).not.toContain(unread);
  });

  it('the origin of a copy is looked for once more', async () => {
    failing(theAttachment, () => refusal(503, 'unavailable'));
    await open('maya');
    school.world.trouble = undefined;
    const before = school.google.calls.length;
    await open('maya');
    expect(school.google.calls.slice(before).some(({ path }) => theAttachment.test(path))).toBe(true);
  });
});

describe('a visit to Classroom', () => {
  it('is over before its door is, however long Google is silent', () => {
    const door = doors.find(({ name }) => name === 'classroom-add-on');
    const { maxAttempts, requestTimeout } = timeOuts.interactive;
    expect(Number(door?.timeoutSeconds) * 1000).toBeGreaterThan(usualPatience.visit + maxAttempts * requestTimeout);
  });
});

describe('what adorns', () => {
  it('is asked for once and no more, so that nobody waits for it', async () => {
    failing(theWork, () => refusal(503, 'unavailable'));
    await open('grace');
    expect(school.google.calls.filter(({ path }) => theWork.test(path))).toHaveLength(1);
  });
});
