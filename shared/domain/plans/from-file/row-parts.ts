import { derivedId } from '../../derived-id.ts';
import { ItemId, type PlanId, type StaffId } from '../../ids.ts';
import type { PlanResource } from '../learning/resource.ts';
import { amountOfService, serviceKind } from '../named-values.ts';
import type { Need } from '../need.ts';
import type { Plan } from '../plan.ts';
import type { Service, Strategy } from '../service.ts';
import type { PlanFileRow, PlanRows } from './collect-plans.ts';

/** Who does it, as a cell names them: a role, and the person where it is one of the roster. */
export type NamedOwner = { ownerRole: string; ownerId?: StaffId };
/** By what stands in the cell. */
export type Owners = ReadonlyMap<string, NamedOwner>;

export type PartsContext = { planId: PlanId; stored: Plan | undefined; lines: Map<string, number> };

export const goalIdOf = async (planId: PlanId, { goal = '', goalDomain = '' }: PlanFileRow['value']) =>
  `gol_${await derivedId(planId, goalDomain, goal)}` as const;
export const needIdsOf = (planId: PlanId, statements: readonly string[]) =>
  Promise.all(statements.map(async (words) => `ned_${await derivedId(planId, words)}` as const));
export const strategyIdsOf = (planId: PlanId, strategies: readonly string[]) =>
  Promise.all(strategies.map(async (words) => `stg_${await derivedId(planId, words)}` as const));

const goalIdsOf = async (planId: PlanId, value: PlanFileRow['value']) =>
  value.goal ? [await goalIdOf(planId, value)] : [];

/** The same thing in several rows is one, with all that it belongs to. */
function together<Part extends object>(
  parts: readonly Part[],
  idOf: (part: Part) => string,
  ties: keyof Part | undefined,
) {
  const found = new Map<string, Part>();
  for (const part of parts) {
    const known = found.get(idOf(part));
    const list = ties && known ? [known[ties], part[ties]].flat() : undefined;
    found.set(idOf(part), known && ties ? { ...known, [ties]: [...new Set(list)] } : (known ?? part));
  }
  return [...found.values()];
}

/** While a row cannot be read, what it may have said is not known to be gone. */
const withKept = <Part>(found: readonly Part[], stored: readonly Part[], { holed, idOf }: Keeping<Part>) =>
  holed ? [...found, ...stored.filter((each) => !found.some((part) => idOf(part) === idOf(each)))] : [...found];
type Keeping<Part> = Pick<PlanRows, 'holed'> & { idOf: (part: Part) => string };

/** What the file says of needs, strategies and services; of what it has no column for, the plan as it stands. */
export async function partsOf(rows: PlanRows, context: PartsContext & { owners: Owners; startOn: string }) {
  const { stored } = context;
  const { columns } = rows;
  return {
    needs: columns.has('need') ? await needsOf(rows, context) : (stored?.needs ?? []),
    strategies: columns.has('strategy') ? await strategiesOf(rows, context) : (stored?.strategies ?? []),
    services: columns.has('service') ? await servicesOf(rows, context) : (stored?.services ?? []),
  };
}

async function needsOf(rows: PlanRows, { planId, stored, lines }: PartsContext): Promise<Need[]> {
  const found: Need[] = [];
  for (const { line, value } of rows.rows)
    for (const [at, needId] of (await needIdsOf(planId, value.need)).entries()) {
      if (!lines.has(needId)) lines.set(needId, line);
      found.push({ needId, statement: value.need[at] ?? '' });
    }
  const idOf = ({ needId }: Need) => needId;
  return withKept(together(found, idOf, undefined), stored?.needs ?? [], { holed: rows.holed, idOf });
}

async function strategiesOf(rows: PlanRows, { planId, stored, lines }: PartsContext): Promise<Strategy[]> {
  const found: Strategy[] = [];
  for (const { line, value } of rows.rows)
    for (const [at, strategyId] of (await strategyIdsOf(planId, value.strategy)).entries()) {
      if (!lines.has(strategyId)) lines.set(strategyId, line);
      found.push({ strategyId, words: value.strategy[at] ?? '', goalIds: await goalIdsOf(planId, value) });
    }
  const idOf = ({ strategyId }: Strategy) => strategyId;
  return withKept(together(found, idOf, 'goalIds'), stored?.strategies ?? [], { holed: rows.holed, idOf });
}

async function servicesOf(
  rows: PlanRows,
  { planId, stored, lines, owners, startOn }: PartsContext & { owners: Owners; startOn: string },
): Promise<Service[]> {
  const found: Service[] = [];
  for (const { line, value } of rows.rows) {
    const amount = value.service && amountOfService(value.parameter ?? '');
    const owner = owners.get(value.owner ?? '');
    if (!value.service || !amount || !owner) continue;
    const what = serviceKind(value.service);
    const nth = found.filter(({ kind, name }) => kind === what.kind && name === what.name).length;
    const serviceId = `srv_${await derivedId(planId, what.kind, what.name ?? '', String(nth))}` as const;
    lines.set(serviceId, line);
    const [place] = value.place;
    found.push({
      ...{ serviceId, ...what, ...amount, providerRole: owner.ownerRole },
      ...(owner.ownerId ? { providerId: owner.ownerId } : {}),
      ...(place ? { place: value.place.join('; ') } : {}),
      ...(value.startOn && value.startOn > startOn ? { startOn: value.startOn } : {}),
      ...(value.endOn ? { endOn: value.endOn } : {}),
      goalIds: await goalIdsOf(planId, value),
    });
  }
  return withKept(found, stored?.services ?? [], { holed: rows.holed, idOf: ({ serviceId }) => serviceId });
}

/** Each with the item and the goal of its row. `lines`: of the items, by the ids that they have in the plan. */
export async function resourcesIn(rows: PlanRows, { planId, stored, lines }: PartsContext): Promise<PlanResource[]> {
  if (!rows.columns.has('resources')) return [...(stored?.resources ?? [])];
  const items = [...lines].flatMap(([id, line]): [number, ItemId][] => {
    const itemId = ItemId.safeParse(id);
    return itemId.success ? [[line, itemId.data]] : [];
  });
  const itemsAt = new Map(items);
  const found: PlanResource[] = [];
  for (const { line, value } of rows.rows)
    for (const resource of value.resources) {
      const itemId = itemsAt.get(line);
      const goalIds = await goalIdsOf(planId, value);
      found.push({ ...resource, goalIds, itemIds: itemId ? [itemId] : [] });
    }
  return withKept(found, stored?.resources ?? [], { holed: rows.holed, idOf: ({ what }) => what });
}
