import { DomainError } from '#shared/domain/errors.ts';
import { helpPath } from '#shared/domain/help/help-address.ts';
import { helpLetter } from './help-letters.ts';
import { type LetterheadWords, letterheadWords } from './letterhead-words.ts';
import { type Language, type NeutralFields, sentences } from './outbound-sentences.ts';
import {
  type AppLink,
  type Fields,
  type PostLink,
  type TemplateName,
  templates,
  type When,
} from './outbound-templates.ts';

/**
 * Known to this file only: nothing else in the house can make an `Outbound`, and the vendors' rooms take nothing else.
 */
const rendered: unique symbol = Symbol('rendered');
export type Outbound = { readonly [rendered]: TemplateName };
type Words = { subject: string; text: string; html: string };

/** The words stand beside the value and not in it: a copy with a changed sentence has none. */
const words = new WeakMap<Outbound, Words>();

export function wordsOf(outbound: Outbound): Readonly<Words> {
  const found = words.get(outbound);
  if (!found) throw new DomainError('invalid_input', { field: 'outbound' });
  return found;
}

/**
 * The one place where words are made that leave a signed-in surface. The fields are checked when it runs and not only
 * when it compiles: a name that slipped through as `ref` is a disclosure. In more than one language, the whole message
 * is said once in each.
 */
export function renderOutbound<Name extends TemplateName>(
  template: Name,
  fields: Fields[Name],
  languages: readonly [Language, ...Language[]] = ['en'],
): Outbound {
  const checked = templates[template].safeParse(fields);
  if (!checked.success)
    throw new DomainError('invalid_input', { template, field: checked.error.issues[0]?.path.join('.') ?? '' });
  const parts = languages.map((language) => part(template, language, said(checked.data, language)));
  const subject = parts.map((each) => each.subject).join(' / ');
  const outbound: Outbound = Object.freeze({ [rendered]: template });
  words.set(outbound, {
    subject,
    text: parts.map(({ text }) => text).join('\n\n'),
    html: page(languages[0], subject, parts.map(({ html }) => html).join('<hr>')),
  });
  return outbound;
}

const page = (language: Language, title: string, body: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

function part(template: TemplateName, language: Language, fields: NeutralFields) {
  const { subject, lines, open } = sentences[language][template];
  const body = [...fields.letter.lines, ...lines.map((line) => line(fields))].filter((line) => line !== '');
  const paragraphs = body.map((line) => `<p>${escaped(line)}</p>`).join('');
  const link = escaped(fields.link);
  return {
    subject: subject(fields),
    text: [...body, ...(link ? [`${open} ${fields.link}`] : [])].join('\n\n'),
    html: `<div lang="${language}">${paragraphs}${link ? `<p>${open} <a href="${link}">${link}</a></p>` : ''}</div>`,
  };
}

/** A school may be called `Smith & Sons`. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const noLetter = { subject: '', lines: [] };
const noLetterhead: LetterheadWords = { school: '', organiser: '', phone: '' };

function said(fields: Fields[TemplateName], language: Language): NeutralFields {
  return {
    ref: 'ref' in fields ? fields.ref : '',
    link: 'link' in fields && fields.link && !('help' in fields.link) ? addressOf(fields.link) : '',
    letter: 'notice' in fields ? letterOf(fields, language) : noLetter,
    day: 'when' in fields && fields.when ? inWords(fields.when, language, day) : '',
    when: 'when' in fields && fields.when ? inWords(fields.when, language, moment) : '',
    minutes: 'minutes' in fields ? String(fields.minutes) : '',
    refused: 'refused' in fields ? fields.refused : 'unclear',
    moved: 'moved' in fields && fields.moved,
    leftOut: 'leftOut' in fields ? fields.leftOut : 0,
    students: 'students' in fields ? fields.students : 0,
    video: !('video' in fields) || fields.video,
    posts: 'posts' in fields ? fields.posts : 0,
    classes: 'classes' in fields ? fields.classes : 0,
    cards: 'cards' in fields ? fields.cards : 0,
    people: 'people' in fields ? fields.people : 0,
    button: 'button' in fields && fields.button,
    aheadBy: 'ahead' in fields && fields.ahead ? inWords(fields.ahead.by, language, day) : '',
    isLate: 'ahead' in fields && fields.ahead?.isLate === true,
    ...('letterhead' in fields ? letterheadWords(fields.letterhead) : noLetterhead),
    replies: 'replies' in fields && fields.replies,
  };
}

/** To everybody, so that it leads to what everybody may read. */
function letterOf({ notice, letterhead, help, link }: Fields['helpLetter'], language: Language) {
  const { school } = letterheadWords(letterhead);
  const page = `${link.baseUrl}${helpPath(link.help, language)}`;
  return helpLetter(notice, language, { school, page, helper: help.helper, officePhone: letterhead.school.phone });
}

const addressOf = (link: AppLink | PostLink) =>
  `${link.baseUrl}${'post' in link ? pathOfPost(link.post) : paths[link.page](link.ref)}`;

const pathOfPost = (post: PostLink['post']) => `/add-on/teacher-view?${new URLSearchParams({ ...post, show: 'log' })}`;

const paths: Record<AppLink['page'], (ref: string) => string> = {
  review: (ref) => `/reviews/${ref}`,
  notice: (ref) => `/notices/${ref}`,
  connect: () => '/calendar/connect',
};

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
/** `Thursday, December 3, 2026 at 2:30 PM PST`: the zone is said, because a parent may read it in another one. */
const moment = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

const locales = { en: 'en-US', es: 'es-US' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function inWords({ at, zone }: When, language: Language, parts: typeof day | typeof moment) {
  const key = `${language} ${zone} ${'year' in parts}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: zone });
  formats.set(key, format);
  return format.format(Date.parse(at)).replaceAll(/\s/gu, ' ');
}
