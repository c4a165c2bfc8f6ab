import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../sample/records.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aForm } from './requests.ts';

let school: AddOnDoor;
beforeEach(async () => {
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  await school.giveCard('stu_maya', [aCardItem()]);
});
afterEach(() => school.stop());

const press = async (path: string, given: Record<string, string> = {}) =>
  school.ask(aForm(path, { ...launch(), ...given }, { cookies: [await school.signedIn('grace')] }));
const asked = async () => (await press('/add-on/print')).body ?? '';
const passIn = (html: string) => /name="pass" value="(\w+)"/.exec(html)?.[1] ?? '';
/** A new tab: it has no cookie of the frame's. */
const open = (pass: string, given: Record<string, string> = {}) =>
  school.ask(aForm('/add-on/print/page', { ...launch(), pass, ...given }));

describe('a page for the clipboard', () => {
  it('opens in a new tab without a second sign-in, with nothing folded away and nothing in its address', async () => {
    const html = await asked();
    expect(html).toMatch(/action="\/add-on\/print\/page"[^>]*target="_blank"/);
    const { statusCode, headers, body = '' } = await open(passIn(html));
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Maya.*close this tab|close this tab.*Maya/s);
    expect(body).not.toMatch(/<a |<form|class="news"/);
    expect(headers?.['cache-control']).toBe('no-store');
  });

  it('is entered in the ledger as a look, once, and asking for it is none', async () => {
    const html = await asked();
    expect(await school.ledgerOf('grace')).toEqual([]);
    await open(passIn(html));
    expect(await school.ledgerOf('grace')).toHaveLength(1);
  });

  it('is a page to sign in on when it is opened again, a minute later, or for another post or person', async () => {
    const first = passIn(await asked());
    await open(first);
    const foreign = { itemId: '803' };
    const answers = [await open(first), await open(passIn(await asked()), foreign)];
    answers.push(await open(passIn(await asked()), { login_hint: '202' }), await open('0'.repeat(64)));
    const late = passIn(await asked());
    school.clock.at = later(2);
    answers.push(await open(late));
    for (const { statusCode, body } of answers) {
      expect(statusCode).toBe(401);
      expect(body).toContain('/sign-in/start');
      expect(body).not.toContain('Maya');
    }
  });

  it('says that it shows names and tells none, also to who has hidden the class', async () => {
    const shown = await asked();
    await press('/add-on/view', { hidden: 'yes', page: 'view' });
    const hidden = await asked();
    expect(hidden.replace(passIn(hidden), '')).toBe(shown.replace(passIn(shown), ''));
    expect(hidden).toContain('The page shows names');
    expect(hidden).not.toMatch(/Maya|\d+ student/);
    expect((await open(passIn(hidden))).body).toContain('Maya');
  });

  it('is refused by a form of another site', async () => {
    const pass = passIn(await asked());
    const headers = { origin: 'https://evil.example' };
    expect((await school.ask(aForm('/add-on/print/page', { ...launch(), pass }, { headers }))).statusCode).toBe(403);
  });
});
