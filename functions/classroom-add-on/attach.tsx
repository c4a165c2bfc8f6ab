import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { preparesLessons } from '#shared/domain/access/class-relation.ts';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { attachToPost } from '#shared/use-cases/classroom/attach-to-post.ts';
import { Attached } from '../../integrations/google-classroom/add-on/discovery.tsx';
import { closeScript } from '../../integrations/google-classroom/add-on/scripts.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { type TeacherCaller, teacherCaller } from './caller.ts';
import { courseRoster, courseSection } from './course.ts';
import { demandOwnOrigin, formIn, PostLaunch, parsed } from './launch.ts';
import { cardsAddresses, workOn } from './work.ts';

/**
 * POST /add-on/attachments: puts our card on the post. Its addresses begin with a prefix that stands in the Marketplace
 * listing.
 */
export const attach =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const launch = parsed(PostLaunch, formIn(event));
    const { courseId, itemId, itemType, addOnToken } = launch;
    const post = { courseId, itemId, itemType };
    const caller = await teacherCaller(deps, event, launch);
    const { classroom, confirmed } = caller;
    await confirmed;
    const { by, zone } = await standingOf(deps, courseId, caller);
    const content = cardsAddresses(deps, post);
    const found = await attachToPost({ ...deps, classroom }, post, { content, addOnToken, by });
    // That it was a draft now tells, once it is out, from which day the class has it.
    if (zone && itemType === 'courseWork') {
      const { kept } = await workOn(
        { ...deps, classroom },
        { post, attachmentId: found.attachmentId, found },
        { zone: Promise.resolve(zone), confirmed, seenBy: Promise.resolve(by) },
      );
      await kept;
    }
    return framedPage(<Attached script={closeScript} />, deps.frameAncestors);
  };

/**
 * Who they are to the class, as the school's list has it. Where that is not to be read, the card is put there all the
 * same.
 */
async function standingOf(deps: AddOnDeps, courseId: string, caller: TeacherCaller) {
  const known = await deps.roster.findSection(courseSection(courseId));
  const course = await orWithout(courseRoster(deps, { courseId, known, ...caller }));
  const school = course && (await orWithout(deps.roster.getSchool(course.section.schoolId)));
  if (!school) return { by: undefined, zone: undefined };
  const { zone } = school;
  const asked = { staffId: caller.actor.id, on: schoolDateAt(deps.now(), zone) };
  return { by: preparesLessons(course.staff, asked) ? asked.staffId : undefined, zone };
}
