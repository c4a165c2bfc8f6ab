import * as z from 'zod/mini';
import { SchoolDate } from '#shared/domain/dates.ts';
import { GuardianId, ReviewId, StudentId } from '#shared/domain/ids.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import type { SealedIds } from '../sealed-ids.ts';
import { anotherMeeting, type fields } from './review-modal.ts';

/** `view.state.values` of our modal. What nobody touched is null; a block that was not shown is missing. */
const chosen = z.nullable(z.object({ value: z.string() }));
const State = z.object({
  which: z.optional(z.object({ which: z.object({ selected_option: chosen }) })),
  date: z.object({ date: z.object({ selected_date: z.nullable(SchoolDate) }) }),
  time: z.object({
    time: z.object({ selected_time: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))) }),
  }),
  length: z.object({ length: z.object({ selected_option: chosen }) }),
  people: z.object({ people: z.object({ selected_users: z.array(z.string()).check(z.maxLength(30)) }) }),
  family: z.optional(z.object({ family: z.object({ selected_options: z.array(z.object({ value: z.string() })) }) })),
});
const Metadata = z.object({ student: z.string(), long: z._default(z.array(z.string()), []) });

export type ReviewForm = {
  studentId: StudentId;
  /** Of the meeting that is to be moved; undefined for one that is new. */
  moves: ReviewId | undefined;
  on: SchoolDate;
  time: string;
  lengthMinutes: number;
  userIds: readonly string[];
  guardianIds: readonly GuardianId[];
};
export type FieldErrors = Partial<Record<keyof typeof fields, string>>;

/** The form as it was filled in, or what to say at which input. Throws for a form that our modal cannot have sent. */
export function readReviewForm(
  view: { private_metadata: string; state: { values: unknown } },
  ids: Pick<SealedIds, 'open'>,
): ReviewForm | FieldErrors {
  const { student, long } = Metadata.parse(JSON.parse(view.private_metadata));
  const studentId = StudentId.parse(ids.open(student));
  const { which, date, time, length, people, family } = State.parse(view.state.values);
  const on = date.date.selected_date;
  const at = time.time.selected_time;
  const minutes = length.length.selected_option;
  const meeting = which?.which.selected_option;
  if (meeting === null) return { which: reviewText.missing };
  if (on === null) return { date: reviewText.missing };
  if (at === null) return { time: reviewText.missing };
  if (minutes === null) return { length: reviewText.missing };
  return {
    studentId,
    moves: meeting && meeting.value !== anotherMeeting ? ReviewId.parse(meeting.value) : undefined,
    on,
    time: at,
    lengthMinutes: Number(minutes.value),
    userIds: people.people.selected_users,
    guardianIds:
      family?.family.selected_options.map(({ value }) => GuardianId.parse(ids.open(long[Number(value)] ?? value))) ??
      [],
  };
}
