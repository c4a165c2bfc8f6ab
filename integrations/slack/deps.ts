import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { Needs } from '#shared/use-cases/command.ts';
import type { AcknowledgementReader } from '#shared/use-cases/ports/cards/acknowledgements.ts';
import type { ConfirmReminderReader } from '#shared/use-cases/ports/notices/confirm-reminders.ts';
import type { CalendarConnections } from '#shared/use-cases/ports/reviews/calendar-connections.ts';
import type { Secrets } from '#shared/use-cases/ports/sign-in/secrets.ts';
import type { Fetch } from './outgoing.ts';

/** What the Slack porch is given by the door that opens it. */
export type SlackWiring = Needs<
  | 'bindings'
  | 'calendars'
  | 'cards'
  | 'commands'
  | 'district'
  | 'ids'
  | 'ledger'
  | 'now'
  | 'reviews'
  | 'roster'
  | 'teaching'
> & {
  acknowledgements: AcknowledgementReader;
  confirmReminders: ConfirmReminderReader;
  calendarConnections: CalendarConnections;
  secrets: Pick<Secrets, 'slack'>;
  /** Where our own pages live. */
  baseUrl: string;
  /** Slack's Web API. A call gets what is left of the three seconds that Slack waits for us. */
  web: Pick<WebClient, 'users' | 'views'>;
  /** Where Slack's `response_url`s are; nothing is ever posted elsewhere. */
  hooksUrl: string;
  /** What answers are posted with; each is given a moment, however late it is. */
  fetch: Fetch;
  /** For what is nobody's refusal but our fault: the person is told the reference, the door logs it. */
  report(reference: string, error: unknown): void;
  /** For the log: whom we refused, where it is known who asked. */
  refused(refusal: DomainError, asker: StaffId | undefined): void;
};

export type SlackViews = {
  /** Slack takes a modal within three seconds of what a person did, and once. */
  open(triggerId: string, view: ModalView): Promise<void>;
};

export type SlackDeps = SlackWiring & Needs<'slackDirectory'> & { views: SlackViews };
