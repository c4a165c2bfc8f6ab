import { randomUUID } from 'node:crypto';

/** Whom Classroom tells of changes in a course; who asks the very same again has the same for longer. */
export type GoogleRegistration = {
  id: string;
  project: string;
  accountId: string;
  courseId: string;
  topicName: string;
  expiresAt: number;
};
export type Registrations = Map<string, GoogleRegistration>;

const life = 7 * 24 * 60 * 60_000;

export function register(
  registrations: Registrations,
  asked: Omit<GoogleRegistration, 'id' | 'expiresAt'>,
  now: number,
): GoogleRegistration {
  const key = [asked.project, asked.accountId, asked.courseId, asked.topicName].join(' ');
  const registration = { ...asked, id: registrations.get(key)?.id ?? randomUUID(), expiresAt: now + life };
  registrations.set(key, registration);
  return registration;
}
