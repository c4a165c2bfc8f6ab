/**
 * Two things at once, each to its end: nothing goes on behind an answer that has left. Where both fail, the failure of
 * the first is told, so that who may not ask is told that and not what else went wrong.
 */
export async function together<First, Second>(
  first: Promise<First>,
  second: Promise<Second>,
): Promise<[First, Second]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}
