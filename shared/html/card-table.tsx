import { Card, type CardItem, keptOf } from '#shared/domain/cards/card.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { RecordKind } from '#shared/domain/ledger/student-record.ts';
import { recordWords } from '#shared/text/ledger/record-words.ts';
import { planHeadings as words } from '#shared/text/plans/plan-headings.ts';
import { itemAmount, itemName, placesInWords, spanInWords } from '#shared/text/plans/plan-words.ts';
import { Amount } from './controls.tsx';
import { DataTable } from './data-table.tsx';

/** What teachers see of the student, as it is kept for them; what gave longer until lately, as long as they read it. */
export const CardTable = ({ kind, on }: { kind: RecordKind; on: SchoolDate }) => {
  const items = kind.records.flatMap(({ storedAs: _storedAs, ...record }) => {
    const card = Card.safeParse(record).data;
    return card ? [...card.items, ...keptOf(card, on).map(({ item, until }) => ({ ...item, endOn: until }))] : [];
  });
  return items.length === 0 ? (
    <p class="soft">{recordWords.nothing}</p>
  ) : (
    <DataTable
      caption={`${words.items} (${items.length})`}
      heads={[words.accommodation, words.where, words.when]}
      rows={items.map((item) => [<What item={item} />, placesOf(item), spanInWords(item) || words.always])}
    />
  );
};

const What = ({ item }: { item: CardItem }) => (
  <>
    <bdi>{itemName(item)}</bdi> <Amount>{itemAmount(item)}</Amount>
  </>
);

const placesOf = ({ activities, courses, settings = [] }: CardItem) => placesInWords({ activities, courses, settings });
