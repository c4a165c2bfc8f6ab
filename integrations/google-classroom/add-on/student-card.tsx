import type { CardItem } from '#shared/domain/cards/card.ts';
import { contradicts, settledItems } from '#shared/domain/cards/what-to-do.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { Amount, Name, Tag } from '#shared/html/controls.tsx';
import { confirmWords } from '#shared/text/cards/confirm-words.ts';
import { notDecided } from '#shared/text/cards/conflict-words.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import { amountOnCard, amountsOnRecord } from '#shared/text/plans/amounts.ts';
import { howTo } from '#shared/text/plans/how-to.ts';
import type { ShownStudent } from '#shared/use-cases/cards/read-section-cards.ts';
import { cardAnchor } from './card-anchor.ts';
import { SaidWords } from './confirming/said-words.tsx';

type Props = { student: Pick<ShownStudent, 'studentId' | 'name' | 'items' | 'inClass'>; minutes: number | undefined };

/** One student: what bears on this work first, the rest of the card below a line. */
export const StudentCard = ({ student: { studentId, name, items, inClass }, minutes }: Props) => {
  const now = items.filter(({ bears }) => bears);
  const other = items.filter(({ bears }) => !bears);
  const settled = settledItems(
    now.map(({ item }) => item),
    minutes,
  );
  const limit = settled.find((each) => each.limit !== undefined)?.limit;
  return (
    <li class="card" id={cardAnchor(studentId)}>
      <div class="card-head">
        <h2>
          <Name>{name}</Name>
        </h2>
        <Limit limit={limit} minutes={minutes} />
      </div>
      {inClass.map(({ text, by }) => (
        <SaidWords text={text} who={confirmWords.inClass(by)} />
      ))}
      {now.map(({ item, startsOn }) => (
        <Item item={item} startsOn={startsOn} limit={item.code === 'TIM-EXT' ? limit : undefined} />
      ))}
      {other.length > 0 ? <p class="aside-title">{say.otherWork}</p> : null}
      {other.map(({ item, startsOn }) => (
        <Item item={item} startsOn={startsOn} />
      ))}
    </li>
  );
};

/** The number to set, so that nobody has to multiply. None where nobody stated an amount. */
const Limit = ({ limit, minutes }: { limit: TimeLimit | undefined; minutes: number | undefined }) =>
  limit === undefined || minutes === undefined ? null : (
    <p class="soft nums">
      {say.timeLimit} <b>{say.limit(limit)}</b> {say.from(minutes)}
    </p>
  );

type ItemProps = { item: CardItem; startsOn: SchoolDate | undefined; limit?: TimeLimit | undefined };
const Item = ({ item, startsOn, limit }: ItemProps) => {
  const conflict = contradicts(item, limit) ? item.conflict : undefined;
  const amounts = amountsOnRecord(item);
  return (
    <div class="item">
      <h3>{nameOfItem(item)}</h3> <Amount>{item.conflict === 'undecided' ? '' : amountOnCard(item)}</Amount>{' '}
      {conflict === 'undecided' ? <Tag>{notDecided}</Tag> : null}{' '}
      {item.priority === 'essential' ? <Tag plain>{say.essential}</Tag> : null}{' '}
      {startsOn ? <Tag>{en.from(en.day(startsOn))}</Tag> : null}{' '}
      {item.endOn ? <Tag>{say.temporary(en.day(item.endOn))}</Tag> : null}
      <p>{howTo(item)}</p>
      {item.settings ? <p class="soft">{say.where(item.settings)}</p> : null}
      {conflict === 'strongest' ? <p class="flag">{say.strongest(amounts)}</p> : null}
      {conflict === 'undecided' ? <p class="flag">{say.undecided(amounts)}</p> : null}
    </div>
  );
};
