import { ids, now } from '../../../deps/clock.ts';
import { commands, datedGrants, ledger, plans, reviews, teaching } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const familyDeps = () => ({ ...directory(), ledger: ledger(), ids, now });

export const guardianDeps = () => ({
  ...familyDeps(),
  datedGrants: datedGrants(),
  reviews: reviews(),
  commands: commands(),
});

export const safeCopyDeps = () => ({ ...familyDeps(), plans: plans(), teaching: teaching() });
