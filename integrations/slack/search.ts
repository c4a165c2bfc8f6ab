import type { AccessAction, DataClass } from '#shared/domain/access/access.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import { findStudents } from '#shared/use-cases/access/find-students.ts';
import type { StudentButton } from './blocks/buttons.ts';
import { choicesMessage } from './blocks/choices-message.ts';
import { type SlackMessage, sentence } from './blocks/words.ts';
import type { SlackDeps } from './deps.ts';
import type { SlackAsker } from './staff-only.ts';

type Search = { words: string; data: DataClass; may?: AccessAction; button: StudentButton };

/**
 * The one student that was meant, or the answer that settles which. None and not allowed are the same from the same
 * reads.
 */
export async function oneStudent(
  deps: SlackDeps,
  { actor, ids }: SlackAsker,
  { words, data, may, button }: Search,
): Promise<{ studentId: StudentId } | SlackMessage | 'none'> {
  const found = await findStudents(deps, actor, { words, data, surface: 'slack', ...(may ? { action: may } : {}) });
  const [first, ...others] = found.students;
  if (!first) return found.more ? sentence(slackText.tooMany) : 'none';
  return others.length === 0 && !found.more
    ? { studentId: first.studentId }
    : choicesMessage(found, { ...button, seal: ids.seal });
}

/** Students whose card the asker sees. */
export async function studentsSeen(deps: SlackDeps, { actor }: SlackAsker, words: string) {
  return (await findStudents(deps, actor, { words, data: 'D2', surface: 'slack' })).students;
}
