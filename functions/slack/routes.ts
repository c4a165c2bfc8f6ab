/** The one way into this door, and what the manifest tells Slack. Data alone: the infra opens what stands here. */
export const slackRoutes = [{ method: 'POST', path: '/slack' }] as const;
