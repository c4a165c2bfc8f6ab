import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { tableArn } from '../template/local-names.ts';
import type { Permission, Permissions } from '../template/template-permissions.ts';
import { asked, type TableRequest } from './table-requests.ts';

/**
 * The tables as the deployment shows them to its doors: each gets what its role in the template permits, and is refused
 * in IAM's words otherwise. A permission that is missing is then found here, not by a school. A door is known by its
 * access key, which is its name.
 */
export function engineGuard(engine: string, permissions: Permissions): Server {
  const agent = new Agent({ keepAlive: true });
  return createServer(async (incoming, outgoing) => {
    try {
      const body = await text(incoming);
      const refused = refusal(permissions, incoming, JSON.parse(body));
      if (refused) deny(outgoing, refused);
      else forward({ engine, agent, body }, incoming, outgoing);
    } catch {
      outgoing.destroy();
    }
  });
}

function refusal(permissions: Permissions, { headers }: IncomingMessage, body: unknown) {
  const door = /Credential=([\w-]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
  const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
  const held = permissions.get(door) ?? [];
  const wanting = asked(operation, body).find((each) => !held.some((permission) => permits(permission, each)));
  return wanting && `${door} is not authorized to perform: dynamodb:${wanting.action} on resource: ${said(wanting)}`;
}

const permits = ({ actions, resources, keys, attributes }: Permission, wanted: TableRequest) =>
  actions.includes(`dynamodb:${wanted.action}`) &&
  resources.includes(arnOf(wanted)) &&
  wanted.keys.length > 0 &&
  wanted.keys.every((key) => keys.some((pattern) => like(pattern, key))) &&
  (!attributes || wanted.attributes?.every((name) => attributes.includes(name)) === true);

const like = (pattern: string, key: string) =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
const arnOf = ({ table, index }: TableRequest) => `${tableArn(table)}${index ? `/index/${index}` : ''}`;
/** Key prefixes and no keys: this text lands in a door's log. */
const said = (wanted: TableRequest) =>
  `${arnOf(wanted)} (${[...new Set(wanted.keys.map((key) => key.split('#')[0]))]})`;

function deny(outgoing: ServerResponse, Message: string) {
  outgoing.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  outgoing.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', Message }));
}

type Onward = { engine: string; agent: Agent; body: string };

function forward({ engine, agent, body }: Onward, incoming: IncomingMessage, outgoing: ServerResponse) {
  const headers = { ...incoming.headers, host: new URL(engine).host, 'content-length': Buffer.byteLength(body) };
  const onward = request(engine, { method: 'POST', headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  onward.end(body);
}
