import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '#shared/domain/dates.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { anActivePlan, anItem } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import { aCard, aDeadline, aPublication } from '../../sample/records.ts';
import { aStudent } from '../../sample/roster.ts';
import { type DoorHarness, doorMonday, expectNothingPrivateLogged, setUpDoors } from '../events/door-harness.ts';
import { working } from '../events/faulty-network.ts';

const lastDay = '2026-12-11';
const dayAfter = '2026-12-12';
/** As EventBridge rings, at half past five of the district's morning. */
const morning = (on: string) => ({ time: instantOf(on, '05:30', 'America/Los_Angeles') });

let doors: DoorHarness;
let stores: DoorHarness['stores'];
let door: typeof import('../../../functions/schedule/sweep-plans.ts').handler;

beforeAll(async () => {
  doors = await setUpDoors();
  ({ stores } = doors);
  door = doors.watch((await import('../../../functions/schedule/sweep-plans.ts')).handler);
});
afterEach(() => void vi.setSystemTime(doorMonday));
afterAll(() => doors.stop());

let made = 0;
type Over = Partial<ActivePlan> & { process?: Partial<PlanProcess> };

/** A student with a plan in force for each, in which something changes after the last day. */
async function aStudentWithPlan(...plans: readonly Over[]) {
  made += 1;
  const of = { studentId: `stu_${made}`, schoolId: 'sch_harbor-high' } as const;
  const planId = (number: number) => `pln_${made}.${number}` as const;
  await stores.rosterWriter.putPeople([aStudent({ id: of.studentId, givenName: 'Xanthippe', guardianIds: [] })]);
  for (const [number, { process, ...over }] of plans.entries()) {
    const id = planId(number);
    const plan = anActivePlan({ ...over, ...of, id });
    const [published, change] = aPublication(id, plan, aCard({ studentId: of.studentId, version: number + 1 }));
    const due = process?.clock && { ...aDeadline({ ...of, id: `ddl_${made}`, about: id }), ...process.clock };
    const state = {
      ...published,
      process: { ...published.process, ...process },
      nextChanges: [{ planId: id, schoolId: of.schoolId, on: dayAfter }],
      deadlines: due ? [{ start: due }] : [],
    };
    await stores.plans.publish(state, change);
  }
  return { studentId: of.studentId, planId: planId(0) };
}

const withTemporaryItem = {
  items: [anItem(), anItem({ itemId: 'itm_2', code: 'RES-SCRIBE', parameter: {}, endOn: lastDay })],
};
const codesOf = async (student: StudentId) => (await stores.cards.find(student))?.items.map(({ code }) => code);
const saidLast = () => JSON.parse(doors.lines.at(-1) ?? '{}').message;

/**
 * What the sweep put into the ledger and into the outbox about a plan or its student, but for what its publication
 * said.
 */
async function writtenAbout({ studentId, planId }: { studentId: StudentId; planId: PlanId }) {
  const { ledger, plans } = doors.tables;
  const items = (await Promise.all([ledger, plans].map(itemsIn))).flat();
  return items
    .flatMap(({ pk, action, type, studentIds = [], planId: about }) => {
      const entry = String(pk).startsWith('HOUR#') && studentIds.includes(studentId) ? [String(action)] : [];
      return String(pk).startsWith('EVENT#') && about === planId ? [String(type)] : entry;
    })
    .filter((each) => !/published$/i.test(each))
    .sort();
}

const isAbout =
  ({ studentId }: { studentId: StudentId }) =>
  ({ pk, type, action, studentId: whose, studentIds = [] }: Awaited<ReturnType<typeof itemsIn>>[number]) =>
    (type === 'ReviewTaskOpened' && whose === studentId) ||
    (String(pk).startsWith('HOUR#') && action === 'process_recorded' && studentIds.includes(studentId));

describe('the daily sweep of plans', () => {
  it('takes a temporary item off the card on the day after its last, once', async () => {
    const about = await aStudentWithPlan(withTemporaryItem);
    await door(morning(lastDay));
    expect(saidLast()).toMatchObject({ refreshed: 0, ended: 0 });
    await door(morning(dayAfter));
    expect(saidLast()).toMatchObject({ refreshed: 1, ended: 0 });
    await door(morning(dayAfter));
    expect(saidLast()).toMatchObject({ refreshed: 0, ended: 0 });
    expect(await codesOf(about.studentId)).toEqual(['TIM-EXT']);
    expect(await writtenAbout(about)).toEqual(['card_refreshed']);
  });

  it('ends a plan on the day after its last, once, and who managed it may look for 30 days more', async () => {
    const about = await aStudentWithPlan({ endOn: lastDay });
    expect(await stores.roster.caseManagersOf(about.studentId)).toEqual(['stf_dana']);
    for (const on of [lastDay, dayAfter, dayAfter, '2026-12-13']) await door(morning(on));
    const { studentId, planId } = about;
    expect(await stores.plans.get(studentId, planId)).toMatchObject({ status: 'ended', exitReason: 'expired' });
    expect(await stores.processes.get(studentId, planId)).toMatchObject({ state: 'ended', exit: 'expired' });
    expect(await codesOf(studentId)).toEqual([]);
    const { lately = [] } = (await stores.cards.find(studentId)) ?? {};
    expect(lately.map(({ item, until }) => [item.code, until])).toEqual([['TIM-EXT', lastDay]]);
    const former = [{ staffId: 'stf_dana', endOn: '2027-01-11' }];
    expect(await stores.roster.managersOf(studentId)).toEqual({ present: [], former });
    expect(await stores.roster.caseloadOf('stf_dana')).not.toContain(studentId);
    expect(await writtenAbout(about)).toEqual(['PlanEnded', 'plan_ended']);
  });

  it('keeps for work that was due before what a parent refused who has no rights any more', async () => {
    const refused = { kind: 'consentRefused', consent: 'services', on: '2026-11-20', by: 'stf_priya' } as const;
    const facts = [
      { kind: 'agreedElsewhere', on: '2026-08-31', by: 'system' },
      { ...refused, person: 'grd_luis', evidenceId: 'evd_1' },
    ] as const;
    const { studentId } = await aStudentWithPlan({ endOn: lastDay, process: { facts: [...facts] } });
    await door(morning(dayAfter));
    const { lately = [] } = (await stores.cards.find(studentId)) ?? {};
    expect(lately.map(({ item }) => item.code)).toEqual(['TIM-EXT']);
  });

  it('ends with a plan from another school the deadline by which that was to be looked at', async () => {
    const due = { startOn: '2026-11-20', clock: { amount: 30, unit: 'calendarDays' } } as const;
    const fact = { kind: 'priorPlanReceived', on: due.startOn, by: 'stf_dana', evidenceId: 'evd_1' } as const;
    const clock = { what: 'transferReview', ...due } as const;
    const { studentId } = await aStudentWithPlan({
      endOn: lastDay,
      process: { state: 'provisional', facts: [fact], clock },
    });
    expect(await stores.deadlines.openOfStudent('sch_harbor-high', studentId)).toHaveLength(1);
    await door(morning(dayAfter));
    expect(await stores.deadlines.openOfStudent('sch_harbor-high', studentId)).toEqual([]);
  });

  it('ends nothing that is argued about', async () => {
    const facts = [
      { kind: 'agreedElsewhere', on: '2026-08-31', by: 'system' },
      { kind: 'disputeOpened', on: '2026-11-20', by: 'stf_priya' },
    ] as const;
    const { studentId, planId } = await aStudentWithPlan({ endOn: lastDay, process: { facts: [...facts] } });
    await door(morning(dayAfter));
    expect(saidLast()).toMatchObject({ ended: 0 });
    expect(await stores.plans.get(studentId, planId)).toMatchObject({ status: 'active' });
  });

  it('opens a review task once on a school morning, with the day by which it is due, and tells that it did', async () => {
    const about = await aStudentWithPlan({ startOn: '2026-03-02' });
    await stores.rosterWriter.putPeople([aStudent({ id: about.studentId, grade: '09', guardianIds: [] })]);
    for (const on of ['2026-11-28', '2026-11-30', '2026-11-30', '2026-12-01']) await door(morning(on));
    expect(await stores.deadlines.openOfStudent('sch_harbor-high', about.studentId)).toMatchObject([
      { what: 'levelChange', startOn: '2026-11-30' },
    ]);
    const { ledger, plans } = doors.tables;
    const written = (await Promise.all([ledger, plans].map(itemsIn))).flat().filter(isAbout(about));
    expect(written.map(({ action, type }) => action ?? type).sort()).toEqual(['ReviewTaskOpened', 'process_recorded']);
  });

  it('ends a plan once when two sweeps run at the same moment', async () => {
    const about = await aStudentWithPlan({ endOn: lastDay });
    await Promise.all([door(morning(dayAfter)), door(morning(dayAfter)), door(morning(dayAfter))]);
    expect(await writtenAbout(about)).toEqual(['PlanEnded', 'plan_ended']);
  });

  it('writes into the hour in which it runs, also when it makes up for a morning whose hour was sealed long ago', async () => {
    const { studentId, planId } = await aStudentWithPlan({ endOn: lastDay });
    vi.setSystemTime('2026-12-12T23:10:00.000Z');
    await door(morning(dayAfter));
    const entries = await stores.ledgerHours.entriesOf('2026-12-12T23');
    expect(entries).toMatchObject([{ held: { action: 'plan_ended', studentIds: [studentId], planId } }]);
  });

  it('loses nothing and does nothing twice when the power goes at any of its calls', async () => {
    doors.network.calls.length = 0;
    const both = [{ endOn: lastDay }, withTemporaryItem];
    await aStudentWithPlan(...both);
    await door(morning(dayAfter));
    const calls = doors.network.calls.length;
    for (const losesLastAnswer of [false, true])
      for (let callsLeft = 1; callsLeft <= calls; callsLeft += 1) {
        const about = await aStudentWithPlan(...both);
        Object.assign(doors.network, { callsLeft, losesLastAnswer });
        await door(morning(dayAfter)).catch(() => undefined);
        Object.assign(doors.network, working);
        await door(morning(dayAfter));
        expect(await writtenAbout(about), `dead after ${callsLeft} calls`).toEqual([
          'PlanEnded',
          'card_refreshed',
          'plan_ended',
        ]);
        expect(await codesOf(about.studentId)).toEqual(['TIM-EXT']);
      }
  });

  it('fails aloud about a record that cannot be read, and is done with everybody else', async () => {
    const broken = await aStudentWithPlan({ endOn: lastDay });
    const sound = await aStudentWithPlan({ endOn: lastDay });
    const { db, name: TableName } = doors.tables.plans;
    const { studentId, planId } = broken;
    const Key = { pk: `STUDENT#${studentId}`, sk: `PROCESS#${planId}` };
    await db.send(new DeleteCommand({ TableName, Key }));
    await expect(door(morning(dayAfter))).rejects.toMatchObject({ code: 'not_found', details: { planId } });
    expect(saidLast()).toMatchObject({ what: 'not swept', planId });
    expect(JSON.stringify(saidLast())).not.toContain(studentId);
    expect(await writtenAbout(sound)).toEqual(['PlanEnded', 'plan_ended']);
    expect(await stores.plans.get(studentId, planId)).toMatchObject({ status: 'active' });
  });

  it('refuses to run without a time, rather than at a wrong one', async () => {
    await expect(door({} as never)).rejects.toThrow();
    await expect(door({ time: 'tomorrow' })).rejects.toThrow();
  });

  it('touches the keys that the deployment lets it touch, and needs every one of them', () =>
    doors.expectOnlyItsKeys('sweep-plans'));

  it('says how many, and nothing of whom', () => {
    expectNothingPrivateLogged(doors);
    expect(doors.lines.join('\n')).toMatch(
      /"what":"swept plans","at":"2026-[^"]+","refreshed":\d+,"ended":\d+,"opened":\d+,"failed":\d+/,
    );
  });
});
