import { createHash } from 'node:crypto';

/** The account number that Google would give this person: 21 digits, the same at every start. */
export function googleNumber(sourcedId: string) {
  const hash = BigInt(`0x${createHash('sha256').update(`google ${sourcedId}`).digest('hex')}`);
  return String(10n ** 20n + (hash % (9n * 10n ** 20n)));
}
