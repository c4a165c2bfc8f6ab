import { ids, now } from '../../../deps/clock.ts';
import { commands, datedGrants, ledger, plans, reviews, rightsNotices, teaching } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const familyDeps = () => ({ ...directory(), ledger: ledger(), rightsNotices: rightsNotices(), ids, now });

export const guardianDeps = () => ({
  ...familyDeps(),
  datedGrants: datedGrants(),
  reviews: reviews(),
  commands: commands(),
});

export const safeCopyDeps = () => ({ ...familyDeps(), plans: plans(), teaching: teaching() });
