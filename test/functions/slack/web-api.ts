import { once } from 'node:events';
import { createServer } from 'node:http';
import { blockFaults } from '../../contracts/slack-faults.ts';

/** As `users.info` shows a full member with a confirmed address; each test says only what is different. */
export const aMember = (id: string, email: string, over: object = {}) => ({
  id,
  team_id: 'T0HARBOR',
  name: email.split('@')[0],
  deleted: false,
  is_bot: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_email_confirmed: true,
  profile: { real_name: id, email, team: 'T0HARBOR' },
  ...over,
});

type Call = { method: string; args: Record<string, string>; authorization: string | undefined };

/**
 * As much of Slack's Web API as the porch calls, on loopback; it remembers what it was asked and can be told to fail.
 */
export async function fakeSlack(members: ReturnType<typeof aMember>[]) {
  const calls: Call[] = [];
  const hooks: Record<string, unknown>[] = [];
  const failing = new Map<string, object>();
  /** How long a method takes, told to a clock instead of waited for. */
  const taking = new Map<string, () => void>();
  const redirected: { to?: string } = {};
  const answers: Record<string, (args: Record<string, string>) => object> = {
    'users.info': ({ user }) => {
      const found = members.find(({ id }) => id === user);
      return found ? { ok: true, user: found } : { ok: false, error: 'user_not_found' };
    },
    'views.open': ({ view = '{}' }) => {
      const messages = blockFaults(JSON.parse(view));
      if (messages.length > 0) return { ok: false, error: 'invalid_arguments', response_metadata: { messages } };
      return { ok: true, view: { id: 'V0OPENED' } };
    },
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const method = request.url?.replace('/api/', '') ?? '';
    response.setHeader('content-type', 'application/json');
    if (redirected.to && method.startsWith('/hooks/'))
      return response.writeHead(307, { location: redirected.to }).end();
    if (method.startsWith('/hooks/')) {
      const posted = JSON.parse(body);
      if (blockFaults(posted).length > 0) return response.writeHead(400).end('invalid_blocks');
      hooks.push(posted);
      return response.end('ok');
    }
    const args = Object.fromEntries(new URLSearchParams(body));
    calls.push({ method, args, authorization: request.headers.authorization });
    taking.get(method)?.();
    response.end(
      JSON.stringify(failing.get(method) ?? answers[method]?.(args) ?? { ok: false, error: 'unknown_method' }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    members,
    calls,
    hooks,
    failing,
    taking,
    redirected,
    callsTo: (method: string) => calls.filter((call) => call.method === method),
    close: () => server.close(),
  };
}
export type FakeSlack = Awaited<ReturnType<typeof fakeSlack>>;
