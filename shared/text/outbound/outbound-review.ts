import { Temporal } from 'temporal-polyfill';
import type { Review } from '#shared/domain/reviews/review.ts';
import type { LetterheadFields } from './letterhead-words.ts';
import { type Outbound, renderOutbound } from './outbound.ts';
import type { Language } from './outbound-sentences.ts';

type Meeting = Pick<Review, 'ref' | 'startsAt' | 'endsAt' | 'zone'> & { letterhead: LetterheadFields };
type Languages = readonly [Language, ...Language[]];

const linkTo = ({ ref }: Meeting, baseUrl: string) => ({ baseUrl, page: 'review' as const, ref });

/** One event has many readers, so it says everything in each language. */
export const invitationWords = (meeting: Meeting, baseUrl: string): Outbound => {
  const { ref, letterhead } = meeting;
  return renderOutbound('reviewInvitation', { ref, letterhead, link: linkTo(meeting, baseUrl) }, ['en', 'es']);
};

type ReminderIn = { baseUrl: string; languages: Languages; replies: boolean };

export const reminderWords = (meeting: Meeting, { baseUrl, languages, replies }: ReminderIn): Outbound =>
  renderOutbound(
    'reviewReminder',
    {
      ref: meeting.ref,
      when: { at: meeting.startsAt, zone: meeting.zone },
      letterhead: meeting.letterhead,
      replies,
      minutes: Temporal.Instant.from(meeting.startsAt).until(meeting.endsAt).total('minutes'),
      link: linkTo(meeting, baseUrl),
    },
    languages,
  );
