import { DomainError } from '#shared/domain/errors.ts';
import { isStudentId } from '#shared/domain/ids.ts';
import type { Words } from '#shared/text/en.ts';
import type { NextStep } from '../../../integrations/google-classroom/add-on/frame-page.tsx';
import type { RefusalReason } from '../../pages/status.ts';
import { addressOf } from '../launch.ts';
import { isStudents, type Standing } from './standing.ts';

type Refused = { standing: Standing; reason: RefusalReason; error: unknown; words: Words };

/**
 * What somebody can press who was refused and whom no sign-in helps: the page that is theirs, the same page again, and
 * the way back to Classroom, which is all there is where the address itself is the trouble.
 */
export function nextSteps({ standing, reason, error, words: { next: say } }: Refused, back: NextStep): NextStep[] {
  const { path, launch } = standing;
  if (isAddressTrouble(standing, reason, error)) return [back];
  const { show: _, submissionId: _own, ...post } = launch;
  const isOthersPage = launch.attachmentId !== undefined && reason === 'not_allowed';
  if (isOthersPage && isOfStudent(error) && !isStudents(standing))
    return [{ label: say.ownPage, href: addressOf('/add-on/student-view', post) }, back];
  if (isOthersPage && isOfTeacher(error))
    return [{ label: say.ownPage, href: addressOf('/add-on/teacher-view', post) }, back];
  return [{ label: say.again, href: addressOf(path, launch) }, back];
}

/** An incomplete one stays so, and so does the token of a panel that was open too long. */
function isAddressTrouble({ path }: Standing, reason: RefusalReason, error: unknown) {
  const isGooglesNo = error instanceof DomainError && error.details.operation === 'attach';
  return (
    (reason === 'invalid_input' && !isGooglesNo) || (reason === 'changed_meanwhile' && path.endsWith('/discovery'))
  );
}

function isOfStudent(error: unknown) {
  const { role, personId } = error instanceof DomainError ? error.details : {};
  return role === 'student' || isStudentId(String(personId));
}

const isOfTeacher = (error: unknown) => error instanceof DomainError && error.details.reason === 'teacher';
