import { DomainError } from '#shared/domain/errors.ts';
import { refusalInSlack, slackText } from '#shared/text/slack/slack.ts';
import { whyNotYou } from '#shared/text/slack/slack-people.ts';
import type { Ids } from '#shared/use-cases/ports/clock.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { type SlackRefusal, slackRefusals } from '#shared/use-cases/sign-in/resolve-slack-staff.ts';
import { kindOfTrouble } from './trouble.ts';

const toTheAsker: Record<SlackRefusal, string> = whyNotYou;

/**
 * Slack shows a raw failure as "operation_timeout", so every error becomes a sentence; what is our fault is reported as
 * well.
 */
export function refusalWords(
  error: unknown,
  { ids, report }: { ids: Pick<Ids, 'next'>; report(reference: string, error: unknown): void },
): string {
  if (error instanceof DomainError) return refusalFor(error);
  const reference = ids.next('ref');
  report(reference, error);
  return failureWords[error instanceof IntegrationError ? kindOfTrouble(error) : 'ours'](reference);
}

const failureWords: Record<ReturnType<typeof kindOfTrouble>, (reference: string) => string> = {
  late: () => slackText.slow,
  silent: slackText.slackSilent,
  disconnected: slackText.disconnected,
  ours: slackText.failed,
};

function refusalFor({ code, details }: DomainError) {
  const why = whyOf(details.why);
  return why ? toTheAsker[why] : refusalInSlack[code];
}

export const whyOf = (why: unknown): SlackRefusal | undefined => slackRefusals.find((known) => known === why);

/** Whoever may not do this at all has no use for the form; for everybody else it stays as it was filled in. */
export const endsTheForm = (error: unknown) =>
  error instanceof DomainError && (error.code === 'not_allowed' || error.code === 'not_found');
