import { describe, expect, it } from 'vitest';
import { checkAsked, checkPeople } from '#shared/domain/cases/check-people.ts';
import { checkSigner } from '#shared/domain/cases/check-signer.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { aGuardian, aStudent } from '../../sample/roster.ts';

function fieldOf(check: () => void) {
  try {
    check();
    return 'fits';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return `${error.code} ${error.details.field}`;
  }
}
const ana = 'grd_ana' as const;
const luis = 'grd_luis' as const;
const on = '2026-11-23';
const maya = aStudent({ guardianIds: [ana, luis] });
const guardians = [aGuardian(), aGuardian({ id: luis })];

describe('who stands on the record of a student', () => {
  const names = (...people: Parameters<typeof checkPeople>[1][number]['person'][]) =>
    fieldOf(() =>
      checkPeople(
        maya,
        people.map((person) => ({ person })),
      ),
    );

  it('are staff, the student and their own family, and nobody of another', () => {
    expect(names()).toBe('fits');
    expect(names('stf_priya', maya.id, ana, luis)).toBe('fits');
    expect(names('stf_priya', 'grd_bea')).toBe('invalid_input participants');
    expect(names('stu_leo', ana)).toBe('invalid_input participants');
  });
});

describe('who is asked for an answer', () => {
  type About = Parameters<typeof checkAsked>[0];
  const asked = (about: About, family = guardians) =>
    fieldOf(() => checkAsked(about, [ana, luis], { guardians: family }));

  it('has a right over the record', () => {
    expect(asked({ kind: 'familyAnswered', person: ana })).toBe('fits');
    expect(asked({ kind: 'familyAnswered', person: 'grd_gran' })).toBe('invalid_input person');
    expect(asked({ kind: 'familyAnswered', person: undefined })).toBe('invalid_input person');
  });

  it('was tried with a result', () => {
    expect(asked({ kind: 'contactAttempted', person: ana, result: 'noReply' })).toBe('fits');
    expect(asked({ kind: 'contactAttempted', person: ana })).toBe('invalid_input result');
    expect(asked({ kind: 'contactAttempted', person: ana, result: '' })).toBe('invalid_input result');
  });

  it('has no way to be reached only where the roster knows no address', () => {
    const attempt: About = { kind: 'contactAttempted', person: ana, result: 'noWayKnown' };
    const [, other] = guardians;
    const { email: _, ...withoutAddress } = aGuardian();
    expect(asked(attempt)).toBe('invalid_input result');
    expect(asked(attempt, other ? [withoutAddress, other] : [])).toBe('fits');
    expect(asked({ kind: 'familyAnswered', person: ana, result: 'noWayKnown' })).toBe('fits');
  });
});

describe('who signs', () => {
  type Signature = Parameters<typeof checkSigner>[0];
  const byOffice = { actor: { id: 'stf_priya' }, because: 'coordinates', on, student: maya } as const;
  const noContact = {
    studentId: maya.id,
    guardianId: luis,
    rights: 'noContact',
    startOn: '2026-10-02',
    version: 1,
  } as const;
  const signs = (
    over: Partial<Signature>,
    filer: Partial<Parameters<typeof checkSigner>[1]> = {},
    limits: (typeof noContact)[] = [],
  ) =>
    fieldOf(() =>
      checkSigner(
        { signer: ana, method: 'paper', receivedOn: on, ...over },
        { ...byOffice, ...filer },
        { family: { guardians, limits } },
      ),
    );

  it('is a parent whose paper the office puts on file, whenever it came', () => {
    expect(signs({})).toBe('fits');
    expect(signs({ receivedOn: '2026-11-02' })).toBe('fits');
    expect(signs({ signer: 'grd_bea' })).toBe('invalid_input signer');
    expect(signs({ signer: maya.id })).toBe('invalid_input signer');
  });

  it('had the right on the day when it came, and not only today', () => {
    expect(signs({ signer: luis, receivedOn: '2026-10-01' }, {}, [noContact])).toBe('fits');
    expect(signs({ signer: luis, receivedOn: '2026-10-02' }, {}, [noContact])).toBe('invalid_input signer');
  });

  it('is nobody for whom the office signs in their name', () => {
    expect(signs({ method: 'signedIn' })).toBe('invalid_input method');
  });

  it('answers for themselves today, in their own name and signed in', () => {
    const herself = { actor: { id: ana }, because: 'parentOf' } as const;
    expect(signs({ method: 'signedIn' }, herself)).toBe('fits');
    expect(signs({ method: 'paper' }, herself)).toBe('invalid_input method');
    expect(signs({ method: 'signedIn', receivedOn: '2026-11-22' }, herself)).toBe('invalid_input method');
    expect(signs({ method: 'signedIn', signer: luis }, herself)).toBe('invalid_input method');
  });

  it('is the student alone once they are of age, also for what was asked before', () => {
    const adult = { student: { ...maya, birthOn: '2008-11-23' } };
    expect(signs({ signer: ana, receivedOn: '2026-11-02' }, adult)).toBe('invalid_input signer');
    expect(signs({ signer: maya.id }, adult)).toBe('fits');
    const themselves = { ...adult, actor: { id: maya.id } };
    for (const because of ['eligibleSelf', 'actsForAdult'] as const) {
      expect(signs({ signer: maya.id, method: 'signedIn' }, { ...themselves, because })).toBe('fits');
      expect(signs({ signer: maya.id, method: 'paper' }, { ...themselves, because })).toBe('invalid_input method');
    }
    expect(signs({ signer: ana }, { student: { ...maya, birthOn: '2008-11-24' } })).toBe('fits');
  });
});
