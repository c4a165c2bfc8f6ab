import type { ComponentChildren } from 'preact';
import type { ConfirmedItem, FingerprintedItem } from '#shared/domain/cards/acknowledgement.ts';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { timeLimit } from '#shared/domain/catalogue/time-limit.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { Amount, Between, Name, Tag } from '#shared/html/controls.tsx';
import { confirmWords as say } from '#shared/text/cards/confirm-words.ts';
import { notDecided } from '#shared/text/cards/conflict-words.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { momentInWords } from '#shared/text/days.ts';
import { en } from '#shared/text/en.ts';
import { amountOfItem, amountOnCard, amountsOnRecord } from '#shared/text/plans/amounts.ts';
import type { CardToConfirm } from '#shared/use-cases/cards/confirming/read-class-outstanding.ts';
import { ActForm, type ActLaunch } from '../act-form.tsx';
import { cardAnchor } from '../card-anchor.ts';
import { SaidWords } from './said-words.tsx';

export type ConfirmLook = {
  zone: string;
  /** The limit of the class, so that nobody multiplies. */
  minutes: number | undefined;
  /** Where the whole cards are. */
  cardsAt: string;
  launch: ActLaunch;
  command: string;
};
type Props = { card: CardToConfirm } & ConfirmLook;

/** What is new or changed of one student, with what those before said, and the button that confirms it. */
export const ConfirmCard = ({ card, ...look }: Props) => {
  const { studentId, short, name, news, toConfirm, gone } = card;
  return (
    <li class="card">
      <div class="card-head">
        <h2>
          <Name>{name}</Name> {news ? <Tag>{say.tags[news]}</Tag> : null}
        </h2>
        <a href={`${look.cardsAt}#${cardAnchor(studentId)}`} aria-label={say.wholeCardOf(short)}>
          {say.wholeCard}
        </a>
      </div>
      {toConfirm.map((each) => (
        <Asked {...each} isNew={news === 'changed' && !each.was} {...look} />
      ))}
      {gone.map((item) => (
        <div class="item">
          {say.gone}: <s>{nameWas(item)}</s> {amountOfItem(item)}
        </div>
      ))}
      <WordsBefore card={card} {...look} />
      <ConfirmForm {...{ card, ...look }} button={say.confirm} label={say.confirmFor(short)} />
    </li>
  );
};

const nameWas = ({ code, name }: ConfirmedItem) => name ?? nameOfItem({ code });

type AskedProps = Pick<ConfirmLook, 'zone' | 'minutes'> & {
  item: FingerprintedItem;
  was?: ConfirmedItem;
  isNew: boolean;
};

const Asked = ({ item, was, isNew, zone, minutes }: AskedProps) => {
  const now = amountNow(item);
  const here = limitHere(item, minutes);
  const told = [
    ...(was ? [beforeWords(now, amountOfItem(was))] : []),
    ...(here ? [say.here(here, was && limitHere(was, minutes))] : []),
    ...((was || isNew) && item.sinceAt ? [say.since(momentInWords(item.sinceAt, zone))] : []),
  ];
  return (
    <div class="item">
      {isNew ? <Tag plain>{say.isNew}</Tag> : null} <h3>{nameOfItem(item)}</h3> <Amount>{now}</Amount>{' '}
      <span class="soft">
        {told.map((words, index) => (
          <>
            {index > 0 ? <Between /> : null}
            {words}
          </>
        ))}
      </span>{' '}
      {item.endOn ? <Tag>{en.until(en.day(item.endOn))}</Tag> : null}
    </div>
  );
};

const beforeWords = (now: string, before: string) =>
  now === before ? say.elsewhere : say.was(before || en.amounts.unstated);

const amountNow = (item: FingerprintedItem) =>
  item.conflict === 'undecided' ? `${amountsOnRecord(item).join(' or ')}, ${notDecided}` : amountOnCard(item);

function limitHere({ code, parameter }: Pick<ConfirmedItem, 'code' | 'parameter'>, minutes: number | undefined) {
  const limit = code === 'TIM-EXT' && minutes !== undefined ? timeLimit(minutes, parameter) : undefined;
  return limit === undefined ? undefined : teacherWords.limit(limit);
}

/** Signed and dated: they may be older than what they are about. One's own may be taken back, and put back at once. */
export const WordsBefore = ({ card, zone, launch, command }: Props) => {
  const { inMyClass, takenBack, before, short } = card;
  const day = (at: string) => en.day(schoolDateAt(at, zone));
  const form = { card, launch, command };
  return (
    <>
      {inMyClass ? (
        <>
          <SaidWords who={say.youSaid(day(inMyClass.at))} text={inMyClass.text} />
          <WordsForm {...form} button={say.takeBack} label={say.takeBackFor(short)} />
        </>
      ) : null}
      {takenBack ? (
        <WordsForm {...form} undo button={say.putBack} label={say.putBackFor(short)}>
          <p class="item soft">
            <s lang="">{takenBack}</s>
          </p>
        </WordsForm>
      ) : null}
      {before.map(({ text, at, by }) => (
        <SaidWords who={say.saidBefore(by, day(at))} text={text} />
      ))}
    </>
  );
};

type FormProps = Props & { button: string; label: string };

type WordsFormProps = Pick<Props, 'card' | 'launch' | 'command'> & {
  button: string;
  label: string;
  undo?: true;
  children?: ComponentChildren;
};

const WordsForm = ({ card: { studentId }, launch, command, undo, button, label, children }: WordsFormProps) => (
  <ActForm action={`/add-on/words#${confirmTitle}`} launch={launch}>
    <input type="hidden" name="key" value={`${command}-${undo ? 'put-back' : 'take-back'}-${studentId}`} />
    <input type="hidden" name="student" value={studentId} />
    {undo ? <input type="hidden" name="undo" value="yes" /> : null}
    {children}
    <button type="submit" class="plain" aria-label={label}>
      {button}
    </button>
  </ActForm>
);

/** It carries the card as it is shown here: one that moved since is not confirmed by it. */
export const ConfirmForm = ({ card, launch, command, button, label }: FormProps) => (
  <ActForm action={confirmAction} launch={launch} class="entry confirm">
    <input type="hidden" name="key" value={`${command}-${card.studentId}`} />
    <input type="hidden" name="seen" value={asSeen(card)} />
    <label>
      <span>{say.inMyClass}</span>
      <input
        type="text"
        name="words"
        maxLength={280}
        aria-label={say.inMyClassFor(card.short)}
        aria-describedby={wordsHint}
      />
    </label>
    <div>
      <button type="submit" aria-label={label}>
        {button}
      </button>
    </div>
  </ActForm>
);

/** Who reads the words, said once for all fields. */
export const wordsHint = 'who-reads';

/** The page goes on at its title, so that the keyboard is there too. */
export const confirmTitle = 'to-confirm';
export const confirmAction = `/add-on/confirm#${confirmTitle}`;
export const asSeen = ({ studentId, seen }: CardToConfirm) => [studentId, seen.cardVersion, seen.cardHash].join(' ');
