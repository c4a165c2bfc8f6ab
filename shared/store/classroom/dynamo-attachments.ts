import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { Attachment, type Attachments, PanelLook } from '#shared/use-cases/ports/classroom/attachments.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { held } from '../conditional.ts';
import { getItem, type Item, queryAll, type Table } from '../table.ts';
import { inThirtyDays } from '../time-to-live.ts';
import { ifNew, put, transact } from '../transactions.ts';
import { attachmentKey, correctionKey, panelKey, panelPartition } from './keys.ts';

/**
 * Attachments are written over: every writer copies the same facts from Google, and the newest copy is the best. But
 * who has seen it stays, though the writer's copy is from before. What teachers say of a post is a record of its own,
 * so that no copy writes over it.
 */
export const dynamoAttachments = (plans: Table, ledger: Table): Attachments => ({
  async find(place) {
    const found = await getMany(plans, [attachmentKey(place), correctionKey(place)]);
    const isCorrection = ({ pk }: Item) => pk === correctionKey(place).pk;
    const attachment = found.find((item) => !isCorrection(item));
    const correction = found.find(isCorrection);
    return (
      attachment &&
      Attachment.parse({ ...attachment, ...(correction ? { correction: WorkCorrection.parse(correction) } : {}) })
    );
  },
  async correctionOf(post, read) {
    const item = await getItem(plans, correctionKey(post), read);
    return item && WorkCorrection.parse(item);
  },
  async panelLooks(post) {
    const rows = await queryAll(plans, panelPartition(post), { span: { begins: 'stf_' } });
    return rows.map((row) => PanelLook.parse(row));
  },
  async keepPanelLook({ courseId, itemId, staffId, seenAt }) {
    const look = { courseId, itemId, staffId, seenAt, ttl: inThirtyDays(seenAt) };
    await plans.db.send(new PutCommand({ TableName: plans.name, Item: { ...panelKey(look), ...look } }));
  },
  async save({ correction: _, ...attachment }) {
    const key = attachmentKey(attachment);
    let { seenBy = [] } = attachment;
    while (!(await putUnlessSeen(plans, { ...key, ...attachment }, seenBy))) {
      const { seenBy: stored = [] } = Attachment.parse(await getItem(plans, key, { consistent: true }));
      seenBy = [...new Set([...stored, ...seenBy])];
    }
  },
  async carryOver(post, correction) {
    await transact(plans, [put(plans, { ...correctionKey(post), ...correction }, ifNew)]);
  },
  correct(post, { correction, before }, change) {
    const actions = [put(plans, { ...correctionKey(post), ...correction }, ifStillSaid(before))];
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});

/** What a post is and since when the class has it are said apart, each with its moment. */
function ifStillSaid(before: WorkCorrection | undefined) {
  if (!before) return ifNew;
  const { at, given } = before;
  return {
    ConditionExpression: `#at = :at AND ${given ? '#given.#at = :given' : 'attribute_not_exists(#given)'}`,
    ExpressionAttributeNames: { '#at': 'at', '#given': 'given' },
    ExpressionAttributeValues: { ':at': at, ...(given ? { ':given': given.at } : {}) },
  };
}

/**
 * Marks are only added, each at the end: what is stored may be these, or these before the writer's own came to them.
 */
function putUnlessSeen({ db, name }: Table, item: Item, seenBy: readonly StaffId[]): Promise<boolean> {
  const isNew = 'attribute_not_exists(seenBy)';
  if (seenBy.length === 0)
    return held(db.send(new PutCommand({ TableName: name, Item: item, ConditionExpression: isNew })));
  const put = new PutCommand({
    TableName: name,
    Item: { ...item, seenBy },
    ConditionExpression: `${isNew} OR seenBy = :these OR seenBy = :before`,
    ExpressionAttributeValues: { ':these': seenBy, ':before': seenBy.slice(0, -1) },
  });
  return held(db.send(put));
}
