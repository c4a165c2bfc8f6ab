import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import type { DeadlineChange } from '#shared/domain/calendar/case-deadline.ts';
import { Meeting } from '#shared/domain/cases/meeting.ts';
import type { Referral, ReferralContext } from '#shared/domain/cases/referral.ts';
import { MeetingId } from '#shared/domain/ids.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { type StudentAccess, type StudentCommandInput, staffOnStudent } from '../access/authorize.ts';
import { command, type Needs } from '../command.ts';
import { deadlineChange } from '../process/deadline-change.ts';

export type MeetingCommandInput = StudentCommandInput & { meetingId: MeetingId };

/** What every command about a meeting answers: which it is, and whether its minutes are closed. */
const ChangedMeeting = z.object({ meetingId: MeetingId, status: Meeting.shape.status, version: z.int() });
export type ChangedMeeting = z.infer<typeof ChangedMeeting>;

/** Where it is done: by whom, as what, on which school day, under which settings. */
export type MeetingStep = ReferralContext & StudentAccess<Extract<Actor, { kind: 'staff' }>>;

type MeetingChange = {
  meeting: Meeting;
  action: 'meeting_opened' | 'meeting_recorded' | 'meeting_closed';
  /** The referral that learns of it, as it was and as it is now. */
  before?: Referral;
  referral?: Referral;
  /** Or the plan. */
  process?: PlanProcess;
  deadlines?: readonly DeadlineChange[];
};
type Ports = Needs<'meetings' | 'calendars' | 'district'>;

/** Every command about a meeting. */
export const changingMeeting = <More, Input extends StudentCommandInput>(
  decide: (ports: Ports & More, input: Input, step: MeetingStep) => Promise<MeetingChange>,
) =>
  command({
    authorize: staffOnStudent({ action: 'decide', data: 'D3' }),
    result: ChangedMeeting,
    async run(ports: Ports & More, input: Input, { change, ...access }) {
      const { process: settings } = await ports.district.settings();
      const step = { ...access, as: access.because, settings };
      const { meeting, action, before, referral, process, deadlines = [] } = await decide(ports, input, step);
      const due = referral ? [await deadlineChange(ports, before, referral)] : deadlines;
      const { id: meetingId, status, version } = meeting;
      return ports.meetings.save(
        { meeting, referral, process, deadlines: due },
        change({ action, meetingId }, { meetingId, status, version }),
      );
    },
  });
