import type { QuestionTimer } from '#shared/domain/cards/work-clock.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';

type Owned = { name: string; seconds: TimeLimit };

/** Where each question has a timer of its own: what to set, in one line. In a live game it is one for everybody. */
export function questionTimerInWords({ isGame }: QuestionTimer, own: readonly Owned[]): string {
  const numbers = own.flatMap(({ seconds }) => (seconds === 'none' ? [] : [seconds]));
  const timer = isGame ? 'A live game has one timer for all' : 'Each question has a timer';
  if (own.length === 0) return `${timer}: set a longer one, or none`;
  if (isGame && numbers.length < own.length) return `${timer}: set none`;
  if (isGame) return `${timer}: set ${Math.max(...numbers)} s a question, or none`;
  const bySeconds = Map.groupBy(own, ({ seconds }) => seconds);
  const said = [...bySeconds]
    .sort(([a], [b]) => inNumbers(a) - inNumbers(b))
    .map(([seconds, owners], index) => `${words(seconds, index)} for ${owners.map(({ name }) => name).join(', ')}`);
  return numbers.length > 0 ? `${said.join(', ')}, or no timer` : said.join(', ');
}

const inNumbers = (seconds: TimeLimit) => (seconds === 'none' ? Number.POSITIVE_INFINITY : seconds);
const words = (seconds: TimeLimit, index: number) => {
  if (seconds === 'none') return 'no timer';
  return index === 0 ? `${seconds} s a question` : `${seconds} s`;
};
