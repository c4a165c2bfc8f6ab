import { Temporal } from 'temporal-polyfill';
import type { Review } from '#shared/domain/reviews/review.ts';
import { type Outbound, renderOutbound } from './outbound.ts';
import type { Language } from './outbound-sentences.ts';

type Meeting = Pick<Review, 'ref' | 'startsAt' | 'endsAt' | 'zone'>;

const linkTo = ({ ref }: Meeting, baseUrl: string) => ({ baseUrl, page: 'review' as const, ref });

export const invitationWords = (meeting: Meeting, baseUrl: string): Outbound =>
  renderOutbound('reviewInvitation', { ref: meeting.ref, link: linkTo(meeting, baseUrl) });

export const reminderWords = (meeting: Meeting, baseUrl: string, languages: readonly [Language, ...Language[]]) =>
  renderOutbound(
    'reviewReminder',
    {
      ref: meeting.ref,
      when: { at: meeting.startsAt, zone: meeting.zone },
      minutes: Temporal.Instant.from(meeting.startsAt).until(meeting.endsAt).total('minutes'),
      link: linkTo(meeting, baseUrl),
    },
    languages,
  );
