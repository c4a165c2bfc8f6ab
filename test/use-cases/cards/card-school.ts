import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { auditedChange } from '#shared/use-cases/audited-change.ts';
import { activatePlan, PublishedPlan } from '#shared/use-cases/plans/activate-plan.ts';
import { resultOf } from '#shared/use-cases/ports/commands.ts';
import { aDraftPlan, anItem, aPlanProcess, aTeacher } from '../../builders.ts';
import { people } from '../../harbor-high/people.ts';
import { aClass, setUpSchool } from '../../harbor-high/school.ts';
import { aSection } from '../../sample/roster.ts';

export const amount = (timeMultiplier: number): Partial<PlanItem> => ({ parameter: { timeMultiplier } });
export const largeClass: Partial<PlanItem> = { itemId: 'itm_2', code: 'PRE-LARGE', parameter: { fontPt: 18 } };

/** Maya in two classes: Grace teaches one, Omar the other, Dana manages her plan, Priya coordinates. */
export async function setUpCardSchool() {
  const { maya, ana, grace, omar, dana, priya } = people;
  const school = await setUpSchool({
    people: [maya, ana, grace, omar, dana, priya],
    classes: [aClass(aSection(), [grace], [maya]), aClass(aSection({ id: 'sec_art', title: 'Art' }), [omar], [maya])],
  });
  return {
    ...school,
    /** The next version of the student's plan, in force at once. */
    async publish(
      items: readonly Partial<PlanItem>[],
      { studentId = 'stu_maya' as StudentId, on = '2026-11-23' as SchoolDate } = {},
    ) {
      const { deps, clock } = school;
      const id = `pln_${studentId}` as const;
      const basedOn = (await deps.plans.find(studentId, id))?.version ?? 0;
      const draft = aDraftPlan({
        id,
        studentId,
        basedOn,
        items: items.map((item) => anItem(item)),
        reason: 'Asked for.',
      });
      const version = basedOn + 1;
      const moves = { process: aPlanProcess({ planId: id, studentId, version }) };
      const actor = { actor: { id: 'stf_dana' }, because: 'caseManages', studentIds: [studentId] } as const;
      const head = { ...actor, surface: 'web', at: clock.at } as const;
      const change = auditedChange(deps, head, { key: `publish/${id}/${basedOn}`, result: PublishedPlan });
      return resultOf(await activatePlan(deps, { draft, stored: false, moves, on, at: clock.at }, change));
    },
  };
}
export type CardSchool = Awaited<ReturnType<typeof setUpCardSchool>>;

export const omar = aTeacher({ id: 'stf_omar' });
