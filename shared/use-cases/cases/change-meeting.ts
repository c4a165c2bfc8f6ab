import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import { Meeting } from '#shared/domain/cases/meeting.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { MeetingId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import type { ProcessSettings } from '#shared/domain/process/clocks.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Meetings } from '../ports/cases/meetings.ts';
import type { Ids } from '../ports/clock.ts';
import type { Commands } from '../ports/commands.ts';
import { type DeadlineDeps, deadlineChange } from '../process/deadline-change.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';
import type { CaseWish, Scene } from './change-referral.ts';

export type MeetingWish = CaseWish & { meetingId: MeetingId };
export type MeetingDeps = AuthorizeDeps &
  DeadlineDeps & {
    meetings: Pick<Meetings, 'get' | 'save'>;
    commands: Commands;
    ids: Pick<Ids, 'next'>;
    settings: ProcessSettings;
  };

const MeetingAnswer = z.object({ meetingId: MeetingId, status: Meeting.shape.status, version: z.int() });
export type MeetingAnswer = z.infer<typeof MeetingAnswer>;

type Changed = {
  meeting: Meeting;
  before?: Referral;
  referral?: Referral;
  process?: PlanProcess;
  planDeadlines?: readonly DeadlineChange[];
  action: LedgerEntry['action'];
};

/** The one course of every command about a meeting. */
export async function changeMeeting(
  deps: MeetingDeps,
  actor: Actor,
  { wish, change }: { wish: CaseWish; change: (scene: Scene) => Promise<Changed> },
): Promise<MeetingAnswer> {
  const { studentId, key, surface } = wish;
  const access = await authorize(deps, actor, { studentId, action: 'decide', data: 'D3' });
  const { because, on } = access;
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', { studentId });
  const answer = await toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const at = deps.now();
    const scene = { as: because, on, settings: deps.settings, actorId: actor.id, at, access };
    const { meeting, before, referral, process, planDeadlines = [], action } = await change(scene);
    const deadlines = referral ? [await deadlineChange(deps, before, referral)] : planDeadlines;
    const { id: meetingId, status, version } = meeting;
    const entry = { ...studentEntry(deps, actor, { studentId, because, surface, at }), meetingId };
    const answer = { meetingId, status, version };
    return deps.meetings.save({ meeting, referral, process, deadlines, entry: { ...entry, action }, key, answer });
  });
  return MeetingAnswer.parse(answer);
}
