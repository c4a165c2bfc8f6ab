import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * `__Host-` ties the cookie to this host; `Partitioned` keeps it to frames inside Classroom, where third-party cookies
 * are blocked.
 */
const attributes = 'Secure; HttpOnly; SameSite=None; Partitioned; Path=/';
const sessionName = '__Host-sidelight';
const probeName = '__Host-sidelight-probe';
const sessionPattern = /^[0-9a-f]{64}$/;

export const sessionCookie = (id: string, expiresAt: string) =>
  `${sessionName}=${id}; Expires=${new Date(expiresAt).toUTCString()}; ${attributes}`;
export const endedCookie = `${sessionName}=; Max-Age=0; ${attributes}`;

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
