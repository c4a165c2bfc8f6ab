import { expect, it } from 'vitest';
import { contribute } from '#shared/use-cases/plans/contributions/contribute.ts';
import { aTeacher } from '../builders.ts';
import { people } from '../harbor-high/people.ts';
import { aClass, setUpSchool } from '../harbor-high/school.ts';
import { aSection } from '../sample/roster.ts';

const leo = { ...people.maya, id: 'stu_leo' as const, givenName: 'Leo', email: 'leo@students.harbor.example' };
const words = { about: 'strengths', words: 'Draws well.' } as const;

it('the same key of one person for two students names two commands, and neither is answered with the other', async () => {
  const classes = [aClass(aSection(), [people.grace], [people.maya, leo])];
  const { deps, stores } = await setUpSchool({ people: [people.maya, leo, people.grace], classes });
  const said = (studentId: 'stu_maya' | 'stu_leo') =>
    contribute(deps, aTeacher(), { studentId, words, surface: 'web', key: 'one' });
  const [ofMaya, ofLeo] = [await said('stu_maya'), await said('stu_leo')];
  expect(ofLeo).not.toEqual(ofMaya);
  expect(await said('stu_maya')).toEqual(ofMaya);
  expect(await stores.contributions.ofStudent('stu_leo')).toHaveLength(1);
});
