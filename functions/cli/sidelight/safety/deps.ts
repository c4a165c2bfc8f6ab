import { ids, now } from '../../../deps/clock.ts';
import { cards, commands, ledger, safetyCards } from '../../../deps/tables.ts';
import { directory } from '../people.ts';

export const safetyReadingDeps = () => ({ ...directory(), safetyCards: safetyCards(), ledger: ledger(), ids, now });

export const safetyDeps = () => ({ ...safetyReadingDeps(), cards: cards(), commands: commands() });
