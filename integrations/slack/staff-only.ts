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
import { plain, type SlackMessage, sentence } from './blocks/words.ts';
import type { SlackDeps } from './deps.ts';
import { endsTheForm, refusalWords } from './refusals.ts';
import { type SealedIds, sealedIds } from './sealed-ids.ts';

/** A member of staff, recognised at this very interaction, and how ids are written for Slack to keep. */
export type SlackAsker = { actor: StaffActor; slack: SlackIdentity; ids: SealedIds };

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

/** Who Slack says it was. The workspace counts where a command is typed; elsewhere the person's own does, always. */
type Sender = { userId: string; typedIn?: string };
type Outcome<Answer> = { answer: Answer } | { failed: string; error: unknown };

/**
 * The answer goes out in `ack`, and always to the asker alone: `in_channel` would even publish the name that was typed.
 */
export const onCommand =
  (deps: SlackDeps, run: CommandRun) =>
  async ({ ack, command }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const said = { text: command.text, triggerId: command.trigger_id };
    const sender = { userId: command.user_id, typedIn: command.team_id };
    const outcome = await outcomeOf(deps, sender, (asker) => run(deps, asker, said));
    const message = 'answer' in outcome ? outcome.answer : sentence(outcome.failed);
    await ack(message && { response_type: 'ephemeral', ...message });
  };

/** The message makes way for its answer, so that a second click finds no button; what failed leaves it to try again. */
export const onAction =
  (deps: SlackDeps, run: ActionRun) =>
  async ({ ack, action, body, respond }: SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs) => {
    await ack();
    const pressed = { value: action.value ?? '', triggerId: body.trigger_id };
    // A list makes way for the answer, so that a second click finds no button; a direct message stays as it came.
    const isAnswer = body.container.is_ephemeral !== false;
    const outcome = await outcomeOf(deps, { userId: body.user.id }, (asker) => run(deps, asker, pressed));
    const answered = 'answer' in outcome;
    const message = answered ? outcome.answer : sentence(outcome.failed);
    if (message) await respond({ response_type: 'ephemeral', replace_original: answered && isAnswer, ...message });
  };

export const onSubmit =
  (deps: SlackDeps, run: ViewRun) =>
  async ({ ack, body, view }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs) => {
    const outcome = await outcomeOf(deps, { userId: body.user.id }, (asker) => run(deps, asker, view));
    await ack('answer' in outcome ? outcome.answer : asFormAnswer(outcome, view));
  };

async function outcomeOf<Answer>(
  deps: SlackDeps,
  { userId, typedIn }: Sender,
  run: (asker: SlackAsker) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  let asker: StaffActor['id'] | undefined;
  try {
    const { teamId: home, signingSecret } = await deps.secrets.slack();
    const slack = { userId, teamId: typedIn ?? home };
    const { actor } = await resolveSlackStaff(deps, slack, home);
    asker = actor.id;
    return { answer: await run({ actor, slack, ids: sealedIds(signingSecret) }) };
  } catch (error) {
    if (error instanceof DomainError) deps.refused(error, asker);
    return { failed: refusalWords(error, deps), error };
  }
}

/** What went wrong stands at the first input, and all that was typed stays; only who may not do it loses the form. */
function asFormAnswer(
  { failed, error }: { failed: string; error: unknown },
  { blocks }: ViewOutput,
): ViewResponseAction {
  const first = blocks.find(({ type }) => type === 'input')?.block_id;
  if (first && !endsTheForm(error)) return { response_action: 'errors', errors: { [first]: failed } };
  const view = {
    type: 'modal' as const,
    title: plain('Sidelight', 24),
    close: plain('Close', 24),
    blocks: sentence(failed).blocks,
  };
  return { response_action: 'update', view };
}
