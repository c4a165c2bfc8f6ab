import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { StartedSession } from '#shared/use-cases/sign-in/start-session.ts';

/**
 * `__Host-` ties the cookie to this host; `Partitioned` keeps it to frames inside Classroom, where third-party cookies
 * are blocked.
 */
const attributes = 'Secure; HttpOnly; SameSite=None; Partitioned; Path=/';
const sessionName = '__Host-sidelight';
const probeName = '__Host-sidelight-probe';
const sessionPattern = /^[0-9a-f]{64}$/;

/** Of a window of its own. Browsers that refuse partitioned cookies keep this one, and it never enters a frame. */
const ownAttributes = 'Secure; HttpOnly; SameSite=Lax; Path=/';

const expiry = (expiresAt: string) => `Expires=${new Date(expiresAt).toUTCString()}`;
const ended = (jar: string) => `${sessionName}=; Max-Age=0; ${jar}`;

/**
 * One jar holds the session and the other none: of two cookies with one name a browser sends both. The end comes first,
 * because to a browser that knows no partitions both jars are one.
 */
export const sessionCookies = ({ id, session: { expiresAt } }: StartedSession) => [
  ended(ownAttributes),
  `${sessionName}=${id}; ${expiry(expiresAt)}; ${attributes}`,
];
export const ownWindowCookies = ({ id, session: { expiresAt } }: StartedSession) => [
  ended(attributes),
  `${sessionName}=${id}; ${expiry(expiresAt)}; ${ownAttributes}`,
];
export const endedCookies = [ended(attributes), ended(ownAttributes)];

/**
 * Set with the sign-in page and looked for when the code is redeemed: whether this browser keeps our cookies in a
 * frame.
 */
export const probeCookie = `${probeName}=1; Max-Age=1200; ${attributes}`;
export const keepsCookies = ({ cookies = [] }: APIGatewayProxyEventV2) => cookies.includes(`${probeName}=1`);

/** The session's id: from the cookie, or from the page's memory in browsers that keep no cookie here. */
export function sessionId({ cookies = [], headers }: APIGatewayProxyEventV2): string | undefined {
  const cookie = cookies.find((each) => each.startsWith(`${sessionName}=`))?.slice(sessionName.length + 1);
  const id = headers.authorization?.replace(/^Bearer /, '') ?? cookie;
  return id !== undefined && sessionPattern.test(id) ? id : undefined;
}
