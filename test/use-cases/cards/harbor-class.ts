import type { Actor } from '#shared/domain/access/access.ts';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { auditedChange } from '#shared/use-cases/audited-change.ts';
import { activatePlan, PublishedPlan } from '#shared/use-cases/plans/activate-plan.ts';
import { resultOf } from '#shared/use-cases/ports/commands.ts';
import { aDraftPlan, anItem, aPlanProcess, countedIds } from '../../builders.ts';
import { freshTables, storesOn } from '../../engine.ts';
import { at } from '../../sample/records.ts';
import { aSection, aStaffMember, aStaffSeat, aStudent, aStudentSeat, harborHigh } from '../../sample/roster.ts';

export const amount = (timeMultiplier: number): Partial<PlanItem> => ({ parameter: { timeMultiplier } });
export const large: Partial<PlanItem> = { itemId: 'itm_2', code: 'PRE-LARGE', parameter: { fontPt: 18 } };

/** Maya in two classes: Grace teaches one, Omar the other, Dana manages her plan, Priya coordinates. Its clock stands until a test moves it. */
export async function aHarborClass() {
  let now = at;
  const clock = () => now;
  const tables = await freshTables();
  const stores = storesOn(tables, clock);
  const ids = countedIds();
  const { rosterWriter } = stores;
  await rosterWriter.putSchools([harborHigh]);
  await rosterWriter.putPeople([
    aStudent(),
    aStaffMember(),
    aStaffMember({ id: 'stf_omar', email: 'omar@harbor.example' }),
    aStaffMember({ id: 'stf_dana', email: 'dana@harbor.example', roles: ['caseManager'] }),
    aStaffMember({ id: 'stf_priya', email: 'priya@harbor.example', roles: ['coordinator'] }),
  ]);
  await rosterWriter.putSections([aSection(), aSection({ id: 'sec_art', title: 'Art' })]);
  await rosterWriter.putSeats([
    aStaffSeat(),
    aStudentSeat(),
    aStaffSeat({ sectionId: 'sec_art', staffId: 'stf_omar' }),
    aStudentSeat({ sectionId: 'sec_art' }),
  ]);
  const deps = { ...stores, ids, now: clock };
  return {
    tables,
    stores,
    deps,
    ids,
    at: (moment: string) => {
      now = moment;
    },
    /** The next version of the student's plan, in force at once. */
    async publish(
      items: readonly Partial<PlanItem>[],
      { studentId = 'stu_maya' as StudentId, on = '2026-11-23' as SchoolDate } = {},
    ) {
      const id = `pln_${studentId}` as const;
      const basedOn = (await stores.plans.find(studentId, id))?.version ?? 0;
      const draft = aDraftPlan({
        id,
        studentId,
        basedOn,
        items: items.map((item) => anItem(item)),
        reason: 'Asked for.',
      });
      const version = basedOn + 1;
      const moves = { process: aPlanProcess({ planId: id, studentId, version }) };
      const dana = { actor: { id: 'stf_dana' }, because: 'caseManages', studentIds: [studentId] } as const;
      const head = { ...dana, surface: 'web', at: now } as const;
      const change = auditedChange(deps, head, { key: `publish/${id}/${basedOn}`, result: PublishedPlan });
      return resultOf(await activatePlan(deps, { draft, stored: false, moves, on, at: now }, change));
    },
  };
}
export type HarborClass = Awaited<ReturnType<typeof aHarborClass>>;

export const omar: Extract<Actor, { kind: 'staff' }> = {
  kind: 'staff',
  id: 'stf_omar',
  roles: ['teacher'],
  schoolIds: ['sch_harbor-high'],
};
