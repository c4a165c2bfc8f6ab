import { Hono } from 'hono';
import * as z from 'zod/mini';
import { notForPages } from '../not-for-pages.ts';
import type { Workspace } from './workspace.ts';

const Answer = z.record(z.string(), z.unknown());
/** What goes wrong with the next call of this method: the answer that it gets instead, or none at all. */
const SlackFault = z.strictObject({ method: z.string(), answer: z.optional(Answer) });
export type SlackFault = z.infer<typeof SlackFault>;

/** A method that was called, and whom it was about. */
export type SlackCall = { method: string; user: string | undefined };

const Grid = z.strictObject({ id: z.string(), userId: z.string(), teams: z.array(z.string()) });
const Profile = z.nullable(Answer);
/** How Slack tells of a member from now on; without either, as of anybody. */
const Told = z.strictObject({
  id: z.string(),
  enterprise: z.optional(Grid),
  fields: z.optional(z.catchall(z.object({ profile: z.optional(Profile) }), z.unknown())),
});

/** Verbs for tests: what Slack does now and then. */
export function slackControl(space: Workspace, faults: SlackFault[], calls: readonly SlackCall[]): Hono {
  const app = new Hono();
  app.use('/_control/*', notForPages);
  app.post('/_control/fail', async (c) => {
    faults.push(SlackFault.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.get('/_control/calls', (c) => c.json(calls));
  app.post('/_control/member', async (c) => {
    const { id, enterprise, fields } = Told.parse(await c.req.json());
    const member = space.member(id);
    if (!member) return c.text('no such member', 404);
    Object.assign(member, { enterprise, fields });
    return c.body(null, 204);
  });
  return app;
}

/** The first for this method, used up by being taken. */
export function takeSlackFault(faults: SlackFault[], method: string): SlackFault | undefined {
  const at = faults.findIndex((fault) => fault.method === method);
  return at < 0 ? undefined : faults.splice(at, 1)[0];
}
