import { describe, expect, it } from 'vitest';
import type { DatedGrant } from '#shared/domain/access/dated-grant.ts';
import { checkEmergency, type EmergencyAsked } from '#shared/domain/access/emergency.ts';
import { addMinutes } from '#shared/domain/dates.ts';
import { aCover } from '../../sample/records.ts';

const noon = '2026-11-23T20:00:00.000Z';
type Who = { by?: 'stf_grace' | 'stf_ruth'; of?: 'stu_maya' | 'stu_leo' | 'stu_ada' | 'stu_bo'; for?: 'stf_samuel' };

/** An hour of Grace's that began so many minutes before noon. */
const hour = (ago: number, { by = 'stf_grace', of = 'stu_maya', for: staffId }: Who = {}): DatedGrant => ({
  ...{ id: `emg_${ago}`, relation: 'emergency', staffId: staffId ?? 'stf_grace', studentId: of, givenBy: by },
  ...{ schoolId: 'sch_a', version: 1, beginAt: addMinutes(noon, -ago), endAt: addMinutes(noon, 60 - ago) },
});

describe('an hour in an emergency', () => {
  const own = {};
  const byRuth = { by: 'stf_ruth' } as const;
  const refusedFor = (missing: string) => ({ code: 'not_ready', details: { studentId: 'stu_maya', missing } });
  const [anotherPerson, anotherDay] = [refusedFor('anotherPerson'), refusedFor('anotherDay')];
  it.each<[string, DatedGrant[], Who, object | undefined]>([
    ['is everybody’s own to take, the first time', [], own, undefined],
    [
      'is not counted with covers, or with hours of a colleague',
      [aCover(), hour(5, { for: 'stf_samuel' })],
      own,
      undefined,
    ],
    ['is another’s to give, the second time', [hour(60)], own, anotherPerson],
    ['and is given', [hour(60)], byRuth, undefined],
    ['also the first time', [], byRuth, undefined],
    ['also while one runs', [hour(20)], byRuth, undefined],
    ['after one that another gave is no first one', [hour(60, byRuth)], own, anotherPerson],
    ['is a third at the most', [hour(120), hour(60, byRuth)], byRuth, undefined],
    ['is no fourth, whoever gives it', [hour(180), hour(120, byRuth), hour(60, byRuth)], byRuth, anotherDay],
    ['is no fourth by oneself', [hour(180), hour(120, byRuth), hour(60, byRuth)], own, anotherDay],
    ['is a first one again a day later', [hour(24 * 60)], own, undefined],
    ['is none yet a minute before', [hour(24 * 60 - 1)], own, anotherPerson],
    ['of another student is a first one', [hour(60, { of: 'stu_leo' })], own, undefined],
    [
      'of a fourth student is another’s to give',
      [hour(30, { of: 'stu_leo' }), hour(20, { of: 'stu_ada' }), hour(10, { of: 'stu_bo' })],
      own,
      anotherPerson,
    ],
    [
      'of a fourth student is one’s own where another gave one of the three',
      [hour(30, { of: 'stu_leo' }), hour(20, { of: 'stu_ada' }), hour(10, { of: 'stu_bo', ...byRuth })],
      own,
      undefined,
    ],
  ])('%s', (_what, grants, { by = 'stf_grace' }, refused) => {
    const asked: EmergencyAsked = { staffId: 'stf_grace', studentId: 'stu_maya', givenBy: by, at: noon };
    if (refused) expect(() => checkEmergency(asked, grants)).toThrow(expect.objectContaining(refused));
    else expect(() => checkEmergency(asked, grants)).not.toThrow();
  });

  it('is counted by what the district says', () => {
    const asked: EmergencyAsked = { staffId: 'stf_grace', studentId: 'stu_maya', givenBy: 'stf_ruth', at: noon };
    const by = (emergencyHours: number) => () => checkEmergency(asked, [hour(60)], { emergencyHours });
    expect(by(1)).toThrow(expect.objectContaining(anotherDay));
    expect(by(2)).not.toThrow();
  });
});
