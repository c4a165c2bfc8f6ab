import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { baseUrl } from './add-on-door.ts';

type More = { cookies?: string[]; headers?: Record<string, string> };

const event = (method: string, path: string, more: Partial<APIGatewayProxyEventV2>) =>
  ({
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: {},
    isBase64Encoded: false,
    requestContext: { http: { method, path } },
    ...more,
  }) as APIGatewayProxyEventV2;

export const aGet = (path: string, query: Record<string, string> = {}, { cookies = [], headers = {} }: More = {}) =>
  event('GET', path, {
    queryStringParameters: query,
    rawQueryString: new URLSearchParams(query).toString(),
    cookies,
    headers,
  });

/** A form of our own page; `headers` may say that it came from elsewhere. */
export const aForm = (path: string, fields: Record<string, string>, { cookies = [], headers = {} }: More = {}) =>
  event('POST', path, {
    body: Buffer.from(new URLSearchParams(fields).toString()).toString('base64'),
    isBase64Encoded: true,
    cookies,
    headers: { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

export const aJsonPost = (path: string, body: object, { cookies = [], headers = {} }: More = {}) =>
  event('POST', path, {
    body: JSON.stringify(body),
    cookies,
    headers: { origin: baseUrl, 'content-type': 'application/json', ...headers },
  });
