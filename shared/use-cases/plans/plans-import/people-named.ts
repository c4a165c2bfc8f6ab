import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import { isStaffId, isStudentId, type SchoolId, type StaffId, type StudentId } from '#shared/domain/ids.ts';
import { canManage } from '#shared/domain/plans/case-manager.ts';
import { agreed } from '#shared/domain/plans/from-file/assemble-plan.ts';
import { faultInAll, type LineFault, type PlanRows } from '#shared/domain/plans/from-file/collect-plans.ts';
import type { Staff } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';
import { peopleNamed } from '../../roster/people-named.ts';

/**
 * A file may name one student by their number in one row and by their address in the next: that is one plan. Whether
 * they are a student today is asked when their turn comes.
 */
export async function byStudent({ roster }: Needs<'roster'>, groups: readonly PlanRows[]) {
  const plans = new Map<string, readonly [StudentId, PlanRows]>();
  const strangers: { rows: PlanRows; faults: LineFault[] }[] = [];
  const named = await fewAtOnce(groups, (rows) => peopleNamed({ roster }, rows.studentId, ['student']));
  for (const [at, rows] of groups.entries()) {
    const [studentId, ...others] = named[at] ?? [];
    if (!studentId || !isStudentId(studentId) || others.length > 0) {
      const reason = others.length > 0 ? 'names_several' : 'not_a_student';
      strangers.push({ rows, faults: faultInAll(rows, ['studentId', reason]) });
      continue;
    }
    const key = JSON.stringify([studentId, rows.framework, rows.planKey]);
    const [, before] = plans.get(key) ?? [];
    plans.set(key, [studentId, before ? bothRows(before, rows) : rows]);
  }
  return { plans: [...plans.values()], strangers };
}

const bothRows = (a: PlanRows, b: PlanRows): PlanRows => ({
  ...a,
  rows: [...a.rows, ...b.rows].sort((one, other) => one.line - other.line),
  holed: a.holed || b.holed,
});

/** Whom a file calls case manager, by how it calls them. */
export type CaseManagers = (named: string) => Promise<Staff | 'several' | undefined>;

/** One of them has many plans, and is read once for all that an import brings. */
export function caseManagers({ roster }: Needs<'roster'>): CaseManagers {
  const known = new Map<string, ReturnType<CaseManagers>>();
  const read: CaseManagers = async (named) => {
    const [id, ...others] = await peopleNamed({ roster }, named, ['staff']);
    if (others.length > 0) return 'several';
    return id && isStaffId(id) ? (await roster.findStaff([id]))[0] : undefined;
  };
  return (named) => {
    const staff = known.get(named) ?? read(named);
    known.set(named, staff);
    return staff;
  };
}

/** Without one nobody would be asked when the plan is due. */
export async function caseManagerOf(
  managers: CaseManagers,
  rows: PlanRows,
  schoolId: SchoolId,
): Promise<{ id?: StaffId; faults: LineFault[] }> {
  const { value: given, faults } = agreed(rows, 'caseManager');
  const staff = given ? await managers(given) : undefined;
  if (staff && staff !== 'several' && canManage(staff, schoolId)) return { id: staff.id, faults };
  return { faults: [...faults, ...faultInAll(rows, ['caseManager', whyNot(given, staff)])] };
}

function whyNot(given: string | undefined, staff: Awaited<ReturnType<CaseManagers>>) {
  if (!given) return 'missing';
  if (staff === 'several') return 'names_several';
  return staff?.active ? 'cannot_manage' : 'not_staff';
}
