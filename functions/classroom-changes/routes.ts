/** Every way into this door. Data alone: the infra opens what stands here, and a push must be meant for it. */
export const changesRoutes = [{ method: 'POST', path: '/classroom/changes' }] as const;
