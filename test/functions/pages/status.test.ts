import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { addOnRefusal } from '../../../functions/classroom-add-on/refusal.tsx';
import type { AddOnDeps } from '../../../functions/deps/classroom.ts';
import type { Answer } from '../../../functions/pages/answer.ts';
import { reasonOf, statusOf } from '../../../functions/pages/status.ts';
import { webRefusal } from '../../../functions/web/refusal.ts';
import { scripts } from '../../../integrations/google-classroom/add-on/scripts.ts';
import { aForm, aGet, aJsonPost } from '../classroom-add-on/requests.ts';
import { keptLog } from '../kept-log.ts';

const deps = { frameAncestors: ['https://classroom.google.com'] } as AddOnDeps;
const reasons = Object.keys(statusOf) as (keyof typeof statusOf)[];
const errorOf = (reason: ErrorCode | 'busy') =>
  reason === 'busy' ? new IntegrationError('google', 'token', true) : new DomainError(reason);

type Refuse = (error: unknown) => Answer | undefined;
const doors: [string, Refuse][] = [
  ['a view in the frame', (error) => addOnRefusal(deps, aGet('/add-on/teacher-view'), error)],
  ['a form in the frame', (error) => addOnRefusal(deps, aForm('/add-on/attachments', {}), error)],
  ['the window that signs in', (error) => addOnRefusal(deps, aGet('/sign-in/callback'), error)],
  ['the code that is redeemed', (error) => addOnRefusal(deps, aJsonPost('/sign-in/redeem', {}), error)],
  ['a page of our own', (error) => webRefusal(error, { retry: false })],
];

beforeAll(() => {
  keptLog();
});

describe.each(doors)('the status of %s', (_door, refuse) => {
  it.each(reasons)('is the one of the table for %s', (reason) => {
    expect(refuse(errorOf(reason))?.statusCode).toBe(statusOf[reason]);
  });

  it('is 401 for nobody but who is not signed in, and then names how one can be', () => {
    for (const reason of reasons) {
      const { statusCode, headers = {} } = refuse(errorOf(reason)) ?? {};
      const challenge = reason === 'signed_out' ? 'Bearer realm="Sidelight"' : undefined;
      expect([statusCode === 401, headers['www-authenticate']]).toEqual([reason === 'signed_out', challenge]);
    }
  });

  it('says for how long to wait when a vendor failed, and only then', () => {
    for (const reason of reasons) {
      const { statusCode, headers = {} } = refuse(errorOf(reason)) ?? {};
      const wait = reason === 'busy' ? '60' : undefined;
      expect([statusCode === 503, headers['retry-after']]).toEqual([reason === 'busy', wait]);
    }
  });
});

describe('an error of our own', () => {
  it('has no page: it escapes and raises the alarm', () => {
    const bug = new TypeError('ours');
    expect(reasonOf(bug)).toBeUndefined();
    expect(addOnRefusal(deps, aGet('/add-on/teacher-view'), bug)).toBeUndefined();
    expect(() => webRefusal(bug, { retry: true })).toThrow(bug);
  });
});

describe('the lines that run in the browser', () => {
  it('ask whether it went well and look for the button, and never at the number of a status', () => {
    expect(scripts.join('\n')).toContain('if (!answer.ok)');
    expect(scripts.join('\n')).not.toMatch(/\.status\b/);
  });
});
