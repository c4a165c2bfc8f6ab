import type { Actor } from '#shared/domain/access/access.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import type { Clock, Ids } from './ports/clock.ts';

type About = Pick<LedgerEntry, 'because' | 'surface'> & {
  studentId: StudentId;
  /** When the clock was read already, so that the entry and what it tells of bear the same time. */
  at?: Instant;
};

/** What every ledger entry about one student says, whatever was done: who, as what, when and by which door. */
export const studentEntry = (
  deps: { ids: Pick<Ids, 'next'>; now: Clock },
  actor: Pick<Actor, 'id'>,
  { studentId, because, surface, at }: About,
) => ({
  id: deps.ids.next('led'),
  at: at ?? deps.now(),
  actorId: actor.id,
  because,
  surface,
  studentIds: [studentId],
});
