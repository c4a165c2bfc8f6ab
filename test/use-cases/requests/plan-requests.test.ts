import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '#shared/domain/access/access.ts';
import type { SchoolCalendar } from '#shared/domain/calendar/school-calendar.ts';
import { limitGuardianship } from '#shared/use-cases/access/limit-guardianship.ts';
import { answerRequest } from '#shared/use-cases/requests/answer-request.ts';
import { type AskForPlanInput, askForPlan } from '#shared/use-cases/requests/ask-for-plan.ts';
import { listOpenRequests } from '#shared/use-cases/requests/list-open-requests.ts';
import { readOwnRequests } from '#shared/use-cases/requests/read-own-requests.ts';
import { readRequest } from '#shared/use-cases/requests/read-request.ts';
import { withdrawRequest } from '#shared/use-cases/requests/withdraw-request.ts';
import { aCaseManager, aCoordinator, aTeacher } from '../../builders.ts';
import { contentsOf } from '../../contents.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aCalendar, aSchoolYear } from '../../sample/calendar.ts';
import { aChange, aPublication, at } from '../../sample/records.ts';
import { aStaffMember, aStaffSeat, harborHigh } from '../../sample/roster.ts';
import { aSupport } from '../../sample/supports.ts';

let tables: TestSchool['tables'];
let stores: TestSchool['stores'];
let school: TestSchool;
let deps: TestSchool['deps'];
let number = 0;
const open = aCalendar({ years: [aSchoolYear({ daysOff: [] })] });
const calendarsOf = (calendar: SchoolCalendar | undefined) => ({ ...stores.calendars, find: async () => calendar });

const { maya: student, ana: mother } = actors;
const monitor: StaffActor = aTeacher({ id: 'stf_hall', roles: ['aide'] });
const schoolId = harborHigh.id;

const asking = (actor: Actor, over: Partial<AskForPlanInput> = {}) =>
  askForPlan(deps, actor, {
    studentId: 'stu_maya',
    kind: 'unsure',
    words: 'She works till midnight and still cannot finish.',
    surface: 'web',
    key: `ask-${++number}`,
    ...over,
  });
const answering = (actor: Actor, requestId: `req_${string}`, over: object = {}) =>
  answerRequest(deps, actor, {
    schoolId,
    requestId,
    answer: { outcome: 'referred' },
    surface: 'slack',
    key: `answer-${++number}`,
    ...over,
  });
const listed = (actor: Actor = aCoordinator()) => listOpenRequests(deps, actor, { schoolId, surface: 'slack' });

beforeEach(async () => {
  const { maya, ana, grace } = people;
  const hall = aStaffMember({ id: 'stf_hall', email: 'hall@harbor.example', roles: ['aide'] });
  const gone = aStaffMember({ id: 'stf_gone', email: 'gone@harbor.example', active: false });
  school = await setUpSchool({ people: [maya, ana, grace, hall, gone] });
  ({ tables, stores } = school);
  deps = { ...school.deps, calendars: calendarsOf(open) };
});

describe('asking for a plan', () => {
  it.each([
    ['the student', student, 'student', 'self'],
    ['the mother', mother, 'family', 'parentOf'],
    ['a teacher of the student', aTeacher(), 'staff', 'teachesNow'],
    ['the coordinator', aCoordinator(), 'staff', 'coordinates'],
    ['a hall monitor who teaches nobody', monitor, 'staff', 'worksAt'],
  ] as const)('is for %s, in any words', async (_who, actor, askedAs, because) => {
    const { requestId, asked } = await asking(actor, { words: '?!' });
    expect(asked).toBe('now');
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ askedAs, words: '?!', status: 'open' });
    expect(await stores.ledgerReader.ofActor(actor.id)).toMatchObject([
      { action: 'plan_requested', because, requestId, studentIds: ['stu_maya'] },
    ]);
  });

  it.each([
    ['staff of another school', aTeacher({ id: 'stf_far', schoolIds: ['sch_cedar'] }), 'stu_maya'],
    ['another family', { kind: 'guardian', id: 'grd_else' } as const, 'stu_maya'],
    ['another student', { kind: 'student', id: 'stu_leo' } as const, 'stu_maya'],
    ['anybody about a student who is not there', monitor, 'stu_nobody'],
    ['the machinery', { kind: 'system', id: 'system' } as const, 'stu_maya'],
  ] as const)('is not for %s, and nothing is written', async (_who, actor, studentId) => {
    await expect(asking(actor, { studentId })).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await stores.requests.openOf(schoolId)).toEqual([]);
  });

  it('takes what a mother said on the telephone as hers, and keeps who typed it', async () => {
    const { requestId } = await asking(monitor, { spokenBy: 'grd_ana' });
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({
      askedBy: 'grd_ana',
      askedAs: 'family',
      writtenBy: 'stf_hall',
    });
    expect(await readOwnRequests(deps, mother, { surface: 'web' })).toMatchObject([
      { requestId, status: 'open', voice: true },
    ]);
    expect(await readOwnRequests(deps, monitor, { surface: 'web' })).toMatchObject([
      { requestId, status: 'open', voice: false },
    ]);
  });

  it.each([
    ['a stranger', 'grd_stranger', monitor],
    ['another student', 'stu_leo', monitor],
    ['staff whom nobody knows', 'stf_unknown', monitor],
    ['staff who left', 'stf_gone', monitor],
    ['the student, says the mother', 'stu_maya', mother],
  ] as const)('puts no words into the mouth of %s', async (_who, spokenBy, actor) => {
    await expect(asking(actor, { spokenBy })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'spokenBy' },
    });
  });

  it.each(['noContact', 'noRecords'] as const)(
    'tells a parent nothing while a court leaves them %s',
    async (rights) => {
      const { requestId } = await asking(mother);
      await answering(aCoordinator(), requestId);
      await limitGuardianship(deps, aCoordinator(), {
        ...{ studentId: 'stu_maya', guardianId: 'grd_ana', rights, orderRef: 'Office safe' },
        ...{ startOn: '2026-11-23', endOn: '2026-11-30', surface: 'cli', key: `limit-${++number}` },
      });
      expect(await readOwnRequests(deps, mother, { surface: 'web' })).toEqual([]);
      school.clock.at = '2026-12-01T20:00:00.000Z';
      expect(await readOwnRequests(deps, mother, { surface: 'web' })).toMatchObject([
        { requestId, status: 'answered' },
      ]);
    },
  );

  it.each([
    ['no words', ''],
    ['spaces', ' \n\t '],
    ['signs that nobody can see', '\u200b\u200d\u0000\u202e'],
    ['ten thousand letters', 'x'.repeat(10_000)],
  ])('refuses %s by the name of the field', async (_what, words) => {
    await expect(asking(mother, { words })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'words' },
    });
  });

  it('drops control characters and keeps lines', async () => {
    const { requestId } = await asking(mother, { words: ' First\u0000 line\r\n\r\n\r\nSecond \u202eline\u0007 ' });
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ words: 'First line\n\nSecond line' });
  });

  it('is one request when the same person says the same again, and another when somebody else does', async () => {
    const first = await asking(mother, { words: 'Él no acaba.' });
    const again = await asking(mother, { words: '  el  NO acaba. ' });
    expect(again).toEqual({ ...first, asked: 'before' });
    await asking(student, { words: 'Él no acaba.' });
    expect(await stores.requests.openOf(schoolId)).toHaveLength(2);
  });

  it('is a new request when the same is said after an answer', async () => {
    const first = await asking(mother);
    await answering(aCoordinator(), first.requestId);
    const second = await asking(mother);
    expect(second).toMatchObject({ asked: 'now' });
    expect((await readOwnRequests(deps, mother, { surface: 'web' })).map(({ status }) => status)).toEqual([
      'open',
      'answered',
    ]);
  });

  it('stops at twenty open ones of one person, and goes on when one is answered', async () => {
    const twenty: `req_${string}`[] = [];
    for (let index = 0; index < 20; index += 1)
      twenty.push((await asking(mother, { words: `Concern ${index}` })).requestId);
    await expect(asking(mother, { words: 'One more' })).rejects.toMatchObject({
      details: { field: 'openRequests', most: 20 },
    });
    await asking(student);
    await answering(aCoordinator(), twenty[0]!);
    expect(await asking(mother, { words: 'One more' })).toMatchObject({ asked: 'now' });
  });

  it('makes one request of twenty presses of one button', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => asking(mother)));
    expect(await stores.requests.openOf(schoolId)).toHaveLength(1);
    const told = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value.requestId] : []));
    expect(new Set(told).size).toBe(1);
  });

  it('leaves the same tables when it is told again after a crash', async () => {
    const first = await asking(mother, { key: 'view-1' });
    const before = await contentsOf(tables.plans, tables.ledger);
    expect(await asking(mother, { key: 'view-1' })).toEqual(first);
    expect(await contentsOf(tables.plans, tables.ledger)).toEqual(before);
  });
});

describe('what became of a request', () => {
  it('shows who asked nothing but the outcome', async () => {
    const { requestId } = await asking(aTeacher());
    await answering(aCoordinator(), requestId, {
      answer: { outcome: 'declined', reason: 'Already evaluated in May.' },
    });
    expect(await readOwnRequests(deps, aTeacher(), { surface: 'web' })).toEqual([
      {
        requestId,
        schoolId,
        studentId: 'stu_maya',
        kind: 'unsure',
        at,
        status: 'answered',
        outcome: 'declined',
        voice: true,
      },
    ]);
    await expect(readRequest(deps, aTeacher(), { schoolId, requestId, surface: 'web' })).rejects.toMatchObject({
      code: 'not_allowed',
      details: { requestId },
    });
  });

  it('shows the whole of it to family and coordinator, and enters each look', async () => {
    const { requestId } = await asking(aTeacher());
    for (const actor of [mother, aCoordinator()])
      expect(await readRequest(deps, actor, { schoolId, requestId, surface: 'web' })).toMatchObject({
        words: 'She works till midnight and still cannot finish.',
      });
    expect(await stores.ledgerReader.ofActor('grd_ana')).toMatchObject([{ action: 'request_viewed', requestId }]);
  });

  it('refuses a request that is not there, and one of another school, in the same words', async () => {
    const { requestId } = await asking(mother);
    const far = aCoordinator({ schoolIds: ['sch_cedar'] });
    for (const [actor, ref] of [
      [far, { schoolId, requestId }],
      [aCoordinator(), { schoolId: 'sch_cedar', requestId }],
    ] as const)
      await expect(answering(actor, requestId, ref)).rejects.toMatchObject({
        code: 'not_allowed',
        details: { requestId },
      });
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ status: 'open' });
  });
});

describe('answering a request', () => {
  it('is for the case manager and the coordinator', async () => {
    await stores.plans.publish(...aPublication('a'));
    const first = await asking(mother);
    await answering(aCaseManager(), first.requestId, { answer: { outcome: 'referred', referralId: 'ref_1' } });
    expect(await stores.requests.find(schoolId, first.requestId)).toMatchObject({
      status: 'answered',
      version: 2,
      answer: { outcome: 'referred', referralId: 'ref_1', by: 'stf_dana', at },
    });
    const second = await asking(student);
    for (const actor of [aTeacher(), mother, student, monitor])
      await expect(answering(actor, second.requestId)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('says why not, in words', async () => {
    const { requestId } = await asking(mother);
    for (const reason of ['', ' \u0000 ', 'x'.repeat(10_000)])
      await expect(
        answering(aCoordinator(), requestId, { answer: { outcome: 'declined', reason } }),
      ).rejects.toMatchObject({ details: { field: 'reason' } });
  });

  it.each([{ outcome: 'specialEducation' } as const, { outcome: 'learningPlan', planId: 'pln_1' } as const])(
    'may end elsewhere than in a case: $outcome',
    async (answer) => {
      const { requestId } = await asking(mother);
      await answering(aCoordinator(), requestId, { answer });
      expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ status: 'answered', answer });
    },
  );

  it('offers only supports that the school has', async () => {
    const { requestId } = await asking(mother);
    const offer = (...supportIds: string[]) =>
      answering(aCoordinator(), requestId, { answer: { outcome: 'supportsOffered', supportIds } });
    const kept = (over: object, by: string) => stores.supports.save(aSupport(over), aChange(by));
    await kept({}, 's1');
    await kept({ id: 'sup_old', active: false }, 's2');
    for (const offered of [[], ['sup_none'], ['sup_old'], ['sup_1', 'sup_none']])
      await expect(offer(...offered)).rejects.toMatchObject({ details: { field: 'supportIds' } });
    await offer('sup_1', 'sup_1');
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ answer: { supportIds: ['sup_1'] } });
  });

  it('lets one of twenty win who answer at the same moment, and tells nineteen', async () => {
    const { requestId } = await asking(mother);
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => answering(aCoordinator(), requestId)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'changed_meanwhile'));
  });

  it('leaves the same tables when it is told again after a crash', async () => {
    const { requestId } = await asking(mother);
    const first = await answering(aCoordinator(), requestId, { key: 'view-2' });
    const before = await contentsOf(tables.plans, tables.ledger);
    expect(await answering(aCoordinator(), requestId, { key: 'view-2' })).toEqual(first);
    expect(await contentsOf(tables.plans, tables.ledger)).toEqual(before);
  });
});

describe('taking a request back', () => {
  const withdrawing = (actor: Actor, requestId: `req_${string}`, key = `back-${++number}`) =>
    withdrawRequest(deps, actor, { schoolId, requestId, surface: 'web', key });

  it('is for whose voice it was, also when they teach the student no more', async () => {
    const { requestId } = await asking(aTeacher());
    await stores.rosterWriter.putSeats([aStaffSeat({ endOn: '2026-11-01' })]);
    const first = await withdrawing(aTeacher(), requestId, 'back');
    expect(await withdrawing(aTeacher(), requestId, 'back')).toEqual(first);
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ status: 'withdrawn' });
    expect(await stores.requests.openOf(schoolId)).toEqual([]);
  });

  it('is not for staff who typed what the family said, nor for the coordinator', async () => {
    const { requestId } = await asking(monitor, { spokenBy: 'grd_ana' });
    for (const actor of [monitor, aCoordinator(), student])
      await expect(withdrawing(actor, requestId)).rejects.toMatchObject({ code: 'not_allowed' });
    await withdrawing(mother, requestId);
    expect(await stores.requests.find(schoolId, requestId)).toMatchObject({ status: 'withdrawn' });
  });

  it('comes too late after the answer, and the answer comes too late after it', async () => {
    const [first, second] = [await asking(mother), await asking(mother, { words: 'Something else' })];
    await answering(aCoordinator(), first.requestId);
    await expect(withdrawing(mother, first.requestId)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await withdrawing(mother, second.requestId);
    await expect(answering(aCoordinator(), second.requestId)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('what waits for the coordinator', () => {
  it('is told oldest first, with how long it waits and when the answer is due', async () => {
    school.clock.at = '2026-11-25T02:00:00.000Z';
    const second = await asking(student);
    school.clock.at = '2026-11-02T20:00:00.000Z';
    const first = await asking(mother);
    school.clock.at = '2026-11-25T20:00:00.000Z';
    expect(await listed()).toMatchObject([
      { request: { id: first.requestId }, askedOn: '2026-11-02', waitedDays: 23, answerBy: '2026-11-23', late: true },
      { request: { id: second.requestId }, askedOn: '2026-11-24', waitedDays: 1, answerBy: '2026-12-15', late: false },
    ]);
    expect(await stores.ledgerReader.ofActor('stf_priya')).toMatchObject([
      { action: 'requests_listed', because: 'coordinates', studentIds: ['stu_maya'] },
    ]);
  });

  it('says when the calendar does not reach that far, and guesses nothing', async () => {
    await asking(mother);
    const list = await listOpenRequests({ ...deps, calendars: calendarsOf(undefined) }, aCoordinator(), {
      schoolId,
      surface: 'cli',
    });
    expect(list).toMatchObject([{ answerBy: 'needs_calendar', late: false, waitedDays: 0 }]);
  });

  it('is for the coordinator of that school alone', async () => {
    for (const actor of [aTeacher(), aCaseManager(), mother, aCoordinator({ schoolIds: ['sch_cedar'] })])
      await expect(listed(actor)).rejects.toMatchObject({ code: 'not_allowed', details: { schoolId } });
  });
});
