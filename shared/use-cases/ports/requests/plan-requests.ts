import type { PersonId, RequestId, SchoolId } from '#shared/domain/ids.ts';
import type { OpenRequest, OwnRequest, PlanRequest, SettledRequest } from '#shared/domain/requests/plan-request.ts';
import type { Save } from '../commands.ts';

/** What somebody asked for so far; `version` counts it, so that two requests at one moment meet. */
export type RequestHistory = { version: number; requests: OwnRequest[] };

export type PlanRequests = {
  /** Q37: of a school, in no order. */
  openOf(school: SchoolId): Promise<OpenRequest[]>;
  find(school: SchoolId, request: RequestId): Promise<PlanRequest | undefined>;
  /** Q38. */
  askerOf(person: PersonId): Promise<RequestHistory>;
  /** Refuses with `changed_meanwhile` when the asker asked something else since `seen`. */
  open: Save<{ request: OpenRequest; same: string; seen: number }>;
  /** Refuses with `changed_meanwhile` when it is not open any more. */
  settle: Save<SettledRequest>;
};
