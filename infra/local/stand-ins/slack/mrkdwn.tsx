import type { ComponentChildren } from 'preact';

export const asTyped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** As Slack: a sign opens only after something that is no letter, and closes only before such a one. */
const around = (sign: string) => `(?<![\\p{L}\\p{N}])${sign}(?!\\s)([^${sign}\\n]+)(?<!\\s)${sign}(?![\\p{L}\\p{N}])`;
const code = '```([\\s\\S]+?)```|`([^`\\n]+)`';
const bracketed =
  '<!date\\^\\d+\\^[^|>]+\\|([^>]+)>|<(https?:[^|>]+|mailto:[^|>]+)(?:\\|([^>]+))?>|<@(\\w+)(?:\\|[^>]*)?>';
const called = '<[!#]([^>|]*)(?:\\|[^>]*)?>|<([^>]*)>';
const emoji = ":([a-z0-9_+'-]+):";
const marked = `${around('\\*')}|${around('_')}|${around('~')}`;
const token = new RegExp(`${code}|${bracketed}|${called}|${emoji}|${marked}`, 'gu');

type Names = { nameOf: (id: string) => string };

/** Slack's own markup as Slack shows it: what it takes for markup is gone from the words. */
export const Mrkdwn = ({ text, nameOf }: { text: string } & Names) => (
  <span class="mrkdwn">
    {quoted(text).map((line) => (line.quote ? <q>{runs(line.text, nameOf)}</q> : runs(line.text, nameOf)))}
  </span>
);

/** An escaped sign at the head of a line is a quotation mark all the same. */
const quoted = (text: string) =>
  text.split(/(?<=\n)/).map((line) => {
    const said = line.replace(/^\s*(?:>|&gt;)+ ?/, '');
    return { quote: said !== line, text: said };
  });

function runs(text: string, nameOf: Names['nameOf']): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const found of text.matchAll(token)) {
    parts.push(asTyped(text.slice(from, found.index)), shownAs(found, nameOf));
    from = found.index + found[0].length;
  }
  return [...parts, asTyped(text.slice(from))];
}

function shownAs(found: RegExpMatchArray, nameOf: Names['nameOf']): ComponentChildren {
  const [, block, inline, date, url, label, user, call, odd, face, bold, italic, struck] = found;
  const within = (inner: string) => runs(inner, nameOf);
  if (block !== undefined || inline !== undefined) return <code>{asTyped(block ?? inline ?? '')}</code>;
  if (date !== undefined) return <time>{asTyped(date)}</time>;
  if (url !== undefined) return <a href={asTyped(url)}>{asTyped(label ?? url.replace(/^mailto:/, ''))}</a>;
  if (user !== undefined) return <span class="mention">@{nameOf(user)}</span>;
  if (call !== undefined) return <span class="mention">@{asTyped(call)}</span>;
  if (odd !== undefined) return null;
  if (face !== undefined) return <Emoji />;
  if (bold !== undefined) return <b>{within(bold)}</b>;
  if (italic !== undefined) return <i>{within(italic)}</i>;
  return <s>{within(struck ?? '')}</s>;
}

const Emoji = () => <span class="emoji">▢</span>;

/** Plain text has no markup, but little pictures unless they are switched off. */
export const Plain = ({ text, emoji: pictures = true }: { text: string; emoji?: boolean | undefined }) => {
  const parts = pictures ? text.split(/(:[a-z0-9_+'-]+:)/) : [text];
  return <span class="plain">{parts.map((part, index) => (index % 2 === 1 ? <Emoji /> : part))}</span>;
};
