import * as z from 'zod/mini';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId, RequestId, SchoolId } from '#shared/domain/ids.ts';
import {
  asOwn,
  type OpenRequest,
  OwnRequest,
  PlanRequest,
  type SettledRequest,
} from '#shared/domain/requests/plan-request.ts';
import type { PlanRequests } from '#shared/use-cases/ports/requests/plan-requests.ts';
import { commit } from '../commit.ts';
import { getItem, queryAll, type Table } from '../table.ts';
import { type Action, ifNew, ifVersionIs, put } from '../transactions.ts';
import {
  askerKey,
  askerPartition,
  openRequestKey,
  ownRequestKey,
  requestPartition,
  settledRequestKey,
} from './keys.ts';

const Head = z.object({ version: z.int() });

/**
 * Open requests sort apart from settled ones, so that what still waits is one query however many were answered over the
 * years. The asker's own rows hold ids and outcomes: a door for teachers reads those and never what others wrote.
 */
export const dynamoPlanRequests = (plans: Table, ledger: Table): PlanRequests => ({
  async openOf(school) {
    const items = await queryAll(plans, requestPartition(school), { span: { begins: 'OPEN#' }, consistent: true });
    return items.map((item) => PlanRequest.parse(item)).filter(isOpen);
  },
  find: (school, request) => find(plans, school, request),
  askerOf: (person) => askerOf(plans, person),
  open: (state, change) => commit({ plans, ledger }, opening(plans, state), change),
  settle: (request, change) => commit({ plans, ledger }, settling(plans, request), change),
});

const isOpen = (request: PlanRequest): request is OpenRequest => request.status === 'open';

/** In this order: a request moves from open to settled, so one that is no longer open must be found where it went. */
async function find(table: Table, school: SchoolId, request: RequestId) {
  const open = await getItem(table, openRequestKey(school, request), { consistent: true });
  const item = open ?? (await getItem(table, settledRequestKey(school, request), { consistent: true }));
  return item && PlanRequest.parse(item);
}

async function askerOf(table: Table, person: PersonId) {
  const items = await queryAll(table, askerPartition(person), { consistent: true });
  const head = items.find(({ sk }) => sk === 'ASKER');
  return {
    version: head ? Head.parse(head).version : 0,
    requests: items.filter(({ sk }) => sk !== 'ASKER').map((item) => OwnRequest.parse(item)),
  };
}

function opening(table: Table, { request, same, seen }: Parameters<PlanRequests['open']>[0]) {
  const { id, schoolId, askedBy } = request;
  const head = { ...askerKey(askedBy), version: seen + 1 };
  return {
    actions: [
      put(table, { ...openRequestKey(schoolId, id), ...request }, ifNew),
      put(table, head, ifVersionIs(seen)),
      ...ownRows(table, request, same),
    ],
    onConflict: new DomainError('changed_meanwhile', { requestId: id }),
  };
}

function settling(table: Table, request: SettledRequest) {
  const { id, schoolId, version } = request;
  const open = { TableName: table.name, Key: openRequestKey(schoolId, id), ...ifVersionIs(version - 1) };
  return {
    actions: [
      { Delete: open },
      put(table, { ...settledRequestKey(schoolId, id), ...request }, ifNew),
      ...ownRows(table, request),
    ],
    onConflict: new DomainError('changed_meanwhile', { requestId: id }),
  };
}

/** For whose voice it is and, when it was said, for who typed it. */
function ownRows(table: Table, request: PlanRequest, same?: string): Action[] {
  const { id, askedBy, writtenBy } = request;
  const named = same === undefined ? {} : { same };
  return [
    put(table, { ...ownRequestKey(askedBy, id), ...asOwn(request, true), ...named }),
    ...(writtenBy ? [put(table, { ...ownRequestKey(writtenBy, id), ...asOwn(request, false) })] : []),
  ];
}
