import type { Actor } from '#shared/domain/access/access.ts';
import { fewAtOnce } from '#shared/domain/few-at-once.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { OwnRequest } from '#shared/domain/requests/plan-request.ts';
import { type AuthorizePorts, accessIfAllowed } from '../access/authorize.ts';
import type { Access } from '../audited-change.ts';
import { type Needs, type QueryInput, query } from '../command.ts';

type Person = Exclude<Actor, { kind: 'system' }>;
export type ReadOwnRequestsInput = QueryInput;

/**
 * What became of all that somebody asked for, newest first. There is no argument that could name another asker, and
 * nothing in it that they did not say themselves but the outcome, so it needs no entry in the ledger. A family hears it
 * of a student over whom they have rights today: even at which school somebody answers may tell where a child is.
 */
export const readOwnRequests = query({
  authorize: async (_ports: object, actor: Person): Promise<Access & { actor: Person }> => ({
    ...{ actor, because: 'asked', studentIds: [] },
  }),
  async read(ports: AuthorizePorts & Needs<'requests'>, _input: ReadOwnRequestsInput, { actor, withoutTrace }) {
    const { requests } = await ports.requests.askerOf(actor.id);
    const hidden = actor.kind === 'guardian' ? await outOfSight(ports, actor, requests) : [];
    const told = requests.filter(({ studentId }) => !hidden.includes(studentId));
    return withoutTrace<OwnRequest[]>(told.map(({ same: _, ...request }) => request).sort(newestFirst));
  },
});

async function outOfSight(ports: AuthorizePorts, actor: Person, requests: readonly OwnRequest[]): Promise<StudentId[]> {
  const students = [...new Set(requests.map(({ studentId }) => studentId))];
  const sights = await fewAtOnce(students, (studentId) => accessIfAllowed(ports, actor, { studentId, data: 'D3' }));
  return students.filter((_student, place) => !sights[place]);
}

const newestFirst = (a: OwnRequest, b: OwnRequest) =>
  a.at === b.at ? (a.requestId < b.requestId ? 1 : -1) : a.at < b.at ? 1 : -1;
