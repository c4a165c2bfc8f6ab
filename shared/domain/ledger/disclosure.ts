import type { StaffRole } from '../roster/people.ts';
import type { LedgerEntry } from './ledger.ts';

/** Who it was, by the name and the roles that they have today; the reason in the entry is that of the moment. */
export type Discloser =
  | { kind: 'staff'; name: string; roles: readonly StaffRole[] }
  | { kind: 'student' | 'guardian'; name: string }
  | { kind: 'system' }
  | { kind: 'unknown'; id: string };

/** One line of a student's disclosure log; `copyFor` is who received it, `concerning` whose rights it was about. */
export type Disclosure = { who: Discloser; copyFor?: Discloser; concerning?: Discloser; entry: LedgerEntry };
