import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { attachToPost } from '#shared/use-cases/classroom/attach-to-post.ts';
import { learnWork } from '#shared/use-cases/classroom/learn-work.ts';
import type { AttachmentPlace, Classroom } from '#shared/use-cases/ports/classroom/classroom.ts';
import { Attached } from '../../integrations/google-classroom/add-on/discovery.tsx';
import { closeScript } from '../../integrations/google-classroom/add-on/scripts.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { teacherCaller } from './caller.ts';
import { courseSection } from './course.ts';
import { demandOwnOrigin, formIn, PostLaunch, parsed } from './launch.ts';
import { cardContent } from './work.ts';

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
    const { classroom, confirmed } = await teacherCaller(deps, event, launch);
    await confirmed;
    const content = {
      ...cardContent(deps, post),
      teacherViewUri: `${deps.baseUrl}/add-on/teacher-view`,
      studentViewUri: `${deps.baseUrl}/add-on/student-view`,
    };
    const attachmentId = await attachToPost({ ...deps, classroom }, post, { content, addOnToken });
    await orWithout(seeDraft(deps, classroom, { courseId, itemId, attachmentId }));
    return framedPage(<Attached script={closeScript} />, deps.frameAncestors);
  };

/** That it was a draft now tells, once it is out, from which day the class has it. */
async function seeDraft(deps: AddOnDeps, classroom: Classroom, place: AttachmentPlace) {
  const [course, attachment] = await Promise.all([
    deps.roster.findSection(courseSection(place.courseId)),
    deps.attachments.find(place),
  ]);
  if (!course || attachment?.itemType !== 'courseWork') return;
  const zone = deps.roster.getSchool(course.section.schoolId).then((school) => school.zone);
  await learnWork({ ...deps, classroom }, attachment, {
    zone,
    card: Promise.resolve(undefined),
    isSeen: Promise.resolve(true),
  });
}
