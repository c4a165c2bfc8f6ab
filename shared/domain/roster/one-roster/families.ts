import type { GuardianId, StudentId } from '../../ids.ts';
import type { PersonRecords, UserFacts } from './people.ts';
import { countFault, type RosterDraft } from './roster-draft.ts';

type Everybody = {
  known: Map<string, PersonRecords>;
  /** Stored, and not spoken of by a package that does not list everybody. */
  isStored(id: GuardianId | StudentId): boolean;
};

/** A family is named from either side; agents who are no guardians of ours (a nurse, a neighbour) are left out. */
export function joinFamilies(draft: RosterDraft, { known, isStored }: Everybody) {
  for (const { sourcedId, user } of draft.people.values()) {
    const { student, guardian } = known.get(sourcedId) ?? {};
    if (!user || user.gone || !(student || guardian)) continue;
    if (guardian) for (const agent of user.agents) known.get(agent)?.student?.guardianIds.push(`grd_${sourcedId}`);
    sayLost(draft, user, (agent) => known.has(agent) || isStored(`grd_${agent}`) || isStored(`stu_${agent}`));
  }
  for (const { student } of known.values()) {
    if (!student) continue;
    const real = student.guardianIds.filter((id) => {
      const person = known.get(id.slice(4));
      return person ? person.guardian !== undefined : isStored(id);
    });
    student.guardianIds = [...new Set(real)].sort();
  }
}

/** A parent whom nobody finds is a parent who is told nothing. */
function sayLost(draft: RosterDraft, { line, agents }: UserFacts, isFound: (agent: string) => boolean) {
  const [file, column] = ['users.csv', 'agentSourcedIds'];
  for (const agent of new Set(agents)) {
    if (isFound(agent)) continue;
    if (draft.lost.people.has(agent)) countFault(draft, file, { column, reason: 'lost_parent' });
    else draft.faults.push({ file, line, column, reason: 'unknown_guardian' });
  }
}
