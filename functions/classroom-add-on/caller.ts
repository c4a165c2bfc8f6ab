import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';
import type { Classroom, Post } from '#shared/use-cases/ports/classroom.ts';
import type { Session } from '#shared/use-cases/ports/sessions.ts';
import { resumeSession } from '#shared/use-cases/resume-session.ts';
import type { AddOnDeps } from '../deps/classroom.ts';
import { sessionId } from './cookies.ts';

export const callerOf = (
  deps: AddOnDeps,
  event: APIGatewayProxyEventV2,
  launch: { login_hint?: string | undefined },
): Promise<Session> => resumeSession(deps, sessionId(event), launch.login_hint);

/** Asks Google, once per launch however often it is needed, that the caller teaches the course of this post. */
export function teacherProof(classroom: Classroom, post: Post, proof: { attachmentId?: string; addOnToken?: string }) {
  let asked: Promise<void> | undefined;
  const ask = async () => {
    if ((await classroom.roleOn(post, proof)) !== 'teacher') throw new DomainError('not_allowed', { role: 'student' });
  };
  return () => {
    asked ??= ask();
    return asked;
  };
}
