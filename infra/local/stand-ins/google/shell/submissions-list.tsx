import { handInOf, ownersOf, submissionState } from '../classroom/submissions.ts';
import type { GoogleState } from '../state/state.ts';
import { postUrl, reviewUrl } from './addresses.ts';
import type { OnPost } from './here.ts';

type Props = { state: GoogleState; here: OnPost };

const words = {
  NEW: 'Assigned',
  CREATED: 'Assigned',
  TURNED_IN: 'Turned in',
  RETURNED: 'Returned',
  RECLAIMED_BY_STUDENT: 'Assigned',
} as const;

/** Whose work a teacher may look at, where a card has a page for it; or what a student does with their own. */
export const SubmissionsList = ({ state, here }: Props) => {
  const { me, post, role } = here;
  const owners = ownersOf(state.classroom, post);
  if (role === 'student') return owners.includes(me.id) ? <OwnWork {...{ state, here }} /> : null;
  const attachment = post.attachments.find(({ studentWorkReviewUri }) => studentWorkReviewUri);
  if (!attachment || owners.length === 0) return null;
  return (
    <section>
      <h2 class="label">Student work</h2>
      <ul class="roster">
        {owners.map((id) => (
          <li>
            <a href={reviewUrl(post, attachment, id)} dir="auto">
              {state.account(id)?.name}
            </a>{' '}
            <span class="soft">{words[submissionState(handInOf(post, id))]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const OwnWork = ({ here: { me, post } }: Props) => {
  const isIn = submissionState(handInOf(post, me.id)) === 'TURNED_IN';
  return (
    <section>
      <h2 class="label">Your work</h2>
      <form method="post" action={`${postUrl(post)}/work`} class="row">
        <button type="submit" name="next" value={isIn ? 'RECLAIMED_BY_STUDENT' : 'TURNED_IN'}>
          {isIn ? 'Unsubmit' : 'Turn in'}
        </button>
      </form>
    </section>
  );
};
