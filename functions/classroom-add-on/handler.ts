import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { addOnDeps } from '../deps/classroom.ts';
import { addOnDoor } from './door.ts';

let door: ReturnType<typeof addOnDoor> | undefined;

/** Everything under /add-on and /sign-in. */
export const handler = (event: APIGatewayProxyEventV2, context: Context) => {
  door ??= addOnDoor(addOnDeps());
  return door(event, context);
};
