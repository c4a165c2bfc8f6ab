import type { KnownBlock, RichTextText } from '@slack/types';
import { decide } from '#shared/domain/access/decide.ts';
import { whyInSight } from '#shared/text/access/why.ts';
import { headline, type ItemLines, itemLines } from '#shared/text/slack/item-lines.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import type { CardInSight } from '#shared/use-cases/cards/read-card.ts';
import type { SealedIds } from '../sealed-ids.ts';
import { openReviewButton } from './buttons.ts';
import {
  context,
  cut,
  escaped,
  lineEnd,
  message,
  mostText,
  plain,
  richText,
  run,
  type SlackMessage,
  section,
} from './words.ts';

const mostSections = 40;

/** One student's card: what to do today, how much, and why the reader may see it. */
export function cardMessage(card: CardInSight, { seal }: Pick<SealedIds, 'seal'>): SlackMessage {
  const title = slackText.cardTitle(card.name, card.grade);
  const why = whyInSight[card.because](card.name);
  const items = card.items.map(itemLines);
  const inClass = card.inClass.map(({ text, by }) => slackText.inClass(text, by));
  const nothing = items.length === 0 ? [slackText.nothingToday(card.name)] : [];
  return message(asText([`${title}.`, why, ...nothing, ...inClass], items), [
    { type: 'header', text: plain(title, 150) },
    context(why),
    ...nothing.map(section),
    ...sections(items),
    ...(inClass.length > 0 ? [section(inClass.join('\n'))] : []),
    ...(decide(card.because, 'D3', 'decide').allowed ? [openReviewButton(card, seal)] : []),
    context(slackText.onlyYou),
  ]);
}

/** No item is ever dropped: when there are more than sections, several share one. */
function sections(items: readonly ItemLines[]): KnownBlock[] {
  const perSection = Math.max(1, Math.ceil(items.length / mostSections));
  const room = Math.floor(2900 / perSection);
  const shown = items.map((item) => fitting(asRuns(item), room));
  return Array.from({ length: Math.ceil(shown.length / perSection) }, (_, index) => {
    const together = shown.slice(index * perSection, (index + 1) * perSection);
    return richText(together.flatMap((runs, place) => (place === 0 ? runs : [lineEnd, lineEnd, ...runs])));
  });
}

function asRuns({ name, amount, instruction, notes }: ItemLines) {
  const much = amount ? [run(`: ${amount}`)] : [];
  const rest = notes.length > 0 ? [lineEnd, run(notes.join(' · '), 'italic')] : [];
  return [run(name, 'bold'), ...much, lineEnd, run(instruction), ...rest];
}

function fitting(runs: readonly RichTextText[], room: number) {
  let left = room;
  return runs.flatMap((each) => {
    if (left < 2) return [];
    const text = cut(each.text, left);
    left -= text.length;
    return [{ ...each, text }];
  });
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
