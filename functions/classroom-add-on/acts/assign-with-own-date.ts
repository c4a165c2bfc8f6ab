import * as z from 'zod/mini';
import { Instant } from '#shared/domain/dates.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { ownDateWords as say } from '#shared/text/cards/own-date-words.ts';
import { type AssignOwnDateInput, assignOwnDate } from '#shared/use-cases/classroom/assign-own-date.ts';
import { attachToPost } from '#shared/use-cases/classroom/attach-to-post.ts';
import { type GivenSecondPost, giveSecondPost } from '#shared/use-cases/classroom/give-second-post.ts';
import type { Attachment } from '#shared/use-cases/ports/classroom/attachments.ts';
import type { AddOnDeps } from '../../deps/classroom.ts';
import { orWithout } from '../adornment.ts';
import type { TeacherCaller } from '../caller.ts';
import { parsed } from '../launch.ts';
import { postSeen } from '../post-seen.ts';
import { cardsAddresses } from '../work.ts';
import { PressKey, teacherAct } from './teacher-act.tsx';

const Form = z.object({ key: PressKey, dueAt: Instant });

/** POST /add-on/own-date: a post of their own for the students that the page named, by the date that it showed. */
export const assignWithOwnDate = teacherAct({
  form: Form,
  async carryOut(deps, { launch, form: { key: given, dueAt }, all, ...caller }) {
    const studentIds = all.getAll('student').map((id) => parsed(StudentId, id));
    if (studentIds.length === 0) return say.nobody;
    demandPermission(caller);
    const { caller: seen, roster, asPosted, zone } = await postSeen(deps, launch, Promise.resolve(caller));
    await seen.confirmed;
    const { facts, attachment } = asPosted;
    if (!facts?.dueAt) return say.changed;
    const { courseId, itemId } = launch;
    const sectionId = roster.section.id;
    const key = `${given} ${await derivedId(dueAt, ...studentIds.toSorted())}`;
    const asked: AssignOwnDateInput = {
      ...{ sectionId, studentIds, post: { courseId, itemId }, activities: facts.activities, dueAt },
      ...{ work: { ...facts, dueAt: facts.dueAt }, surface: 'classroom', key },
    };
    const students = roster.students.flatMap(({ studentId, googleId }) =>
      googleId && studentIds.includes(studentId) ? [googleId] : [],
    );
    try {
      const { secondPostId: id } = await assignOwnDate(deps, caller.actor, asked);
      const { classroom, actor } = caller;
      const giving = { place: { courseId, itemId, id }, students, by: actor.id };
      const done = await giveSecondPost({ ...deps, classroom }, giving);
      await orWithout(keepInStep(deps, { attachment, caller, done }));
      return say.done(studentIds.length, dueAt, zone);
    } catch (error) {
      return whyNot(error, studentIds.length);
    }
  },
});

/** Asked for by nothing else, so that most who press for the first time are sent to Google first. */
function demandPermission({ session }: Pick<TeacherCaller, 'session'>) {
  if (!session.extras?.includes('manageClasswork'))
    throw new DomainError('needs_permission', { permission: 'manageClasswork' });
}

function whyNot(error: unknown, count: number): string {
  const { code, details } = error instanceof DomainError ? error : {};
  if (details?.reason === 'ownDateRefused') return say.refused(count);
  if (details?.reason === 'ownDateLeft') return say.left(count);
  if (details?.reason === 'ownDateStands') return say.stands(count);
  if (details?.reason === 'ownDateAlone') return say.alone;
  if (details?.reason === 'ownDateDraft') return say.none.draft;
  if (code === 'changed_meanwhile') return say.changed;
  throw error;
}

type Done = { attachment: Attachment; caller: TeacherCaller; done: GivenSecondPost };

/** What is known of the class's post follows at once, and our card hangs on the second one, too. */
async function keepInStep(deps: AddOnDeps, { attachment, caller, done: { itemId, assignees } }: Done) {
  const { work, courseId, itemType } = attachment;
  if (work) await deps.attachments.save({ ...attachment, work: { ...work, assignees: [...assignees] } });
  const { classroom, actor } = caller;
  const post = { courseId, itemId, itemType };
  await attachToPost({ ...deps, classroom }, post, { content: cardsAddresses(deps, post), by: actor.id });
}
