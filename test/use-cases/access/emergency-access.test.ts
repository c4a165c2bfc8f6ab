import { beforeEach, describe, expect, it } from 'vitest';
import { concerns, Event } from '#shared/domain/events.ts';
import { authorize } from '#shared/use-cases/access/authorize.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { aTeacher } from '../../builders.ts';
import { contentsOf, itemsIn } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { setUpAccessSchool } from './access-school.ts';

let school: TestSchool;
const samuel = aTeacher({ id: 'stf_samuel' });
const reason = 'He wrote that he will not come home';
const open = (over: object = {}, actor: Parameters<typeof openEmergencyAccess>[1] = samuel) =>
  openEmergencyAccess(school.deps, actor, {
    ...{ studentId: 'stu_maya', reason, surface: 'slack', key: 'open' },
    ...over,
  });
const may = (data: 'D1' | 'D2' | 'D3' | 'D4', action: 'read' | 'decide' = 'read') =>
  authorize(school.deps, samuel, { studentId: 'stu_maya', data, action }).then(
    ({ because }) => because,
    ({ code }) => code,
  );

beforeEach(async () => {
  school = await setUpAccessSchool();
});

describe('opening a record in an emergency', () => {
  it('shows what to do and the plan for sixty minutes, never what is sensitive, and lets nobody change a thing', async () => {
    expect(await may('D2')).toBe('not_allowed');
    await open();
    expect([await may('D1'), await may('D2'), await may('D3'), await may('D4'), await may('D3', 'decide')]).toEqual([
      ...['emergency', 'emergency', 'emergency'],
      ...['not_allowed', 'not_allowed'],
    ]);
    school.clock.at = '2026-11-23T21:29:59.999Z';
    expect(await may('D3')).toBe('emergency');
    school.clock.at = '2026-11-23T21:30:00.000Z';
    expect(await may('D3')).toBe('not_allowed');
  });

  it('is entered, and so is every look that it allows, because of an emergency', async () => {
    await open();
    await readCard(school.deps, samuel, { studentId: 'stu_maya', surface: 'slack' });
    const entries = await school.stores.ledgerReader.ofActor('stf_samuel');
    expect(entries.map(({ action, because }) => [action, because]).sort()).toEqual([
      ['card_viewed', 'emergency'],
      ['emergency_opened', 'emergency'],
    ]);
  });

  it('tells the office, and keeps the reason with what is confidential alone', async () => {
    const { grantId } = await open();
    const { plans, confidential, ledger } = school.tables;
    expect(await contentsOf(plans, ledger)).not.toContain('come home');
    expect(await itemsIn(confidential)).toMatchObject([{ pk: `EMERGENCY#${grantId}`, reason, staffId: 'stf_samuel' }]);
    const news = (await itemsIn(plans)).filter(({ pk }) => String(pk).startsWith('EVENT#'));
    const events = news.map((item) => Event.parse(item));
    const [event] = events.filter(({ type }) => type === 'EmergencyAccessOpened');
    expect(event).toMatchObject({ grantId, studentId: 'stu_maya', schoolId: 'sch_harbor-high' });
    expect(concerns.EmergencyAccessOpened).toEqual(['mail', 'slack']);
  });

  it.each([
    ['a row of dots', '....................'],
    ['nine letters', 'emergency'],
    ['nothing', '   '],
    ['a whole book', 'because '.repeat(400)],
  ])('needs a reason, not %s', async (_what, text) => {
    await expect(open({ reason: text })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await may('D2')).toBe('not_allowed');
  });

  it.each([
    ['staff of another school', aTeacher({ id: 'stf_cedar' })],
    ['somebody who has left, whatever their session says', aTeacher({ id: 'stf_left' })],
    ['somebody whom nobody knows', aTeacher({ id: 'stf_nobody' })],
    ['a parent', actors.ana],
    ['a classmate', { kind: 'student', id: 'stu_leo' } as const],
  ])('is not for %s', async (_who, actor) => {
    await expect(open({}, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('says of a student who does not exist what it says of one at another school', async () => {
    await expect(open({ studentId: 'stu_nobody' })).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('is one emergency however often it is told, also by racing calls', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => open()));
    expect(new Set(all.map(({ grantId }) => grantId)).size).toBe(1);
    expect(await school.stores.roster.grantsTo('stf_samuel')).toHaveLength(1);
  });

  it('gives the everyday reason where there is one', async () => {
    const grace = aTeacher();
    await open({}, grace);
    const { because } = await authorize(school.deps, grace, { studentId: 'stu_maya', data: 'D2' });
    expect(because).toBe('teachesNow');
    const plan = await authorize(school.deps, grace, { studentId: 'stu_maya', data: 'D3' });
    expect(plan.because).toBe('emergency');
  });
});
