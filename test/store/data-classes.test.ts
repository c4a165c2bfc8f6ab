import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { LedgerSeal } from '#shared/domain/ledger/ledger-seal.ts';
import { withdrawn } from '#shared/domain/requests/plan-request.ts';
import { deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import { checkReadable } from '#shared/store/readable-records.ts';
import type { Item, Table } from '#shared/store/table.ts';
import { transact } from '#shared/store/transactions.ts';
import { sealLedger } from '#shared/use-cases/ledger/seal-ledger.ts';
import { aDraftPlan, anActivePlan } from '../builders.ts';
import { contentsOf, itemsIn } from '../contents.ts';
import { freshTables, storesOn } from '../engine.ts';
import { people } from '../harbor-high/people.ts';
import { setUpSchool } from '../harbor-high/school.ts';
import { aCalendar } from '../sample/calendar.ts';
import { aMeetingChange, aReferralChange } from '../sample/cases.ts';
import { aSchoolHelp } from '../sample/help.ts';
import {
  aChange,
  aClassChange,
  aContribution,
  aCover,
  aDeadline,
  aDelivery,
  aKeptSafety,
  aLimit,
  anAcknowledgement,
  anEmergency,
  anEntry,
  aPoint,
  aPublication,
  aReview,
  aReviewTask,
  aSafetyProposal,
  aTriageRow,
  at,
  emergencyOpened,
  later,
  plannedReview,
  reviewScheduled,
  someDeclines,
} from '../sample/records.ts';
import { aSection, harborHigh } from '../sample/roster.ts';
import { aDistrictAccommodation, anOpenRequest, aSupport, aSynonym } from '../sample/supports.ts';
import { aShelf } from '../use-cases/ledger/sealed-ledger.ts';

const wordsOf = async (table: Table) =>
  [...new Set((await itemsIn(table)).map(({ pk }) => String(pk).split('#')[0]))].sort();

/** Writes through every verb of every port once. */
async function aBusyDay() {
  const { maya, grace, ana } = people;
  const { tables, stores: s } = await setUpSchool({
    people: [{ ...maya, birthOn: '2011-02-28' }, { ...grace, roles: ['coordinator'] }, ana],
  });
  await s.bindings.bindGoogle('stf_grace', '108');
  await s.bindings.bindSlack('stf_grace', { teamId: 'T0HARBOR', userId: 'U1', boundAt: at });
  await s.courseRosters.saveCourse({
    section: aSection({ id: 'gcc_1', source: 'classroom' }),
    staff: [],
    students: [],
    rosterReadAt: at,
  });
  await s.attachments.save({ courseId: '1', itemId: '2', attachmentId: '3', itemType: 'courseWork' });
  await s.attachments.correct(
    { courseId: '1', itemId: '2' },
    { correction: { title: 'Quiz 4', said: { minutes: 30 }, by: 'stf_grace', at }, before: undefined },
    aClassChange('w', { action: 'work_corrected', sectionId: 'sec_algebra' }),
  );
  await s.secondPosts.ask(
    { courseId: '1', itemId: '2', id: 'a', dueAt: later(60), askedAt: at },
    aClassChange('second', { action: 'own_date_asked', sectionId: 'sec_algebra' }),
    { isKnown: false },
  );
  await s.attachments.keepPanelLook({ courseId: '1', itemId: '2', staffId: 'stf_grace', seenAt: at });
  await s.courseWatches.save({ courseId: '1', lookedAt: at, posts: {} }, undefined);
  await s.nudges.tell(
    [{ staffId: 'stf_grace', courseId: '1', posts: { 2: ['a'] }, version: 1 }],
    aChange('nudge', { action: 'teacher_nudged', personId: 'stf_grace' }),
  );
  await s.confirmReminders.remind(
    { staffId: 'stf_grace', waiting: {}, version: 1 },
    aChange('reminded', { action: 'confirmation_reminded', personId: 'stf_grace' }),
  );
  const unmanaged = [{ schoolId: harborHigh.id, studentIds: ['stu_maya' as const] }];
  await s.confirmReminders.keepWarning({ staffId: 'stf_priya', told: {}, unmanaged, version: 1 });
  const draft = aDraftPlan();
  await s.plans.saveDraft({ draft }, aChange('draft', { action: 'draft_saved', planId: draft.id }));
  const [publication, change] = aPublication('a', anActivePlan({ endOn: '2027-06-11' }));
  await s.plans.publish({ ...publication, draft }, change);
  const event = reviewScheduled('b', aReview());
  await s.reviews.schedule(
    plannedReview(aReview()),
    aChange('b', { action: 'review_scheduled', reviewId: 'rev_1' }, [event]),
  );
  await s.outbox.emitOnce(reviewScheduled('c', aReview()), 'c');
  await s.sentMessages.lease('d');
  await s.waitingReviews.park('stf_dana', { studentId: 'stu_maya', reviewId: 'rev_1' });
  await s.progress.add(aPoint(), aChange('g1'));
  await s.contributions.save(aContribution(), aChange('g2'));
  await s.triage.replace(harborHigh.id, 'pln_1', [aTriageRow()]);
  const asked = { actorId: 'grd_ana', requestId: 'req_1' } as const;
  await s.requests.open(
    { request: anOpenRequest(), same: 'a', seen: 0 },
    aChange('q1', { ...asked, action: 'plan_requested' }),
  );
  await s.requests.settle(withdrawn(anOpenRequest(), at), aChange('q2', { ...asked, action: 'request_withdrawn' }));
  await s.supports.save(aSupport(), aChange('q3'));
  await s.accommodations.save(aDistrictAccommodation(), aChange('q4'));
  await s.districtRecords.save({ version: 1 }, aChange('q4s'));
  await s.schoolHelps.save(aSchoolHelp(), aChange('q4h'));
  const everybody = { staffId: 'stf_omar', beginOn: '2026-11-23' } as const;
  await s.caseloads.save({ schoolId: harborHigh.id, parts: [everybody], version: 1 }, aChange('q4c'));
  await s.synonyms.save(aSynonym(), aChange('q5'));
  await s.referrals.save(...aReferralChange('case'));
  await s.meetings.save(...aMeetingChange('case'));
  await s.calendars.save(
    aCalendar(),
    aChange('calendar', { action: 'calendar_set', schoolId: harborHigh.id, studentIds: [] }),
  );
  await transact(tables.plans, deadlineActions(tables.plans, aDeadline()));
  await s.deadlines.move(
    aDeadline({ dueOn: '2026-11-19', version: 2 }),
    aChange('deadline', {
      action: 'deadline_moved',
      schoolId: harborHigh.id,
      deadlineId: 'ddl_1',
      moved: { from: '2026-11-18', to: '2026-11-19' },
    }),
  );
  await s.referrals.save(...aReferralChange('e'));
  await s.meetings.save(...aMeetingChange('e'));
  await s.acknowledgements.acknowledge(anAcknowledgement(), aClassChange('class.a'));
  await s.deliveryLog.record(
    {
      ...{ entries: [aDelivery({ outcome: 'declined' })], declines: [someDeclines()], tasks: [aReviewTask()] },
      questions: { post: { courseId: '1', itemId: '2' }, opened: ['stu_maya f'], closed: [] },
    },
    aClassChange('class.b'),
  );
  const settled = aReviewTask({ status: 'done', settledAt: at, settledById: 'stf_dana', version: 2 });
  await s.reviewTasks.settle(
    { task: settled, declines: someDeclines({ revision: 2 }) },
    aClassChange('class.c', { action: 'task_settled', taskId: 'tsk_1' }),
  );
  const session = {
    personId: 'stf_grace' as const,
    googleSub: '108',
    as: 'teacher' as const,
    accessToken: 't',
    accessTokenExpiresAt: later(9),
  };
  await s.sessions.start('cookie', { ...session, expiresAt: later(9) });
  await s.sessions.begin('state', { nonce: 'n', codeVerifier: 'v', purpose: 'add-on', expiresAt: later(9) });
  await s.sessions.offer('code', { nonce: 'n', session: { ...session, expiresAt: later(9) }, expiresAt: later(1) });
  await s.googleGrants.save({ personId: 'stf_grace', googleSub: '108', refreshToken: 'r', permissions: [] });
  await s.secretWriter.saveGoogle({ clientId: 'c', clientSecret: 's' });
  const given = { action: 'grant_given', grantId: 'cov_1', personId: 'stf_samuel' } as const;
  await s.datedGrants.save(aCover({ studentIds: ['stu_maya', 'stu_leo'] }), aChange('cover', given));
  const emergency = { grant: anEmergency(), reason: 'He has not come home' };
  const opened = { actorId: 'stf_samuel', action: 'emergency_opened', grantId: 'emg_1' } as const;
  await s.datedGrants.openEmergency(emergency, aChange('emergency', opened, [emergencyOpened('f')]));
  const look = { grantId: 'emg_1', studentId: 'stu_maya', schoolId: harborHigh.id, byId: 'stf_priya', at } as const;
  const looked = { ...opened, actorId: 'stf_priya', action: 'emergency_looked_at', personId: 'stf_samuel' } as const;
  await s.datedGrants.look({ ...look, finding: 'inOrder' }, aChange('look', looked));
  const waiting = { ...emergency, grant: anEmergency({ id: 'emg_2' }) };
  await s.datedGrants.openEmergency(
    waiting,
    aChange('waiting', { ...opened, grantId: 'emg_2' }, [emergencyOpened('g')]),
  );
  const order = { limit: aLimit(), orderRef: 'Superior Court 22-1234' };
  await s.datedGrants.limit(order, aChange('order'));
  await s.safetyCards.propose(
    { proposal: aSafetyProposal(), over: 0 },
    aChange('safety', { action: 'safety_card_proposed' }),
  );
  const next = { ...publication.card, version: publication.card.version + 1 };
  await s.safetyCards.keep({ kept: aKeptSafety(), card: next }, aChange('kept', { action: 'safety_card_kept' }));
  await s.ledger.append(anEntry({ id: 'led_d' }));
  await s.disclosureIndexWriter.point(anEntry({ id: 'led_d' }));
  await sealLedger({ ...s, sealArchive: aShelf().sealArchive }, later(120));
  return tables;
}

/**
 * What names the student and is in no copy, each with its reason. Anything else that a new verb writes must get its
 * line in `record-sources.ts`, or this test fails.
 */
const leftOut: readonly [RegExp, string][] = [
  [/^NAME#/, 'a word of the name, for the search: the name is in `student`'],
  [/^POINTER#/, 'an address or account, for signing in: it is in `student`'],
  [/^EVENT#/, 'news for machinery, ids only, gone after thirty days: what happened is in `disclosures`'],
  [/^ONCE#/, 'the mark of a command, ids only, gone after thirty days'],
  [/^EMERGENCIES#/, 'that somebody has yet to look into an emergency, which is in `rights-given`'],
  [/^WAITING#/, 'a meeting that waits for its organiser’s calendar: it is in `meetings`'],
  [
    /^REMINDED#\S+ OTHERS$/,
    'for whom an office hears that teachers have not confirmed: that it was told is in `disclosures`',
  ],
  [/^SECTION#gcc_/, 'Google’s own roster of a course, read anew every five minutes'],
  [/^HOUR#/, 'the entry itself, with the classmates who were seen: the student’s own row of it is in `disclosures`'],
  [/^ASKER#\S+ ASKER$/, 'how many requests somebody made, a number that keeps two writers apart'],
  [/^(SESSION|SIGNEDIN|GRANT|CODE)#/, 'keys with which the student signs in (D5)'],
];

/** Marks, pointers and rows of an index, the roster, which its import checks row by row, and what D5 guards. */
const keptElsewhere = [
  ...['ATTACHMENT', 'BIRTHDAY', 'NAME', 'OFFICE', 'ONCE', 'PERSON', 'POINTER', 'SCHOOL', 'SECTION', 'STUDENT'],
  ...['TEAM', 'TRIAGE', 'WAITING', 'ATTEMPT', 'CODE', 'EMERGENCY', 'GRANT', 'ORDER', 'SECRET', 'SESSION', 'SIGNEDIN'],
  'WATCH',
  'QUESTION',
];
const isRead = ({ pk, sk }: Item) => {
  try {
    checkReadable([{ pk, sk }]);
    return false;
  } catch {
    return true;
  }
};

describe('where each class of data lives', () => {
  it('keeps sessions, grants and secrets out of the plans table, and plans out of the confidential one', async () => {
    const { plans, confidential, ledger } = await aBusyDay();
    expect(await wordsOf(confidential)).toEqual([
      'ATTEMPT',
      'CODE',
      'EMERGENCIES',
      'EMERGENCY',
      'EVIDENCE',
      'GRANT',
      'ORDER',
      'SECRET',
      'SESSION',
      'SIGNEDIN',
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
      'CASELOAD',
      'CORRECTION',
      'COVER',
      'DEADLINE',
      'DELIVERY',
      'EVENT',
      'HELP',
      'LIMIT',
      'NAME',
      'NUDGE',
      'OFFICE',
      'ONCE',
      'PANEL',
      'PERSON',
      'POINTER',
      'QUESTION',
      'REMINDED',
      'REQUEST',
      'REVIEW',
      'SAFETY',
      'SCHOOL',
      'SECOND',
      'SECTION',
      'SETTINGS',
      'STUDENT',
      'SUPPORT',
      'SYNONYM',
      'TASK',
      'TEAM',
      'TRIAGE',
      'WAITING',
      'WATCH',
    ]);
  });

  it('tells in the index of the plans table no more than who, when and in which role', async () => {
    const { plans } = await aBusyDay();
    const { Items = [] } = await plans.db.send(new ScanCommand({ TableName: plans.name, IndexName: 'gsi1' }));
    const told = new Set(Items.flatMap((item) => Object.keys(item)));
    expect([...told].sort()).toEqual(['beginOn', 'endOn', 'gsi1pk', 'gsi1sk', 'pk', 'role', 'sk']);
  });

  it('keeps what somebody wrote about a student out of what a door for teachers reads', async () => {
    const { plans } = await aBusyDay();
    const holding = (await itemsIn(plans)).filter((item) => JSON.stringify(item).includes('midnight'));
    expect([...new Set(holding.map(({ pk }) => pk))]).toEqual(['REQUEST#sch_harbor-high']);
  });

  it('keeps why a record was opened, and the order of a court, in the confidential table alone', async () => {
    const { plans, ledger } = await aBusyDay();
    expect(await contentsOf(plans, ledger)).not.toMatch(/not come home|22-1234/);
  });

  it('puts no more into a seal than places, hashes and hours: it is copied to an archive that nobody can erase from', async () => {
    const { ledger } = await aBusyDay();
    const seals = (await itemsIn(ledger)).filter(({ pk }) => pk === 'SEAL#ledger');
    expect(seals.flatMap(({ entries }) => entries).length).toBeGreaterThan(0);
    for (const { pk: _pk, sk: _sk, ...seal } of seals) expect(LedgerSeal.parse(seal)).toEqual(seal);
    expect(JSON.stringify(seals)).not.toMatch(/stu_|stf_|grd_|pln_/);
  });

  it('refuses a card that holds more than actions and amounts', async () => {
    const tables = await freshTables();
    const { cards, plans } = storesOn(tables);
    const [publication, change] = aPublication('a');
    const card = { ...publication.card, ...{ diagnosis: 'none of the teacher’s business' } };
    await expect(plans.publish({ ...publication, card }, change)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await cards.find('stu_maya')).toBeUndefined();
  });

  it('is known by its key to what reads it, or holds no more than what the key says', async () => {
    const { plans, confidential } = await aBusyDay();
    const items = (await Promise.all([plans, confidential].map(itemsIn))).flat();
    checkReadable(items);
    const unread = items.filter((item) => !isRead(item)).map(({ pk }) => String(pk).split('#')[0]);
    expect([...new Set(unread)].sort()).toEqual(['ASKER', ...keptElsewhere].sort());
  });

  it('is in the copy of a student’s record whole, but for what is left out for a reason', async () => {
    const tables = await aBusyDay();
    const { roster, records, disclosureIndexWriter } = storesOn(tables);
    // As the ledger's stream does within seconds.
    for (const { pk, sk: _sk, ...entry } of await itemsIn(tables.ledger))
      if (String(pk).startsWith('HOUR#')) await disclosureIndexWriter.point(entry as LedgerEntry);
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
