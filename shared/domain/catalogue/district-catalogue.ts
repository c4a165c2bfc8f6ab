import { DomainError } from '../errors.ts';
import { accommodations } from './accommodations.ts';
import { mayModify } from './catalogue.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { asEntry, type DistrictAccommodation } from './district-accommodation.ts';
import { type Parameter, parseGrammar, readAgainst, readParameter } from './parameter.ts';

/** What a plan item keeps of its accommodation, so that it reads the same whatever the district changes later. */
export type AccommodationSnapshot = Pick<CatalogueEntry, 'code' | 'name' | 'instruction' | 'category' | 'activities'>;

/** All that a plan of this district may be made of. */
export type Catalogue = {
  /** What may be added to a draft: the catalogue's own first. */
  entries: readonly CatalogueEntry[];
  /** For reading, retired ones too: an old plan must not lose its words. */
  find(code: string): CatalogueEntry | undefined;
  /** For drafting: refuses a code that is unknown or retired. */
  forDraft(code: string): CatalogueEntry;
  /** Checks an amount and guesses none; an old plan may still change the amount of a retired one. */
  readParameter(code: string, given: Parameter): Parameter;
  snapshot(code: string): AccommodationSnapshot;
  mayModify(code: string): boolean;
};

/** The catalogue’s own and the district's own, looked up as one. */
export function catalogueWith(district: readonly DistrictAccommodation[]): Catalogue {
  const own = new Map<string, DistrictAccommodation>(district.map((each) => [each.code, each]));
  const inUse = district.filter(({ retiredOn }) => retiredOn === undefined).map(asEntry);
  const known = new Map<string, CatalogueEntry>(
    [...district.map(asEntry), ...accommodations].map((entry) => [entry.code, entry]),
  );
  const existing = (code: string) => known.get(code) ?? refuse(code);
  const forDraft = (code: string) =>
    own.get(code)?.retiredOn === undefined ? existing(code) : refuse(code, 'retired');
  return {
    entries: [...accommodations, ...inUse],
    find: (code) => known.get(code),
    forDraft,
    readParameter: (code, given) => readOwn(own.get(code), { code, given }),
    snapshot(code) {
      const { name, instruction, category, activities } = forDraft(code);
      return { code, name, instruction, category, activities };
    },
    mayModify: (code) => own.get(code)?.mayModify ?? mayModify(code),
  };
}

function readOwn(own: DistrictAccommodation | undefined, asked: { code: string; given: Parameter }): Parameter {
  if (!own) return readParameter(asked.code, asked.given);
  const grammar = own.parameter ? parseGrammar(own.parameter) : { exactlyOne: false, fields: [] };
  return readAgainst(grammar, asked);
}

function refuse(code: string, why?: 'retired'): never {
  throw new DomainError('invalid_input', { field: 'code', value: code, ...(why ? { why } : {}) });
}
