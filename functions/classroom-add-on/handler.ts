import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { addOnDeps } from '../deps/classroom.ts';
import { interactive } from '../deps/patience.ts';
import { rehearse } from '../deps/rehearsal.ts';
import { addOnDoor } from './door.ts';

const door = addOnDoor(addOnDeps());
await rehearse(interactive);

/** Everything under /add-on and /sign-in. */
export const handler = (event: APIGatewayProxyEventV2, context: Context) => door(event, context);
