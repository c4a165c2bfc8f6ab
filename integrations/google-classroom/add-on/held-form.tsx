import type { Words } from '#shared/text/en.ts';
import { FramePage } from './frame-page.tsx';

/** A form as it came, field by field in its order: sent again it is the same command. */
export type HeldForm = {
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** Whether what was written is in sight: it may name a student, and is folded where nothing in it is to be mended. */
  isOpen: boolean;
};

/** What people write themselves; the rest of a form is ours and travels unseen. */
const writtenBy: readonly string[] = ['note', 'words'];

/** Nothing of it is kept anywhere else: it came with the request and goes back with the answer. */
export const HeldWords = ({ words, held: { action, fields, isOpen } }: { words: Words; held: HeldForm }) => (
  <form method="post" action={action} class="stack" data-held-form>
    <p>{words.held.kept}</p>
    {fields.map(([name, value]) =>
      writtenBy.includes(name) && value !== '' ? (
        <details class="moment" open={isOpen}>
          <summary>{words.held.text}</summary>
          <textarea name={name} rows={3} cols={60} aria-label={words.held.text}>
            {value}
          </textarea>
        </details>
      ) : (
        <input type="hidden" name={name} value={value} />
      ),
    )}
    <button type="submit" class="main">
      {words.held.send}
    </button>
  </form>
);

type Notice = { words: Words; title: string; sentence: string; held: HeldForm };

/** A form that did not come through for a reason that the person can mend here, or that passes. */
export const HeldNotice = ({ words, title, sentence, held }: Notice) => (
  <FramePage words={words} title={title}>
    <div class="stack">
      <h1 tabIndex={-1}>{title}</h1>
      <p role="alert">{sentence}</p>
      <HeldWords words={words} held={held} />
    </div>
  </FramePage>
);
