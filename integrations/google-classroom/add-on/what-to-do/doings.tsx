import type { CardItem } from '#shared/domain/cards/card.ts';
import { type Doing, isUndecided } from '#shared/domain/cards/what-to-do.ts';
import { isBrowserExtension } from '#shared/domain/catalogue/browser-extension.ts';
import { unstatedFields } from '#shared/domain/catalogue/parameter.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { Amount, Between, Name, Tag } from '#shared/html/controls.tsx';
import { exceptions, shortWording } from '#shared/text/cards/short-wordings.ts';
import { teacherWords as say } from '#shared/text/cards/teacher.ts';
import { en } from '#shared/text/en.ts';
import type { ShownStudent } from '#shared/use-cases/cards/read-section-cards.ts';

/** A student of a line; `cardAt` is where the name leads. */
export type Placed = Pick<ShownStudent, 'studentId' | 'short'> & { items: CardItem[]; cardAt: string | undefined };

/** Days that hold for all of a line are said once, behind it, and so is what is to be tried of several. */
export const Doings = ({ doings, dueOn, today, isFormQuiz }: DoingsProps) => {
  const doneOn = dueOn && today && dueOn < today ? today : dueOn;
  const days = doings.map(({ item, said }) => daysOf(item, said === undefined ? doneOn : dueOn));
  const [shared = []] = doings.length > 1 && new Set(days.map(String)).size === 1 ? days : [];
  const toTry = isFormQuiz ? doings.filter(({ item }) => isBrowserExtension(item)) : [];
  const several = toTry.length > 1;
  return (
    <>
      {doings.map((doing, index) => (
        <>
          {index > 0 ? <Between /> : null}
          <OneDoing
            doing={doing}
            mark={several && toTry.includes(doing) ? mark : ''}
            tags={[
              ...(!several && toTry.includes(doing) ? [say.tryLocked] : []),
              ...(shared.length > 0 ? [] : (days[index] ?? [])),
            ]}
          />
        </>
      ))}
      <Tags tags={[...shared.map(say.forAll), ...(several ? [`${mark} ${say.tryLocked}`] : [])]} />
    </>
  );
};

type SaidDoing = Doing<Placed> & { said?: string };
type DoingsProps = {
  doings: readonly SaidDoing[];
  dueOn: SchoolDate | undefined;
  today: SchoolDate | undefined;
  isFormQuiz: boolean | undefined;
};
/** Leads from each tool to what is said of them at the end of the line. */
const mark = '*';
type OneDoingProps = { doing: SaidDoing; mark: string; tags: readonly string[] };

/** The minutes to set where they are known, so that nobody multiplies; else the thing to do. */
const OneDoing = ({ doing: { item, limit, students, said }, mark, tags }: OneDoingProps) => (
  <>
    {said === undefined && limit === undefined ? (
      `${shortWording(item)}${mark}`
    ) : (
      <Amount>{said ?? say.limit(limit ?? 'none')}</Amount>
    )}
    {isUndecided({ item, limit }) ? ': ' : ' '}
    {students.map(({ short, cardAt }, index) => (
      <>
        {index > 0 ? ', ' : null}
        {cardAt === undefined ? (
          <Name>{short}</Name>
        ) : (
          <a href={cardAt}>
            <Name>{short}</Name>
          </a>
        )}
      </>
    ))}
    <Tags tags={[...exceptions(item), ...(limit === undefined && isOpen(item) ? [say.askHowMuch] : []), ...tags]} />
  </>
);

const Tags = ({ tags }: { tags: readonly string[] }) => (
  <>
    {tags.map((tag) => (
      <>
        {' '}
        <Tag>{tag}</Tag>
      </>
    ))}
  </>
);

const daysOf = ({ startOn, endOn }: CardItem, dueOn: SchoolDate | undefined) => [
  ...(startOn ? [en.from(en.day(startOn))] : []),
  ...(endOn && !(dueOn && dueOn <= endOn) ? [en.until(en.day(endOn))] : []),
];

/** No number is stated of those that it takes; yes or no is on the card, and a conflict asks for itself. */
const isOpen = ({ code, parameter, conflict }: CardItem) =>
  conflict !== 'undecided' &&
  Object.values(parameter).every((value) => typeof value === 'boolean') &&
  unstatedFields(code, parameter).some(({ type }) => type !== 'bool');
