import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { env, envNames } from '#shared/lambda/env.ts';
import { dynamoBirthdays } from '#shared/store/access/dynamo-birthdays.ts';
import { dynamoDeadlines } from '#shared/store/calendar/dynamo-deadlines.ts';
import { dynamoSchoolCalendars } from '#shared/store/calendar/dynamo-school-calendars.ts';
import { dynamoCards } from '#shared/store/cards/dynamo-cards.ts';
import { dynamoReferralReader } from '#shared/store/cases/dynamo-referrals.ts';
import { dynamoAttachments } from '#shared/store/classroom/dynamo-attachments.ts';
import { dynamoCourseRosters } from '#shared/store/classroom/dynamo-course-rosters.ts';
import { dynamoCommands } from '#shared/store/commit.ts';
import { dynamoDisclosureIndex } from '#shared/store/ledger/dynamo-disclosure-index.ts';
import { dynamoDisclosureIndexWriter } from '#shared/store/ledger/dynamo-disclosure-index-writer.ts';
import { dynamoLedger } from '#shared/store/ledger/dynamo-ledger.ts';
import { dynamoLedgerReader } from '#shared/store/ledger/dynamo-ledger-reader.ts';
import { dynamoLedgerHours, dynamoLedgerSeals } from '#shared/store/ledger/dynamo-ledger-seals.ts';
import { dynamoRecordSources } from '#shared/store/ledger/record-sources.ts';
import { dynamoOutbox, dynamoOutboxReader } from '#shared/store/notices/dynamo-outbox.ts';
import { dynamoSentMessages } from '#shared/store/notices/dynamo-sent-messages.ts';
import { dynamoContributions } from '#shared/store/plans/dynamo-contributions.ts';
import { dynamoPlanProcessReader } from '#shared/store/plans/dynamo-plan-processes.ts';
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
import type { Table } from '#shared/store/table.ts';
import { now } from './clock.ts';

type Patience = { maxAttempts: number; connectionTimeout: number; requestTimeout: number };

/** Slack gives us three seconds in all. The SDK alone would wait for ever: its time-outs only warn unless told to throw. */
const interactive: Patience = { maxAttempts: 2, connectionTimeout: 300, requestTimeout: 700 };
const bulk: Patience = { maxAttempts: 8, connectionTimeout: 5_000, requestTimeout: 10_000 };

function connect({ maxAttempts, connectionTimeout, requestTimeout }: Patience) {
  const requestHandler = { connectionTimeout, requestTimeout, throwOnRequestTimeout: true };
  return DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts, requestHandler }), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

function once<Made>(make: () => Made) {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** One client per container, made at the first call; a door that lacks a table's name fails when it asks for that table. */
const db = /* @__PURE__ */ once(() => connect(interactive));
const bulkDb = /* @__PURE__ */ once(() => connect(bulk));

const plansTable = (): Table => ({ db: db(), name: env(envNames.plansTable) });
const confidentialTable = (): Table => ({ db: db(), name: env(envNames.confidentialTable) });
const ledgerTable = (): Table => ({ db: db(), name: env(envNames.ledgerTable) });

/** For imports and for the seals of the ledger, which have time and many calls to make. */
const patient = (table: Table): Table => ({ ...table, db: bulkDb() });

export const attachments = () => dynamoAttachments(plansTable());
export const bindings = () => dynamoBindings(plansTable());
export const birthdays = () => dynamoBirthdays(plansTable());
export const bulkLedger = () => dynamoLedger(patient(ledgerTable()));
export const bulkLedgerReader = () => dynamoLedgerReader(patient(ledgerTable()));
export const bulkCards = () => dynamoCards(patient(plansTable()));
export const bulkPlanProcesses = () => dynamoPlanProcessReader(patient(plansTable()));
export const bulkPlans = () => dynamoPlans(patient(plansTable()), patient(ledgerTable()));
export const bulkReferrals = () => dynamoReferralReader(patient(plansTable()));
export const bulkRoster = () => dynamoRoster(patient(plansTable()));
export const calendarConnections = () => dynamoCalendarConnections(confidentialTable());
export const cards = () => dynamoCards(plansTable());
export const commands = () => dynamoCommands(plansTable(), now);
export const bulkCommands = () => dynamoCommands(patient(plansTable()), now);
export const bulkContributions = () => dynamoContributions(patient(plansTable()), patient(ledgerTable()));
export const bulkDeadlines = () => dynamoDeadlines(patient(plansTable()), patient(ledgerTable()));
export const bulkSchoolCalendars = () => dynamoSchoolCalendars(patient(plansTable()), patient(ledgerTable()));
export const courseRosters = () => dynamoCourseRosters(plansTable());
export const sentMessages = () => dynamoSentMessages(plansTable(), now);
export const disclosureIndex = () => dynamoDisclosureIndex(patient(ledgerTable()));
export const googleGrants = () => dynamoGoogleGrants(confidentialTable());
export const ledger = () => dynamoLedger(ledgerTable());
export const ledgerHours = () => dynamoLedgerHours(patient(ledgerTable()));
export const disclosureIndexWriter = () => dynamoDisclosureIndexWriter(ledgerTable());
export const ledgerSeals = () => dynamoLedgerSeals(patient(ledgerTable()));
export const outbox = () => dynamoOutbox(plansTable());
export const outboxReader = () => dynamoOutboxReader(plansTable());
export const recordSources = () =>
  dynamoRecordSources({
    plans: patient(plansTable()),
    confidential: patient(confidentialTable()),
    ledger: patient(ledgerTable()),
  });
export const reviews = () => dynamoReviews(plansTable(), ledgerTable());
export const reviewReader = () => dynamoReviewReader(plansTable());
export const roster = () => dynamoRoster(plansTable());
export const rosterWriter = () => dynamoRosterWriter(patient(plansTable()));
export const secretWriter = () => dynamoSecretWriter(confidentialTable());
export const sessions = () => dynamoSessions(confidentialTable(), now);
export const triage = () => dynamoTriage(patient(plansTable()));
export const waitingReviews = () => dynamoWaitingReviews(plansTable());
/** For `secrets.ts`, which keeps what it read for as long as the container lives. */
export const secretsTable = confidentialTable;
