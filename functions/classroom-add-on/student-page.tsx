import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { mayBeLocked } from '#shared/domain/cards/classwork.ts';
import { ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import { extendingItem } from '#shared/domain/catalogue/extending.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StudentId } from '#shared/domain/ids.ts';
import type { Words } from '#shared/text/en.ts';
import { wordsOnCard } from '#shared/text/languages.ts';
import { type OwnItem, readOwnCard } from '#shared/use-cases/cards/read-own-card.ts';
import { keepPromisedDays } from '#shared/use-cases/classroom/keep-promised-days.ts';
import type { Attachment } from '#shared/use-cases/ports/classroom/attachments.ts';
import type { Classroom, Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import type { Unsent } from '../../integrations/google-classroom/add-on/own-say-form.tsx';
import { StudentView } from '../../integrations/google-classroom/add-on/student-view.tsx';
import type { StudentWork } from '../../integrations/google-classroom/add-on/student-work.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { backToClassroom, framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { callerOf } from './caller.ts';
import { courseSection } from './course.ts';
import type { AttachmentLaunch } from './launch.ts';
import { lastKnown } from './work.ts';

export type StudentCaller = SignedInStudent & { classroom: Classroom; post: Post };
type SignedInStudent = Pick<Awaited<ReturnType<typeof callerOf>>, 'session'> & {
  actor: { kind: 'student'; id: StudentId };
};

/**
 * A student of the class, by Google's own word. Undefined for a teacher of it, who may open the address and is shown
 * nobody.
 */
export async function studentCaller(
  deps: AddOnDeps,
  event: APIGatewayProxyEventV2,
  { courseId, itemId, itemType, attachmentId, login_hint }: AttachmentLaunch,
): Promise<StudentCaller | undefined> {
  const post = { courseId, itemId, itemType };
  const { session, classroom } = await callerOf(deps, event, { login_hint });
  const role = await classroom.roleOn(post, { attachmentId });
  if (role === 'teacher') return undefined;
  const id = StudentId.safeParse(session.personId);
  if (!id.success) throw new DomainError('not_allowed', { personId: session.personId });
  return { session, classroom, post, actor: { kind: 'student', id: id.data } };
}

type StudentLook = {
  launch: AttachmentLaunch;
  caller: StudentCaller;
  attachment: Attachment;
  /** Of the browser. */
  words: Words;
  said?: (words: Words, zone: string) => string;
  /** What they have just written and could not be sent. */
  unsent?: Unsent | undefined;
  /** Outside of Classroom's frame, where nothing shows the way back. */
  isAlone: boolean;
};

/** What a student sees at an attachment. Whose page it is comes from the session alone. */
export async function studentPage(deps: AddOnDeps, look: StudentLook): Promise<Answer> {
  const { launch, caller, attachment } = look;
  const { session, actor, post } = caller;
  const facts = lastKnown(attachment);
  const { items, inClass, isPutAway, on, zone, schoolId } = await readOwnCard(deps, actor, {
    ...{ sectionId: courseSection(post.courseId), surface: 'classroom' },
    ...{ work: facts?.activities ?? [], dueAt: facts?.dueAt },
  });
  const calendar = facts && (await orWithout(deps.calendars.find(schoolId)));
  const isWork = post.itemType === 'courseWork';
  const work = facts && isWork ? studentWork(facts, items, { zone, calendar, today: on, now: deps.now() }) : undefined;
  if (work) await orWithout(keepPromisedDays(deps, attachment, { times: [work.time], zone }));
  const { show: _, ...launched } = { ...launch, login_hint: launch.login_hint ?? session.googleSub };
  const words = wordsOnCard(items, look.words);
  const said = look.said?.(words, zone);
  const handIn = look.isAlone ? { ...backToClassroom(deps, words), label: words.student.handIn } : undefined;
  const own = { items, inClass, isPutAway, work, handIn, unsent: look.unsent, command: deps.ids.next('dlv') };
  return framedPage(
    <StudentView {...{ words, viewer: session.name, ...own, launch: launched, said }} />,
    deps.frameAncestors,
  );
}

function studentWork(
  facts: WorkFacts,
  items: readonly OwnItem[],
  clock: Parameters<typeof ownTime>[2] & Pick<StudentWork, 'now'>,
): StudentWork {
  const { title, dueAt, clock: timer } = facts;
  const own = items.filter(({ bears }) => bears).map(({ item, fingerprint }) => ({ ...item, fingerprint }));
  const isFormQuiz = mayBeLocked(facts);
  const time = ownTime(own, facts, clock);
  const longerBy = extendingItem(own, time)?.fingerprint;
  const seconds = timer?.kind === 'question' ? timer.seconds : undefined;
  return { title, dueAt, isFormQuiz, zone: clock.zone, now: clock.now, time, longerBy, questionSeconds: seconds };
}
