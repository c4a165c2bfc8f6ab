import type { CardItem } from '#shared/domain/cards/card.ts';
import { isOfCatalogue } from '#shared/domain/catalogue/catalogue.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { Amount, Empty, Tag } from '#shared/html/controls.tsx';
import type { Words } from '#shared/text/en.ts';
import { amountOnCard } from '#shared/text/plans/amounts.ts';
import type { OwnCard, OwnItem } from '#shared/use-cases/cards/read-own-card.ts';
import type { ActLaunch } from './act-form.tsx';
import { SaidWords } from './confirming/said-words.tsx';
import { FramePage, type NextStep, NextSteps } from './frame-page.tsx';
import { OwnSayForm, type Unsent } from './own-say-form.tsx';
import { breaksInRoom, ownAmount, type StudentWork, StudentWorkHead } from './student-work.tsx';

type Props = {
  words: Words;
  viewer: string | undefined;
  items: readonly OwnItem[];
  inClass: OwnCard['inClass'];
  /** In a class that was put away a student reads their supports, and there is nothing to press. */
  isPutAway?: boolean | undefined;
  launch: ActLaunch;
  /** Of the commands of this page: pressed twice, each happens once. */
  command: string;
  /** The way back, where the page is not in Classroom's frame. */
  handIn?: NextStep | undefined;
  /** What the student has just said here. */
  said?: string | undefined;
  unsent?: Unsent | undefined;
  /** Missing where nothing is known of the post. */
  work?: StudentWork | undefined;
};

/** A student's own supports, by what they are to a student: the catalogue's own names and sentences speak to staff. */
export const StudentView = ({ words, viewer, items, inClass, work, handIn, said, unsent, ...model }: Props) => {
  const { isPutAway = false, launch, command } = model;
  const act = isPutAway ? undefined : { launch, command };
  const now = items.filter(({ bears }) => bears);
  const other = items.filter(({ bears }) => !bears);
  const say = words.student;
  return (
    <FramePage words={words} title={say.title} name={viewer} said={said}>
      <div class="stack">
        <h1>{say.title}</h1>
        {work ? <StudentWorkHead {...{ words, work, act }} /> : null}
        {now.length > 0 ? <p class="soft">{say.intro}</p> : null}
        {now.length > 0 ? (
          <Supports {...{ words, items: now, work, unsent, ...act }} />
        ) : (
          <Empty>{<p>{say.nothing}</p>}</Empty>
        )}
        {inClass.length > 0 ? <h2>{say.inClass}</h2> : null}
        {inClass.map(({ text, by }) => (
          <SaidWords text={text} who={by} />
        ))}
        {other.length > 0 ? <h2>{say.more}</h2> : null}
        {other.length > 0 ? <Supports words={words} items={other} /> : null}
        <p class="soft">{say.ask}</p>
        {handIn ? <NextSteps steps={[handIn]} /> : null}
      </div>
    </FramePage>
  );
};

type Listed = Pick<Props, 'words' | 'items' | 'work'> & Partial<Pick<Props, 'launch' | 'command' | 'unsent'>>;

const Supports = ({ words, items, work, launch, command = '', unsent }: Listed) => (
  <ul class="card">
    {items.map(({ item, startsOn, isOver, fingerprint }) => (
      <li class="item">
        <SupportName {...{ words, item }} />{' '}
        <Amount>{(work && ownAmount(words, item, work)) ?? amountIn(words, item)}</Amount>{' '}
        {startsOn ? <Tag>{words.from(words.day(startsOn))}</Tag> : null}{' '}
        {item.endOn ? <Tag>{words.until(words.day(item.endOn))}</Tag> : null}
        {work ? <Breaks {...{ words, item, work }} /> : null}
        {item.conflict === 'undecided' && !(work && ownAmount(words, item, work)) ? (
          <p class="flag">{words.student.undecided}</p>
        ) : null}
        {launch && !startsOn && !isOver ? (
          <OwnSayForm
            {...{ words, launch, fingerprint, command }}
            unsent={unsent?.fingerprint === fingerprint ? unsent : undefined}
          />
        ) : null}
      </li>
    ))}
  </ul>
);

const Breaks = ({ words, item, work }: { words: Words; item: CardItem; work: StudentWork }) => {
  const inRoom = breaksInRoom(words, item, work);
  return inRoom === undefined ? null : <p>{inRoom}</p>;
};

/** What a district calls its own stands as it wrote it. */
const SupportName = ({ words, item: { code, own } }: { words: Words; item: CardItem }) =>
  isOfCatalogue(code) ? <b>{words.supports[code]}</b> : <b lang="en">{nameOfItem({ code, own })}</b>;

const amountIn = ({ amounts }: Words, item: CardItem) =>
  item.conflict === 'undecided' ? '' : amountOnCard(item, amounts);
