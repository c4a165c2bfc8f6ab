import type { PersonId, ReviewId, StudentId } from '#shared/domain/ids.ts';
import type { SlackBinding } from '#shared/domain/roster/people.ts';
import type {
  CardsToConfirm,
  CardsUnconfirmed,
  ClassworkNudge,
  InvitationTrouble,
  OfficeNotice,
  Reminder,
} from './mail.ts';

/** By which whoever was told of an incomplete invitation can ask, signed in, who it is that was left out. */
export type LeftOutRef = { studentId: StudentId; reviewId: ReviewId; leftOut: readonly PersonId[] };

export type DirectMessages = {
  remind(to: SlackBinding, reminder: Reminder): Promise<void>;
  notify(to: SlackBinding, notice: OfficeNotice): Promise<void>;
  nudge(to: SlackBinding, nudge: ClassworkNudge): Promise<void>;
  toConfirm(to: SlackBinding, waiting: CardsToConfirm): Promise<void>;
  unconfirmed(to: SlackBinding, waiting: CardsUnconfirmed): Promise<void>;
  tellOrganiser(to: SlackBinding, trouble: InvitationTrouble, who: LeftOutRef): Promise<void>;
};
