import { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { SecondPost, type SecondPosts } from '#shared/use-cases/ports/classroom/second-posts.ts';
import { commit } from '../commit.ts';
import { getItem, type Table } from '../table.ts';
import { ifNew, put, transact } from '../transactions.ts';
import { ifStillSaid } from './if-still-said.ts';
import { correctionKey, secondPostKey } from './keys.ts';

type Place = Parameters<SecondPosts['find']>[0];

/** What Classroom made is taken in only in place of what was found: of two tries at once one is kept. */
export function dynamoSecondPosts(plans: Table, ledger: Table): SecondPosts {
  const stored = (second: SecondPost, condition: object) =>
    put(plans, { ...secondPostKey(second), ...second }, condition);
  const find = async (place: Place) => {
    const item = await getItem(plans, secondPostKey(place), { consistent: true });
    return item && SecondPost.parse(item);
  };
  return {
    find,
    ask(second, change, { isKnown }) {
      const actions = isKnown ? [] : [stored(second, ifNew)];
      return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
    },
    async keep(second, madeItemId, mark) {
      const place = correctionKey({ courseId: second.courseId, itemId: madeItemId });
      const made = stored({ ...second, secondItemId: madeItemId }, ifStillMakes(second.secondItemId));
      const isKept = (marked: WorkCorrection, before?: WorkCorrection) =>
        transact(plans, [made, put(plans, { ...place, ...marked }, ifStillSaid(before))]);
      if (await isKept(mark)) return madeItemId;
      const kept = (await find(second))?.secondItemId;
      if (kept && kept !== second.secondItemId) return kept;
      // Its answer was lost, and a teacher has said of it meanwhile what it is.
      const said = await getItem(plans, place, { consistent: true });
      const before = said && WorkCorrection.parse(said);
      if (!before || !(await isKept({ ...before, isSecond: true }, before))) throw new DomainError('changed_meanwhile');
      return madeItemId;
    },
    async release({ secondItemId: _, madeAt: _m, ...second }, goneItemId) {
      await transact(plans, [stored(second, ifStillMakes(goneItemId))]);
    },
  };
}

const ifStillMakes = (itemId: string | undefined) =>
  itemId === undefined
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(secondItemId)' }
    : { ConditionExpression: 'secondItemId = :itemId', ExpressionAttributeValues: { ':itemId': itemId } };
