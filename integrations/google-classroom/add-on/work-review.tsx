import type { CardItem } from '#shared/domain/cards/card.ts';
import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { type ItemStatements, openQuestions, statedEntries } from '#shared/domain/cards/delivery-statements.ts';
import { isBreaksAlone, type OwnLimit } from '#shared/domain/cards/own-time/own-limit.ts';
import { isLater, type OwnTime } from '#shared/domain/cards/own-time/own-time.ts';
import { contradicts } from '#shared/domain/cards/what-to-do.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import type { TimeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { Amount, Name, Tag } from '#shared/html/controls.tsx';
import { logWords } from '#shared/text/cards/log-words.ts';
import { onTimeInWords, ownEndInWords, sumInWords } from '#shared/text/cards/own-times.ts';
import { shortWording } from '#shared/text/cards/short-wordings.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { workReviewWords as say } from '#shared/text/cards/work-review-words.ts';
import { dayAndTimeInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import { amountsOnRecord } from '#shared/text/plans/amounts.ts';
import type { CardBesideWork, StatedItem } from '#shared/use-cases/cards/read-card-beside-work.ts';
import type { ActLaunch } from './act-form.tsx';
import { nameOfWriter } from './delivery-line.tsx';
import { FramePage } from './frame-page.tsx';
import { HandedIn, type HandInShown } from './handed-in.tsx';
import { HideButton } from './hidden-view.tsx';
import type { Work } from './work-head.tsx';

export type WorkReviewModel = {
  viewer: string | undefined;
  work: Pick<Work, 'title' | 'due'>;
  card: CardBesideWork;
  time: OwnTime;
  zone: string;
  handIn: HandInShown | undefined;
  launch: ActLaunch;
};

/** One student beside their work: what they handed in and when, what bears on it, and what was said of that. */
export const WorkReview = (model: WorkReviewModel) => {
  const { viewer, work, card, launch } = model;
  const now = card.items.filter(({ bears }) => bears);
  const other = card.items.filter(({ bears }) => !bears);
  return (
    <FramePage words={en} title={work.title} name={viewer}>
      <div class="head">
        <div>
          <h1>
            <Name>{card.name}</Name>
          </h1>
          <p class="soft">
            {work.title}
            {work.due ? `, ${teacherWords.due(dayAndTimeInWords(work.due.on, work.due.time))}` : null}
          </p>
        </div>
        <HideButton launch={launch} page="work" />
      </div>
      <section class="moment">
        <h2>{say.work}</h2>
        <HandedIn {...model} name={card.short} />
      </section>
      <section class="moment">
        <h2>{say.supports}</h2>
        <Supports {...model} items={now} />
        <Before card={card} />
      </section>
      {other.length > 0 ? (
        <details class="moment">
          <summary>{say.otherWork(other.length)}</summary>
          <Items {...model} items={other} />
        </details>
      ) : null}
    </FramePage>
  );
};

type Listed = Pick<WorkReviewModel, 'card' | 'time' | 'zone'> & { items: readonly StatedItem[] };

const Supports = ({ card, time, zone, items }: Listed) => {
  if (items.length === 0) return <p>{say.nothing}</p>;
  const until = onTimeInWords(time, zone);
  const spoke = items.some(({ said }) => said && statedEntries(said).some(isOwn));
  return (
    <>
      {until ? <p>{`${until.slice(0, 1).toUpperCase()}${until.slice(1)}.`}</p> : null}
      <Items {...{ card, time, zone, items }} />
      {spoke ? null : <p class="soft">{say.saidNothing(card.short)}</p>}
    </>
  );
};

const isOwn = ({ byKind }: DeliveryEntry) => byKind === 'student';

const Items = ({ items, card, time, zone }: Listed) => (
  <ul class="card">
    {items.map(({ item, bears, startsOn, said }) => (
      <li class="item">
        <b>{shortWording(item, limitOf(item, bears, time))}</b>{' '}
        <Amount>{(bears && ownNumber(item, { time, zone })) || ''}</Amount>{' '}
        {startsOn ? <Tag>{en.from(en.day(startsOn))}</Tag> : null}{' '}
        {item.endOn ? <Tag>{en.until(en.day(item.endOn))}</Tag> : null}
        {bears && time.limit && givesMinutes(item, time.limit) ? <p>{sumInWords(time.limit)}</p> : null}
        <Conflict item={item} limit={limitOf(item, bears, time)} />
        {said ? <Said said={said} card={card} /> : null}
      </li>
    ))}
  </ul>
);

const limitOf = ({ code }: CardItem, bears: boolean, { limit }: OwnTime) =>
  bears && code === 'TIM-EXT' ? limit?.work : undefined;

/** How the minutes come about stands with what gives them. */
const givesMinutes = ({ code }: CardItem, limit: OwnLimit) =>
  code === 'TIM-EXT' || (code.startsWith('TIM-BRK-') && isBreaksAlone(limit));

const Conflict = ({ item, limit }: { item: CardItem; limit: TimeLimit | undefined }) => {
  if (!contradicts(item, limit)) return null;
  const amounts = amountsOnRecord(item);
  return (
    <p class="flag">
      {item.conflict === 'undecided' ? teacherWords.undecided(amounts) : teacherWords.strongest(amounts)}
    </p>
  );
};

/** Worked out for this piece of work, so that nobody multiplies. */
function ownNumber({ code }: CardItem, { time, zone }: Pick<WorkReviewModel, 'time' | 'zone'>): string | undefined {
  if (code === 'TIM-EXT') return time.limit && teacherWords.limit(time.limit.work);
  return code === 'TIM-EXT-DUE' && (time.end !== 'at' || isLater(time)) ? ownEndInWords(time, zone) : undefined;
}

type Spoken = { said: ItemStatements; card: Pick<CardBesideWork, 'names' | 'viewerId' | 'short'> };

/** Each statement with its writer; nobody's takes the place of another's. */
const Said = ({ said, card }: Spoken) => (
  <>
    {said.differ ? <p class="flag">{logWords.differ}</p> : null}
    {statedEntries(said).map((entry) => (
      <p class={openQuestions(said).includes(entry) ? 'flag' : undefined}>
        <Tag plain>
          <Name>{isOwn(entry) ? card.short : nameOfWriter(entry, card)}</Name>
        </Tag>{' '}
        {inWords(entry)}
        {entry.note ? ` ${entry.note}` : null}
      </p>
    ))}
  </>
);

/** A student's own words, as their page has them. */
function inWords(entry: DeliveryEntry) {
  if (isOwn(entry) && entry.outcome === 'wanted') return say.useIt;
  if (entry.outcome === 'asked') return entry.reason === 'closed' ? say.closed : say.notThere;
  if (isOwn(entry) && entry.reason === 'notWanted') return say.notToday;
  if (isOwn(entry) && entry.reason === 'notHelping') return say.notWorking;
  return `${logWords.statement(entry)}.`;
}

const Before = ({ card }: Pick<WorkReviewModel, 'card'>) =>
  card.saidBefore.length === 0 ? null : (
    <details class="moment">
      <summary>{say.saidBefore}</summary>
      <ul class="card">
        {card.saidBefore.map((said) => (
          <li class="item">
            <b>{nameOfStated(said)}</b>
            <Said said={said} card={card} />
          </li>
        ))}
      </ul>
    </details>
  );

/** The words of a district's own accommodation went with the item; its code is what is left. */
function nameOfStated(said: ItemStatements) {
  const code = [...statedEntries(said), ...said.observed][0]?.item.code;
  if (code === undefined) return '';
  return code.startsWith('DST-') ? code : nameOfItem({ code });
}
