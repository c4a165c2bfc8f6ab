import { MailAddress } from '#shared/domain/mail-address.ts';

/** Enough for any three of six guests, or any one of thirty. */
const mostTries = 45;

/**
 * Whom to invite, and if Google refuses one of them without saying whom, whom to invite then: first without addresses
 * that it takes for none, then without as few others as will do. A list that Google refuses makes nothing, so the first
 * that it takes is the one that is invited, and by one event.
 */
export function* guestLists(guests: readonly string[]): Generator<string[]> {
  const all = [...new Map(guests.map((guest) => [guest.toLowerCase(), guest])).values()];
  yield all;
  const sound = all.filter((guest) => MailAddress.safeParse(guest).success);
  if (sound.length > 0 && sound.length < all.length) yield sound;
  let tries = 0;
  for (let fewer = 1; fewer < sound.length; fewer++)
    for (const list of listsWithout(sound, fewer)) {
      if (tries++ === mostTries) return;
      yield list;
    }
}

/** Every list that lacks so many of them. */
function* listsWithout(guests: readonly string[], fewer: number): Generator<string[]> {
  const [first, ...others] = guests;
  if (fewer === 0 || first === undefined) {
    if (fewer === 0) yield [...guests];
    return;
  }
  for (const list of listsWithout(others, fewer)) yield [first, ...list];
  yield* listsWithout(others, fewer - 1);
}
