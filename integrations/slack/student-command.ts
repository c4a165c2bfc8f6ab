import type { AccessAction, DataClass } from '#shared/domain/access/access.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { slackText } from '#shared/text/slack/slack.ts';
import type { FoundStudent } from '#shared/use-cases/access/find-students.ts';
import type { StudentButton } from './blocks/buttons.ts';
import { helpMessage } from './blocks/help-message.ts';
import { type SlackMessage, sentence } from './blocks/words.ts';
import { asksForHelp } from './command-list.ts';
import type { SlackDeps } from './deps.ts';
import { oneStudent, studentsSeen } from './search.ts';
import type { ActionRun, CommandRun, SlackAsker } from './staff-only.ts';

/**
 * A command about one student. Whoever types finds the student by name, whoever presses `button` has found them: both
 * lead to `run`.
 */
export type StudentCommand = {
  /** Whom the search may find: students of whom the asker may do this with this. */
  data: DataClass;
  may?: AccessAction;
  button: StudentButton;
  /** What is said to who finds no such student, but sees cards of students whose name matches. */
  whenOnlySeen?(deps: SlackDeps, asker: SlackAsker, seen: readonly FoundStudent[]): Promise<SlackMessage>;
  run(
    deps: SlackDeps,
    asker: SlackAsker,
    chosen: { studentId: StudentId; triggerId: string },
  ): Promise<SlackMessage | undefined>;
};

export const whenTyped =
  ({ run, whenOnlySeen, ...search }: StudentCommand): CommandRun =>
  async (deps, asker, { text, triggerId }) => {
    if (asksForHelp(text)) return helpMessage();
    const found = await oneStudent(deps, asker, { words: text, ...search });
    if (found !== 'none') return 'studentId' in found ? run(deps, asker, { ...found, triggerId }) : found;
    const seen = whenOnlySeen ? await studentsSeen(deps, asker, text) : [];
    return whenOnlySeen && seen.length > 0 ? whenOnlySeen(deps, asker, seen) : sentence(slackText.noMatch);
  };

/**
 * Decided anew: the list that the button stands in may be a week old, and its value is a reference, never a permission.
 */
export const whenPressed =
  ({ run }: StudentCommand): ActionRun =>
  async (deps, asker, { value, triggerId }) => {
    const studentId = StudentId.safeParse(asker.ids.open(value));
    if (!studentId.success) return sentence(slackText.noMatch);
    return run(deps, asker, { studentId: studentId.data, triggerId });
  };
