import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';

const Structured = z.object({
  statusCode: z.coerce.number(),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});

export type GatewayAnswer = { status: number; headers: Record<string, string>; cookies: string[]; body: Buffer };

export const gatewayRefusal = (status: number, message: string): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

/** What an HTTP API makes of a handler's result: without `statusCode`, any JSON is the body of a 200. */
export function answerOf(result: unknown): GatewayAnswer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return plain(result);
  const structured = Structured.safeParse(result);
  if (!structured.success) return gatewayRefusal(500, 'Internal Server Error');
  const { statusCode, headers = {}, cookies = [], body, isBase64Encoded } = structured.data;
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain;charset=utf-8', ...Object.fromEntries(named) },
    cookies,
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}

const plain = (result: unknown): GatewayAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(typeof result === 'string' ? result : (JSON.stringify(result) ?? '')),
});

export function send(response: ServerResponse, { status, headers, cookies, body }: GatewayAnswer) {
  response.writeHead(status, {
    ...headers,
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    'content-length': body.length,
  });
  response.end(body);
}
