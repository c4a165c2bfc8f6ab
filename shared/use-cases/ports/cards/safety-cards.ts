import type { Card } from '#shared/domain/cards/card.ts';
import type { KeptSafety, SafetyProposal } from '#shared/domain/cards/safety-card.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import type { Save } from '../commands.ts';

export type SafetyCards = {
  /** Q84. All that the nurse ever kept, oldest first, and what each person proposed last, settled or not. */
  ofStudent(student: StudentId): Promise<{ kept: KeptSafety[]; proposed: SafetyProposal[] }>;
  /** W84. `over`: the revision of the same person's last one, or 0; `changed_meanwhile` when that moved on. */
  propose: Save<{ proposal: SafetyProposal; over: number }>;
  /** W85. With the card that says it and the proposal that it settles; `changed_meanwhile` when one moved on. */
  keep: Save<{ kept: KeptSafety; card: Card; settled?: SafetyProposal | undefined }>;
};
