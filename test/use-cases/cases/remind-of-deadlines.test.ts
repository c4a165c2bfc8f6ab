import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { Event } from '#shared/domain/events.ts';
import { deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import { transact } from '#shared/store/transactions.ts';
import { remindOfDeadlines } from '#shared/use-cases/process/remind-of-deadlines.ts';
import { anActivePlan } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aDeadline } from '../../sample/records.ts';

const { maya, ana, grace, dana, priya } = people;
const dueOn = '2027-03-10';
let school: TestSchool;
beforeEach(async () => {
  const plan = anActivePlan({ caseManagerId: 'stf_dana', reviewDueOn: '2027-05-20' });
  school = await setUpSchool({ people: [maya, ana, grace, dana, priya], plans: [plan] });
});

/** A clock in calendar days, so that no calendar is asked for. */
const runs = (over: Partial<Parameters<typeof aDeadline>[0]> = {}) => {
  const deadline = aDeadline({ clock: { amount: 30, unit: 'calendarDays' }, dueOn, calendarVersion: 0, ...over });
  return transact(school.tables.plans, deadlineActions(school.tables.plans, deadline));
};
const morning = (on: string) => remindOfDeadlines(school.deps, `${on}T14:00:00.000Z`);
const told = async () =>
  (await itemsIn(school.tables.plans))
    .filter(({ type }) => type === 'TurnDue')
    .map((item) => Event.parse(item))
    .flatMap((event) => (event.type === 'TurnDue' ? [`${event.at.slice(0, 10)} ${event.staffId} ${event.onDay}`] : []))
    .sort();

describe('a step that is due', () => {
  it('of a case is told to the coordinator a week and a day before, once each, however often the sweep runs', async () => {
    await runs({ about: 'ref_1', what: 'evaluation' });
    for (let on = '2027-02-25'; on <= '2027-03-20'; on = addDays(on, 1)) for (const _again of [1, 2]) await morning(on);
    expect(await told()).toEqual([`2027-03-03 stf_priya ${dueOn}`, `2027-03-09 stf_priya ${dueOn}`]);
  });

  it('of a plan is told to its case manager, and to the office where that person has left', async () => {
    await runs({ about: 'pln_1', what: 'transferReview' });
    expect(await morning('2027-03-03')).toBe(1);
    await school.deps.rosterWriter.putPeople([{ ...dana, active: false }]);
    expect(await morning('2027-03-09')).toBe(1);
    expect(await told()).toEqual([`2027-03-03 stf_dana ${dueOn}`, `2027-03-09 stf_priya ${dueOn}`]);
  });

  it('is told of anew when the calendar moved its day, and made up for after two mornings without a sweep', async () => {
    await runs({ about: 'ref_1', what: 'evaluation' });
    expect(await morning('2027-03-05')).toBe(1);
    await runs({ about: 'ref_1', what: 'evaluation', dueOn: '2027-03-12' });
    expect(await morning('2027-03-05')).toBe(1);
    expect(await morning('2027-03-08')).toBe(0);
  });

  it('of a review is told a month ahead, since a meeting takes weeks to call', async () => {
    expect(await morning('2027-04-20')).toBe(1);
    expect(await told()).toEqual(['2027-04-20 stf_dana 2027-05-20']);
  });

  it('and what a case owes from its first day, such as the copy of the rights, is told of', async () => {
    await runs({ about: 'ref_1', what: 'giveRights' });
    expect(await morning('2027-03-03')).toBe(1);
  });

  it('calls nobody of a student who left or died, or of what is left to do once a plan is over', async () => {
    await runs({ about: 'pln_1', what: 'copyToFamily' });
    expect(await morning('2027-03-03')).toBe(0);
    await runs({ about: 'ref_1', what: 'evaluation' });
    await school.deps.rosterWriter.putPeople([{ ...maya, active: false }]);
    expect(await morning('2027-03-03')).toBe(0);
    expect(await morning('2027-05-13')).toBe(0);
  });

  it('names nobody: ids, a day and a reference alone leave', async () => {
    await runs({ about: 'ref_1', what: 'evaluation' });
    await morning('2027-03-03');
    const events = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'TurnDue');
    expect(JSON.stringify(events)).not.toMatch(/Maya|Rodriguez|evaluation/);
  });
});
