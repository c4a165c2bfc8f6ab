import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import type { SchoolId } from '../ids.ts';
import { MailAddress } from '../mail-address.ts';
import { phoneNumberIn } from '../phone-number.ts';
import { type SupportKind, supportKinds } from '../requests/support.ts';
import { sameRecord } from '../same-record.ts';
import { writtenLine } from '../written-words.ts';
import type { HelpNotice } from './help-notices.ts';
import { stateCodes } from './outside-help.ts';
import { type Helper, type LinkByLanguage, SchoolHelp } from './school-help.ts';

type HelpLink = 'policy' | 'policyEs' | 'rights' | 'rightsEs';
/** Help that has a name of its own; `other` would tell a family nothing. */
export const helpOffers: readonly SupportKind[] = supportKinds.filter((kind) => kind !== 'other');

/** As it was typed. Left out: as it was. Empty: taken away. */
export type HelpWords = Partial<Record<'name' | 'phone' | 'email' | 'state' | HelpLink, string | undefined>> & {
  offers?: readonly SupportKind[] | undefined;
};

/** `sent`: a letter that went out to the families, on which day. */
export type HelpChange = HelpWords & { sent?: { notice: HelpNotice; on: SchoolDate } | undefined };
type About = { schoolId: SchoolId; today: SchoolDate };

/**
 * The record with what was said. Whoever says something of the page, or that it is right as it is, has looked at it
 * today; whoever enters that a letter went out has not. Undefined: all of that is on record already.
 */
export function helpAfter(
  before: SchoolHelp | undefined,
  { sent, ...words }: HelpChange,
  { schoolId, today }: About,
): SchoolHelp | undefined {
  if (sent && sent.on > today) throw new DomainError('invalid_input', { field: 'sent', reason: 'later_day' });
  const was = before ?? { schoolId, offers: [], sentOn: {}, lookedAtOn: today, version: 0 };
  const after = SchoolHelp.parse({
    ...was,
    helper: helperAfter(was.helper, words),
    offers: words.offers ? helpOffers.filter((kind) => words.offers?.includes(kind)) : was.offers,
    policy: linksAfter(was.policy, words, 'policy'),
    rights: linksAfter(was.rights, words, 'rights'),
    state: words.state === undefined ? was.state : stateIn(words.state),
    lookedAtOn: sent ? was.lookedAtOn : today,
    sentOn: sent ? { ...was.sentOn, [sent.notice]: sent.on } : was.sentOn,
  });
  return sameRecord(before, after) ? undefined : { ...after, version: was.version + 1 };
}

/** Name and telephone come together: a name that nobody can reach helps as little as a number of nobody. */
function helperAfter(was: Helper | undefined, { name, phone, email }: HelpWords): Helper | undefined {
  if (name === '' && !phone) return undefined;
  const said = name ?? was?.name;
  const number = phone === undefined ? was?.phone : phoneNumberIn(phone);
  const address = email === undefined ? was?.email : email;
  if (said === undefined && number === undefined && phone === undefined && !address) return undefined;
  if (number === undefined) throw new DomainError('invalid_input', { field: 'phone', reason: 'no_number' });
  if (said === undefined) throw new DomainError('invalid_input', { field: 'name', reason: 'no_name' });
  if (address && !MailAddress.safeParse(address).success)
    throw new DomainError('invalid_input', { field: 'email', reason: 'no_mail_address' });
  return {
    name: writtenLine(said, { field: 'name', most: 80 }),
    phone: number,
    ...(address ? { email: address } : {}),
  };
}

function stateIn(text: string) {
  if (text === '') return undefined;
  const found = stateCodes.find((code) => code === text.toUpperCase());
  if (!found) throw new DomainError('invalid_input', { field: 'state', reason: 'no_such_state', word: text });
  return found;
}

function linksAfter(was: LinkByLanguage | undefined, words: HelpWords, of: 'policy' | 'rights') {
  const links = {
    en: linkAfter(was?.en, words[of], of),
    es: linkAfter(was?.es, words[`${of}Es`], `${of}Es`),
  };
  return links.en === undefined && links.es === undefined ? undefined : links;
}

const linkAfter = (was: string | undefined, said: string | undefined, field: HelpLink) =>
  said === undefined ? was : said === '' ? undefined : publicAddress(said, field);

const longestAddress = 300;

/** What anybody's browser opens: `https`, a whole host name, and no name or password in it. */
function publicAddress(text: string, field: HelpLink): string {
  const url = URL.canParse(text) && text.length <= longestAddress ? new URL(text) : undefined;
  const isPublic = url?.protocol === 'https:' && url.username === '' && url.password === '' && /\./.test(url.hostname);
  if (!isPublic) throw new DomainError('invalid_input', { field, reason: 'bad_address' });
  return url.href;
}
