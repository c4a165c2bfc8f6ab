import type { DeliveryEntry } from '#shared/domain/cards/delivery.ts';
import { type ItemStatements, statedEntries } from '#shared/domain/cards/delivery-statements.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import type { Needs } from '../../command.ts';

type Writer = DeliveryEntry['byId'];
const isStaff = (id: Writer): id is StaffId => id.startsWith('stf_');

/** Colleagues who said something of these items. */
export async function namesOfWriters(
  { roster }: Needs<'roster'>,
  said: readonly (ItemStatements | undefined)[],
  but: StaffId,
): Promise<ReadonlyMap<string, string>> {
  const writers = said.flatMap((each) => (each ? statedEntries(each).map(({ byId }) => byId) : []));
  const others = [...new Set(writers)].filter(isStaff).filter((id) => id !== but);
  const found = others.length > 0 ? await roster.findStaff(others) : [];
  return new Map(found.map((each) => [each.id, displayName(each)]));
}
