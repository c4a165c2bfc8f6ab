/** Every way into this door. Data alone: the infra opens what stands here. */
export const helpRoutes = [
  { method: 'GET', path: '/help/{school}' },
  { method: 'GET', path: '/help/{school}/{language}' },
] as const;
