import type { Button, KnownBlock } from '@slack/types';
import type { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import { plain } from './words.ts';

/** What a button does. Its value is a student's id: a reference, never a permission. */
export const buttonActions = {
  showCard: 'show_card',
  openReview: 'open_review',
  connectCalendar: 'connect_calendar',
} as const;
export type StudentAction = typeof buttonActions.showCard | typeof buttonActions.openReview;

type Chosen = { studentId: StudentId; name: string; grade?: string };

const labelOf: Record<StudentAction, (name: string) => string> = {
  show_card: slackText.showCardOf,
  open_review: slackText.planReviewOf,
};

/** A row of buttons, one per student. The label says to a screen reader what the name alone does not. */
export const studentButtons = (action: StudentAction, students: readonly Chosen[]): KnownBlock => ({
  type: 'actions',
  elements: students.map((student, index) => studentButton(`${action}:${index}`, action, student)),
});

function studentButton(actionId: string, action: StudentAction, { studentId, name, grade }: Chosen): Button {
  return {
    type: 'button',
    action_id: actionId,
    value: studentId,
    text: plain(slackText.choice(name, grade), 75),
    accessibility_label: plain(labelOf[action](slackText.choice(name, grade)), 75).text,
  };
}

export const openReviewButton = ({ studentId, name }: Chosen): KnownBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: `${buttonActions.openReview}:0`,
      value: studentId,
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
      action_id: buttonActions.connectCalendar,
      style: 'primary',
      url,
      text: plain(reviewText.connect, 75),
      accessibility_label: reviewText.connectLabel,
    },
  ],
});
