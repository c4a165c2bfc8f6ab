import * as z from 'zod/mini';
import { SchoolId, StudentId } from '../../ids.ts';
import type { SchoolsToday } from './confirm-rhythm.ts';

/** Students without a case manager whose cards wait for too long, of whom a school's office is told in their stead. */
export const UnmanagedStudents = z.array(z.object({ schoolId: SchoolId, studentIds: z.array(StudentId) }));
export type UnmanagedStudents = z.infer<typeof UnmanagedStudents>;

type Found = { schoolId: SchoolId; studentId: StudentId };

/**
 * What somebody of an office is to know after this morning. Of a school that does not teach today, or of which a class
 * could not be read, not all is known, so nobody is forgotten.
 */
export function unmanagedThisMorning(
  before: UnmanagedStudents,
  found: readonly Found[],
  schools: SchoolsToday,
): UnmanagedStudents {
  const kept = before.filter(({ schoolId }) => {
    const school = schools.get(schoolId);
    return !school || school.isReadInPart;
  });
  const all = new Map(kept.map(({ schoolId, studentIds }) => [schoolId, new Set(studentIds)]));
  for (const { schoolId, studentId } of found) all.set(schoolId, (all.get(schoolId) ?? new Set()).add(studentId));
  return [...all]
    .map(([schoolId, ids]) => ({ schoolId, studentIds: [...ids].sort() }))
    .sort((a, b) => a.schoolId.localeCompare(b.schoolId));
}
