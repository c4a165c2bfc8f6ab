import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type IamRequest, type Policy, policyOf } from '../iam/policy.ts';
import type { Permissions } from '../template/template-permissions.ts';
import { iamRequests, tableContext } from './table-requests.ts';

/**
 * The tables as the deployment shows them to its doors: each gets what its role in the template permits, and is refused
 * in IAM's words otherwise. A permission that is missing is then found here, not by a school. A door is known by its
 * access key, which is its name.
 */
export function engineGuard(engine: string, permissions: Permissions): Server {
  const agent = new Agent({ keepAlive: true });
  const policies = new Map([...permissions].map(([door, held]) => [door, policyOf(held, tableContext)]));
  return createServer(async (incoming, outgoing) => {
    try {
      const body = await text(incoming);
      const refused = refusal(policies, incoming, JSON.parse(body));
      if (refused) deny(outgoing, refused);
      else forward({ engine, agent, body }, incoming, outgoing);
    } catch {
      outgoing.destroy();
    }
  });
}

const nobody = policyOf([], tableContext);

function refusal(policies: ReadonlyMap<string, Policy>, { headers }: IncomingMessage, body: unknown) {
  const door = /Credential=([\w-]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
  const operation = String(headers['x-amz-target']).split('.').at(-1) ?? '';
  const refuses = policies.get(door) ?? nobody;
  const asked = readable(operation, body);
  if (!asked) return `${door} sends ${operation} with parameters that the local district does not know`;
  for (const each of asked) {
    const why = refuses(each);
    if (why) return `${door} is not authorized to perform: ${each.action} on resource: ${said(each)} ${why}`;
  }
  return undefined;
}

/** A request that is not understood is refused whole: nobody could say what IAM would be told of it. */
function readable(operation: string, body: unknown) {
  try {
    return iamRequests(operation, body);
  } catch {
    return undefined;
  }
}

/** Key prefixes and no keys, names of attributes and no values: this text lands in a door's log. */
function said({ resource, context }: IamRequest) {
  const { 'dynamodb:LeadingKeys': keys = [], 'dynamodb:Attributes': attributes = [] } = context;
  return `${resource} (${[...new Set(keys.map((key) => key.split('#')[0]))]}: ${attributes})`;
}

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
