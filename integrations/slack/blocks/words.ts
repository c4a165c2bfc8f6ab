import type { KnownBlock, PlainTextElement, RichTextText } from '@slack/types';

/**
 * What every presenter makes. `text` is not a summary: screen readers and lock screens read it instead of the blocks.
 * Nothing of it is markup: in Slack's, "Do ~not~ call on her" loses its "not", and a name may hold `<!channel>`.
 */
export type SlackMessage = { text: string; mrkdwn: false; blocks: KnownBlock[] };

/** Three signs stay signs of Slack's even where there is no markup: unescaped they would call everybody to look. */
export const escaped = (text: string) =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack counts UTF-16 units, so a cut may not fall inside a letter, nor inside what `escaped` made of one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/&[a-z]{0,3}$/, '')}…`;
}

/** The most that a message's own text may hold. */
export const mostText = 4000;

/** Takes what is already escaped. */
export const message = (text: string, blocks: KnownBlock[]): SlackMessage => ({
  text: cut(text, mostText),
  mrkdwn: false,
  blocks,
});

export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(visible(text) || '–', most),
  emoji: false,
});

export const section = (text: string): KnownBlock => ({ type: 'section', text: plain(text, 3000) });
export const context = (text: string): KnownBlock => ({ type: 'context', elements: [plain(text, 3000)] });

/** How a run of words looks is said beside the words, so that no sign among them can say it. */
type Look = 'bold' | 'italic' | 'code';
export const run = (text: string, look?: Look): RichTextText => ({
  type: 'text',
  text: shown(text) || '–',
  ...(look ? { style: { [look]: true } } : {}),
});
export const lineEnd: RichTextText = { type: 'text', text: '\n' };
export const richText = (runs: RichTextText[]): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: runs }],
});

/** One sentence and nothing else. */
export const sentence = (text: string): SlackMessage => message(escaped(text), [section(text)]);

/**
 * Without control characters and those that turn the direction of what follows: they could hide a part of a sentence.
 */
const shown = (text: string) => text.replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '');
const visible = (text: string) => shown(text).trim();
