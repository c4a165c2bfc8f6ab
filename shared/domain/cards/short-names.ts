/**
 * Names as short as they tell each of a class apart, in its order: `Leo N.`, else `Leo Ng.` and so on, at last the
 * whole name. The first word of a name is what a teacher says, the last what tells two of them apart.
 */
export function shortNames(names: readonly string[]): string[] {
  const known = names.map(wordsOf);
  return known.map(({ name, first, last }, index) => {
    const namesakes = known.filter((other, at) => at !== index && alike(other.first) === alike(first));
    for (let letters = 1; letters < last.length; letters += 1) {
      const begins = last.slice(0, letters).join('');
      if (namesakes.every((other) => !alike(other.last.join('')).startsWith(alike(begins))))
        return `${first} ${begins}.`;
    }
    return name;
  });
}

const alike = (text: string) => text.toLowerCase();

function wordsOf(name: string) {
  const words = name.normalize('NFC').trim().split(/\s+/);
  return { name, first: words[0] ?? '', last: words.length > 1 ? [...(words.at(-1) ?? '')] : [] };
}
