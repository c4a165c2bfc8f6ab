import type { Actor } from '#shared/domain/access/access.ts';
import { isWaiting, type KeptSafety, type SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, accessIfAllowed, authorize, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';
import { namesOf } from '../../names-of.ts';

export type ReadSafetyCardInput = StudentQueryInput;
export type SafetyCardRead = {
  name: string;
  /** The newest first. */
  kept: readonly KeptSafety[];
  /** What waits: all of it for who settles it and who writes the plan, and for anybody else their own. */
  proposed: readonly SafetyProposal[];
  names: ReadonlyMap<string, string>;
};

/** What the nurse keeps, and kept before, for whoever sees the card. */
export const readSafetyCard = query({
  async authorize(ports: AuthorizePorts, actor: Actor, { studentId }: ReadSafetyCardInput) {
    const settles = await accessIfAllowed(ports, actor, { studentId, action: 'publish', data: 'D2' });
    const writes = settles ?? (await accessIfAllowed(ports, actor, { studentId, action: 'draft', data: 'D3' }));
    const access = writes ?? (await authorize(ports, actor, { studentId, data: 'D2' }));
    return { ...access, seesAll: writes !== undefined };
  },
  async read(
    { safetyCards, roster }: Needs<'safetyCards' | 'roster'>,
    { studentId },
    { actor, student, seesAll, enter },
  ) {
    return enter({ action: 'safety_card_viewed' }, async (): Promise<SafetyCardRead> => {
      const { kept, proposed } = await safetyCards.ofStudent(studentId);
      const open = proposed.filter((each) => isWaiting(each) && (seesAll || each.by === actor.id));
      return {
        ...{ name: displayName(student), kept: kept.toReversed(), proposed: open },
        names: await namesOf(roster, [kept, open]),
      };
    });
  },
});
