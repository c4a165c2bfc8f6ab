import { editDistance } from '#shared/domain/edit-distance.ts';

/** The command whose words are nearest to those that were typed, when they are near enough to be a slip of the pen. */
export function nearest(typed: readonly string[], paths: readonly string[]): string | undefined {
  const scored = paths.map((path) => {
    const said = typed.slice(0, path.split(' ').length).join(' ');
    return { path, distance: editDistance(said, path) };
  });
  const [best] = scored.sort((a, b) => a.distance - b.distance || b.path.length - a.path.length);
  return best && best.distance <= Math.max(2, Math.round(best.path.length / 6)) ? best.path : undefined;
}
