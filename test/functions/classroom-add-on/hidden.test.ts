import { afterEach, describe, expect, it } from 'vitest';
import { aCalendar } from '../../sample/calendar.ts';
import { aChange, later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
afterEach(() => school.stop());

async function setUp(settings: Parameters<typeof setUpAddOnDoor>[0] = {}, { withCards = true } = {}) {
  school = await setUpAddOnDoor(settings);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  school.world.due.set('802', { year: 2026, month: 11, day: 24 });
  if (!withCards) return;
  await school.giveCard('stu_maya', [aCardItem(), aCardItem({ code: 'OTH-ACTION', parameter: { ref: 'HA-0117' } })]);
  await school.giveCard('stu_leo', [aCardItem({ code: 'SET-SEPARATE', parameter: {} })]);
}

type Given = Record<string, string>;
/** Each request in a window of its own, which has signed in anew. */
const look = async (given: Given = {}, path = '/add-on/teacher-view') =>
  school.ask(aGet(path, launch(given), { cookies: [await school.signedIn('grace')] }));
const choose = async (hidden: 'yes' | 'no', given: Given = {}) =>
  school.ask(
    aForm(
      '/add-on/view',
      { ...launch(given), hidden, page: 'view', ...given },
      { cookies: [await school.signedIn('grace')] },
    ),
  );

const tells =
  /class="news"|To confirm|Maya|Leo|Rodr|Nguy|68 min|Separate|action card|\d+ student|Time limit|Looks like|Assigned/;
const mainOf = (html = '') =>
  html.slice(html.indexOf('<title'), html.indexOf('</main>')).replace(/<style.*<\/style>/s, '');

describe('a class that is hidden for projecting', () => {
  it('is the same for a class with supports and for one without, byte by byte', async () => {
    const seen: unknown[] = [];
    for (const withCards of [true, false]) {
      await setUp({}, { withCards });
      const pages: unknown[] = [];
      pages.push([(await choose('yes')).body, (await look()).body]);
      for (const show of ['all', 'log', 'confirm']) pages.push((await look({ show })).body);
      seen.push(pages);
      if (withCards) await school.stop();
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it('tells nothing of anybody on any page, in any window, after any click, until it is shown', async () => {
    await setUp();
    expect((await look()).body).toMatch(tells);
    const answers = [await choose('yes'), await look(), await look({ show: 'all' }), await look({ itemId: '803' })];
    answers.push(await look({ show: 'confirm' }));
    answers.push(
      await look({}, '/add-on/discovery'),
      await look({ shown: '1' }),
      await choose('yes', { page: 'panel' }),
    );
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(200);
      expect(mainOf(body)).not.toMatch(tells);
      expect(mainOf(body)).toContain('Show');
    }
    expect((await choose('no')).body).toContain('Maya');
    expect((await look()).body).toContain('Maya');
  });

  it('says what the work is and when it is due', async () => {
    await setUp();
    const html = mainOf((await choose('yes')).body);
    expect(html).toContain('Unit 3 quiz: fractions (45 min)');
    expect(html).toContain('due ');
  });

  it('is no look at anybody, so that the ledger has none', async () => {
    await setUp();
    await choose('yes');
    await look();
    await look({}, '/add-on/discovery');
    expect(await school.ledgerOf('grace')).toEqual([]);
  });

  it('counts as seen by a teacher only once it is shown, also where a later day is kept with it', async () => {
    await setUp();
    await school.stores.calendars.save(
      aCalendar(),
      aChange('calendar', { action: 'calendar_set', schoolId: 'sch_harbor-high', studentIds: [] }),
    );
    await school.giveCard('stu_sam', [aCardItem({ code: 'TIM-EXT-DUE', parameter: { extraSchoolDays: 2 } })]);
    const kept = async () => school.stores.attachments.find({ courseId: '71', itemId: '802', attachmentId: '9' });
    await choose('yes');
    await look();
    expect([await kept(), (await kept())?.seenBy]).toEqual([expect.anything(), undefined]);
    await choose('no');
    expect((await kept())?.work?.promised?.days).toHaveLength(1);
    expect((await kept())?.seenBy).toEqual(['stf_grace']);
  });

  it('is so also when it is opened again the next week', async () => {
    await setUp();
    await choose('yes');
    school.clock.at = later(60 * 24 * 7);
    await school.stores.sessions.start('a'.repeat(64), {
      ...{ personId: 'stf_grace', googleSub: '201', name: 'grace', as: 'teacher', accessToken: 'grace' },
      ...{ accessTokenExpiresAt: later(60 * 24 * 7 + 50), expiresAt: later(60 * 24 * 8) },
    });
    const { body } = await school.ask(
      aGet('/add-on/teacher-view', launch(), { cookies: [`__Host-sidelight=${'a'.repeat(64)}`] }),
    );
    expect(mainOf(body)).not.toMatch(tells);
  });

  it('stays hidden for the one who hid it, and not for a colleague', async () => {
    await setUp();
    await choose('yes');
    await school.giveCard('stu_yara', [aCardItem()]);
    const theirs = { courseId: '72', login_hint: '202' };
    const { body } = await school.ask(
      aGet('/add-on/teacher-view', launch(theirs, 'theo'), { cookies: [await school.signedIn('theo')] }),
    );
    expect(body).toContain('Yara');
  });

  it('is asked of Google all the same: whoever does not teach here is not shown even the hidden page', async () => {
    await setUp();
    const given = { ...launch({}, 'theo'), hidden: 'yes', page: 'view' };
    const { statusCode, body } = await school.ask(
      aForm('/add-on/view', given, { cookies: [await school.signedIn('theo')] }),
    );
    expect(statusCode).toBeGreaterThanOrEqual(403);
    expect(body).not.toContain('Unit 3');
  });

  it('is refused by a form of another site, or one that says nonsense, and stays as it was', async () => {
    await setUp();
    const cookies = [await school.signedIn('grace')];
    const foreign = aForm(
      '/add-on/view',
      { ...launch(), hidden: 'yes', page: 'view' },
      { cookies, headers: { origin: 'https://evil.example' } },
    );
    expect((await school.ask(foreign)).statusCode).toBe(403);
    for (const wrong of [{ hidden: 'perhaps' }, { page: 'elsewhere' }, { itemId: '../1' }])
      expect(
        (await school.ask(aForm('/add-on/view', { ...launch(), hidden: 'yes', page: 'view', ...wrong }, { cookies })))
          .statusCode,
      ).toBe(400);
    expect((await look()).body).toContain('Maya');
  });
});

describe('a district that hides until somebody asks', () => {
  it('shows nothing in a new frame, shows the class in the frame that asked, on every link of it, and in no other', async () => {
    await setUp({ hiddenUntilShown: true });
    expect(mainOf((await look()).body)).not.toMatch(tells);
    const { body = '' } = await choose('no');
    expect(body).toContain('Maya');
    const links = [...body.matchAll(/href="(\/add-on\/teacher-view[^"#]*)/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(1);
    for (const href of links) {
      const query = Object.fromEntries(new URL(href, 'https://x').searchParams);
      expect((await look(query)).body).toContain('Maya');
    }
    expect(mainOf((await look()).body)).not.toMatch(tells);
  });
});
