import type { AccessAction, Actor } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/decide.ts';
import { type Framework, frameworks } from '#shared/domain/frameworks.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { type AuthorizePorts, authorize, type StudentAccess } from './authorize.ts';

/** `opens`: whether a plan of this kind is among those that they may do it with. */
export type PlansAccess = StudentAccess & { opens(plan: { framework: Framework }): boolean };

/**
 * For a verb about a student's plans. Of one to whom learning plans alone are open it may tell of no other, not even
 * that there is one.
 */
export const onPlans =
  (action: AccessAction = 'read') =>
  async (ports: AuthorizePorts, actor: Actor, { studentId }: { studentId: StudentId }): Promise<PlansAccess> => {
    const access = await authorize(ports, actor, { studentId, action, data: 'learning' });
    const isWhole = decide(access.because, 'D3', action).allowed;
    return { ...access, opens: ({ framework }) => isWhole || frameworks[framework].kind === 'learning' };
  };
