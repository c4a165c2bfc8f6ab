import type { CardItem } from '#shared/domain/cards/card.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

const languages: readonly Words[] = [en, es];

/**
 * The language that a student's own card names for what they read, where we speak it: a school's device asks for the
 * school's language.
 */
export function wordsOnCard(items: readonly { item: Pick<CardItem, 'code' | 'parameter'> }[], otherwise: Words): Words {
  const translated = items.find(({ item }) => item.code === 'PRE-TRANSLATE')?.item.parameter.lang;
  const language = typeof translated === 'string' ? translated.toLowerCase().split('-')[0] : undefined;
  return languages.find(({ lang }) => lang === language) ?? otherwise;
}

/** The first language of an `Accept-Language` header that we speak; English when there is none. */
export function wordsFor(acceptLanguage: string | undefined): Words {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .map(([tag = '', quality = '1']) => ({ language: tag.toLowerCase().split('-')[0], quality: Number(quality) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const found = languages.find(({ lang }) => lang === language);
    if (found) return found;
  }
  return en;
}
