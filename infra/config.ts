import * as z from 'zod/mini';
import { isHttpsOrigin } from '#shared/lambda/env.ts';

const zone = z.string().check(z.refine(isTimeZone, 'is not an IANA time zone'));
const httpsOrigin = z.string().check(z.refine(isHttpsOrigin, 'is not an https address without a path'));
const domain = z.string().check(z.regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain'));

/** What differs from district to district. It lies in cdk.json under `context.district`. */
export const DistrictSettings = z.strictObject({
  name: z
    .string()
    .check(z.regex(/^[A-Za-z][A-Za-z0-9-]{1,30}$/, 'needs 2 to 31 letters, digits and hyphens, a letter first')),
  /** Where our pages live: the one address by which the HTTP API can be reached. */
  baseUrl: httpsOrigin,
  /** The certificate of that address in ACM, in the region of the deployment. */
  certificateArn: z
    .string()
    .check(z.regex(/^arn:aws[\w-]*:acm:[\w-]+:\d{12}:certificate\/[\w-]+$/, 'is not the ARN of a certificate in ACM')),
  /** Google Workspace domains of staff and students: an account of any other is refused. */
  googleDomains: z.array(domain).check(z.minLength(1, 'needs at least one domain')),
  /** The address that reminders come from; verified in SES. */
  mailSender: z.email('is not a mail address'),
  /** Where the daily sweep counts its days; each school also has its own zone. */
  zone,
  logRetentionDays: z.literal([30, 90, 180, 365, 731]),
  /**
   * How long nobody can remove a seal of the ledger: for as long as the longest-kept record (34 CFR 99.32), and it
   * cannot be shortened afterwards.
   */
  sealRetentionYears: z.int().check(z.minimum(1, 'needs at least one year'), z.maximum(99, 'is more than 99 years')),
  /** Who hears of alarms. */
  alarmMail: z.email('is not a mail address'),
});
export type DistrictSettings = z.infer<typeof DistrictSettings>;

/** Refuses with one sentence that names the setting and the place to mend it. */
export function readSettings(context: unknown): DistrictSettings {
  const read = DistrictSettings.safeParse(context);
  if (read.success) return read.data;
  const [fault] = read.error.issues;
  const name = fault?.path.join('.') || (fault?.code === 'unrecognized_keys' ? fault.keys.join(', ') : 'district');
  throw new Error(`cdk.json, context.district: "${name}" ${fault?.message || 'is missing or wrong'}.`);
}

function isTimeZone(name: string) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
