import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanItem } from '#shared/domain/catalogue/plan-item.ts';
import type { GuardianId } from '#shared/domain/ids.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { listWithoutLearningPlan } from '#shared/use-cases/plans/learning/list-without-learning-plan.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { caseBefore } from '../cases/case.ts';
import { importPlansFile, writePlans } from '../roster/import-package.ts';
import { families } from './families.ts';
import { atWork, type Office, openOffice } from './office.ts';
import { needing, type PlanAtHand, support } from './pen.ts';

const { tom, nia, maya, sam, ines, kai, zuri } = families;

/** As a plan says it, and as Grace reads it. */
const time = (timeMultiplier: number) => support('TIM-EXT', { timeMultiplier });
const typing = support('RES-TYPE');
const notes = support('RES-NOTE', { by: 'peer' });
const reads = {
  timeAndHalf: 'Extended time on timed work: 1.5×',
  double: 'Extended time on timed work: 2×',
  typing: 'Keyboard instead of handwriting',
  notes: 'Note-taking help: from a classmate',
};

let office: Office;
let priya: ReturnType<Office['as']>;
const day = (on: string) => {
  office.school.clock.on = on;
};
const lacking = (missing: string) => ({ code: 'not_ready', details: { missing } });
/** A plan on paper of this year's beginning, in force. */
async function broughtFromPaper(student: Student, parent: GuardianId, items: PlanItem[]) {
  const plan = await priya.begins(student, parent, { agreedElsewhereOn: '2026-08-31' });
  await priya.writes(plan, { needs: needing('Works slowly.'), items });
  await priya.takesAsAgreed(plan);
  await priya.putsIntoForce(plan);
  return plan;
}
/** The file of the district's former system, in which Nia is the only one. */
async function importsFile(timeMultiplier: number) {
  const nias = { studentId: 'nia', framework: '504', startOn: '2026-08-31', caseManager: 'dana' };
  const file = writePlans([{ ...nias, accommodation: 'TIM-EXT', parameter: `timeMultiplier=${timeMultiplier}` }]);
  const { tables, clock } = office.school;
  return importPlansFile(tables, file, clock.at).finally(() => rmSync(file));
}
async function niasPlan() {
  const [plan] = await office.school.deps.plans.ofStudent(nia.id);
  if (!plan) throw new Error('Nia has no plan');
  const atHand: PlanAtHand = { planId: plan.id, studentId: nia.id, parent: 'grd_joy' };
  return { ...atHand, plan };
}

describe('Ten days of Priya, who coordinates at Harbor High', () => {
  beforeAll(async () => {
    office = await openOffice();
    priya = office.as(atWork.priya);
    day('2026-11-20');
    await importsFile(1.5);
  });

  it('Monday, November 23. Tom broke his arm, and has help before the last bell', async () => {
    day('2026-11-23');
    const askedToday = { on: '2026-11-23', askedBy: 'family', shownBy: 'paper' } as const;
    const arm = await priya.begins(tom, 'grd_ruth', { framework: 'IAP', documented: askedToday });
    const sixWeeks = { needs: needing('Cannot write with his right hand.'), endOn: '2027-01-04' };
    await priya.writes(arm, { ...sixWeeks, items: [typing, notes] });
    await priya.hears(arm, 'agreed');
    await priya.takesAsAgreed(arm);
    await priya.putsIntoForce(arm);

    expect(await office.card(tom)).toEqual([reads.typing, reads.notes]);
    expect(await office.whoSees(tom)).toEqual({ plan: 'Ruth, Dana, Priya', card: 'Tom, Grace', nothing: 'Omar' });
    expect(await office.record(arm)).toEqual(['11-23 needDocumented', '11-23 familyAnswered', '11-23 planAgreed']);
    expect(await office.book(tom)).toEqual([
      'Priya wrote on the draft of a plan',
      'Priya wrote on the draft of a plan',
      'Priya put a step towards or within a plan on record',
      'Priya recorded that the draft of a plan was agreed',
      'Priya put a plan into force',
    ]);
  });

  it('Tuesday, November 24. “Please add notes today”, says Nia’s mother, and nobody waits for the yearly review', async () => {
    day('2026-11-24');
    const { plan: before, ...nias } = await niasPlan();
    await priya.opensAgain(nias);
    const asked = { needs: needing('Loses what was said.'), reason: 'Her mother asked for notes.' };
    await priya.writes(nias, { ...asked, items: [...before.items, notes] });
    await priya.amendsAsWished(nias);

    expect(await office.card(nia)).toEqual([reads.timeAndHalf, reads.notes]);
    const { plan: after } = await niasPlan();
    expect(after).toMatchObject({ version: 2, effectiveOn: '2026-11-24', reviewDueOn: before.reviewDueOn });
    expect((await office.record(nias)).slice(-4)).toEqual([
      '11-24 amendedByAgreement',
      '11-24 changeWished',
      '11-24 noticeSent',
      '11-24 reasonWritten',
    ]);
    expect(await office.book(nia)).toEqual([
      'Priya wrote on the draft of a plan',
      'Priya wrote on the draft of a plan',
      'Priya put a plan into force',
    ]);
  });

  it('Monday, November 30. Maya’s mother has not answered for a week, and Maya waits no longer', async () => {
    day('2026-11-23');
    const { referralId } = await caseBefore(office.school, 'end');
    const plan = await priya.begins(maya, 'grd_ana', { referralId });
    await priya.writes(plan, { needs: needing('Reads at half the pace.'), items: [time(1.5)] });
    await priya.tries(plan, 'phone', 'noAnswer');
    day('2026-11-24');
    await priya.tries(plan, 'letter', 'sent');
    await expect(priya.takesAsAgreed(plan)).rejects.toMatchObject(lacking('familyAgreement'));
    day('2026-11-30');
    await priya.tries(plan, 'phone', 'noAnswer');
    await priya.takesAsAgreed(plan);
    await expect(priya.putsIntoForce(plan)).rejects.toMatchObject(lacking('silenceNotice, planNotice'));
    await priya.tells(plan, 'From today Maya has time and a half on tests.');
    await priya.putsIntoForce(plan);

    expect(await office.card(maya)).toEqual([reads.timeAndHalf]);
    expect(await office.whoSees(maya)).toEqual({ plan: 'Ana, Dana, Priya', card: 'Maya, Grace', nothing: 'Omar' });
    // Nobody said yes, and nothing says that somebody did.
    expect(await office.record(plan)).toEqual([
      '11-23 contactAttempted',
      '11-24 contactAttempted',
      '11-30 contactAttempted',
      '11-30 planAgreed',
      '11-30 noticeSent',
    ]);
  });

  it('Tuesday, December 1. A court forbids Sam’s father contact: he gets a copy, and no look', async () => {
    day('2026-12-01');
    await broughtFromPaper(sam, 'grd_lucia', [support('SET-SEAT', { position: 'nearExit', also: 'Room 12' })]);
    expect(await office.whoSees(sam)).toMatchObject({ plan: 'Lucia, Marco, Dana, Priya' });
    await priya.enters(sam, 'grd_marco', { rights: 'noContact' });
    const copy = JSON.stringify((await priya.givesSafeCopy(sam, 'grd_marco')).plans);

    expect(await office.whoSees(sam)).toEqual({
      plan: 'Lucia, Dana, Priya',
      card: 'Sam, Grace',
      nothing: 'Marco, Omar',
    });
    expect(['Room 12', 'Harbor', 'Grace', 'Dana', 'Lucia', '2026'].filter((lead) => copy.includes(lead))).toEqual([]);
    expect((await office.book(sam)).slice(-3)).toEqual([
      'Priya changed what a guardian may see and decide',
      'Priya made a copy without school, people, places and days, to read it before it goes',
      'Priya gave out a copy without school, people, places and days, having read it',
    ]);
  });

  it('Wednesday, December 2. Elena is the new counselor, and begins the learning plans of her grade', async () => {
    day('2026-12-02');
    const elena = office.as(atWork.elena);
    const twelfth = { schoolId: 'sch_harbor-high', grade: '12', surface: 'web' } as const;
    const withoutPlan = async () =>
      (await listWithoutLearningPlan(office.school.deps, atWork.elena, twelfth)).map(({ name }) => name);
    expect(await withoutPlan()).toEqual([]);
    await priya.givesGrade('stf_elena', '12');
    expect(await withoutPlan()).toEqual(['Kai Larsen']);
    const plan = await elena.begins(kai, 'grd_mei', { framework: 'ILP' });

    expect(await withoutPlan()).toEqual([]);
    expect(await office.state(plan)).toBe('draft');
    expect(await office.card(kai)).toEqual([]);
    expect(await office.book(kai)).toEqual(['Elena wrote on the draft of a plan']);
    // Of the ninth grade she learns nothing.
    await expect(elena.begins(tom, 'grd_ruth', { framework: 'ILP' })).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('Thursday, December 3. An old file is imported again, and takes nothing from Nia', async () => {
    day('2026-12-03');
    expect(await importsFile(1.5)).toMatchObject({ published: 0, unchanged: 1, held: 0, faults: [] });
    const another = await importsFile(1.25);

    expect(another).toMatchObject({
      published: 0,
      held: 1,
      faults: [{ reason: 'amended_here' }, { reason: 'not_taken' }],
    });
    expect(await office.card(nia)).toEqual([reads.timeAndHalf, reads.notes]);
    expect(await office.book(nia)).toEqual([]);
  });

  it('Friday, December 4. An IEP takes over, and Ines is never a day without help', async () => {
    day('2026-12-03');
    const plan = await broughtFromPaper(ines, 'grd_paz', [time(1.5)]);
    day('2026-12-04');
    const iep = await priya.begins(ines, 'grd_paz', { framework: 'IEP-at-a-glance', agreedElsewhereOn: '2026-12-04' });
    await priya.writes(iep, { needs: needing('Works slowly.'), items: [time(2), support('RES-SCRIBE')] });
    await priya.takesAsAgreed(iep);
    await priya.putsIntoForce(iep);
    await office.as(atWork.dana).endsForIep(plan);

    expect(await office.card(ines)).toEqual([reads.double, 'Scribe']);
    expect([await office.state(plan), await office.state(iep)]).toEqual(['ended', 'active']);
    expect(await office.owes(ines)).toEqual(['12-04 tellFamily']);
    await priya.tells(plan, 'The IEP goes on in place of the 504 plan.', 'exit');
    expect(await office.owes(ines)).toEqual([]);
    expect((await office.record(plan)).slice(-2)).toEqual(['12-04 iepBegan', '12-04 noticeSent']);
  });

  it('Monday, December 7. Kai is 18, and his record is his own', async () => {
    day('2026-12-04');
    const plan = await broughtFromPaper(kai, 'grd_mei', [time(1.5)]);
    expect(await office.whoSees(kai)).toEqual({ plan: 'Mei, Dana, Priya', card: 'Kai, Grace', nothing: 'Omar' });
    day('2026-12-07');
    expect(await office.whoSees(kai)).toEqual({ plan: 'Kai, Dana, Priya', card: 'Grace', nothing: 'Mei, Omar' });
    await expect(priya.hears(plan, 'agreed')).rejects.toMatchObject({ details: { field: 'person' } });
    // She brings their tax return: she may look along, and decides nothing.
    await priya.enters(kai, 'grd_mei', { rights: 'dependent', endOn: '2027-12-31' });

    expect(await office.whoSees(kai)).toMatchObject({ plan: 'Kai, Mei, Dana, Priya' });
    await expect(priya.hears(plan, 'agreed')).rejects.toMatchObject({ details: { field: 'person' } });
    await priya.hears({ ...plan, parent: kai.id }, 'agreed');
    expect((await office.record(plan)).at(-1)).toBe('12-07 familyAnswered');
  });

  it('Tuesday, December 8. Zuri comes with the plan of another school, and has it in her first lesson', async () => {
    day('2026-12-08');
    const { referralId } = await priya.takesInPlanOf(zuri, 'Section 504 plan of Cedar Middle.');
    const plan = await priya.begins(zuri, 'grd_ben', { referralId });
    await priya.writes(plan, { needs: needing('Tires soon.'), items: [time(1.5)] });
    await priya.takesAsAgreed(plan);
    await priya.putsIntoForce(plan);

    expect(await office.card(zuri)).toEqual([reads.timeAndHalf]);
    expect(await office.state(plan)).toBe('provisional');
    expect(await office.owes(zuri)).toContain('12-08 transferReview');
    expect(await office.whoSees(zuri)).toMatchObject({ plan: 'Ben, Dana, Priya', card: 'Zuri, Grace' });
  });

  it('Wednesday, December 9. Nia’s mother disputes one item, and that one alone waits', async () => {
    day('2026-12-09');
    const { plan, ...nias } = await niasPlan();
    const [extra, ...others] = plan.items;
    if (!extra) throw new Error('Nia has no extra time');
    await priya.takesUpDispute(nias, extra);

    await priya.opensAgain(nias);
    await priya.writes(nias, { items: [extra, ...others, typing], reason: 'She types faster.' });
    await priya.amendsAsWished(nias);
    await priya.opensAgain(nias);
    await priya.writes(nias, { items: [extra, typing], reason: 'She takes her own notes now.' });
    await priya.amendsAsWished(nias, await priya.meetsAbout(nias));
    expect(await office.card(nia)).toEqual([reads.timeAndHalf, reads.typing]);

    await priya.opensAgain(nias);
    const less = { ...extra, parameter: { timeMultiplier: 1.25 } };
    await priya.writes(nias, { items: [less, typing], reason: 'She finishes early.' });
    const decided = await priya.meetsAbout(nias);
    await expect(priya.amendsAsWished(nias, decided)).rejects.toMatchObject(lacking('nothingContested'));
    expect(await office.card(nia)).toEqual([reads.timeAndHalf, reads.typing]);

    await priya.settlesDispute(nias);
    await priya.amendsAsWished(nias, decided);
    expect(await office.card(nia)).toEqual(['Extended time on timed work: 1.25×', reads.typing]);
    expect(await office.state(nias)).toBe('active');
  });

  it('In January Tom’s help turns itself off, on the day that was agreed', async () => {
    day('2027-01-04');
    expect(await office.card(tom)).toEqual([reads.typing, reads.notes]);
    day('2027-01-05');
    expect(await office.card(tom)).toEqual([]);
    expect(await sweepPlans(office.school.deps, '2027-01-05T13:30:00.000Z')).toMatchObject({ ended: 1 });
    expect(await office.whoSees(tom)).toMatchObject({ plan: 'Ruth, Dana, Priya' });
  });
});
