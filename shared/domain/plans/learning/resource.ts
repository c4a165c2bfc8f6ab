import * as z from 'zod/mini';
import { SchoolDate } from '../../dates.ts';
import { GoalId, ItemId } from '../../ids.ts';
import { line } from '../../line-text.ts';

/**
 * What a plan needs to be there: a device, software, a room, money. A plan that promises it and names nobody who
 * supplies it is not carried out, and a year later nobody knows why.
 */
export const PlanResource = z.strictObject({
  what: line(200),
  /** Who supplies it, in or outside the school. */
  supplier: line(120),
  inPlace: z.enum(['yes', 'onTheWay', 'no']),
  /** Since when it is there, or by when it is to be. */
  on: z.optional(SchoolDate),
  goalIds: z.array(GoalId),
  itemIds: z.array(ItemId),
});
export type PlanResource = z.infer<typeof PlanResource>;
