import { DomainError } from '#shared/domain/errors.ts';
import { type HelpNotice, helpNotices } from '#shared/domain/help/help-notices.ts';
import { helpOffers } from '#shared/domain/help/say-help.ts';
import type { SupportKind } from '#shared/domain/requests/support.ts';
import { askWords } from '#shared/text/requests/requests.ts';
import { wrongWord } from '../arguments.ts';
import { typedAs, typedForm } from '../endings/typed.ts';

/** What a page can say that a school offers, in the words that families read. */
const offerNames = helpOffers.map((kind) => [askWords.en.supportKinds[kind], kind] as const);
export const offersInWords = (offers: readonly SupportKind[]) =>
  offers.map((kind) => askWords.en.supportKinds[kind]).join(', ');
export const allOffers = offersInWords(helpOffers);

/** `tutoring, homework club`, by these words. */
export function offersOf(text: string): SupportKind[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  return words
    .filter((word) => word !== '')
    .map((word) => {
      const [, kind] = offerNames.find(([name]) => name.toLowerCase() === word) ?? [];
      if (!kind) throw wrongWord('--offers', 'no_such_help');
      return kind;
    });
}

export const letterNames = helpNotices.map(typedForm).join(' or ');

export function noticeOf(text: string): HelpNotice {
  const found = typedAs(helpNotices, text);
  if (!found) throw wrongWord('LETTER', 'no_such_letter');
  return found;
}

/** A verb names its own field; a person typed an option. */
export function asOptionTyped(cause: unknown): unknown {
  if (!(cause instanceof DomainError) || cause.code !== 'invalid_input') return cause;
  const { field, reason } = cause.details;
  return wrongWord(`--${typedForm(String(field))}`, String(reason ?? 'bad_words_of_help'));
}
