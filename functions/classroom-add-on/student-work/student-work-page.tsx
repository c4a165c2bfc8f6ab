import { firstOwnHandIn } from '#shared/domain/cards/observed-hand-in.ts';
import { ownTime } from '#shared/domain/cards/own-time/own-time.ts';
import { promisedByStaff } from '#shared/domain/cards/own-time/promised-days.ts';
import { together } from '#shared/domain/together.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { readCardBesideWork } from '#shared/use-cases/cards/read-card-beside-work.ts';
import { keepPromisedDays } from '#shared/use-cases/classroom/keep-promised-days.ts';
import type { HandInShown } from '../../../integrations/google-classroom/add-on/handed-in.tsx';
import { HiddenView } from '../../../integrations/google-classroom/add-on/hidden-view.tsx';
import { WorkReview } from '../../../integrations/google-classroom/add-on/work-review.tsx';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { framedPage } from '../add-on-page.ts';
import { orWithout } from '../adornment.ts';
import type { TeacherCaller } from '../caller.ts';
import { isHidden } from '../hidden.ts';
import type { WorkLaunch } from '../launch.ts';
import { postSeen } from '../post-seen.ts';
import { workAsShown } from '../work.ts';

type WorkLook = { launch: WorkLaunch; caller: Promise<TeacherCaller> };

/**
 * What a teacher sees beside one student's work. The address says which submission, and Google whose it is: who teaches
 * the course and has that student by the school's roster is shown them, whether they ever opened our page or not.
 */
export async function studentWorkPage(deps: AddOnDeps, { launch, caller: asked }: WorkLook): Promise<Answer> {
  const [{ caller, roster, zone, calendar, asPosted }, submitted] = await together(
    postSeen(deps, launch, asked),
    asked.then((caller) => (isHidden(deps, caller.session, launch.shown) ? undefined : submittedTo(caller, launch))),
  );
  const { session, actor, confirmed } = caller;
  const work = workAsShown(asPosted, roster.section.title || teacherWords.classFallback, zone);
  const launched = { ...launch, login_hint: launch.login_hint ?? session.googleSub };
  const model = { viewer: session.name, work, launch: launched };
  if (!submitted) {
    await confirmed;
    return framedPage(<HiddenView {...model} page="work" />, deps.frameAncestors);
  }
  const facts = asPosted.isCurrent ? asPosted.facts : undefined;
  const { courseId, itemId } = launch;
  const card = await readCardBesideWork(deps, actor, {
    ...{ roster, zone, googleId: submitted.googleId, post: { courseId, itemId } },
    ...{ work: work.activities, dueAt: facts?.dueAt, nameApart, confirmed, surface: 'classroom' },
  });
  const bearing = card.items.filter(({ bears }) => bears).map(({ item }) => item);
  const time = ownTime(bearing, facts ?? {}, { zone, calendar, today: card.on });
  await orWithout(keepPromisedDays(deps, asPosted.attachment, { times: promisedByStaff([time], facts ?? {}), zone }));
  return framedPage(<WorkReview {...{ ...model, card, time, zone, handIn: submitted.handIn }} />, deps.frameAncestors);
}

/** Whose work it is, which the page needs, and what it holds, which only adorns. */
async function submittedTo({ classroom }: TeacherCaller, { submissionId, ...place }: WorkLaunch) {
  const { googleId, workId, state } = await classroom.submission(place, submissionId);
  const work = workId === undefined ? undefined : await orWithout(classroom.submittedWork(place, workId));
  const handedInAt = work && firstOwnHandIn(work.history, googleId);
  const handIn: HandInShown = { ...(state ? { state } : {}), handedInAt, work };
  return { googleId, handIn };
}
