import { describe, expect, it } from 'vitest';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { en } from '#shared/text/en.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { addOnRefusal } from '../../../../functions/classroom-add-on/refusal.tsx';
import { addOnRoutes } from '../../../../functions/classroom-add-on/routes.ts';
import type { AddOnDeps } from '../../../../functions/deps/classroom.ts';
import { statusOf } from '../../../../functions/pages/status.ts';
import { scripts } from '../../../../integrations/google-classroom/add-on/scripts.ts';
import { aForm, aGet } from '../requests.ts';

const deps = { frameAncestors: ['https://classroom.google.com'], baseUrl: 'https://s.example' } as unknown as AddOnDeps;
const place = {
  ...{ courseId: '71', itemId: '802', itemType: 'courseWork', attachmentId: '9', submissionId: 's' },
  ...{ addOnToken: 'tok', login_hint: '201', page: 'view' },
};
const framed = addOnRoutes.filter(({ path }) => path.startsWith('/add-on/'));
const codes = Object.keys(statusOf).filter((code): code is ErrorCode => code !== 'busy');

/** Every failure that a page in the frame answers, by what it says of itself. */
const failures: [string, Error][] = [
  ...codes.map((code): [string, Error] => [code, new DomainError(code)]),
  ['a student at a teacher’s page', new DomainError('not_allowed', { role: 'student' })],
  ['a student’s account', new DomainError('not_allowed', { personId: 'stu_leo' })],
  ['who is not on the list', new DomainError('not_allowed', { reason: 'unlisted' })],
  ['somebody else’s student', new DomainError('not_allowed', { reason: 'seat' })],
  ['another account at Google', new DomainError('wrong_account', { operation: 'context' })],
  ...['context', 'students', 'attach', 'submission', 'course-work'].flatMap((operation): [string, Error][] => [
    [`${operation} refused`, new DomainError('not_allowed', { operation })],
    [`${operation} unanswered`, new IntegrationError('classroom', operation, true)],
  ]),
  ...['licence', 'full', 'archived'].map((reason): [string, Error] => [
    reason,
    new DomainError('not_allowed', { operation: 'attach', reason }),
  ]),
];

const refused = (path: string, error: Error, more: Record<string, string> = {}) => {
  const { method } = framed.find((route) => route.path === path) ?? {};
  const fields = { ...place, ...more };
  return addOnRefusal(deps, method === 'GET' ? aGet(path, fields) : aForm(path, fields), error)?.body ?? '';
};

type Step = { words: string; path: string; query: Record<string, string>; leaves: boolean };
/** What can be pressed on a page, but for its foot. */
function stepsOn(body: string): Step[] {
  const main = body.slice(body.indexOf('<main'), body.indexOf('<script'));
  const links = [...main.matchAll(/<a ([^>]*)>([^<]*)<\/a>/g)].map(([, attributes = '', words = '']) => {
    const url = new URL((/href="([^"]*)"/.exec(attributes)?.[1] ?? '').replaceAll('&amp;', '&'), 'https://s.example');
    const query = Object.fromEntries(url.searchParams);
    return { words, path: url.pathname, query, leaves: url.origin === 'https://classroom.google.com' };
  });
  const forms = [...main.matchAll(/<form [^>]*action="([^"]*)"[\s\S]*?<button[^>]*>([^<]*)/g)].map(
    ([, path = '', words = '']) => ({ words, path, query: {}, leaves: false }),
  );
  return [...links, ...forms];
}

describe('every refusal in the frame', () => {
  it.each(framed.map(({ path }) => path))('at %s has a press that does the next thing', (path) => {
    const ours = new Set<string>([...framed.map((route) => route.path), '/sign-in/start']);
    for (const [name, error] of failures) {
      const steps = stepsOn(refused(path, error));
      expect(steps.length, name).toBeGreaterThan(0);
      expect(
        steps.filter((step) => !step.leaves && !ours.has(step.path)),
        name,
      ).toEqual([]);
      expect(
        steps.map(({ words }) => words.trim()).filter((words) => words === ''),
        name,
      ).toEqual([]);
    }
  });

  it.each(framed.map(({ path }) => path))('at %s has the button to sign in where that helps', (path) => {
    for (const code of ['signed_out', 'wrong_account', 'needs_permission'] as const) {
      const body = refused(path, new DomainError(code));
      expect(body, code).toContain(en.signIn.button);
      expect(body, code).toMatch(/data-here="\/add-on\/[\w-]+\?courseId=71/);
    }
  });

  const ways: [string, string, Error, string, Record<string, string>][] = [
    [
      'a teacher whom Classroom left waiting',
      '/add-on/teacher-view',
      away(),
      '/add-on/teacher-view',
      { itemId: '802' },
    ],
    [
      'a card that did not come through',
      '/add-on/attachments',
      away('attach'),
      '/add-on/discovery',
      { addOnToken: 'tok' },
    ],
    ['a student at a teacher’s page', '/add-on/teacher-view', student(), '/add-on/student-view', { attachmentId: '9' }],
    ['a student at somebody’s work', '/add-on/student-work', student(), '/add-on/student-view', { attachmentId: '9' }],
    ['one student’s work', '/add-on/student-work', away('submission'), '/add-on/student-work', { submissionId: 's' }],
    ['hiding the pane', '/add-on/view', away(), '/add-on/student-work', { submissionId: 's' }],
    ['a page of no name of ours', '/add-on/view', away(), '/add-on/teacher-view', { itemId: '802' }],
    ['hiding the panel', '/add-on/view', away(), '/add-on/discovery', { addOnToken: 'tok' }],
  ];
  it.each(ways)('leads on from %s', (name, path, error, next, query) => {
    const page = name.includes('panel')
      ? 'panel'
      : name.includes('pane')
        ? 'work'
        : name.includes('no name')
          ? 'constructor'
          : 'view';
    const [step] = stepsOn(refused(path, error, { page }));
    expect(step).toMatchObject({ path: next, query });
  });

  it('sends nobody round in a circle: what cannot be mended here leads back to Classroom alone', () => {
    for (const code of ['invalid_input', 'changed_meanwhile'] as const)
      expect(stepsOn(refused('/add-on/discovery', new DomainError(code))).map(({ leaves }) => leaves)).toEqual([true]);
  });

  it('asks a student for a student’s permissions, in their language', () => {
    const event = { ...aForm('/add-on/own-support', { ...place, note: 'Es ruidoso' }) };
    event.headers['accept-language'] = 'es';
    const { body = '' } = addOnRefusal(deps, event, new DomainError('signed_out')) ?? {};
    expect(body).toContain('data-start="/sign-in/start?as=student');
    expect(body).toContain('data-here="/add-on/student-view?');
    expect(body).toContain('Inicia sesión para continuar');
    expect(body).toContain('Es ruidoso');
  });
});

describe('the lines that run in a browser', () => {
  it('touch nothing that a browser keeps, and that some refuse to open at all', () => {
    expect(scripts.filter((script) => /Storage|cookie|indexedDB|caches\b/i.test(script))).toEqual([]);
  });
});

function away(operation = 'context') {
  return new IntegrationError('classroom', operation, true);
}
function student() {
  return new DomainError('not_allowed', { role: 'student' });
}
