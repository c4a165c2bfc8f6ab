import type { Hour } from '#shared/domain/hours.ts';
import type { LedgerHours } from '../ports/ledger/ledger-seals.ts';

/** So many hours in which something happened are held; seals that share an hour ask for it close together. */
const mostHeld = 4;

/** Hours that are over, each read once though several seals share it: nothing can have joined it meanwhile. */
export function readOnce({ entriesOf }: LedgerHours): LedgerHours {
  const held = new Map<Hour, ReturnType<LedgerHours['entriesOf']>>();
  const forget = (hour: Hour | undefined) => hour !== undefined && held.delete(hour);
  return {
    async entriesOf(hour) {
      const known = held.get(hour);
      if (known) return known;
      const reading = entriesOf(hour);
      held.set(hour, reading);
      const entries = await reading;
      if (entries.length === 0) forget(hour);
      else if (held.size > mostHeld) forget([...held.keys()].find((each) => each !== hour));
      return entries;
    },
  };
}
