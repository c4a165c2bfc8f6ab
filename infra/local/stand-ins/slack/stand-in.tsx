import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { render } from 'preact-render-to-string';
import { type SlackCall, type SlackFault, slackControl } from './control.ts';
import { blockIdOf, clickButton, postToHook, type Slack, stateOf, submitView, typeCommand } from './interactions.ts';
import { SlackPage } from './page.tsx';
import { webApi } from './web-api.ts';
import { type Member, type Workspace, type WorkspaceMessage, workspace } from './workspace.ts';

export type SlackSettings = {
  port: number;
  members: readonly Member[];
  /** Those of the app's manifest: Slack sends no other to it. */
  commands: readonly string[];
  appUrl: string;
  deskUrl: string;
  signingSecret: string;
  botToken: string;
  teamId: string;
  appId: string;
  now: () => number;
  /** How many times its three seconds the workspace waits for the app; 1 unless the machine is busy. */
  slowness?: number;
};
export type SlackStandIn = { url: string; slack: Slack; stop(): Promise<void> };

const manifestScopes = ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email'];

/** Slack as far as Sidelight meets it: a Web API with Slack's refusals, signed requests, and a page for people. */
export async function startSlackStandIn(settings: SlackSettings): Promise<SlackStandIn> {
  const { signingSecret, teamId, appId, now, slowness = 1 } = settings;
  const space = workspace(settings.members, { teamId, now, slowness });
  const slack: Slack = {
    app: { url: settings.appUrl, signingSecret, teamId, appId, now, slowness },
    commands: settings.commands,
    space,
    ownUrl: () => url,
  };
  const app = new Hono();
  const failing: SlackFault[] = [];
  const calls: SlackCall[] = [];
  app.route('/', webApi(space, { botToken: settings.botToken, scopes: manifestScopes, failing, calls }));
  app.route('/', slackControl(space, failing, calls));
  app.post('/hooks/:id', async (c) =>
    postToHook(space, c.req.param('id'), await c.req.json()) ? c.text('ok') : c.text('used_url', 404),
  );
  app.get('/', (c) => page(c, space, settings.deskUrl));
  app.post('/ui/:verb', (c) => act(c, slack));
  let url = '';
  const server = await new Promise<ReturnType<typeof serve>>((started) => {
    const listening = serve({ fetch: app.fetch, port: settings.port, hostname: '127.0.0.1' }, ({ port }) => {
      url = `http://localhost:${port}`;
      started(listening);
    });
  });
  return { url, slack, stop: () => new Promise((stopped) => server.close(() => stopped())) };
}

const placeOf = (text: string | undefined): WorkspaceMessage['place'] => (text === 'dm' ? 'dm' : 'channel');

function page(c: Context, space: Workspace, deskUrl: string) {
  const me = space.member(c.req.query('as') ?? '') ?? space.members[0];
  if (!me) return c.text('This workspace has no members.', 404);
  // Nobody else may put these pages in a frame or run a script in them.
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  );
  return c.html(
    `<!doctype html>${render(<SlackPage space={space} screen={{ me, place: placeOf(c.req.query('in')) }} deskUrl={deskUrl} />)}`,
  );
}

async function act(c: Context, slack: Slack) {
  const form = await c.req.formData();
  const one = (name: string) => String(form.get(name) ?? '');
  const user = one('as');
  const place = placeOf(one('place'));
  const { space } = slack;
  if (!space.member(user)) return c.text('no such member', 400);
  const verb = c.req.param('verb');
  if (verb === 'command') {
    if (one('text').startsWith('/')) await typeCommand(slack, user, { place, typed: one('text') });
    else space.say({ to: user, place, ephemeral: true, from: 'you', text: one('text'), blocks: [] });
  }
  if (verb === 'click') await click(slack, user, one);
  if (verb === 'submit') await submit(slack, one('view'), form);
  if (verb === 'close') space.closeViews(user);
  const focus = space.topView(user) ? 'modal' : 'text';
  return c.redirect(`/?as=${user}&in=${place}&t=${randomBytes(3).toString('hex')}#${focus}`, 303);
}

async function click({ space, ...rest }: Slack, user: string, one: (name: string) => string) {
  const message = space.messages.find(({ ts }) => ts === one('ts'));
  const block = message?.blocks.find((candidate, index) => blockIdOf(candidate, index) === one('block'));
  const elements =
    block?.type === 'actions' ? block.elements : block?.type === 'section' && block.accessory ? [block.accessory] : [];
  const element = elements.find(
    (each) =>
      (each.action_id ?? '') === one('action') && (each.type !== 'button' || (each.value ?? '') === one('value')),
  );
  if (message && element) await clickButton({ space, ...rest }, user, { message, element, blockId: one('block') });
}

async function submit(slack: Slack, id: string, form: FormData) {
  const open = slack.space.views.find((view) => view.id === id);
  if (!open) return;
  const values: Record<string, Record<string, unknown>> = {};
  const missing: Record<string, string> = {};
  open.view.blocks.forEach((block, index) => {
    if (block.type !== 'input') return;
    const blockId = blockIdOf(block, index);
    const action = block.element.action_id ?? '';
    const filled = form.getAll(`${blockId}|${action}`).map(String);
    if (!block.optional && filled.every((value) => value === ''))
      missing[blockId] = 'Please complete this required field.';
    const { element } = block;
    const most = element.type === 'multi_users_select' ? element.max_selected_items : undefined;
    if (most !== undefined && filled.length > most) missing[blockId] = `You can select up to ${most}.`;
    values[blockId] = { [action]: stateOf(block.element, filled) };
  });
  if (Object.keys(missing).length > 0) open.errors = missing;
  else await submitView(slack, open, values);
}
