import { Between, Name } from '#shared/html/controls.tsx';
import { confirmWords as say } from '#shared/text/cards/confirm-words.ts';
import type { ClassNews } from '#shared/use-cases/cards/read-section-cards.ts';

/** Whom more than these would be a list and no line. */
const mostNamed = 3;

/** Whose cards are new or changed: one line, which leads to the difference. */
export const NewsLine = ({ news, at }: { news: ClassNews; at: string }) => {
  const kinds = (['changed', 'new'] as const).filter((kind) => news[kind].length > 0);
  return (
    <p class="news">
      <a href={at}>
        <span>
          {kinds.map((kind) => (
            <>
              <NewsOf kind={kind} names={news[kind]} />
              <Between />
            </>
          ))}
          <u>{say.seeAndConfirm}</u>
        </span>
      </a>
    </p>
  );
};

const NewsOf = ({ kind, names }: { kind: keyof ClassNews; names: readonly string[] }) => {
  const named = names.length > mostNamed ? names.slice(0, mostNamed - 1) : names;
  return (
    <>
      {say[kind](names.length)}:{' '}
      {named.map((name, index) => (
        <>
          {index > 0 ? ', ' : null}
          <Name>{name}</Name>
        </>
      ))}
      {names.length > named.length ? ` ${say.andMore(names.length - named.length)}` : null}
    </>
  );
};
