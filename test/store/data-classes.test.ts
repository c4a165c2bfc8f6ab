import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { LedgerSeal } from '#shared/domain/ledger/ledger-seal.ts';
import { withdrawn } from '#shared/domain/requests/plan-request.ts';
import { deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import type { Table } from '#shared/store/table.ts';
import { transact } from '#shared/store/transactions.ts';
import { sealLedger } from '#shared/use-cases/ledger/seal-ledger.ts';
import { aDraftPlan, anActivePlan } from '../builders.ts';
import { aCalendar } from '../domain/calendar/sample-calendar.ts';
import { freshTables, storesOn } from '../engine.ts';
import { aShelf } from '../use-cases/ledger/sealed-ledger.ts';
import { aDistrictAccommodation, anOpenRequest, aSupport } from './requests/sample-supports.ts';
import { putMayasClass } from './roster/mayas-class.ts';
import {
  aContribution,
  aCover,
  aDeadline,
  aDelivery,
  aGuardian,
  aLimit,
  aMeetingChange,
  anAcknowledgement,
  anEmergency,
  anEntry,
  aPoint,
  aPublication,
  aReferralChange,
  aReview,
  aReviewTask,
  aSection,
  aStaffMember,
  aStudent,
  aTriageRow,
  at,
  emergencyOpened,
  harborHigh,
  later,
  reviewScheduled,
  someDeclines,
  toldOf,
} from './sample.ts';

const wordsOf = async ({ db, name }: Table) => {
  const { Items = [] } = await db.send(new ScanCommand({ TableName: name }));
  return [...new Set(Items.map(({ pk }) => String(pk).split('#')[0]))].sort();
};

/** Writes through every verb of every port once. */
async function aBusyDay() {
  const tables = await freshTables();
  const s = storesOn(tables);
  await putMayasClass(s.rosterWriter, [
    aStudent({ birthOn: '2011-02-28' }),
    aStaffMember({ roles: ['coordinator'] }),
    aGuardian(),
  ]);
  await s.bindings.bindGoogle('stf_grace', '108');
  await s.bindings.bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U1', boundAt: at });
  await s.courseRosters.saveCourse({
    section: aSection({ id: 'gcc_1', source: 'classroom' }),
    staff: [],
    students: [],
    rosterReadAt: at,
  });
  await s.attachments.save({ courseId: '1', itemId: '2', attachmentId: '3', itemType: 'courseWork' });
  const draft = aDraftPlan();
  await s.plans.saveDraft({ draft, entry: anEntry({ id: 'led_0', action: 'draft_saved' }), key: 'draft', answer: {} });
  await s.plans.publish({ ...aPublication('a', anActivePlan({ endOn: '2027-06-11' })), draft });
  const event = reviewScheduled('b', aReview());
  await s.reviews.schedule({ review: aReview(), event, entry: anEntry({ id: 'led_b', reviewId: 'rev_1' }), key: 'b' });
  await s.outbox.emitOnce(reviewScheduled('c', aReview()), 'c');
  await s.deliveries.lease('d');
  await s.waitingReviews.park('stf_dana', { studentId: 'stu_maya', reviewId: 'rev_1' });
  await s.progress.add({ point: aPoint(), entry: anEntry({ id: 'led_g1' }), key: 'g1', answer: {} });
  await s.contributions.save({
    contribution: aContribution(),
    entry: anEntry({ id: 'led_g2' }),
    key: 'g2',
    answer: {},
  });
  await s.triage.replace(harborHigh.id, 'pln_1', [aTriageRow()]);
  const told = (by: string) => ({ entry: anEntry({ id: `led_${by}` }), key: by });
  const asked = (by: string) => ({
    entry: anEntry({ id: `led_${by}`, actorId: 'grd_ana', requestId: 'req_1' }),
    key: by,
  });
  await s.requests.open({ request: anOpenRequest(), same: 'a', seen: 0, ...asked('q1') });
  await s.requests.settle({ request: withdrawn(anOpenRequest(), at), ...asked('q2') });
  await s.supports.save({ support: aSupport(), ...told('q3') });
  await s.accommodations.save({ accommodation: aDistrictAccommodation(), ...told('q4') });
  await s.referrals.save(aReferralChange('case'));
  await s.meetings.save(aMeetingChange('case'));
  const set = anEntry({ id: 'led_calendar', action: 'calendar_set', studentIds: [] });
  await s.calendars.save({ calendar: aCalendar(), entry: set, key: 'calendar' });
  await transact(tables.plans, deadlineActions(tables.plans, aDeadline()));
  await s.deadlines.move({
    deadline: aDeadline({ dueOn: '2026-11-19', version: 2 }),
    entry: anEntry({ id: 'led_deadline', action: 'deadline_moved' }),
    key: 'deadline',
  });
  await s.referrals.save(aReferralChange('e'));
  await s.meetings.save(aMeetingChange('e'));
  await s.acknowledgements.acknowledge({ acknowledgement: anAcknowledgement(), ...toldOf('class.a') });
  await s.deliveryLog.record({
    entries: [aDelivery({ outcome: 'declined' })],
    declines: [someDeclines()],
    tasks: [aReviewTask()],
    ...toldOf('class.b'),
  });
  const settled = aReviewTask({ status: 'done', settledAt: at, settledById: 'stf_dana', version: 2 });
  await s.reviewTasks.settle({
    task: settled,
    declines: someDeclines({ revision: 2 }),
    ...toldOf('class.c', { taskId: 'tsk_1' }),
  });
  const session = {
    personId: 'stf_grace' as const,
    googleSub: '108',
    accessToken: 't',
    accessTokenExpiresAt: later(9),
  };
  await s.sessions.start('cookie', { ...session, expiresAt: later(9) });
  await s.sessions.begin('state', { nonce: 'n', codeVerifier: 'v', purpose: 'add-on', expiresAt: later(9) });
  await s.sessions.offer('code', { nonce: 'n', session: { ...session, expiresAt: later(9) }, expiresAt: later(1) });
  await s.grants.save({ personId: 'stf_grace', googleSub: '108', refreshToken: 'r', scopes: [] });
  await s.secretWriter.saveGoogle({ clientId: 'c', clientSecret: 's' });
  const given = anEntry({ id: 'led_cover', action: 'grant_given', grantId: 'cov_1', personId: 'stf_samuel' });
  await s.datedGrants.save({ grant: aCover({ studentIds: ['stu_maya', 'stu_leo'] }), entry: given, key: 'cover' });
  const emergency = { grant: anEmergency(), reason: 'He has not come home', event: emergencyOpened('f') };
  const opened = anEntry({ id: 'led_emergency', actorId: 'stf_samuel', action: 'emergency_opened', grantId: 'emg_1' });
  await s.datedGrants.openEmergency({ ...emergency, entry: opened, key: 'emergency' });
  const order = { limit: aLimit(), orderRef: 'Superior Court 22-1234' };
  await s.datedGrants.limit({ ...order, ...told('order') });
  await s.ledger.append(anEntry({ id: 'led_d' }));
  await s.ledgerPointers.point(anEntry({ id: 'led_d' }));
  const { ledgerHours: hours, ledgerSeals: seals } = s;
  await sealLedger({ hours, seals, archive: aShelf().archive }, later(120));
  return tables;
}

/**
 * What names the student and is in no copy, each with its reason. Anything else that a new verb writes must get its line in `record-sources.ts`,
 * or this test fails.
 */
const leftOut: readonly [RegExp, string][] = [
  [/^NAME#/, 'a word of the name, for the search: the name is in `student`'],
  [/^POINTER#/, 'an address or account, for signing in: it is in `student`'],
  [/^EVENT#/, 'news for machinery, ids only, gone after thirty days: what happened is in `disclosures`'],
  [/^ONCE#/, 'the mark of a command, ids only, gone after thirty days'],
  [/^WAITING#/, 'a meeting that waits for its organiser’s calendar: it is in `meetings`'],
  [/^SECTION#gcc_/, 'Google’s own roster of a course, read anew every five minutes'],
  [/^HOUR#/, 'the entry itself, with the classmates who were seen: the student’s own row of it is in `disclosures`'],
  [/^ASKER#\S+ ASKER$/, 'how many requests somebody made, a number that keeps two writers apart'],
  [/^(SESSION|GRANT|CODE)#/, 'keys with which the student signs in (D5)'],
];

describe('where each class of data lives', () => {
  it('keeps sessions, grants and secrets out of the plans table, and plans out of the confidential one', async () => {
    const { plans, confidential, ledger } = await aBusyDay();
    expect(await wordsOf(confidential)).toEqual([
      'ATTEMPT',
      'CODE',
      'EMERGENCY',
      'EVIDENCE',
      'GRANT',
      'ORDER',
      'SECRET',
      'SESSION',
    ]);
    expect(await wordsOf(ledger)).toEqual(['HOUR', 'SEAL', 'STUDENT']);
    expect(await wordsOf(plans)).toEqual([
      'ACCOMMODATION',
      'ACK',
      'ASKER',
      'ATTACHMENT',
      'BIRTHDAY',
      'CALENDAR',
      'CARD',
      'COVER',
      'DEADLINE',
      'DELIVERY',
      'EVENT',
      'LIMIT',
      'NAME',
      'OFFICE',
      'ONCE',
      'PERSON',
      'POINTER',
      'REQUEST',
      'REVIEW',
      'SCHOOL',
      'SECTION',
      'STUDENT',
      'SUPPORT',
      'TASK',
      'TEAM',
      'TRIAGE',
      'WAITING',
    ]);
  });

  it('tells in the index of the plans table no more than who, when and in which role', async () => {
    const { plans } = await aBusyDay();
    const { Items = [] } = await plans.db.send(new ScanCommand({ TableName: plans.name, IndexName: 'gsi1' }));
    const told = new Set(Items.flatMap((item) => Object.keys(item)));
    expect([...told].sort()).toEqual(['endOn', 'gsi1pk', 'gsi1sk', 'pk', 'role', 'sk']);
  });

  it('keeps what somebody wrote about a student out of what a door for teachers reads', async () => {
    const { plans } = await aBusyDay();
    const { Items = [] } = await plans.db.send(new ScanCommand({ TableName: plans.name }));
    const holding = Items.filter((item) => JSON.stringify(item).includes('midnight')).map(({ pk }) => pk);
    expect([...new Set(holding)]).toEqual(['REQUEST#sch_harbor-high']);
  });

  it('keeps why a record was opened, and the order of a court, in the confidential table alone', async () => {
    const { plans, ledger } = await aBusyDay();
    const { Items: stored = [] } = await plans.db.send(new ScanCommand({ TableName: plans.name }));
    const { Items: entered = [] } = await plans.db.send(new ScanCommand({ TableName: ledger.name }));
    expect(JSON.stringify([stored, entered])).not.toMatch(/not come home|22-1234/);
  });

  it('puts no more into a seal than places, hashes and hours: it is copied to an archive that nobody can erase from', async () => {
    const { ledger } = await aBusyDay();
    const { Items = [] } = await ledger.db.send(new ScanCommand({ TableName: ledger.name }));
    const seals = Items.filter(({ pk }) => pk === 'SEAL#ledger');
    expect(seals.flatMap(({ entries }) => entries).length).toBeGreaterThan(0);
    for (const { pk: _pk, sk: _sk, ...seal } of seals) expect(LedgerSeal.parse(seal)).toEqual(seal);
    expect(JSON.stringify(seals)).not.toMatch(/stu_|stf_|grd_|pln_/);
  });

  it('refuses a card that holds more than actions and amounts', async () => {
    const tables = await freshTables();
    const { cards, plans } = storesOn(tables);
    const { card, ...rest } = aPublication('a');
    await plans.publish({ ...rest, card: { ...card, ...{ diagnosis: 'none of the teacher’s business' } } });
    await expect(cards.find('stu_maya')).rejects.toThrow();
  });

  it('is in the copy of a student’s record whole, but for what is left out for a reason', async () => {
    const tables = await aBusyDay();
    const { roster, records, ledgerPointers } = storesOn(tables);
    const itemsIn = async ({ db, name }: Table) => (await db.send(new ScanCommand({ TableName: name }))).Items ?? [];
    // As the ledger's stream does within seconds.
    for (const { pk, sk: _sk, ...entry } of await itemsIn(tables.ledger))
      if (String(pk).startsWith('HOUR#')) await ledgerPointers.point(entry as LedgerEntry);
    const student = await roster.getStudent('stu_maya');
    const kinds = (await Promise.all(records.map((source) => source(student)))).flat();
    const copied = new Set(kinds.flatMap((kind) => kind.records.map(({ storedAs }) => storedAs)));
    const stored = await Promise.all([tables.plans, tables.confidential, tables.ledger].map(itemsIn));
    const missing = stored
      .flat()
      .filter((item) => JSON.stringify(item).includes('stu_maya'))
      .map(({ pk, sk }) => `${pk} ${sk}`)
      .filter((place) => !copied.has(place) && !leftOut.some(([pattern]) => pattern.test(place)));
    expect(missing).toEqual([]);
    expect(JSON.stringify(kinds)).not.toContain('stu_leo');
  });
});
