import type { Key } from '../keys.ts';

/** Q39: the district's own, all in one partition. */
export const accommodationPartition = 'ACCOMMODATION#district';
export const accommodationKey = (code: string): Key => ({ pk: accommodationPartition, sk: code });

/** Q63: what the district reads in words that no rule knows. */
export const synonymPartition = 'SYNONYM#district';
export const synonymKey = (id: string): Key => ({ pk: synonymPartition, sk: id });
