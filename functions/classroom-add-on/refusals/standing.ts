import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bodyOf, launchFields } from '../launch.ts';

/** Our framed page on which somebody stands, with what it was opened with. */
export type Standing = { path: string; launch: Readonly<Record<string, string | undefined>> };

const panel = '/add-on/discovery';
/** The page that a form is on, where it is not the teacher's view. */
const pageOfForm = new Map([
  ['/add-on/attachments', panel],
  ['/add-on/own-support', '/add-on/student-view'],
]);
const pageChosen = new Map([
  ['panel', panel],
  ['work', '/add-on/student-work'],
]);

/** Whoever pressed a button stands on the page that it was on. */
export function standingAt(event: APIGatewayProxyEventV2): Standing {
  const { rawPath, requestContext, queryStringParameters = {} } = event;
  if (requestContext.http.method === 'GET') return { path: rawPath, launch: queryStringParameters };
  const fields = Object.fromEntries(new URLSearchParams(bodyOf(event)));
  const path = pageOfForm.get(rawPath) ?? pageChosen.get(fields.page ?? '') ?? '/add-on/teacher-view';
  const kept = path === panel ? [...launchFields, 'addOnToken'] : launchFields;
  return { path, launch: Object.fromEntries(Object.entries(fields).filter(([name]) => kept.includes(name))) };
}

export const isStudents = ({ path }: Standing) => path === '/add-on/student-view';
