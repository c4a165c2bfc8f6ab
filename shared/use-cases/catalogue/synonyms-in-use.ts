import { type Synonyms, synonymsIn } from '#shared/domain/catalogue/wordings/synonyms.ts';
import type { Needs } from '../command.ts';

/** By which an import reads; a synonym for an accommodation that the district retired brings it into no plan. */
export async function synonymsInUse({
  synonyms,
  accommodations,
}: Needs<'synonyms' | 'accommodations'>): Promise<Synonyms> {
  const all = await synonyms.all();
  const district = all.some(({ own }) => own) ? await accommodations.all() : [];
  const isGone = (code: string) => district.some((own) => own.code === code && own.retiredOn !== undefined);
  return synonymsIn(all.filter(({ code }) => !isGone(code)));
}
