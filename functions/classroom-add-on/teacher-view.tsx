import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { schoolDateAt, schoolTimeAt } from '#shared/domain/dates.ts';
import { teacherWords } from '#shared/text/cards/teacher.ts';
import { readSectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { adoptAttachment } from '#shared/use-cases/classroom/adopt-attachment.ts';
import { learnWork } from '#shared/use-cases/classroom/learn-work.ts';
import type { Attachment } from '#shared/use-cases/ports/classroom/attachments.ts';
import type { Post } from '#shared/use-cases/ports/classroom/classroom.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import { together } from '#shared/use-cases/together.ts';
import { TeacherView } from '../../integrations/google-classroom/add-on/teacher-view.tsx';
import type { Work } from '../../integrations/google-classroom/add-on/work-head.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { type TeacherCaller, teacherCaller } from './caller.ts';
import { courseRoster, courseSection } from './course.ts';
import { AttachmentLaunch, addressOf, parsed } from './launch.ts';

/**
 * GET /add-on/teacher-view. When nothing is stale: three reads at once, then the cards beside Google's word, then the
 * ledger. When the roster is, Google is asked everything at once.
 */
export const teacherView =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(AttachmentLaunch, event.queryStringParameters);
    const { courseId, itemId, itemType, attachmentId, show } = launch;
    const [caller, found, known] = await Promise.all([
      teacherCaller(deps, event, launch),
      deps.attachments.find(launch),
      deps.roster.findSection(courseSection(courseId)),
    ]);
    const { session, actor, confirmed } = caller;
    const [roster, facts] = await together(
      courseRoster(deps, { courseId, known, ...caller }),
      workFacts({ ...deps, ...caller }, { courseId, itemId, itemType, attachmentId, found }),
    );
    const { zone } = await deps.roster.getSchool(roster.section.schoolId);
    const linkTo = (to: 'work' | 'all') => addressOf('/add-on/teacher-view', { ...launch, show: to });
    const links = { work: linkTo('work'), all: linkTo('all') };
    const work = workOf(facts, roster.section.title, zone);
    const model = { viewer: session.name, work, show, links };
    const asked = { work: facts?.activities ?? [], show, surface: 'classroom' } as const;
    const cards = await readSectionCards(deps, actor, { ...asked, roster, zone, confirmed });
    return framedPage(<TeacherView {...{ ...model, cards }} />, deps.frameAncestors);
  };

type Place = Post & { attachmentId: string; found: Attachment | undefined };

async function workFacts(deps: AddOnDeps & Pick<TeacherCaller, 'classroom'>, place: Place) {
  const { found, attachmentId, ...post } = place;
  return learnWork(deps, found ?? (await adoptAttachment(deps, post, attachmentId)));
}

const workOf = (facts: WorkFacts | undefined, className: string, zone: string): Work => ({
  title: facts?.title || className || teacherWords.classFallback,
  activities: facts?.activities ?? [],
  minutes: facts?.minutes,
  due: facts?.dueAt ? { on: schoolDateAt(facts.dueAt, zone), time: schoolTimeAt(facts.dueAt, zone) } : undefined,
});
