import { type AccommodationCode, catalogueEntry } from '../catalogue.ts';
import { type Activity, activities } from '../catalogue-entry.ts';
import { sameParameter } from '../compare-amounts.ts';
import { fitsEntry, type Parameter } from '../parameter.ts';
import { activitiesIn, coresOf } from './applies-to.ts';
import { plainWords } from './plain-words.ts';
import { knownPatterns } from './rules.ts';
import { type TurningSign, turningSignIn, turnsMeaning, withoutMarks } from './signs.ts';

/** Words of a plan, understood: no amount where they say none, no activities where they say of none. */
export type Meaning = { code: AccommodationCode; parameter: Parameter; appliesTo: readonly Activity[] };
/** Why words wait for a person. */
export type WaitsFor = TurningSign | 'turned' | 'amountUnfit' | 'elsewhere' | 'ambiguous' | 'several' | 'unknown';
export type Reading = Meaning | { waits: WaitsFor };

/** What this text means, by code, catalogue name or rule; a person must say wherever no rule accounts for all of it. */
export function meaningOf(text: string): Reading {
  const sign = turningSignIn(text);
  if (sign) return { waits: sign };
  const said = withoutMarks(text);
  const readings = readingsOf(said);
  const meanings = readings.filter((each) => 'code' in each);
  const [first, ...others] = meanings;
  if (first && others.some((other) => !sameMeaning(first, other))) return { waits: 'ambiguous' };
  return first ?? readings[0] ?? { waits: whyUnknown(said) };
}

/** What is longer is a sentence about a student and no name of an accommodation. */
const mostWords = 40;

function readingsOf(said: string): Reading[] {
  const words = plainWords(said);
  if (words.length > mostWords) return [];
  return coresOf(words).flatMap(({ core, around }) =>
    knownPatterns.flatMap(({ code, parameter, appliesTo, known }): Reading[] => {
      const found = known.exec(core);
      if (!found) return [];
      const { work = '', ...amounts } = found.groups ?? {};
      const said = activitiesIn(around + work);
      const all = activities.filter((each) => said.includes(each) || appliesTo.includes(each));
      return [checked({ code, parameter: { ...parameter, ...amountsOf(amounts) }, appliesTo: all }, around)];
    }),
  );
}

/**
 * Amounts that a wording says in another way than the catalogue. More than twice the time is said in several ways, and
 * nine tenths less may be meant the other way round.
 */
const conversions: Readonly<Record<string, (said: number) => Parameter>> = {
  decimal: (factor) => ({ timeMultiplier: factor }),
  more: (percent) => ({ timeMultiplier: percent > 100 ? Number.NaN : (100 + percent) / 100 }),
  less: (percent) => ({ percent: percent > 80 ? Number.NaN : 100 - percent }),
  factorLonger: (factor) => ({ percentLonger: Number((factor * 100 - 100).toFixed(2)) }),
};

function amountsOf(groups: Readonly<Record<string, string | undefined>>): Parameter {
  const amounts: Parameter = {};
  for (const [name, said] of Object.entries(groups))
    if (said !== undefined) Object.assign(amounts, conversions[name]?.(Number(said)) ?? { [name]: Number(said) });
  return amounts;
}

/**
 * Words for work that an accommodation never bears on are not understood, whatever else they say; and work in class has
 * no days to have a share of.
 */
function checked(meaning: Meaning, around: string): Reading {
  const { code, parameter, appliesTo } = meaning;
  if (!fitsEntry(code, parameter)) return { waits: 'amountUnfit' };
  if ('percentLonger' in parameter && inClass.test(around)) return { waits: 'elsewhere' };
  const bearsOn = catalogueEntry(code).activities;
  const fits = appliesTo.length === 0 || bearsOn.includes('always') || appliesTo.some((each) => bearsOn.includes(each));
  return fits ? meaning : { waits: 'elsewhere' };
}

const inClass = /(?<![^ ])(?:in|within) (?:class|school)/;

const sameMeaning = (a: Meaning, b: Meaning) => a.code === b.code && sameParameter(a.parameter, b.parameter);

function whyUnknown(said: string): WaitsFor {
  const words = plainWords(said)
    .map((each) => `${each} `)
    .join('');
  if (turnsMeaning(words)) return 'turned';
  const parts = said.split(/[,;/&+]|\b(?:and|or|y|o)\b/u);
  const understood = parts.filter((part) => readingsOf(part).some((each) => 'code' in each));
  return understood.length > 1 ? 'several' : 'unknown';
}
