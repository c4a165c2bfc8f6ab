import { type QueryInput, query } from '../command.ts';
import { onRequest, type RequestScope } from './authorize-request.ts';

export type ReadRequestInput = QueryInput & RequestScope;

/** A request with its words, for who may read the student's plans; its asker has read-own-requests. */
export const readRequest = query({
  authorize: onRequest('read'),
  read: async (_ports: object, { requestId }: ReadRequestInput, { request, enter }) =>
    enter({ action: 'request_viewed', requestId }, () => request),
});
