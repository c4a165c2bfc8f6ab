import type { SeatDraft } from './sections.ts';

/** What many rows of enrolments have in common; equal ones are one object. */
export type SeatTerms = Pick<SeatDraft, 'role' | 'beginOn' | 'endOn' | 'over'>;

/**
 * The rows of one class in columns: a large district has half a million, and an object for each would not fit into a
 * small machine.
 */
export type SeatRows = { users: string[]; lines: number[]; terms: SeatTerms[] };

export const noSeatRows = (): SeatRows => ({ users: [], lines: [], terms: [] });

export function addSeatRow(rows: SeatRows, { userId, line }: Pick<SeatDraft, 'userId' | 'line'>, terms: SeatTerms) {
  rows.users.push(userId);
  rows.lines.push(line);
  rows.terms.push(terms);
}

export function* eachSeatRow({ users, lines, terms }: SeatRows): Generator<SeatDraft> {
  for (const [index, userId] of users.entries()) {
    const shared = terms[index];
    if (shared) yield { userId, line: lines[index] ?? 0, ...shared };
  }
}

/** Answers the same object for the same terms. */
export function sharedTerms() {
  const known = new Map<string, SeatTerms>();
  return (terms: SeatTerms): SeatTerms => {
    const key = `${terms.role} ${terms.beginOn ?? ''} ${terms.endOn ?? ''} ${terms.over}`;
    const found = known.get(key) ?? terms;
    if (found === terms) known.set(key, terms);
    return found;
  };
}
