import { once } from 'node:events';
import { request as plainRequest, type Server } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateway } from '../../../../../infra/local/aws/http-api/gateway.ts';
import { listening, refused } from '../doors.ts';

const seen: APIGatewayProxyEventV2[] = [];
let result: unknown = { statusCode: 204 };
const keeping = async (event: object) => {
  seen.push(event as APIGatewayProxyEventV2);
  return { ok: true as const, result };
};
const routes = [
  { key: 'ANY /{name}/path', target: keeping },
  { key: 'GET /plans/{id}', target: keeping },
  { key: 'GET /plans/new', target: async () => ({ ok: true as const, result: 'the fixed word' }) },
  { key: 'ANY /files/{proxy+}', target: keeping },
  { key: 'POST /slack', target: keeping },
  { key: 'GET /broken', target: async () => refused },
];

let server: Server;
let url = '';
beforeAll(async () => {
  server = gateway(routes, () => new Date('2020-03-12T19:03:58.390Z'));
  url = await listening(server);
});
afterAll(() => server.close());

const ask = async (path: string, init: RequestInit = {}, answer: unknown = { statusCode: 200, body: '' }) => {
  result = answer;
  const response = await fetch(`${url}${path}`, init);
  return { response, event: seen.at(-1)! };
};

describe('a request on its way to a function', () => {
  /** The example of "Create AWS Lambda proxy integrations for HTTP APIs", payload format 2.0. */
  it('looks like API Gateway’s documented example', async () => {
    const sent = plainRequest(`${url}/my/path?parameter1=value1&parameter1=value2&parameter2=value`, {
      method: 'POST',
      agent: false,
    });
    sent.setHeader('header1', 'value1');
    sent.setHeader('Header2', ['value1', 'value2']);
    sent.setHeader('Cookie', 'cookie1; cookie2');
    sent.setHeader('content-type', 'text/plain');
    sent.setHeader('user-agent', 'agent');
    sent.end('Hello from Lambda');
    result = { statusCode: 200 };
    const [response] = await once(sent, 'response');
    response.resume();
    await once(response, 'end');
    const event = seen.at(-1)!;
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /{name}/path',
      rawPath: '/my/path',
      rawQueryString: 'parameter1=value1&parameter1=value2&parameter2=value',
      cookies: ['cookie1', 'cookie2'],
      headers: { header1: 'value1', header2: 'value1,value2' },
      queryStringParameters: { parameter1: 'value1,value2', parameter2: 'value' },
      requestContext: {
        http: { method: 'POST', path: '/my/path', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'agent' },
        routeKey: 'ANY /{name}/path',
        stage: '$default',
        time: '12/Mar/2020:19:03:58 +0000',
        timeEpoch: 1584039838390,
      },
      body: 'Hello from Lambda',
      pathParameters: { name: 'my' },
      isBase64Encoded: false,
    });
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('carries decoded path parameters, a greedy one with its slashes', async () => {
    const { event } = await ask('/plans/a%20b%2Fc');
    expect([event.pathParameters, event.rawPath]).toEqual([{ id: 'a b/c' }, '/plans/a b/c']);
    expect((await ask('/files/a/b%20c')).event.pathParameters).toEqual({ proxy: 'a/b c' });
  });

  it('prefers a fixed word to a parameter', async () => {
    expect(await (await ask('/plans/new')).response.text()).toBe('the fixed word');
  });

  it('leaves out what is empty', async () => {
    const { event } = await ask('/plans/1');
    for (const name of ['body', 'cookies', 'queryStringParameters']) expect(event).not.toHaveProperty(name);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'text=%2Fplan+caf%C3%A9', true],
    ['image/png', '\u0089PNG', true],
    ['application/json', '{"name":"Zoë"}', false],
    ['text/plain; charset=utf-8', 'Zoë', false],
  ])('hands on a body of %s as API Gateway would', async (type, body, encoded) => {
    const { event } = await ask('/slack', { method: 'POST', body, headers: { 'content-type': type } });
    expect(event.isBase64Encoded).toBe(encoded);
    expect(Buffer.from(event.body!, encoded ? 'base64' : 'utf8').toString()).toBe(body);
  });

  it.each([
    ['7 MB, more than Lambda takes', 7],
    ['11 MB, more than the gateway takes', 11],
  ])('is refused at %s', async (_, megabytes) => {
    const body = Buffer.alloc(megabytes * 1024 * 1024, 'a');
    const { response } = await ask('/slack', { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(413);
  });

  it.each(['/nowhere', '/plans', '/plans/1/2', '/files/'])('finds no route for %s', async (path) => {
    const { response } = await ask(path);
    expect([response.status, await response.text()]).toEqual([404, '{"message":"Not Found"}']);
  });
});

describe('an answer on its way back', () => {
  it('sets every cookie of its list', async () => {
    const cookies = ['a=1; Secure; HttpOnly', 'b=2'];
    const { response } = await ask(
      '/plans/1',
      {},
      { statusCode: 200, cookies, headers: { 'Content-Type': 'text/html' }, body: '<p>' },
    );
    expect(response.headers.getSetCookie()).toEqual(cookies);
    expect(response.headers.get('content-type')).toBe('text/html');
  });

  it('decodes base64', async () => {
    const { response } = await ask('/plans/1', {}, { statusCode: 200, body: 'iVBORw==', isBase64Encoded: true });
    expect(Buffer.from(await response.arrayBuffer()).toString('hex')).toBe('89504e47');
  });

  it('is a 200 with JSON when the function names no status', async () => {
    const { response } = await ask('/plans/1', {}, { message: 'Hello' });
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([
      200,
      'application/json',
      { message: 'Hello' },
    ]);
  });

  it.each([
    ['fails', '/broken', undefined],
    ['answers nonsense', '/plans/1', { statusCode: 'soon' }],
    ['answers more than 6 MB', '/plans/1', { statusCode: 200, body: 'a'.repeat(7_000_000) }],
  ])('says nothing of the reason when the function %s', async (_, path, answer) => {
    const { response } = await ask(path, {}, answer);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});
