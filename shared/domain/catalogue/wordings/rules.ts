import { accommodations } from '../accommodations.ts';
import { directionRules, directionSets } from './directions.ts';
import { extendedTimeRules, extendedTimeSets } from './extended-time.ts';
import { otherRules, otherSets } from './other.ts';
import { patternSource } from './pattern.ts';
import { presentationRules, presentationSets } from './presentation.ts';
import { responseRules, responseSets } from './response.ts';
import { settingRules, settingSets } from './setting.ts';
import { spanishRules, spanishSets } from './spanish.ts';
import { timingRules, timingSets } from './timing.ts';
import { wordSets } from './word-sets.ts';
import type { WordingRule } from './wording-rule.ts';

const named: readonly WordingRule[] = accommodations.map(({ code, name }) => ({ code, says: [name, code] }));

/** Words that rules name by their set. */
export const sharedWords: Readonly<Record<string, string>> = {
  ...wordSets,
  ...extendedTimeSets,
  ...timingSets,
  ...presentationSets,
  ...directionSets,
  ...responseSets,
  ...settingSets,
  ...otherSets,
  ...spanishSets,
};

export const sourceOf = (pattern: string) => patternSource(pattern, sharedWords);

/** Every pattern that is known, the catalogue's own names and codes among them. */
export const knownPatterns = [
  ...named,
  ...extendedTimeRules,
  ...timingRules,
  ...presentationRules,
  ...directionRules,
  ...responseRules,
  ...settingRules,
  ...otherRules,
  ...spanishRules,
].flatMap(({ code, parameter = {}, appliesTo = [], says }) =>
  says.map((pattern) => ({ code, parameter, appliesTo, pattern, known: new RegExp(`^${sourceOf(pattern)}$`, 'u') })),
);
