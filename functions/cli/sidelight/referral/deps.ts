import { ReferralId } from '#shared/domain/ids.ts';
import { Channel } from '#shared/domain/process/facts.ts';
import { ledger } from '../../../deps/tables.ts';
import { languageOf } from '../amending/amend.ts';
import { dateOf, personTyped, wrongWord } from '../arguments.ts';
import { recordingDeps } from '../endings/deps.ts';
import { typedAs, typedForm } from '../endings/typed.ts';

export const referralDeps = () => ({ ...recordingDeps(), ledger: ledger() });

export function referralOf(text: string): ReferralId {
  const id = ReferralId.safeParse(text);
  if (!id.success) throw wrongWord('REFERRAL', 'bad_referral');
  return id.data;
}

/** How a letter reached a family; `plan amend` says the same of its own. */
export const sentOptions = {
  to: { type: 'string', multiple: true, takes: 'PERSON', says: 'to whom it went, by id; once for each' },
  by: { type: 'string', takes: 'WAY', says: `how it reached them: ${Channel.options.map(typedForm).join(', ')}` },
  'sent-on': { type: 'string', takes: 'DATE', says: 'when it went out' },
  language: { type: 'string', takes: 'LANGUAGE', says: 'in which it was written: en or es; else en' },
  interpreter: { type: 'boolean', says: 'somebody who interprets was offered' },
} as const;

type Typed = {
  to?: string[] | undefined;
  by?: string | undefined;
  'sent-on'?: string | undefined;
  language?: string | undefined;
  interpreter?: boolean | undefined;
};

/** Nothing where nothing of it was said: the verb names the letter that is missing. */
export function sentTyped({ to = [], by, language = 'en', interpreter = false, ...typed }: Typed) {
  const sentOn = typed['sent-on'];
  if (to.length === 0 && by === undefined && sentOn === undefined) return undefined;
  if (to.length === 0) throw wrongWord('--to', 'no_person_id');
  const channel = typedAs(Channel.options, by ?? '');
  if (!channel) throw wrongWord('--by', 'bad_way');
  if (sentOn === undefined) throw wrongWord('--sent-on', 'bad_date');
  return {
    ...{ templateVersion: 'own-1', channel, sentOn: dateOf(sentOn, '--sent-on') },
    to: to.map((person) => personTyped(person, '--to')),
    ...{ language: languageOf(language, '--language'), interpreterOffered: interpreter },
  };
}
