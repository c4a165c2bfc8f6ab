import { anActivePlan } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool } from '../../harbor-high/school.ts';
import { aGuardian, aSection, harborHigh } from '../../sample/roster.ts';

const { grace, ana, leo, samuel, dana, priya, ruth } = people;
const maya = { ...people.maya, guardianIds: [ana.id, 'grd_tom' as const] };
export const tomas = aGuardian({ id: 'grd_tom', givenName: 'Tom', email: 'tom@mail.example' });
const left = { ...grace, id: 'stf_left' as const, email: 'left@harbor.example', active: false };
const ofCedar = {
  ...{ ...ruth, id: 'stf_cedar' as const, email: 'cedar@harbor.example' },
  ...{ schoolIds: ['sch_cedar' as const], roles: ['coordinator' as const, 'administrator' as const] },
};

/**
 * Maya and Leo in Grace's algebra, Maya's two guardians, her plan in force, the office, and staff who have left or work
 * at Cedar Middle.
 */
export const setUpAccessSchool = () =>
  setUpSchool({
    schools: [harborHigh, { id: 'sch_cedar', name: 'Cedar Middle', zone: 'America/New_York' }],
    people: [maya, leo, ana, tomas, grace, samuel, dana, priya, ruth, left, ofCedar],
    classes: [
      aClass(aSection(), [grace], [maya, leo]),
      { section: aSection({ id: 'sec_choir', title: 'Choir' }), seats: [] },
    ],
    plans: [anActivePlan()],
  });
