import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Attachment, type Attachments } from '#shared/use-cases/ports/classroom/attachments.ts';
import { getItem, type Table } from '../table.ts';
import { attachmentKey } from './keys.ts';

/**
 * Written over without a condition: every writer copies the same facts from Google, and the newest copy is the best.
 */
export const dynamoAttachments = (table: Table): Attachments => ({
  async find(place) {
    const item = await getItem(table, attachmentKey(place));
    return item && Attachment.parse(item);
  },
  async save(attachment) {
    await table.db.send(
      new PutCommand({ TableName: table.name, Item: { ...attachmentKey(attachment), ...attachment } }),
    );
  },
});
