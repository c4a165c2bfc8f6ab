import * as z from 'zod/mini';
import { blockFaults } from '../../contracts/slack-faults.ts';

/**
 * The part of Block Kit that we speak, with the limits beyond which Slack answers `invalid_blocks`
 * (docs.slack.dev/reference/block-kit, 2026-11). `blocks.validate` would say more, but it needs the network. Written
 * apart from the stand-in’s block kit, so that one judges the other.
 */
const upTo = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: upTo(most), emoji: z.optional(z.boolean()) });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: upTo(most), verbatim: z.optional(z.boolean()) });
const anyText = (most: number) => z.union([plain(most), mrkdwn(most)]);
const some = <T extends z.core.$ZodType>(item: T, most: number) =>
  z.array(item).check(z.minLength(1), z.maxLength(most));
const id = upTo(255);
const flag = z.optional(z.boolean());

const option = z.strictObject({ text: anyText(75), value: upTo(150), description: z.optional(anyText(75)) });
const accessibilityLabel = z.optional(upTo(75));
const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id,
  value: z.optional(upTo(2000)),
  url: z.optional(upTo(3000)),
  style: z.optional(z.enum(['primary', 'danger'])),
  accessibility_label: accessibilityLabel,
});
const placeholder = z.optional(plain(150));
const inputElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('datepicker'), action_id: id, initial_date: z.optional(z.iso.date()), placeholder }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id: id,
    initial_time: z.optional(z.string().check(z.regex(/^\d\d:\d\d$/))),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('static_select'),
    action_id: id,
    options: some(option, 100),
    initial_option: z.optional(option),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('external_select'),
    action_id: id,
    min_query_length: z.optional(z.int()),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    action_id: id,
    initial_users: z.optional(z.array(z.string())),
    max_selected_items: z.optional(z.int()),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id: id,
    options: some(option, 10),
    initial_options: z.optional(some(option, 10)),
  }),
  z.strictObject({ type: z.literal('radio_buttons'), action_id: id, options: some(option, 10) }),
]);

const block_id = z.optional(id);
const richText = z.strictObject({
  type: z.literal('text'),
  text: upTo(3000),
  style: z.optional(z.strictObject({ bold: flag, italic: flag, code: flag })),
});
const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rich_text'),
    block_id,
    elements: some(z.strictObject({ type: z.literal('rich_text_section'), elements: some(richText, 500) }), 1),
  }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({ type: z.literal('header'), block_id, text: plain(150) }),
  z.strictObject({ type: z.literal('section'), block_id, text: anyText(3000), accessory: z.optional(button) }),
  z.strictObject({ type: z.literal('context'), block_id, elements: some(anyText(3000), 10) }),
  z.strictObject({ type: z.literal('actions'), block_id, elements: some(button, 25) }),
]);
const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: z.optional(plain(2000)),
  optional: z.optional(z.boolean()),
  element: inputElement,
});

const idsOnce = z.refine<readonly { block_id?: string | undefined }[]>((blocks) => {
  const ids = blocks.flatMap(({ block_id: each }) => each ?? []);
  return new Set(ids).size === ids.length;
}, 'a block_id is used twice');

/** A screen reader reads `text` instead of the blocks, so a message without one is broken too. */
const Message = z.object({
  text: upTo(4000),
  blocks: z.optional(z.array(block).check(z.maxLength(50), idsOnce)),
});

const View = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: z.optional(id),
    external_id: z.optional(id),
    private_metadata: z.optional(z.string().check(z.maxLength(3000))),
    title: plain(24),
    submit: z.optional(plain(24)),
    close: z.optional(plain(24)),
    blocks: z.array(z.union([block, input])).check(z.maxLength(100), idsOnce),
  })
  .check(
    z.refine(
      ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
      'no submit button',
    ),
  );

/** Throws, with every place that Slack would refuse, for a message or modal that breaks a limit. */
export function assertBlockLimits(payload: object) {
  const parsed = ('type' in payload ? View : Message).safeParse(payload);
  const broken = blockFaults(payload);
  if (broken.length > 0) throw new Error(`Slack would refuse this:\n${broken.join('\n')}`);
  if (!parsed.success) throw new Error(`Slack would refuse this:\n${z.prettifyError(parsed.error)}`);
}
