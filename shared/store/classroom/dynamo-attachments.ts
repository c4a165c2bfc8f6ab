import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { WorkCorrection } from '#shared/domain/cards/work-correction.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { Attachment, type Attachments, PanelLook } from '#shared/use-cases/ports/classroom/attachments.ts';
import { newestFacts } from '#shared/use-cases/ports/classroom/work-facts.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { held } from '../conditional.ts';
import { getItem, type Item, queryAll, type Table } from '../table.ts';
import { inThirtyDays } from '../time-to-live.ts';
import { ifNew, put, transact } from '../transactions.ts';
import { ifStillSaid } from './if-still-said.ts';
import { attachmentKey, correctionKey, panelKey, panelPartition } from './keys.ts';

/**
 * Attachments are written over: every writer copies the same facts from Google. But a container remembers them for some
 * minutes, so that what it writes may be older than what is stored: who has seen it stays, and what was promised, and
 * the newest that was read. What teachers say of a post is a record of its own, so that no copy writes over it.
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
    let [kept, only] = [attachment, mayStandBefore(attachment)];
    while (!(await putInPlace(plans, { ...key, ...kept }, only))) {
      const stored = Attachment.parse(await getItem(plans, key, { consistent: true }));
      const seenBy = [...new Set([...(stored.seenBy ?? []), ...(attachment.seenBy ?? [])])];
      const work = newestFacts(stored.work, attachment.work);
      kept = { ...attachment, ...(seenBy.length > 0 ? { seenBy } : {}), ...(work ? { work } : {}) };
      only = { seenBy: [stored.seenBy], promised: [stored.work?.promised], readAt: stored.work?.readAt };
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

/** What may be written over; undefined is what is not there. */
type InPlaceOf = {
  seenBy: readonly Attachment['seenBy'][];
  promised: readonly NonNullable<Attachment['work']>['promised'][];
  /** Of facts that are not newer. */
  readAt: string | undefined;
};

/** Marks are only added, each at the end: stored may be these, or these before the writer's own came to them. */
const mayStandBefore = ({ seenBy, work }: Attachment): InPlaceOf => ({
  seenBy: seenBy ? [undefined, seenBy, seenBy.slice(0, -1)] : [undefined],
  promised: work?.promised ? [undefined, work.promised] : [undefined],
  readAt: work?.readAt,
});

function putInPlace({ db, name }: Table, item: Item, { seenBy, promised, readAt }: InPlaceOf): Promise<boolean> {
  const [seen, shown] = [oneOf('seenBy', seenBy), oneOf('#work.promised', promised)];
  const read = readAt === undefined ? '' : ' OR #work.readAt <= :readAt';
  const values = { ...seen.values, ...shown.values, ...(readAt === undefined ? {} : { ':readAt': readAt }) };
  const put = new PutCommand({
    TableName: name,
    Item: item,
    ConditionExpression: `(${seen.condition}) AND (${shown.condition}) AND (attribute_not_exists(#work)${read})`,
    ExpressionAttributeNames: { '#work': 'work' },
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  });
  return held(db.send(put));
}

/** Values are called after their attribute. */
function oneOf(attribute: string, values: readonly unknown[]) {
  const named = values.flatMap((value, index) =>
    value === undefined ? [] : [[`:${attribute.replace(/\W/g, '')}${index}`, value] as const],
  );
  const isAbsent = values.includes(undefined) ? [`attribute_not_exists(${attribute})`] : [];
  const equals = named.map(([called]) => `${attribute} = ${called}`);
  return { condition: [...isAbsent, ...equals].join(' OR '), values: Object.fromEntries(named) };
}
