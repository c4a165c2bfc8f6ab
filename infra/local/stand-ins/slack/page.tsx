import { Blocks } from './blocks.tsx';
import { slackLook } from './look.ts';
import { Modal } from './modal.tsx';
import { asTyped, Mrkdwn, Plain } from './mrkdwn.tsx';
import type { Member, Workspace, WorkspaceMessage } from './workspace.ts';

export type Screen = { me: Member; place: WorkspaceMessage['place'] };

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('');

const kindOf = (member: Member) =>
  member.deactivated ? ' (deactivated)' : member.guest ? ' (guest)' : member.external ? ' (from another company)' : '';

type PageProps = { space: Workspace; screen: Screen; deskUrl: string };

/** One person's Slack: what they said, what the app answered to them alone, and their direct messages. */
export function SlackPage({ space, screen, deskUrl }: PageProps) {
  const { me, place } = screen;
  const nameOf = (id: string) => space.member(id)?.name ?? id;
  const messages = space.messages.filter((message) => message.to === me.id && message.place === place);
  const open = space.topView(me.id);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Slack · Harbor Unified (local district)</title>
        <style dangerouslySetInnerHTML={{ __html: slackLook }} />
      </head>
      <body>
        <Sidebar space={space} screen={screen} deskUrl={deskUrl} />
        <main inert={open !== undefined}>
          <h2 class="place">{place === 'dm' ? 'Sidelight' : '# general'}</h2>
          <section class="history" aria-label="Messages" tabIndex={0}>
            <ol class="messages">
              {messages.length === 0 && (
                <li class="empty">
                  Type a command below, for example <code>/accommodations maya</code> or <code>/sidelight help</code>.
                </li>
              )}
              {messages.map((message) => (
                <Bubble message={message} me={me} nameOf={nameOf} />
              ))}
            </ol>
          </section>
          <Composer screen={screen} focus={!open} />
        </main>
        {open && <Modal open={open} place={place} members={space.members} nameOf={nameOf} />}
      </body>
    </html>
  );
}

function Sidebar({ space, screen: { me, place }, deskUrl }: PageProps) {
  const unread = space.messages.filter(
    (message) => message.to === me.id && message.place === 'dm' && !message.ephemeral,
  ).length;
  return (
    <nav aria-label="Workspace" inert={space.topView(me.id) !== undefined}>
      <a class="back" href={deskUrl}>
        ← The desk
      </a>
      <h1>Harbor Unified</h1>
      <form method="get" action="/" class="who">
        <label for="as">You are</label>
        <select id="as" name="as">
          {space.members.map((member) => (
            <option value={member.id} selected={member.id === me.id}>
              {member.name}
              {kindOf(member)}
            </option>
          ))}
        </select>
        <button type="submit">Switch</button>
      </form>
      <ul>
        <li>
          <a href={`/?as=${me.id}&in=channel`} aria-current={place === 'channel' ? 'page' : undefined}>
            # general
          </a>
        </li>
        <li>
          <a href={`/?as=${me.id}&in=dm`} aria-current={place === 'dm' ? 'page' : undefined}>
            ● Sidelight {unread > 0 && <span class="badge">{unread}</span>}
          </a>
        </li>
      </ul>
    </nav>
  );
}

const Composer = ({ screen, focus }: { screen: Screen; focus: boolean }) => (
  <form method="post" action="/ui/command" class="composer">
    <input type="hidden" name="as" value={screen.me.id} />
    <input type="hidden" name="place" value={screen.place} />
    <label class="hidden" for="text">
      Message
    </label>
    <input id="text" name="text" required autocomplete="off" autofocus={focus} placeholder="/accommodations maya" />
    <button type="submit" class="button primary">
      Send
    </button>
  </form>
);

/** What is read aloud, and stands on a lock screen, in place of the blocks. */
export const MessageText = ({
  message,
  nameOf,
}: {
  message: Pick<WorkspaceMessage, 'text' | 'mrkdwn'>;
  nameOf: (id: string) => string;
}) =>
  message.mrkdwn === false ? (
    <Plain text={asTyped(message.text)} emoji={false} />
  ) : (
    <Mrkdwn text={message.text} nameOf={nameOf} />
  );

const Bubble = ({ message, me, nameOf }: { message: WorkspaceMessage; me: Member; nameOf: (id: string) => string }) => (
  <li class={message.from} id={`m${message.ts}`}>
    <span class="avatar" aria-hidden="true">
      {message.from === 'app' ? '◐' : initials(me.name)}
    </span>
    <div>
      <b>{message.from === 'app' ? 'Sidelight' : me.name}</b> {message.from === 'app' && <span class="app">APP</span>}
      {message.ephemeral && <span class="only">Only visible to you</span>}
      {message.blocks.length > 0 ? (
        <Blocks blocks={message.blocks} message={message} user={me.id} nameOf={nameOf} />
      ) : (
        <p>
          <MessageText message={message} nameOf={nameOf} />
        </p>
      )}
    </div>
  </li>
);
