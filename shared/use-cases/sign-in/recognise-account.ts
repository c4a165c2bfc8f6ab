import { DomainError } from '#shared/domain/errors.ts';
import { type PersonId, StaffId, StudentId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { Needs } from '../command.ts';
import type { Bindings, Roster } from '../ports/roster/roster.ts';

type Ports = Needs<'roster' | 'bindings'>;
type Account = { sub: string; email: string; emailVerified: boolean };

/**
 * Which of our people this Google account is. The e-mail counts once, at first sight; from then on only the bound
 * account does, because schools give an address of somebody who left to somebody new.
 */
export async function recogniseAccount({ roster, bindings }: Ports, account: Account) {
  const bound = await roster.findPersonByGoogle(account.sub);
  const id = bound ?? (account.emailVerified ? await roster.findPersonByEmail(account.email) : undefined);
  const person = id && (await presentPerson(roster, id));
  if (!id || !person) throw new DomainError('wrong_account', { reason: 'unknown' });
  if (person.mayNotSignIn) throw new DomainError('wrong_account', { reason: 'signInOff' });
  if (!bound) await bind(bindings, id, account.sub);
  return { id, name: displayName(person) };
}

/** They signed in before with another account: who holds the address now is not them until the office says so. */
async function bind(bindings: Bindings, id: PersonId, sub: string) {
  try {
    await bindings.bindGoogle(id, sub);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'changed_meanwhile')) throw error;
    throw new DomainError('wrong_account', { reason: 'bound' });
  }
}

/** Staff and students who are here. Families have pages of their own, not this frame. */
async function presentPerson(roster: Roster, id: PersonId) {
  const person = await staffOrStudent(roster, id);
  return person?.active ? person : undefined;
}

async function staffOrStudent(roster: Roster, id: PersonId) {
  const staffId = StaffId.safeParse(id);
  if (staffId.success) return roster.getStaff(staffId.data);
  const studentId = StudentId.safeParse(id);
  return studentId.success ? roster.getStudent(studentId.data) : undefined;
}
