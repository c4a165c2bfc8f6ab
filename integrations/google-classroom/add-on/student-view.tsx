import type { CardItem } from '#shared/domain/cards/card.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { Amount, Empty, Tag } from '#shared/html/controls.tsx';
import type { Words } from '#shared/text/en.ts';
import { amountOnCard } from '#shared/text/plans/amounts.ts';
import type { OwnItem } from '#shared/use-cases/cards/read-own-card.ts';
import type { ActLaunch } from './act-form.tsx';
import { FramePage } from './frame-page.tsx';
import { OwnSayForm } from './own-say-form.tsx';
import { ownAmount, type StudentWork, StudentWorkHead } from './student-work.tsx';

type Props = {
  words: Words;
  viewer: string | undefined;
  items: readonly OwnItem[];
  launch: ActLaunch;
  /** What the student has just said here. */
  said?: string | undefined;
  /** Missing where nothing is known of the post. */
  work?: StudentWork | undefined;
};

/** A student's own supports. The catalogue's instructions speak to teachers, so a student reads names and amounts. */
export const StudentView = ({ words, viewer, items, work, launch, said }: Props) => {
  const now = items.filter(({ bears }) => bears);
  const other = items.filter(({ bears }) => !bears);
  const say = words.student;
  return (
    <FramePage words={words} title={say.title} name={viewer} said={said}>
      <div class="stack">
        <h1>{say.title}</h1>
        {work ? <StudentWorkHead words={words} work={work} /> : null}
        {now.length > 0 ? <p class="soft">{say.intro}</p> : null}
        {now.length > 0 ? <Supports {...{ words, items: now, work, launch }} /> : <Empty>{<p>{say.nothing}</p>}</Empty>}
        {other.length > 0 ? <h2>{say.more}</h2> : null}
        {other.length > 0 ? <Supports words={words} items={other} /> : null}
        <p class="soft">{say.ask}</p>
      </div>
    </FramePage>
  );
};

const Supports = ({ words, items, work, launch }: Pick<Props, 'words' | 'items' | 'work'> & { launch?: ActLaunch }) => (
  <ul class="card">
    {items.map(({ item, startsOn, fingerprint }) => (
      <li class="item">
        <b lang="en">{nameOfItem(item)}</b>{' '}
        <Amount>{(work && ownAmount(words, item, work)) ?? amountIn(words, item)}</Amount>{' '}
        {startsOn ? <Tag>{words.from(words.day(startsOn))}</Tag> : null}{' '}
        {item.endOn ? <Tag>{words.until(words.day(item.endOn))}</Tag> : null}
        {item.conflict === 'undecided' && !(work && ownAmount(words, item, work)) ? (
          <p class="flag">{words.student.undecided}</p>
        ) : null}
        {launch && !startsOn ? <OwnSayForm {...{ words, launch, fingerprint }} /> : null}
      </li>
    ))}
  </ul>
);

const amountIn = ({ amounts }: Words, item: CardItem) =>
  item.conflict === 'undecided' ? '' : amountOnCard(item, amounts);
