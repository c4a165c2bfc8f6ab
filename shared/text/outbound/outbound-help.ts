import type { HelpNotice } from '#shared/domain/help/help-notices.ts';
import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import type { LetterheadFields } from './letterhead-words.ts';
import { type Outbound, renderOutbound } from './outbound.ts';
import type { Language } from './outbound-sentences.ts';

type Letter = { notice: HelpNotice; letterhead: LetterheadFields; help: Readonly<SchoolHelp> };
type LetterIn = { baseUrl: string; languages: readonly [Language, ...Language[]] };

/** The letter that a school prints, as a mail to every family. */
export const helpLetterWords = ({ notice, letterhead, help }: Letter, { baseUrl, languages }: LetterIn): Outbound =>
  renderOutbound('helpLetter', { notice, letterhead, help, link: { baseUrl, help: help.schoolId } }, languages);
