/** The command whose words are nearest to those that were typed, when they are near enough to be a slip of the pen. */
export function nearest(typed: readonly string[], paths: readonly string[]): string | undefined {
  const scored = paths.map((path) => {
    const said = typed.slice(0, path.split(' ').length).join(' ');
    return { path, distance: editDistance(said, path) };
  });
  const [best] = scored.sort((a, b) => a.distance - b.distance || b.path.length - a.path.length);
  return best && best.distance <= Math.max(2, Math.round(best.path.length / 6)) ? best.path : undefined;
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...to].entries()) {
      const change = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
