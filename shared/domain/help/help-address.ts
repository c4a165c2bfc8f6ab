import { SchoolId } from '../ids.ts';

const prefix = 'sch_';

/** `/help/harbor-high`, or `/help/harbor-high/es`: the language is part of the address, so that a link keeps it. */
export const helpPath = (school: SchoolId, language?: string) =>
  `/help/${encodeURIComponent(school.slice(prefix.length))}${language ? `/${language}` : ''}`;

/** The school that such an address names; undefined for what can be none. */
export const schoolAt = (word: string): SchoolId | undefined => SchoolId.safeParse(`${prefix}${word}`).data;
