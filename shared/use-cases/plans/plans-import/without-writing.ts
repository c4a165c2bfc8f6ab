import type { Needs } from '../../command.ts';

/** The ports of a dry run: everything is read and decided as in an import, and what it would store is let go. */
export const withoutWriting = <Ports extends Needs<'plans' | 'triage'>>(ports: Ports): Ports => ({
  ...ports,
  plans: {
    ...ports.plans,
    async publish({ plan }, change) {
      ports.plans.checkSize(plan);
      return change.saved(change.result);
    },
    async saveDraft({ draft }, change) {
      ports.plans.checkSize(draft);
      return change.saved(change.result);
    },
  } satisfies Ports['plans'],
  triage: {
    ...ports.triage,
    async replace(school, plan, rows) {
      const stored = await ports.triage.ofPlan(school, plan);
      return rows.filter(({ id }) => !stored.some((row) => row.id === id)).length;
    },
  } satisfies Ports['triage'],
});
