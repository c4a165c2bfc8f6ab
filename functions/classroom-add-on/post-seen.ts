import { preparesLessons } from '#shared/domain/access/class-relation.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { isUnlisted } from '#shared/domain/roster/course-seats.ts';
import { together } from '#shared/domain/together.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { TeacherCaller } from './caller.ts';
import { courseRoster, courseSection, schoolOf } from './course.ts';
import { isHidden } from './hidden.ts';
import type { AttachmentLaunch } from './launch.ts';
import { workOn } from './work.ts';

/**
 * The post that a teacher stands at, with its class and its school. When nothing is stale: three reads at once. When
 * the roster is, Google is asked everything at once. `asked` is on its way, because what does not hang on it is read
 * meanwhile. Of the caller that is answered, `confirmed` is also that what was learnt of the post is kept.
 */
export async function postSeen(deps: AddOnDeps, launch: AttachmentLaunch, asked: Promise<TeacherCaller>) {
  const { courseId, itemId, itemType, attachmentId } = launch;
  const [caller, found, known] = await Promise.all([
    asked,
    deps.attachments.find(launch),
    deps.roster.findSection(courseSection(courseId)),
  ]);
  const { classroom, confirmed, session, actor } = caller;
  const course = courseRoster(deps, { courseId, known, ...caller });
  const school = course.then(({ section }) => schoolOf(deps, section.schoolId));
  const schoolZone = school.then(([{ zone }]) => zone);
  // Not everybody asks for it, and a rejection that nobody awaits would end the container.
  schoolZone.catch(() => undefined);
  const seenBy = isHidden(deps, session, launch.shown)
    ? Promise.resolve(undefined)
    : together(course, schoolZone).then(
        ([{ staff }, zone]) => {
          const asked = { staffId: actor.id, on: schoolDateAt(deps.now(), zone) };
          return preparesLessons(staff, asked) ? actor.id : undefined;
        },
        // The page is refused for the same failure.
        () => undefined,
      );
  const [[roster, [{ zone }, calendar]], asPosted] = await together(
    together(course, school),
    workOn(
      { ...deps, classroom },
      { post: { courseId, itemId, itemType }, attachmentId, found },
      { zone: schoolZone, confirmed, seenBy },
    ),
  );
  const confirmedAndKept = together(confirmed, asPosted.kept).then(() => undefined);
  confirmedAndKept.catch(() => undefined);
  if (isUnlisted(roster, actor.id)) {
    await confirmedAndKept;
    throw new DomainError('not_allowed', { reason: 'unlisted', sectionId: roster.section.id });
  }
  return { caller: { ...caller, confirmed: confirmedAndKept }, roster, zone, calendar, asPosted };
}
