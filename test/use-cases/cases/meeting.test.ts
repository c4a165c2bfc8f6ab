import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/access.ts';
import type { Minutes } from '#shared/domain/cases/meeting.ts';
import { cancelMeeting } from '#shared/use-cases/cases/cancel-meeting.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { completeActionItem } from '#shared/use-cases/cases/complete-action-item.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { readMeetings } from '#shared/use-cases/cases/read-meetings.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { anActivePlan, aTeacher } from '../../builders.ts';
import { contentsOfAll } from '../../contents.ts';
import { actors } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { aPublication } from '../../sample/records.ts';
import { caseBefore, minutes, priya, said } from './case.ts';

let school: TestSchool;
const { ana, maya } = actors;
let told = 0;
const now = () => said(`meeting ${++told}`);
beforeAll(async () => {
  school = await setUpSchool();
});

async function opened(purpose: 'eligibility' | 'review' = 'eligibility') {
  const of = await caseBefore(school, 'meet');
  const input = { ...now(), about: of.referralId, purpose, place: 'Room 12', participants: [] };
  return { ...of, ...(await openMeeting(school.deps, priya, input)) };
}
type Opened = Awaited<ReturnType<typeof opened>>;
const written = (of: Opened, over: Minutes = {}) =>
  recordMinutes(school.deps, priya, { ...now(), meetingId: of.meetingId, minutes: { ...minutes, ...over } });
const closed = (of: Opened) => closeMeeting(school.deps, priya, { ...now(), meetingId: of.meetingId });
const stored = (of: Opened) => school.deps.meetings.get('stu_maya', of.meetingId);

describe('a meeting', () => {
  it('is written down, closed for good, and its case learns that it was held', async () => {
    const of = await opened();
    await written(of);
    expect(await closed(of)).toMatchObject({ status: 'closed', version: 3 });
    const { facts } = await school.deps.referrals.get('stu_maya', of.referralId);
    expect(facts.at(-1)).toMatchObject({ kind: 'meetingHeld', on: '2026-11-20', meetingId: of.meetingId });
    for (const work of [
      () => written(of),
      () => closed(of),
      () => cancelMeeting(school.deps, priya, { ...now(), meetingId: of.meetingId }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_ready', details: { from: 'closed' } });
  });

  const [grace, coordinator, mother] = minutes.participants!;
  const absent = { ...coordinator!, attendance: 'absent' as const };
  const [decision] = minutes.decisions!;
  const item = {
    id: 'act_1' as const,
    words: 'Order large print.',
    ownerId: 'stf_grace' as const,
    dueOn: '2026-12-01',
  };
  it.each<[string, Minutes, string]>([
    ['the day it was held', { heldOn: undefined }, 'heldOn'],
    ['a place', { place: ' ' }, 'place'],
    ['an invitation to the family', { familyInvitedOn: undefined }, 'familyInvitation'],
    ['an invitation ten days ahead', { familyInvitedOn: '2026-11-11' }, 'familyInvitation'],
    ['a second person', { participants: [grace!, absent, mother!] }, 'present, claims'],
    [
      'somebody who knows the data',
      { participants: [grace!, { ...coordinator!, covers: ['knowsOptions'] }] },
      'claims',
    ],
    [
      'one claim of a second person',
      {
        participants: [
          { ...grace!, covers: [] },
          { ...coordinator!, covers: ['knowsChild', 'knowsData', 'knowsOptions'] },
        ],
      },
      'claims',
    ],
    ['the decision that it was for', { decisions: [] }, 'decision eligibility'],
    ['a decision that decides', { decisions: [{ ...decision!, outcome: 'deferred' }] }, 'decision eligibility'],
    ['a decision in words', { decisions: [{ ...decision!, words: '' }] }, 'decision eligibility'],
    ['minutes', { minutes: '\n' }, 'minutes'],
    ['an owner of a promise', { actionItems: [{ ...item, ownerId: undefined }] }, 'owner act_1'],
    ['a day of a promise', { actionItems: [{ ...item, dueOn: undefined }] }, 'dueOn act_1'],
    ['words of a promise', { actionItems: [{ ...item, words: '' }] }, 'words act_1'],
  ])('is not closed without %s', async (_, over, missing) => {
    const of = await opened();
    await written(of, over);
    await expect(closed(of)).rejects.toMatchObject({ code: 'not_ready', details: { step: 'close', missing } });
    expect((await stored(of)).status).toBe('open');
  });

  it('names everything at once that it lacks', async () => {
    await expect(closed(await opened())).rejects.toMatchObject({
      details: { missing: 'heldOn, familyInvitation, present, claims, decision eligibility, minutes' },
    });
  });

  it('is closed with a shorter invitation where the family itself wished for the sooner day', async () => {
    const of = await opened();
    await written(of, { familyInvitedOn: '2026-11-18', familyWishedSooner: true });
    expect(await closed(of)).toMatchObject({ status: 'closed' });
  });

  it('is not closed before it was held', async () => {
    const of = await opened();
    await written(of, { heldOn: '2026-11-24' });
    await expect(closed(of)).rejects.toMatchObject({ code: 'invalid_input', details: { field: 'heldOn' } });
  });

  it('gives nobody of another family anything to do', async () => {
    const of = await opened();
    const promise = { actionItems: [{ ...item, ownerId: 'grd_else' as const }] };
    await expect(written(of, promise)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { personId: 'grd_else' },
    });
  });

  it('for a review asks for less', async () => {
    const of = await opened('review');
    const people = minutes.participants!.map((each) => ({ ...each, covers: [] }));
    await written(of, {
      participants: people,
      familyInvitedOn: '2026-11-20',
      decisions: [{ ...decision!, what: 'review' }],
    });
    expect(await closed(of)).toMatchObject({ status: 'closed' });
  });

  it('decides what a student gets by a group alone, whatever else it is for', async () => {
    const of = await opened('review');
    const people = minutes.participants!.map((each) => ({ ...each, covers: [] }));
    const decisions = (['review', 'plan'] as const).map((what) => ({ ...decision!, what }));
    await written(of, { participants: people, decisions });
    await expect(closed(of)).rejects.toMatchObject({ details: { missing: 'claims' } });
    await written(of, { decisions });
    await closed(of);
    const { facts } = await school.deps.referrals.get('stu_maya', of.referralId);
    expect(facts.at(-1)).toMatchObject({ kind: 'meetingHeld', purpose: 'review', decided: ['review', 'plan'] });
  });

  it('may be about a plan, and then moves no case', async () => {
    await school.deps.plans.publish(...aPublication('nine', anActivePlan({ id: 'pln_9' })));
    const input = { ...now(), about: 'pln_9' as const, purpose: 'other' as const, place: 'Room 1', participants: [] };
    const { meetingId } = await openMeeting(school.deps, priya, input);
    await recordMinutes(school.deps, priya, { ...now(), meetingId, minutes });
    expect(await closeMeeting(school.deps, priya, { ...now(), meetingId })).toMatchObject({ status: 'closed' });
    const about = { ...input, ...now(), about: 'pln_none' as const };
    await expect(openMeeting(school.deps, priya, about)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that is not held is cancelled, and stays as far as it came', async () => {
    const of = await opened();
    await written(of);
    await cancelMeeting(school.deps, priya, { ...now(), meetingId: of.meetingId });
    expect(await stored(of)).toMatchObject({ status: 'cancelled', minutes: minutes.minutes });
    await expect(closed(of)).rejects.toMatchObject({ details: { from: 'cancelled' } });
  });

  it('has its promises kept after it was closed, each once', async () => {
    const of = await opened();
    await written(of, { actionItems: [item] });
    await closed(of);
    const done = () =>
      completeActionItem(school.deps, priya, { ...now(), meetingId: of.meetingId, actionItemId: 'act_1' });
    await done();
    expect((await stored(of)).actionItems).toEqual([{ ...item, doneOn: '2026-11-23' }]);
    await expect(done()).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const other = { ...now(), meetingId: of.meetingId, actionItemId: 'act_2' as const };
    await expect(completeActionItem(school.deps, priya, other)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('gives a new promise its id', async () => {
    const of = await opened();
    const actionItems = [{ words: 'Call the office.' }];
    await recordMinutes(school.deps, priya, { ...now(), meetingId: of.meetingId, minutes: { actionItems } });
    expect((await stored(of)).actionItems[0]).toMatchObject({
      id: expect.stringMatching(/^act_/),
      words: 'Call the office.',
    });
  });

  it.each([
    ['nobody of another family', [{ ...mother!, person: 'grd_else' as const }]],
    ['no other student', [{ ...mother!, person: 'stu_leo' as const }]],
    ['nobody twice', [mother!, mother!]],
  ])('names %s', async (_, participants) => {
    await expect(written(await opened(), { participants })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { field: 'participants' },
    });
  });
});

describe('who may read and write minutes', () => {
  it.each<[string, Actor]>([
    ['the teacher', aTeacher()],
    ['the student', maya],
    ['another family', { kind: 'guardian', id: 'grd_else' }],
  ])('not %s', async (_, actor) => {
    const of = await opened();
    const before = await contentsOfAll(school.tables);
    const input = { ...now(), meetingId: of.meetingId };
    for (const work of [
      () =>
        openMeeting(school.deps, actor, {
          ...now(),
          about: of.referralId,
          purpose: 'other',
          place: '',
          participants: [],
        }),
      () => recordMinutes(school.deps, actor, { ...input, minutes }),
      () => closeMeeting(school.deps, actor, input),
      () => cancelMeeting(school.deps, actor, input),
      () => completeActionItem(school.deps, actor, { ...input, actionItemId: 'act_1' }),
      () => readMeetings(school.deps, actor, input),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await contentsOfAll(school.tables)).toEqual(before);
  });

  it('the family reads, which leaves a trace', async () => {
    const meetings = await readMeetings(school.deps, ana, now());
    expect(meetings.length).toBeGreaterThan(10);
    expect(await school.deps.ledgerReader.ofActor('grd_ana')).toMatchObject([
      { action: 'meeting_viewed', because: 'parentOf' },
    ]);
  });
});
