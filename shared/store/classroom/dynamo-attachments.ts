import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { Attachment, type Attachments, PanelLook } from '#shared/use-cases/ports/classroom/attachments.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { held } from '../conditional.ts';
import { getItem, type Item, type Table } from '../table.ts';
import { inThirtyDays } from '../time-to-live.ts';
import { ifNew, put, transact } from '../transactions.ts';
import { attachmentKey, correctionKey, panelKey } from './keys.ts';

/**
 * Attachments are written over: every writer copies the same facts from Google, and the newest copy is the best. But
 * that a teacher has seen it stays, though the writer's copy is from before. What teachers say of a post is a record of
 * its own, so that no copy writes over it.
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
  async correctionOf(post) {
    const item = await getItem(plans, correctionKey(post));
    return item && WorkCorrection.parse(item);
  },
  async panelSeenAt(post) {
    const item = await getItem(plans, panelKey(post));
    return item && PanelLook.parse(item).seenAt;
  },
  async keepPanelSeen({ courseId, itemId }, at) {
    const look = { courseId, itemId, seenAt: at, ttl: inThirtyDays(at) };
    await plans.db.send(new PutCommand({ TableName: plans.name, Item: { ...panelKey(look), ...look } }));
  },
  async save({ correction: _, ...attachment }) {
    const item = { ...attachmentKey(attachment), ...attachment };
    const unseen = attachment.seenByTeacher ? {} : { ConditionExpression: 'attribute_not_exists(seenByTeacher)' };
    if (await held(plans.db.send(new PutCommand({ TableName: plans.name, Item: item, ...unseen })))) return;
    await plans.db.send(new PutCommand({ TableName: plans.name, Item: { ...item, seenByTeacher: true } }));
  },
  async carryOver(post, correction) {
    await transact(plans, [put(plans, { ...correctionKey(post), ...correction }, ifNew)]);
  },
  correct(post, correction, change) {
    const actions = [put(plans, { ...correctionKey(post), ...correction })];
    return commit({ plans, ledger }, { actions, onConflict: new DomainError('changed_meanwhile') }, change);
  },
});
