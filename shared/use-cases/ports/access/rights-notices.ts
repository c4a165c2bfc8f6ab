import type { StudentId } from '#shared/domain/ids.ts';
import type { RightsNotice } from '#shared/domain/notices/rights-notice.ts';
import type { Save } from '../commands.ts';

export type RightsNotices = {
  /** Q87: the oldest first. */
  ofStudent(student: StudentId): Promise<RightsNotice[]>;
  /** W88. */
  add: Save<RightsNotice>;
};
