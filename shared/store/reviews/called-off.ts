import type { CalledOff } from '#shared/use-cases/ports/plans/plans.ts';
import { meetingAction } from '../cases/dynamo-meetings.ts';
import type { Table } from '../table.ts';
import { type Action, ifVersionIs, put } from '../transactions.ts';
import { reviewAction } from './dynamo-reviews.ts';
import { meetingsAheadKey } from './keys.ts';

/** A meeting that somebody plans, moves or writes down at this moment makes the whole change come too late. */
export const calledOffActions = (plans: Table, { reviews, ahead, minutes }: CalledOff): Action[] => [
  ...reviews.map((review) => reviewAction(plans, review)),
  put(plans, { ...meetingsAheadKey(ahead.studentId), ...ahead }, ifVersionIs(ahead.version - 1)),
  ...minutes.map((meeting) => meetingAction(plans, meeting)),
];
