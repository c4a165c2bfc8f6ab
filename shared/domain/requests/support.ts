import * as z from 'zod/mini';
import type { StaffActor } from '../access/access.ts';
import { DomainError } from '../errors.ts';
import { SchoolId, StaffId, SupportId } from '../ids.ts';
import { nameWords } from '../roster/name-spelling.ts';
import { writtenLine, writtenText } from '../written-words.ts';

export const supportKinds = [
  'tutoring',
  'mentoring',
  'smallGroup',
  'homeworkClub',
  'readingHelp',
  'mathsHelp',
  'languageHelp',
  'counselling',
  'assistiveTechnology',
  'health',
  'food',
  'transport',
  'familyHelp',
  'careerHelp',
  'other',
] as const;
export type SupportKind = (typeof supportKinds)[number];

const Whom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: StaffId }),
  z.object({ kind: z.literal('place'), role: z.string(), place: z.string() }),
]);

const written = {
  name: z.string(),
  /** What it is for, in plain words. */
  purpose: z.string(),
  kinds: z.array(z.enum(supportKinds)),
  /** As the roster writes them; none means every grade. */
  forGrades: z.array(z.string()),
  when: z.string(),
  where: z.string(),
  whom: Whom,
  howToAsk: z.string(),
  languages: z.array(z.string()),
};
export const SupportWords = z.object(written);
export type SupportWords = z.infer<typeof SupportWords>;

/**
 * Something that a school offers to any student. It is public within the school and tells of nobody. Retired, never
 * deleted.
 */
export const Support = z.object({
  id: SupportId,
  schoolId: SchoolId,
  ...written,
  active: z.boolean(),
  version: z.int(),
});
export type Support = z.infer<typeof Support>;

/**
 * In all, retired ones among them: a directory that nobody can read through helps nobody, and one query must hold it.
 */
export const mostSupports = 500;

/**
 * Why somebody could change what the school or the district offers, as the ledger says it: the nearest of their roles.
 */
export const changesAs = ({ roles }: Pick<StaffActor, 'roles'>) =>
  roles.includes('coordinator') ? 'coordinates' : roles.includes('administrator') ? 'administers' : 'worksAt';

export const mayKeepSupports = ({ roles, schoolIds }: StaffActor, school: SchoolId) =>
  schoolIds.includes(school) && roles.some((role) => ['coordinator', 'administrator', 'counselor'].includes(role));

/** As it will be read: one line each but for the purpose, no list that says a thing twice. */
export function checkedSupport(given: SupportWords): SupportWords {
  const line = (field: 'name' | 'when' | 'where' | 'howToAsk', most: number) =>
    writtenLine(given[field], { field, most });
  return {
    name: line('name', 80),
    purpose: writtenText(given.purpose, { field: 'purpose', most: 500 }),
    kinds: checkedList(given.kinds, { field: 'kinds', fewest: 1, fits: () => true }),
    forGrades: checkedList(given.forGrades.map(plainGrade), { field: 'forGrades', fits: isGrade }),
    when: line('when', 200),
    where: line('where', 200),
    whom: checkedWhom(given.whom),
    howToAsk: line('howToAsk', 300),
    languages: checkedList(given.languages, { field: 'languages', fewest: 1, fits: isLanguage }),
  };
}

const isGrade = (grade: string) => /^[A-Z0-9]{1,3}$/i.test(grade);
const isLanguage = (tag: string) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

function checkedWhom(whom: SupportWords['whom']): SupportWords['whom'] {
  if (whom.kind === 'staff') return whom;
  return {
    kind: 'place',
    role: writtenLine(whom.role, { field: 'role', most: 80 }),
    place: writtenLine(whom.place, { field: 'place', most: 120 }),
  };
}

type Wanted<Each> = { field: string; fewest?: number; fits: (each: Each) => boolean };

function checkedList<Each>(given: readonly Each[], { field, fewest = 0, fits }: Wanted<Each>): Each[] {
  const each = [...new Set(given)];
  if (each.length < fewest || each.length > 20 || !each.every(fits)) throw new DomainError('invalid_input', { field });
  return each;
}

export type SupportSearch = { kind?: SupportKind; grade?: string; words?: string };

/** Those in use that fit, by name. Every word that was typed begins a word of the entry, whatever its accents. */
export function matching(supports: readonly Support[], { kind, grade, words = '' }: SupportSearch): Support[] {
  const typed = nameWords(words);
  return supports
    .filter(({ active }) => active)
    .filter(({ kinds }) => !kind || kinds.includes(kind))
    .filter(({ forGrades }) => !grade || forGrades.length === 0 || forGrades.includes(plainGrade(grade)))
    .filter((support) => saysAll(support, typed))
    .sort((a, b) => nameWords(a.name).join(' ').localeCompare(nameWords(b.name).join(' ')));
}

function saysAll({ name, purpose, when, where }: Support, typed: readonly string[]) {
  const said = nameWords(`${name} ${purpose} ${when} ${where}`);
  return typed.every((word) => said.some((each) => each.startsWith(word)));
}

/** Rosters write `09` where people write `9`. */
const plainGrade = (grade: string) =>
  grade
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');
