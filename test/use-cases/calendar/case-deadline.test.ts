import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import { addDayOff } from '#shared/use-cases/calendar/add-day-off.ts';
import { setSchoolCalendar } from '#shared/use-cases/calendar/set-school-calendar.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aSchoolYear } from '../../sample/calendar.ts';
import { harborHigh } from '../../sample/roster.ts';
import { caseStepNames, caseSteps, exits, refer } from '../cases/case.ts';

const system: Actor = { kind: 'system', id: 'system' };
const schoolId = harborHigh.id;
let school: TestSchool;
const open = async () =>
  (await school.deps.deadlines.openOfStudent(schoolId, 'stu_maya')).map(({ what, startOn, dueOn }) => ({
    what,
    startOn,
    dueOn,
  }));
const setCalendar = () =>
  setSchoolCalendar(school.deps, system, { schoolId, years: [aSchoolYear()], surface: 'cli', key: 'set' });

beforeEach(async () => {
  school = await setUpSchool();
});

describe('the deadline of a case', () => {
  it('follows its clock from step to step, moves with a snow day, and stays where the clock does', async () => {
    await setCalendar();
    const referral = await refer(school);
    expect(await open()).toEqual([{ what: 'settleReferral', startOn: '2026-10-01', dueOn: '2026-10-23' }]);
    await caseSteps.evaluate(school, referral);
    expect((await open()).map(({ what }) => what)).toEqual(['consent']);
    await caseSteps.consent(school, referral);
    const [evaluation] = await open();
    expect(evaluation).toMatchObject({ what: 'evaluation' });
    const { moved } = await addDayOff(school.deps, system, {
      schoolId,
      from: '2026-11-04',
      surface: 'cli',
      key: 'snow',
    });
    expect(moved).toMatchObject([{ what: 'evaluation', movedFrom: evaluation?.dueOn }]);
    const snowed = await open();
    await caseSteps.records(school, referral);
    expect(await open()).toEqual(snowed);
  });

  it('is that of the clock after every deed of the whole way, and of no other', async () => {
    await setCalendar();
    const referral = await refer(school);
    for (const name of caseStepNames) {
      await caseSteps[name](school, referral);
      const { clock } = await school.deps.referrals.get('stu_maya', referral.referralId);
      const expected = clock ? [{ what: clock.what, startOn: clock.startOn }] : [];
      expect((await open()).map(({ what, startOn }) => ({ what, startOn }))).toEqual(expected);
    }
  });

  it.each([
    ['declined', ['decline']],
    ['refused and closed', ['evaluate', 'refuse', 'closeRefused']],
  ] as const)('is gone when the case is %s', async (_how, ways) => {
    const referral = await refer(school);
    for (const way of ways) await { ...caseSteps, ...exits }[way](school, referral);
    expect(await open()).toEqual([]);
  });

  it('is told of when the school has no calendar yet', async () => {
    await refer(school);
    expect(await open()).toEqual([{ what: 'settleReferral', startOn: '2026-10-01', dueOn: 'needs_calendar' }]);
    await setCalendar();
    expect(await open()).toMatchObject([{ dueOn: '2026-10-23' }]);
  });
});
