import { randomBytes } from 'node:crypto';
import type { Block, SlackView } from './block-kit.ts';

/** A person of the workspace as `users.info` tells of them. */
export type Member = {
  id: string;
  name: string;
  email: string;
  teamId: string;
  guest: boolean;
  external: boolean;
  deactivated: boolean;
  /** On Enterprise Grid: the organisation's own id of this person, and the workspaces that they are a member of. */
  enterprise?: { id: string; userId: string; teams: readonly string[] };
  /** Fields of `users.info` that are another way for this one: Slack may leave out any of them, or say null. */
  fields?: Readonly<Record<string, unknown>> & { profile?: Readonly<Record<string, unknown>> | null };
};

/** Something on one person's screen: a DM or an ephemeral answer. Nothing of ours is ever said to a channel. */
export type WorkspaceMessage = {
  ts: string;
  to: string;
  place: 'dm' | 'channel';
  ephemeral: boolean;
  from: 'app' | 'you';
  text: string;
  /** False: the text holds no markup. */
  mrkdwn?: boolean | undefined;
  blocks: Block[];
  hook?: string;
};

export type OpenView = { id: string; user: string; hash: string; view: SlackView; errors: Record<string, string> };

type Trigger = { user: string; madeAt: number; used: boolean };
type Hook = { user: string; place: WorkspaceMessage['place']; posts: number; madeAt: number };

const triggerLife = 3_000;
const hookLife = 30 * 60_000;

type Settings = { teamId: string; now: () => number; slowness: number };

/** Everything the stand-in remembers, in memory; one workspace. */
export function workspace(members: readonly Member[], { teamId, now, slowness }: Settings) {
  const messages: WorkspaceMessage[] = [];
  let counter = 0;
  const count = () => ++counter;
  const nextTs = () => `${Math.floor(now() / 1000)}.${String(count()).padStart(6, '0')}`;
  return {
    teamId,
    members,
    messages,
    member: (id: string) => members.find((member) => member.id === id || member.enterprise?.userId === id),
    say(message: Omit<WorkspaceMessage, 'ts'>): WorkspaceMessage {
      const said = { ...message, ts: nextTs() };
      messages.push(said);
      return said;
    },
    ...triggersIn(now, count, triggerLife * slowness),
    ...hooksIn(now),
    ...viewsIn(nextTs),
  };
}
export type Workspace = ReturnType<typeof workspace>;

/** What a person does gives the app three seconds, once, to open a window before them. */
function triggersIn(now: () => number, count: () => number, life: number) {
  const triggers = new Map<string, Trigger>();
  return {
    newTrigger(user: string) {
      const id = `${Math.floor(now())}.${count()}.${randomBytes(8).toString('hex')}`;
      triggers.set(id, { user, madeAt: now(), used: false });
      return id;
    },
    /** The user a trigger belongs to, or Slack's word for what is wrong with it. */
    useTrigger(id: string): { user: string } | { error: string } {
      const trigger = triggers.get(id);
      if (!trigger) return { error: 'invalid_trigger_id' };
      if (trigger.used) return { error: 'exchanged_trigger_id' };
      if (now() - trigger.madeAt > life) return { error: 'expired_trigger_id' };
      trigger.used = true;
      return { user: trigger.user };
    },
  };
}

/** A `response_url` takes five posts within half an hour. */
function hooksIn(now: () => number) {
  const hooks = new Map<string, Hook>();
  return {
    newHook(user: string, place: WorkspaceMessage['place']) {
      const id = randomBytes(12).toString('hex');
      hooks.set(id, { user, place, posts: 0, madeAt: now() });
      return id;
    },
    useHook(id: string): Hook | undefined {
      const hook = hooks.get(id);
      if (!hook || hook.posts >= 5 || now() - hook.madeAt > hookLife) return undefined;
      hook.posts++;
      return hook;
    },
  };
}

function viewsIn(nextTs: () => string) {
  const views: OpenView[] = [];
  return {
    views,
    openView(user: string, view: SlackView): OpenView {
      const opened = { id: `V${randomBytes(6).toString('hex').toUpperCase()}`, user, hash: nextTs(), view, errors: {} };
      views.push(opened);
      return opened;
    },
    changeView(id: string, view: SlackView, hash?: string): OpenView | 'not_found' | 'hash_conflict' {
      const open = views.find((candidate) => candidate.id === id);
      if (!open) return 'not_found';
      if (hash !== undefined && hash !== open.hash) return 'hash_conflict';
      Object.assign(open, { view, hash: nextTs(), errors: {} });
      return open;
    },
    closeViews(user: string) {
      for (let index = views.length - 1; index >= 0; index--) if (views[index]?.user === user) views.splice(index, 1);
    },
    topView: (user: string) => views.findLast((open) => open.user === user),
  };
}
