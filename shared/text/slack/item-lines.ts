import type { CardItem } from '#shared/domain/cards/card.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { dayInWords } from '#shared/text/days.ts';
import { amountOnCard, amountsOnRecord } from '#shared/text/plans/amounts.ts';
import { howTo } from '#shared/text/plans/how-to.ts';
import { slackActivityWords, slackText } from '#shared/text/slack/slack.ts';

/** One accommodation in words, not yet escaped. */
export type ItemLines = { name: string; amount: string; instruction: string; notes: readonly string[] };

export function itemLines(item: CardItem): ItemLines {
  const amounts = amountsOnRecord(item).join(' or ');
  const flags = [
    item.conflict === 'strongest' ? slackText.strongest(amounts) : '',
    item.conflict === 'undecided' ? slackText.undecided(amounts) : '',
    item.priority === 'essential' ? slackText.essential : '',
    place(item),
    item.courses.length > 0 ? slackText.onlyIn(item.courses.join(', ')) : '',
    item.settings ? slackText.onlyIn(item.settings.join(', ')) : '',
    item.endOn ? slackText.until(dayInWords(item.endOn)) : '',
  ];
  return {
    name: nameOfItem(item),
    // An amount that plans disagree about is not an amount: the note says all of them.
    amount: item.conflict === 'undecided' ? '' : amountOnCard(item),
    instruction: howTo(item),
    notes: flags.filter((flag) => flag !== ''),
  };
}

const place = ({ activities }: CardItem) =>
  activities.includes('always')
    ? ''
    : slackText.during(activities.flatMap((each) => (each === 'always' ? [] : slackActivityWords[each])).join(', '));

/** `Extended time on timed work: 1.5×`. */
export const headline = ({ name, amount }: ItemLines) => (amount ? `${name}: ${amount}` : name);
