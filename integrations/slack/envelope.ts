import * as z from 'zod/mini';
import type { VerifiedRequest } from './guard.ts';

const team = z.optional(z.nullable(z.looseObject({ id: z.string() })));

const Envelope = z.looseObject({
  type: z.optional(z.string()),
  ssl_check: z.optional(z.string()),
  command: z.optional(z.string()),
  api_app_id: z.optional(z.string()),
  team,
});

export type SlackBody = Readonly<Record<string, unknown>>;
/** `kind` and `appId` are all that a door may log of a request; `body` holds what was typed. */
export type Envelope = { kind: string; appId?: string; body: SlackBody };

/** Undefined for a body that Slack signed but that is none of the shapes it sends. */
export function readEnvelope(request: VerifiedRequest): Envelope | undefined {
  const parsed = Envelope.safeParse(fields(request));
  if (!parsed.success) return undefined;
  const { command, type, ssl_check: check, api_app_id: appId } = parsed.data;
  const kind = check === undefined ? (command ?? type) : 'ssl_check';
  return kind === undefined ? undefined : { kind, ...(appId === undefined ? {} : { appId }), body: parsed.data };
}

function fields({ contentType, body }: VerifiedRequest): unknown {
  if (contentType === 'application/json') return json(body);
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : json(payload);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
