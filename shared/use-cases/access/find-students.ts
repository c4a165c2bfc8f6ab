import type { AccessAction, DataClass, Reason, Relation, StaffActor } from '#shared/domain/access/access.ts';
import { decide } from '#shared/domain/access/decide.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { isNamedSo, nameWords } from '#shared/domain/roster/name-spelling.ts';
import { displayName, folded } from '#shared/domain/roster/people.ts';
import type { Access } from '../audited-change.ts';
import { type Needs, type QueryInput, query } from '../command.ts';
import { studentsInClasses } from './students-in-classes.ts';

/** `action`: what the one who is found is looked for; to read, when left out. */
export type FindStudentsInput = QueryInput & { words: string; data: DataClass; action?: AccessAction };
export type FoundStudent = { studentId: StudentId; name: string; grade?: string; because: Reason };
/** At most ten. `more`: there are others too, or there may be, so the asker should type more letters. */
export type Found = { students: readonly FoundStudent[]; more: boolean };

const mostListed = 10;

/**
 * Students by any words of their name. A teacher's search runs through the teacher's own classes and caseload and never
 * touches anybody else's students: that somebody exists but is none of the asker's business cannot show, neither in the
 * words nor in the time taken.
 */
export const findStudents = query({
  /** All staff may search among those who are theirs; why each is, the entry says. */
  authorize: async (_ports: object, actor: StaffActor): Promise<Access & { actor: StaffActor }> => ({
    ...{ actor, because: 'worksAt', studentIds: [] },
  }),
  async read(
    ports: Needs<'roster' | 'now'>,
    { words: typed, data, action }: FindStudentsInput,
    { actor, enterEach, withoutTrace },
  ) {
    if (nameWords(typed).length === 0) return withoutTrace(nobody);
    const may = (relation: Relation) => decide(relation, data, action).allowed;
    const [school, caseload, classes] = await Promise.all([
      may('coordinates') && actor.roles.includes('coordinator') ? inSchools(ports, actor, typed) : nobody,
      may('caseManages') ? inCaseload(ports, actor) : nobody.students,
      studentsInClasses(ports, actor, may),
    ]);
    const byId = new Map<StudentId, FoundStudent>();
    for (const found of [...school.students, ...caseload, ...classes])
      if (isNamedSo(found.name, typed) && !byId.has(found.studentId)) byId.set(found.studentId, found);
    if (byId.size > mostListed) return withoutTrace<Found>({ students: [], more: true });
    const students = (await withGrades(ports, [...byId.values()])).sort(byName);
    const found: Found = { students, more: school.more };
    // A match that is surely the only one leads to a read with a trace of its own; a list is an answer in itself.
    if (students.length <= 1 && !school.more) return withoutTrace(found);
    return enterEach(byReason(students), () => found);
  },
});

/** One entry for each reason that the listed students may be seen for. */
const byReason = (students: readonly FoundStudent[]) =>
  Object.values(Object.groupBy(students, ({ because }) => because)).flatMap((group) => {
    const [first] = group;
    const studentIds = group.map(({ studentId }) => studentId);
    return first ? [{ action: 'search_listed' as const, because: first.because, studentIds }] : [];
  });

const nobody: Found = { students: [], more: false };

const byName = (a: FoundStudent, b: FoundStudent) => folded(a.name).localeCompare(folded(b.name));

async function inSchools({ roster }: Needs<'roster'>, actor: StaffActor, typed: string): Promise<Found> {
  const found = await fewAtOnce(actor.schoolIds, (school) => roster.searchStudents(school, typed));
  return {
    students: found.flatMap(({ students }) => students).map((row) => ({ ...row, because: 'coordinates' })),
    more: found.some(({ more }) => more),
  };
}

async function inCaseload({ roster }: Needs<'roster'>, actor: StaffActor): Promise<FoundStudent[]> {
  const ids = await roster.caseloadOf(actor.id);
  return (await roster.findStudents(ids))
    .filter(({ active }) => active)
    .map((student) => ({ studentId: student.id, name: displayName(student), because: 'caseManages' }));
}

/** Tells two students of one name apart, and drops one who has left since the class list was written. */
async function withGrades({ roster }: Needs<'roster'>, found: readonly FoundStudent[]): Promise<FoundStudent[]> {
  const listed = found.filter(({ because }) => because !== 'coordinates').map(({ studentId }) => studentId);
  const students = new Map((await roster.findStudents(listed)).map((student) => [student.id, student]));
  return found.flatMap((each) => {
    if (each.because === 'coordinates') return [each];
    const student = students.get(each.studentId);
    if (!student?.active) return [];
    return [{ ...each, name: displayName(student), ...(student.grade ? { grade: student.grade } : {}) }];
  });
}
