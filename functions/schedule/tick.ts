import type { ScheduledEvent } from 'aws-lambda';
import * as z from 'zod/mini';

/** What wakes a door of this room. */
export type Tick = Pick<ScheduledEvent, 'time'>;

/** EventBridge tells seconds, the scheduler of the local district milliseconds. */
const Ticked = z.object({ time: z.iso.datetime() });

/** When it was to run, as the rest of the house writes an instant. */
export const timeOf = (tick: Tick): string => new Date(Ticked.parse(tick).time).toISOString();
