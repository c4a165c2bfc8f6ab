import type { StaffActor } from '#shared/domain/access/access.ts';
import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import { type SchoolDate, schoolDateAt } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { authorizeDefining } from './define-accommodation.ts';

export type ListSynonymsInput = QueryInput;
export type ListedSynonym = Synonym & { on: SchoolDate; retiredOn?: SchoolDate };

/** What the district reads in words of plans, retired ones too, for those who may change it; it names no student. */
export const listSynonyms = query({
  async authorize(ports: object, actor: StaffActor) {
    const [home] = actor.schoolIds;
    if (!home) throw new DomainError('not_allowed');
    return { ...(await authorizeDefining(ports, actor)), home };
  },
  async read({ synonyms, roster }: Needs<'synonyms' | 'roster'>, _input: ListSynonymsInput, { home, withoutTrace }) {
    const [all, { zone }] = await Promise.all([synonyms.all(), roster.getSchool(home)]);
    const listed = all.map(
      (each): ListedSynonym => ({
        ...each,
        on: schoolDateAt(each.at, zone),
        ...(each.retired ? { retiredOn: schoolDateAt(each.retired.at, zone) } : {}),
      }),
    );
    return withoutTrace(listed.sort((a, b) => (a.at < b.at ? -1 : 1)));
  },
});
