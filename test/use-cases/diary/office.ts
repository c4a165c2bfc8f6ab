import type { Actor } from '#shared/domain/access/access.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { didWords } from '#shared/text/ledger/disclosure.ts';
import { itemAmount, itemName } from '#shared/text/plans/plan-words.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { aClass, setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar } from '../../sample/calendar.ts';
import { aChange } from '../../sample/records.ts';
import { aSection } from '../../sample/roster.ts';
import { families, staff } from './families.ts';
import { type PlanAtHand, pen } from './pen.ts';

export const atWork = {
  grace: aTeacher(),
  omar: aTeacher({ id: 'stf_omar' }),
  dana: aCaseManager(),
  priya: aCoordinator(),
  elena: aTeacher({ id: 'stf_elena', roles: ['counselor'] }),
};
const everybody = [...Object.values(families), ...Object.values(staff)];
const students = Object.values(families).filter((each): each is Student => 'guardianIds' in each);
const nameOf = (id: string) => everybody.find((each) => each.id === id)?.givenName ?? 'Sidelight';

/** Harbor High in the autumn of 2026. Grace teaches all of them, Omar none; Dana manages the plans. */
export async function openOffice() {
  const school = await setUpSchool({ people: everybody, classes: [aClass(aSection(), [staff.grace], students)] });
  await school.stores.calendars.save(aCalendar(), aChange('calendar'));
  return { school, ...looks(school), as: (actor: Actor) => pen(school, actor) };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;

const isLook = ({ action }: LedgerEntry) => /_(viewed|read|listed|explained)$/.test(action);
const inWords = (item: Pick<PlanItem, 'code' | 'parameter'>) =>
  [itemName(item), itemAmount(item)].filter(Boolean).join(': ');
const asActor = (id: PersonId): Actor =>
  Object.values(atWork).find((each) => each.id === id) ??
  (id.startsWith('stu_')
    ? { kind: 'student', id: id as Student['id'] }
    : { kind: 'guardian', id: id as `grd_${string}` });

/** What people see of a student today, and what stands in the book of who did what. */
function looks({ deps, clock, stores }: TestSchool) {
  const cardFor = async (actor: Actor, { id: studentId }: Student) =>
    readCard(deps, actor, { studentId, surface: 'web' }).then(
      ({ items }) => items.map(inWords).sort(),
      () => undefined,
    );
  const mayReadPlan = async (actor: Actor, { id: studentId }: Student) =>
    readPlan(deps, actor, { studentId, surface: 'web' }).then(
      () => true,
      () => false,
    );
  async function sightOf(id: PersonId, student: Student) {
    if (await mayReadPlan(asActor(id), student)) return 'plan';
    return (await cardFor(asActor(id), student)) ? 'card' : 'nothing';
  }
  return {
    /** What the teacher has in front of her, line by line. */
    card: (student: Student) => cardFor(atWork.grace, student),
    /** Who reads the plan today, who the card alone, and who nothing: the family, and four who work here. */
    async whoSees(student: Student) {
      const seen: Record<string, string[]> = { plan: [], card: [], nothing: [] };
      const { grace, omar, dana, priya } = atWork;
      for (const id of [student.id, ...student.guardianIds, grace.id, omar.id, dana.id, priya.id])
        seen[await sightOf(id, student)]?.push(nameOf(id));
      return Object.fromEntries(Object.entries(seen).map(([what, names]) => [what, names.join(', ')]));
    },
    /** What is on record of a plan, each with its day, so that nothing untrue can hide among it. */
    async record({ studentId, planId }: PlanAtHand) {
      const { facts } = await deps.processes.get(studentId, planId);
      return facts.map(({ kind, on }) => `${on.slice(5)} ${kind}`);
    },
    state: async ({ studentId, planId }: PlanAtHand) => (await deps.processes.get(studentId, planId)).state,
    /** What the office still has to do. */
    owes: async ({ id }: Student) =>
      (await deps.deadlines.openOfStudent('sch_harbor-high', id)).map(
        ({ what, startOn }) => `${startOn.slice(5)} ${what}`,
      ),
    /** What was done to a student's record today, in the words in which the family reads it; looks are left out. */
    async book({ id: studentId }: Student) {
      const entries = await Promise.all(everybody.map(({ id }) => stores.ledgerReader.ofActor(id)));
      return entries
        .flat()
        .filter((each) => each.studentIds.includes(studentId) && each.at.startsWith(clock.on) && !isLook(each))
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(({ actorId, action }) => `${nameOf(actorId)} ${didWords[action]}`);
    },
  };
}
