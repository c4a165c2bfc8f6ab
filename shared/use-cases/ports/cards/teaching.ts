import type { SectionId } from '#shared/domain/ids.ts';
import type { StaffSeat } from '#shared/domain/roster/section.ts';

/** Who teaches a class, without its students. */
export type Teaching = {
  /** Q45. */
  staffIn(section: SectionId): Promise<StaffSeat[]>;
};
