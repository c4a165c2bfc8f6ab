import { type RightsSettings, rightsPassNext } from '#shared/domain/access/right-holder.ts';
import { addMonths, type Instant, schoolDateAt } from '#shared/domain/dates.ts';
import type { School, Student } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import { comingBetween, notYetTold, type Passing, passings, tellOfAge } from './coming-of-age.ts';

type Ports = Needs<'roster' | 'birthdays' | 'outbox' | 'ids' | 'district'>;

/**
 * Tells the office, once for each student and day, that rights over a record, or to decide, will pass before long: a
 * year ahead, or as soon as it is known of one who came, or whose birthday was put right, within the year. Whole years
 * are looked at every day, so that nobody is missed by a sweep that did not run. Answers how many were new.
 */
export async function tellRightsNext(ports: Ports, at: Instant): Promise<number> {
  const { rights } = await ports.district.settings();
  const years = rights.yearsAhead;
  let told = 0;
  for (const school of years > 0 ? await ports.roster.schools() : [])
    for (const passing of passings(rights)) told += await aheadAt(ports, { ...passing, rights, school, at });
  return told;
}

type Ahead = Passing & { rights: RightsSettings; school: School; at: Instant };

async function aheadAt(ports: Ports, { of, later, mark, rights, school, at }: Ahead): Promise<number> {
  const today = schoolDateAt(at, school.zone);
  const years = rights.yearsAhead;
  const ahead = await comingBetween(ports, { from: today, to: addMonths(today, 12 * years), later, school });
  const news = {
    ...{ name: `${mark}-next`, years, school, at },
    isTrueOf: (student: Student) => rightsPassNext(student, today, { ...rights, of }),
  };
  return tellOfAge(ports, await notYetTold(ports, ahead, news), { ...news, type: 'RightsPassNext' });
}
