import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { nameOfItem } from '#shared/domain/catalogue/plan-item.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { readSectionCards, type ShownStudent } from '#shared/use-cases/cards/read-section-cards.ts';
import { Discovery, type Group, type PanelNeeds } from '../../integrations/google-classroom/add-on/discovery.tsx';
import type { AddOnDeps } from '../deps/classroom.ts';
import type { Answer } from '../pages/answer.ts';
import { framedPage } from './add-on-page.ts';
import { orWithout } from './adornment.ts';
import { type TeacherCaller, teacherCaller } from './caller.ts';
import { courseRoster, courseSection } from './course.ts';
import { isHidden } from './hidden.ts';
import { PostLaunch, parsed } from './launch.ts';
import { signInHelps } from './refusal.tsx';

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
  const { session, actor, confirmed } = caller;
  await confirmed;
  const model = { viewer: session.name, launch: { ...launch, shown: undefined, login_hint: session.googleSub } };
  const page = (needs: PanelNeeds) => framedPage(<Discovery {...model} needs={needs} />, deps.frameAncestors);
  if (isHidden(deps, session, shown)) return page('hidden');
  const roster = await orWithout(courseRoster(deps, { courseId, known, ...caller }), { but: signInHelps });
  if (!roster) return page(undefined);
  const { zone } = await deps.roster.getSchool(roster.section.schoolId);
  const all = { roster, zone, work: [], show: 'all', nameApart, confirmed, surface: 'classroom' } as const;
  const { students, inSight } = await readSectionCards(deps, actor, all);
  return page({ groups: grouped(students), inSight });
}

/** What several students need comes first. */
function grouped(students: readonly ShownStudent[]): Group[] {
  const names = students.flatMap(({ items }) => [...new Set(items.map(({ item }) => nameOfItem(item)))]);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, students: count }))
    .sort((a, b) => b.students - a.students || a.name.localeCompare(b.name));
}
