import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request as API Gateway or a function URL hands it over. */
export type IncomingRequest = {
  headers?: Readonly<Record<string, string | undefined>> | null;
  body?: string | null;
  isBase64Encoded?: boolean;
};

/** A request that Slack signed within the last five minutes. */
export type VerifiedRequest = { body: string; contentType: ContentType };

/** `ssl_check` is Slack's own look at our certificate, which it does not sign: it wants a 200, and nothing done. */
export type GuardRefusal = 'no_signature' | 'ssl_check' | 'stale' | 'bad_signature' | 'too_large' | 'unreadable';

export type GuardResult = { verified: true; request: VerifiedRequest } | { verified: false; why: GuardRefusal };

export type GuardKeys = {
  /** The signing secret, and while it is being replaced the previous one too. */
  secrets: readonly string[];
  nowSeconds: number;
};

const contentTypes = ['application/x-www-form-urlencoded', 'application/json'] as const;
type ContentType = (typeof contentTypes)[number];

const allowedSkewSeconds = 300;
/** A view may be 250 KB and form encoding can triple it. */
const largestBody = 1_000_000;

/**
 * In the place of Bolt 5's receiver for Lambda, which lets a timestamp of tomorrow and any signature version pass,
 * decodes base64 as ASCII, throws on a charset, and parses the body before it checks who sent it.
 */
export function guard(incoming: IncomingRequest, { secrets, nowSeconds }: GuardKeys): GuardResult {
  const headers = lowerCased(incoming.headers ?? {});
  if (headers && isCertificateCheck(incoming, headers)) return { verified: false, why: 'ssl_check' };
  const timestamp = headers?.['x-slack-request-timestamp'] ?? '';
  const signature = headers?.['x-slack-signature'] ?? '';
  if (!headers || !/^[1-9]\d{9}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature))
    return { verified: false, why: 'no_signature' };
  if (Math.abs(nowSeconds - Number(timestamp)) > allowedSkewSeconds) return { verified: false, why: 'stale' };
  const raw = incoming.body ?? '';
  if (raw.length > largestBody) return { verified: false, why: 'too_large' };
  const body = Buffer.from(raw, incoming.isBase64Encoded ? 'base64' : 'utf8');
  if (!secrets.some((secret) => isSigned({ body, timestamp, signature }, secret)))
    return { verified: false, why: 'bad_signature' };
  return readable(body, headers);
}

/** With a signature it is a request like any other, and a wrong one a forgery. */
function isCertificateCheck({ body, isBase64Encoded }: IncomingRequest, headers: Record<string, string>) {
  if ('x-slack-signature' in headers || 'x-slack-request-timestamp' in headers) return false;
  const raw = body ?? '';
  if (raw.length > largestBody) return false;
  return (
    new URLSearchParams(isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw).get('ssl_check') === '1'
  );
}

function isSigned(said: { body: Buffer; timestamp: string; signature: string }, secret: string) {
  if (secret === '') return false;
  return timingSafeEqual(digestOf(said, secret), Buffer.from(said.signature.slice('v0='.length), 'hex'));
}

const digestOf = ({ body, timestamp }: { body: Buffer | string; timestamp: string }, secret: string) =>
  createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();

/** As Slack writes it in the header of a request. */
export const slackSignature = (signed: { body: string; timestamp: string }, secret: string) =>
  `v0=${digestOf(signed, secret).toString('hex')}`;

function readable(body: Buffer, headers: Record<string, string>): GuardResult {
  const contentType = contentTypes.find(
    (known) => known === headers['content-type']?.split(';')[0]?.trim().toLowerCase(),
  );
  const text = utf8(body);
  if (!contentType || text === undefined) return { verified: false, why: 'unreadable' };
  return { verified: true, request: { body: text, contentType } };
}

/** Undefined when a name comes twice in different letter cases: which one was meant is not ours to guess. */
function lowerCased(headers: NonNullable<IncomingRequest['headers']>) {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (Object.hasOwn(found, key)) return undefined;
    if (value !== undefined) found[key] = value;
  }
  return found;
}

function utf8(bytes: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
