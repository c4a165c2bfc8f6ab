import { helpPath } from '#shared/domain/help/help-address.ts';
import { helpRightsIn } from '#shared/domain/help/help-rights.ts';
import { isAbroad, outsideOffices } from '#shared/domain/help/outside-help.ts';
import type { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { Page } from '#shared/html/layout.tsx';
import { helpWords } from '#shared/text/help/help-words.ts';
import { phoneWords } from '#shared/text/outbound/letterhead-words.ts';
import type { Language } from '#shared/text/outbound/outbound-sentences.ts';
import { askWords } from '#shared/text/requests/requests.ts';
import type { SchoolPage } from '#shared/use-cases/ports/help/school-helps.ts';
import { HelpSection, Office, Paragraphs, PublicLink, Reach } from './page-parts.tsx';

const languages: readonly Language[] = ['en', 'es'];
export const isHelpLanguage = (text: string): text is Language => languages.some((each) => each === text);

type Shown = SchoolPage & { language: Language };

/** What a school tells everybody. What it has not said is not there: no line is empty. */
export const SchoolHelpPage = ({ school, help, language }: Shown) => {
  const words = helpWords[language];
  const title = words.title(school.name);
  return (
    <Page title={title} lang={language} dir="ltr">
      <nav class="segments" aria-label={words.languages}>
        {languages.map((each) => (
          <a
            href={helpPath(school.id, each)}
            lang={each}
            hreflang={each}
            aria-current={each === language ? 'page' : undefined}
          >
            {helpWords[each].name}
          </a>
        ))}
      </nav>
      <div class="stack">
        <h1>{title}</h1>
        <Paragraphs of={words.lead} />
        <WhomToAsk school={school} help={help} language={language} />
        <Ways help={help} language={language} />
        <Rights help={help} language={language} />
        <Outside help={help} language={language} />
        <p class="small soft">
          {help ? `${words.lookedAt(help)} ` : ''}
          {words.aboutNobody}
        </p>
      </div>
    </Page>
  );
};

type Part = { help: SchoolHelp | undefined; language: Language };

const WhomToAsk = ({ school, help, language }: Part & Pick<SchoolPage, 'school'>) => {
  const { ask } = helpWords[language];
  const { helper } = help ?? {};
  return (
    <HelpSection title={ask.title}>
      <div class="card stack">
        {helper ? (
          <>
            <p>
              <b>{helper.name}</b>
            </p>
            <Reach phone={helper.phone} email={helper.email} language={language} />
          </>
        ) : (
          <>
            <p>{ask.office}</p>
            <Reach phone={school.phone} language={language} />
          </>
        )}
      </div>
      {helper && school.phone ? <p>{ask.officePhone(phoneWords(school.phone))}</p> : null}
      <Paragraphs of={ask.how} />
    </HelpSection>
  );
};

const Ways = ({ help, language }: Part) => {
  const { ways } = helpWords[language];
  const also = (help?.offers ?? []).map((kind) => askWords[language].supportKinds[kind]);
  return (
    <HelpSection title={ways.title}>
      <ul class="stack">
        {[...ways.each, ...(isAbroad(help?.state) ? [] : ways.american)].map(({ name, words }) => (
          <li>
            <h3>{name}</h3>
            <p>{words}</p>
          </li>
        ))}
      </ul>
      {also.length > 0 ? (
        <p>
          {ways.also} {also.join(', ')}.
        </p>
      ) : null}
    </HelpSection>
  );
};

const Rights = ({ help, language }: Part) => {
  const { rights } = helpWords[language];
  return (
    <HelpSection title={rights.title}>
      <ul class="stack">
        {helpRightsIn(help?.state).map(({ right }) => (
          <li>{rights.each[right]}</li>
        ))}
      </ul>
      <PublicLink to={help?.rights} label={rights.full} language={language} />
      <PublicLink to={help?.policy} label={rights.policy} language={language} />
    </HelpSection>
  );
};

const Outside = ({ help, language }: Part) => {
  const { outside } = helpWords[language];
  return (
    <HelpSection title={outside.title}>
      <p>{outside.lead}</p>
      {outsideOffices(help?.state).map((office) => (
        <Office {...office} language={language} />
      ))}
    </HelpSection>
  );
};

/** In each language: nobody has told us theirs. */
export const UnknownSchoolPage = () => (
  <Page title={helpWords.en.unknown.title} lang="en" dir="ltr">
    {languages.map((language, place) => (
      <section lang={language} class="stack">
        {place === 0 ? <h1>{helpWords[language].unknown.title}</h1> : <h2>{helpWords[language].unknown.title}</h2>}
        <Paragraphs of={helpWords[language].unknown.sentences} />
      </section>
    ))}
  </Page>
);
