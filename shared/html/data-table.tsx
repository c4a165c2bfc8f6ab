import type { ComponentChildren } from 'preact';
import { recordWords } from '#shared/text/ledger/record-words.ts';

type Props = { caption: string; heads: readonly string[]; rows: readonly (readonly ComponentChildren[])[] };

/**
 * The first cell of a row names it. A wide table scrolls by itself, by keyboard too, and the page does not; on a narrow
 * screen each row stands alone with its labels.
 */
export const DataTable = ({ caption, heads, rows }: Props) => (
  <section class="scroll" tabIndex={0} aria-label={`${caption}, ${recordWords.scrolls}`}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr>
            <th scope="row">{first}</th>
            {rest.map((cell, place) => (
              <td data-label={heads[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** Words that people wrote, in any script. */
export const Written = ({ children }: { children: string }) => (
  <p dir="auto" class="written">
    {children}
  </p>
);

/** Label and value; what has no value is left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl>
    {facts
      .filter(([, value]) => value !== '' && value !== undefined)
      .map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
  </dl>
);
