import { hasActionCard } from '#shared/domain/cards/kept-safety.ts';
import { whyInSight } from '#shared/text/access/why.ts';
import { dateInWords } from '#shared/text/days.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { headline, itemLines } from '#shared/text/slack/item-lines.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { type CardInSight, readCard } from '#shared/use-cases/cards/read-card.ts';
import { readSafetyCard, type SafetyCardRead } from '#shared/use-cases/cards/safety/read-safety-card.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { safetyLines } from '../safety/safety-lines.ts';
import { emergencyCardDeps } from './deps.ts';

export const emergencyCard = cliCommand({
  path: 'emergency card',
  takes: ['STUDENT'],
  summary: 'shows what to do for a student, and the action card as the nurse keeps it, while an emergency is open',
  about: [
    'After emergency open; also for whoever may see the card without it. Each look stands in the ledger first, with why.',
  ],
  example: 'emergency card maya --as grace@harbor.example',
  options: asReader,
  connect: emergencyCardDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const look = { studentId, surface: 'cli' } as const;
    const card = await readCard(deps, actor, look);
    const safety = hasActionCard(card) ? await readSafetyCard(deps, actor, look) : undefined;
    const { name, grade, because, items } = card;
    return {
      lines: [
        bold(slackText.cardTitle(name, grade)),
        whyInSight[because](name),
        ...(safety ? keptLines(safety) : []),
        ...cardLines(card),
      ],
      json: { studentId, name, because, items, inClass: card.inClass, safety: safety?.kept[0] ?? null },
    };
  },
});

/** First of all: who stands beside the child reads no further. */
function keptLines({ kept: [today], names }: SafetyCardRead): string[] {
  if (!today) return [];
  const signed = `Since ${dateInWords(today.on)}, by ${nameFrom(names)(today.by)}`;
  return ['', bold('Safety card'), ...safetyLines(today), signed];
}

function cardLines({ name, items, inClass }: CardInSight): string[] {
  if (items.length === 0) return ['', slackText.nothingToday(name)];
  return [
    ...items.map(itemLines).flatMap((item) => ['', bold(headline(item)), item.instruction, ...item.notes]),
    ...inClass.flatMap(({ text, by }) => ['', slackText.inClass(text, by)]),
  ];
}
