/** How often a random test tries: a few thousand times at every change, and as often as the reliability board asks in `npm run test:deep`. */
export const runs = (few: number, many: number) => (process.env.DEEP ? many : few);
