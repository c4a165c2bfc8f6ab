import { newAddOnToken } from '../classroom/add-on-token.ts';
import type { Role } from '../classroom/membership.ts';
import { addOnSubmissionId } from '../classroom/submissions.ts';
import { emailScope, profileScope } from '../oauth/scopes.ts';
import type { GoogleAttachment, GooglePost } from '../state/classroom.ts';
import type { Account } from '../state/district.ts';
import { grantOf } from '../state/identity.ts';
import type { GoogleState } from '../state/state.ts';

/** The address of an add-on's page with the parameters that Classroom adds; the stored one may carry its own. */
export function attachmentFrameUrl(state: GoogleState, { post, attachment, role, account }: Opened) {
  const stored = role === 'teacher' ? attachment.teacherViewUri : attachment.studentViewUri;
  return withParameters(stored, {
    ...place(post),
    attachmentId: attachment.id,
    ...loginHint(state, attachment.project, account),
  });
}
type Opened = { post: GooglePost; attachment: GoogleAttachment; role: Role; account: Account };

/** Student Work Review: it says which submission, and not whose. */
export function reviewFrameUrl(state: GoogleState, { post, attachment, studentId, account }: Reviewed) {
  return withParameters(attachment.studentWorkReviewUri ?? '', {
    ...place(post),
    attachmentId: attachment.id,
    submissionId: addOnSubmissionId(attachment, studentId),
    ...loginHint(state, attachment.project, account),
  });
}
type Reviewed = Omit<Opened, 'role'> & { studentId: string };

export function discoveryFrameUrl(state: GoogleState, post: GooglePost, account: Account) {
  const { appUrl, clientId } = state.settings;
  return withParameters(`${appUrl}/add-on/discovery`, {
    ...place(post),
    addOnToken: newAddOnToken(state, post, account),
    ...loginHint(state, clientId, account),
  });
}

const place = ({ courseId, id, collection }: GooglePost) => ({ courseId, itemId: id, itemType: collection });

/** Only after this person let this project know who they are. */
function loginHint({ identity }: GoogleState, project: string, account: Account): Record<string, string> {
  const scopes = grantOf(identity, project, account.id)?.scopes ?? [];
  return scopes.includes(emailScope) || scopes.includes(profileScope) ? { login_hint: account.id } : {};
}

function withParameters(uri: string, parameters: Readonly<Record<string, string>>) {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
