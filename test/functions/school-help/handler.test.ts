import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../../../infra/access.ts';
import { asDoor } from '../../as-door.ts';
import { contentsOf } from '../../contents.ts';
import { aSchoolHelp } from '../../sample/help.ts';
import { aChange } from '../../sample/records.ts';
import { harborHigh } from '../../sample/roster.ts';
import { type DoorHarness, setUpDoors } from '../events/door-harness.ts';

let doors: DoorHarness;
type Handler = typeof import('../../../functions/school-help/handler.ts').handler;
let door: (...args: Parameters<Handler>) => Promise<Awaited<ReturnType<Handler>>>;

beforeAll(async () => {
  doors = await setUpDoors();
  door = doors.watch((await import('../../../functions/school-help/handler.ts')).handler);
});
afterAll(() => doors.stop());

async function visit(path: string, headers: Record<string, string> = {}) {
  const event = {
    ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', headers, isBase64Encoded: false },
    requestContext: { http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' } },
  } as unknown as APIGatewayProxyEventV2;
  const answer = await door(event);
  return { ...answer, body: String(answer?.body ?? '').replace(/<style>.*<\/style>/s, '') };
}
const keep = (over = {}) =>
  doors.stores.schoolHelps.save(
    aSchoolHelp(over),
    aChange(`help${Math.random()}`, { action: 'help_page_changed', schoolId: harborHigh.id, studentIds: [] }),
  );

describe('the page of a school that says whom to ask for help', () => {
  it('leads to the office as long as nobody has said whom to ask, and shows no empty line', async () => {
    const { statusCode, body } = await visit('/help/harbor-high');
    expect(statusCode).toBe(200);
    expect(body).toContain('Ask at the office of the school.');
    expect(body).not.toMatch(/<(p|li|h\d|a|b)[^>]*>\s*<\/\1>/);
    expect(body).not.toMatch(/undefined|last checked/);
  });

  it('names whom to ask with a telephone, what there is, the policy, the rights and the offices outside', async () => {
    await keep();
    const { body } = await visit('/help/harbor-high/en');
    expect(body).toContain('<b>Priya Raman</b>');
    expect(body).toContain('<a href="tel:+13605550102">Call (360) 555-0102</a>');
    expect(body).toContain('Tutoring, Homework club.');
    expect(body).toContain('href="https://harbor.example/504"');
    expect(body).toContain('href="https://harbor.example/rights"');
    expect(body).toMatch(/Equity and Civil Rights.*tel:\+13607256162.*Office for Civil Rights.*tel:\+18004213481/s);
    expect(body).toContain('The school last checked this page on Mon, Nov 23, 2026.');
    expect(body).not.toMatch(/<(p|li|h\d|a|b)[^>]*>\s*<\/\1>/);
  });

  it.each([
    ['AU', 'The school must talk with you or your child before it decides on a change.', 'Human Rights Commission'],
    ['IE', 'the school has one month to answer', 'Ombudsman for Children'],
  ])('names in %s that country’s law and office, and nothing of the United States', async (state, right, office) => {
    const { version = 0 } = (await doors.stores.schoolHelps.find(harborHigh.id)) ?? {};
    await keep({ state, version: version + 1 });
    const { body } = await visit('/help/harbor-high/en');
    expect([body.includes(right), body.includes(office)]).toEqual([true, true]);
    expect(body).not.toMatch(/504 plan|Special education|hearing|45 days|Office for Civil Rights/);
    await keep({ version: version + 2 });
  });

  it('says all of it in Spanish at an address of its own, and that a page is in English alone', async () => {
    const { body } = await visit('/help/harbor-high/es');
    expect(body).toMatch(/^<!doctype html><html lang="es"/);
    expect(body).toContain('Llamar al (360) 555-0102');
    expect(body).toContain('href="https://harbor.example/504-es" hreflang="es"');
    expect(body).toContain('hreflang="en">Sus derechos: el texto completo (en inglés)');
    expect(body).toContain('lun 23 nov 2026');
    expect(body).toMatch(/<a href="\/help\/harbor-high\/en" lang="en"[^>]*>English<\/a>/);
    expect(body).toMatch(/aria-current="page"[^>]*>Español|Español<\/a>/);
  });

  it.each([
    ['es-MX,es;q=0.9,en;q=0.5', 'es'],
    ['vi', 'en'],
    [undefined, 'en'],
  ])('without a language in the address takes the browser’s: %s', async (said, lang) => {
    const { body, headers } = await visit('/help/harbor-high', said ? { 'accept-language': said } : {});
    expect(body).toContain(`<html lang="${lang}"`);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300', vary: 'accept-language' });
  });

  it('may be kept for five minutes, runs nothing, sets nothing and is never framed', async () => {
    const { headers, cookies, body } = await visit('/help/harbor-high/en');
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300', 'referrer-policy': 'no-referrer' });
    expect(headers).not.toHaveProperty('vary');
    expect(headers?.['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(cookies).toBeUndefined();
    expect(body).not.toMatch(/<(script|form|img|iframe)/);
    expect(body.length).toBeLessThan(20_000);
  });

  it.each([
    '/help/nowhere',
    '/help/harbor-high/fr',
    '/help/harbor-high/EN',
    '/help/%3Cscript%3E',
    `/help/${'a'.repeat(300)}`,
    '/help/',
  ])('says in two languages that %s is no school’s, without repeating it, and is kept nowhere', async (path) => {
    const { statusCode, body, headers } = await visit(path);
    expect(statusCode).toBe(404);
    expect(body).toContain('There is no page for this school');
    expect(body).toContain('<section lang="es"');
    expect(body).not.toContain(path.split('/')[2] || 'script');
    expect(headers?.['cache-control']).toBe('no-store');
  });

  it('is the same to everybody, tells of no student, writes nothing and enters nobody in the ledger', async () => {
    const before = [await contentsOf(doors.tables.plans), await contentsOf(doors.tables.ledger)];
    const { body } = await visit('/help/harbor-high/en', { cookie: '__Host-session=a', authorization: 'Bearer a' });
    expect(body).toBe((await visit('/help/harbor-high/en')).body);
    for (const name of ['Xanthippe', 'Quillfeather', 'Ottoline', 'stu_']) expect(body).not.toContain(name);
    expect([await contentsOf(doors.tables.plans), await contentsOf(doors.tables.ledger)]).toEqual(before);
  });

  it('can reach no person: its role reads schools and their pages, by key alone, and nothing else', async () => {
    expect(access['school-help']).toEqual({ plans: { read: ['HELP#', 'SCHOOL#'] } });
    const { plans } = await asDoor(doors.tables, 'school-help');
    const { storesOn } = await import('../../engine.ts');
    const { roster, rosterWriter } = storesOn({ ...doors.tables, plans });
    await expect(roster.getStudent('stu_maya')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(rosterWriter.peopleOfSchool(harborHigh.id)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(await roster.getSchool(harborHigh.id)).toMatchObject({ name: harborHigh.name });
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('school-help'));

  it('fails aloud and says nothing when the tables do not answer', async () => {
    doors.network.down = 'dynamodb';
    await expect(visit('/help/harbor-high/en')).rejects.toThrow();
    doors.network.down = undefined;
    expect((await visit('/help/harbor-high/en')).statusCode).toBe(200);
  });
});
