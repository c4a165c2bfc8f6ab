import type { SchoolDate } from '#shared/domain/dates.ts';
import type { PlanId, ReferralId } from '#shared/domain/ids.ts';
import type { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { factsOf } from '#shared/domain/process/facts.ts';
import { longestHelp } from '#shared/domain/process/longest-help.ts';
import { displayName, type School } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';
import { namesOf } from '../../names-of.ts';
import type { ReferralReader } from '../../ports/cases/referrals.ts';
import type { DocumentedNeed } from '../begin-plan.ts';
import { lackingForNeed } from './agree-need.ts';

export type ReadNeedsInput = StudentQueryInput;
export type NeedInSight = {
  planId: PlanId;
  asked: DocumentedNeed;
  /** The last day that it may have without an evaluation. */
  longest: SchoolDate;
  /** As it is or was in force; a first one in the making has none. */
  plan?: Plan;
  /** Its first words, or a change of it. */
  draft?: PlanDraft;
  /** What the draft lacks before anybody can agree to it. */
  lacking: readonly string[];
  /** The case that was opened because it lasts. */
  referralId?: ReferralId;
};
export type NeedsInSight = {
  name: string;
  school: School;
  on: SchoolDate;
  needs: readonly NeedInSight[];
  names: ReadonlyMap<string, string>;
};

type Ports = Needs<'plans' | 'processes' | 'roster' | 'safetyCards'> & { referrals: ReferralReader };

/** The documented needs that a student is or was helped with, for who may read plans. */
export const readNeeds = query({
  authorize: onStudent({ data: 'D3' }),
  async read(ports: Ports, { studentId }: ReadNeedsInput, { student, school, on, enter }) {
    const { plans, processes, referrals, roster } = ports;
    const [heads, drafts] = await Promise.all([plans.ofStudent(studentId), plans.draftsOf(studentId)]);
    return enter({ action: 'plan_viewed' }, async (): Promise<NeedsInSight> => {
      const cases = await referrals.ofStudent(studentId);
      const ids = [...new Set([...heads, ...drafts].map(({ id }) => id))].sort();
      const found = await Promise.all(
        ids.map(async (planId): Promise<NeedInSight[]> => {
          const plan = heads.find(({ id }) => id === planId);
          const draft = drafts.find(({ id }) => id === planId);
          const { facts, framework } = (await processes.find(studentId, planId)) ?? { facts: [] };
          const [asked] = factsOf(facts, 'needDocumented');
          const longest = asked && framework && longestHelp(framework, asked.on);
          if (!asked || !longest) return [];
          const referral = cases.find(({ fromPlanId }) => fromPlanId === planId);
          return [
            {
              ...{ planId, asked, longest, lacking: draft ? await lackingForNeed(ports, draft, on) : [] },
              ...{ ...(plan ? { plan } : {}), ...(draft ? { draft } : {}) },
              ...(referral ? { referralId: referral.id } : {}),
            },
          ];
        }),
      );
      const needs = found.flat();
      return { name: displayName(student), school, on, needs, names: await namesOf(roster, needs) };
    });
  },
});
