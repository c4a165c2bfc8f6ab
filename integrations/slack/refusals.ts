import { DomainError } from '#shared/domain/errors.ts';
import { refusalInSlack, slackText } from '#shared/text/slack/slack.ts';
import { whyNotYou } from '#shared/text/slack/slack-people.ts';
import type { Ids } from '#shared/use-cases/ports/clock.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { type SlackRefusal, slackRefusals } from '#shared/use-cases/sign-in/resolve-slack-staff.ts';
import { type SlackMessage, sentence } from './blocks/words.ts';

const toTheAsker: Record<SlackRefusal, string> = whyNotYou;

/**
 * Slack shows a raw failure as "operation_timeout", so every error becomes a sentence; what is our fault is reported as
 * well.
 */
export function asMessage(
  error: unknown,
  { ids, report }: { ids: Pick<Ids, 'next'>; report(reference: string, error: unknown): void },
): SlackMessage {
  if (error instanceof DomainError) return sentence(refusalFor(error));
  const reference = ids.next('ref');
  report(reference, error);
  return sentence(error instanceof IntegrationError ? slackText.slackSilent(reference) : slackText.failed(reference));
}

function refusalFor({ code, details }: DomainError) {
  const why = whyOf(details.why);
  return why ? toTheAsker[why] : refusalInSlack[code];
}

export const whyOf = (why: unknown): SlackRefusal | undefined => slackRefusals.find((known) => known === why);
