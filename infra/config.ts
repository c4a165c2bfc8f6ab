import * as z from 'zod/mini';
import { isHttpsOrigin } from '#shared/lambda/env.ts';

const zone = z.string().check(z.refine(isTimeZone, 'is not an IANA time zone'));
const httpsOrigin = z.string().check(z.refine(isHttpsOrigin, 'is not an https address without a path'));
const domain = z.string().check(z.regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain'));

const mornings = z.int().check(z.minimum(1, 'needs at least 1'), z.maximum(60, 'is more than 60'));

const HostedZone = z.strictObject({
  id: z.string().check(z.regex(/^Z[A-Z0-9]{5,31}$/, 'is not the id of a hosted zone in Route 53')),
  name: domain,
});

/** A project of Google's, with the domain in front that older ones have, and a topic of its Pub/Sub. */
const topic = z
  .string()
  .check(
    z.regex(
      /^projects\/([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]\/topics\/[A-Za-z][\w.~+%-]{2,254}$/,
      'is not the full name of a topic, such as projects/PROJECT/topics/TOPIC',
    ),
  );
const serviceAccount = z
  .string()
  .check(z.regex(/^[a-z0-9-]+@[a-z0-9.-]+\.gserviceaccount\.com$/, 'is not the address of a service account'));

/** What differs from district to district. It lies in cdk.json under `context.district`. */
export const DistrictSettings = z.strictObject({
  name: z
    .string()
    .check(z.regex(/^[A-Za-z][A-Za-z0-9-]{1,30}$/, 'needs 2 to 31 letters, digits and hyphens, a letter first')),
  /** Where our pages live: the one address by which the HTTP API can be reached. */
  baseUrl: httpsOrigin,
  /** Where that address is kept, if in this account's Route 53: its certificate and its record are then made too. */
  hostedZone: z.optional(HostedZone),
  /** Where the district's DNS is elsewhere: the certificate of that address in ACM, in the region of the deployment. */
  certificateArn: z.optional(
    z
      .string()
      .check(
        z.regex(/^arn:aws[\w-]*:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/, 'is not the ARN of a certificate in ACM'),
      ),
  ),
  /** Google Workspace domains of staff and students: an account of any other is refused. */
  googleDomains: z.array(domain).check(z.minLength(1, 'needs at least one domain')),
  /** Whether Classroom's pages show nothing of students until a teacher asks, in each frame anew. */
  hiddenUntilShown: z.optional(z.boolean()),
  /**
   * Has Classroom push what changes, besides being polled: the topic that it publishes to, and the account that pushes
   * to us for the subscription. Left out, nothing of it is deployed or asked for.
   */
  classroomPush: z.optional(z.strictObject({ topic, account: serviceAccount })),
  /**
   * On which school mornings a teacher is reminded of what they have not confirmed, and on which the case manager is
   * told. The first morning is the one after it came up.
   */
  confirmReminders: z.optional(
    z.strictObject({
      remindOn: z.array(mornings).check(z.minLength(1, 'needs at least one morning'), z.maxLength(10)),
      thenEvery: mornings,
      caseManagerOn: mornings,
    }),
  ),
  /** The address that reminders come from; verified in SES. */
  mailSender: z.email('is not an email address'),
  /** Where the daily sweep counts its days; each school also has its own zone. */
  zone,
  logRetentionDays: z.literal([30, 90, 180, 365, 731]),
  /**
   * How long nobody can remove a seal of the ledger: for as long as the longest-kept record (34 CFR 99.32), and it
   * cannot be shortened afterwards.
   */
  sealRetentionYears: z.int().check(z.minimum(1, 'needs at least one year'), z.maximum(99, 'is more than 99 years')),
  /** Who hears of alarms. */
  alarmMail: z.email('is not an email address'),
});
export type DistrictSettings = z.infer<typeof DistrictSettings>;

/** Refuses with one sentence that names the setting and the place to mend it. */
export function readSettings(context: unknown): DistrictSettings {
  const read = DistrictSettings.safeParse(context);
  if (read.success) return named(read.data);
  const [fault] = read.error.issues;
  const keys = fault?.code === 'unrecognized_keys' ? [fault.keys.join(', ')] : [];
  throw wrong([...(fault?.path ?? []), ...keys].join('.') || 'district', fault?.message || 'is missing or wrong');
}

const place = 'cdk.json, context.district';
const wrong = (name: string, what: string) => new Error(`${place}: "${name}" ${what}.`);

/** A setting that a person must mend: its sentence says all, and where we found it out tells them nothing. */
export const isWrongSetting = (cause: unknown): cause is Error =>
  cause instanceof Error && cause.message.startsWith(place);

/** Somebody must have proven that the name is the district's: Route 53 while it is deployed, or a person before. */
function named(settings: DistrictSettings) {
  const { baseUrl, hostedZone, certificateArn } = settings;
  if (!hostedZone && !certificateArn)
    throw wrong('certificateArn', 'is missing: name the certificate of baseUrl, or the hostedZone that it is in');
  if (hostedZone && certificateArn)
    throw wrong('certificateArn', 'stands beside hostedZone, with which one is made: leave one of the two out');
  const { hostname } = new URL(baseUrl);
  if (hostedZone && hostname !== hostedZone.name && !hostname.endsWith(`.${hostedZone.name}`))
    throw wrong('hostedZone.name', `does not hold ${hostname}, the name in baseUrl`);
  return settings;
}

function isTimeZone(name: string) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
