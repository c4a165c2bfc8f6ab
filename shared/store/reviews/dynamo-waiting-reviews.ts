import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { ReviewId, StudentId } from '#shared/domain/ids.ts';
import type { WaitingReviews } from '#shared/use-cases/ports/reviews/reviews.ts';
import { queryAll, type Table } from '../table.ts';
import { waitingKey, waitingPartition } from './keys.ts';

const Waiting = z.object({ studentId: StudentId, reviewId: ReviewId });

export const dynamoWaitingReviews = (table: Table): WaitingReviews => ({
  async park(organiser, { studentId, reviewId }) {
    const Item = { ...waitingKey(organiser, reviewId), studentId, reviewId };
    await table.db.send(new PutCommand({ TableName: table.name, Item }));
  },
  async waitingFor(organiser) {
    const rows = await queryAll(table, waitingPartition(organiser), { consistent: true });
    return rows.map((item) => Waiting.parse(item));
  },
  async unpark(organiser, review) {
    await table.db.send(new DeleteCommand({ TableName: table.name, Key: waitingKey(organiser, review) }));
  },
});
