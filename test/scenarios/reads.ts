import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { readSchoolCalendar } from '#shared/use-cases/calendar/read-school-calendar.ts';
import { readAcknowledgements } from '#shared/use-cases/cards/read-acknowledgements.ts';
import { readCard } from '#shared/use-cases/cards/read-card.ts';
import { readDeliveries } from '#shared/use-cases/cards/read-deliveries.ts';
import { readOutstanding } from '#shared/use-cases/cards/read-outstanding.ts';
import { readSectionDeliveries } from '#shared/use-cases/cards/read-section-deliveries.ts';
import { reportExposure } from '#shared/use-cases/cards/report-exposure.ts';
import { readEvidence } from '#shared/use-cases/cases/read-evidence.ts';
import { readMeetings } from '#shared/use-cases/cases/read-meetings.ts';
import { readReferral } from '#shared/use-cases/cases/read-referral.ts';
import { listAccommodations } from '#shared/use-cases/catalogue/list-accommodations.ts';
import { readProgress } from '#shared/use-cases/goals/read-progress.ts';
import { exportStudent } from '#shared/use-cases/ledger/export-student.ts';
import { readDisclosureLog } from '#shared/use-cases/ledger/read-disclosure-log.ts';
import { compareVersions } from '#shared/use-cases/plans/compare-versions.ts';
import { readContributions } from '#shared/use-cases/plans/read-contributions.ts';
import { readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { readPlanHistory } from '#shared/use-cases/plans/read-plan-history.ts';
import { findSupports } from '#shared/use-cases/requests/find-supports.ts';
import { listOpenRequests } from '#shared/use-cases/requests/list-open-requests.ts';
import { readOwnRequests } from '#shared/use-cases/requests/read-own-requests.ts';
import { readRequest } from '#shared/use-cases/requests/read-request.ts';
import { aCoordinator, anActivePlan, aTeacher } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { anOpenRequest, aSupport } from '../store/requests/sample-supports.ts';
import { putMayasClass } from '../store/roster/mayas-class.ts';
import {
  aCard,
  aDelivery,
  aGoal,
  aGuardian,
  anEntry,
  aPoint,
  aPublication,
  aReferralChange,
  aStaffMember,
  aStudent,
  harborHigh,
  toldOf,
} from '../store/sample.ts';

const priya = aCoordinator();
const grace = aTeacher();
const maya = { studentId: 'stu_maya', surface: 'web' } as const;
const school = { schoolId: harborHigh.id, surface: 'web' } as const;

/** One student with one of everything, in one class with one teacher. */
async function aSchool(stage: Stage) {
  const { rosterWriter, plans, referrals, progress, deliveryLog, requests, supports } = stage;
  await putMayasClass(rosterWriter, [aStudent(), aGuardian(), aStaffMember()]);
  await plans.publish(aPublication('plan', anActivePlan({ goals: [aGoal()] }), aCard()));
  await referrals.save(aReferralChange('case'));
  await progress.add({ point: aPoint(), entry: anEntry({ id: 'led_point' }), key: 'point', answer: {} });
  await deliveryLog.record({ entries: [aDelivery()], declines: [], tasks: [], ...toldOf('delivery') });
  await requests.open({ request: anOpenRequest(), same: 'a', seen: 0, ...toldOf('request') });
  await supports.save({ support: aSupport(), ...toldOf('support') });
}

const read = (name: string, act: Scenario['act']): Scenario => ({ name, before: aSchool, act });

/** Every verb that only looks. Each but those about nobody writes its ledger entry before it answers. */
export const reads: readonly Scenario[] = [
  read('a card', (stage) => readCard(stage, grace, maya)),
  read('plans', (stage) => readPlan(stage, priya, maya)),
  read('the history of a plan', (stage) => readPlanHistory(stage, priya, { ...maya, planId: 'pln_1' })),
  read('what changed in a plan', (stage) =>
    compareVersions(stage, priya, { ...maya, planId: 'pln_1', from: 1, to: 1 }),
  ),
  read('a copy of all that is held', (stage) => exportStudent(stage, priya, maya)),
  read('a case', (stage) => readReferral(stage, priya, { ...maya, referralId: 'ref_case' })),
  read('the papers of a case', (stage) => readEvidence(stage, priya, { ...maya, referralId: 'ref_case' })),
  read('meetings', (stage) => readMeetings(stage, priya, maya)),
  read('progress', (stage) => readProgress(stage, priya, { ...maya, planId: 'pln_1' })),
  read('what people added', (stage) => readContributions(stage, priya, maya)),
  read('who has confirmed', (stage) => readAcknowledgements(stage, priya, maya)),
  read('what a teacher has to confirm', (stage) => readOutstanding(stage, grace, { surface: 'slack' })),
  read('what was provided to a student', (stage) =>
    readDeliveries(stage, grace, { ...maya, from: '2026-11-01', to: '2026-11-30' }),
  ),
  read('what was provided in a class', (stage) =>
    readSectionDeliveries(stage, grace, { sectionId: 'sec_algebra', surface: 'web' }),
  ),
  read('exposure', (stage) =>
    reportExposure({ ...stage, schoolSections: stage.rosterWriter }, priya, { ...school, leavesTeam: false }),
  ),
  read('supports', (stage) => findSupports(stage, grace, school)),
  read('requests that wait', (stage) => listOpenRequests(stage, priya, school)),
  read('a request', (stage) => readRequest(stage, priya, { ...school, requestId: 'req_1' })),
  read('own requests', (stage) => readOwnRequests(stage, { kind: 'guardian', id: 'grd_ana' })),
  read('who has seen the record', (stage) => readDisclosureLog(stage, priya, maya)),
  read('why somebody may see', (stage) => explainAccess(stage, priya, { ...maya, personId: 'stf_grace' })),
  read('the calendar of a school', (stage) => readSchoolCalendar(stage, priya, harborHigh.id)),
  read('the accommodations of the district', (stage) => listAccommodations(stage, priya)),
];
