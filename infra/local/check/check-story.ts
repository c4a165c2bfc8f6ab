import type { District } from '../district.ts';
import type { Account } from '../stand-ins/google/state/district.ts';

/** Who does what in the round trip: the people of the desk's own walk-through. */
export type Story = {
  teacher: Account;
  /** Where Classroom shows the card that hangs on a quiz of hers. */
  cardUrl: string;
  caseManager: { name: string; email: string; googleId: string; slackId: string };
  student: Account;
};

export function storyOf({ sample, links }: District): Story {
  const { accounts, courses, posts } = sample.google;
  const account = (name: string) =>
    found(
      accounts.find((each) => each.name === name),
      name,
    );
  const teacher = account('Grace Adeyemi');
  const manager = account('Dana Whitehorse');
  const student = account('Maya Rodriguez-Okafor');
  const course = found(
    courses.find(({ name }) => name === 'Algebra 1 - Period 3'),
    'a course',
  );
  const post = found(
    posts.find(({ courseId, attachments }) => courseId === course.id && attachments),
    'a post',
  );
  const card = found(post.attachments?.[0], 'a card on a post');
  const member = found(
    sample.slack.find(({ email }) => email === manager.email),
    `${manager.name} in Slack`,
  );
  return {
    teacher,
    cardUrl: `${links.google}/classroom/c/${course.id}/${post.collection}/${post.id}/attachments/${card.id}`,
    caseManager: { name: manager.name, email: manager.email, googleId: manager.id, slackId: member.id },
    student,
  };
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the sample district has not ${what}`);
  return value;
}
