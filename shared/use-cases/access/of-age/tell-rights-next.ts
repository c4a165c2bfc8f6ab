import { rightsPassNext } from '#shared/domain/access/right-holder.ts';
import { addMonths, type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import type { Needs } from '../../command.ts';
import { notYetTold, tellOfAge } from './coming-of-age.ts';

type Ports = Needs<'roster' | 'birthdays' | 'outbox' | 'ids' | 'district'>;

/**
 * Tells the office, once for each student and day, that the rights over a record will pass before long: a year ahead,
 * or as soon as it is known of one who came, or whose birthday was put right, within the year. Whole years are looked
 * at every day, so that nobody is missed by a sweep that did not run. Answers how many were new.
 */
export async function tellRightsNext(ports: Ports, at: Instant): Promise<number> {
  const { rights } = await ports.district.settings();
  const years = rights.yearsAhead;
  let told = 0;
  for (const school of years > 0 ? await ports.roster.schools() : []) {
    const today = schoolDateAt(at, school.zone);
    const ahead = await ports.birthdays.comingOfAge(school.id, today, addMonths(today, 12 * years));
    const news = {
      ...{ name: 'rights-next', years, school, at },
      isTrueOf: (student: Parameters<typeof rightsPassNext>[0]) => rightsPassNext(student, today, rights),
    };
    told += await tellOfAge(ports, await notYetTold(ports, ahead, news), { ...news, type: 'RightsPassNext' });
  }
  return told;
}
