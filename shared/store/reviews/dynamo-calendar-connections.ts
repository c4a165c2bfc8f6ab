import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { calendarPermission } from '#shared/use-cases/ports/reviews/calendar.ts';
import type { CalendarConnections } from '#shared/use-cases/ports/reviews/calendar-connections.ts';
import { grantKey } from '../sign-in/keys.ts';
import { permissionAttributes, permissionsStored } from '../sign-in/stored-permissions.ts';
import type { Table } from '../table.ts';

const asked = ['pk', ...permissionAttributes].join(', ');

/** Asks for the permissions alone, so that a door's permission can be cut to that attribute and no token reaches it. */
export const dynamoCalendarConnections = (table: Table): CalendarConnections => ({
  async isConnected(staff) {
    const { Item } = await table.db.send(
      new GetCommand({ TableName: table.name, Key: grantKey(staff), ProjectionExpression: asked }),
    );
    return Item !== undefined && permissionsStored(Item).includes(calendarPermission);
  },
});
