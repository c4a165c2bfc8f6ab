import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '#shared/domain/access/access.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { findStudents } from '#shared/use-cases/access/find-students.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { prepareReview } from '#shared/use-cases/reviews/prepare-review.ts';
import { scheduleReview } from '#shared/use-cases/reviews/schedule-review.ts';
import { aCaseManager, aCoordinator, anActivePlan, aTeacher } from '../../builders.ts';
import { costOf } from '../../capacity.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aSection, aStaffSeat, aStudent, aStudentSeat, harborHigh } from '../../sample/roster.ts';

const cedar = { id: 'sch_cedar-middle', name: 'Cedar Middle School', zone: 'America/New_York' } as const;
const entries: LedgerEntry[] = [];
let school: TestSchool;
let deps: Parameters<typeof findStudents>[0] & Parameters<typeof readCard>[0] & Parameters<typeof scheduleReview>[0];

/** Who stands where: each student's family name says why the teacher Grace may, or may not, see them. */
const students = ['Now', 'Later', 'Before', 'Invited', 'Elsewhere', 'Managed', 'Gone'].map((familyName) =>
  aStudent({
    id: `stu_${familyName.toLowerCase()}`,
    givenName: 'Robin',
    familyName,
    email: `${familyName}@s.example`,
    active: familyName !== 'Gone',
    ...(familyName === 'Elsewhere' ? { schoolId: cedar.id } : {}),
    guardianIds: familyName === 'Managed' ? ['grd_ana'] : [],
  }),
);
const named = (name: string) => ({ studentId: `stu_${name.toLowerCase()}` as const, name: `Robin ${name}` });

beforeAll(async () => {
  const plans = (['stu_managed', 'stu_gone'] as const).map((studentId, index) =>
    anActivePlan({ id: `pln_${index}`, studentId }),
  );
  const algebra = [
    aStaffSeat(),
    aStudentSeat(named('Now')),
    aStudentSeat(named('Gone')),
    aStudentSeat({ ...named('Before'), endOn: '2026-11-22' }),
  ];
  const spring = [
    aStaffSeat({ sectionId: 'sec_spring', beginOn: '2027-01-11' }),
    aStudentSeat({ ...named('Later'), sectionId: 'sec_spring' }),
  ];
  const course = [aStaffSeat({ sectionId: 'gcc_42' }), aStudentSeat({ ...named('Invited'), sectionId: 'gcc_42' })];
  school = await setUpSchool({
    schools: [harborHigh, cedar],
    people: [...students, people.ana, people.grace, people.dana],
    classes: [
      { section: aSection(), seats: algebra },
      { section: aSection({ id: 'sec_spring', endOn: '2027-06-11' }), seats: spring },
      { section: aSection({ id: 'gcc_42', source: 'classroom' }), seats: course },
    ],
    plans,
  });
  deps = { ...school.deps, ledger: { append: async (entry) => void entries.push(entry) } };
});

const found = async (actor: StaffActor, words = 'robin', data: 'D2' | 'D3' = 'D2') =>
  (await findStudents(deps, actor, { words, data, surface: 'slack' })).students.map(({ studentId }) => studentId);

describe('searching for a student', () => {
  it('finds a teacher those in a class of today, and nobody from last week, next term or a course they were merely invited to', async () => {
    expect(await found(aTeacher())).toEqual(['stu_now']);
  });

  it('finds a case manager the caseload, without those who left', async () => {
    expect(await found(aCaseManager())).toEqual(['stu_managed']);
  });

  it('finds a coordinator everybody of their own school and nobody of another', async () => {
    const students = await found(aCoordinator());
    expect(students).toEqual(
      expect.arrayContaining(['stu_now', 'stu_later', 'stu_before', 'stu_invited', 'stu_managed']),
    );
    expect(students).not.toContain('stu_elsewhere');
    expect(await found(aCoordinator({ schoolIds: [cedar.id] }))).toEqual(['stu_elsewhere']);
  });

  it('finds a teacher nobody to plan a review for', async () => {
    expect(await found(aTeacher(), 'robin', 'D3')).toEqual([]);
    expect(await found(aCaseManager(), 'robin', 'D3')).toEqual(['stu_managed']);
  });

  it.each(['', '   ', '!?', 'robin zebra', 'obin'])('finds nobody by "%s"', async (words) => {
    expect(await found(aCoordinator(), words)).toEqual([]);
  });

  it('finds nobody whose card it would then refuse, and the other way round', async () => {
    for (const actor of [aTeacher(), aCaseManager(), aCoordinator(), aTeacher({ id: 'stf_nobody' })]) {
      const listed = new Set<string>(await found(actor));
      for (const { id, active } of students) {
        const read = readCard(deps, actor, { studentId: id, surface: 'slack' }).then(
          () => true,
          () => false,
        );
        if (active) expect([id, await read]).toEqual([id, listed.has(id)]);
      }
    }
  });

  describe('where twenty-five share a first name', () => {
    const cove = { id: 'sch_cove', name: 'Cove High School', zone: 'America/Los_Angeles' } as const;
    const coordinator = aCoordinator({ schoolIds: [cove.id] });
    const search = (words: string) => findStudents(deps, coordinator, { words, data: 'D2', surface: 'slack' });

    beforeAll(async () => {
      await school.stores.rosterWriter.putSchools([cove]);
      await school.stores.rosterWriter.putPeople(
        Array.from({ length: 25 }, (_, index) =>
          aStudent({
            id: `stu_cove-${String(index).padStart(2, '0')}`,
            givenName: 'Mariana',
            familyName: { 3: 'Ito', 24: 'Vu' }[index] ?? 'Park',
            email: `mariana${index}@s.example`,
            schoolId: cove.id,
          }),
        ),
      );
    });

    it.each([
      ['mariana ito', 'stu_cove-03'],
      ['mariana vu', 'stu_cove-24'],
    ])('finds a coordinator the one whose whole name "%s" is, for certain', async (words, studentId) => {
      expect(await search(words)).toMatchObject({ students: [{ studentId }], more: false });
    });

    it('asks a coordinator for more letters, and shows nobody', async () => {
      expect(await search('mariana')).toEqual({ students: [], more: true });
    });
  });

  describe('where hundreds share a first name', () => {
    const cape = { id: 'sch_cape', name: 'Cape High School', zone: 'America/Los_Angeles' } as const;
    const coordinator = aCoordinator({ schoolIds: [cape.id] });
    const search = (words: string) => findStudents(deps, coordinator, { words, data: 'D2', surface: 'slack' });
    const named = (givenName: string, count: number, familyName: string) =>
      Array.from({ length: count }, (_, index) => {
        const id = `stu_cape-${givenName}-${String(index).padStart(4, '0')}` as const;
        const { email: _email, ...student } = aStudent({ id, givenName, schoolId: cape.id });
        return { ...student, familyName: index === count - 1 ? familyName : 'Park' };
      });

    beforeAll(async () => {
      await school.stores.rosterWriter.putSchools([cape]);
      await school.stores.rosterWriter.putPeople([...named('Mariana', 230, 'Vu'), ...named('Alexandra', 1050, 'Ito')]);
    });

    it('finds a coordinator the one whose whole name is typed, in one call', async () => {
      const cost = await costOf(school.tables, async () => {
        const last = { studentId: 'stu_cape-Mariana-0229', name: 'Mariana Vu' };
        expect(await search('mariana vu')).toMatchObject({ students: [last], more: false });
      });
      // Beside it: the coordinator's own classes, caseload and rights.
      expect(cost.calls).toBe(1 + 3);
    });

    it('says that there may be more, where it read on for two calls and did not come to the end', async () => {
      const cost = await costOf(school.tables, async () => {
        expect(await search('alexandra ito')).toEqual({ students: [], more: true });
      });
      expect(cost.calls).toBe(2 + 3);
    });
  });

  it('enters a list in the ledger, once for each reason, and leaves a single match to the read that follows', async () => {
    entries.length = 0;
    await found(aTeacher());
    expect(entries).toEqual([]);
    await found(aCoordinator());
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: 'search_listed', because: 'coordinates', actorId: 'stf_priya' });
  });
});

describe('reading one card', () => {
  it.each([
    'stu_later',
    'stu_before',
    'stu_invited',
    'stu_elsewhere',
    'stu_managed',
    'stu_gone',
    'stu_nobody',
  ] as const)('refuses the teacher %s in the same words, without a trace', async (studentId) => {
    entries.length = 0;
    const refused = readCard(deps, aTeacher(), { studentId, surface: 'slack' });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed', details: { studentId } });
    expect(entries).toEqual([]);
  });

  it('gives nothing away when the ledger does not take the entry', async () => {
    const ledger = { append: () => Promise.reject(new Error('throttled')) };
    await expect(readCard({ ...deps, ledger }, aTeacher(), { studentId: 'stu_now', surface: 'slack' })).rejects.toThrow(
      'throttled',
    );
  });
});

describe('planning a review', () => {
  const input = {
    studentId: 'stu_managed',
    on: '2026-12-03',
    time: '14:30',
    lengthMinutes: 45,
    staffIds: [],
    guardianIds: [],
    surface: 'slack',
    key: 'form-1',
  } as const;

  it('is for the case manager and the coordinator, not for a teacher of the student', async () => {
    await expect(scheduleReview(deps, aTeacher(), { ...input, studentId: 'stu_now' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(prepareReview(deps, aTeacher(), { studentId: 'stu_now', surface: 'slack' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(
      (await prepareReview(deps, aCaseManager(), { studentId: 'stu_managed', surface: 'slack' })).guardians,
    ).toEqual([{ id: 'grd_ana', name: 'Ana Rodríguez' }]);
  });

  it('takes the time from the clock of the student’s school', async () => {
    const { studentId, reviewId } = await scheduleReview(deps, aCaseManager(), input);
    expect(await school.stores.reviews.get(studentId, reviewId)).toMatchObject({
      startsAt: '2026-12-03T22:30:00.000Z',
      endsAt: '2026-12-03T23:15:00.000Z',
      schoolId: harborHigh.id,
    });
  });

  it.each([
    ['a guardian of somebody else', { guardianIds: ['grd_other'] as const }],
    ['a colleague who is not on record', { staffIds: ['stf_nobody'] as const }],
  ])('refuses to invite %s', async (_who, invited) => {
    await expect(scheduleReview(deps, aCaseManager(), { ...input, ...invited, key: 'form-2' })).rejects.toMatchObject({
      name: 'DomainError',
    });
  });
});
