import type { Actor } from '#shared/domain/access/access.ts';
import type { KeptSafety, SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, accessIfAllowed, authorize, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';
import { namesOf } from '../../names-of.ts';

export type ReadSafetyCardInput = StudentQueryInput;
export type SafetyCardRead = {
  name: string;
  /** The newest first. */
  kept: readonly KeptSafety[];
  /** For who settles it and who may propose: to anybody else it is nothing to act on yet. */
  proposed: SafetyProposal | undefined;
  names: ReadonlyMap<string, string>;
};

/** What the nurse keeps, and kept before, for whoever sees the card. */
export const readSafetyCard = query({
  async authorize(ports: AuthorizePorts, actor: Actor, { studentId }: ReadSafetyCardInput) {
    const settles = await accessIfAllowed(ports, actor, { studentId, action: 'publish', data: 'D2' });
    const writes = settles ?? (await accessIfAllowed(ports, actor, { studentId, action: 'draft', data: 'D3' }));
    const access = writes ?? (await authorize(ports, actor, { studentId, data: 'D2' }));
    return { ...access, seesProposal: writes !== undefined };
  },
  async read(
    { safetyCards, roster }: Needs<'safetyCards' | 'roster'>,
    { studentId },
    { student, seesProposal, enter },
  ) {
    return enter({ action: 'safety_card_viewed' }, async (): Promise<SafetyCardRead> => {
      const { kept, proposed } = await safetyCards.ofStudent(studentId);
      const open = seesProposal && proposed && !proposed.settledOn ? proposed : undefined;
      return {
        ...{ name: displayName(student), kept: kept.toReversed(), proposed: open },
        names: await namesOf(roster, [kept, open]),
      };
    });
  },
});
