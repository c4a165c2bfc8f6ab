import type { ModalView } from '@slack/types';
import type { Cards } from '#shared/use-cases/ports/cards/cards.ts';
import type { Clock, Ids } from '#shared/use-cases/ports/clock.ts';
import type { Ledger } from '#shared/use-cases/ports/ledger/ledger.ts';
import type { CalendarConnections } from '#shared/use-cases/ports/reviews/calendar-connections.ts';
import type { Reviews } from '#shared/use-cases/ports/reviews/reviews.ts';
import type { Bindings, Roster } from '#shared/use-cases/ports/roster/roster.ts';
import type { Secrets } from '#shared/use-cases/ports/sign-in/secrets.ts';
import type { SlackDirectory } from '#shared/use-cases/ports/sign-in/slack-directory.ts';

/** What the Slack porch is given by the door that opens it. */
export type SlackWiring = {
  now: Clock;
  ids: Ids;
  roster: Roster;
  bindings: Pick<Bindings, 'bindSlack'>;
  cards: Pick<Cards, 'find'>;
  ledger: Ledger;
  reviews: Pick<Reviews, 'schedule'>;
  calendars: CalendarConnections;
  secrets: Pick<Secrets, 'slack'>;
  /** Where our own pages live. */
  baseUrl: string;
  /** Where Slack's Web API is. */
  slackUrl: string;
  /** Where Slack's `response_url`s are; nothing is ever posted elsewhere. */
  hooksUrl: string;
  /** For what is nobody's refusal but our fault: the person is told the reference, the door logs it. */
  report(reference: string, error: unknown): void;
};

export type SlackViews = {
  /** `too_late`: Slack waits three seconds for a modal, and once. */
  open(triggerId: string, view: ModalView): Promise<'opened' | 'too_late'>;
};

export type SlackDeps = SlackWiring & { directory: SlackDirectory; views: SlackViews };
