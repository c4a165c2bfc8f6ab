import { isOfCatalogue } from '../catalogue/catalogue.ts';
import { conditionIn } from '../catalogue/condition-words.ts';
import type { Catalogue } from '../catalogue/district-catalogue.ts';
import { grammarOf } from '../catalogue/parameter.ts';
import type { PlanItem } from '../catalogue/plan-item.ts';
import { DomainError } from '../errors.ts';
import { freezeItem } from './freeze-item.ts';
import type { PlanContent } from './plan.ts';

/** What may be written, and the items as the draft held them before. */
type Against = { catalogue: Catalogue; held: readonly PlanItem[] };
type Spanned = { startOn?: string | undefined; endOn?: string | undefined };

/**
 * What a plan must not say, whoever writes it: an amount that the catalogue does not know, two things of one id, a tie
 * to something that is not there, an end before its beginning. Refused with the field and the id; everything else is
 * the linter's to advise on.
 */
export function checkContent(content: PlanContent, against: Against): PlanContent {
  const { needs, items, goals, services, strategies, resources = [] } = content;
  const needIds = uniqueIds(
    'needs',
    needs.map(({ needId }) => needId),
  );
  const goalIds = uniqueIds(
    'goals',
    goals.map(({ goalId }) => goalId),
  );
  const itemIds = uniqueIds(
    'items',
    items.map(({ itemId }) => itemId),
  );
  uniqueIds(
    'services',
    services.map(({ serviceId }) => serviceId),
  );
  const strategyIds = uniqueIds(
    'strategies',
    strategies.map(({ strategyId }) => strategyId),
  );
  for (const each of [...services, ...strategies, ...resources]) checkTies('goalIds', each.goalIds, goalIds);
  for (const each of resources) checkTies('itemIds', each.itemIds, itemIds);
  for (const goal of goals) {
    checkTies('needIds', goal.needIds ?? [], needIds);
    checkTies('strategyIds', goal.strategyIds ?? [], strategyIds);
  }
  for (const each of services) checkSpan(each.serviceId, each);
  return { ...content, items: items.map((item) => checkedItem(item, against, needIds)) };
}

function checkedItem(item: PlanItem, { catalogue, held }: Against, needIds: ReadonlySet<string>): PlanItem {
  checkSpan(item.itemId, item);
  checkTies('needIds', item.needIds, needIds);
  checkNoCondition(item);
  return freezeItem(
    catalogue,
    item,
    held.find(({ itemId }) => itemId === item.itemId),
  );
}

/**
 * These words reach the card, and with it every teacher: they say where and how much, and never what a student has
 * (D4).
 */
function checkNoCondition({ itemId, code, applicability, parameter }: PlanItem) {
  const fields = isOfCatalogue(code) ? grammarOf(code).fields : [];
  // A word that the catalogue itself offers is nobody's own: medication at the desk may be said.
  const isTyped = (name: string) => fields.find((field) => field.name === name)?.options === undefined;
  const said = [
    ...applicability.courses.map((words) => ['courses', words] as const),
    ...applicability.settings.map((words) => ['settings', words] as const),
    ...Object.entries(parameter).flatMap(([name, value]) =>
      typeof value === 'string' && isTyped(name) ? [[name, value] as const] : [],
    ),
  ];
  const told = said.find(([, words]) => conditionIn(words) !== undefined);
  if (told) throw new DomainError('invalid_input', { field: told[0], id: itemId, reason: 'condition' });
}

function uniqueIds(field: string, ids: readonly string[]) {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new DomainError('invalid_input', { field, id: twice });
  return new Set(ids);
}

function checkTies(field: string, ties: readonly string[], known: ReadonlySet<string>) {
  const loose = ties.find((id) => !known.has(id));
  if (loose) throw new DomainError('invalid_input', { field, id: loose });
}

function checkSpan(id: string, { startOn, endOn }: Spanned) {
  if (startOn && endOn && endOn < startOn) throw new DomainError('invalid_input', { field: 'endOn', id });
}
