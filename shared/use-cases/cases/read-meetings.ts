import type { Actor } from '#shared/domain/access/access.ts';
import type { Meeting } from '#shared/domain/cases/meeting.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { Meetings } from '../ports/cases/meetings.ts';
import type { Ids } from '../ports/clock.ts';
import type { Ledger } from '../ports/ledger/ledger.ts';
import { studentEntry } from '../student-entry.ts';

type Deps = AuthorizeDeps & { meetings: Pick<Meetings, 'ofStudent'>; ledger: Ledger; ids: Pick<Ids, 'next'> };
type Wish = { studentId: StudentId; surface: LedgerEntry['surface'] };

/** All meetings about a student, with their minutes. */
export async function readMeetings(deps: Deps, actor: Actor, { studentId, surface }: Wish): Promise<Meeting[]> {
  const { because } = await authorize(deps, actor, { studentId, data: 'D3' });
  const meetings = await deps.meetings.ofStudent(studentId);
  await deps.ledger.append({
    ...studentEntry(deps, actor, { studentId, because, surface }),
    action: 'meeting_viewed',
  });
  return meetings;
}
