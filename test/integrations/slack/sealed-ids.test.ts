import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedIds } from '../../../integrations/slack/sealed-ids.ts';

const ids = sealedIds('a-secret-only-for-tests');
const anyId = fc.stringMatching(/^(stu|grd)_[A-Za-z0-9._~-]{1,64}$/);

describe('an id that Slack keeps', () => {
  it('comes back as it was, and fits where Slack takes it', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const sealed = ids.seal(id);
        expect(ids.open(sealed)).toBe(id);
        expect(ids.seal(id)).toBe(sealed);
        expect(sealed).toMatch(/^[\w-]{20,150}$/);
        expect(sealed).not.toContain(id.slice(4).padEnd(4, '#'));
      }),
    );
  });

  it('cannot be made or changed by anybody else', () => {
    fc.assert(
      fc.property(anyId, fc.nat(), fc.integer({ min: 1, max: 255 }), (id, place, flip) => {
        const bytes = Buffer.from(ids.seal(id), 'base64url');
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        expect(ids.open(bytes.toString('base64url'))).toBeUndefined();
        expect(sealedIds('another').open(ids.seal(id))).toBeUndefined();
      }),
    );
  });

  it.each(['', 'stu_maya', 'stu_0123456789abcdef0123456789', '<!channel>'])('is not "%s"', (value) => {
    expect(ids.open(value)).toBeUndefined();
  });
});
