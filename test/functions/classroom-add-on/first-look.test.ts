import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StudentId } from '#shared/domain/ids.ts';
import { loadOf } from '../../capacity.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass } from '../../harbor-high/school.ts';
import { later } from '../../sample/records.ts';
import { aSection, aStudent, aStudentSeat } from '../../sample/roster.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { answersOnceAskedFor, courses } from './harbors-google.ts';
import { aGet } from './requests.ts';

let school: AddOnDoor;

beforeEach(async () => {
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
});
afterEach(() => school.stop());

const numbered = (count: number) => Array.from({ length: count }, (_, index) => String(index).padStart(3, '0'));

/** So many more students in algebra, by the roster and in its course. */
async function enrol(count: number) {
  const { rosterWriter } = school.stores;
  const students = numbered(count).map((number) =>
    aStudent({
      ...{ id: `stu_a${number}`, givenName: 'Pupil', familyName: number },
      ...{ email: `a${number}@students.harbor.example`, guardianIds: [] },
    }),
  );
  await rosterWriter.putPeople(students);
  await rosterWriter.putSeats(
    students.map(({ id, familyName }) => aStudentSeat({ studentId: id, name: `Pupil ${familyName}` })),
  );
  const enrolled = numbered(count).map((number) => ({ id: `9${number}`, email: `a${number}@students.harbor.example` }));
  school.world.enrolled.set(courses.algebra, enrolled);
  return students.map(({ id }) => id);
}

const giveCards = (ids: readonly StudentId[]) => Promise.all(ids.map((id) => school.giveCard(id, [aCardItem()])));

/** Grace opens the quiz: what she is shown, and what the tables were asked for it. */
async function look() {
  const cookies = [await school.signedIn('grace')];
  let shown = '';
  const load = await loadOf(school.asDeployed, async () => {
    const { statusCode, body } = await school.ask(aGet('/add-on/teacher-view', launch(), { cookies }));
    shown = `${statusCode} ${body}`;
  });
  return { ...load, shown };
}

/** Grace’s day: five classes beside algebra, of students who are in none of this course. */
async function giveFiveMoreClasses() {
  for (const period of ['2', '4', '5', '6', '7']) {
    const others = numbered(3).map((number) => aStudent({ id: `stu_p${period}-${number}`, guardianIds: [] }));
    const { section, seats } = aClass(aSection({ id: `sec_p${period}` }), [people.grace], others);
    await school.stores.rosterWriter.putSections([section]);
    await school.stores.rosterWriter.putSeats([...seats]);
  }
}

const stored = () => school.stores.roster.findSection(`gcc_${courses.algebra}`);
const sixMinutesPass = () => {
  school.clock.at = later(6);
};

describe('the first look of a lesson, at a roster older than five minutes', () => {
  it('asks the tables at most twelve times, and writes one unit when nobody has moved', async () => {
    await giveFiveMoreClasses();
    await giveCards((await enrol(27)).slice(0, 12));
    await look();
    const warm = await look();
    const before = await stored();
    sixMinutesPass();
    const first = await look();
    expect(first.shown).toBe(warm.shown);
    expect(first.shown).toMatch(/^200 .*Pupil 011/s);
    expect(warm.calls).toBe(3);
    expect(first.calls).toBeLessThanOrEqual(12);
    expect(first.written - warm.written).toBe(1);
    expect(await stored()).toEqual({ ...before, rosterReadAt: school.clock.at });
  });

  it('writes what differs and nothing else when somebody left', async () => {
    await enrol(27);
    await look();
    const warm = await look();
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_a003' }]);
    school.world.enrolled.get(courses.algebra)?.shift();
    sixMinutesPass();
    const first = await look();
    // The seat of who left the course, the seat that nothing proves any more, and the course. The office has heard of
    // this course this week.
    expect(first.written - warm.written).toBe(3);
    const seats = (await stored())?.students ?? [];
    expect(seats.map(({ studentId }) => studentId)).not.toContain('stu_a000');
    expect(seats.find(({ studentId }) => studentId === 'stu_a003')).not.toHaveProperty('provenBy');
  });

  it('goes on showing a student who moved to another class of the same teacher', async () => {
    await giveFiveMoreClasses();
    await giveCards(['stu_maya']);
    await look();
    await school.stores.rosterWriter.removeSeats([{ sectionId: 'sec_algebra', personId: 'stu_maya' }]);
    await school.stores.rosterWriter.putSeats([aStudentSeat({ sectionId: 'sec_p6' })]);
    sixMinutesPass();
    expect((await look()).shown).toContain('Maya R.');
    expect((await stored())?.staff).toMatchObject([{ teaches: ['sec_algebra', 'sec_p6'] }]);
  });

  it('asks Google who teaches, who is enrolled and what the work is at once', async () => {
    await look();
    sixMinutesPass();
    const asked = answersOnceAskedFor(school.world, 4);
    expect((await look()).shown).toMatch(/^200/);
    expect([...asked].sort()).toEqual(['802', 'addOnContext', 'students', 'teachers']);
  });

  it('keeps and tells nothing when Google gives the lists and says that the asker does not teach', async () => {
    await giveCards(['stu_maya']);
    await look();
    const before = await stored();
    sixMinutesPass();
    school.world.trouble = ({ path }) => (path.endsWith('addOnContext') ? { body: { studentContext: {} } } : undefined);
    const refused = await look();
    expect(refused.shown).toMatch(/^403/);
    expect(refused.shown).not.toContain('Maya');
    expect(await stored()).toEqual(before);
  });

  it('shows a class of three hundred, and asks the tables for no more than a few things at a time', async () => {
    await giveCards((await enrol(297)).slice(250));
    const first = await look();
    expect(first.shown).toMatch(/^200 .*Pupil 296/s);
    expect(first.mostAtOnce).toBeLessThanOrEqual(12);
    sixMinutesPass();
    expect((await look()).calls).toBeLessThanOrEqual(20);
  });
});

describe('what the first look of a lesson learns of the post', () => {
  it('is kept before the look is entered in the ledger, and the page waits for both', async () => {
    await school.giveCard('stu_maya', [aCardItem()]);
    await look();
    school.clock.at = later(6);
    const order: string[] = [];
    const { deps } = school;
    const { attachments, acknowledgements, ledger } = deps;
    const { promise: cardsRead, resolve: readCards } = Promise.withResolvers<void>();
    Object.assign(deps, {
      attachments: {
        ...attachments,
        // Slower than the cards, which are read beside it.
        save: async (learned) => {
          await cardsRead;
          await setImmediate();
          await attachments.save(learned);
          order.push('kept');
        },
      },
      acknowledgements: {
        ...acknowledgements,
        withCards: (...asked) => acknowledgements.withCards(...asked).finally(readCards),
      },
      ledger: {
        append: async (entry) => {
          order.push('entered');
          await ledger.append(entry);
        },
      },
    } satisfies Partial<typeof deps>);
    const { shown } = await look();
    expect(shown).toContain('Maya');
    expect(order).toEqual(['kept', 'entered']);
  });
});
