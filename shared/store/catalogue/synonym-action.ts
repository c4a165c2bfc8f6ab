import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import type { Table } from '../table.ts';
import { type Action, ifVersionIs, put } from '../transactions.ts';
import { synonymKey } from './keys.ts';

/** Of two people who remember the same words at once, the second is told. */
export const synonymAction = (table: Table, synonym: Synonym): Action =>
  put(table, { ...synonymKey(synonym.id), ...synonym }, ifVersionIs(synonym.version - 1));
