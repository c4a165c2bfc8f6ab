import { describe, expect, it } from 'vitest';
import { guardianStanding } from '#shared/domain/access/guardian-standing.ts';
import type { GuardianLimit } from '#shared/domain/access/guardianship.ts';
import { type RightsSettings, usualRights } from '#shared/domain/access/right-holder.ts';
import { guardianLines, rightsPassLine } from '#shared/text/access/guardian-words.ts';
import { aGuardian, aStudent } from '../../sample/roster.ts';

const on = '2026-11-23';
type Case = { isRelative?: boolean; active?: boolean; entered?: Partial<GuardianLimit>; birthOn?: string } & Partial<
  Pick<RightsSettings, 'majority'>
>;

function linesOf({ entered, birthOn, majority = 'usual', ...guardian }: Case) {
  const limit = { studentId: 'stu_maya', guardianId: 'grd_ana', rights: 'full', startOn: on, version: 1 } as const;
  const facts = {
    ...{ student: aStudent({ guardianIds: ['grd_ana'], ...(birthOn ? { birthOn } : {}) }) },
    settings: { ...usualRights, majority },
    ...{ limits: entered ? [{ ...limit, ...entered }] : [], at: '2026-11-23T20:00:00.000Z' },
  };
  return guardianLines(guardianStanding(aGuardian(guardian), facts, on), { student: 'Maya R.', on });
}

describe('what somebody of a family may, in words', () => {
  const sees = 'Ana Rodríguez can see the whole record of Maya R. and decides about it';
  const nothing = 'Ana Rodríguez can see nothing of Maya R.';
  const entry = 'The office entered: ';
  const relative = 'the school’s list names them as a relative, not as someone who acts as a parent.';

  it.each<[string, Case, string[]]>([
    ['a parent', {}, [`${sees} as a parent does. Nothing is entered against it.`]],
    ['a relative', { isRelative: true }, [`${nothing}: ${relative}`]],
    [
      'a relative who acts as the parent',
      { isRelative: true, entered: { endOn: '2027-06-11' } },
      [
        `${sees}: the office has entered that they act as a parent.`,
        `${entry}all rights of a parent, from Mon, Nov 23, 2026 until the end of Fri, Jun 11, 2027.`,
      ],
    ],
    [
      'a relative whose entry is over',
      { isRelative: true, entered: { startOn: '2026-09-01', endOn: '2026-11-22' } },
      [
        `${nothing}: ${relative}`,
        `${entry}all rights of a parent, from Tue, Sep 1, 2026 until the end of Sun, Nov 22, 2026 (over).`,
      ],
    ],
    [
      'a parent whose order begins tomorrow',
      { entered: { rights: 'noContact', startOn: '2026-11-24' } },
      [`${sees} as a parent does.`, `${entry}no contact, by a court’s order, from Tue, Nov 24, 2026 on (not yet).`],
    ],
    [
      'a parent to whom the record is closed',
      { entered: { rights: 'noRecords' } },
      [
        `${nothing}: a court order closes the record to them.`,
        `${entry}no records, by a court’s order, from Mon, Nov 23, 2026 on.`,
      ],
    ],
    [
      'a parent of one who is of age',
      { birthOn: '2008-11-01' },
      [`${nothing}: Maya R. is 18 or older, so the rights are their own.`],
    ],
    [
      'a parent of a dependent who is of age',
      { birthOn: '2008-11-01', entered: { rights: 'dependent', endOn: '2027-04-15' } },
      [
        'Ana Rodríguez can read the plan of Maya R. and decides nothing: Maya R. is 18 or older and their dependent, and the district lets parents read on.',
        `${entry}the student, 18 or older, is their dependent for tax, from Mon, Nov 23, 2026 until the end of Thu, Apr 15, 2027.`,
      ],
    ],
    [
      'a parent of one of 18 in Alabama',
      { birthOn: '2008-11-01', majority: 'alabama' },
      [
        'Ana Rodríguez decides for Maya R., by the law of the state, and sees nothing of the record: Maya R. is 18 or older, so it is theirs to share.',
      ],
    ],
    [
      'a parent of a dependent of 18 there',
      { birthOn: '2008-11-01', majority: 'alabama', entered: { rights: 'dependent', endOn: '2027-04-15' } },
      [
        'Ana Rodríguez can read the plan of Maya R. and decides about it, by the law of the state: Maya R. is 18 or older and their dependent, and the district lets parents read on.',
        `${entry}the student, 18 or older, is their dependent for tax, from Mon, Nov 23, 2026 until the end of Thu, Apr 15, 2027.`,
      ],
    ],
    [
      'one to whom a court gave the rights of one who is of age',
      { birthOn: '2008-11-01', isRelative: true, entered: { rights: 'courtGuardian' } },
      [
        `${sees}: Maya R. is 18 or older, and Ana Rodríguez acts for them.`,
        `${entry}a court gave them the rights of the student, who is 18 or older, from Mon, Nov 23, 2026 on.`,
      ],
    ],
    [
      'one whom a student of age wants to help them',
      { birthOn: '2008-11-01', entered: { rights: 'supporter' } },
      [
        'Ana Rodríguez can read the plan of Maya R. and decides nothing: Maya R. is 18 or older and wants their help.',
        `${entry}the student, 18 or older, wants their help to decide, from Mon, Nov 23, 2026 on.`,
      ],
    ],
    [
      'one who left the roster',
      { active: false },
      ['Ana Rodríguez is no longer in the school’s list, so they cannot see anything.'],
    ],
  ])('%s', (_, standing, lines) => {
    expect(linesOf(standing)).toEqual(lines);
  });
});

describe('when the rights pass to a student, in words', () => {
  const lineOf = (birthOn: string | undefined, today = on, majority: RightsSettings['majority'] = 'usual') => {
    const student = aStudent(birthOn ? { birthOn } : {});
    const facts = { student, settings: { ...usualRights, majority }, limits: [], at: '2026-11-23T20:00:00.000Z' };
    return rightsPassLine(facts, { student: 'Maya R.', on: today });
  };
  const tell = ' Tell the family and the student now, if nobody has.';

  it.each<[string, string | undefined, string]>([
    ['years ahead', '2010-03-04', 'The rights over the record pass to Maya R. at 18, on Sat, Mar 4, 2028.'],
    [
      'in the year before',
      '2009-11-23',
      `The rights over the record pass to Maya R. at 18, on Tue, Nov 23, 2027.${tell}`,
    ],
    [
      'once they have',
      '2008-11-23',
      'Maya R. is 18 or older: the rights over the record are theirs since Mon, Nov 23, 2026.',
    ],
    [
      'of whom nobody knows',
      undefined,
      'The roster tells no birthday of Maya R.: the rights over the record are the parents’.',
    ],
  ])('%s', (_, birthOn, line) => {
    expect(lineOf(birthOn)).toBe(line);
  });

  it.each<[string, string, string]>([
    ['2008-11-24', '2026-11-23', 'the parents decide until Maya R. does, on Wed, Nov 24, 2027.'],
    ['2007-11-24', '2026-11-23', `the parents decide until Maya R. does, on Tue, Nov 24, 2026.${tell}`],
    ['2007-11-23', '2026-11-23', 'Maya R. decides since Mon, Nov 23, 2026.'],
  ])('in Alabama of one born on %s, who decides, too', (birthOn, today, line) => {
    expect(lineOf(birthOn, today, 'alabama')).toContain(` By the law of the state, ${line}`);
  });
});
