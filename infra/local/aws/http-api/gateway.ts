import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { InvocationOutcome } from '../lambda/lambda-environment.ts';
import { answerOf, type GatewayAnswer, gatewayRefusal, send } from './http-answer.ts';
import { httpEvent } from './http-event.ts';
import { matchRoute, type RoutePattern } from './routes.ts';

export type Invoke = (event: object) => Promise<InvocationOutcome>;

/** API Gateway takes 10 MB; Lambda takes and gives 6 MB, counted as JSON. */
const gatewayLimit = 10 * 1024 * 1024;
const lambdaLimit = 6 * 1024 * 1024;

/** The HTTP API on loopback: the same event in, the same answer out, the same limits. */
export function gateway(routes: readonly RoutePattern<Invoke>[], now: () => Date): Server {
  return createServer((request, response) => {
    answer(request, routes, now)
      .catch(() => gatewayRefusal(500, 'Internal Server Error'))
      .then((found) => send(response, found), response.destroy);
  });
}

async function answer(
  request: IncomingMessage,
  routes: readonly RoutePattern<Invoke>[],
  now: () => Date,
): Promise<GatewayAnswer> {
  const body = await bodyOf(request);
  if (!body) return gatewayRefusal(413, 'Request Entity Too Large');
  const route = matchRoute(routes, request.method ?? 'GET', (request.url ?? '/').split('?')[0] ?? '/');
  if (!route) return gatewayRefusal(404, 'Not Found');
  const event = httpEvent(request, { body, route, at: now() });
  if (Buffer.byteLength(JSON.stringify(event)) > lambdaLimit) return gatewayRefusal(413, 'Request Entity Too Large');
  const outcome = await route.target(event);
  if (!outcome.ok || Buffer.byteLength(JSON.stringify(outcome.result) ?? '') > lambdaLimit)
    return gatewayRefusal(500, 'Internal Server Error');
  return answerOf(outcome.result);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= gatewayLimit) chunks.push(chunk);
  }
  return size <= gatewayLimit ? Buffer.concat(chunks) : undefined;
}
