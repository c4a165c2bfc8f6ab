import { isStaffId, isStudentId, type SchoolId, type StaffId, type StudentId } from '#shared/domain/ids.ts';
import { agreed } from '#shared/domain/plans/assemble-plan.ts';
import { canManage } from '#shared/domain/plans/case-manager.ts';
import { faultInAll, type LineFault, type PlanRows } from '#shared/domain/plans/collect-plans.ts';
import type { Needs } from '../../command.ts';
import { peopleNamed } from '../../roster/people-named.ts';

/**
 * A file may name one student by their number in one row and by their address in the next: that is one plan. Whether
 * they are a student today is asked when their turn comes.
 */
export async function byStudent({ roster }: Needs<'roster'>, groups: readonly PlanRows[]) {
  const plans = new Map<string, readonly [StudentId, PlanRows]>();
  const strangers: { rows: PlanRows; faults: LineFault[] }[] = [];
  for (const rows of groups) {
    const [studentId, ...others] = await peopleNamed({ roster }, rows.studentId, ['student']);
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

/** Without one nobody would be asked when the plan is due. */
export async function caseManagerOf(
  { roster }: Needs<'roster'>,
  rows: PlanRows,
  schoolId: SchoolId,
): Promise<{ id?: StaffId; faults: LineFault[] }> {
  const { value: given, faults } = agreed(rows, 'caseManager');
  if (!given) return { faults: [...faults, ...faultInAll(rows, ['caseManager', 'missing'])] };
  const [id, ...others] = await peopleNamed({ roster }, given, ['staff']);
  if (others.length > 0) return { faults: [...faults, ...faultInAll(rows, ['caseManager', 'names_several'])] };
  const [staff] = await roster.findStaff(id && isStaffId(id) ? [id] : []);
  if (staff && canManage(staff, schoolId)) return { id: staff.id, faults };
  const why = staff?.active ? 'cannot_manage' : 'not_staff';
  return { faults: [...faults, ...faultInAll(rows, ['caseManager', why])] };
}
