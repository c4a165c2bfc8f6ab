import type { KnownBlock } from '@slack/types';
import { decide } from '#shared/domain/access/decide.ts';
import { whyInSight } from '#shared/text/access/why.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import type { CardInSight } from '#shared/use-cases/cards/read-card.ts';
import { openReviewButton } from './buttons.ts';
import { headline, type ItemLines, itemLines } from './item-lines.ts';
import { context, cut, escaped, plain, type SlackMessage, section } from './words.ts';

const mostSections = 40;
const mostText = 4000;

/** One student's card: what to do today, how much, and why the reader may see it. */
export function cardMessage(card: CardInSight): SlackMessage {
  const title = slackText.cardTitle(card.name, card.grade);
  const why = whyInSight[card.because](card.name);
  const items = card.items.map(itemLines);
  const nothing = items.length === 0 ? [section(escaped(slackText.nothingToday(card.name)))] : [];
  return {
    text: asText([`${title}.`, why, ...(items.length === 0 ? [slackText.nothingToday(card.name)] : [])], items),
    blocks: [
      { type: 'header', text: plain(title, 150) },
      context(escaped(why)),
      ...nothing,
      ...sections(items),
      ...(decide(card.because, 'D3', 'decide').allowed ? [openReviewButton(card)] : []),
      context(slackText.onlyYou),
    ],
  };
}

/** No item is ever dropped: when there are more than sections, several share one. */
function sections(items: readonly ItemLines[]): KnownBlock[] {
  const perSection = Math.ceil(items.length / mostSections);
  const room = Math.floor(2900 / Math.max(1, perSection));
  const said = items.map((item) => cut(asMrkdwn(item), room));
  return Array.from({ length: Math.ceil(said.length / Math.max(1, perSection)) }, (_, index) =>
    section(said.slice(index * perSection, (index + 1) * perSection).join('\n\n')),
  );
}

function asMrkdwn(item: ItemLines) {
  const amount = item.amount ? `: ${escaped(item.amount)}` : '';
  const notes = item.notes.map(escaped).join(' · ');
  return [`*${escaped(item.name)}*${amount}`, escaped(item.instruction), ...(notes ? [`_${notes}_`] : [])].join('\n');
}

/** With instructions when they fit, without when they do not, and never silently short. */
function asText(opening: readonly string[], items: readonly ItemLines[]): string {
  const told = (item: ItemLines) => `${headline(item)}. ${[item.instruction, ...item.notes.map(asSentence)].join(' ')}`;
  const full = escaped([...opening, ...items.map(told)].join('\n'));
  if (full.length <= mostText) return full;
  const lines = [...opening, ...items.map((item) => `${headline(item)}.`)].map((line) => cut(escaped(line), 300));
  let kept = lines.length;
  const short = () => [...lines.slice(0, kept), ...rest(lines.length - kept)].join('\n');
  while (short().length > mostText) kept -= 1;
  return short();
}

const asSentence = (note: string) => (note.endsWith('.') ? note : `${note}.`);

const rest = (count: number) => (count > 0 ? [slackText.andMore(count)] : []);
