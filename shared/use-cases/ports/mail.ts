import type { Review } from '#shared/domain/review.ts';

/** What a reminder may say of a meeting: when, how long, and a reference that means nothing outside. */
export type Reminder = Pick<Review, 'ref' | 'startsAt' | 'endsAt' | 'zone'>;

export type Mail = {
  /** One mail per person, so that nobody sees another's address. A family is written to in every language that we speak. */
  remind(to: { email: string; family: boolean }, reminder: Reminder): Promise<void>;
};
