import type { GuardianId } from '#shared/domain/ids.ts';
import { nameWords } from '#shared/domain/roster/name-spelling.ts';
import { displayName, folded, type Guardian } from '#shared/domain/roster/people.ts';
import { wrongWord } from '../arguments.ts';

/** One of a family, by id, sourcedId or address, else by whole words of the name; nobody is guessed. */
export function guardianNamed(family: readonly Guardian[], text: string): Guardian {
  const exactly = family.filter(({ id, email }) => isId(id, text) || isAddress(email, text));
  const found = exactly.length > 0 ? exactly : family.filter((each) => isCalled(displayName(each), text));
  const [one, ...others] = found;
  if (!one) throw wrongWord('GUARDIAN', 'no_guardian');
  if (others.length > 0) throw wrongWord('GUARDIAN', 'several_guardians', { meant: listed(found) });
  return one;
}

const isId = (id: GuardianId, text: string) => id === text || id === `grd_${text}`;
const isAddress = (email: string | undefined, text: string) => email !== undefined && folded(email) === folded(text);

function isCalled(name: string, text: string) {
  const typed = nameWords(text);
  return typed.length > 0 && typed.every((word) => nameWords(name).includes(word));
}

const listed = (guardians: readonly Guardian[]) =>
  guardians.map((each) => `${displayName(each)} (${each.id})`).join(' or ');
