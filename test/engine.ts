import { randomUUID } from 'node:crypto';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import { dynamoBirthdays } from '#shared/store/access/dynamo-birthdays.ts';
import { dynamoCaseloads } from '#shared/store/access/dynamo-caseloads.ts';
import { dynamoClassRequests } from '#shared/store/access/dynamo-class-requests.ts';
import { dynamoDatedGrants } from '#shared/store/access/dynamo-dated-grants.ts';
import { dynamoRightsNotices } from '#shared/store/access/dynamo-rights-notices.ts';
import { dynamoDeadlines } from '#shared/store/calendar/dynamo-deadlines.ts';
import { dynamoSchoolCalendars } from '#shared/store/calendar/dynamo-school-calendars.ts';
import { dynamoAcknowledgements } from '#shared/store/cards/dynamo-acknowledgements.ts';
import { dynamoCards } from '#shared/store/cards/dynamo-cards.ts';
import { dynamoDeliveryLog } from '#shared/store/cards/dynamo-delivery-log.ts';
import { dynamoReviewTasks } from '#shared/store/cards/dynamo-review-tasks.ts';
import { dynamoSafetyCards } from '#shared/store/cards/dynamo-safety-cards.ts';
import { dynamoTeaching } from '#shared/store/cards/dynamo-teaching.ts';
import { dynamoEvidence } from '#shared/store/cases/dynamo-evidence.ts';
import { dynamoMeetings } from '#shared/store/cases/dynamo-meetings.ts';
import { dynamoReferrals } from '#shared/store/cases/dynamo-referrals.ts';
import { dynamoDistrictAccommodations } from '#shared/store/catalogue/dynamo-district-accommodations.ts';
import { dynamoSynonyms } from '#shared/store/catalogue/dynamo-synonyms.ts';
import { dynamoAttachments } from '#shared/store/classroom/dynamo-attachments.ts';
import { dynamoCourseRegistrations } from '#shared/store/classroom/dynamo-course-registrations.ts';
import { dynamoCourseRosters } from '#shared/store/classroom/dynamo-course-rosters.ts';
import { dynamoCourseWatches } from '#shared/store/classroom/dynamo-course-watches.ts';
import { dynamoSecondPosts } from '#shared/store/classroom/dynamo-second-posts.ts';
import { dynamoCommands } from '#shared/store/commit.ts';
import { dynamoDistrict, dynamoDistrictRecords } from '#shared/store/district/dynamo-district.ts';
import { documentClient } from '#shared/store/document-client.ts';
import { dynamoProgress } from '#shared/store/goals/dynamo-progress.ts';
import { dynamoSchoolHelps } from '#shared/store/help/dynamo-school-helps.ts';
import { dynamoDisclosureIndex } from '#shared/store/ledger/dynamo-disclosure-index.ts';
import { dynamoDisclosureIndexWriter } from '#shared/store/ledger/dynamo-disclosure-index-writer.ts';
import { dynamoLedger } from '#shared/store/ledger/dynamo-ledger.ts';
import { dynamoLedgerReader } from '#shared/store/ledger/dynamo-ledger-reader.ts';
import { dynamoLedgerHours, dynamoLedgerSeals } from '#shared/store/ledger/dynamo-ledger-seals.ts';
import { dynamoRecordSources } from '#shared/store/ledger/record-sources.ts';
import { dynamoConfirmReminders } from '#shared/store/notices/dynamo-confirm-reminders.ts';
import { dynamoNudges } from '#shared/store/notices/dynamo-nudges.ts';
import { dynamoOutbox } from '#shared/store/notices/dynamo-outbox.ts';
import { dynamoSentMessages } from '#shared/store/notices/dynamo-sent-messages.ts';
import { dynamoContributions } from '#shared/store/plans/dynamo-contributions.ts';
import { dynamoPlanProcesses } from '#shared/store/plans/dynamo-plan-processes.ts';
import { dynamoPlans } from '#shared/store/plans/dynamo-plans.ts';
import { dynamoTriage } from '#shared/store/plans/dynamo-triage.ts';
import { dynamoPlanRequests } from '#shared/store/requests/dynamo-plan-requests.ts';
import { dynamoSupports } from '#shared/store/requests/dynamo-supports.ts';
import { dynamoCalendarConnections } from '#shared/store/reviews/dynamo-calendar-connections.ts';
import { dynamoReviews } from '#shared/store/reviews/dynamo-reviews.ts';
import { dynamoWaitingReviews } from '#shared/store/reviews/dynamo-waiting-reviews.ts';
import { dynamoBindings } from '#shared/store/roster/dynamo-bindings.ts';
import { dynamoRoster } from '#shared/store/roster/dynamo-roster.ts';
import { dynamoRosterWriter } from '#shared/store/roster/dynamo-roster-writer.ts';
import { dynamoGoogleGrants } from '#shared/store/sign-in/dynamo-google-grants.ts';
import { dynamoSecrets, dynamoSecretWriter } from '#shared/store/sign-in/dynamo-secrets.ts';
import { dynamoSessions } from '#shared/store/sign-in/dynamo-sessions.ts';
import { dynamoSessionsOfPeople } from '#shared/store/sign-in/dynamo-sessions-of-people.ts';
import type { Clock } from '#shared/use-cases/ports/clock.ts';
import { createTables } from '../infra/local/aws/dynamodb/engine.ts';

/** Every port on these tables, with a clock of the test's own. */
export const storesOn = (
  { plans, confidential, ledger }: TestTables,
  now: Clock = () => '2026-11-23T20:30:00.000Z',
) => ({
  accommodations: dynamoDistrictAccommodations(plans, ledger),
  acknowledgements: dynamoAcknowledgements(plans, ledger),
  attachments: dynamoAttachments(plans, ledger),
  safetyCards: dynamoSafetyCards(plans, ledger),
  secondPosts: dynamoSecondPosts(plans, ledger),
  bindings: dynamoBindings(plans),
  birthdays: dynamoBirthdays(plans),
  calendars: dynamoSchoolCalendars(plans, ledger),
  calendarConnections: dynamoCalendarConnections(confidential),
  cards: dynamoCards(plans),
  caseloads: dynamoCaseloads(plans, ledger),
  commands: dynamoCommands(plans, now),
  contributions: dynamoContributions(plans, ledger),
  courseRegistrations: dynamoCourseRegistrations(plans),
  courseRosters: dynamoCourseRosters(plans),
  classRequests: dynamoClassRequests(plans, ledger),
  courseWatches: dynamoCourseWatches(plans),
  datedGrants: dynamoDatedGrants({ plans, ledger, confidential }),
  deadlines: dynamoDeadlines(plans, ledger),
  rightsNotices: dynamoRightsNotices(plans, ledger),
  sentMessages: dynamoSentMessages(plans, now),
  district: dynamoDistrict(plans),
  districtRecords: dynamoDistrictRecords(plans, ledger),
  evidence: dynamoEvidence(confidential),
  disclosureIndex: dynamoDisclosureIndex(ledger),
  deliveryLog: dynamoDeliveryLog(plans, ledger),
  googleGrants: dynamoGoogleGrants(confidential),
  ledger: dynamoLedger(ledger),
  ledgerHours: dynamoLedgerHours(ledger),
  disclosureIndexWriter: dynamoDisclosureIndexWriter(ledger),
  ledgerReader: dynamoLedgerReader(ledger),
  meetings: dynamoMeetings(plans, ledger),
  ledgerSeals: dynamoLedgerSeals(ledger),
  confirmReminders: dynamoConfirmReminders(plans, ledger),
  nudges: dynamoNudges(plans, ledger),
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
  schoolHelps: dynamoSchoolHelps(plans, ledger),
  secrets: dynamoSecrets(confidential, now),
  secretWriter: dynamoSecretWriter(confidential),
  sessions: dynamoSessions(confidential, now),
  sessionsOfPeople: dynamoSessionsOfPeople({ plans, confidential, ledger }, now),
  supports: dynamoSupports(plans, ledger),
  synonyms: dynamoSynonyms(plans, ledger),
  teaching: dynamoTeaching(plans),
  triage: dynamoTriage(plans, ledger),
  waitingReviews: dynamoWaitingReviews(plans),
});

/**
 * Says who asks, without a signature: the engine and its guard read the name and check none, and to compute one takes a
 * third of what a call costs us.
 */
export const namedOnly = (who: string) =>
  ({
    sign: async (request) => {
      const credential = `${who}/20261123/us-west-2/dynamodb/aws4_request`;
      Object.assign(request.headers, {
        'x-amz-date': '20261123T203000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
      });
      return request;
    },
  }) satisfies DynamoDBClientConfig['signer'];

/**
 * To the engine, shared by the clients of a file. Each would keep lines of its own open, and after some hundred the
 * engine takes no more.
 */
let lines: DynamoDBClient['config']['requestHandler'] | undefined;

/**
 * Three empty tables of a test's own, on the engine that the whole run shares. Without their streams, unless a test is
 * about them: the engine slows down with every record that a stream holds, for all tests.
 */
export async function freshTables({ streamed = false }: { streamed?: boolean } = {}) {
  const endpoint = inject('engineEndpoint');
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: namedOnly('local'),
    ...(lines ? { requestHandler: lines } : {}),
  });
  lines ??= client.config.requestHandler;
  const names = await createTables(client, JSON.parse(inject('dataTemplate')), {
    prefix: `t${randomUUID().slice(0, 8)}`,
    streamLater: streamed ? [] : ['plans', 'ledger'],
  });
  const db = documentClient(client);
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
