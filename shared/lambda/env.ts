/**
 * The names of everything that a function is told by its environment, and the only reader of it. The infra sets a name
 * together with the permission that it needs; a function that reads a name it was not given fails on its first request
 * and says which.
 */
export const envNames = {
  stage: 'STAGE',
  plansTable: 'PLANS_TABLE',
  confidentialTable: 'CONFIDENTIAL_TABLE',
  ledgerTable: 'LEDGER_TABLE',
  /** Where our own pages live, no slash at the end. */
  baseUrl: 'BASE_URL',
  /** The district's Google Workspace domains, separated by spaces: the `hd` claim must be one of them. */
  googleDomains: 'GOOGLE_DOMAINS',
  /**
   * Origins that may hold the add-on in a frame, separated by spaces. Classroom, unless the local district says
   * otherwise.
   */
  frameAncestors: 'FRAME_ANCESTORS',
  /** `yes` or `no`: whether the add-on shows nothing of students until a teacher asks. */
  hiddenUntilShown: 'HIDDEN_UNTIL_SHOWN',
  /** When teachers are reminded to confirm and case managers told, as JSON, or `usual`. */
  confirmRhythm: 'CONFIRM_RHYTHM',
  calendarQueue: 'CALENDAR_QUEUE_URL',
  mailQueue: 'MAIL_QUEUE_URL',
  slackQueue: 'SLACK_QUEUE_URL',
  /** Courses of which Google pushed that something changed there. */
  classworkQueue: 'CLASSWORK_QUEUE_URL',
  /** The topic of Google's Pub/Sub that Classroom pushes to, where a district has one. */
  changesTopic: 'CHANGES_TOPIC',
  /** The service account at Google that alone may push to us. */
  changesAccount: 'CHANGES_ACCOUNT',
  mailSender: 'MAIL_SENDER',
  /** The bucket with Object Lock that keeps the copies of the ledger's seals. */
  sealBucket: 'SEAL_BUCKET',
  /** The bucket that the school's own system leaves its roster in. */
  rosterBucket: 'ROSTER_BUCKET',
  /** Stand-ins of Google and Slack; refused outside the local stage. */
  localGoogle: 'LOCAL_GOOGLE_URL',
  localSlack: 'LOCAL_SLACK_URL',
  /** How many times longer tables and Slack are waited for on a busy machine; refused outside the local stage. */
  localSlowness: 'LOCAL_SLOWNESS',
} as const;
export type EnvName = (typeof envNames)[keyof typeof envNames];

/** What the command line is told of a deployment, and the output of a stack that says it. */
export const outputNames = {
  AWS_REGION: 'Region',
  PLANS_TABLE: 'PlansTableName',
  CONFIDENTIAL_TABLE: 'ConfidentialTableName',
  LEDGER_TABLE: 'LedgerTableName',
  SEAL_BUCKET: 'SealBucketName',
  ROSTER_BUCKET: 'RosterBucketName',
  BASE_URL: 'BaseUrl',
  GOOGLE_DOMAINS: 'GoogleDomains',
  MAIL_SENDER: 'MailSender',
} as const satisfies Partial<Record<EnvName | 'AWS_REGION', string>>;

export function env(name: EnvName): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment lacks ${name}`);
  return value;
}

/** For what works without tables, and better with them. */
export const namesTables = () => [envNames.plansTable, envNames.ledgerTable].every((name) => process.env[name]);

/** The address of a deployment: every page, redirect and manifest begins with it. */
export const isHttpsOrigin = (text: string) => /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text);

/**
 * The address of a stand-in, or undefined where the real vendor is meant. Student data must never follow a stray
 * variable.
 */
export function localUrl(name: typeof envNames.localGoogle | typeof envNames.localSlack): string | undefined {
  const value = process.env[name];
  if (!value) return undefined;
  if (process.env[envNames.stage] !== 'local') throw new Error(`${name} is for the local district only`);
  if (!['127.0.0.1', 'localhost'].includes(new URL(value).hostname)) throw new Error(`${name} must be on loopback`);
  return value;
}

/**
 * How many times longer a door waits for tables and Slack than in a deployment. A machine that has other work is slow
 * and not broken; people who wait in a deployment are not more patient for that, so there it is 1.
 */
export function slowness(): number {
  const value = process.env[envNames.localSlowness];
  if (!value) return 1;
  if (process.env[envNames.stage] !== 'local') throw new Error('LOCAL_SLOWNESS is for the local district only');
  return Number(value);
}

/** Undefined in a district whose courses are only polled. */
export const changesTopic = (): string | undefined => process.env[envNames.changesTopic] || undefined;

export const hiddenUntilShown = () => env(envNames.hiddenUntilShown) === 'yes';

/** Undefined for the usual; whoever reads it makes sense of it. */
export function confirmRhythm(): string | undefined {
  const said = env(envNames.confirmRhythm);
  return said === 'usual' ? undefined : said;
}

const classroom = 'https://classroom.google.com';

/**
 * Who may frame the add-on. Outside the local district only https origins: anything else could be put there by anyone
 * on the way.
 */
export function frameAncestors(): string[] {
  const origins = (process.env[envNames.frameAncestors] ?? classroom).split(' ').filter((origin) => origin !== '');
  const odd = origins.find((origin) => new URL(origin).origin !== origin || !isSafe(origin));
  if (odd !== undefined) throw new Error(`${envNames.frameAncestors} holds ${odd}, which is not an https origin`);
  return origins;
}

const isSafe = (origin: string) => origin.startsWith('https://') || process.env[envNames.stage] === 'local';

/** Whether this is a container of the deployment, or of the local district, and not a process of a test. */
export const inLambda = () => Boolean(process.env.AWS_LAMBDA_FUNCTION_NAME);
