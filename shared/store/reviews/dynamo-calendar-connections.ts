import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { calendarScope } from '#shared/use-cases/ports/reviews/calendar.ts';
import type { CalendarConnections } from '#shared/use-cases/ports/reviews/calendar-connections.ts';
import { grantKey } from '../sign-in/keys.ts';
import type { Table } from '../table.ts';

const Scopes = z.object({ scopes: z.array(z.string()) });

/** Asks for the scopes alone, so that a door's permission can be cut to that attribute and no token reaches it. */
export const dynamoCalendarConnections = (table: Table): CalendarConnections => ({
  async isConnected(staff) {
    const { Item } = await table.db.send(
      new GetCommand({ TableName: table.name, Key: grantKey(staff), ProjectionExpression: 'pk, scopes' }),
    );
    return Item !== undefined && Scopes.parse(Item).scopes.includes(calendarScope);
  },
});
