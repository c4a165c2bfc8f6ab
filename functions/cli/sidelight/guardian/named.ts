import type { GuardianId } from '#shared/domain/ids.ts';
import { isNamedSo } from '#shared/domain/roster/name-spelling.ts';
import { displayName, folded, type Guardian } from '#shared/domain/roster/people.ts';
import { wrongWord } from '../arguments.ts';

/** One of a family, by id, sourcedId or address, else by name; of several nobody is guessed. */
export function guardianNamed(family: readonly Guardian[], text: string): Guardian {
  const exactly = family.filter(({ id, email }) => isId(id, text) || isAddress(email, text));
  const found = exactly.length > 0 ? exactly : family.filter((each) => isNamedSo(displayName(each), text));
  const [one, ...others] = found;
  if (!one) throw wrongWord('GUARDIAN', 'no_guardian');
  if (others.length > 0) throw wrongWord('GUARDIAN', 'several_guardians', { meant: listed(found) });
  return one;
}

const isId = (id: GuardianId, text: string) => id === text || id === `grd_${text}`;
const isAddress = (email: string | undefined, text: string) => email !== undefined && folded(email) === folded(text);

const listed = (guardians: readonly Guardian[]) =>
  guardians.map((each) => `${displayName(each)} (${each.id})`).join(' or ');
