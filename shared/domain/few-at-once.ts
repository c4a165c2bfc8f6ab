/**
 * The same work for each of them, a few at a time, answered in their order. How many there are is a roster's to decide,
 * and a class of 300 asked for all at once would wait on itself until its time is up.
 */
export async function fewAtOnce<Each, Result>(
  all: readonly Each[],
  work: (each: Each) => Promise<Result>,
  lanes = 8,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = all.entries();
  const lane = async () => {
    for (const [index, each] of waiting) results[index] = await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, all.length) }, lane));
  return results;
}
