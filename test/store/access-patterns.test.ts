import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookedAt } from '#shared/domain/access/emergency.ts';
import type { Synonym } from '#shared/domain/catalogue/synonym.ts';
import type { Event } from '#shared/domain/events.ts';
import type { StudentId } from '#shared/domain/ids.ts';
import { sealEntry, sealed } from '#shared/domain/ledger/ledger-seal.ts';
import { withdrawn } from '#shared/domain/requests/plan-request.ts';
import { closeDeadlineAction, deadlineActions } from '#shared/store/calendar/dynamo-deadlines.ts';
import { transact } from '#shared/store/transactions.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { aDraftPlan, anActivePlan, aTeacher, countedIds } from '../builders.ts';
import { costOf } from '../capacity.ts';
import type { storesOn, TestTables } from '../engine.ts';
import { people } from '../harbor-high/people.ts';
import { aClass, setUpSchool } from '../harbor-high/school.ts';
import { aCalendar } from '../sample/calendar.ts';
import { aMeetingChange, aReferralChange } from '../sample/cases.ts';
import { aSchoolHelp } from '../sample/help.ts';
import {
  aCard,
  aChange,
  aClassChange,
  aContribution,
  aCover,
  aDeadline,
  aDelivery,
  aGoal,
  aKeptSafety,
  aLimit,
  aNurse,
  anAcknowledgement,
  anEmergency,
  anEntry,
  aPoint,
  aPublication,
  aReview,
  aReviewTask,
  aRightsNotice,
  aSafetyProposal,
  aTriageRow,
  at,
  emergencyOpened,
  later,
  plannedReview,
  reviewScheduled,
  someDeclines,
} from '../sample/records.ts';
import { aSection, aStudent, aStudentSeat, harborHigh } from '../sample/roster.ts';
import { aDistrictAccommodation, anOpenRequest, aSupport, aSynonym } from '../sample/supports.ts';

let tables: TestTables;
let stores: ReturnType<typeof storesOn>;

const thirty = Array.from({ length: 30 }, (_, index): StudentId => `stu_${String(index).padStart(2, '0')}`);
const twelve = thirty.slice(0, 12);
const session = {
  personId: 'stf_grace' as const,
  googleSub: '1',
  as: 'teacher' as const,
  accessToken: 'x'.repeat(200),
  accessTokenExpiresAt: later(60),
  expiresAt: later(480),
};

/** A class of thirty of whom twelve have cards of eight items: what a teacher opens. */
beforeAll(async () => {
  const students = thirty.map((id) => aStudent({ id, email: `${id}@students.harbor.example` }));
  ({ tables, stores } = await setUpSchool({
    people: [people.grace, people.ana, ...students],
    classes: [aClass(aSection(), [people.grace], students)],
  }));
  const [item] = aCard().items;
  const items = Array.from({ length: 8 }, () => item!);
  for (const studentId of twelve) {
    const plan = anActivePlan({ id: `pln_${studentId}`, studentId, endOn: '2027-06-11', reviewDueOn: '2026-12-15' });
    await stores.plans.publish(...aPublication(studentId, plan, aCard({ studentId, items })));
  }
});

const aSecondPost = (courseId: string) => ({ courseId, itemId: '2', id: 'a', dueAt: later(9 * 24 * 60), askedAt: at });
const helpChanged = { action: 'help_page_changed' as const, schoolId: harborHigh.id, studentIds: [] };
const ownDateAsked = { action: 'own_date_asked', sectionId: 'sec_algebra' } as const;

const rows: Record<string, () => Promise<void>> = {
  Q1: async () => {
    const { roster, cards } = stores;
    expect(await costOf(tables, () => roster.findSection('sec_algebra'))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => cards.findMany(thirty))).toEqual({ calls: 1, units: 15 });
    expect(await cards.findMany(thirty)).toHaveLength(12);
  },
  Q2: async () => {
    expect(await costOf(tables, () => stores.cards.find('stu_00'))).toEqual({ calls: 1, units: 0.5 });
  },
  Q3: async () => {
    expect(await costOf(tables, () => stores.plans.ofStudent('stu_00'))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => stores.plans.find('stu_00', 'pln_stu_00'))).toEqual({ calls: 1, units: 1 });
  },
  Q4: async () => {
    const { roster } = stores;
    expect(await costOf(tables, () => roster.searchStudents(harborHigh.id, 'rodri'))).toEqual({ calls: 1, units: 0.5 });
    const ofTwoWords = () => roster.searchStudents(harborHigh.id, 'maya rodri');
    expect(await costOf(tables, ofTwoWords)).toEqual({ calls: 1, units: 0.5 });
    expect((await roster.searchStudents(harborHigh.id, 'rodri')).students).toHaveLength(20);
  },
  Q5: async () => {
    const { roster } = stores;
    expect(await costOf(tables, () => roster.findPersonByEmail('grace@harbor.example'))).toEqual({
      calls: 1,
      units: 0.5,
    });
    expect(await costOf(tables, () => roster.findPersonByGoogle('1'))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => roster.findStaffBySlack('T0HARBOR', 'U1'))).toEqual({ calls: 1, units: 0.5 });
  },
  Q64: async () => {
    await stores.rosterWriter.putPeople([aStudent({ id: 'stu_q64', identifier: '20-17' })]);
    expect(await costOf(tables, () => stores.roster.findPeopleByIdentifier('20-17'))).toEqual({ calls: 1, units: 0.5 });
  },
  Q6: async () => {
    const { roster } = stores;
    expect(await costOf(tables, () => roster.seatsOf('stf_grace'))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => roster.seatsAndCovers('stf_grace'))).toEqual({ calls: 1, units: 0.5 });
    expect(await roster.seatsAndCovers('stf_grace')).toEqual({ seats: await roster.seatsOf('stf_grace'), covers: [] });
    expect(await costOf(tables, () => roster.caseloadOf('stf_dana'))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => roster.caseManagersOf('stu_00'))).toEqual({ calls: 1, units: 0.5 });
    expect(await roster.caseloadOf('stf_dana')).toHaveLength(12);
  },
  Q7: async () => {
    const { reviews } = stores;
    const due = () => reviews.dueBetween(harborHigh.id, '2026-12-01', '2026-12-31');
    expect(await costOf(tables, due)).toEqual({ calls: 1, units: 0.5 });
    expect(await due()).toHaveLength(12);
  },
  Q8: async () => {
    const { acknowledgements } = stores;
    for (const staffId of ['stf_grace', 'stf_omar'] as const)
      await acknowledgements.acknowledge(
        anAcknowledgement({ studentId: 'stu_00', staffId }),
        aClassChange(`q8/${staffId}`),
      );
    expect(await costOf(tables, () => acknowledgements.ofStudent('stu_00'))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => acknowledgements.find('stu_00', 'stf_grace'))).toEqual({ calls: 1, units: 1 });
    expect(await acknowledgements.ofStudent('stu_00')).toHaveLength(2);
  },
  Q65: async () => {
    const { acknowledgements } = stores;
    await acknowledgements.acknowledge(anAcknowledgement({ studentId: 'stu_02' }), aClassChange('q65'));
    const asked = () => acknowledgements.withCards(thirty, ['stf_grace']);
    expect(await costOf(tables, asked)).toEqual({ calls: 1, units: 30 });
    const { cards, confirmed } = await asked();
    expect(cards).toHaveLength(12);
    expect(confirmed.map(({ studentId }) => studentId)).toContain('stu_02');
  },
  Q73: async () => {
    const { acknowledgements, deliveryLog } = stores;
    const post = { courseId: '1', itemId: 'q73' };
    const key = 'stu_00 f';
    const entries = [aDelivery({ id: 'dlv_q73', studentId: 'stu_00', on: '2026-11-19', occasion: post })];
    const record = (name: string, moved: { opened: string[]; closed: string[] }) =>
      deliveryLog.record(
        { entries: name === 'q73' ? entries : [], declines: [], tasks: [], questions: { post, ...moved } },
        aClassChange(name),
      );
    await record('q73', { opened: [key, 'stu_01 f'], closed: [] });
    expect(await costOf(tables, () => deliveryLog.questionsAt(post))).toEqual({ calls: 1, units: 1 });
    const asked = () => acknowledgements.withCards(['stu_00'], [], { questionsAt: post });
    expect(await costOf(tables, asked)).toEqual({ calls: 1, units: 1 });
    expect((await asked()).questions.sort()).toEqual([key, 'stu_01 f']);
    await record('q73-closed', { opened: [], closed: [key, 'stu_01 f'] });
    expect(await deliveryLog.questionsAt(post)).toEqual([]);
  },
  Q9: async () => {
    const { deliveryLog } = stores;
    const entries = twelve.map((studentId) => aDelivery({ id: `dlv_q9-${studentId}`, studentId, on: '2026-11-20' }));
    await deliveryLog.record({ entries, declines: [], tasks: [] }, aClassChange('q9'));
    const week = { from: '2026-11-16', to: '2026-11-20' };
    expect(await costOf(tables, () => deliveryLog.ofStudent('stu_00', week))).toEqual({ calls: 1, units: 0.5 });
    const ofSection = () => deliveryLog.ofSection('sec_algebra', '2026-11-20');
    expect(await costOf(tables, ofSection)).toEqual({ calls: 2, units: 6.5 });
    expect(await ofSection()).toHaveLength(12);
    const post = { courseId: '1', itemId: 'q9' };
    const byStudent = { id: 'dlv_q9-wanted', byKind: 'student', byId: 'stu_00', outcome: 'wanted' } as const;
    const wanted = aDelivery({ ...byStudent, studentId: 'stu_00', on: '2026-11-20', occasion: post });
    await deliveryLog.record({ entries: [wanted], declines: [], tasks: [] }, aClassChange('q9-wanted'));
    expect([await deliveryLog.notedFor(post), await deliveryLog.ofPost(post)]).toEqual([[], [wanted]]);
    const posted = entries.map((entry) => ({ ...entry, id: `${entry.id}-post` as const, occasion: post }));
    await deliveryLog.record({ entries: posted, declines: [], tasks: [] }, aClassChange('q9-post'));
    expect(await costOf(tables, () => deliveryLog.ofPost(post))).toEqual({ calls: 2, units: 7 });
    expect(await costOf(tables, () => deliveryLog.notedFor(post))).toEqual({ calls: 1, units: 0.5 });
    expect((await deliveryLog.notedFor(post)).sort()).toEqual(twelve);
    expect(await deliveryLog.notedFor({ ...post, itemId: 'x' })).toEqual([]);
    expect(await ofSection()).toHaveLength(12);
  },
  Q10: async () => {
    const { disclosureIndexWriter, ledgerReader } = stores;
    await disclosureIndexWriter.point(anEntry({ studentIds: ['stu_00', 'stu_01'] }));
    expect(await costOf(tables, () => ledgerReader.ofStudent('stu_00'))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => ledgerReader.ofActor('stf_dana'))).toEqual({ calls: 1, units: 0.5 });
  },
  Q11: async () => {
    const { reviews } = stores;
    const ending = () => reviews.dueBetween(harborHigh.id, '2027-05-28', '2027-06-11');
    expect(await costOf(tables, ending)).toEqual({ calls: 2, units: 1 });
    expect((await ending()).every(({ what }) => what === 'planEnd')).toBe(true);
  },
  Q12: async () => {
    await stores.sessions.start('cookie', session);
    await stores.sessions.choose('108', { hidden: true });
    expect(await costOf(tables, () => stores.sessions.find('cookie', '108'))).toEqual({ calls: 1, units: 2 });
  },
  Q51: async () => {
    await stores.sessions.start('cookie', session);
    expect(await costOf(tables, () => stores.sessionsOfPeople.openOf('stf_grace'))).toEqual({ calls: 1, units: 1 });
  },
  Q13: async () => {
    const place = { courseId: '1', itemId: '2', attachmentId: '3' };
    const bare = { ...place, itemType: 'courseWork' } as const;
    expect(await costOf(tables, () => stores.attachments.save(bare))).toEqual({ calls: 1, units: 1 });
    await stores.attachments.save({ ...bare, seenBy: ['stf_grace'] });
    // From other containers, which have not heard of it.
    await stores.attachments.save({ ...bare, title: 'Sidelight', seenBy: ['stf_theo'] });
    await stores.attachments.save({ ...bare, title: 'Sidelight' });
    const kept = { ...bare, title: 'Sidelight', seenBy: ['stf_grace', 'stf_theo'] };
    expect(await stores.attachments.find(place)).toEqual(kept);
    const asRead = { title: 'Quiz 4', activities: [], dueAt: later(900), readAt: at };
    const promise = (on: string, more = 2) => ({ dueAt: later(900), days: [{ more, on }] });
    const looked = { ...bare, work: { ...asRead, promised: promise('2026-12-01') } };
    await stores.attachments.save(looked);
    const moved = { ...asRead, dueAt: later(960), readAt: later(3) };
    await stores.attachments.save({ ...bare, work: { ...moved, promised: promise('2026-12-03') } });
    await stores.attachments.save({ ...looked, seenBy: ['stf_hana'] });
    await stores.attachments.save(bare);
    expect(await stores.attachments.find(place)).toEqual({
      ...{ ...bare, seenBy: ['stf_grace', 'stf_theo', 'stf_hana'] },
      work: {
        ...moved,
        promised: { ...promise('2026-12-03'), days: [{ more: 2, on: '2026-12-03', was: '2026-12-01' }] },
      },
    });
    await stores.attachments.save({ ...bare, work: { ...moved, promised: promise('2026-12-01', 1) } });
    const both = [{ on: '2026-12-03' }, { more: 1, on: '2026-12-01' }];
    expect((await stores.attachments.find(place))?.work?.promised?.days).toMatchObject(both);
    expect(await costOf(tables, () => stores.attachments.find(place))).toEqual({ calls: 1, units: 1 });
  },
  Q14: async () => {
    const { roster, rosterWriter } = stores;
    expect(await costOf(tables, () => rosterWriter.peopleOfSchool(harborHigh.id))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => roster.sectionsOfSchool(harborHigh.id))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => rosterWriter.guardians())).toEqual({ calls: 16, units: 8 });
    expect(await costOf(tables, () => rosterWriter.staffWithoutSchool())).toEqual({ calls: 1, units: 0.5 });
  },
  Q77: async () => {
    const { rosterWriter } = stores;
    expect(await costOf(tables, () => rosterWriter.diedOf(harborHigh.id))).toEqual({ calls: 1, units: 0.5 });
  },
  Q15: async () => {
    await stores.waitingReviews.park('stf_dana', { studentId: 'stu_00', reviewId: 'rev_1' });
    expect(await costOf(tables, () => stores.waitingReviews.waitingFor('stf_dana'))).toEqual({ calls: 1, units: 1 });
  },
  W65: async () => {
    const { triage } = stores;
    await triage.replace(harborHigh.id, 'pln_w65', [aTriageRow({ planId: 'pln_w65' })]);
    const decision = { as: 'nothing', by: 'stf_dana', at } as const;
    const row = aTriageRow({ planId: 'pln_w65', decision });
    expect(await costOf(tables, () => triage.decide(row, aChange('w65')))).toEqual({ calls: 1, units: 7 });
    const again = triage.decide(row, aChange('w65b', { id: 'led_w65b' }));
    await expect(again).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  Q16: async () => {
    const { triage } = stores;
    await triage.replace(harborHigh.id, 'pln_1', [aTriageRow()]);
    expect(await costOf(tables, () => triage.ofSchool(harborHigh.id))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => triage.replace(harborHigh.id, 'pln_1', [aTriageRow()]))).toEqual({
      calls: 1,
      units: 1,
    });
  },
  Q63: async () => {
    await stores.synonyms.save(aSynonym({ id: 'syn_q63' }), aChange('q63'));
    expect(await costOf(tables, () => stores.synonyms.all())).toEqual({ calls: 1, units: 1 });
  },
  W66: async () => {
    const { synonyms } = stores;
    await synonyms.save(aSynonym({ id: 'syn_w66' }), aChange('w66'));
    const retired = aSynonym({ id: 'syn_w66', retired: { by: 'stf_priya', at }, version: 2 });
    expect(await costOf(tables, () => synonyms.save(retired, aChange('w66b')))).toEqual({ calls: 1, units: 7 });
    const again = synonyms.save(retired, aChange('w66c', { id: 'led_w66c' }));
    await expect(again).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const settling = (plan: 'pln_w66' | 'pln_w67', synonym?: Synonym) => {
      const [publication, change] = aPublication(
        plan,
        anActivePlan({ id: plan, studentId: 'stu_w66' }),
        aCard({ studentId: 'stu_w66', version: plan === 'pln_w66' ? 1 : 2 }),
      );
      return costOf(tables, () => stores.plans.publish({ ...publication, synonym }, change));
    };
    const [without, withOne] = [await settling('pln_w66'), await settling('pln_w67', aSynonym({ id: 'syn_w67' }))];
    expect(withOne).toEqual({ calls: 1, units: without.units + 2 });
  },
  Q37: async () => {
    const { requests } = stores;
    for (const number of thirty.keys()) {
      const request = anOpenRequest({ id: `req_${number}`, askedBy: `grd_${number}` });
      await requests.open({ request, same: 'a', seen: 0 }, aChange(`q37${number}`));
    }
    expect(await costOf(tables, () => requests.openOf(harborHigh.id))).toEqual({ calls: 1, units: 2 });
    expect(await costOf(tables, () => requests.find(harborHigh.id, 'req_1'))).toEqual({ calls: 1, units: 1 });
    expect(await requests.openOf(harborHigh.id)).toHaveLength(30);
  },
  Q38: async () => {
    expect(await costOf(tables, () => stores.requests.askerOf('grd_1'))).toEqual({ calls: 1, units: 1 });
  },
  Q39: async () => {
    const { supports, accommodations } = stores;
    for (const number of thirty.keys()) {
      await supports.save(aSupport({ id: `sup_${number}` }), aChange(`q39${number}`));
    }
    expect(await costOf(tables, () => supports.ofSchool(harborHigh.id))).toEqual({ calls: 1, units: 3 });
    expect(await costOf(tables, () => accommodations.all())).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => supports.find(harborHigh.id, 'sup_1'))).toEqual({ calls: 1, units: 1 });
  },
  Q32: async () => {
    const { referrals } = stores;
    await referrals.save(...aReferralChange('q32'));
    expect(await costOf(tables, () => referrals.get('stu_maya', 'ref_q32'))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => referrals.ofStudent('stu_maya'))).toEqual({ calls: 1, units: 1 });
  },
  Q33: async () => {
    await stores.referrals.save(...aReferralChange('q33'));
    const papers = () => stores.evidence.ofReferral('stu_maya', 'ref_q33');
    expect(await costOf(tables, papers)).toEqual({ calls: 1, units: 1 });
    expect(await papers()).toHaveLength(1);
  },
  Q34: async () => {
    const { meetings } = stores;
    await meetings.save(...aMeetingChange('q34'));
    expect(await costOf(tables, () => meetings.get('stu_maya', 'mtg_q34'))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => meetings.ofStudent('stu_maya'))).toEqual({ calls: 1, units: 1 });
  },
  Q35: async () => {
    await stores.referrals.save(...aReferralChange('q35'));
    expect(await costOf(tables, () => stores.referrals.noticesOf('stu_maya'))).toEqual({ calls: 1, units: 1 });
  },
  Q28: async () => {
    const { datedGrants, roster } = stores;
    await datedGrants.save(aCover(), aChange('q28'));
    expect(await costOf(tables, () => roster.grantsTo('stf_samuel'))).toEqual({ calls: 1, units: 1 });
    expect(await roster.grantsTo('stf_samuel')).toEqual([aCover()]);
    const { beginOn, endOn } = aCover();
    expect((await roster.seatsAndCovers('stf_samuel')).covers).toEqual([{ beginOn, endOn }]);
    expect(await costOf(tables, () => datedGrants.get('stf_samuel', 'cov_1'))).toEqual({ calls: 1, units: 1 });
  },
  Q74: async () => {
    const { datedGrants } = stores;
    const emergency = { grant: anEmergency({ id: 'emg_74', schoolId: 'sch_q74' }), reason: 'Not home' };
    await datedGrants.openEmergency(emergency, aChange('q74', {}, [emergencyOpened('q74')]));
    expect(await costOf(tables, () => datedGrants.emergenciesOf('sch_q74'))).toEqual({ calls: 2, units: 1.5 });
    expect(await datedGrants.emergenciesOf('sch_q74')).toEqual([emergency]);
  },
  Q87: async () => {
    const notice = aRightsNotice({ studentId: 'stu_00' });
    await stores.rightsNotices.add(notice, aChange('q87'));
    expect(await costOf(tables, () => stores.rightsNotices.ofStudent('stu_00'))).toEqual({ calls: 1, units: 1 });
    expect(await stores.rightsNotices.ofStudent('stu_00')).toEqual([notice]);
  },
  Q29: async () => {
    const { datedGrants, roster } = stores;
    const limit = aLimit({ studentId: 'stu_00' });
    await datedGrants.limit({ limit, orderRef: '22-1234' }, aChange('q29'));
    expect(await costOf(tables, () => roster.limitsOn('stu_00'))).toEqual({ calls: 1, units: 1 });
    expect(await roster.limitsOn('stu_00')).toEqual([limit]);
  },
  Q30: async () => {
    const { roster, rosterWriter } = stores;
    await rosterWriter.putPeople([people.priya, people.ruth]);
    expect(await costOf(tables, () => roster.officeOf(harborHigh.id))).toEqual({ calls: 1, units: 0.5 });
    expect(await roster.officeOf(harborHigh.id)).toEqual(['stf_priya']);
    expect(await costOf(tables, () => roster.administratorsOf(harborHigh.id))).toEqual({ calls: 1, units: 0.5 });
    expect(await roster.administratorsOf(harborHigh.id)).toEqual(['stf_ruth']);
    await rosterWriter.removePeople(['stf_priya']);
    expect(await roster.officeOf(harborHigh.id)).toEqual(['stf_ruth']);
  },
  Q31: async () => {
    const { birthdays, rosterWriter } = stores;
    const adult = { birthOn: '2008-11-30', email: 'grown@students.harbor.example' };
    await rosterWriter.putPeople([aStudent({ id: 'stu_grown', ...adult })]);
    const within = (from: string, to: string) => birthdays.comingOfAge(harborHigh.id, from, to);
    expect(await costOf(tables, () => within('2026-11-24', '2026-11-30'))).toEqual({ calls: 1, units: 0.5 });
    expect(await costOf(tables, () => within('2026-11-25', '2026-12-01'))).toEqual({ calls: 2, units: 1 });
    expect(await within('2026-11-25', '2026-12-01')).toEqual([{ studentId: 'stu_grown', on: '2026-11-30' }]);
    expect(await costOf(tables, () => within('2026-11-25', '2027-11-25'))).toEqual({ calls: 13, units: 6.5 });
    expect(await within('2026-11-25', '2027-11-25')).toContainEqual({ studentId: 'stu_grown', on: '2026-11-30' });
  },
  Q76: async () => {
    const keys = Array.from({ length: 30 }, (_, index) => `rights-next/stu_${index}/2027-03-04`);
    const said = reviewScheduled('q76', aReview());
    await stores.outbox.emitOnceForAll(said, { keys: keys.slice(0, 3), days: 400 });
    const asked = () => stores.outbox.usedKeys(keys, said.at);
    expect(await costOf(tables, asked)).toEqual({ calls: 1, units: 15 });
    expect([...(await asked())]).toEqual(keys.slice(0, 3));
  },
  Q24: async () => {
    const { ledger, ledgerHours } = stores;
    for (const minute of twelve.keys())
      await ledger.append(anEntry({ id: `led_q24.${minute}`, at: later(120 + minute) }));
    const read = () => ledgerHours.entriesOf('2026-11-23T22');
    expect(await costOf(tables, read)).toEqual({ calls: 5, units: 5 });
    expect(await read()).toHaveLength(12);
  },
  Q25: async () => {
    await stores.ledgerSeals.add(await aSeal());
    expect(await costOf(tables, () => stores.ledgerSeals.newest())).toEqual({ calls: 1, units: 1 });
  },
  Q26: async () => {
    await stores.ledgerSeals.add(await aSeal());
    const all = async () => {
      for await (const { number } of stores.ledgerSeals.all()) expect(number).toBe(1);
    };
    expect(await costOf(tables, all)).toEqual({ calls: 1, units: 1 });
  },
  Q27: async () => {
    const view = anEntry({ id: 'led_q27', at: later(300), studentIds: thirty });
    await stores.disclosureIndexWriter.point(view);
    const { disclosureIndex } = stores;
    expect(await costOf(tables, () => disclosureIndex.ofEntry(view))).toEqual({ calls: 1, units: 30 });
    const count = () => disclosureIndex.countOf('stu_07', { from: '2026-11-24T01', through: '2026-11-24T01' });
    expect(await costOf(tables, count)).toEqual({ calls: 1, units: 1 });
    expect(await count()).toBe(1);
  },
  Q20: async () => {
    await stores.calendars.save(aCalendar(), aChange('q20'));
    expect(await costOf(tables, () => stores.calendars.find(harborHigh.id))).toEqual({ calls: 1, units: 1 });
    expect(await stores.calendars.find(harborHigh.id)).toEqual(aCalendar());
  },
  Q86: async () => {
    await stores.schoolHelps.save(aSchoolHelp(), aChange('q86', helpChanged));
    expect(await costOf(tables, () => stores.schoolHelps.page(harborHigh.id))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => stores.schoolHelps.find(harborHigh.id))).toEqual({ calls: 1, units: 1 });
    expect(await stores.schoolHelps.page(harborHigh.id)).toEqual({ school: harborHigh, help: aSchoolHelp() });
    expect(await stores.schoolHelps.page('sch_nowhere')).toBeUndefined();
  },
  W86: async () => {
    const help = aSchoolHelp({ schoolId: 'sch_other' });
    expect(await costOf(tables, () => stores.schoolHelps.save(help, aChange('w86', helpChanged)))).toEqual({
      calls: 1,
      units: 7,
    });
    await expect(stores.schoolHelps.save(help, aChange('w86-2', helpChanged))).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
  },
  Q75: async () => {
    const { district, districtRecords } = stores;
    expect(await costOf(tables, () => district.settings())).toEqual({ calls: 1, units: 1 });
    await districtRecords.save({ contactDays: 4, version: 1 }, aChange('q75'));
    expect(await costOf(tables, () => district.settings())).toEqual({ calls: 1, units: 1 });
    expect((await district.settings()).process.contactDays).toBe(4);
  },
  Q81: async () => {
    const omar = { staffId: 'stf_omar', grades: ['9'], beginOn: '2026-11-23' } as const;
    const caseloads = { schoolId: harborHigh.id, parts: [{ ...omar, grades: ['9'] }], version: 1 };
    await stores.caseloads.save(caseloads, aChange('q81'));
    expect(await costOf(tables, () => stores.roster.caseloadsAt(harborHigh.id))).toEqual({ calls: 1, units: 1 });
    expect(await stores.roster.caseloadsAt(harborHigh.id)).toEqual(caseloads);
  },
  W81: async () => {
    const saving = () => stores.caseloads.save({ schoolId: harborHigh.id, parts: [], version: 2 }, aChange('w81'));
    expect(await costOf(tables, saving)).toEqual({ calls: 1, units: 7 });
  },
  Q21: async () => {
    const running = twelve.map((studentId) => aDeadline({ id: `ddl_${studentId}`, studentId }));
    for (const deadline of running) await transact(tables.plans, deadlineActions(tables.plans, deadline));
    expect(await costOf(tables, () => stores.deadlines.openOfSchool(harborHigh.id))).toEqual({ calls: 1, units: 1 });
    expect(await stores.deadlines.openOfSchool(harborHigh.id)).toHaveLength(12);
  },
  Q22: async () => {
    const open = () => stores.deadlines.openOfStudent(harborHigh.id, 'stu_01');
    expect(await costOf(tables, open)).toEqual({ calls: 1, units: 1 });
    expect(await open()).toEqual([aDeadline({ id: 'ddl_stu_01', studentId: 'stu_01' })]);
  },
  Q23: async () => {
    const due = () => stores.reviews.dueBetween(harborHigh.id, '2026-11-16', '2026-11-20');
    expect(await costOf(tables, due)).toEqual({ calls: 1, units: 0.5 });
    const [first] = await due();
    expect(first).toEqual({
      on: '2026-11-18',
      studentId: 'stu_00',
      what: 'deadline',
      step: 'evaluation',
      about: 'ref_1',
    });
  },
  Q44: async () => {
    const reading = () =>
      readOutstanding({ ...stores, ids: countedIds('q44-'), now: () => at }, aTeacher(), { surface: 'slack' });
    const { calls, units } = await costOf(tables, reading);
    // One class; the last call and two of the units are the ledger's.
    expect({ calls, units: units - 2 }).toEqual({ calls: 6, units: 33 });
  },
  Q45: async () => {
    expect(await costOf(tables, () => stores.teaching.staffIn('sec_algebra'))).toEqual({ calls: 1, units: 0.5 });
  },
  Q46: async () => {
    const items = [{ studentId: 'stu_maya' as const, code: 'TIM-EXT' as const }];
    expect(await costOf(tables, () => stores.deliveryLog.declinesOf(items))).toEqual({ calls: 1, units: 1 });
  },
  Q47: async () => {
    expect(await costOf(tables, () => stores.reviewTasks.find('stu_maya', 'tsk_1'))).toEqual({ calls: 1, units: 1 });
  },
  Q49: async () => {
    expect(await costOf(tables, () => stores.reviews.meetingsAhead('stu_01'))).toEqual({ calls: 1, units: 1 });
  },
  Q41: async () => {
    const { progress } = stores;
    const names = { goalId: 'gol_10', progressPointId: 'prg_9' } as const;
    await progress.add(aPoint(names), aChange('q41'));
    expect(await costOf(tables, () => progress.of('stu_maya'))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => progress.of('stu_maya', 'gol_10'))).toEqual({ calls: 1, units: 1 });
    expect(await progress.of('stu_maya', 'gol_1')).toEqual([]);
  },
  Q42: async () => {
    const contribution = aContribution({ studentId: 'stu_03' });
    await stores.contributions.save(contribution, aChange('q42'));
    expect(await costOf(tables, () => stores.contributions.ofStudent('stu_03'))).toEqual({ calls: 1, units: 1 });
  },
  Q43: async () => {
    expect(await costOf(tables, () => stores.contributions.find('stu_03', 'ctb_1'))).toEqual({ calls: 1, units: 1 });
  },
  Q48: async () => {
    const { records, disclosureIndexWriter } = stores;
    for (const words of [
      { action: 'review_scheduled', reviewId: 'rev_48' },
      { action: 'plan_requested', requestId: 'req_48' },
      { action: 'emergency_opened', grantId: 'emg_48' },
    ] as const)
      await disclosureIndexWriter.point(anEntry({ ...words, id: `led_48${words.action}`, studentIds: ['stu_01'] }));
    const whole = () => Promise.all(records.map((source) => source(aStudent({ id: 'stu_01' }))));
    expect(await costOf(tables, whole)).toEqual({ calls: 22, units: 21.5 });
  },
  Q84: async () => {
    expect(await costOf(tables, () => stores.safetyCards.ofStudent('stu_01'))).toEqual({ calls: 1, units: 1 });
  },
  Q85: async () => {
    const { datedGrants, roster } = stores;
    await datedGrants.save(aNurse(), aChange('q85'));
    expect(await costOf(tables, () => roster.nursesOf('stu_maya', '2026-11-23'))).toEqual({ calls: 1, units: 0.5 });
    expect(await roster.nursesOf('stu_maya', '2026-11-23')).toEqual(['stf_samuel']);
    expect(await roster.nursesOf('stu_maya', '2026-11-22')).toEqual([]);
  },
  W84: async () => {
    const news = { id: 'evt_w84', at, studentId: 'stu_05', schoolId: harborHigh.id, ref: 'K7Q2-9F' } as const;
    const change = aChange('w84', {}, [{ ...news, type: 'SafetyCardProposed' }]);
    const proposing = () =>
      stores.safetyCards.propose({ proposal: aSafetyProposal({ studentId: 'stu_05' }), over: 0 }, change);
    expect(await costOf(tables, proposing)).toEqual({ calls: 1, units: 9 });
  },
  W85: async () => {
    const { safetyCards } = stores;
    const studentId = 'stu_w85';
    await safetyCards.propose(
      { proposal: aSafetyProposal({ studentId }), over: 0 },
      aChange('w85 before', { id: 'led_w85b' }),
    );
    const settled = aSafetyProposal({ studentId, revision: 2, settledOn: '2026-11-23' });
    const card = aCard({ studentId });
    const keeping = () => safetyCards.keep({ kept: aKeptSafety({ studentId }), card, settled }, aChange('w85'));
    expect(await costOf(tables, keeping)).toEqual({ calls: 1, units: 11 });
    const again = safetyCards.keep(
      { kept: aKeptSafety({ studentId }), card, settled },
      aChange('w85c', { id: 'led_w85c' }),
    );
    await expect(again).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  W1: async () => {
    const publication = aPublication('w1', anActivePlan({ studentId: 'stu_20' }), aCard({ studentId: 'stu_20' }));
    expect(await costOf(tables, () => stores.plans.publish(...publication))).toEqual({ calls: 1, units: 21 });
  },
  W82: async () => {
    const [publication] = aPublication('w82', anActivePlan({ studentId: 'stu_22' }), aCard({ studentId: 'stu_22' }));
    await stores.plans.publish(publication, aChange('w82'));
    const { plan, process } = publication;
    if (!process) throw new Error('no process');
    const resumed = {
      plan: { ...plan, revision: plan.revision + 1 },
      process: { ...process, version: process.version + 1 },
    };
    const card = aCard({ studentId: 'stu_22', version: 2 });
    const change = aChange('w82 back', { action: 'ending_taken_back', planId: plan.id });
    const nextChanges = [{ planId: plan.id, schoolId: plan.schoolId, on: undefined }];
    const state = { resumed: [resumed], card, nextChanges, deadlines: [] };
    expect(await costOf(tables, () => stores.plans.resume(state, change))).toEqual({ calls: 1, units: 17 });
  },
  W83: async () => {
    const [publication] = aPublication('w83', anActivePlan({ studentId: 'stu_23' }), aCard({ studentId: 'stu_23' }));
    await stores.plans.publish(publication, aChange('w83'));
    const { plan, process } = publication;
    if (!process) throw new Error('no process');
    const { id: planId, studentId, schoolId } = plan;
    const state = {
      plan: { ...plan, caseManagerId: 'stf_omar' as const, revision: plan.revision + 1 },
      process: { ...process, version: process.version + 1 },
      former: { staffId: plan.caseManagerId, seenUntil: '2026-12-23' },
      notice: {
        ...{ id: 'ntc_w83' as const, studentId, about: planId, kind: 'caseManager' as const },
        ...{ templateVersion: 'case-manager-1', sentOn: '2026-11-23', channel: 'letter' as const },
      },
    };
    const ids = { id: 'evt_w83' as const, at, ref: 'K7Q2-9F', studentId, schoolId };
    const entry = { action: 'case_manager_changed', planId, personId: 'stf_omar' } as const;
    const news = { ...ids, type: 'CaseManagerChanged' as const, staffIds: [plan.caseManagerId] };
    const change = aChange('w83 to omar', entry, [news]);
    expect(await costOf(tables, () => stores.plans.handOver(state, change))).toEqual({ calls: 1, units: 19 });
  },
  W2: async () => {
    const review = aReview();
    const change = aChange('w2', {}, [reviewScheduled('w2', review)]);
    expect(await costOf(tables, () => stores.reviews.schedule(plannedReview(review), change))).toEqual({
      calls: 1,
      units: 12,
    });
  },
  W3: async () => {
    const event = reviewScheduled('w3', aReview());
    expect(await costOf(tables, () => stores.outbox.emitOnce(event, 'w3'))).toEqual({ calls: 1, units: 4 });
    const keys = thirty.map((studentId) => `w3/${studentId}`);
    const several = () => stores.outbox.emitOnceForAll(reviewScheduled('w3all', aReview()), { keys, days: 400 });
    expect(await costOf(tables, several)).toEqual({ calls: 1, units: 62 });
    expect(await stores.outbox.emitOnceForAll(reviewScheduled('w3b', aReview()), { keys, days: 400 })).toBe(false);
  },
  W4: async () => {
    const view = anEntry({ id: 'led_w4', at, action: 'card_viewed', studentIds: thirty });
    expect(await costOf(tables, () => stores.ledger.append(view))).toEqual({ calls: 1, units: 2 });
  },
  W5: async () => {
    const { sentMessages } = stores;
    expect(await costOf(tables, () => sentMessages.lease('mail/1'))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => sentMessages.settle('mail/1'))).toEqual({ calls: 1, units: 1 });
  },
  W37: async () => {
    const request = anOpenRequest({ id: 'req_w37', askedBy: 'grd_w37' });
    const opening = () => stores.requests.open({ request, same: 'a', seen: 0 }, aChange('w37'));
    expect(await costOf(tables, opening)).toEqual({ calls: 1, units: 11 });
  },
  W38: async () => {
    const open = anOpenRequest({ id: 'req_w38', askedBy: 'grd_w38' });
    await stores.requests.open({ request: open, same: 'a', seen: 0 }, aChange('w38'));
    const settling = () => stores.requests.settle(withdrawn(open, at), aChange('w38b'));
    expect(await costOf(tables, settling)).toEqual({ calls: 1, units: 11 });
  },
  W39: async () => {
    const adding = () => stores.supports.save(aSupport({ id: 'sup_w39' }), aChange('w39a'));
    const defining = () => stores.accommodations.save(aDistrictAccommodation(), aChange('w39b'));
    expect(await costOf(tables, adding)).toEqual({ calls: 1, units: 7 });
    expect(await costOf(tables, defining)).toEqual({ calls: 1, units: 7 });
  },
  W31: async () => {
    const { referrals } = stores;
    expect(await costOf(tables, () => referrals.save(...aReferralChange('w31')))).toEqual({ calls: 1, units: 11 });
  },
  W32: async () => {
    const [saved, change] = aReferralChange('w32');
    const bare = { ...saved, evidence: [], notices: [] };
    expect(await costOf(tables, () => stores.referrals.save(bare, change))).toEqual({ calls: 1, units: 7 });
  },
  W33: async () => {
    expect(await costOf(tables, () => stores.meetings.save(...aMeetingChange('w33')))).toEqual({ calls: 1, units: 7 });
  },
  W34: async () => {
    const [{ referral }] = aReferralChange('w34');
    const [saved, change] = aMeetingChange('w34');
    expect(await costOf(tables, () => stores.meetings.save({ ...saved, referral }, change))).toEqual({
      calls: 1,
      units: 9,
    });
  },
  W27: async () => {
    const { datedGrants } = stores;
    const giving = () => datedGrants.save(aCover({ id: 'cov_27' }), aChange('w27'));
    expect(await costOf(tables, giving)).toEqual({ calls: 1, units: 8 });
    const naming = () => datedGrants.save(aNurse({ id: 'gnt_27' }), aChange('w27n', { id: 'led_w27n' }));
    expect(await costOf(tables, naming)).toEqual({ calls: 1, units: 8 });
  },
  W28: async () => {
    const emergency = { grant: anEmergency(), reason: 'x'.repeat(200) };
    const change = aChange('w28', {}, [emergencyOpened('w28')]);
    expect(await costOf(tables, () => stores.datedGrants.openEmergency(emergency, change))).toEqual({
      calls: 1,
      units: 13,
    });
  },
  W76: async () => {
    const { datedGrants } = stores;
    const grant = anEmergency({ id: 'emg_76' });
    await datedGrants.openEmergency({ grant, reason: 'x' }, aChange('w76', {}, [emergencyOpened('w76')]));
    const look = lookedAt(grant, { finding: 'inOrder' }, { byId: 'stf_priya', at });
    expect(await costOf(tables, () => datedGrants.look(look, aChange('w76b')))).toEqual({ calls: 1, units: 9 });
    await expect(datedGrants.look(look, aChange('w76c'))).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  W29: async () => {
    const limiting = () => stores.datedGrants.limit({ limit: aLimit(), orderRef: '22-1234' }, aChange('w29'));
    expect(await costOf(tables, limiting)).toEqual({ calls: 1, units: 9 });
  },
  W88: async () => {
    const adding = () => stores.rightsNotices.add(aRightsNotice({ id: 'ntc_w88' }), aChange('w88'));
    expect(await costOf(tables, adding)).toEqual({ calls: 1, units: 7 });
  },
  W87: async () => {
    const { datedGrants } = stores;
    const helps = aLimit({ guardianId: 'grd_w87', rights: 'supporter' });
    await datedGrants.limit({ limit: helps, orderRef: 'Office safe' }, aChange('w87'));
    const news = { id: 'evt_w87', at, ref: 'K7Q2-9F', studentId: 'stu_maya', schoolId: 'sch_harbor-high' } as const;
    const change = aChange('w87b', {}, [{ ...news, type: 'OwnHelpEnded' }]);
    const limit = { ...helps, endedOn: '2026-11-23', version: 2 };
    expect(await costOf(tables, () => datedGrants.limit({ limit }, change))).toEqual({ calls: 1, units: 9 });
    await expect(datedGrants.limit({ limit }, aChange('w87c'))).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  W24: async () => {
    const second = await aSeal(2);
    expect(await costOf(tables, () => stores.ledgerSeals.add(second))).toEqual({ calls: 1, units: 2 });
    expect(await stores.ledgerSeals.add(second)).toBe(false);
  },
  W20: async () => {
    const setting = () => stores.calendars.save(aCalendar({ version: 2 }), aChange('w20'));
    expect(await costOf(tables, setting)).toEqual({ calls: 1, units: 7 });
  },
  W77: async () => {
    const saving = () => stores.districtRecords.save({ contactDays: 5, version: 2 }, aChange('w77'));
    expect(await costOf(tables, saving)).toEqual({ calls: 1, units: 7 });
  },
  Q78: async () => {
    const due = () => stores.reviews.dueBetween(harborHigh.id, '2025-10-19', '2027-12-28');
    expect(await costOf(tables, due)).toEqual({ calls: 27, units: 13.5 });
    expect(await costOf(tables, () => stores.processes.find('stu_00', 'pln_stu_00'))).toEqual({ calls: 1, units: 1 });
  },
  W78: async () => {
    const before = await stores.processes.get('stu_00', 'pln_stu_00');
    const process = { ...before, version: before.version + 1 };
    const deadline = aDeadline({
      id: 'ddl_w78',
      studentId: 'stu_00',
      about: 'pln_stu_00',
      what: 'levelChange',
      calendarVersion: 2,
    });
    const news = { id: 'evt_w78', at, studentId: 'stu_00', schoolId: harborHigh.id, ref: 'K7Q2-9F' } as const;
    const event = { ...news, type: 'ReviewTaskOpened', about: 'pln_stu_00' } as const;
    const open = () =>
      stores.processes.saveTasks({ process, deadlines: [{ start: deadline }] }, aChange('w78', {}, [event]));
    expect(await costOf(tables, open)).toEqual({ calls: 1, units: 14 });
  },
  W21: async () => {
    const deadline = aDeadline({ calendarVersion: 2 });
    const set = () => transact(tables.plans, deadlineActions(tables.plans, deadline));
    expect(await costOf(tables, set)).toEqual({ calls: 1, units: 5 });
  },
  W22: async () => {
    const deadline = aDeadline({ dueOn: '2026-11-19', movedFrom: '2026-11-18', calendarVersion: 2, version: 2 });
    expect(await costOf(tables, () => stores.deadlines.move(deadline, aChange('w22')))).toEqual({
      calls: 1,
      units: 11,
    });
  },
  W23: async () => {
    const close = () => transact(tables.plans, [closeDeadlineAction(tables.plans, aDeadline())]);
    expect(await costOf(tables, close)).toEqual({ calls: 1, units: 3 });
    expect(await stores.deadlines.openOfStudent(harborHigh.id, 'stu_maya')).toEqual([]);
  },
  W44: async () => {
    const acknowledgement = anAcknowledgement({ studentId: 'stu_01' });
    const confirming = () => stores.acknowledgements.acknowledge(acknowledgement, aClassChange('w44'));
    expect(await costOf(tables, confirming)).toEqual({ calls: 1, units: 17 });
  },
  W68: async () => {
    const { acknowledgements } = stores;
    const tenOf = twelve.slice(2).map((studentId) => anAcknowledgement({ studentId, staffId: 'stf_omar', items: [] }));
    const change = aClassChange('w68', { action: 'card_acknowledged', studentIds: twelve.slice(2) });
    const confirming = () => acknowledgements.acknowledgeAll(tenOf, change);
    expect(await costOf(tables, confirming)).toEqual({ calls: 1, units: 85 });
    const { confirmed } = await acknowledgements.withCards(twelve, ['stf_omar'], { consistent: true });
    expect(confirmed.filter(({ items }) => items.length === 0)).toHaveLength(10);
    // Three writes of each, and two that go with every command.
    const class33 = Array.from({ length: 33 }, () => anAcknowledgement());
    expect(acknowledgements.inTransactions(class33).map(({ length }) => length)).toEqual([32, 1]);
  },
  W45: async () => {
    const { deliveryLog } = stores;
    const one = { entries: [aDelivery({ id: 'dlv_w45' })], declines: [], tasks: [] };
    expect(await costOf(tables, () => deliveryLog.record(one, aClassChange('w45')))).toEqual({ calls: 1, units: 8 });
    const third = {
      entries: [aDelivery({ id: 'dlv_w45-third', outcome: 'declined' })],
      declines: [someDeclines()],
      tasks: [aReviewTask()],
    };
    expect(await costOf(tables, () => deliveryLog.record(third, aClassChange('w45-third')))).toEqual({
      calls: 1,
      units: 13,
    });
  },
  W46: async () => {
    const entries = Array.from({ length: 60 }, (_, index) => aDelivery({ id: `dlv_w46-${index}` }));
    const sixty = { entries, declines: [], tasks: [] };
    const change = aClassChange('w46', { action: 'delivery_logged', sectionId: 'sec_algebra', studentIds: thirty });
    expect(await costOf(tables, () => stores.deliveryLog.record(sixty, change))).toEqual({ calls: 1, units: 185 });
  },
  W67: async () => {
    const correction = { title: 'Quiz 4', said: { notQuiz: true as const }, by: 'stf_grace' as const, at };
    const change = aClassChange('w67', { action: 'work_corrected', sectionId: 'sec_algebra' });
    const place = { courseId: '1', itemId: '2' };
    const first = { correction, before: undefined };
    const correcting = () => stores.attachments.correct(place, first, change);
    expect(await costOf(tables, correcting)).toEqual({ calls: 1, units: 7 });
    const another = { ...change, entry: { ...change.entry, id: 'led_w67-2' as const }, key: 'w67-2' };
    const late = stores.attachments.correct(place, first, another);
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const given = { by: 'stf_grace' as const, at: later(1) };
    await stores.attachments.correct(place, { correction: { ...correction, given }, before: correction }, another);
  },
  Q68: async () => {
    const { courseWatches } = stores;
    await courseWatches.save({ courseId: 'q68', lookedAt: at, posts: { 11: { updatedAt: at } } }, undefined);
    expect(await costOf(tables, () => courseWatches.find('q68'))).toEqual({ calls: 1, units: 1 });
  },
  Q70: async () => {
    const { courseRegistrations } = stores;
    expect(await costOf(tables, () => courseRegistrations.find('q70'))).toEqual({ calls: 1, units: 0.5 });
  },
  W72: async () => {
    const { courseRegistrations } = stores;
    const asked = { courseId: 'w72', staffId: 'stf_grace', askedAt: at } as const;
    const again = { ...asked, askedAt: later(15) };
    expect(await costOf(tables, () => courseRegistrations.keep(asked, undefined))).toEqual({ calls: 1, units: 1 });
    expect(await courseRegistrations.keep({ ...asked, staffId: 'stf_omar' }, undefined)).toBe(false);
    expect(await courseRegistrations.keep(again, asked)).toBe(true);
    expect(await courseRegistrations.keep({ ...again, staffId: 'stf_omar' }, asked)).toBe(false);
    expect(await courseRegistrations.find('w72')).toEqual(again);
  },
  Q66: async () => {
    const row = { staffId: 'stf_grace', courseId: '1', posts: { 11: ['a'] }, version: 1 } as const;
    await stores.nudges.tell([{ ...row, posts: { 11: ['a'] } }], nudging('q66'));
    expect(await costOf(tables, () => stores.nudges.toldTo('stf_grace'))).toEqual({ calls: 1, units: 1 });
  },
  Q72: async () => {
    const { confirmReminders } = stores;
    const waiting = { mark: { schoolId: 'sch_harbor-high', since: '2026-11-20', reminded: 1 } } as const;
    await confirmReminders.keep({ staffId: 'stf_grace', waiting, version: 1 });
    const asked = () => confirmReminders.remindersOf(['stf_grace', 'stf_omar']);
    expect(await costOf(tables, asked)).toEqual({ calls: 1, units: 2 });
    expect(await asked()).toEqual([{ staffId: 'stf_grace', waiting, version: 1 }]);
    const again = confirmReminders.keep({ staffId: 'stf_grace', waiting, version: 1 });
    await expect(again).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  W74: async () => {
    const { confirmReminders } = stores;
    const news = { type: 'ConfirmationsOverdue', staffId: 'stf_dana', ref: 'K7Q2-9F', cards: 1, people: 1 } as const;
    const change = aChange('w74', { action: 'confirmation_overdue', personId: 'stf_dana' }, [
      { ...news, id: 'evt_w74', at },
    ]);
    const row = { staffId: 'stf_dana', told: { mark: '2026-11-20' }, version: 1 } as const;
    expect(await costOf(tables, () => confirmReminders.warn(row, change))).toEqual({ calls: 1, units: 9 });
    expect(await confirmReminders.warningsOf(['stf_dana'])).toEqual([row]);
    const unmanaged = [{ schoolId: harborHigh.id, studentIds: ['stu_maya' as const] }];
    const kept = { ...row, unmanaged, version: 2 };
    expect(await costOf(tables, () => confirmReminders.keepWarning(kept))).toEqual({ calls: 1, units: 2 });
    expect(await confirmReminders.warningsOf(['stf_dana'])).toEqual([kept]);
    await expect(confirmReminders.keepWarning(kept)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  Q67: async () => {
    const { courseRosters } = stores;
    const section = aSection({ id: 'gcc_67', source: 'classroom' });
    await courseRosters.saveCourse({ section, staff: [], students: [], rosterReadAt: at });
    expect(await costOf(tables, () => courseRosters.courses())).toEqual({ calls: 1, units: 0.5 });
    expect(await courseRosters.courses()).toContain('gcc_67');
  },
  Q69: async () => {
    const { attachments } = stores;
    const post = { courseId: 'q69', itemId: '2' };
    const look = { ...post, staffId: 'stf_grace', seenAt: at } as const;
    expect(await costOf(tables, () => attachments.keepPanelLook(look))).toEqual({ calls: 1, units: 1 });
    expect(await costOf(tables, () => attachments.panelLooks(post))).toEqual({ calls: 1, units: 0.5 });
    expect(await attachments.panelLooks(post)).toEqual([look]);
  },
  Q71: async () => {
    const place = { courseId: 'q71', itemId: '2', id: 'a' };
    expect(await costOf(tables, () => stores.secondPosts.find(place))).toEqual({ calls: 1, units: 1 });
  },
  W75: async () => {
    const asking = (name: string, isKnown: boolean) => () =>
      stores.secondPosts.ask(aSecondPost('w75'), aClassChange(name, ownDateAsked), { isKnown });
    expect(await costOf(tables, asking('w75', false))).toEqual({ calls: 1, units: 7 });
    expect(await costOf(tables, asking('w75b', true))).toEqual({ calls: 1, units: 5 });
  },
  W73: async () => {
    const { secondPosts, attachments } = stores;
    const second = aSecondPost('w73');
    await secondPosts.ask(second, aClassChange('w73', ownDateAsked), { isKnown: false });
    const mark = { title: 'Homework 12', isSecond: true as const, by: 'stf_grace' as const, at };
    const keeping = () => secondPosts.keep(second, '901', mark);
    expect(await costOf(tables, keeping)).toEqual({ calls: 1, units: 4 });
    expect(await attachments.correctionOf({ courseId: 'w73', itemId: '901' })).toEqual(mark);
    expect(await secondPosts.keep(second, '902', mark)).toBe('901');
    // Found again after its answer was lost, and a teacher has said meanwhile what it is.
    const lost = { ...second, id: `${second.id}2` };
    await secondPosts.ask(lost, aClassChange('w73b', ownDateAsked), { isKnown: false });
    const { isSecond: _, ...known } = mark;
    const said = { correction: { ...known, said: { minutes: 30 } }, before: undefined };
    const place = { courseId: 'w73', itemId: '903' };
    await attachments.correct(
      place,
      said,
      aClassChange('w73c', { action: 'work_corrected', sectionId: 'sec_algebra' }),
    );
    expect(await secondPosts.keep(lost, '903', mark)).toBe('903');
    expect(await attachments.correctionOf(place)).toEqual({ ...said.correction, isSecond: true });
    expect(await costOf(tables, () => secondPosts.release(second, '901'))).toEqual({ calls: 1, units: 2 });
    expect(await secondPosts.find(second)).toEqual(second);
  },
  W70: async () => {
    const posts = Object.fromEntries(thirty.flatMap((id) => [id, `${id}b`]).map((id) => [id, { updatedAt: at }]));
    const watch = { courseId: 'w70', lookedAt: at, posts };
    const saving = (minutes: number, before?: typeof watch) => () =>
      stores.courseWatches.save({ ...watch, lookedAt: later(minutes) }, before);
    expect(await costOf(tables, saving(0))).toEqual({ calls: 2, units: 4 });
    expect(await costOf(tables, saving(15, watch))).toEqual({ calls: 1, units: 1 });
    expect(await stores.courseWatches.find('w70')).toEqual({ ...watch, lookedAt: later(15) });
  },
  W69: async () => {
    const row = { staffId: 'stf_omar', posts: { 11: ['a'] }, version: 1 } as const;
    const rows = ['1', '2'].map((courseId) => ({ ...row, posts: { 11: ['a'] }, courseId }));
    const news = { type: 'NudgeDue', staffId: 'stf_omar', ref: 'K7Q2-9F', posts: 2, classes: 2, zone: 'UTC' } as const;
    const telling = () => stores.nudges.tell(rows, nudging('w69', [{ ...news, id: 'evt_w69', at }]));
    expect(await costOf(tables, telling)).toEqual({ calls: 1, units: 11 });
    const again = stores.nudges.tell(rows, nudging('w69b'));
    await expect(again).rejects.toMatchObject({ code: 'changed_meanwhile' });
  },
  W71: async () => {
    const about = { sectionId: 'gcc_71', schoolId: 'sch_harbor-high' } as const;
    const news = {
      type: 'ClassAccessAsked',
      id: 'evt_w71',
      at,
      personId: 'stf_grace',
      ref: 'K7Q2-9F',
      ...about,
    } as const;
    const change = aChange('w71', { action: 'class_access_asked', ...about }, [news]);
    expect(await costOf(tables, () => stores.classRequests.ask(change, 'turn'))).toEqual({ calls: 1, units: 9 });
  },
  W47: async () => {
    const task = aReviewTask({ status: 'done', settledAt: at, settledById: 'stf_dana', version: 2 });
    const settling = () =>
      stores.reviewTasks.settle({ task, declines: someDeclines({ revision: 2 }) }, aClassChange('w47'));
    expect(await costOf(tables, settling)).toEqual({ calls: 1, units: 10 });
  },
  W51: async () => {
    const code = { nonce: 'n', session, expiresAt: later(1) };
    expect(await costOf(tables, () => stores.sessions.offer('code', code))).toEqual({ calls: 2, units: 2 });
    expect(await costOf(tables, () => stores.sessions.start('w51', session))).toEqual({ calls: 2, units: 2 });
  },
  W52: async () => {
    const theirs = { ...session, personId: 'stf_w52' as const };
    for (const id of ['w52-a', 'w52-b']) await stores.sessions.start(id, theirs);
    const open = await stores.sessionsOfPeople.openOf('stf_w52');
    const change = aChange('w52', { action: 'sessions_ended', personId: 'stf_w52' });
    expect(await costOf(tables, () => stores.sessionsOfPeople.end(open, change))).toEqual({ calls: 1, units: 13 });
  },
  W41: async () => {
    expect(await costOf(tables, () => stores.progress.add(aPoint(), aChange('w41')))).toEqual({ calls: 1, units: 7 });
  },
  W42: async () => {
    expect(await costOf(tables, () => stores.contributions.save(aContribution(), aChange('w42')))).toEqual({
      calls: 1,
      units: 7,
    });
  },
  Q61: async () => {
    const accounts = thirty.map((id, index) => ({ googleId: `61${index}`, email: `${id}@students.harbor.example` }));
    expect(await costOf(tables, () => stores.roster.findPeople(accounts))).toEqual({ calls: 1, units: 30 });
    expect(await stores.roster.findPeople(accounts)).toEqual(thirty);
  },
  Q62: async () => {
    const seats = twelve.map((studentId) => ({ sectionId: 'sec_algebra' as const, studentId }));
    const elsewhere = twelve.map((studentId) => ({ sectionId: 'sec_history' as const, studentId }));
    const asked = () => stores.roster.findSeats([...seats, ...elsewhere]);
    expect(await costOf(tables, asked)).toEqual({ calls: 1, units: 12 });
    expect(await asked()).toHaveLength(12);
  },
  W61: async () => {
    const { courseRosters, roster } = stores;
    const section = aSection({ id: 'gcc_61', source: 'classroom' });
    const students = thirty.map((studentId) => aStudentSeat({ sectionId: 'gcc_61', studentId }));
    const read = (minutes: number, seats = students) => ({
      ...{ section, staff: [], students: seats, rosterReadAt: later(minutes) },
    });
    expect(await costOf(tables, () => courseRosters.saveCourse(read(0)))).toEqual({ calls: 4, units: 33 });
    const stored = await roster.findSection('gcc_61');
    expect(await costOf(tables, () => courseRosters.saveCourse(read(6), stored))).toEqual({ calls: 1, units: 1 });
    const oneLess = () => courseRosters.saveCourse(read(12, students.slice(1)), stored);
    expect(await costOf(tables, oneLess)).toEqual({ calls: 2, units: 2 });
  },
  W43: async () => {
    const planId = 'pln_w43';
    const contribution = aContribution({ contributionId: 'ctb_w43', proposal: { planId, goal: aGoal() } });
    const draft = aDraftPlan({ id: planId, goals: [aGoal()] });
    const accepting = () => stores.contributions.accept({ contribution, draft }, aChange('w43'));
    expect(await costOf(tables, accepting)).toEqual({ calls: 1, units: 9 });
  },
};

const nudging = (by: string, events: readonly Event[] = []) =>
  aChange(by, { action: 'teacher_nudged', personId: 'stf_grace', actorId: 'system', because: 'system' }, events);

/** Of an hour in which twelve looked. */
async function aSeal(number = 1) {
  const views = twelve.map((id, minute) => ({
    key: `${later(minute)}#led_${id}`,
    held: anEntry({ at: later(minute) }),
  }));
  const entries = await Promise.all(views.map(sealEntry));
  return sealed({ number, from: '2026-11-23T20', through: '2026-11-23T20', entries, previous: '' });
}

describe('every numbered row of the access patterns', () => {
  it('has a test, and every test has a row', () => {
    const page = readFileSync('shared/store/ACCESS-PATTERNS.md', 'utf8');
    const numbered = [...page.matchAll(/^\| ([QW]\d+) \|/gm)].map(([, row]) => row);
    expect(numbered.sort()).toEqual(Object.keys(rows).sort());
  });

  it.each(Object.entries(rows))('%s costs what its row says', (_, check) => check());
});
