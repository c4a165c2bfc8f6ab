import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { uncorrected } from '#shared/domain/goals/progress.ts';
import type { ProgressPointId } from '#shared/domain/ids.ts';
import { seesToAll } from '#shared/domain/plans/goal-carriers.ts';
import { authorize } from '../access/authorize.ts';
import type { CommandResult } from '../ports/commands.ts';
import { toldOnce } from '../told-once.ts';
import { addPoint, type ProgressDeps, type ProgressWish } from './record-progress.ts';

type Wish = ProgressWish & { progressPointId: ProgressPointId };

/** Puts another point in the place of a wrong one, which stays on record. One's own, or any for who manages or coordinates the plan. */
export async function correctProgress(deps: ProgressDeps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, planId, goalId, progressPointId, key } = wish;
  const settled = await authorize(deps, actor, { studentId, action: 'contribute', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const points = await deps.progress.of(studentId, goalId);
    const wrong = points.find((point) => point.progressPointId === progressPointId && point.planId === planId);
    if (!seesToAll(settled.relation) && wrong?.byId !== actor.id) throw new DomainError('not_allowed', { studentId });
    if (!wrong) throw new DomainError('not_found', { progressPointId });
    if (!uncorrected(points).includes(wrong)) throw new DomainError('changed_meanwhile', { progressPointId });
    return addPoint(deps, actor, { ...wish, settled, corrects: progressPointId });
  });
}
