import { expect, it } from 'vitest';
import type { SectionId, StaffId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { nameApart } from '#shared/text/cards/name-apart.ts';
import { wordsInClass } from '#shared/use-cases/cards/confirming/words-in-class.ts';
import { readSectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { anActivePlan, aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool } from '../../harbor-high/school.ts';
import { aCard, aClassChange, anAcknowledgement, aPublication } from '../../sample/records.ts';
import { aSection, aStaffSeat, aStudent, aStudentSeat, harborHigh } from '../../sample/roster.ts';

const asked = {
  zone: harborHigh.zone,
  work: [],
  show: 'all',
  nameApart,
  confirmed: Promise.resolve(),
  surface: 'web',
} as const;

it.each([
  ['ended in June', { endOn: '2026-06-12' }],
  ['begins after the holidays', { beginOn: '2027-01-11' }],
])('a teacher whose seat in a class %s sees none of its cards, and nothing says that they looked', async (_, seat) => {
  const algebra = aClass(aSection(), [], [people.maya]);
  const former = aStaffSeat({ sectionId: algebra.section.id, staffId: people.grace.id, ...seat });
  const { deps, stores } = await setUpSchool({ classes: [{ ...algebra, seats: [...algebra.seats, former] }] });
  const roster = await stores.roster.findSection(algebra.section.id);
  await expect(readSectionCards(deps, aTeacher(), { ...asked, roster: roster! })).rejects.toMatchObject({
    code: 'not_allowed',
  });
  expect(await stores.ledgerReader.ofActor(people.grace.id)).toEqual([]);
});

it('whose cards are to be confirmed is told to who teaches there, and to who is there for days what those mean', async () => {
  const algebra = aClass(aSection(), [people.grace, people.theo], [people.maya]);
  const proctor = aStaffSeat({ staffId: 'stf_ben', role: 'proctor', beginOn: '2026-11-23', endOn: '2026-11-23' });
  const { deps, stores } = await setUpSchool({
    people: [people.grace, people.theo, people.maya],
    classes: [{ ...algebra, seats: [...algebra.seats, proctor] }],
    plans: [anActivePlan()],
  });
  const roster = await stores.roster.findSection('sec_algebra');
  const inMyClass = { text: 'She takes the front row.', at: '2026-11-20T20:30:00.000Z' };
  await stores.acknowledgements.acknowledge(anAcknowledgement({ inMyClass }), aClassChange('said'));
  const toldTo = async (id: StaffId, withConfirmed: boolean) => {
    const asker = aTeacher({ id });
    const { news, students } = await readSectionCards(deps, asker, { ...asked, roster: roster!, withConfirmed });
    return { news, words: students.flatMap(({ inClass }) => inClass.map(({ by, text }) => [by, text])) };
  };
  expect(await toldTo('stf_theo', true)).toEqual({ news: { new: ['Maya R.'], changed: [] }, words: [] });
  expect(await toldTo('stf_theo', false)).toEqual({ news: undefined, words: [] });
  expect(await toldTo('stf_grace', true)).toMatchObject({ words: [[undefined, inMyClass.text]] });
  expect(await toldTo('stf_ben', true)).toEqual({ news: undefined, words: [['Grace Okafor', inMyClass.text]] });

  // What they were about has made room for something else; what was not confirmed is not what they mean.
  const items = aCard().items.map((item) => ({ ...item, code: 'PRE-LINE' as const, parameter: {} }));
  const next = anActivePlan({ id: 'pln_next' });
  await stores.plans.publish(...aPublication('next', next, aCard({ items, version: 2 })));
  expect(await toldTo('stf_grace', true)).toEqual({ news: { new: [], changed: ['Maya R.'] }, words: [] });
  expect(await toldTo('stf_ben', true)).toEqual({ news: undefined, words: [] });
});

it('what a card means in a course is told by who teaches the student there, and not by every seat of its staff', async () => {
  const { deps, stores } = await setUpSchool({
    people: [people.grace, people.theo, people.maya, people.leo],
    classes: [aClass(aSection(), [people.grace], [people.maya])],
    plans: [anActivePlan(), anActivePlan({ id: 'pln_leo', studentId: 'stu_leo' })],
  });
  const at = '2026-11-20T20:30:00.000Z';
  for (const staffId of ['stf_grace', 'stf_theo'] as const) {
    const said = anAcknowledgement({ staffId, inMyClass: { text: staffId, at } });
    await stores.acknowledgements.acknowledge(said, aClassChange(staffId));
  }
  const seat = { sectionId: 'gcc_71', beginOn: '2026-11-23', endOn: '2026-11-23' } as const;
  const course = (taught: SectionId[]) => ({
    ...{ section: aSection({ id: 'gcc_71', source: 'classroom' }), rosterReadAt: at },
    staff: [
      aStaffSeat({ sectionId: 'gcc_71', teaches: ['sec_algebra'] }),
      aStaffSeat({ sectionId: 'gcc_71', staffId: 'stf_theo', teaches: taught }),
      aStaffSeat({ ...seat, staffId: 'stf_ben', role: 'proctor', teaches: ['sec_algebra'] }),
    ],
    students: [aStudentSeat({ sectionId: 'gcc_71', provenBy: ['sec_algebra'] })],
  });
  const told = async (taught: SectionId[]) => {
    const roster = course(taught);
    await stores.courseRosters.saveCourse(roster, undefined);
    const look = { ...asked, roster, withConfirmed: true };
    const { students } = await readSectionCards(deps, aTeacher({ id: 'stf_ben' }), look);
    const given = await stores.acknowledgements.ofStudent(people.maya.id);
    const { items } = aCard();
    const own = await wordsInClass(deps, given, { sectionId: 'gcc_71', items, on: '2026-11-23' });
    return [students.flatMap(({ inClass }) => inClass), own].map((words) => words.map(({ text }) => text).sort());
  };
  expect(await told([])).toEqual([['stf_grace'], ['stf_grace']]);
  expect(await told(['sec_history'])).toEqual([['stf_grace'], ['stf_grace']]);
  const both = ['stf_grace', 'stf_theo'];
  expect(await told(['sec_algebra'])).toEqual([both, both]);

  // And the ledger says of each student why: somebody teaches one class of a course and assists in another.
  const roles = [
    { sectionId: 'sec_algebra', role: 'teacher' },
    { sectionId: 'sec_history', role: 'aide' },
  ] as const;
  const teaches = roles.map(({ sectionId }) => sectionId);
  const leo = aStudentSeat({ sectionId: 'gcc_71', studentId: 'stu_leo', provenBy: ['sec_history'] });
  const { students, ...alone } = course([]);
  const staff = [aStaffSeat({ sectionId: 'gcc_71', teaches, roles: [...roles] })];
  await readSectionCards(deps, aTeacher(), { ...asked, roster: { ...alone, staff, students: [...students, leo] } });
  const looks = (await stores.ledgerReader.ofActor('stf_grace')).filter(({ action }) => action === 'card_viewed');
  expect(looks.map(({ because, studentIds }) => [because, ...studentIds]).sort()).toEqual([
    ['aides', 'stu_leo'],
    ['teachesNow', 'stu_maya'],
  ]);
});

async function shownOf(...others: Student[]) {
  const leo = aStudent({ id: 'stu_leo', givenName: 'Leo', familyName: 'Nguyen', grade: '09' });
  const all = [leo, ...others];
  const { deps, stores } = await setUpSchool({
    people: [people.grace, ...all],
    classes: [aClass(aSection(), [people.grace], all)],
    plans: all
      .filter(({ familyName }) => familyName === leo.familyName)
      .map(({ id: studentId }) => anActivePlan({ id: `pln_${studentId}`, studentId })),
  });
  const roster = await stores.roster.findSection('sec_algebra');
  const { students } = await readSectionCards(deps, aTeacher(), { ...asked, roster: roster! });
  return students.map(({ name, short }) => [name, short]);
}

it('a name is short as long as it is nobody else’s in the class, who need not have a card', async () => {
  const novak = aStudent({ id: 'stu_novak', givenName: 'Leo', familyName: 'Novak' });
  expect(await shownOf(novak)).toEqual([['Leo Nguyen', 'Leo Ng.']]);
});

it('two of the very same name are told apart by their grades, in short and in full', async () => {
  const other = aStudent({ id: 'stu_other', givenName: 'Leo', familyName: 'Nguyen', grade: '10' });
  expect((await shownOf(other)).sort()).toEqual([
    ['Leo Nguyen (grade 10)', 'Leo Nguyen (grade 10)'],
    ['Leo Nguyen (grade 9)', 'Leo Nguyen (grade 9)'],
  ]);
});
