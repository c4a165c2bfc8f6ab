import { folded } from '../roster/people.ts';

/**
 * Names as short as they tell each of a class apart, in its order: `Leo N.`, else `Leo Ng.` and so on, at last the
 * whole name. The first word of a name is what a teacher says, the last what tells two of them apart.
 */
export function shortNames(names: readonly string[]): string[] {
  const known = names.map(wordsOf);
  const sharing = new Map<string, number>();
  for (const { beginnings } of known)
    for (const each of new Set(beginnings)) sharing.set(each, (sharing.get(each) ?? 0) + 1);
  return known.map(({ name, first, last, beginnings }) => {
    const letters = 1 + beginnings.findIndex((each) => sharing.get(each) === 1);
    return letters > 0 && letters < last.length ? `${first} ${last.slice(0, letters).join('')}.` : name;
  });
}

/** `beginnings`: the name with one letter of its last word, with two, and so on, as people hear it. */
function wordsOf(name: string) {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? [...(words.at(-1) ?? '')] : [];
  const beginnings = last.map((_, at) => folded(`${first} ${last.slice(0, at + 1).join('')}`));
  return { name, first, last, beginnings };
}
