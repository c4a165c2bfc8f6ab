import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { reviewLengths } from '#shared/domain/reviews/review.ts';
import { wholeMomentInWords } from '#shared/text/days.ts';
import { reviewText } from '#shared/text/slack/slack-review.ts';
import type { ReviewDesk } from '#shared/use-cases/reviews/prepare-review.ts';
import { context, plain, section } from '../blocks/words.ts';
import type { SealedIds } from '../sealed-ids.ts';

export const reviewCallback = 'plan_review';

/** Where each answer stands in `view.state.values`: block and action have one name. */
export const fields = {
  which: 'which',
  date: 'date',
  time: 'time',
  length: 'length',
  people: 'people',
  family: 'family',
} as const;
type Field = keyof typeof fields;

/** What `which` holds instead of the id of a meeting that is to be moved. */
export const anotherMeeting = 'another';

/** Slack takes ten radio buttons, and one is for another meeting. */
const mostToMove = 9;
const mostStaff = 20;
const mostFamily = 10;

type Shown = { organiser: string } & Pick<SealedIds, 'seal'>;

/** The form that plans a review. Its metadata holds the student's id, sealed, and nothing else: Slack keeps it. */
export function reviewModal(desk: ReviewDesk, { organiser, seal }: Shown): ModalView {
  return {
    type: 'modal',
    callback_id: reviewCallback,
    private_metadata: JSON.stringify({ student: seal(desk.studentId), ...longOnes(desk.guardians, seal) }),
    title: plain(reviewText.title, 24),
    submit: plain(reviewText.submit, 24),
    close: plain(reviewText.cancel, 24),
    blocks: [
      section(reviewText.about(desk.name)),
      ...whichMeeting(desk),
      asked('date', reviewText.date, { type: 'datepicker', action_id: 'date', initial_date: desk.suggestedOn }),
      {
        ...asked('time', reviewText.time, { type: 'timepicker', action_id: 'time', initial_time: desk.suggestedTime }),
        hint: plain(reviewText.timeHint(desk.school.name, desk.school.zone), 2000),
      },
      lengths(),
      staff(organiser),
      family(desk.guardians, seal),
    ],
  };
}

/** Nothing is chosen beforehand: a meeting that was moved by mistake is one that somebody misses. */
function whichMeeting({ planned, school }: ReviewDesk): KnownBlock[] {
  if (planned.length === 0) return [];
  const toMove = planned
    .slice(0, mostToMove)
    .map(({ reviewId, ref, startsAt }) =>
      option(reviewText.move(wholeMomentInWords(startsAt, school.zone), ref), reviewId),
    );
  const options = [...toMove, option(reviewText.another, anotherMeeting)];
  return [
    {
      ...asked('which', reviewText.anotherOrMove, { type: 'radio_buttons', action_id: 'which', options }),
      hint: plain(reviewText.moveHint, 2000),
    },
  ];
}

type Input = Extract<KnownBlock, { type: 'input' }>;

const asked = (field: Field, label: string, element: Input['element']): Input => ({
  type: 'input',
  block_id: fields[field],
  label: plain(label, 2000),
  element,
});

function lengths(): Input {
  const options = reviewLengths.map((count) => option(reviewText.minutes(count), String(count)));
  const usual = option(reviewText.minutes(45), '45');
  return asked('length', reviewText.length, {
    type: 'static_select',
    action_id: 'length',
    options,
    initial_option: usual,
  });
}

const staff = (organiser: string): Input => ({
  ...asked('people', reviewText.people, {
    type: 'multi_users_select',
    action_id: 'people',
    initial_users: [organiser],
    max_selected_items: mostStaff,
  }),
  optional: true,
  hint: plain(reviewText.peopleHint, 2000),
});

/**
 * Slack takes no more in the value of an option. The form itself has room for six that are longer, which stand there
 * under the number that their option has.
 */
const longestValue = 150;
const mostLong = 6;
const isLong = (sealed: string) => sealed.length > longestValue;

function longOnes(guardians: ReviewDesk['guardians'], seal: SealedIds['seal']): { long?: string[] } {
  const long = guardians.map(({ id }) => seal(id)).filter(isLong);
  return long.length > 0 ? { long: long.slice(0, mostLong) } : {};
}

/** Nobody is ticked beforehand: whom of a family to invite is never ours to assume. */
function family(guardians: ReviewDesk['guardians'], seal: SealedIds['seal']): KnownBlock {
  if (guardians.length === 0) return context(reviewText.noFamily);
  let long = 0;
  const options = guardians.slice(0, mostFamily).flatMap(({ id, name }) => {
    const sealed = seal(id);
    if (!isLong(sealed)) return [option(name, sealed)];
    return long < mostLong ? [option(name, String(long++))] : [];
  });
  return {
    ...asked('family', reviewText.family, { type: 'checkboxes', action_id: 'family', options }),
    optional: true,
  };
}

const option = (text: string, value: string): PlainTextOption => ({ text: plain(text, 75), value });
