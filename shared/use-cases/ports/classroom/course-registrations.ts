import type { CourseRegistration } from '#shared/domain/classroom/course-registration.ts';

export type CourseRegistrations = {
  /** Q70. */
  find(courseId: string): Promise<CourseRegistration | undefined>;
  /** W72. Only over `before`, as it was found: false when somebody asked meanwhile. */
  keep(next: CourseRegistration, before: CourseRegistration | undefined): Promise<boolean>;
};
