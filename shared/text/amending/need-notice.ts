import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { dateInWords, spanishDate } from '../days.ts';
import { itemAmount, itemName } from '../plans/plan-words.ts';
import { spanishItem } from '../spanish-plan-text.ts';
import type { NoticeLanguage } from './change-notice.ts';

export type NeedNotice = {
  name: string;
  /** What is hard, in the words of the plan. */
  needs: readonly string[];
  items: readonly PlanItem[];
  endOn: SchoolDate;
  /** How far it can be made longer without an evaluation. */
  longest: SchoolDate;
  /** Whom to ask; a school without a telephone on the roster has none to say. */
  manager: string;
  school: string;
  phone: string;
};

/** What a family is handed before a documented need is helped with: who, what, until when, and whom to ask. */
export const needNoticeInWords: Record<NoticeLanguage, (notice: NeedNotice) => string[]> = {
  en: ({ name, needs, items, endOn, longest, ...ask }) => [
    `Help at school for ${name}, for a time`,
    `What is hard now: ${needs.join(' ')}`,
    'This is the help. Every teacher who has to give it will see it:',
    ...items.map((item) => `- ${[itemName(item), itemAmount(item)].filter((each) => each).join(': ')}`),
    `It starts when you say yes. It ends by itself after ${dateInWords(endOn)}.`,
    endOn < longest
      ? `Is it needed for longer? Tell us before that day. We can make it longer, until ${dateInWords(longest)}.`
      : 'Is it needed for longer? Tell us before that day. Then we look at a longer plan with you.',
    'You can say no, or ask to talk first. You can also ask us for a longer plan at any time.',
    `Whom to ask: ${ask.manager}, ${ask.school}${ask.phone && `, ${ask.phone}`}.`,
  ],
  es: ({ name, needs, items, endOn, longest, ...ask }) => [
    `Ayuda en la escuela para ${name}, por un tiempo`,
    `Lo que ahora es difícil: ${needs.join(' ')}`,
    'Esta es la ayuda. La verá cada maestro que la tiene que dar:',
    ...items.map((item) => `- ${spanishItem(item)[0]}`),
    `Empieza cuando usted diga que sí. Termina sola después del ${spanishDate(endOn)}.`,
    endOn < longest
      ? `¿Hace falta más tiempo? Avísenos antes de ese día. La podemos alargar hasta el ${spanishDate(longest)}.`
      : '¿Hace falta más tiempo? Avísenos antes de ese día. Entonces vemos con usted un plan más largo.',
    'Puede decir que no, o pedir hablar primero. También puede pedir un plan más largo cuando quiera.',
    `Con quién hablar: ${ask.manager}, ${ask.school}${ask.phone && `, ${ask.phone}`}.`,
  ],
};
