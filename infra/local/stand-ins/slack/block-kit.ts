import * as z from 'zod/mini';

/**
 * Block Kit as far as Slack takes it from us, with the limits that Slack enforces (docs.slack.dev/reference/block-kit).
 */
const upTo = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const id = z.optional(upTo(255));
const flag = z.optional(z.boolean());
const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(max), emoji: z.optional(z.boolean()) });
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: upTo(max), verbatim: z.optional(z.boolean()) });
const text = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);
const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.optional(z.string()),
});

const option = z.strictObject({
  text: text(75),
  value: upTo(150),
  description: z.optional(text(75)),
});
const options = (max: number) => z.array(option).check(z.minLength(1), z.maxLength(max));

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id,
  value: z.optional(upTo(2000)),
  url: z.optional(upTo(3000)),
  style: z.optional(z.enum(['primary', 'danger'])),
  accessibility_label: z.optional(upTo(75)),
  confirm: z.optional(confirm),
});
const field = { action_id: id, focus_on_load: z.optional(z.boolean()) };
const placeholder = z.optional(plain(150));
const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...field,
  placeholder,
  initial_date: z.optional(z.iso.date()),
});
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...field,
  placeholder,
  initial_time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  timezone: z.optional(z.string()),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...field,
  placeholder,
  options: options(100),
  initial_option: z.optional(option),
});
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...field,
  placeholder,
  min_query_length: z.optional(z.int()),
  initial_option: z.optional(option),
});
const usersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...field,
  placeholder,
  initial_users: z.optional(z.array(z.string())),
  max_selected_items: z.optional(z.int()),
});
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...field,
  options: options(10),
  initial_options: z.optional(options(10)),
});
const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...field,
  options: options(10),
  initial_option: z.optional(option),
});
const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...field,
  placeholder,
  multiline: z.optional(z.boolean()),
  initial_value: z.optional(z.string()),
  min_length: z.optional(z.int()),
  max_length: z.optional(z.int().check(z.maximum(3000))),
});

const inputElement = z.discriminatedUnion('type', [
  datepicker,
  timepicker,
  staticSelect,
  externalSelect,
  usersSelect,
  checkboxes,
  radioButtons,
  textInput,
]);
export type InputElement = z.infer<typeof inputElement>;
const actionElement = z.discriminatedUnion('type', [button, staticSelect, datepicker, checkboxes]);
export type ActionElement = z.infer<typeof actionElement>;

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: z.optional(plain(2000)),
  optional: z.optional(z.boolean()),
  dispatch_action: z.optional(z.boolean()),
  element: inputElement,
});
const richText = z.strictObject({
  type: z.literal('text'),
  text: z.string().check(z.minLength(1)),
  style: z.optional(z.strictObject({ bold: flag, italic: flag, strike: flag, code: flag })),
});
const shared = [
  z.strictObject({
    type: z.literal('rich_text'),
    block_id: id,
    elements: z.array(z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richText) })),
  }),
  z.strictObject({
    type: z.literal('section'),
    block_id: id,
    text: z.optional(text(3000)),
    fields: z.optional(z.array(text(2000)).check(z.minLength(1), z.maxLength(10))),
    accessory: z.optional(button),
    expand: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('header'), block_id: id, text: plain(150), level: z.optional(z.int()) }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z.array(text(3000)).check(z.minLength(1), z.maxLength(10)),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: id,
    elements: z.array(actionElement).check(z.minLength(1), z.maxLength(25)),
  }),
] as const;

const block = z.discriminatedUnion('type', [...shared, input]);
export type Block = z.infer<typeof block>;

const blocksOf = (max: number) => z.array(block).check(z.maxLength(max), z.refine(idsDiffer, 'block_id used twice'));

/** A message may hold 50 blocks, a modal or Home 100. */
export const MessageBlocks = blocksOf(50);

export const SlackView = z
  .strictObject({
    type: z.enum(['modal', 'home']),
    title: z.optional(plain(24)),
    submit: z.optional(plain(24)),
    close: z.optional(plain(24)),
    callback_id: z.optional(upTo(255)),
    external_id: z.optional(upTo(255)),
    private_metadata: z.optional(z.string().check(z.maxLength(3000))),
    clear_on_close: z.optional(z.boolean()),
    notify_on_close: z.optional(z.boolean()),
    blocks: blocksOf(100),
  })
  .check(
    z.refine((view) => view.type === 'home' || view.title !== undefined, 'missing required field: title'),
    z.refine(
      (view) => view.submit !== undefined || !view.blocks.some(({ type }) => type === 'input'),
      'submit is required with inputs',
    ),
  );
export type SlackView = z.infer<typeof SlackView>;

function idsDiffer(blocks: readonly { block_id?: string | undefined }[]) {
  const ids = blocks.map((each) => each.block_id).filter((each) => each !== undefined);
  return new Set(ids).size === ids.length;
}

/** Slack's own way to tell where a payload is wrong: one line per fault with a pointer. */
export const faults = (error: z.core.$ZodError) =>
  error.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:/${issue.path.join('/')}]`);
