import type { KnownBlock, MrkdwnElement, PlainTextElement } from '@slack/types';

/**
 * What every presenter makes. `text` is not a summary: screen readers and lock screens read it instead of the blocks.
 */
export type SlackMessage = { text: string; blocks: KnownBlock[] };

/** A name may hold `<!channel>`: unescaped it would call everybody to look at a student. */
export const escaped = (text: string) =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack counts UTF-16 units, so a cut may not fall inside a letter, nor inside what `escaped` made of one. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/&[a-z]{0,3}$/, '')}…`;
}

export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(visible(text) || '–', most),
  emoji: false,
});

/** Takes what is already escaped. */
const mrkdwn = (text: string, most = 3000): MrkdwnElement => ({ type: 'mrkdwn', text: cut(text || '–', most) });

export const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) });
export const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(text)] });

/** One sentence and nothing else. */
export function sentence(text: string): SlackMessage {
  const said = cut(escaped(text), 3000);
  return { text: said, blocks: [section(said)] };
}

/**
 * Without control characters and those that turn the direction of what follows: they could hide a part of a sentence.
 */
const visible = (text: string) => text.replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '').trim();
