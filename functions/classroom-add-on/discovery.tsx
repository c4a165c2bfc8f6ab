import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { readSectionCards, type ShownStudent } from '#shared/use-cases/cards/read-section-cards.ts';
import { Discovery, type Group } from '../../integrations/google-classroom/add-on/discovery.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { teacherCaller } from './caller.ts';
import { courseRoster, courseSection } from './course.ts';
import { PostLaunch, parsed } from './launch.ts';
import { signInHelps } from './refusal.tsx';

/** GET /add-on/discovery: opened while a teacher writes a post. */
export const discovery =
  (deps: AddOnDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const launch = parsed(PostLaunch, event.queryStringParameters);
    const { courseId, itemId, itemType, addOnToken } = launch;
    const post = { courseId, itemId, itemType };
    const [caller, known] = await Promise.all([
      teacherCaller(deps, event, launch),
      deps.roster.findSection(courseSection(courseId)),
    ]);
    const { session, actor, confirmed } = caller;
    await confirmed;
    const roster = await orWithout(courseRoster(deps, { courseId, known, ...caller }), { but: signInHelps });
    const model = { viewer: session.name, post, addOnToken, loginHint: session.googleSub };
    if (!roster) return framedPage(<Discovery {...model} needs={undefined} />, deps.frameAncestors);
    const { zone } = await deps.roster.getSchool(roster.section.schoolId);
    const all = { roster, zone, work: [], show: 'all', nameApart, confirmed, surface: 'classroom' } as const;
    const { students, inSight } = await readSectionCards(deps, actor, all);
    const needs = { groups: grouped(students), inSight };
    return framedPage(<Discovery {...{ ...model, needs }} />, deps.frameAncestors);
  };

/** What several students need comes first. */
function grouped(students: readonly ShownStudent[]): Group[] {
  const names = students.flatMap(({ items }) => [...new Set(items.map(({ item }) => nameOfItem(item)))]);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, students: count }))
    .sort((a, b) => b.students - a.students || a.name.localeCompare(b.name));
}
