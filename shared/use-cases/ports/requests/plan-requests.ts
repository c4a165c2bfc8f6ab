import type { PersonId, RequestId, SchoolId } from '#shared/domain/ids.ts';
import type { OpenRequest, OwnRequest, PlanRequest, SettledRequest } from '#shared/domain/requests/plan-request.ts';
import type { AuditedChange, Saved } from '../commands.ts';

/** What somebody asked for so far. `version` counts what they asked and lets two of their requests at one moment not miss each other. */
export type RequestHistory = { version: number; requests: OwnRequest[] };

export type PlanRequests = {
  /** Q37: of a school, in no order. */
  openOf(school: SchoolId): Promise<OpenRequest[]>;
  find(school: SchoolId, request: RequestId): Promise<PlanRequest | undefined>;
  /** Q38. */
  askerOf(person: PersonId): Promise<RequestHistory>;
  /** Refuses with `changed_meanwhile` when the asker asked something else since `seen`. */
  open<Result>(
    state: { request: OpenRequest; same: string; seen: number },
    change: AuditedChange<Result>,
  ): Promise<Saved<Result>>;
  /** Refuses with `changed_meanwhile` when it is not open any more. */
  settle<Result>(request: SettledRequest, change: AuditedChange<Result>): Promise<Saved<Result>>;
};
