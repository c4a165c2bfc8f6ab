import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { SectionId } from '#shared/domain/ids.ts';
import type { Needs } from '../../command.ts';

/**
 * Classes of the roster of which every course in Classroom was put away: nothing in them waits for anybody, and there
 * is no page on which it could be confirmed. One that has no course counts as any other.
 */
export async function classesPutAway(
  { roster, courseRosters }: Needs<'roster' | 'courseRosters'>,
  lanes: number,
): Promise<ReadonlySet<SectionId>> {
  const courses = await fewAtOnce(await courseRosters.courses(), roster.findSection, lanes);
  const inUse = new Map<SectionId, boolean>();
  for (const course of courses)
    for (const id of course?.staff.flatMap(({ teaches = [] }) => teaches) ?? [])
      inUse.set(id, inUse.get(id) === true || !course?.archived);
  return new Set([...inUse].filter(([, isInUse]) => !isInUse).map(([id]) => id));
}
