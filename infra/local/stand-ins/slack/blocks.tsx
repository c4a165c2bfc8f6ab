import type { ActionElement, Block } from './block-kit.ts';
import { blockIdOf } from './interactions.ts';
import { Mrkdwn, Plain } from './mrkdwn.tsx';
import type { WorkspaceMessage } from './workspace.ts';

type Text = { type: 'plain_text' | 'mrkdwn'; text: string; emoji?: boolean | undefined };
type Names = { nameOf: (id: string) => string };

const Said = ({ text, nameOf }: { text: Text } & Names) =>
  text.type === 'plain_text' ? (
    <Plain text={text.text} emoji={text.emoji} />
  ) : (
    <Mrkdwn text={text.text} nameOf={nameOf} />
  );

type RichText = Extract<Block, { type: 'rich_text' }>;

/** Here no sign means anything: how a run looks is said beside it. */
const Rich = ({ elements }: Pick<RichText, 'elements'>) => (
  <div class="plain">
    {elements
      .flatMap((each) => each.elements)
      .map(({ text, style = {} }) => {
        const code = style.code ? <code>{text}</code> : text;
        const italic = style.italic ? <i>{code}</i> : code;
        return style.bold ? <b>{italic}</b> : italic;
      })}
  </div>
);

/**
 * The blocks of a message or a view. Buttons of a message post to `/ui/click`; a view's inputs are drawn by the modal.
 */
export const Blocks = ({
  blocks,
  message,
  user,
  nameOf,
}: { blocks: readonly Block[]; message?: WorkspaceMessage; user: string } & Names) => (
  <div class="blocks">
    {blocks.map((block, index) => (
      <OneBlock block={block} id={blockIdOf(block, index)} message={message} user={user} nameOf={nameOf} />
    ))}
  </div>
);

type OneProps = { block: Block; id: string; message: WorkspaceMessage | undefined; user: string } & Names;

function OneBlock({ block, id, message, user, nameOf }: OneProps) {
  const act = (element: ActionElement) => <Action element={element} blockId={id} message={message} user={user} />;
  if (block.type === 'header')
    return (
      <h3>
        <Plain {...block.text} />
      </h3>
    );
  if (block.type === 'rich_text') return <Rich elements={block.elements} />;
  if (block.type === 'divider') return <hr />;
  if (block.type === 'context')
    return (
      <p class="context">
        {block.elements.map((text) => (
          <Said text={text} nameOf={nameOf} />
        ))}
      </p>
    );
  if (block.type === 'actions') return <div class="actions">{block.elements.map(act)}</div>;
  if (block.type === 'section')
    return (
      <div class="section">
        <div>
          {block.text && <Said text={block.text} nameOf={nameOf} />}
          {block.fields && (
            <div class="fields">
              {block.fields.map((text) => (
                <Said text={text} nameOf={nameOf} />
              ))}
            </div>
          )}
        </div>
        {block.accessory && act(block.accessory)}
      </div>
    );
  return null;
}

type ActionProps = { element: ActionElement; blockId: string; message: WorkspaceMessage | undefined; user: string };

function Action({ element, blockId, message, user }: ActionProps) {
  if (element.type !== 'button') return <span class="context">({element.type} works in a modal here)</span>;
  if (element.url)
    return (
      <a class={`button ${element.style ?? ''}`} href={element.url} target="_blank" rel="noreferrer">
        {element.text.text}
      </a>
    );
  if (!message) return <span class="button">{element.text.text}</span>;
  return (
    <form method="post" action="/ui/click">
      <input type="hidden" name="as" value={user} />
      <input type="hidden" name="ts" value={message.ts} />
      <input type="hidden" name="place" value={message.place} />
      <input type="hidden" name="block" value={blockId} />
      <input type="hidden" name="action" value={element.action_id ?? ''} />
      <input type="hidden" name="value" value={element.value ?? ''} />
      <button type="submit" class={`button ${element.style ?? ''}`} aria-label={element.accessibility_label}>
        {element.text.text}
      </button>
    </form>
  );
}
