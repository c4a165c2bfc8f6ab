import * as z from 'zod/mini';
import { type Activity, activities } from '../catalogue/catalogue-entry.ts';
import { sameParameter, strongest } from '../catalogue/compare-amounts.ts';
import { mayExtend } from '../catalogue/extending.ts';
import { Parameter } from '../catalogue/parameter.ts';
import { activitiesOfItem, ItemCode, OwnAccommodation, type PlanItem } from '../catalogue/plan-item.ts';
import { isForSafety } from '../catalogue/teaching-line.ts';
import { addDays, Instant, isOn, SchoolDate } from '../dates.ts';
import { ContentHash, StudentId } from '../ids.ts';
import type { ActivePlan } from '../plans/plan.ts';
import { SafetyWords } from './safety-card.ts';

/**
 * What teachers see of a student: actions and amounts (data class D2) and nothing else. No plan, no kind, no framework,
 * no need, no name. The schema is closed: a key that is not listed here cannot be stored on a card or read from one.
 */
export const CardItem = z.strictObject({
  code: ItemCode,
  parameter: Parameter,
  /** What a district's own accommodation is called and asks for. */
  own: z.optional(OwnAccommodation),
  activities: z.array(z.enum(activities)),
  courses: z._default(z.array(z.string()), []),
  /** Where, in the plan's words; empty means everywhere. */
  settings: z.optional(z.array(z.string())),
  priority: z.enum(['essential', 'standard']),
  startOn: z.optional(SchoolDate),
  endOn: z.optional(SchoolDate),
  /** Plans disagreed: `strongest` is in `parameter`; `undecided` had no order, so every amount is in `alternatives`. */
  conflict: z.optional(z.enum(['strongest', 'undecided'])),
  alternatives: z._default(z.array(Parameter), []),
  /** Since when teachers can read it in this form: what they are asked to have confirmed counts from here. */
  sinceAt: z.optional(Instant),
});
export type CardItem = z.infer<typeof CardItem>;
/** `asRead`: the form in which it stood on the card, where it is shown with the last day that it came to have. */
export type ShownForm = CardItem & { asRead?: CardItem };

export const Card = z.strictObject({
  studentId: StudentId,
  items: z.array(CardItem),
  version: z.int(),
  /** Hashes of the plan versions it was made from, to which a confirmation is bound: they tell of no plan or kind. */
  versions: z._default(z.array(z.strictObject({ hash: ContentHash })), []),
  /** What gave longer until lately, in the form in which it was read: work that was due then may still be open. */
  lately: z.optional(z.array(z.strictObject({ item: CardItem, until: SchoolDate }))),
  /** As the nurse keeps it since a day, in place of what the plans say of the action card. */
  safety: z.optional(z.strictObject({ ...SafetyWords.shape, on: SchoolDate, at: Instant })),
  updatedAt: Instant,
});
export type Card = z.infer<typeof Card>;

/**
 * One card from all of a student's plans in force. Items that start later or have not ended yet are kept with their
 * dates, so that they switch themselves on and off when read; items that ended before `on` are dropped.
 */
export function mergeCard(
  studentId: StudentId,
  plans: readonly ActivePlan[],
  stamp: { on: SchoolDate; at: Instant; version: number },
): Card {
  const held = plans.filter((plan) => !(plan.endOn && plan.endOn < stamp.on));
  const items = held
    .flatMap((plan) => addedUp(plan.items.map((item) => asCardItem(item, plan))))
    .filter((item) => !(item.endOn && item.endOn < stamp.on));
  const { version, at: updatedAt } = stamp;
  return { studentId, items: merged(items).sort(byUrgency), version, versions: versionsOf(held), updatedAt };
}

/** In the order of the hashes, which says nothing of the plans'. */
export const versionsOf = (plans: readonly Pick<ActivePlan, 'hash'>[]): Card['versions'] =>
  [...new Set(plans.map(({ hash }) => hash))].sort().map((hash) => ({ hash }));

/** No student's own date is likely to lie further behind the class's. */
const keptDays = 28;
/** Whether what gave longer until a day may count today for work that was due before. */
export const countsStill = (until: SchoolDate, today: SchoolDate) => until >= addDays(today, -keptDays);

/** The items that hold on this day. */
export const itemsOn = (card: Card, on: SchoolDate) => card.items.filter((item) => isOn(item, on));

/**
 * The items for work that is due on a day to come: those that hold then, and those that hold today and end before it,
 * because a class may begin today. Work without a day, or of one that is over, is done today if at all; only what gave
 * somebody longer while it was due goes on to count, for their own date may be ahead.
 */
export function itemsForWork(
  card: Card,
  { today, dueOn = today }: { today: SchoolDate; dueOn?: SchoolDate | undefined },
): ShownForm[] {
  if (dueOn >= today) return card.items.filter((item) => isOn(item, today) || isOn(item, dueOn));
  const held = latelyOn(card, { on: dueOn, today }).map(({ item, until }) => ({ ...item, endOn: until, asRead: item }));
  const goesOn = (item: CardItem) => mayExtend(item) && isOn(item, dueOn) && countsStill(item.endOn ?? today, today);
  return [...card.items.filter((item) => isOn(item, today) || goesOn(item)), ...held];
}

type PastDay = { on: SchoolDate; today: SchoolDate };

/** What is kept of what gave longer, as long as it may count for work that was due before. */
export const keptOf = ({ lately = [] }: Card, today: SchoolDate): NonNullable<Card['lately']> =>
  lately.filter(({ until }) => countsStill(until, today));

const latelyOn = (card: Card, { on, today }: PastDay) =>
  keptOf(card, today).filter(({ item, until }) => isOn({ ...item, endOn: until }, on));

/** The items that held on a day that is over, as they were read then; not what came in the place of one of them. */
export function itemsHeldOn(card: Card, { on, today }: PastDay): CardItem[] {
  const held = latelyOn(card, { on, today }).map(({ item }) => item);
  const cameSince = ({ code, sinceAt = '' }: CardItem) =>
    sinceAt.slice(0, 10) > on && held.some((each) => each.code === code);
  return [...itemsOn(card, on).filter((item) => !cameSince(item)), ...held];
}

/**
 * Whether an item bears on work of these kinds. Work of unknown kind gets everything: a miss harms, an extra does not.
 */
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
    sinceAt: plan.publishedAt,
  };
}

/** Only items that mean the same thing in the same place at the same time are one item. */
const sameScope = (item: CardItem) =>
  JSON.stringify([
    item.code,
    item.own,
    ...[item.activities, item.courses, item.settings].map((list) => list?.toSorted()),
    item.startOn,
    item.endOn,
  ]);

function merged(items: readonly CardItem[]): CardItem[] {
  const byScope = new Map<string, CardItem>();
  for (const item of items) {
    const scope = sameScope(item);
    const known = byScope.get(scope);
    byScope.set(scope, known ? joinedItem(known, item) : item);
  }
  return [...byScope.values()];
}

/** A factor and minutes of one plan are no contradiction: both are meant, and the work is multiplied first. */
function addedUp(items: readonly CardItem[]): CardItem[] {
  const plus = items.find(({ code, parameter }) => code === 'TIM-EXT' && 'fixedMinutes' in parameter);
  const factor =
    plus && items.find((item) => 'timeMultiplier' in item.parameter && sameScope(item) === sameScope(plus));
  if (!plus || !factor) return [...items];
  const priority = plus.priority === 'essential' ? plus.priority : factor.priority;
  const parameter = { ...factor.parameter, ...plus.parameter };
  return [{ ...factor, priority, parameter }, ...items.filter((item) => item !== plus && item !== factor)];
}

/** What two records say of one accommodation; where neither amount is the stronger, both, for people to decide. */
export function joinedItem(a: CardItem, b: CardItem): CardItem {
  const priority = a.priority === 'essential' || b.priority === 'essential' ? 'essential' : 'standard';
  if (!a.conflict && sameParameter(a.parameter, b.parameter))
    return { ...a, priority, ...since(earlier(a.sinceAt, b.sinceAt)) };
  const said = [...amountsOf(a), ...amountsOf(b)].filter(
    (amount, index, all) => all.findIndex((other) => sameParameter(other, amount)) === index,
  );
  const winner = said.reduce<Parameter | 'undecided'>(
    (best, amount) => (best === 'undecided' ? best : strongest(a.code, best, amount)),
    said[0] ?? {},
  );
  const both: CardItem = { ...a, priority, alternatives: said, ...since(later(a.sinceAt, b.sinceAt)) };
  return winner === 'undecided'
    ? { ...both, conflict: 'undecided' }
    : { ...both, parameter: winner, conflict: 'strongest' };
}

const since = (sinceAt: Instant | undefined): Pick<CardItem, 'sinceAt'> => (sinceAt ? { sinceAt } : {});
const amountsOf = (item: CardItem) => (item.alternatives.length > 0 ? item.alternatives : [item.parameter]);

const byUrgency = (a: CardItem, b: CardItem) =>
  Number(isForSafety(b)) - Number(isForSafety(a)) ||
  Number(b.priority === 'essential') - Number(a.priority === 'essential') ||
  a.code.localeCompare(b.code);

/** Of two school dates or of two instants. */
const later = (a: string | undefined, b: string | undefined) => (a && b ? (a > b ? a : b) : (a ?? b));
const earlier = (a: string | undefined, b: string | undefined) => (a && b ? (a < b ? a : b) : (a ?? b));
