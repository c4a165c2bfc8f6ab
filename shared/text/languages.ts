import { en, type Words } from './en.ts';
import { es } from './es.ts';

const languages: readonly Words[] = [en, es];

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
