import { fullClass } from './full-class.ts';
import { median } from './median.ts';
import { type OpenTeacherView, timed } from './teacher-view.ts';

/** What one look costs: its page, the time of the thread that makes it, and the first look of a lesson against it. */
export async function fullClassView(look: OpenTeacherView, rounds: number) {
  const times: Record<'own' | 'warm' | 'stale', number[]> = { own: [], warm: [], stale: [] };
  const stale = fullClass.stale.values();
  for (let round = -30; round < rounds; round++) {
    const before = process.threadCpuUsage();
    const warm = await timed(() => look(fullClass.usual));
    const { user, system } = process.threadCpuUsage(before);
    const old = round % Math.floor(rounds / fullClass.stale.length) === 0 ? stale.next().value : undefined;
    const staleTime = old ? await timed(() => look(old)) : 0;
    if (round < 0) continue;
    times.own.push((user + system) / 1000);
    times.warm.push(warm);
    if (old) times.stale.push(staleTime);
  }
  const kb = async (show: 'work' | 'all') => (await look(fullClass.usual, show)).length / 1000;
  return {
    kb: { work: await kb('work'), all: await kb('all') },
    own: median(times.own),
    warm: median(times.warm),
    stale: median(times.stale),
  };
}
