import * as z from 'zod/mini';
import type { HandInEvent } from '#shared/domain/cards/observed-hand-in.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { tolerant } from './odd-fields.ts';

const StateHistory = z.object({
  state: tolerant(z.string()),
  actorUserId: tolerant(z.string()),
  stateTimestamp: tolerant(z.string()),
});
/** Grades have a history too, and it stands in the same list. */
export const HandInHistory = tolerant(z.array(z.object({ stateHistory: z.optional(StateHistory) })));

/** Whole or not at all: a line that cannot be read may be the first hand-in. */
export function eventsIn(lines: NonNullable<z.infer<typeof HandInHistory>> = []): HandInEvent[] {
  const states = lines.flatMap(({ stateHistory }) => (stateHistory ? [stateHistory] : []));
  const events = states.flatMap(({ state, actorUserId: actorId, stateTimestamp }) => {
    const at = instantIn(stateTimestamp);
    return state && actorId && at ? [{ state, actorId, at }] : [];
  });
  return events.length === states.length ? events : [];
}

/** Google's moments have nine digits behind the point, or none. */
function instantIn(text: string | undefined): Instant | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
