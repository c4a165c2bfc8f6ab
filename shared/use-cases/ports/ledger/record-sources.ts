import type { RecordKind } from '#shared/domain/ledger/student-record.ts';
import type { Student } from '#shared/domain/roster/people.ts';

/**
 * Q48. Reads one place where something is held on a student; what lies together comes together. The list of sources is
 * the whole record: a test fails when a stored item that names a student is in none of them.
 */
export type RecordSource = (student: Student) => Promise<readonly RecordKind[]>;
