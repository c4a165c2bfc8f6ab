import type { Finding } from '#shared/domain/lint/finding.ts';
import { type ItemsContext, lintItems } from '#shared/domain/lint/lint-items.ts';
import type { AssembledPlan } from '#shared/domain/plans/from-file/assemble-plan.ts';
import { type LineFault, lineFault } from '#shared/domain/plans/from-file/collect-plans.ts';
import type { RowFaultReason } from '#shared/domain/tabular.ts';

/** What the linter says of two rows for one thing, as a report of an import says it. */
const reasons: Partial<Record<Finding['gap'], RowFaultReason>> = { contradiction: 'disagrees', duplicate: 'duplicate' };

/**
 * What a plan that was brought in leaves open of its amounts, by the linter: all is in force as it was agreed, and
 * whoever brings it learns at once what a teacher could not carry out.
 */
export function amountsLeftOpen(
  { plan, lines }: Pick<AssembledPlan, 'plan' | 'lines'>,
  context: Pick<ItemsContext, 'on' | 'keptSafety'>,
) {
  const findings = lintItems(plan, context);
  const unstated = findings.filter(({ gap, severity }) => gap === 'amount' && severity === 'must');
  const faults = findings.flatMap(({ about, gap }): LineFault[] => {
    const line = lines.get(about);
    const reason = reasons[gap];
    return line !== undefined && reason ? [lineFault(line, ['accommodation', reason])] : [];
  });
  return { withoutAmount: new Set(unstated.map(({ about }) => about)).size, faults };
}
