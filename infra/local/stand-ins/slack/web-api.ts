import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { untilGone } from '../until-gone.ts';
import { faults, MessageBlocks, SlackView } from './block-kit.ts';
import { type SlackCall, type SlackFault, takeSlackFault } from './control.ts';
import type { Member, Workspace } from './workspace.ts';

type Args = Record<string, string>;
type Result =
  | { ok: true; [key: string]: unknown }
  | { ok: false; error: string; response_metadata?: { messages: string[] } };
type Method = (args: Args, space: Workspace) => Result;

/** The five scopes of our manifest: a method outside them answers as Slack does. */
const needs: Record<string, string> = {
  'users.info': 'users:read',
  'users.lookupByEmail': 'users:read.email',
  'conversations.open': 'im:write',
  'chat.postMessage': 'chat:write',
  'auth.test': '',
  'views.open': '',
  'views.update': '',
};

const no = (error: string, messages: string[] = []): Result =>
  messages.length > 0 ? { ok: false, error, response_metadata: { messages } } : { ok: false, error };

function userObject(member: Member) {
  const { enterprise, fields = {} } = member;
  const profile = { real_name: member.name, display_name: member.name, email: member.email, team: member.teamId };
  return {
    id: member.id,
    team_id: member.teamId,
    name: member.email.split('@')[0],
    real_name: member.name,
    deleted: member.deactivated,
    is_bot: false,
    is_restricted: member.guest,
    is_ultra_restricted: false,
    is_stranger: member.external,
    is_email_confirmed: true,
    tz: 'America/Los_Angeles',
    ...(enterprise ? { enterprise_user: enterpriseUser(enterprise) } : {}),
    ...fields,
    profile: fields.profile === null ? null : { ...profile, ...fields.profile },
  };
}

const enterpriseUser = ({ id, userId, teams }: NonNullable<Member['enterprise']>) => ({
  ...{ id: userId, enterprise_id: id, enterprise_name: 'Harbor', teams },
  ...{ is_admin: false, is_owner: false, is_primary_owner: false },
});

const methods: Record<string, Method> = {
  'auth.test': (_, space) => ({ ok: true, user_id: 'U0SIDELIGHT', bot_id: 'B0SIDELIGHT', team_id: space.teamId }),
  'users.info': ({ user = '' }, space) => {
    const member = space.member(user);
    return member ? { ok: true, user: userObject(member) } : no('user_not_found');
  },
  'users.lookupByEmail': ({ email }, space) => {
    const member = space.members.find((each) => each.email === email && !each.deactivated);
    return member ? { ok: true, user: userObject(member) } : no('users_not_found');
  },
  'conversations.open': ({ users = '' }, space) =>
    space.member(users) ? { ok: true, channel: { id: `D${users.slice(1)}` } } : no('user_not_found'),
  'chat.postMessage': (args, space) => postMessage(args, space),
  'views.open': (args, space) => openView(args, space),
  'views.update': (args, space) => updateView(args, space),
};

type ApiSettings = { botToken: string; scopes: readonly string[]; failing: SlackFault[]; calls: SlackCall[] };

export function webApi(space: Workspace, { botToken, scopes, failing, calls }: ApiSettings) {
  const api = new Hono<{ Bindings: HttpBindings }>();
  api.post('/api/:method', async (c) => {
    const name = c.req.param('method');
    const run = methods[name];
    if (!run) return c.json(no('unknown_method'));
    if (c.req.header('authorization') !== `Bearer ${botToken}`) return c.json(no('invalid_auth'));
    const scope = needs[name];
    if (scope && !scopes.includes(scope))
      return c.json({ ...no('missing_scope'), needed: scope, provided: scopes.join(',') });
    c.header('x-oauth-scopes', scopes.join(','));
    const fault = takeSlackFault(failing, name);
    if (fault) return fault.answer ? c.json(fault.answer) : untilGone(c);
    const form = await c.req.parseBody();
    const args: Args = {};
    for (const [key, value] of Object.entries(form)) if (typeof value === 'string') args[key] = value;
    calls.push({ method: name, user: args.user });
    return c.json(run(args, space));
  });
  return api;
}

function postMessage({ channel = '', text = '', blocks }: Args, space: Workspace): Result {
  if (channel.startsWith('C')) return no('not_in_channel');
  const member = space.members.find(({ id }) => id === channel || id.slice(1) === channel.slice(1));
  if (!member) return no('channel_not_found');
  if (member.deactivated) return no('user_disabled');
  if (text === '' && !blocks) return no('no_text');
  const read = blocks === undefined ? { value: [] } : parsed(MessageBlocks, blocks);
  if ('error' in read) return no('invalid_blocks', read.error);
  const said = space.say({ to: member.id, place: 'dm', ephemeral: false, from: 'app', text, blocks: read.value });
  return { ok: true, channel: `D${member.id.slice(1)}`, ts: said.ts };
}

function openView({ trigger_id = '', view = '' }: Args, space: Workspace): Result {
  if (view.length > 250_000) return no('view_too_large');
  const read = parsed(SlackView, view);
  if ('error' in read) return no('invalid_arguments', read.error);
  const trigger = space.useTrigger(trigger_id);
  // Slack has two spellings for a trigger that is too old.
  if ('error' in trigger && trigger.error === 'expired_trigger_id')
    return no('invalid_arguments', ['[ERROR] `trigger_id` expired [json-pointer:/trigger_id]']);
  if ('error' in trigger) return no(trigger.error);
  if (space.views.filter(({ user }) => user === trigger.user).length >= 3) return no('push_limit_reached');
  const open = space.openView(trigger.user, read.value);
  return { ok: true, view: { id: open.id, hash: open.hash, ...read.value } };
}

function updateView({ view_id = '', view = '', hash }: Args, space: Workspace): Result {
  const read = parsed(SlackView, view);
  if ('error' in read) return no('invalid_arguments', read.error);
  const changed = space.changeView(view_id, read.value, hash);
  if (changed === 'not_found') return no('not_found');
  if (changed === 'hash_conflict') return no('hash_conflict');
  return { ok: true, view: { id: changed.id, hash: changed.hash, ...read.value } };
}

function parsed<S extends z.ZodMiniType>(schema: S, json: string): { value: z.infer<S> } | { error: string[] } {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? { value: read.data } : { error: faults(read.error) };
  } catch {
    return { error: ['[ERROR] not JSON'] };
  }
}
