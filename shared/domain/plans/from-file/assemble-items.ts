import type { PlanItem } from '../../catalogue/plan-item.ts';
import type { Synonyms } from '../../catalogue/wordings/synonyms.ts';
import type { SchoolDate } from '../../dates.ts';
import { derivedId } from '../../derived-id.ts';
import type { PlanId, WordsId } from '../../ids.ts';
import { remembered, understood } from '../plan-rows.ts';
import { type ImportedWords, type WordsDecision, wordsIdOf } from '../triage-row.ts';
import { type LineFault, lineFault, type PlanFileRow, type PlanRows } from './collect-plans.ts';
import { needIdsOf, type Owners } from './row-parts.ts';

/** Words that the catalogue does not know; `waits` for a person, or was decided before. */
export type BroughtWords = ImportedWords & { id: WordsId; waits: boolean };

type ItemContext = {
  planId: PlanId;
  startOn: SchoolDate;
  decided: ReadonlyMap<WordsId, WordsDecision>;
  synonyms: Synonyms;
  owners: Owners;
};

export async function itemsOf(rows: PlanRows, context: ItemContext) {
  const items: PlanItem[] = [];
  const lines = new Map<string, number>();
  const words: BroughtWords[] = [];
  const faults: LineFault[] = [];
  const take = async ({ line }: PlanFileRow, value: ImportedFacts, meaning: Meaning) => {
    const item = await importedItem(value, meaning, { ...context, items });
    items.push(item);
    lines.set(item.itemId, line);
  };
  for (const row of rows.rows) {
    const { accommodation } = row.value;
    if (!accommodation) continue;
    const meaning = understood(accommodation, row.value);
    const more = await besidesOf(row, context);
    if (meaning === 'bad_parameter') faults.push(lineFault(row.line, ['parameter', 'bad_parameter']));
    else if (meaning !== 'unclear') await take(row, { ...row.value, ...more, appliesTo: meaning.appliesTo }, meaning);
    else {
      const unknown = { ...wordsOf(row, accommodation), ...more };
      const id = await wordsIdOf(context.planId, unknown);
      const decision = context.decided.get(id);
      const known = decision ? undefined : remembered(accommodation, row.value, context.synonyms);
      if (!known) words.push({ ...unknown, id, waits: !decision });
      const settled = known ?? (decision?.as === 'accommodation' ? decision : undefined);
      if (settled) await take(row, { ...row.value, ...more }, settled);
    }
  }
  const waits = words.some((each) => each.waits);
  return { items, lines, words, faults, holed: rows.holed || waits || faults.length > 0 };
}

/** Where it holds, who sees to it and which need it answers. */
async function besidesOf({ value }: PlanFileRow, { planId, owners }: Pick<ItemContext, 'planId' | 'owners'>) {
  const { place, course, need } = value;
  return {
    ...(course.length > 0 ? { courses: course } : {}),
    ...(place.length > 0 ? { settings: place } : {}),
    ...(owners.get(value.owner ?? '') ?? {}),
    ...(need.length > 0 ? { needIds: await needIdsOf(planId, need) } : {}),
  };
}

const wordsOf = ({ value }: PlanFileRow, text: string): ImportedWords => ({
  text,
  parameter: value.parameter ?? '',
  appliesTo: value.appliesTo,
  ...(value.priority ? { priority: value.priority } : {}),
  ...(value.startOn ? { startOn: value.startOn } : {}),
  ...(value.endOn ? { endOn: value.endOn } : {}),
});

type Meaning = Pick<PlanItem, 'code' | 'parameter' | 'own'>;
type ImportedFacts = Pick<PlanItem, 'startOn' | 'endOn' | 'ownerId'> & {
  appliesTo: PlanItem['applicability']['activities'];
  courses?: readonly string[] | undefined;
  settings?: readonly string[] | undefined;
  ownerRole?: string | undefined;
  needIds?: PlanItem['needIds'] | undefined;
  priority?: PlanItem['priority'] | '' | undefined;
};

/** An item is known by what it is, not by how much: a changed amount is a change of the same item. */
export async function importedItem(
  value: ImportedFacts,
  { code, parameter, own }: Meaning,
  { planId, startOn, items }: Pick<ItemContext, 'planId' | 'startOn'> & { items: readonly PlanItem[] },
): Promise<PlanItem> {
  const nth = items.filter((item) => item.code === code).length;
  return {
    itemId: `itm_${await derivedId(planId, code, String(nth))}`,
    code,
    parameter,
    ...(own ? { own } : {}),
    applicability: {
      activities: value.appliesTo,
      courses: [...(value.courses ?? [])],
      settings: [...(value.settings ?? [])],
    },
    ownerRole: value.ownerRole ?? 'teacher',
    ...(value.ownerId ? { ownerId: value.ownerId } : {}),
    ...(value.startOn && value.startOn > startOn ? { startOn: value.startOn } : {}),
    ...(value.endOn ? { endOn: value.endOn } : {}),
    priority: value.priority || 'standard',
    applicationType: 'accommodation',
    needIds: [...(value.needIds ?? [])],
  };
}
