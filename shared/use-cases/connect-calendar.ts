import type { Actor } from '#shared/domain/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { calendarScope } from './ports/calendar.ts';
import type { Clock, Ids } from './ports/clock.ts';
import type { Outbox, WaitingReviews } from './ports/reviews.ts';
import type { Grant, Grants } from './ports/sessions.ts';

type Deps = {
  grants: Pick<Grants, 'save'>;
  waiting: Pick<WaitingReviews, 'waitingFor'>;
  outbox: Outbox;
  ids: Pick<Ids, 'next'>;
  now: Clock;
};

/** Keeps what the organiser granted and takes up every review that waited for it. Answers how many those are. */
export async function connectCalendar(deps: Deps, actor: Actor, grant: Grant) {
  if (actor.kind !== 'staff' || actor.id !== grant.personId) throw new DomainError('not_allowed');
  if (!grant.scopes.includes(calendarScope)) throw new DomainError('needs_permission', { scope: 'calendar' });
  await deps.grants.save(grant);
  const waiting = await deps.waiting.waitingFor(actor.id);
  for (const review of waiting) {
    const id = deps.ids.next('evt');
    await deps.outbox.emitOnce({ id, at: deps.now(), type: 'ReviewScheduled', ...review }, `connected/${id}`);
  }
  return waiting.length;
}
