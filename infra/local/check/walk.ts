import type { CheckStep, Visit } from './steps.ts';

export type CheckOutcome = { name: string; ok: boolean; took: number; saw: string };

/** Tries every step, also after one that failed: each says something about another porch. */
export async function walk(
  visit: Visit,
  steps: readonly CheckStep[],
  tell: (outcome: CheckOutcome) => void,
): Promise<boolean> {
  let allWell = true;
  for (const step of steps) {
    const outcome = await tried(step, visit);
    allWell &&= outcome.ok;
    tell(outcome);
  }
  return allWell;
}

async function tried({ name, run }: CheckStep, visit: Visit): Promise<CheckOutcome> {
  const from = performance.now();
  const took = () => (name === 'import' ? visit.district.imported.took : performance.now() - from);
  try {
    const saw = await run(visit);
    return { name, ok: true, took: took(), saw };
  } catch (cause) {
    return { name, ok: false, took: took(), saw: cause instanceof Error ? cause.message : String(cause) };
  }
}
