import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { derivedId } from '#shared/domain/derived-id.ts';
import { isUnlisted } from '#shared/domain/roster/course-seats.ts';
import { unlistedWords as say } from '#shared/text/cards/unlisted-words.ts';
import { en } from '#shared/text/en.ts';
import { askForClass } from '#shared/use-cases/access/ask-for-class.ts';
import { FrameNotice } from '../../../integrations/google-classroom/add-on/frame-page.tsx';
import type { AddOnDeps } from '../../deps/classroom.ts';
import type { Answer } from '../../pages/answer.ts';
import { backToClassroom, framedPage } from '../add-on-page.ts';
import { teacherCaller } from '../caller.ts';
import { courseRoster, courseSection } from '../course.ts';
import { AttachmentLaunch, addressOf, demandOwnOrigin, formIn, parsed } from '../launch.ts';
import { teacherPage } from '../teacher-page.tsx';

/**
 * POST /add-on/access: one question a person and class, until somebody has given them days here. Who has been let in
 * meanwhile is shown the class.
 */
export const askAccess =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    demandOwnOrigin(event, deps.baseUrl);
    const launch = parsed(AttachmentLaunch, formIn(event));
    const { courseId } = launch;
    const sectionId = courseSection(courseId);
    const [caller, known] = await Promise.all([teacherCaller(deps, event, launch), deps.roster.findSection(sectionId)]);
    await caller.confirmed;
    const { actor } = caller;
    const [{ section, ...seats }, grants] = await Promise.all([
      courseRoster(deps, { courseId, known, ...caller }),
      deps.roster.grantsTo(actor.id),
    ]);
    if (!isUnlisted(seats, actor.id)) return teacherPage(deps, { launch, caller: Promise.resolve(caller) });
    const key = await derivedId('access', courseId, ...grants.map(({ id }) => id));
    const { schoolId } = section;
    const { askedAt } = await askForClass(deps, actor, { sectionId, schoolId, surface: 'classroom', key });
    const { zone } = await deps.roster.getSchool(schoolId);
    const steps = [
      { label: en.next.again, href: addressOf('/add-on/teacher-view', launch) },
      backToClassroom(deps, en),
    ];
    const title = say.asked({ at: askedAt, now: deps.now(), zone });
    return framedPage(
      <FrameNotice {...{ words: en, title, sentence: say.askedSentence, steps }} />,
      deps.frameAncestors,
    );
  };
