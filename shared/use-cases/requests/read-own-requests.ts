import type { Actor } from '#shared/domain/access/access.ts';
import type { OwnRequest } from '#shared/domain/requests/plan-request.ts';
import type { Access } from '../audited-change.ts';
import { type Needs, type QueryInput, query } from '../command.ts';

type Person = Exclude<Actor, { kind: 'system' }>;
export type ReadOwnRequestsInput = QueryInput;

/**
 * What became of all that somebody asked for, newest first. There is no argument that could name another asker, and
 * nothing in it that they did not say themselves but the outcome, so it needs no entry in the ledger.
 */
export const readOwnRequests = query({
  authorize: async (_ports: object, actor: Person): Promise<Access & { actor: Person }> => ({
    ...{ actor, because: 'asked', studentIds: [] },
  }),
  async read({ requests }: Needs<'requests'>, _input: ReadOwnRequestsInput, { actor, withoutTrace }) {
    const history = await requests.askerOf(actor.id);
    return withoutTrace<OwnRequest[]>(history.requests.map(({ same: _, ...request }) => request).sort(newestFirst));
  },
});

const newestFirst = (a: OwnRequest, b: OwnRequest) =>
  a.at === b.at ? (a.requestId < b.requestId ? 1 : -1) : a.at < b.at ? 1 : -1;
