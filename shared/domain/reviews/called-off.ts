import type { StudentId } from '../ids.ts';
import type { MeetingsAhead } from './meetings-ahead.ts';
import type { Review } from './review.ts';

/** A meeting that will not be held. */
export const calledOff = (review: Review, { quietly }: { quietly: boolean }): Review => ({
  ...review,
  status: 'cancelled',
  ...(quietly ? { quietly } : {}),
  version: review.version + 1,
});

/** Counted up also where nothing was planned: of two people at one moment, one who plans and one who ends it all. */
export const nothingAhead = (studentId: StudentId, before: MeetingsAhead | undefined): MeetingsAhead => ({
  studentId,
  meetings: [],
  version: (before?.version ?? 0) + 1,
});
