import type { SettledItem } from '#shared/domain/cards/what-to-do.ts';
import { amountOfItem, amountsOnRecord } from '../plans/amounts.ts';
import { teacherWords } from './teacher.ts';

/** Of what plans say differently, until somebody settles it. */
export const notDecided = 'not decided';

/** What the records say of one student, what holds meanwhile, and whose turn it is. */
export function conflictInWords(name: string, { item, limit }: SettledItem): string {
  const said = `${name}: the records say ${amountsOnRecord(item).join(' and ')}.`;
  if (limit !== undefined) return `${said} Give ${teacherWords.limit(limit)}; the case manager settles it.`;
  if (item.conflict === 'strongest') return `${said} Go by ${amountOfItem(item)}; the case manager settles it.`;
  return `${said} Ask the case manager which one to use.`;
}
