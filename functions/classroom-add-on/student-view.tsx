import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ownTime } from '#shared/domain/cards/own-time.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { StudentId } from '#shared/domain/ids.ts';
import { wordsFor } from '#shared/text/languages.ts';
import { readOwnCard } from '#shared/use-cases/cards/read-own-card.ts';
import type { ShownItem } from '#shared/use-cases/cards/read-section-cards.ts';
import type { WorkFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import { StudentsOnly } from '../../integrations/google-classroom/add-on/discovery.tsx';
import { StudentView } from '../../integrations/google-classroom/add-on/student-view.tsx';
import type { StudentWork } from '../../integrations/google-classroom/add-on/student-work.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { callerOf } from './caller.ts';
import { courseSection } from './course.ts';
import { AttachmentLaunch, parsed } from './launch.ts';
import { attachmentOn } from './work.ts';

/** GET /add-on/student-view. Whose page it is comes from the session alone: the address has no word for a student. */
export const studentView =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(AttachmentLaunch, event.queryStringParameters);
    const { courseId, itemId, itemType, attachmentId } = launch;
    const post = { courseId, itemId, itemType };
    const [{ session, classroom }, found] = await Promise.all([
      callerOf(deps, event, launch),
      deps.attachments.find(launch),
    ]);
    const role = await classroom.roleOn(post, { attachmentId });
    if (role === 'teacher') return framedPage(<StudentsOnly />, deps.frameAncestors);
    const id = StudentId.safeParse(session.personId);
    if (!id.success) throw new DomainError('not_allowed', { personId: session.personId });
    const attachment = await attachmentOn({ ...deps, classroom }, { post, attachmentId, found });
    const { work: facts } = attachment;
    const { items, on, zone, schoolId } = await readOwnCard(
      deps,
      { kind: 'student', id: id.data },
      {
        ...{ sectionId: courseSection(courseId), surface: 'classroom' },
        ...{ work: facts?.activities ?? [], dueAt: facts?.dueAt },
      },
    );
    const words = wordsFor(event.headers['accept-language']);
    const calendar = facts && (await orWithout(deps.calendars.find(schoolId)));
    const work =
      facts && itemType === 'courseWork' ? studentWork(facts, items, { zone, calendar, today: on }) : undefined;
    return framedPage(<StudentView {...{ words, viewer: session.name, items, work }} />, deps.frameAncestors);
  };

function studentWork(
  { title, dueAt, minutes, activities, hasForm }: WorkFacts,
  items: readonly ShownItem[],
  clock: Parameters<typeof ownTime>[2],
): StudentWork {
  const bearing = items.filter(({ bears }) => bears).map(({ item }) => item);
  const isFormQuiz = hasForm === true && activities.includes('quiz_test');
  return { title, dueAt, isFormQuiz, zone: clock.zone, time: ownTime(bearing, { dueAt, minutes }, clock) };
}
