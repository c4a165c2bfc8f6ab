import { App, type BlockButtonAction, type ViewSubmitAction } from '@slack/bolt';
import { connectCalendarAction, leftOutAction, toConfirmAction, unconfirmedAction } from './blocks/buttons.ts';
import { slackDirectory, slackViews } from './client.ts';
import { type CommandName, slackCommands } from './command-list.ts';
import { showAccommodations } from './commands/accommodations.ts';
import { planReview } from './commands/plan-review.ts';
import { sidelightCommand } from './commands/sidelight.ts';
import type { SlackDeps, SlackWiring } from './deps.ts';
import type { SlackBody } from './envelope.ts';
import { onlyTo } from './outgoing.ts';
import { noReceiver, receive } from './receive.ts';
import { silent } from './silent.ts';
import { type CommandRun, onAction, onCommand, onSubmit } from './staff-only.ts';
import { type StudentCommand, whenPressed, whenTyped } from './student-command.ts';
import { showLeftOut } from './views/left-out.ts';
import { reviewCallback } from './views/review-modal.ts';
import { submitReview } from './views/schedule-review.ts';
import { showToConfirm } from './views/to-confirm.ts';
import { showUnconfirmed } from './views/unconfirmed.ts';

/** Every command of the list has its listener here, or this does not compile. */
const commandRuns: Record<CommandName, CommandRun | StudentCommand> = {
  '/accommodations': showAccommodations,
  '/plan-review': planReview,
  '/sidelight': sidelightCommand,
};

/**
 * Bolt, made for a function: nothing is asked of Slack at start, nothing is retried while a person waits, nothing is
 * logged.
 */
export function slackApp(wiring: SlackWiring) {
  const app = new App({
    receiver: noReceiver,
    logger: silent,
    convoStore: false,
    authorize: async ({ teamId }) => authorized(wiring, teamId),
    clientOptions: {
      // Bolt posts answers and calls nothing itself.
      fetch: onlyTo(wiring.hooksUrl, wiring.fetch),
    },
  });
  // Listeners answer their own errors; what still escapes must not become a 500, which Slack shows as a fault of the
  // person's.
  const escaped = (error: unknown) => wiring.report(wiring.ids.next('ref'), error);
  app.error(async (error) => escaped(error));
  const caller = { web: wiring.web, token: async () => (await wiring.secrets.slack()).botToken };
  const clock = () => Date.parse(wiring.now());
  listen(app, { ...wiring, slackDirectory: slackDirectory(caller, clock), views: slackViews(caller) });
  return (body: SlackBody) => receive(app, body).catch((error: unknown) => void escaped(error));
}

function listen(app: App, deps: SlackDeps) {
  for (const { command } of slackCommands) {
    const run = commandRuns[command];
    app.command(command, onCommand(deps, typeof run === 'function' ? run : whenTyped(run)));
    if (typeof run === 'function') continue;
    app.action<BlockButtonAction>(new RegExp(`^${run.button.action}:\\d+$`), onAction(deps, whenPressed(run)));
  }
  // A button that is a link is reported too, and unanswered it would show a warning sign.
  app.action(connectCalendarAction, async ({ ack }) => ack());
  app.action<BlockButtonAction>(leftOutAction, onAction(deps, showLeftOut));
  app.action<BlockButtonAction>(toConfirmAction, onAction(deps, showToConfirm));
  app.action<BlockButtonAction>(unconfirmedAction, onAction(deps, showUnconfirmed));
  app.view<ViewSubmitAction>(reviewCallback, onSubmit(deps, submitReview));
}

/**
 * Another workspace gets no token; its people are refused by name of the reason, like everybody else who is not staff.
 */
async function authorized({ secrets }: SlackWiring, teamId: string | undefined) {
  const { botToken, botId, botUserId, teamId: home } = await secrets.slack();
  return teamId === home ? { botToken, botId, botUserId } : { botId, botUserId };
}
