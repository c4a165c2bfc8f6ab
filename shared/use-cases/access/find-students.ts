import {
  type AccessAction,
  type DataClass,
  decide,
  type Reason,
  type Relation,
  type StaffActor,
} from '#shared/domain/access/access.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { displayName, folded, nameWords } from '#shared/domain/roster/people.ts';
import type { Clock, Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { unlessUnknown } from './authorize.ts';
import { studentsInClasses } from './students-in-classes.ts';

export type FoundStudent = { studentId: StudentId; name: string; grade?: string; because: Reason };

/** At most ten. `more`: there are others too, or there may be, so the asker should type more letters. */
export type Found = { students: readonly FoundStudent[]; more: boolean };

type Deps = {
  roster: Pick<
    Roster,
    'seatsOf' | 'findSection' | 'caseloadOf' | 'grantsTo' | 'getStudent' | 'getSchool' | 'searchStudents'
  >;
  ledger: Ledger;
  now: Clock;
  ids: Pick<Ids, 'next'>;
};
/** `action`: what the one who is found is looked for; to read, when left out. */
type Search = { words: string; data: DataClass; action?: AccessAction; surface: LedgerEntry['surface'] };

const mostListed = 10;
const indexPage = 20;

/**
 * Students by any words of their name. A teacher's search runs through the teacher's own classes and caseload and never touches anybody
 * else's students: that somebody exists but is none of the asker's business cannot show, neither in the words nor in the time taken.
 */
export async function findStudents(
  deps: Deps,
  actor: StaffActor,
  { words: typed, data, action, surface }: Search,
): Promise<Found> {
  const words = nameWords(typed);
  if (words.length === 0) return { students: [], more: false };
  const may = (relation: Relation) => decide(relation, data, action).allowed;
  const [school, caseload, classes] = await Promise.all([
    may('coordinates') && actor.roles.includes('coordinator') ? inSchools(deps, actor, words) : nobody,
    may('caseManages') ? inCaseload(deps, actor) : nobody.students,
    studentsInClasses(deps, actor, may),
  ]);
  const byId = new Map<StudentId, FoundStudent>();
  for (const found of [...school.students, ...caseload, ...classes])
    if (matches(found.name, words) && !byId.has(found.studentId)) byId.set(found.studentId, found);
  if (byId.size > mostListed) return { students: [], more: true };
  const graded = await Promise.all([...byId.values()].map((found) => withGrade(deps, found)));
  const students = graded.filter((each) => each !== undefined).sort(byName);
  // A match that is certainly the only one leads on to a read that leaves its own trace; a list, also of one, is an answer in itself.
  if (students.length > 1 || school.more) await enterList(deps, actor, { students, surface });
  return { students, more: school.more };
}

/** One entry for each reason that the listed students may be seen for. */
async function enterList(
  { ledger, ids, now }: Deps,
  actor: StaffActor,
  { students, surface }: { students: readonly FoundStudent[]; surface: LedgerEntry['surface'] },
) {
  const byReason = Object.groupBy(students, ({ because }) => because);
  for (const [first, ...others] of Object.values(byReason)) {
    if (!first) continue;
    const studentIds = [first, ...others].map(({ studentId }) => studentId);
    const said = { actorId: actor.id, because: first.because, surface, studentIds };
    await ledger.append({ id: ids.next('led'), at: now(), action: 'search_listed', ...said });
  }
}

const nobody: Found = { students: [], more: false };

const byName = (a: FoundStudent, b: FoundStudent) => folded(a.name).localeCompare(folded(b.name));

function matches(name: string, words: readonly string[]) {
  const said = nameWords(name);
  return words.every((word) => said.some((each) => each.startsWith(word)));
}

async function inSchools({ roster }: Deps, actor: StaffActor, words: readonly string[]): Promise<Found> {
  const pages = await Promise.all(actor.schoolIds.map((school) => roster.searchStudents(school, words.join(' '))));
  return {
    students: pages.flat().map((row) => ({ ...row, because: 'coordinates' })),
    more: pages.some((page) => page.length >= indexPage),
  };
}

async function inCaseload({ roster }: Deps, actor: StaffActor): Promise<FoundStudent[]> {
  const ids = await roster.caseloadOf(actor.id);
  const students = await Promise.all(ids.map((id) => roster.getStudent(id).catch(unlessUnknown)));
  return students
    .filter((student) => student?.active === true)
    .flatMap((student) => student ?? [])
    .map((student) => ({ studentId: student.id, name: displayName(student), because: 'caseManages' }));
}

/** Tells two students of one name apart, and drops one who has left since the class list was written. */
async function withGrade({ roster }: Deps, found: FoundStudent): Promise<FoundStudent | undefined> {
  if (found.because === 'coordinates') return found;
  const student = await roster.getStudent(found.studentId).catch(unlessUnknown);
  if (!student?.active) return undefined;
  return { ...found, name: displayName(student), ...(student.grade ? { grade: student.grade } : {}) };
}
