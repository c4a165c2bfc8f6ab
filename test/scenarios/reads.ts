import { nameApart } from '#shared/text/cards/name-apart.ts';
import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { findStudents } from '#shared/use-cases/access/find-students.ts';
import { readCaseloads } from '#shared/use-cases/access/office/read-caseloads.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { readSchoolCalendar } from '#shared/use-cases/calendar/read-school-calendar.ts';
import { readAcknowledgements } from '#shared/use-cases/cards/confirming/read-acknowledgements.ts';
import { readClassOutstanding } from '#shared/use-cases/cards/confirming/read-class-outstanding.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { readUnconfirmed } from '#shared/use-cases/cards/confirming/read-unconfirmed.ts';
import { readDeliveries } from '#shared/use-cases/cards/deliveries/read-deliveries.ts';
import { readLessonLog } from '#shared/use-cases/cards/deliveries/read-lesson-log.ts';
import { readSectionDeliveries } from '#shared/use-cases/cards/deliveries/read-section-deliveries.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { readCardBesideWork } from '#shared/use-cases/cards/read-card-beside-work.ts';
import { readOwnCard } from '#shared/use-cases/cards/read-own-card.ts';
import { readSectionCards } from '#shared/use-cases/cards/read-section-cards.ts';
import { reportExposure } from '#shared/use-cases/cards/report-exposure.ts';
import { listReferrals } from '#shared/use-cases/cases/list-referrals.ts';
import { readEvidence } from '#shared/use-cases/cases/read-evidence.ts';
import { readMeetings } from '#shared/use-cases/cases/read-meetings.ts';
import { readReferral } from '#shared/use-cases/cases/read-referral.ts';
import { listAccommodations } from '#shared/use-cases/catalogue/list-accommodations.ts';
import { listSynonyms } from '#shared/use-cases/catalogue/list-synonyms.ts';
import { readDistrict } from '#shared/use-cases/district/read-district.ts';
import { readProgress } from '#shared/use-cases/goals/read-progress.ts';
import { listHelpNotices } from '#shared/use-cases/help/list-help-notices.ts';
import { exportStudent } from '#shared/use-cases/ledger/export-student.ts';
import { readDisclosureLog } from '#shared/use-cases/ledger/read-disclosure-log.ts';
import { weighDraft } from '#shared/use-cases/plans/amending/weigh-draft.ts';
import { compareVersions } from '#shared/use-cases/plans/compare-versions.ts';
import { readContributions } from '#shared/use-cases/plans/contributions/read-contributions.ts';
import { listWithoutLearningPlan } from '#shared/use-cases/plans/learning/list-without-learning-plan.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { readNeeds } from '#shared/use-cases/plans/needs/read-needs.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { readPlanHistory } from '#shared/use-cases/plans/read-plan-history.ts';
import { listWaitingWords } from '#shared/use-cases/plans/words/list-waiting-words.ts';
import { readDisputes } from '#shared/use-cases/process/read-disputes.ts';
import { findRetiredSupports, findSupports } from '#shared/use-cases/requests/find-supports.ts';
import { listOpenRequests } from '#shared/use-cases/requests/list-open-requests.ts';
import { readOwnRequests } from '#shared/use-cases/requests/read-own-requests.ts';
import { readRequest } from '#shared/use-cases/requests/read-request.ts';
import { prepareReview } from '#shared/use-cases/reviews/prepare-review.ts';
import { readLeftOut } from '#shared/use-cases/reviews/read-left-out.ts';
import { readMeetingDay } from '#shared/use-cases/reviews/read-meeting-day.ts';
import { readReviewPlanners } from '#shared/use-cases/reviews/read-review-planners.ts';
import { aCaseManager, aCoordinator, aDraftPlan, anActivePlan, aTeacher } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { enrol } from '../harbor-high/school.ts';
import { aReferralChange } from '../sample/cases.ts';
import {
  aCard,
  aChange,
  aClassChange,
  aDelivery,
  aGoal,
  aPoint,
  aPublication,
  aReview,
  plannedReview,
} from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';
import { anOpenRequest, aSupport } from '../sample/supports.ts';
import { officeLooks } from './office-looks.ts';
import { safetyLooks } from './safety.ts';
import { wordsWaiting } from './words.ts';

const priya = aCoordinator();
const grace = aTeacher();
const surface = { surface: 'web' } as const;
const maya = { ...surface, studentId: 'stu_maya' } as const;
const school = { ...surface, schoolId: harborHigh.id } as const;

/** One student with one of everything, in one class with one teacher. */
async function aSchool(stage: Stage) {
  const { rosterWriter, plans, referrals, progress, deliveryLog, requests, supports } = stage;
  await enrol(rosterWriter);
  await plans.publish(...aPublication('plan', anActivePlan({ goals: [aGoal()] }), aCard()));
  await referrals.save(...aReferralChange('case'));
  await progress.add(aPoint(), aChange('point'));
  await deliveryLog.record({ entries: [aDelivery()], declines: [], tasks: [] }, aClassChange('delivery'));
  await requests.open({ request: anOpenRequest(), same: 'a', seen: 0 }, aClassChange('request'));
  await supports.save(aSupport(), aClassChange('support'));
}

const read = (of: Scenario['of'], name: string, act: Scenario['act']): Scenario => ({ of, name, before: aSchool, act });

/** Every verb that only looks. Each but those about nobody writes its ledger entry before it answers. */
export const reads: readonly Scenario[] = [
  read(readCard, 'a card', (stage) => readCard(stage, grace, maya)),
  read(readPlan, 'plans', (stage) => readPlan(stage, priya, maya)),
  read(readPlanHistory, 'the history of a plan', (stage) =>
    readPlanHistory(stage, priya, { ...maya, planId: 'pln_1' }),
  ),
  read(compareVersions, 'what changed in a plan', (stage) =>
    compareVersions(stage, priya, { ...maya, planId: 'pln_1', from: 1, to: 1 }),
  ),
  {
    of: weighDraft,
    name: 'what an amendment takes away',
    async before(stage) {
      await aSchool(stage);
      const draft = aDraftPlan({ basedOn: 1, items: [], goals: [aGoal()] });
      await stage.plans.saveDraft({ draft }, aChange('draft', { action: 'draft_saved', planId: 'pln_1' }));
    },
    act: (stage) => weighDraft(stage, priya, { ...maya, planId: 'pln_1' }),
  },
  ...officeLooks,
  ...safetyLooks,
  read(exportStudent, 'a copy of all that is held', (stage) => exportStudent(stage, priya, maya)),
  read(readDisputes, 'what of a student’s plans is disputed', (stage) => readDisputes(stage, priya, maya)),
  read(readNeeds, 'what a student is helped with for a time', (stage) => readNeeds(stage, priya, maya)),
  read(listReferrals, 'the cases of a student', (stage) => listReferrals(stage, priya, maya)),
  read(readReferral, 'a case', (stage) => readReferral(stage, priya, { ...maya, referralId: 'ref_case' })),
  read(readEvidence, 'the papers of a case', (stage) =>
    readEvidence(stage, priya, { ...maya, referralId: 'ref_case' }),
  ),
  read(readMeetings, 'meetings', (stage) => readMeetings(stage, priya, maya)),
  read(readProgress, 'progress', (stage) => readProgress(stage, priya, { ...maya, planId: 'pln_1' })),
  read(readContributions, 'what people added', (stage) => readContributions(stage, priya, maya)),
  read(readAcknowledgements, 'who has confirmed', (stage) => readAcknowledgements(stage, priya, maya)),
  read(readUnconfirmed, 'what teachers have to confirm of a caseload', (stage) =>
    readUnconfirmed(stage, aCaseManager(), { surface: 'slack' }),
  ),
  {
    of: readUnconfirmed,
    name: 'what teachers have to confirm of students without a case manager',
    async before(stage) {
      await aSchool(stage);
      const unmanaged = [{ schoolId: harborHigh.id, studentIds: ['stu_maya' as const] }];
      await stage.confirmReminders.keepWarning({ staffId: 'stf_priya', told: {}, unmanaged, version: 1 });
    },
    act: (stage) => readUnconfirmed(stage, priya, { surface: 'slack' }),
  },
  read(readOutstanding, 'what a teacher has to confirm', (stage) =>
    readOutstanding(stage, grace, { surface: 'slack' }),
  ),
  read(readClassOutstanding, 'what a teacher has to confirm in one class', (stage) =>
    readClassOutstanding(stage, grace, {
      ...{ sectionId: 'sec_algebra', nameApart, confirmed: Promise.resolve(), surface: 'classroom' },
    }),
  ),
  read(readDeliveries, 'what was provided to a student', (stage) =>
    readDeliveries(stage, grace, { ...maya, from: '2026-11-01', to: '2026-11-30' }),
  ),
  read(readLessonLog, 'the log of a lesson', (stage) =>
    readLessonLog(stage, grace, {
      ...{
        sectionId: 'sec_algebra',
        on: '2026-11-20',
        work: [],
        nameApart: (name) => name,
        confirmed: Promise.resolve(),
        surface: 'classroom',
      },
    }),
  ),
  read(readSectionDeliveries, 'what was provided in a class', (stage) =>
    readSectionDeliveries(stage, grace, { sectionId: 'sec_algebra', surface: 'web' }),
  ),
  read(reportExposure, 'exposure', (stage) => reportExposure(stage, priya, { ...school, leavesTeam: false })),
  read(findSupports, 'supports', (stage) => findSupports(stage, grace, school)),
  read(listOpenRequests, 'requests that wait', (stage) => listOpenRequests(stage, priya, school)),
  read(listWithoutLearningPlan, 'who lacks a learning plan', (stage) => listWithoutLearningPlan(stage, priya, school)),
  {
    of: listWaitingWords,
    name: 'words that wait',
    before: wordsWaiting,
    act: (stage) => listWaitingWords(stage, priya, school),
  },
  read(readRequest, 'a request', (stage) => readRequest(stage, priya, { ...school, requestId: 'req_1' })),
  read(findStudents, 'students by name', (stage) =>
    findStudents(stage, grace, { ...surface, words: 'ma', data: 'D2' }),
  ),
  read(readSectionCards, 'the cards of a class', async (stage) => {
    const roster = await stage.roster.findSection('sec_algebra');
    if (!roster) throw new Error('no class');
    const asked = {
      ...surface,
      zone: harborHigh.zone,
      work: [],
      show: 'all',
      nameApart,
      confirmed: Promise.resolve(),
    } as const;
    return readSectionCards(stage, grace, { ...asked, roster });
  }),
  read(readCardBesideWork, 'a card beside one’s work', async (stage) => {
    const found = await stage.roster.findSection('sec_algebra');
    if (!found) throw new Error('no class');
    const students = found.students.map((seat) => ({ ...seat, googleId: `google ${seat.studentId}` }));
    return readCardBesideWork(stage, grace, {
      ...{ ...surface, zone: harborHigh.zone, work: [], nameApart, confirmed: Promise.resolve() },
      ...{ roster: { ...found, students }, googleId: 'google stu_maya', post: { courseId: '1', itemId: '2' } },
    });
  }),
  read(readOwnCard, 'one’s own card', (stage) =>
    readOwnCard(stage, { kind: 'student', id: 'stu_maya' }, { ...surface, sectionId: 'sec_algebra', work: [] }),
  ),
  read(lintPlans, 'what plans leave open', (stage) => lintPlans(stage, priya, { ...maya, drafts: false })),
  read(prepareReview, 'who may come to a review', (stage) => prepareReview(stage, priya, maya)),
  {
    of: readLeftOut,
    name: 'who was not invited',
    async before(stage) {
      await aSchool(stage);
      const review = aReview({ participants: [{ kind: 'guardian', id: 'grd_ana', email: 'ana@mail.example' }] });
      await stage.reviews.schedule(
        plannedReview(review),
        aChange('review', { action: 'review_scheduled', reviewId: review.id }),
      );
    },
    act: (stage) => readLeftOut(stage, priya, { ...maya, reviewId: 'rev_1', leftOut: ['grd_ana'] }),
  },
  read(readMeetingDay, 'whether a meeting can be on a day', (stage) =>
    readMeetingDay(stage, priya, { ...maya, on: '2026-11-26' }),
  ),
  read(readReviewPlanners, 'who plans a review', (stage) => readReviewPlanners(stage, grace, maya)),
  read(findRetiredSupports, 'supports out of use', (stage) => findRetiredSupports(stage, priya, school)),
  read(readOwnRequests, 'own requests', (stage) =>
    readOwnRequests(stage, { kind: 'guardian', id: 'grd_ana' }, { surface: 'web' }),
  ),
  read(readDisclosureLog, 'who has seen the record', (stage) => readDisclosureLog(stage, priya, maya)),
  read(readGuardians, 'who the family is and what they may', (stage) => readGuardians(stage, priya, maya)),
  read(explainAccess, 'why somebody may see', (stage) =>
    explainAccess(stage, priya, { ...maya, personId: 'stf_grace' }),
  ),
  read(readCaseloads, 'who counsels whom at a school', (stage) => readCaseloads(stage, priya, school)),
  read(readSchoolCalendar, 'the calendar of a school', (stage) => readSchoolCalendar(stage, priya, school)),
  read(listHelpNotices, 'which letters about help are due', (stage) => listHelpNotices(stage, priya, school)),
  read(readDistrict, 'the settings of the district', (stage) =>
    readDistrict(stage, { kind: 'system', id: 'system' }, { surface: 'cli' }),
  ),
  read(listAccommodations, 'the accommodations of the district', (stage) =>
    listAccommodations(stage, priya, { surface: 'web' }),
  ),
  read(listSynonyms, 'the wordings of the district', (stage) => listSynonyms(stage, priya, { surface: 'cli' })),
];
