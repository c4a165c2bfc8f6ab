import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** `locked`: with Object Lock, and a policy by which a put must ask that nothing be there. */
export type LocalBucket = { name: string; locked: boolean };
type StoredObject = { body: Buffer; at: Date };
type Held = { locked: boolean; objects: Map<string, StoredObject> };
type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer };

/**
 * As much of S3 as we use: put, get, look, list. In a locked bucket nothing is ever written over or removed; a put must
 * ask that nothing be there, and bring a checksum, which a bucket with Object Lock demands.
 */
export function objectStore(buckets: readonly LocalBucket[]): Server {
  const objects = new Map(buckets.map(({ name, locked }): [string, Held] => [name, { locked, objects: new Map() }]));
  return createServer(async (request, response) => {
    try {
      send(response, await reply(objects, request));
    } catch {
      response.destroy();
    }
  });
}

async function reply(objects: ReadonlyMap<string, Held>, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://s3');
  const [, bucket = '', ...rest] = decodeURIComponent(url.pathname).split('/');
  const held = objects.get(bucket);
  const name = rest.join('/');
  const body = await buffer(request);
  if (!held) return refusal(404, 'NoSuchBucket');
  if (request.method === 'PUT' && name) return put(held, name, { request, body });
  if (request.method === 'GET' && name) return get(held, name, request.headers['if-match']);
  if (request.method === 'HEAD' && name) return { ...get(held, name), body: '' };
  if (request.method === 'GET' && url.searchParams.get('list-type') === '2')
    return list(held, bucket, url.searchParams);
  return refusal(403, 'AccessDenied');
}

function put(held: Held, name: string, { request, body }: { request: IncomingMessage; body: Buffer }) {
  const { headers } = request;
  if (held.locked) {
    if (headers['if-none-match'] !== '*') return refusal(403, 'AccessDenied');
    if (!headers['x-amz-checksum-crc32'] && !headers['content-md5']) return refusal(400, 'InvalidRequest');
  }
  if (headers['if-none-match'] === '*' && held.objects.has(name)) return refusal(412, 'PreconditionFailed');
  held.objects.set(name, { body, at: new Date() });
  return { status: 200, headers: { etag: etagOf(body) } };
}

function get({ objects }: Held, name: string, asked?: string): Reply {
  const found = objects.get(name);
  if (!found) return refusal(404, 'NoSuchKey');
  const { body, at } = found;
  const etag = etagOf(body);
  if (asked !== undefined && asked !== etag) return refusal(412, 'PreconditionFailed');
  const headers = { 'last-modified': at.toUTCString(), 'content-length': String(body.length), etag };
  return { status: 200, headers: { 'content-type': 'application/octet-stream', ...headers }, body };
}

/** A thousand at a time, in the order of their names, as S3 does. */
function list({ objects }: Held, bucket: string, asked: URLSearchParams): Reply {
  const [prefix, after] = [
    asked.get('prefix') ?? '',
    asked.get('continuation-token') ?? asked.get('start-after') ?? '',
  ];
  const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, Math.min(1000, Number(asked.get('max-keys') ?? 1000)));
  const more = page.length < names.length;
  const contents = page.map(
    (name) => `<Contents><Key>${name}</Key><Size>${objects.get(name)?.body.length}</Size></Contents>`,
  );
  const token = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return xml(
    200,
    `<ListBucketResult><Name>${bucket}</Name><Prefix>${prefix}</Prefix><KeyCount>${page.length}</KeyCount><IsTruncated>${more}</IsTruncated>${token}${contents.join('')}</ListBucketResult>`,
  );
}

const etagOf = (body: Buffer) => `"${createHash('md5').update(body).digest('hex')}"`;
const refusal = (status: number, code: string) =>
  xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
const xml = (status: number, text: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${text}`,
});

function send(response: ServerResponse, { status, headers, body = '' }: Reply) {
  response.writeHead(status, headers);
  response.end(body);
}
