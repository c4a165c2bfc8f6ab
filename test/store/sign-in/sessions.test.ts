import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Table } from '#shared/store/table.ts';
import { calendarPermission } from '#shared/use-cases/ports/reviews/calendar.ts';
import type { GoogleGrant } from '#shared/use-cases/ports/sign-in/google-grants.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { at, later } from '../../sample/records.ts';

const session = {
  personId: 'stf_grace' as const,
  googleSub: '108',
  as: 'teacher' as const,
  accessToken: 'ya29.token',
  accessTokenExpiresAt: later(60),
  expiresAt: later(480),
};
const attempt = { nonce: 'n', codeVerifier: 'v', purpose: 'add-on' as const, expiresAt: later(10) };

const sessionItemsIn = async (table: Table) => (await itemsIn(table)).filter(({ sk }) => sk === 'SESSION');

describe('a session', () => {
  it('is found until it is ended', async () => {
    const { sessions } = storesOn(await freshTables());
    await sessions.start('cookie', session);
    expect(await sessions.find('cookie')).toEqual(session);
    expect(await sessions.find('another')).toBeUndefined();
    await sessions.end('cookie');
    await sessions.end('cookie');
    expect(await sessions.find('cookie')).toBeUndefined();
  });

  it('cannot be read once it has expired, even while the table still holds it', async () => {
    const clock = { at };
    const tables = await freshTables();
    const { sessions } = storesOn(tables, () => clock.at);
    await sessions.start('cookie', session);
    clock.at = session.expiresAt;
    expect(await sessions.find('cookie')).toBeUndefined();
    expect(await sessionItemsIn(tables.confidential)).toHaveLength(1);
  });

  it('from before it said whose permissions were asked for is over: nobody could end it by its person', async () => {
    const { confidential, ...tables } = await freshTables();
    const { sessions } = storesOn({ confidential, ...tables });
    await sessions.start('cookie', session);
    const [item] = await sessionItemsIn(confidential);
    const { as: _, ...old } = item ?? {};
    await confidential.db.send(new PutCommand({ TableName: confidential.name, Item: old }));
    expect(await sessions.find('cookie')).toBeUndefined();
  });

  it('takes a fresh token, but does not come back to life with one', async () => {
    const { sessions } = storesOn(await freshTables());
    const fresh = { accessToken: 'ya29.fresh', accessTokenExpiresAt: later(120) };
    await sessions.start('cookie', session);
    await sessions.renew('cookie', fresh);
    expect(await sessions.find('cookie')).toEqual({ ...session, ...fresh });
    await sessions.end('cookie');
    await expect(sessions.renew('cookie', fresh)).rejects.toMatchObject({ code: 'signed_out' });
    expect(await sessions.find('cookie')).toBeUndefined();
  });

  it('brings along what its holder chose of how pages look, and what nobody else chose', async () => {
    const { sessions } = storesOn(await freshTables());
    await sessions.start('cookie', session);
    expect(await sessions.find('cookie', '108')).toEqual(session);
    for (const [who, hidden] of [
      ['108', true],
      ['109', false],
    ] as const)
      await sessions.choose(who, { hidden });
    expect(await sessions.find('cookie', '108')).toEqual({ ...session, choices: { hidden: true } });
    for (const named of ['109', '', undefined]) expect(await sessions.find('cookie', named)).toEqual(session);
    await sessions.end('cookie');
    expect(await sessions.find('cookie', '108')).toBeUndefined();
  });

  it('cannot be taken over by somebody who reads the table', async () => {
    const tables = await freshTables();
    const { sessions } = storesOn(tables);
    await sessions.start('cookie-secret', session);
    await sessions.begin('state-secret', attempt);
    await sessions.offer('code-secret', { nonce: 'n', session, expiresAt: later(1) });
    expect(await contentsOf(tables.confidential)).not.toContain('-secret');
  });
});

describe('a sign-in under way', () => {
  it('is used up by the first answer', async () => {
    const { sessions } = storesOn(await freshTables());
    await sessions.begin('state', attempt);
    expect(await sessions.takeAttempt('state')).toEqual(attempt);
    expect(await sessions.takeAttempt('state')).toBeUndefined();
  });

  it('gives its code to one of twenty who bring it', async () => {
    const { sessions } = storesOn(await freshTables());
    await sessions.offer('code', { nonce: 'n', session, expiresAt: later(1) });
    const taken = await Promise.all(Array.from({ length: 20 }, () => sessions.takeCode('code')));
    expect(taken.filter((each) => each !== undefined)).toEqual([{ nonce: 'n', session, expiresAt: later(1) }]);
  });

  it('is worth nothing after its time', async () => {
    const clock = { at };
    const { sessions } = storesOn(await freshTables(), () => clock.at);
    await sessions.begin('state', attempt);
    await sessions.offer('code', { nonce: 'n', session, expiresAt: later(1) });
    clock.at = later(10);
    expect(await sessions.takeAttempt('state')).toBeUndefined();
    expect(await sessions.takeCode('code')).toBeUndefined();
  });
});

describe('a grant', () => {
  const grant = {
    personId: 'stf_dana' as const,
    googleSub: '109',
    refreshToken: '1//r',
    permissions: [calendarPermission],
  } satisfies GoogleGrant;

  it('is kept one per person until it is removed', async () => {
    const { googleGrants, calendarConnections } = storesOn(await freshTables());
    expect(await calendarConnections.isConnected('stf_dana')).toBe(false);
    await googleGrants.save({ ...grant, permissions: [] });
    expect(await calendarConnections.isConnected('stf_dana')).toBe(false);
    await googleGrants.save(grant);
    expect(await googleGrants.find('stf_dana')).toEqual(grant);
    expect(await calendarConnections.isConnected('stf_dana')).toBe(true);
    await googleGrants.remove('stf_dana');
    expect(await googleGrants.find('stf_dana')).toBeUndefined();
  });

  const api = 'https://www.googleapis.com/auth/';
  const stored = async (over: object) => {
    const { confidential, ...tables } = await freshTables();
    const { permissions: _, ...rest } = grant;
    const Item = { pk: 'GRANT#stf_dana', sk: 'GRANT', ...rest, ...over };
    await confidential.db.send(new PutCommand({ TableName: confidential.name, Item }));
    return storesOn({ confidential, ...tables });
  };

  it.each([
    ['the name that was asked for', `${api}classroom.coursework.students.readonly email`],
    ['the name that Google gave back', `${api}classroom.student-submissions.students.readonly ${api}userinfo.email`],
  ])('goes on to count when it was stored by Google’s names, here %s', async (_name, scope) => {
    const scopes = `openid ${scope} ${api}calendar.events.owned ${api}drive.file`.split(' ');
    const { googleGrants, calendarConnections } = await stored({ scopes });
    const permissions = ['openid', 'email', 'readClasswork', 'writeOwnEvents'];
    expect(await googleGrants.find('stf_dana')).toEqual({ ...grant, permissions });
    expect(await calendarConnections.isConnected('stf_dana')).toBe(true);
  });

  it('allows nothing by a word that this release does not know, and is none without a token to renew with', async () => {
    const newer = await stored({ granted: ['email', 'readMinds'] });
    expect((await newer.googleGrants.find('stf_dana'))?.permissions).toEqual(['email']);
    const wide = await stored({ granted: ['writeOwnEvents', 'manageClasswork'] });
    expect(await wide.googleGrants.find('stf_dana'), 'nothing is renewed that could write classwork').toBeUndefined();
    const tokenless = await stored({ granted: ['writeOwnEvents'], refreshToken: undefined });
    expect(await tokenless.googleGrants.find('stf_dana')).toBeUndefined();
  });
});

describe('the district’s own secrets', () => {
  it('are asked for once in five minutes, and a new one is taken up after that', async () => {
    const clock = { at };
    const { secrets, secretWriter } = storesOn(await freshTables(), () => clock.at);
    await expect(secrets.google()).rejects.toMatchObject({ code: 'not_found', details: { secret: 'google' } });
    await secretWriter.saveGoogle({ clientId: 'c', clientSecret: 'old' });
    expect(await secrets.google()).toEqual({ clientId: 'c', clientSecret: 'old' });
    await secretWriter.saveGoogle({ clientId: 'c', clientSecret: 'new' });
    expect(await secrets.google()).toMatchObject({ clientSecret: 'old' });
    clock.at = later(5);
    expect(await secrets.google()).toMatchObject({ clientSecret: 'new' });
  });
});
