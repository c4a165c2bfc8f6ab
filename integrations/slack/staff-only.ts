import type {
  AllMiddlewareArgs,
  BlockButtonAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewOutput,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { StaffActor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { resolveSlackStaff, type SlackIdentity } from '#shared/use-cases/sign-in/resolve-slack-staff.ts';
import { plain, type SlackMessage, section } from './blocks/words.ts';
import type { SlackDeps } from './deps.ts';
import { asMessage } from './refusals.ts';

/** A member of staff, recognised at this very interaction. */
export type SlackAsker = { actor: StaffActor; slack: SlackIdentity };

/** What a listener is: it is given who asks and never has to wonder, and it cannot be registered without. */
export type CommandRun = (
  deps: SlackDeps,
  asker: SlackAsker,
  said: { text: string; triggerId: string },
) => Promise<SlackMessage | undefined>;
export type ActionRun = (
  deps: SlackDeps,
  asker: SlackAsker,
  pressed: { value: string; triggerId: string },
) => Promise<SlackMessage | undefined>;
export type ViewRun = (deps: SlackDeps, asker: SlackAsker, view: ViewOutput) => Promise<ViewResponseAction>;

/**
 * The answer goes out in `ack`, and always to the asker alone: `in_channel` would even publish the name that was typed.
 */
export const onCommand =
  (deps: SlackDeps, run: CommandRun) =>
  async ({ ack, command, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const who = { teamId: context.teamId ?? '', userId: command.user_id };
    const said = { text: command.text, triggerId: command.trigger_id };
    const message = await answered(deps, who, (asker) => run(deps, asker, said));
    await ack(message && { response_type: 'ephemeral', ...message });
  };

export const onAction =
  (deps: SlackDeps, run: ActionRun) =>
  async ({ ack, action, body, context, respond }: SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs) => {
    await ack();
    const who = { teamId: context.teamId ?? '', userId: body.user.id };
    const pressed = { value: action.value ?? '', triggerId: body.trigger_id };
    const message = await answered(deps, who, (asker) => run(deps, asker, pressed));
    // A list makes way for the answer, so that a second click finds no button; a direct message stays as it came.
    const isAnswer = body.container.is_ephemeral !== false;
    if (message) await respond({ response_type: 'ephemeral', replace_original: isAnswer, ...message });
  };

export const onSubmit =
  (deps: SlackDeps, run: ViewRun) =>
  async ({ ack, body, context, view }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const who = { teamId: context.teamId ?? '', userId: body.user.id };
    const answer = await answered(deps, who, (asker) => run(deps, asker, view));
    await ack('response_action' in answer ? answer : { response_action: 'update', view: asView(answer) });
  };

async function answered<Answer>(
  deps: SlackDeps,
  who: SlackIdentity,
  run: (asker: SlackAsker) => Promise<Answer>,
): Promise<Answer | SlackMessage> {
  let asker: StaffActor['id'] | undefined;
  try {
    const { teamId } = await deps.secrets.slack();
    const { actor } = await resolveSlackStaff(deps, who, teamId);
    asker = actor.id;
    return await run({ actor, slack: who });
  } catch (error) {
    if (error instanceof DomainError) deps.refused(error, asker);
    return asMessage(error, deps);
  }
}

const asView = ({ text }: SlackMessage) => ({
  type: 'modal' as const,
  title: plain('Sidelight', 24),
  close: plain('Close', 24),
  blocks: [section(text)],
});
