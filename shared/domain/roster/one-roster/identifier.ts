import type { RowFaultReason } from '../../tabular.ts';
import type { PersonDraft, PersonRecords } from './people.ts';
import { countFault, type RosterDraft } from './roster-draft.ts';

/** Nine digits, whatever stands between and around them; or as such numbers are written, among other digits too. */
const nineDigits = /(?<!\d)\d(?:[^\p{L}\d]*\d){8}(?![^\p{L}\d]*\d)/u;
const inThreeParts = /(?<!\d)\d{3}[^\p{L}\d]+\d{2}[^\p{L}\d]+\d{4}(?!\d)/u;

/**
 * Whether this may be a social security number, which is kept nowhere. Many a student number looks like one and is lost
 * by this; people are found by their other ids.
 */
export function mayBeSocialSecurity(text: string): boolean {
  const plain = text.normalize('NFKC');
  const digits = plain.replaceAll(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : '0'));
  const letters = plain.replaceAll(/[^\p{L}]/gu, '');
  return nineDigits.test(digits) || inThreeParts.test(digits) || /ssn|socialsecurity/i.test(letters);
}

/** The number that a school knows somebody by; never the text of a report. */
export function takeIdentifier(draft: RosterDraft, { sourcedId, user }: PersonDraft, cell: string) {
  // Whoever is known by their sourcedId is found by it.
  if (!user || user.gone || cell === '' || cell === sourcedId) return;
  if (mayBeSocialSecurity(cell)) countFault(draft, 'users.csv', { column: 'identifier', reason: 'social_security' });
  else if (/^\P{Cc}{1,100}$/u.test(cell)) user.identifier = cell;
  else fault(draft, user.line, 'bad_text');
}

/** What several have names none of them, and stays with each: it is mended where it comes from. */
export function saySharedIdentifiers(draft: RosterDraft, known: ReadonlyMap<string, PersonRecords>) {
  const first = new Map<string, string | undefined>();
  const say = (sourcedId: string) => fault(draft, draft.people.get(sourcedId)?.user?.line, 'identifier_shared');
  for (const [sourcedId, { student, staff }] of known) {
    const { identifier } = student ?? staff ?? {};
    if (identifier === undefined) continue;
    const key = identifier.toLowerCase();
    const owner = first.get(key);
    if (!first.has(key)) first.set(key, sourcedId);
    else {
      if (owner !== undefined) say(owner);
      say(sourcedId);
      first.set(key, undefined);
    }
  }
}

function fault({ faults }: RosterDraft, line: number | undefined, reason: RowFaultReason) {
  if (line !== undefined) faults.push({ file: 'users.csv', line, column: 'identifier', reason });
}
