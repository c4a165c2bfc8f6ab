import * as z from 'zod/mini';
import { type ActionElement, type Block, faults, type InputElement, MessageBlocks, SlackView } from './block-kit.ts';
import { type App, type DoorAnswer, sendSigned } from './send.ts';
import type { OpenView, Workspace, WorkspaceMessage } from './workspace.ts';

/** What a person does in Slack, turned into the signed requests that Slack sends for it. */
export type Slack = { app: App; commands: readonly string[]; space: Workspace; ownUrl: () => string };
type Place = WorkspaceMessage['place'];

const Reply = z.looseObject({
  text: z.optional(z.string()),
  mrkdwn: z.optional(z.boolean()),
  blocks: z.optional(z.unknown()),
  response_type: z.optional(z.string()),
});
const ViewReply = z.looseObject({
  response_action: z.optional(z.enum(['errors', 'update', 'push', 'clear'])),
  errors: z.optional(z.record(z.string(), z.string())),
  view: z.optional(z.unknown()),
});

export async function typeCommand(
  { app, commands, space, ownUrl }: Slack,
  user: string,
  { place, typed }: { place: Place; typed: string },
): Promise<DoorAnswer | undefined> {
  const [command = '', ...rest] = typed.trim().split(/\s+/);
  if (!commands.includes(command)) {
    const text = `${command} is not a valid command.`;
    space.say({ to: user, place, ephemeral: true, from: 'app', text, mrkdwn: false, blocks: [] });
    return undefined;
  }
  const hook = space.newHook(user, place);
  space.say({ to: user, place, ephemeral: true, from: 'you', text: typed.trim(), blocks: [] });
  const answer = await sendSigned(app, {
    command,
    text: rest.join(' '),
    user_id: user,
    user_name: 'deprecated',
    team_id: app.teamId,
    team_domain: 'harbor',
    channel_id: place === 'dm' ? `D${user.slice(1)}` : 'C0GENERAL',
    channel_name: place === 'dm' ? 'directmessage' : 'general',
    api_app_id: app.appId,
    is_enterprise_install: 'false',
    response_url: `${ownUrl()}/hooks/${hook}`,
    trigger_id: space.newTrigger(user),
  });
  showReply(space, { user, place, hook }, answer);
  return answer;
}

type Pressed = { message: WorkspaceMessage; element: ActionElement; blockId: string };

export async function clickButton(slack: Slack, user: string, { message, element, blockId }: Pressed) {
  const { app, space, ownUrl } = slack;
  const hook = message.hook ?? space.newHook(user, message.place);
  const answer = await sendSigned(app, {
    payload: JSON.stringify({
      ...envelope(slack, user, 'block_actions'),
      container: { type: 'message', message_ts: message.ts, channel_id: 'C0GENERAL', is_ephemeral: message.ephemeral },
      channel: { id: 'C0GENERAL', name: 'general' },
      response_url: `${ownUrl()}/hooks/${hook}`,
      trigger_id: space.newTrigger(user),
      actions: [{ ...element, block_id: blockId, action_ts: message.ts }],
    }),
  });
  if (answer.error) showReply(space, { user, place: message.place, hook }, answer);
  return answer;
}

/** Answers what Slack would show: nothing (the modal closed), field errors, or the next view. */
export async function submitView(
  slack: Slack,
  open: OpenView,
  values: Record<string, Record<string, unknown>>,
): Promise<DoorAnswer> {
  const { app, space } = slack;
  const answer = await sendSigned(app, {
    payload: JSON.stringify({
      ...envelope(slack, open.user, 'view_submission'),
      trigger_id: space.newTrigger(open.user),
      view: {
        ...open.view,
        id: open.id,
        hash: open.hash,
        team_id: app.teamId,
        app_installed_team_id: app.teamId,
        state: { values },
      },
      response_urls: [],
    }),
  });
  if (answer.error) open.errors = { '': `Slack shows: "${answer.error}"` };
  else applyViewReply(space, open, ViewReply.parse(answer.body ?? {}));
  return answer;
}

function applyViewReply(space: Workspace, open: OpenView, reply: z.infer<typeof ViewReply>) {
  if (reply.response_action === 'errors') {
    const inputs = new Set(open.view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id));
    const stray = Object.keys(reply.errors ?? {}).find((key) => !inputs.has(key));
    open.errors =
      stray === undefined ? (reply.errors ?? {}) : { '': `Slack refuses the answer: "${stray}" is no input block` };
    return;
  }
  if (reply.response_action === 'update' || reply.response_action === 'push') {
    const view = SlackView.safeParse(reply.view);
    if (!view.success) open.errors = { '': faults(view.error).join('\n') };
    else if (reply.response_action === 'push') space.openView(open.user, view.data);
    else space.changeView(open.id, view.data);
    return;
  }
  space.closeViews(open.user);
}

/** A post to a response_url. */
export function postToHook(space: Workspace, id: string, body: unknown): boolean {
  const hook = space.useHook(id);
  const reply = Reply.safeParse(body);
  if (!hook || !reply.success) return false;
  const replaces = reply.data.replace_original === true || reply.data.delete_original === true;
  const original = space.messages.findLast((message) => message.hook === id && message.from === 'app');
  if (replaces && original) space.messages.splice(space.messages.indexOf(original), 1);
  if (reply.data.delete_original === true) return true;
  showReply(space, { user: hook.user, place: hook.place, hook: id }, { status: 200, body, tookMs: 0 });
  return true;
}

type Asked = { user: string; place: Place; hook: string };

function showReply(space: Workspace, { user, place, hook }: Asked, answer: DoorAnswer) {
  const base = { to: user, place, ephemeral: true, from: 'app' as const, hook };
  if (answer.error)
    return space.say({
      ...base,
      text: `The app did not answer: Slack shows "${answer.error}" (${answer.status}).`,
      blocks: [],
    });
  if (answer.body === undefined) return undefined;
  const reply = Reply.parse(answer.body);
  if (reply.response_type === 'in_channel')
    return space.say({
      ...base,
      text: 'Refused by the local district: an answer must never be said to the channel.',
      blocks: [],
    });
  const blocks = MessageBlocks.safeParse(reply.blocks ?? []);
  if (!blocks.success)
    return space.say({ ...base, text: `invalid_blocks\n${faults(blocks.error).join('\n')}`, blocks: [] });
  return space.say({ ...base, text: reply.text ?? '', mrkdwn: reply.mrkdwn, blocks: blocks.data });
}

const envelope = ({ app, space }: Slack, user: string, type: string) => ({
  type,
  user: { id: user, username: 'someone', name: 'someone', team_id: space.member(user)?.teamId ?? app.teamId },
  api_app_id: app.appId,
  token: 'deprecated',
  team: { id: app.teamId, domain: 'harbor' },
  enterprise: null,
  is_enterprise_install: false,
});

/** The value of one input as Slack reports it in `view.state.values`. */
export function stateOf(element: InputElement, filled: readonly string[]): unknown {
  const first = filled.find((value) => value !== '') ?? null;
  if (element.type === 'datepicker') return { type: element.type, selected_date: first };
  if (element.type === 'timepicker') return { type: element.type, selected_time: first };
  if (element.type === 'multi_users_select')
    return { type: element.type, selected_users: filled.filter((value) => value !== '') };
  if (element.type === 'plain_text_input') return { type: element.type, value: first };
  if (element.type === 'checkboxes')
    return { type: element.type, selected_options: element.options.filter(({ value }) => filled.includes(value)) };
  const options = element.type === 'static_select' || element.type === 'radio_buttons' ? element.options : [];
  return { type: element.type, selected_option: options.find(({ value }) => value === first) ?? null };
}

export const blockIdOf = (block: Block, index: number) => block.block_id ?? `b${index}`;
