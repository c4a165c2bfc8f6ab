/** Every way into this door, and the view that answers there. Data alone: the infra opens what stands here. */
export const webRoutes = [
  { view: 'home', method: 'GET', path: '/' },
  { view: 'privacy', method: 'GET', path: '/privacy' },
  { view: 'startConnecting', method: 'GET', path: '/calendar/connect' },
  { view: 'finishConnecting', method: 'GET', path: '/calendar/callback' },
  { view: 'meeting', method: 'GET', path: '/reviews/{ref}' },
  { view: 'notice', method: 'GET', path: '/notices/{ref}' },
] as const;
