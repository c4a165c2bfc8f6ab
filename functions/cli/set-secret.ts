import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { IntegrationError } from '#shared/use-cases/ports/integration-error.ts';
import { slackBot } from '../deps/slack-bot.ts';
import { secretWriter } from '../deps/tables.ts';
import { type ExitCode, namedTables, usage } from './import/import-door.ts';
import { tableTrouble } from './import/table-trouble.ts';
import { readGoogleClient, readSlackKeys } from './setup/secret-files.ts';

const words = [
  'usage: npm run set-secret -- google|slack < FILE',
  '  google: the JSON that Google Cloud lets you download of the OAuth client',
  '  slack: {"appId": "A…", "signingSecret": "…", "botToken": "xoxb-…"}; Slack itself is asked for the rest',
  'The table is the one that CONFIDENTIAL_TABLE names. The secret comes by standard input, so that no shell remembers it.',
];

type Outcome = { kept: string } | { fault: string };
type Writer = ReturnType<typeof secretWriter>;

const vendors = { google: keepGoogle, slack: keepSlack };
const isVendor = (word: string | undefined): word is keyof typeof vendors => Object.hasOwn(vendors, word ?? '');

/** Keeps a vendor's secret in the confidential table. Says what is wrong and never what was given. */
export async function setSecretCommand(
  [vendor]: readonly string[],
  input: Readable = process.stdin,
): Promise<ExitCode> {
  if (!isVendor(vendor)) return usage(...words);
  const tables = namedTables(() => ({ writer: secretWriter() }));
  if ('missing' in tables) return usage(tables.missing);
  try {
    const outcome = await vendors[vendor](tables.writer, jsonOf(await text(input)));
    if ('kept' in outcome) console.log(outcome.kept);
    else console.error(`${outcome.fault} Nothing was kept.`);
    return 'kept' in outcome ? 0 : 1;
  } catch (cause) {
    const trouble = tableTrouble(cause);
    if (trouble === undefined) throw cause;
    return usage(trouble);
  }
}

async function keepGoogle(writer: Writer, given: unknown): Promise<Outcome> {
  const read = readGoogleClient(given);
  if ('fault' in read) return read;
  await writer.saveGoogle(read.secret);
  const lacks = read.lacks.map(
    (path) => ` The client knew no redirect URI that ends in ${path}: add it in Google Cloud.`,
  );
  return { kept: `The google secret is kept. Doors take it up within five minutes.${lacks.join('')}` };
}

async function keepSlack(writer: Writer, given: unknown): Promise<Outcome> {
  const read = readSlackKeys(given);
  if ('fault' in read) return read;
  const bot = await askSlack(read.keys.botToken);
  if ('fault' in bot) return bot;
  const { botId, botUserId, teamId } = bot;
  await writer.saveSlack({ ...read.keys, botId, botUserId, teamId });
  return {
    kept: `The slack secret is kept, for bot ${botId} of workspace ${teamId}. Doors take it up within five minutes.`,
  };
}

async function askSlack(botToken: string) {
  try {
    return await slackBot(botToken);
  } catch (cause) {
    if (!(cause instanceof IntegrationError)) throw cause;
    return {
      fault: cause.retryable
        ? 'Slack did not answer, and is asked who the bot is: check that this machine reaches https://slack.com, and run it again.'
        : `Slack does not take the bot token (${cause.vendorCode}): copy the Bot User OAuth Token of the installed app from OAuth & Permissions.`,
    };
  }
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

if (import.meta.main) process.exitCode = await setSecretCommand(process.argv.slice(2));
