import { Hono } from 'hono';
import * as z from 'zod/mini';
import { notForPages } from '../not-for-pages.ts';
import { closedReasons } from './state/calendars.ts';
import { Fault } from './state/faults.ts';
import { revoke } from './state/identity.ts';
import type { GoogleState } from './state/state.ts';

const Policy = z.partial(
  z.strictObject({
    licensed: z.boolean(),
    thirdPartyBlocked: z.boolean(),
    withheld: z.array(z.string()),
    refreshTokens: z.boolean(),
    submissionsOpenWork: z.boolean(),
  }),
);
const Rules = z.partial(
  z.strictObject({
    withoutMeet: z.array(z.string()),
    refusedGuests: z.array(z.string()),
    closedTo: z.record(z.string(), z.enum(closedReasons)),
  }),
);
const Person = z.strictObject({ account: z.string() });
const CoTeacher = z.strictObject({ account: z.string(), course: z.string() });

/** Verbs for tests: what a person or an administrator would do elsewhere, and what goes wrong by itself. */
export function controlRoutes(state: GoogleState): Hono {
  const app = new Hono();
  app.use('/_control/*', notForPages);
  app.post('/_control/fail', async (c) => {
    state.faults.push(Fault.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.post('/_control/policy', async (c) => {
    Object.assign(state.policy, Policy.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.post('/_control/calendar-rules', async (c) => {
    Object.assign(state.calendars.rules, Rules.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.post('/_control/revoke', async (c) => {
    const { account } = Person.parse(await c.req.json());
    const accountId = state.account(account)?.id ?? '';
    for (const { clientId } of state.projects) revoke(state.identity, { project: clientId, accountId });
    return c.body(null, 204);
  });
  app.post('/_control/expire', (c) => {
    for (const token of state.identity.tokens.values()) if (token.kind === 'access') token.expiresAt = 0;
    return c.body(null, 204);
  });
  app.post('/_control/co-teacher', async (c) => {
    const { account, course: name } = CoTeacher.parse(await c.req.json());
    const invited = state.account(account);
    const course = state.classroom.courses.find((each) => each.name === name);
    if (!invited || !course) return c.notFound();
    course.teacherIds = [...course.teacherIds, invited.id];
    return c.body(null, 204);
  });
  app.get('/_control/outbox', (c) => c.json(state.calendars.outbox));
  app.get('/_control/calls', (c) => c.json(state.calls));
  return app;
}
