import type { SchoolId } from '#shared/domain/ids.ts';
import type { SchoolHelpReader, SchoolPage } from '../ports/help/school-helps.ts';

/**
 * What a school tells everybody: nobody is asked who they are, and nothing of it is about a student. Undefined: there
 * is no such school.
 */
export const readSchoolPage = (
  { schoolHelps }: { schoolHelps: SchoolHelpReader },
  schoolId: SchoolId,
): Promise<SchoolPage | undefined> => schoolHelps.page(schoolId);
