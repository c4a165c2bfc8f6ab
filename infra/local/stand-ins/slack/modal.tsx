import type { Block, InputElement } from './block-kit.ts';
import { Blocks } from './blocks.tsx';
import { blockIdOf } from './interactions.ts';
import type { Member, OpenView } from './workspace.ts';

type Props = { open: OpenView; place: string; members: readonly Member[]; nameOf: (id: string) => string };

/** A modal as a form that works without a script: field names are `block_id|action_id`. */
export const Modal = ({ open, place, members, nameOf }: Props) => (
  <dialog open id="modal" tabIndex={-1} aria-modal="true" aria-labelledby="modal-title" class="modal">
    <form method="post" action="/ui/submit">
      <input type="hidden" name="as" value={open.user} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="view" value={open.id} />
      <header>
        <h2 id="modal-title">{open.view.title?.text ?? 'Sidelight'}</h2>
        <button type="submit" formaction="/ui/close" formnovalidate class="close" aria-label="Close">
          ×
        </button>
      </header>
      <div class="body">
        {open.errors[''] && (
          <p class="error" role="alert">
            {open.errors['']}
          </p>
        )}
        {open.view.blocks.map((block, index) =>
          block.type === 'input' ? (
            <Field
              block={block}
              id={blockIdOf(block, index)}
              error={open.errors[blockIdOf(block, index)]}
              members={members}
            />
          ) : (
            <Blocks blocks={[block]} user={open.user} nameOf={nameOf} />
          ),
        )}
      </div>
      <footer>
        <button type="submit" formaction="/ui/close" formnovalidate class="button">
          {open.view.close?.text ?? 'Close'}
        </button>
        {open.view.submit && (
          <button type="submit" class="button primary">
            {open.view.submit.text}
          </button>
        )}
      </footer>
    </form>
  </dialog>
);

type FieldProps = {
  block: Extract<Block, { type: 'input' }>;
  id: string;
  error: string | undefined;
  members: readonly Member[];
};

const Field = ({ block, id, error, members }: FieldProps) => {
  const name = `${id}|${block.element.action_id ?? ''}`;
  return (
    <fieldset class={error ? 'field wrong' : 'field'}>
      <legend>
        {block.label.text} {block.optional && <small>(optional)</small>}
      </legend>
      <Control element={block.element} name={name} label={block.label.text} members={members} />
      {error ? (
        <p class="error" role="alert">
          {error}
        </p>
      ) : (
        block.hint && <p class="context">{block.hint.text}</p>
      )}
    </fieldset>
  );
};

type ControlProps = { element: InputElement; name: string; label: string; members: readonly Member[] };

function Control({ element, name, label, members }: ControlProps) {
  const common = { name, 'aria-label': label };
  if (element.type === 'datepicker') return <input type="date" {...common} value={element.initial_date} />;
  if (element.type === 'timepicker') return <input type="time" {...common} value={element.initial_time} />;
  if (element.type === 'plain_text_input') return <TextBox element={element} name={name} label={label} />;
  if (element.type === 'multi_users_select')
    return (
      <select multiple size={8} {...common}>
        {members.map(({ id, name: text }) => (
          <option value={id} selected={element.initial_users?.includes(id) ?? false}>
            {text}
          </option>
        ))}
      </select>
    );
  if (element.type === 'checkboxes' || element.type === 'radio_buttons') {
    const chosen = element.type === 'checkboxes' ? element.initial_options : [element.initial_option];
    return (
      <div>
        {element.options.map(({ text, value, description }) => (
          <label class="check">
            <input
              type={element.type === 'checkboxes' ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              checked={chosen?.some((each) => each?.value === value) ?? false}
            />
            <span>
              {text.text} {description && <small>{description.text}</small>}
            </span>
          </label>
        ))}
      </div>
    );
  }
  const options = element.type === 'static_select' ? element.options : [];
  return (
    <select {...common}>
      {options.map(({ text, value }) => (
        <option value={value} selected={element.initial_option?.value === value}>
          {text.text}
        </option>
      ))}
    </select>
  );
}

const TextBox = ({
  element,
  name,
  label,
}: {
  element: Extract<InputElement, { type: 'plain_text_input' }>;
  name: string;
  label: string;
}) =>
  element.multiline ? (
    <textarea name={name} aria-label={label} rows={4} maxLength={element.max_length}>
      {element.initial_value}
    </textarea>
  ) : (
    <input type="text" name={name} aria-label={label} value={element.initial_value} maxLength={element.max_length} />
  );
