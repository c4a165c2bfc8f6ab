import type { HouseFile } from './house.ts';

/** Who knows whom, by name. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;
type Known = Pick<HouseFile, 'path' | 'imports'>;

/** `a > b > a`: one circle, as short as they get, through each name that lies on any. */
export function circlesIn(arrows: Arrows): string[] {
  const shown = new Set<string>();
  return [...arrows.keys()].sort().flatMap((start) => {
    const circle = shown.has(start) ? undefined : wayBack(arrows, start);
    for (const name of circle ?? []) shown.add(name);
    return circle ? [[...circle, start].join(' > ')] : [];
  });
}

function wayBack(arrows: Arrows, start: string): readonly string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const next of arrows.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  return undefined;
}

/** What the files need of each other before they can run. A mere type is gone by then. */
export const arrowsAtRunTime = (files: readonly Known[]): Arrows =>
  new Map(
    files.map(({ path, imports }) => [path, new Set(imports.flatMap(({ target, isType }) => (isType ? [] : target)))]),
  );

/**
 * For every folder, what the files and folders in it know of each other, by types too. An import stands in one of them:
 * in the folder where the ways to the two files part.
 */
export function arrowsByFolder(files: readonly Known[]): ReadonlyMap<string, Arrows> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const { path, imports } of files)
    for (const { target } of imports.filter(({ ours }) => ours)) {
      const { folder, from, to } = parting(path, target);
      const arrows = folders.get(folder) ?? new Map<string, Set<string>>();
      folders.set(folder, arrows.set(from, (arrows.get(from) ?? new Set()).add(to)));
    }
  return folders;
}

function parting(path: string, target: string) {
  const [way, other] = [path.split('/'), target.split('/')];
  const depth = way.findIndex((name, index) => name !== other[index]);
  return { folder: way.slice(0, depth).join('/'), from: way[depth] ?? path, to: other[depth] ?? target };
}
