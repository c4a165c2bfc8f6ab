import { describe, expect, it } from 'vitest';
import { faultsIn, type GoogleCall } from './contract.ts';

const auth = 'https://www.googleapis.com/auth/';
type Bent = { query?: Record<string, string>; body?: object } & Partial<Omit<GoogleCall, 'query' | 'body'>>;
const called = (call: GoogleCall, { query = {}, body, ...over }: Bent) =>
  faultsIn({
    ...call,
    ...over,
    query: new URLSearchParams([...call.query, ...Object.entries(query)]),
    ...(body ? { body: JSON.stringify({ ...JSON.parse(call.body || '{}'), ...body }) } : {}),
  });

const attaching: GoogleCall = {
  method: 'POST',
  path: '/v1/courses/71/courseWork/802/addOnAttachments',
  query: new URLSearchParams({ addOnToken: 't' }),
  body: JSON.stringify({ title: 'Sidelight', teacherViewUri: { uri: 'a' }, studentViewUri: { uri: 'b' } }),
  scopes: [`${auth}classroom.addons.teacher`],
};
const reading: GoogleCall = {
  method: 'GET',
  path: '/v1/courses/71/courseWork/802',
  query: new URLSearchParams({ fields: 'title,materials(form(formUrl)),dueDate(year),dueTime' }),
  body: '',
  scopes: [`${auth}classroom.coursework.students.readonly`],
};
const inviting: GoogleCall = {
  method: 'POST',
  path: '/calendar/v3/calendars/primary/events',
  query: new URLSearchParams({ sendUpdates: 'all', conferenceDataVersion: '1' }),
  body: JSON.stringify({
    attendees: [{ email: 'rosa@family.example', responseStatus: 'needsAction' }],
    extendedProperties: { private: { sidelightRef: 'K7Q2-9F' } },
    reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
    visibility: 'private',
  }),
  scopes: [`${auth}calendar.events.owned`],
};

describe('Google’s own description of its APIs', () => {
  it('finds nothing wrong with calls that are right', () => {
    expect([attaching, reading, inviting].flatMap(faultsIn)).toEqual([]);
  });

  const cases: [string, GoogleCall, Bent, string][] = [
    ['a path that Google does not know', attaching, { path: '/v1/courses/71/posts/802' }, 'no such method'],
    ['another verb', reading, { method: 'PUT' }, 'no such method'],
    ['a parameter of another method', attaching, { query: { attachmentId: '9' } }, 'no parameter attachmentId'],
    ['a parameter in another spelling', inviting, { query: { sendupdates: 'all' } }, 'no parameter sendupdates'],
    ['a parameter that Google calls deprecated', attaching, { query: { postId: '8' } }, 'no parameter postId'],
    ['a field that no attachment has', attaching, { body: { url: 'a' } }, 'body has no field url'],
    [
      'a field further down',
      attaching,
      { body: { teacherViewUri: { url: 'a' } } },
      'body.teacherViewUri has no field url',
    ],
    ['a text where a number belongs', attaching, { body: { maxPoints: '10' } }, '"10" is not number'],
    ['a value outside an enumeration', inviting, { body: { visibility: 'secret' } }, '"secret" is not default|public'],
    [
      'one in a list',
      inviting,
      { body: { attendees: [{ email: 'a', responseStatus: 'invited' }] } },
      'body.attendees.0.responseStatus: "invited" is not needsAction',
    ],
    ['one in the address', inviting, { query: { supportsAttachments: 'yes' } }, 'yes is not boolean'],
    ['a field that only Google writes', inviting, { body: { htmlLink: 'a' } }, 'body has no field htmlLink'],
    [
      'a scope for something else',
      attaching,
      { scopes: [`${auth}classroom.addons.student`] },
      'takes classroom.addons.teacher',
    ],
    ['no scope at all', reading, { scopes: [] }, 'takes classroom.coursework.me'],
    ['a body where none is taken', reading, { body: { a: 1 } }, 'has a body'],
  ];
  it.each(cases)('catches %s', (_what, call, bent, said) => {
    const faults = called(call, bent);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
  });

  it('catches a parameter that comes twice, and one that is empty', () => {
    const query = new URLSearchParams('addOnToken=a&addOnToken=b');
    expect(faultsIn({ ...attaching, query })[0]).toContain('comes 2 times');
    expect(faultsIn({ ...attaching, query: new URLSearchParams('addOnToken=') })[0]).toContain('is not string');
  });

  it('catches a body that is missing', () => {
    expect(faultsIn({ ...attaching, body: '' })[0]).toContain('has no body');
  });

  it('catches a part of an answer that does not exist', () => {
    const query = new URLSearchParams({ fields: 'title,materials(form(url)),due' });
    expect(faultsIn({ ...reading, query })).toEqual([
      'GET /v1/courses/71/courseWork/802: fields: Form has no url',
      'GET /v1/courses/71/courseWork/802: fields: CourseWork has no due',
    ]);
  });

  it('takes the second name of one consent for the first', () => {
    const scopes = [`${auth}classroom.student-submissions.students.readonly`];
    expect(faultsIn({ ...reading, scopes })).toEqual([]);
  });
});
