import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { preparesLessons } from '#shared/domain/access/class-relation.ts';
import { classPanel } from '#shared/domain/cards/class-panel.ts';
import { ownTimes } from '#shared/domain/cards/own-time/own-time.ts';
import { correctedWork } from '#shared/domain/cards/work-correction.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { leaveOpenInWords } from '#shared/text/cards/own-times.ts';
import { readSectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { saidOfPost } from '#shared/use-cases/classroom/said-of-post.ts';
import type { Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import { Discovery, type PanelNeeds } from '../../integrations/google-classroom/add-on/discovery.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { type TeacherCaller, teacherCaller } from './caller.ts';
import { courseRoster, courseSection, schoolOf } from './course.ts';
import { isHidden } from './hidden.ts';
import { PostLaunch, parsed } from './launch.ts';
import { signInHelps } from './refusal.tsx';
import { workAsShown } from './work.ts';

/** GET /add-on/discovery: opened while a teacher writes a post. */
export const discovery =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(PostLaunch, event.queryStringParameters);
    return discoveryPage(deps, { launch, caller: teacherCaller(deps, event, launch) });
  };

type Look = { launch: PostLaunch & { shown?: '1' | undefined }; caller: Promise<TeacherCaller> };

export async function discoveryPage(deps: AddOnDeps, { launch, caller: asked }: Look): Promise<Answer> {
  const { courseId, shown } = launch;
  const [caller, known] = await Promise.all([asked, deps.roster.findSection(courseSection(courseId))]);
  const { session, actor, confirmed, classroom } = caller;
  const model = { viewer: session.name, launch: { ...launch, shown: undefined, login_hint: session.googleSub } };
  const page = (needs: PanelNeeds) => framedPage(<Discovery {...model} needs={needs} />, deps.frameAncestors);
  if (isHidden(deps, session, shown)) {
    await confirmed;
    return page('hidden');
  }
  const post = { courseId, itemId: launch.itemId, itemType: launch.itemType };
  const course = orWithout(courseRoster(deps, { courseId, known, ...caller }), { but: signInHelps });
  const school = course.then((roster) => roster && schoolOf(deps, roster.section.schoolId));
  const [roster, inSchool, draft, correction] = await Promise.all([
    ...([course, school, draftOf(caller, post, school), orWithout(saidOfPost({ ...deps, classroom }, post))] as const),
    confirmed,
  ]);
  if (!roster || !inSchool) return page(undefined);
  const [{ zone }, calendar] = inSchool;
  const facts = draft && correctedWork({ ...draft, readAt: deps.now() }, correction);
  const asPosted = { facts, isCurrent: draft !== undefined, correction };
  const { activities = [], assignees, dueAt, givenAt, minutes, clock: timer } = facts ?? {};
  const wanted = { work: activities, dueAt, assignees, show: 'work', nameApart, surface: 'classroom' } as const;
  const cards = await readSectionCards(deps, actor, { ...wanted, roster, zone, confirmed });
  const clock = { zone, calendar, today: cards.on };
  const isSeen = preparesLessons(roster.staff, { staffId: actor.id, on: cards.on });
  if (isSeen && post.itemType === 'courseWork') {
    const look = { courseId, itemId: post.itemId, staffId: actor.id, seenAt: deps.now() };
    await orWithout(deps.attachments.keepPanelLook(look));
  }
  const students = cards.students.map(({ studentId, items }) => ({ studentId, items: items.map(({ item }) => item) }));
  const { byStudent } = ownTimes(students, { dueAt, givenAt, minutes }, clock);
  return page({
    ...cards,
    ...{ work: workAsShown(asPosted, '', zone), zone },
    panel: classPanel(students, { activities, dueAt, givenAt, minutes, clock: timer }, clock),
    leaveOpen: leaveOpenInWords([...byStudent.values()], zone),
  });
}

type School = Awaited<ReturnType<typeof schoolOf>>;

/** The draft, as Classroom last saved it. Without a school the page is refused, or shows nothing of the draft. */
async function draftOf({ classroom }: TeacherCaller, post: Post, school: Promise<School | undefined>) {
  const zone = school.then(
    (found) => found?.[0].zone ?? 'UTC',
    () => 'UTC',
  );
  return orWithout(classroom.work(post, zone));
}
