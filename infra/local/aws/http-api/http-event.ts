import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { decoded } from './routes.ts';

/** Bodies that an HTTP API hands on as text; all others, forms among them, arrive as base64. */
const asText = /^(text\/|application\/(json|javascript|xml)\b)/i;

type Matched = { key: string; pathParameters: Record<string, string> };
type Arrived = { body: Buffer; route: Matched; at: Date };

/** One request as API Gateway's payload format 2.0. */
export function httpEvent(request: IncomingMessage, { body, route, at }: Arrived): APIGatewayProxyEventV2 {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  // "Raw" as HTTP APIs mean it: already decoded.
  const rawPath = decoded(path);
  const rawQueryString = query.join('?');
  const { cookie, ...headers } = headersOf(request);
  const contentType = headers['content-type'] ?? '';
  const text = asText.test(contentType);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookie ? { cookies: cookie.split(/; */) } : {}),
    headers,
    ...(rawQueryString ? { queryStringParameters: joined(new URLSearchParams(rawQueryString)) } : {}),
    requestContext: context(request, { headers, rawPath, routeKey: route.key, at }),
    ...(body.length > 0 ? { body: body.toString(text ? 'utf8' : 'base64') } : {}),
    ...(Object.keys(route.pathParameters).length > 0 ? { pathParameters: route.pathParameters } : {}),
    isBase64Encoded: body.length > 0 && !text,
  };
}

function context(
  request: IncomingMessage,
  from: { headers: Record<string, string>; rawPath: string; routeKey: string; at: Date },
): APIGatewayProxyEventV2['requestContext'] {
  const domainName = from.headers.host ?? 'localhost';
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: {
      method: request.method ?? 'GET',
      path: from.rawPath,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: from.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: from.routeKey,
    stage: '$default',
    time: commonLogTime(from.at),
    timeEpoch: from.at.getTime(),
  };
}

/** Lower-case names; a header that came twice becomes one, joined by commas. */
function headersOf({ rawHeaders }: IncomingMessage) {
  const headers: Record<string, string> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    headers[name] = headers[name] === undefined ? value : `${headers[name]}${name === 'cookie' ? '; ' : ','}${value}`;
  }
  return headers;
}

function joined(query: URLSearchParams) {
  const parameters: Record<string, string> = {};
  for (const [name, value] of query)
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`;
  return parameters;
}

/** `12/Mar/2020:19:03:58 +0000` */
function commonLogTime(at: Date) {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
