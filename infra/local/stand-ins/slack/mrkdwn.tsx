import type { ComponentChildren } from 'preact';

const token =
  /<!date\^(\d+)\^[^|>]+\|([^>]+)>|<(https?:[^|>]+)(?:\|([^>]+))?>|<@(\w+)>|\*([^*\n]+)\*|_([^_\n]+)_|`([^`\n]+)`/g;

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Slack's own markup as Slack would show it. Anything it does not know stays as it was typed. */
export function Mrkdwn({ text, nameOf }: { text: string; nameOf: (id: string) => string }) {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const found of text.matchAll(token)) {
    const [whole, , dateText, url, label, user, bold, italic, code] = found;
    parts.push(plain(text.slice(from, found.index)));
    from = found.index + whole.length;
    if (dateText !== undefined) parts.push(<time>{plain(dateText)}</time>);
    else if (url !== undefined) parts.push(<a href={plain(url)}>{plain(label ?? url)}</a>);
    else if (user !== undefined) parts.push(<span class="mention">@{nameOf(user)}</span>);
    else if (bold !== undefined) parts.push(<b>{plain(bold)}</b>);
    else if (italic !== undefined) parts.push(<i>{plain(italic)}</i>);
    else if (code !== undefined) parts.push(<code>{plain(code)}</code>);
  }
  parts.push(plain(text.slice(from)));
  return <span class="mrkdwn">{parts}</span>;
}
