import type { KnownBlock } from '@slack/types';
import type { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { confirmText } from '#shared/text/slack/slack-confirm.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import type { LeftOutRef } from '#shared/use-cases/ports/reviews/direct-message.ts';
import type { SealedIds } from '../sealed-ids.ts';
import { plain } from './words.ts';

/** What a button on a student does: its name, which its number in the list follows, and what a screen reader says. */
export type StudentButton = { action: string; labelOf: (name: string) => string };

/** The same with how it writes the student's id. */
export type SealedButton = StudentButton & Pick<SealedIds, 'seal'>;

export const openReviewAction = 'open_review';
export const connectCalendarAction = 'connect_calendar';
export const leftOutAction = 'left_out';
export const toConfirmAction = 'to_confirm';
export const unconfirmedAction = 'unconfirmed';

type Chosen = { studentId: StudentId; name: string; grade?: string };

/** A row of buttons, one per student. The label says to a screen reader what the name alone does not. */
export const studentButtons = ({ action, labelOf, seal }: SealedButton, students: readonly Chosen[]): KnownBlock => ({
  type: 'actions',
  elements: students.map(({ studentId, name, grade }, index) => ({
    type: 'button',
    action_id: `${action}:${index}`,
    value: seal(studentId),
    text: plain(slackText.choice(name, grade), 75),
    accessibility_label: plain(labelOf(slackText.choice(name, grade)), 75).text,
  })),
});

export const openReviewButton = ({ studentId, name }: Chosen, seal: SealedIds['seal']): KnownBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: `${openReviewAction}:0`,
      value: seal(studentId),
      text: plain(reviewText.title, 75),
      accessibility_label: plain(slackText.planReviewOf(name), 75).text,
    },
  ],
});

export const connectButton = (url: string): KnownBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: connectCalendarAction,
      style: 'primary',
      url,
      text: plain(reviewText.connect, 75),
      accessibility_label: reviewText.connectLabel,
    },
  ],
});

/** Slack takes no more in a button's value; who was left out is then seen in the calendar alone. */
const longestValue = 2000;

/** Ids alone: who they are is told to whoever presses, if they may know it then. */
export function leftOutButton(
  { studentId, reviewId, leftOut }: LeftOutRef,
  seal: SealedIds['seal'],
): KnownBlock | undefined {
  const value = seal([studentId, reviewId, ...leftOut].join(' '));
  if (leftOut.length === 0 || value.length > longestValue) return undefined;
  const text = plain(reviewText.whoIsLeftOut, 75);
  return { type: 'actions', elements: [{ type: 'button', action_id: leftOutAction, value, text }] };
}

/** They name nobody: what is shown follows from who presses, and from what is still unconfirmed then. */
const showButton = (action_id: string, label: string): KnownBlock => ({
  type: 'actions',
  elements: [{ type: 'button', action_id, text: plain(label, 75) }],
});
export const toConfirmButton = showButton(toConfirmAction, confirmText.show);
export const unconfirmedButton = showButton(unconfirmedAction, confirmText.showWho);
