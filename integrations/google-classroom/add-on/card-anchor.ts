import { createHash } from 'node:crypto';
import type { StudentId } from '#shared/domain/ids.ts';

/**
 * Where a student's card stands on the page of cards, the same however the list changes between two pages. No id: an
 * address may be shared.
 */
export const cardAnchor = (id: StudentId) =>
  `card-${createHash('sha256').update(`card ${id}`).digest('hex').slice(0, 12)}`;
