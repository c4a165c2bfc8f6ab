import type { ComponentChildren } from 'preact';
import type { OutsideOffice } from '#shared/domain/help/outside-help.ts';
import type { LinkByLanguage } from '#shared/domain/help/school-help.ts';
import type { PhoneNumber } from '#shared/domain/phone-number.ts';
import { helpWords } from '#shared/text/help/help-words.ts';
import { phoneWords } from '#shared/text/outbound/letterhead-words.ts';
import type { Language } from '#shared/text/outbound/outbound-sentences.ts';

/** The name of an office of the United States is English; a screen reader must be told. */
export const Office = ({ name, phone, email, page, withinDays, language }: OutsideOffice & { language: Language }) => (
  <div class="card stack">
    <p>
      <a href={page} lang="en">
        {name}
      </a>
    </p>
    <Reach phone={phone} email={email} language={language} />
    {withinDays === undefined ? null : <p>{helpWords[language].outside.within(withinDays)}</p>}
  </div>
);

type Reachable = { phone?: PhoneNumber | undefined; email?: string | undefined; language: Language };

export const Reach = ({ phone, email, language }: Reachable) => (
  <>
    {phone ? (
      <p>
        <a href={`tel:${phone}`}>{helpWords[language].call(phoneWords(phone))}</a>
      </p>
    ) : null}
    {email ? (
      <p>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
    ) : null}
  </>
);

/** In the language of the page, or in the other one with a word that it is so. */
export const PublicLink = ({
  to,
  label,
  language,
}: {
  to: LinkByLanguage | undefined;
  label: string;
  language: Language;
}) => {
  const here = to?.[language];
  const other = language === 'en' ? 'es' : 'en';
  const href = here ?? to?.[other];
  if (href === undefined) return null;
  return (
    <p>
      <a href={href} hreflang={here ? language : other}>
        {label}
        {here ? '' : ` ${helpWords[language].otherLanguage}`}
      </a>
    </p>
  );
};

export const HelpSection = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="stack">
    <h2>{title}</h2>
    {children}
  </section>
);

export const Paragraphs = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((line) => (
      <p>{line}</p>
    ))}
  </>
);
