import { expect, it } from 'vitest';
import { readSectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool } from '../../harbor-high/school.ts';
import { aSection, aStaffSeat, harborHigh } from '../../sample/roster.ts';

it.each([
  ['ended in June', { endOn: '2026-06-12' }],
  ['begins after the holidays', { beginOn: '2027-01-11' }],
])('a teacher whose seat in a class %s sees none of its cards, and nothing says that they looked', async (_, seat) => {
  const algebra = aClass(aSection(), [], [people.maya]);
  const former = aStaffSeat({ sectionId: algebra.section.id, staffId: people.grace.id, ...seat });
  const { deps, stores } = await setUpSchool({ classes: [{ ...algebra, seats: [...algebra.seats, former] }] });
  const roster = await stores.roster.findSection(algebra.section.id);
  const asked = { zone: harborHigh.zone, work: [], show: 'all', confirmed: Promise.resolve(), surface: 'web' } as const;
  await expect(readSectionCards(deps, aTeacher(), { ...asked, roster: roster! })).rejects.toMatchObject({
    code: 'not_allowed',
  });
  expect(await stores.ledgerReader.ofActor(people.grace.id)).toEqual([]);
});
