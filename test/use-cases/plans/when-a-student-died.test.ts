import { beforeEach, describe, expect, it } from 'vitest';
import { passRights } from '#shared/use-cases/access/of-age/pass-rights.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { notifyByMail } from '#shared/use-cases/notices/notify-coordinators.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { listOpenRequests } from '#shared/use-cases/requests/list-open-requests.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import type { TestTables } from '../../engine.ts';
import { aChange } from '../../sample/records.ts';
import { anOpenRequest } from '../../sample/supports.ts';
import { aStudentOfTwoPlans, bringRoster, now, schoolId, studentId } from './endings/two-plans.ts';

const priya = { ...aCoordinator(), schoolIds: [schoolId] as const };
const grace = { ...aTeacher(), id: 'stf_T1' as const, schoolIds: [schoolId] as const };
let tables: TestTables;
let deps: Awaited<ReturnType<typeof aStudentOfTwoPlans>>['deps'];

beforeEach(async () => {
  ({ tables, deps } = await aStudentOfTwoPlans());
});

const said = { studentId, surface: 'cli', planId: 'pln_1', exitReason: 'died', happenedOn: '2026-11-23' } as const;
const died = () => endPlan(deps, priya, { ...said, key: 'died' });
const seats = async () => (await deps.roster.findSection('sec_algebra'))?.students ?? [];
const inClassToday = async () => (await seats()).filter(({ endOn }) => !endOn || endOn >= '2026-11-24');

describe('the word that a student died', () => {
  it('ends every plan of theirs at once, and leaves one call to one family', async () => {
    await died();
    const plans = await deps.plans.ofStudent(studentId);
    expect(plans.map(({ status }) => status)).toEqual(['ended', 'ended']);
    expect((await deps.processes.get(studentId, 'pln_1')).state).toBe('ended');
    expect((await deps.processes.get(studentId, 'pln_2')).state).toBe('archived');
    expect((await deps.processes.get(studentId, 'pln_2')).owed).toBeUndefined();
    const due = await deps.deadlines.openOfStudent(schoolId, studentId);
    expect(due.map(({ what, about }) => `${what} ${about}`)).toEqual(['speakToFamily pln_1']);
  });

  it('takes the name off every list: no card, no class, no search, nothing to confirm', async () => {
    expect((await readOutstanding(deps, grace, { surface: 'slack' })).map(({ name }) => name)).toEqual([
      'Maya Rodriguez-Okafor',
    ]);
    await died();
    expect(await deps.cards.find(studentId)).toBeUndefined();
    expect((await inClassToday()).map(({ name }) => name)).toEqual(['Leo Nguyễn']);
    expect((await deps.roster.searchStudents(schoolId, 'maya')).students).toEqual([]);
    expect(await deps.roster.caseloadOf('stf_dana')).toEqual([]);
    expect(await readOutstanding(deps, grace, { surface: 'slack' })).toEqual([]);
  });

  it('leaves no request of theirs on the list of what is to be answered, and keeps it', async () => {
    const request = anOpenRequest({ studentId, schoolId });
    const entry = aChange('asked', { action: 'plan_requested', requestId: request.id });
    await deps.requests.open({ request, same: 'a', seen: 0 }, entry);
    const listed = () => listOpenRequests(deps, priya, { schoolId, surface: 'web' });
    expect(await listed()).toHaveLength(1);
    await died();
    expect(await listed()).toEqual([]);
    expect(await deps.requests.openOf(schoolId)).toHaveLength(1);
  });

  it('ends it once, though two people enter it at the same moment', async () => {
    const both = await Promise.allSettled(['one', 'two'].map((key) => endPlan(deps, priya, { ...said, key })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(died()).rejects.toMatchObject({ code: 'not_ready', details: { missing: 'planInForce' } });
    expect((await deps.deadlines.openOfStudent(schoolId, studentId)).map(({ what }) => what)).toEqual([
      'speakToFamily',
    ]);
  });

  it('holds against every roster that still lists them, and says nothing of it in the report', async () => {
    await died();
    for (let night = 0; night < 2; night++) {
      const { faults, counted, changed, removed } = await bringRoster(tables);
      expect({ faults, counted }).toEqual({ faults: [], counted: [] });
      expect({ people: changed.people, seats: changed.seats, gone: removed }).toEqual({
        ...{ people: 0, seats: 0 },
        gone: { people: 0, sections: 0, seats: 0 },
      });
    }
    expect(await inClassToday()).toHaveLength(1);
    expect(await deps.roster.getStudent(studentId)).toMatchObject({ active: false, diedOn: '2026-11-23' });
  });

  it('stops what was on its way: the office hears no more that rights passed to them', async () => {
    const news = { type: 'RightsPassed', id: 'evt_1', at: now, studentId, schoolId, ref: 'K7Q2-9F' } as const;
    await deps.rosterWriter.putPeople([
      {
        ...{ id: 'stf_priya', givenName: 'Priya', familyName: 'Nair', email: 'priya@harbor.example', active: true },
        ...{ schoolIds: [schoolId], roles: ['coordinator'] },
      },
    ]);
    const mails: string[] = [];
    const mail = { notify: async ({ email }: { email: string }) => void mails.push(email) };
    await died();
    expect(await notifyByMail({ ...deps, mail: { ...noMail, ...mail } }, news)).toBe(0);
    expect(mails).toEqual([]);
    expect(await passRights(deps, now)).toBe(0);
  });
});

const silent = async () => undefined;
const noMail = {
  ...{
    remind: silent,
    tellOfHelp: silent,
    nudge: silent,
    toConfirm: silent,
    unconfirmed: silent,
    tellOrganiser: silent,
  },
};
