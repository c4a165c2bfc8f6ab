import { env, envNames } from '#shared/lambda/env.ts';
import { dynamoBirthdays } from '#shared/store/access/dynamo-birthdays.ts';
import { dynamoCaseloads } from '#shared/store/access/dynamo-caseloads.ts';
import { dynamoClassRequests } from '#shared/store/access/dynamo-class-requests.ts';
import { dynamoDatedGrants } from '#shared/store/access/dynamo-dated-grants.ts';
import { dynamoRightsNotices } from '#shared/store/access/dynamo-rights-notices.ts';
import { dynamoDeadlines } from '#shared/store/calendar/dynamo-deadlines.ts';
import { dynamoSchoolCalendars } from '#shared/store/calendar/dynamo-school-calendars.ts';
import { dynamoAcknowledgementReader, dynamoAcknowledgements } from '#shared/store/cards/dynamo-acknowledgements.ts';
import { dynamoCards } from '#shared/store/cards/dynamo-cards.ts';
import { dynamoDeliveryLog } from '#shared/store/cards/dynamo-delivery-log.ts';
import { dynamoSafetyCards } from '#shared/store/cards/dynamo-safety-cards.ts';
import { dynamoTeaching } from '#shared/store/cards/dynamo-teaching.ts';
import { dynamoMeetings } from '#shared/store/cases/dynamo-meetings.ts';
import { dynamoReferralReader, dynamoReferrals } from '#shared/store/cases/dynamo-referrals.ts';
import { dynamoDistrictAccommodations } from '#shared/store/catalogue/dynamo-district-accommodations.ts';
import { dynamoSynonyms } from '#shared/store/catalogue/dynamo-synonyms.ts';
import { dynamoAttachments } from '#shared/store/classroom/dynamo-attachments.ts';
import { dynamoCourseRegistrations } from '#shared/store/classroom/dynamo-course-registrations.ts';
import { dynamoCourseRosters } from '#shared/store/classroom/dynamo-course-rosters.ts';
import { dynamoCourseWatches } from '#shared/store/classroom/dynamo-course-watches.ts';
import { dynamoSecondPosts } from '#shared/store/classroom/dynamo-second-posts.ts';
import { dynamoCommands } from '#shared/store/commit.ts';
import { dynamoDistrict, dynamoDistrictRecords } from '#shared/store/district/dynamo-district.ts';
import { dynamoSchoolHelpReader, dynamoSchoolHelps } from '#shared/store/help/dynamo-school-helps.ts';
import { dynamoDisclosureIndex } from '#shared/store/ledger/dynamo-disclosure-index.ts';
import { dynamoDisclosureIndexWriter } from '#shared/store/ledger/dynamo-disclosure-index-writer.ts';
import { dynamoLedger } from '#shared/store/ledger/dynamo-ledger.ts';
import { dynamoLedgerReader } from '#shared/store/ledger/dynamo-ledger-reader.ts';
import { dynamoLedgerHours, dynamoLedgerSeals } from '#shared/store/ledger/dynamo-ledger-seals.ts';
import { dynamoRecordSources } from '#shared/store/ledger/record-sources.ts';
import { dynamoConfirmReminderReader, dynamoConfirmReminders } from '#shared/store/notices/dynamo-confirm-reminders.ts';
import { dynamoNudges } from '#shared/store/notices/dynamo-nudges.ts';
import { dynamoOutbox, dynamoOutboxReader } from '#shared/store/notices/dynamo-outbox.ts';
import { dynamoSentMessages } from '#shared/store/notices/dynamo-sent-messages.ts';
import { dynamoContributions } from '#shared/store/plans/dynamo-contributions.ts';
import {
  dynamoPlanProcesses,
  dynamoPlanProcessReader,
  dynamoPlanTasks,
} from '#shared/store/plans/dynamo-plan-processes.ts';
import { dynamoPlans } from '#shared/store/plans/dynamo-plans.ts';
import { dynamoTriage } from '#shared/store/plans/dynamo-triage.ts';
import { dynamoCalendarConnections } from '#shared/store/reviews/dynamo-calendar-connections.ts';
import { dynamoReviewReader, dynamoReviews } from '#shared/store/reviews/dynamo-reviews.ts';
import { dynamoWaitingReviews } from '#shared/store/reviews/dynamo-waiting-reviews.ts';
import { dynamoBindings } from '#shared/store/roster/dynamo-bindings.ts';
import { dynamoRoster } from '#shared/store/roster/dynamo-roster.ts';
import { dynamoRosterWriter } from '#shared/store/roster/dynamo-roster-writer.ts';
import { dynamoGoogleGrants } from '#shared/store/sign-in/dynamo-google-grants.ts';
import { dynamoSecretWriter } from '#shared/store/sign-in/dynamo-secrets.ts';
import { dynamoSessions } from '#shared/store/sign-in/dynamo-sessions.ts';
import { dynamoSessionsOfPeople } from '#shared/store/sign-in/dynamo-sessions-of-people.ts';
import type { Table } from '#shared/store/table.ts';
import { now } from './clock.ts';
import { bulk, type Patience } from './patience.ts';

/** A door that lacks a table's name fails when it asks for that table. */
const plansTable = (patience: Patience): Table => ({ db: patience(), name: env(envNames.plansTable) });
const confidentialTable = (patience: Patience): Table => ({ db: patience(), name: env(envNames.confidentialTable) });
const ledgerTable = (patience: Patience): Table => ({ db: patience(), name: env(envNames.ledgerTable) });

/** Each on tables of the patience that its door has; whoever names none has time. */
export const acknowledgements = (patience = bulk) =>
  dynamoAcknowledgements(plansTable(patience), ledgerTable(patience));
export const acknowledgementReader = (patience = bulk) => dynamoAcknowledgementReader(plansTable(patience));
export const attachments = (patience = bulk) => dynamoAttachments(plansTable(patience), ledgerTable(patience));
export const safetyCards = (patience = bulk) => dynamoSafetyCards(plansTable(patience), ledgerTable(patience));
export const secondPosts = (patience = bulk) => dynamoSecondPosts(plansTable(patience), ledgerTable(patience));
export const bindings = (patience = bulk) => dynamoBindings(plansTable(patience));
export const birthdays = (patience = bulk) => dynamoBirthdays(plansTable(patience));
export const calendarConnections = (patience = bulk) => dynamoCalendarConnections(confidentialTable(patience));
export const cards = (patience = bulk) => dynamoCards(plansTable(patience));
export const classRequests = (patience = bulk) => dynamoClassRequests(plansTable(patience), ledgerTable(patience));
export const commands = (patience = bulk) => dynamoCommands(plansTable(patience), now);
export const confirmReminderReader = (patience = bulk) => dynamoConfirmReminderReader(plansTable(patience));
export const confirmReminders = (patience = bulk) =>
  dynamoConfirmReminders(plansTable(patience), ledgerTable(patience));
export const caseloads = (patience = bulk) => dynamoCaseloads(plansTable(patience), ledgerTable(patience));
export const contributions = (patience = bulk) => dynamoContributions(plansTable(patience), ledgerTable(patience));
export const courseRegistrations = (patience = bulk) => dynamoCourseRegistrations(plansTable(patience));
export const courseRosters = (patience = bulk) => dynamoCourseRosters(plansTable(patience));
export const courseWatches = (patience = bulk) => dynamoCourseWatches(plansTable(patience));
export const datedGrants = (patience = bulk) =>
  dynamoDatedGrants({
    plans: plansTable(patience),
    confidential: confidentialTable(patience),
    ledger: ledgerTable(patience),
  });
export const rightsNotices = (patience = bulk) => dynamoRightsNotices(plansTable(patience), ledgerTable(patience));
export const deadlines = (patience = bulk) => dynamoDeadlines(plansTable(patience), ledgerTable(patience));
export const deliveryLog = (patience = bulk) => dynamoDeliveryLog(plansTable(patience), ledgerTable(patience));
export const sentMessages = (patience = bulk) => dynamoSentMessages(plansTable(patience), now);
export const disclosureIndex = (patience = bulk) => dynamoDisclosureIndex(ledgerTable(patience));
export const district = (patience = bulk) => dynamoDistrict(plansTable(patience));
export const districtRecords = (patience = bulk) => dynamoDistrictRecords(plansTable(patience), ledgerTable(patience));
export const googleGrants = (patience = bulk) => dynamoGoogleGrants(confidentialTable(patience));
export const ledger = (patience = bulk) => dynamoLedger(ledgerTable(patience));
export const ledgerHours = (patience = bulk) => dynamoLedgerHours(ledgerTable(patience));
export const disclosureIndexWriter = (patience = bulk) => dynamoDisclosureIndexWriter(ledgerTable(patience));
export const ledgerReader = (patience = bulk) => dynamoLedgerReader(ledgerTable(patience));
export const ledgerSeals = (patience = bulk) => dynamoLedgerSeals(ledgerTable(patience));
export const meetings = (patience = bulk) => dynamoMeetings(plansTable(patience), ledgerTable(patience));
export const nudges = (patience = bulk) => dynamoNudges(plansTable(patience), ledgerTable(patience));
export const outbox = (patience = bulk) => dynamoOutbox(plansTable(patience));
export const outboxReader = (patience = bulk) => dynamoOutboxReader(plansTable(patience));
export const planTasks = (patience = bulk) =>
  dynamoPlanTasks({ plans: plansTable(patience), ledger: ledgerTable(patience) });
export const processes = (patience = bulk) => dynamoPlanProcessReader(plansTable(patience));
export const referralWriter = (patience = bulk) =>
  dynamoReferrals({
    plans: plansTable(patience),
    confidential: confidentialTable(patience),
    ledger: ledgerTable(patience),
  });
export const processWriter = (patience = bulk) =>
  dynamoPlanProcesses({
    plans: plansTable(patience),
    confidential: confidentialTable(patience),
    ledger: ledgerTable(patience),
  });
export const plans = (patience = bulk) => dynamoPlans(plansTable(patience), ledgerTable(patience));
export const records = (patience = bulk) =>
  dynamoRecordSources({
    plans: plansTable(patience),
    confidential: confidentialTable(patience),
    ledger: ledgerTable(patience),
  });
export const referrals = (patience = bulk) => dynamoReferralReader(plansTable(patience));
export const reviewReader = (patience = bulk) => dynamoReviewReader(plansTable(patience));
export const reviews = (patience = bulk) => dynamoReviews(plansTable(patience), ledgerTable(patience));
export const roster = (patience = bulk) => dynamoRoster(plansTable(patience));
export const rosterWriter = (patience = bulk) => dynamoRosterWriter(plansTable(patience));
export const calendars = (patience = bulk) => dynamoSchoolCalendars(plansTable(patience), ledgerTable(patience));
export const schoolHelps = (patience = bulk) => dynamoSchoolHelps(plansTable(patience), ledgerTable(patience));
export const schoolHelpReader = (patience = bulk) => dynamoSchoolHelpReader(plansTable(patience));
export const secretWriter = (patience = bulk) => dynamoSecretWriter(confidentialTable(patience));
export const sessions = (patience = bulk) => dynamoSessions(confidentialTable(patience), now);
export const sessionsOfPeople = (patience = bulk) =>
  dynamoSessionsOfPeople(
    { plans: plansTable(patience), confidential: confidentialTable(patience), ledger: ledgerTable(patience) },
    now,
  );
export const districtAccommodations = (patience = bulk) =>
  dynamoDistrictAccommodations(plansTable(patience), ledgerTable(patience));
export const synonyms = (patience = bulk) => dynamoSynonyms(plansTable(patience), ledgerTable(patience));
export const teaching = (patience = bulk) => dynamoTeaching(plansTable(patience));
export const triage = (patience = bulk) => dynamoTriage(plansTable(patience), ledgerTable(patience));
export const waitingReviews = (patience = bulk) => dynamoWaitingReviews(plansTable(patience));
/** For `secrets.ts`, which keeps what it read for as long as the container lives. */
export const secretsTable = confidentialTable;
