import { Empty, Name } from '#shared/html/controls.tsx';
import { confirmWords as say } from '#shared/text/cards/confirm-words.ts';
import { en } from '#shared/text/en.ts';
import type { CardToConfirm } from '#shared/use-cases/cards/confirming/read-class-outstanding.ts';
import { ActForm } from '../act-form.tsx';
import { FramePage } from '../frame-page.tsx';
import { HideButton } from '../hidden-view.tsx';
import {
  asSeen,
  ConfirmCard,
  ConfirmForm,
  type ConfirmLook,
  confirmAction,
  confirmTitle,
  WordsBefore,
  wordsHint,
} from './confirm-card.tsx';

export type ConfirmModel = ConfirmLook & {
  viewer: string | undefined;
  cards: readonly CardToConfirm[];
  back: string;
  said?: string | undefined;
};

/** What a teacher has yet to confirm in one class, student by student; all at once, or one with words of their own. */
export const ConfirmView = ({ viewer, cards, back, said, ...look }: ConfirmModel) => {
  const open = cards.filter(({ news }) => news);
  const settled = cards.filter(({ news }) => !news);
  return (
    <FramePage words={en} title={say.title} name={viewer} said={said}>
      <div class="head">
        <div>
          <h1 id={confirmTitle} tabIndex={-1}>
            {say.title}
          </h1>
          {open.length > 0 ? <p class="soft moment">{say.intro}</p> : null}
        </div>
        <div class="acts">
          <HideButton launch={look.launch} page="view" />
          <a class="button plain" href={back}>
            {say.back}
          </a>
        </div>
      </div>
      {open.length === 0 ? <Empty>{<p>{say.nothing}</p>}</Empty> : null}
      {open.length > 1 ? <AllForm cards={open} {...look} /> : null}
      {open.length > 0 ? <WhoReads /> : null}
      <ul>
        {open.map((card) => (
          <ConfirmCard key={card.studentId} card={card} {...look} />
        ))}
      </ul>
      {settled.length > 0 ? <Settled cards={settled} isAlone={open.length === 0} {...look} /> : null}
    </FramePage>
  );
};

/** Once, before the first field for words. */
const WhoReads = () => (
  <p class="soft small moment" id={wordsHint}>
    <b>{say.inMyClass}</b> {say.readBy}
  </p>
);

type Several = ConfirmLook & { cards: readonly CardToConfirm[] };

const AllForm = ({ cards, launch, command }: Several) => (
  <ActForm action={confirmAction} launch={launch} class="moment">
    <input type="hidden" name="key" value={`${command}-all`} />
    {cards.map((card) => (
      <input type="hidden" name="seen" value={asSeen(card)} />
    ))}
    <button type="submit" class="main">
      {say.all(cards.length)}
    </button>
  </ActForm>
);

/** Of whom there is nothing to confirm: what was said of them, and room to say it anew. Open where it can be undone. */
const Settled = ({ cards, isAlone, ...look }: Several & { isAlone: boolean }) => (
  <details class="moment" open={cards.some(({ takenBack }) => takenBack)}>
    <summary>{say.settled(cards.length)}</summary>
    {isAlone ? <WhoReads /> : null}
    <ul>
      {cards.map((card) => (
        <li class="card">
          <h2>
            <Name>{card.name}</Name>
          </h2>
          <WordsBefore card={card} {...look} />
          <ConfirmForm {...{ card, ...look }} button={say.keep} label={say.keepFor(card.short)} />
        </li>
      ))}
    </ul>
  </details>
);
