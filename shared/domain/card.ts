import * as z from 'zod/mini';
import { type Activity, activities } from './catalogue.ts';
import { Instant, isOn, SchoolDate } from './dates.ts';
import { StudentId } from './ids.ts';
import { Parameter } from './parameter.ts';
import type { ActivePlan } from './plan.ts';
import { activitiesOfItem, ItemCode, OwnAccommodation, type PlanItem } from './plan-item.ts';
import { sameParameter, strongest } from './strength.ts';

/**
 * What teachers see of a student: actions and amounts (data class D2) and nothing else. No plan, no kind, no framework, no need, no name.
 * The schema is closed: a key that is not listed here cannot be stored on a card or read from one.
 */
export const CardItem = z.strictObject({
  code: ItemCode,
  parameter: Parameter,
  /** What a district's own accommodation is called and asks for. */
  own: z.optional(OwnAccommodation),
  activities: z.array(z.enum(activities)),
  courses: z.array(z.string()),
  /** Where, in the plan's words; empty means everywhere. */
  settings: z.optional(z.array(z.string())),
  priority: z.enum(['essential', 'standard']),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  /** Plans disagreed: `strongest` is in `parameter`; `undecided` had no order, so every amount is in `alternatives`. */
  conflict: z.optional(z.enum(['strongest', 'undecided'])),
  alternatives: z.array(Parameter),
});
export type CardItem = z.infer<typeof CardItem>;

export const Card = z.strictObject({
  studentId: StudentId,
  items: z.array(CardItem),
  version: z.int(),
  updatedAt: Instant,
});
export type Card = z.infer<typeof Card>;

/**
 * One card from all of a student's plans in force. Items that start later or have not ended yet are kept with their dates, so that
 * they switch themselves on and off when read; items that ended before `on` are dropped.
 */
export function mergeCard(
  studentId: StudentId,
  plans: readonly ActivePlan[],
  stamp: { on: SchoolDate; at: Instant; version: number },
): Card {
  const items = plans
    .filter((plan) => !(plan.endOn && plan.endOn < stamp.on))
    .flatMap((plan) => plan.items.map((item) => asCardItem(item, plan)))
    .filter((item) => !(item.endOn && item.endOn < stamp.on));
  return { studentId, items: merged(items).sort(byUrgency), version: stamp.version, updatedAt: stamp.at };
}

/** The items that hold on this day. */
export const itemsOn = (card: Card, on: SchoolDate) => card.items.filter((item) => isOn(item, on));

/** Whether an item bears on work of these kinds. Work of unknown kind gets everything: a miss harms, an extra does not. */
export const bearsOn = (item: CardItem, work: readonly Activity[]) =>
  work.length === 0 ||
  item.activities.includes('always') ||
  item.activities.some((activity) => work.includes(activity));

function asCardItem(item: PlanItem, plan: ActivePlan): CardItem {
  const startOn = later(item.startOn, plan.startOn);
  const endOn = earlier(item.endOn, plan.endOn);
  return {
    code: item.code,
    parameter: item.parameter,
    ...(item.own ? { own: item.own } : {}),
    activities: [...activitiesOfItem(item)],
    courses: item.applicability.courses,
    ...(item.applicability.settings.length > 0 ? { settings: item.applicability.settings } : {}),
    priority: item.priority,
    ...(startOn ? { startOn } : {}),
    ...(endOn ? { endOn } : {}),
    alternatives: [],
  };
}

/** Only items that mean the same thing in the same place at the same time are one item. */
const sameScope = (item: CardItem) =>
  JSON.stringify([
    item.code,
    item.own,
    ...[item.activities, item.courses, item.settings ?? []].map((list) => [...list].sort()),
    item.startOn,
    item.endOn,
  ]);

function merged(items: readonly CardItem[]): CardItem[] {
  const byScope = new Map<string, CardItem>();
  for (const item of items) {
    const scope = sameScope(item);
    const known = byScope.get(scope);
    byScope.set(scope, known ? joined(known, item) : item);
  }
  return [...byScope.values()];
}

function joined(a: CardItem, b: CardItem): CardItem {
  const priority = a.priority === 'essential' || b.priority === 'essential' ? 'essential' : 'standard';
  if (!a.conflict && sameParameter(a.parameter, b.parameter)) return { ...a, priority };
  const said = [...amountsOf(a), ...amountsOf(b)].filter(
    (amount, index, all) => all.findIndex((other) => sameParameter(other, amount)) === index,
  );
  const winner = said.reduce<Parameter | 'undecided'>(
    (best, amount) => (best === 'undecided' ? best : strongest(best, amount)),
    said[0] ?? {},
  );
  return winner === 'undecided'
    ? { ...a, priority, conflict: 'undecided', alternatives: said }
    : { ...a, priority, parameter: winner, conflict: 'strongest', alternatives: said };
}

const amountsOf = (item: CardItem) => (item.alternatives.length > 0 ? item.alternatives : [item.parameter]);

const byUrgency = (a: CardItem, b: CardItem) =>
  Number(b.priority === 'essential') - Number(a.priority === 'essential') || a.code.localeCompare(b.code);

const later = (a: SchoolDate | undefined, b: SchoolDate | undefined) => (a && b ? (a > b ? a : b) : (a ?? b));
const earlier = (a: SchoolDate | undefined, b: SchoolDate | undefined) => (a && b ? (a < b ? a : b) : (a ?? b));
