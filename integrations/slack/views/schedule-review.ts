import type { ViewResponseAction } from '@slack/bolt';
import { DomainError } from '#shared/domain/errors.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { GuardianId, type ReviewId, StaffId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { dayInWords } from '#shared/text/days.ts';
import { whyNotThem } from '#shared/text/slack/slack-people.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import { moveReview } from '#shared/use-cases/reviews/move-review.ts';
import { readMeetingDay } from '#shared/use-cases/reviews/read-meeting-day.ts';
import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { recogniseSlackStaff, type SlackRefusal } from '#shared/use-cases/sign-in/resolve-slack-staff.ts';
import type { SlackDeps } from '../deps.ts';
import { whyOf } from '../refusals.ts';
import type { SlackAsker, ViewRun } from '../staff-only.ts';
import { type FieldErrors, type ReviewForm, readReviewForm } from './review-form.ts';
import { reviewMoved, reviewScheduled } from './review-scheduled.ts';

/** The form was sent. The view's id names the command, so that a form sent twice makes one review. */
export const submitReview: ViewRun = async (deps, asker, view) => {
  const form = readReviewForm(view, asker.ids);
  if (!('studentId' in form)) return refuse(form);
  const key = `slack:view:${view.id}`;
  if (form.moves) return move(deps, asker, { ...form, reviewId: form.moves, key });
  const people = await staffOf(deps, asker, form.userIds);
  if ('refused' in people) return refuse({ people: people.refused });
  return orAtField({ deps, asker, form }, () => schedule(deps, asker, { ...form, staffIds: people.staffIds, key }));
};

/** What is wrong with the meeting stands at its own input. */
async function orAtField(
  { deps, asker, form }: { deps: SlackDeps; asker: SlackAsker; form: ReviewForm },
  act: () => Promise<ViewResponseAction>,
): Promise<ViewResponseAction> {
  try {
    return await act();
  } catch (error) {
    const errors = error instanceof DomainError ? await atField(deps, error) : undefined;
    if (errors) return refuse(errors);
    if (!isDayOff(error)) throw error;
    return refuse({ date: await dayOffWords(deps, asker, form) });
  }
}

/** Guests are chosen for a new meeting only: people who were ticked and then not invited would be missed. */
async function move(
  deps: SlackDeps,
  asker: SlackAsker,
  form: ReviewForm & { reviewId: ReviewId; key: string },
): Promise<ViewResponseAction> {
  const others = form.userIds.filter((userId) => userId !== asker.slack.userId);
  if (others.length > 0) return refuse({ people: reviewText.keepsGuests });
  if (form.guardianIds.length > 0) return refuse({ family: reviewText.keepsGuests });
  return orAtField({ deps, asker, form }, async () => {
    const connectUrl = await connectUrlFor(deps, asker);
    const moved = await moveReview(deps, asker.actor, { ...form, surface: 'slack' });
    // It may be somebody else's meeting, and then it is their calendar that tells the guests.
    const isOwn = moved.organiserId === asker.actor.id;
    return { response_action: 'update', view: reviewMoved(moved, isOwn ? connectUrl : undefined) };
  });
}

/** Asked before anything is done: a failure after it would be read as one of the whole, and the form sent anew. */
const connectUrlFor = async ({ calendarConnections, baseUrl }: SlackDeps, { actor }: SlackAsker) =>
  (await calendarConnections.isConnected(actor.id)) ? undefined : `${baseUrl}/calendar/connect`;

async function schedule(
  deps: SlackDeps,
  asker: SlackAsker,
  input: ReviewForm & { staffIds: readonly StaffId[]; key: string },
): Promise<ViewResponseAction> {
  const connectUrl = await connectUrlFor(deps, asker);
  const review = await scheduleReview(deps, asker.actor, { ...input, surface: 'slack' });
  return { response_action: 'update', view: reviewScheduled(review, connectUrl) };
}

/** Slack's people picker offers guests and people of other organisations too: each one chosen is checked. */
async function staffOf(
  deps: SlackDeps,
  { slack: { teamId } }: SlackAsker,
  userIds: readonly string[],
): Promise<{ staffIds: StaffId[] } | { refused: string }> {
  const checked = await fewAtOnce(userIds, (userId) => known(deps, { teamId, userId }));
  const refused = checked.flatMap((each) => ('refused' in each ? [each.refused] : []));
  if (refused.length > 0) return { refused: refused.join(' ') };
  return { staffIds: checked.flatMap((each) => ('staffId' in each ? [each.staffId] : [])) };
}

const saying: Record<SlackRefusal, (name: string) => string> = whyNotThem;

async function known(deps: SlackDeps, identity: { teamId: string; userId: string }) {
  try {
    const { staff } = await recogniseSlackStaff(deps, identity, identity.teamId);
    return { staffId: staff.id };
  } catch (error) {
    const why = error instanceof DomainError ? whyOf(error.details.why) : undefined;
    if (!why) throw error;
    const person = await deps.slackDirectory.find(identity.userId);
    return { refused: saying[why](person?.name ?? identity.userId) };
  }
}

/** At which input of the form a refusal belongs; undefined when it is about more than the form. */
async function atField(deps: SlackDeps, { code, details }: DomainError): Promise<FieldErrors | undefined> {
  if (code !== 'invalid_input') return undefined;
  const { field, reason, ref } = details;
  if (field === 'reviewId') return { which: reviewText.over };
  if (field === 'lengthMinutes') return { length: reviewText.missing };
  if (field === 'time') return { time: reviewText.night };
  if (field === 'participants') return atPeople(deps, details);
  if (field !== 'on' || reason === 'day_off') return undefined;
  if (reason === 'taken') return { time: reviewText.taken(String(ref)) };
  return { date: reason === 'too_far' ? reviewText.tooFar : reviewText.past };
}

async function atPeople(deps: SlackDeps, { personId, why }: DomainError['details']): Promise<FieldErrors> {
  const guardian = GuardianId.safeParse(personId);
  if (guardian.success) return { family: await whyNotInvited(why, () => guardianName(deps, guardian.data)) };
  const staff = StaffId.safeParse(personId);
  if (staff.success) return { people: await whyNotInvited(why, () => staffName(deps, staff.data)) };
  return { people: reviewText.tooMany };
}

const isDayOff = (error: unknown) => error instanceof DomainError && error.details.reason === 'day_off';

/** A refusal holds codes; what a day off is called stands in the school's own calendar. */
async function dayOffWords(deps: SlackDeps, { actor }: SlackAsker, { studentId, on }: ReviewForm) {
  const day = await readMeetingDay(deps, actor, { studentId, on, surface: 'slack' });
  const off = day.kind === 'free' ? day : undefined;
  return reviewText.dayOff(dayInWords(on), off?.called, off?.next && dayInWords(off.next));
}

/** By name, which the asker has just chosen from the list of this student's own people. */
async function whyNotInvited(why: unknown, nameOf: () => Promise<string>) {
  const { notInvited, stranger } = reviewText;
  if (why === 'keptAway' || why === 'noAddress' || why === 'left') return notInvited[why](await nameOf());
  return stranger;
}

async function guardianName({ roster }: SlackDeps, id: GuardianId) {
  const [guardian] = await roster.findGuardians([id]);
  return guardian ? displayName(guardian) : id;
}

const staffName = async ({ roster }: SlackDeps, id: StaffId) => displayName(await roster.getStaff(id));

const refuse = (errors: FieldErrors): ViewResponseAction => ({ response_action: 'errors', errors: { ...errors } });
