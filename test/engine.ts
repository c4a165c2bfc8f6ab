import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { dynamoCommands } from '#shared/store/commit.ts';
import { dynamoAcknowledgements } from '#shared/store/dynamo-acknowledgements.ts';
import { dynamoAttachments } from '#shared/store/dynamo-attachments.ts';
import { dynamoBindings } from '#shared/store/dynamo-bindings.ts';
import { dynamoBirthdays } from '#shared/store/dynamo-birthdays.ts';
import { dynamoCalendarConnections } from '#shared/store/dynamo-calendar-connections.ts';
import { dynamoCards } from '#shared/store/dynamo-cards.ts';
import { dynamoContributions } from '#shared/store/dynamo-contributions.ts';
import { dynamoCourseRosters } from '#shared/store/dynamo-course-rosters.ts';
import { dynamoDatedGrants } from '#shared/store/dynamo-dated-grants.ts';
import { dynamoDeadlines } from '#shared/store/dynamo-deadlines.ts';
import { dynamoDeliveries } from '#shared/store/dynamo-deliveries.ts';
import { dynamoDeliveryLog } from '#shared/store/dynamo-delivery-log.ts';
import { dynamoDisclosureRows } from '#shared/store/dynamo-disclosure-rows.ts';
import { dynamoDistrictAccommodations } from '#shared/store/dynamo-district-accommodations.ts';
import { dynamoEvidence } from '#shared/store/dynamo-evidence.ts';
import { dynamoGrants } from '#shared/store/dynamo-grants.ts';
import { dynamoLedger } from '#shared/store/dynamo-ledger.ts';
import { dynamoLedgerPointers } from '#shared/store/dynamo-ledger-pointers.ts';
import { dynamoLedgerReader } from '#shared/store/dynamo-ledger-reader.ts';
import { dynamoLedgerHours, dynamoLedgerSeals } from '#shared/store/dynamo-ledger-seals.ts';
import { dynamoMeetings } from '#shared/store/dynamo-meetings.ts';
import { dynamoOutbox } from '#shared/store/dynamo-outbox.ts';
import { dynamoPlanProcesses } from '#shared/store/dynamo-plan-processes.ts';
import { dynamoPlanRequests } from '#shared/store/dynamo-plan-requests.ts';
import { dynamoPlans } from '#shared/store/dynamo-plans.ts';
import { dynamoProgress } from '#shared/store/dynamo-progress.ts';
import { dynamoReferrals } from '#shared/store/dynamo-referrals.ts';
import { dynamoReviewTasks } from '#shared/store/dynamo-review-tasks.ts';
import { dynamoReviews } from '#shared/store/dynamo-reviews.ts';
import { dynamoRoster } from '#shared/store/dynamo-roster.ts';
import { dynamoRosterWriter } from '#shared/store/dynamo-roster-writer.ts';
import { dynamoSchoolCalendars } from '#shared/store/dynamo-school-calendars.ts';
import { dynamoSecrets, dynamoSecretWriter } from '#shared/store/dynamo-secrets.ts';
import { dynamoSessions } from '#shared/store/dynamo-sessions.ts';
import { dynamoSupports } from '#shared/store/dynamo-supports.ts';
import { dynamoTeaching } from '#shared/store/dynamo-teaching.ts';
import { dynamoTriage } from '#shared/store/dynamo-triage.ts';
import { dynamoWaitingReviews } from '#shared/store/dynamo-waiting-reviews.ts';
import { dynamoRecordSources } from '#shared/store/record-sources.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import { createTables } from '../infra/local/engine.ts';

/** Every port on these tables, with a clock of the test's own. */
export const storesOn = (
  { plans, confidential, ledger }: TestTables,
  now: Clock = () => '2026-11-23T20:30:00.000Z',
) => ({
  accommodations: dynamoDistrictAccommodations(plans, ledger),
  acknowledgements: dynamoAcknowledgements(plans, ledger),
  attachments: dynamoAttachments(plans),
  bindings: dynamoBindings(plans),
  birthdays: dynamoBirthdays(plans),
  calendars: dynamoSchoolCalendars(plans, ledger),
  calendarConnections: dynamoCalendarConnections(confidential),
  cards: dynamoCards(plans),
  commands: dynamoCommands(plans, now),
  contributions: dynamoContributions(plans, ledger),
  courseRosters: dynamoCourseRosters(plans),
  datedGrants: dynamoDatedGrants({ plans, ledger, confidential }),
  deadlines: dynamoDeadlines(plans, ledger),
  deliveries: dynamoDeliveries(plans, now),
  evidence: dynamoEvidence(confidential),
  disclosureRows: dynamoDisclosureRows(ledger),
  deliveryLog: dynamoDeliveryLog(plans, ledger),
  grants: dynamoGrants(confidential),
  ledger: dynamoLedger(ledger),
  ledgerHours: dynamoLedgerHours(ledger),
  ledgerPointers: dynamoLedgerPointers(ledger),
  ledgerReader: dynamoLedgerReader(ledger),
  meetings: dynamoMeetings(plans, ledger),
  ledgerSeals: dynamoLedgerSeals(ledger),
  outbox: dynamoOutbox(plans),
  processes: dynamoPlanProcesses({ plans, confidential, ledger }),
  plans: dynamoPlans(plans, ledger),
  referrals: dynamoReferrals({ plans, confidential, ledger }),
  requests: dynamoPlanRequests(plans, ledger),
  reviewTasks: dynamoReviewTasks(plans, ledger),
  progress: dynamoProgress(plans, ledger),
  records: dynamoRecordSources({ plans, confidential, ledger }),
  reviews: dynamoReviews(plans, ledger),
  roster: dynamoRoster(plans),
  rosterWriter: dynamoRosterWriter(plans),
  secrets: dynamoSecrets(confidential, now),
  secretWriter: dynamoSecretWriter(confidential),
  sessions: dynamoSessions(confidential, now),
  supports: dynamoSupports(plans, ledger),
  teaching: dynamoTeaching(plans),
  triage: dynamoTriage(plans),
  waitingReviews: dynamoWaitingReviews(plans),
});

/**
 * Three empty tables of a test's own, on the engine that the whole run shares. Without their streams, unless a test is about them: the engine
 * slows down with every record that a stream holds, for all tests.
 */
export async function freshTables({ streamed = false }: { streamed?: boolean } = {}) {
  const endpoint = inject('engineEndpoint');
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const names = await createTables(client, JSON.parse(inject('dataTemplate')), {
    prefix: `t${randomUUID().slice(0, 8)}`,
    streamLater: streamed ? [] : ['plans', 'ledger'],
  });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    db,
    endpoint,
    plans: { db, name: names.plans },
    confidential: { db, name: names.confidential },
    ledger: { db, name: names.ledger },
    /** What a bundled handler is told, so that it works on these tables. */
    env: {
      PLANS_TABLE: names.plans,
      CONFIDENTIAL_TABLE: names.confidential,
      LEDGER_TABLE: names.ledger,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  };
}
export type TestTables = Awaited<ReturnType<typeof freshTables>>;
