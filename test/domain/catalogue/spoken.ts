import fc from 'fast-check';

type Sets = Readonly<Record<string, string>>;
type Wordings = fc.Arbitrary<string>;

/** Numbers that fit wherever a rule asks for one. */
const numbers: Readonly<Record<string, readonly string[]>> = {
  decimal: ['1.5', '1.75'],
  timeMultiplier: ['1.5', '2', '3'],
  more: ['25', '50', '100'],
  less: ['25', '50'],
  percentLonger: ['25', '50', '100'],
  factorLonger: ['1.5', '2'],
  percent: ['50', '60'],
  zoom: ['2', '4'],
  fontPt: ['18', '24'],
  everyMinutes: ['20', '30'],
  schoolDays: ['2', '3'],
};

/** Whatever a pattern lets a plan say, in the notation of pattern.ts: read here by other means than there. */
export function spoken(pattern: string, sets: Sets): Wordings {
  let at = 0;
  const until = (closing: string): Wordings => {
    const options: Wordings[][] = [[]];
    while (at < pattern.length && pattern[at] !== closing) {
      const sign = pattern[at++];
      if (sign === '|') options.push([]);
      else options.at(-1)?.push(sign === undefined ? fc.constant('') : partFrom(sign));
    }
    at += 1;
    return fc.oneof(...options.map((parts) => fc.tuple(...parts).map((each) => each.join(' '))));
  };
  const name = (closing: string) => {
    const from = at;
    at = pattern.indexOf(closing, at) + 1;
    return pattern.slice(from, at - 1);
  };
  const partFrom = (sign: string): Wordings => {
    if (sign === '(') return until(')');
    if (sign === '[') return fc.oneof(fc.constant(''), until(']'));
    if (sign === '{') return spoken(sets[name('}')] ?? 'unknown set', sets);
    if (sign === '<') return fc.constantFrom(...(numbers[name('>')] ?? ['2', '5']));
    if (sign === '@') return fc.constantFrom('tests', 'quizzes', 'homework', 'assignments and tests');
    const from = at - 1;
    while (at < pattern.length && !/[[\]()|{<@]/.test(pattern[at] ?? '')) at += 1;
    return fc.constant(pattern.slice(from, at).trim());
  };
  return until('').map((said) => said.replaceAll(/\s+/g, ' ').trim());
}
