import { text } from 'node:stream/consumers';
import { GoogleSecret, SlackSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { secretWriter } from '../deps/tables.ts';

const usage = `usage: node functions/cli/set-secret.ts google|slack < secret.json
  google: ${Object.keys(GoogleSecret.shape).join(', ')}
  slack: ${Object.keys(SlackSecret.shape).join(', ')}
The table is the one that CONFIDENTIAL_TABLE names. The secret comes by standard input, so that no shell remembers it.`;

/** Keeps a vendor's secret in the confidential table. Says which fields are wrong and never what they hold. */
async function main(vendor: string | undefined) {
  if (vendor !== 'google' && vendor !== 'slack') return fail(usage);
  const schema = vendor === 'google' ? GoogleSecret : SlackSecret;
  const given = schema.safeParse(jsonOf(await text(process.stdin)));
  if (!given.success) return fail(`not a ${vendor} secret. It needs: ${Object.keys(schema.shape).join(', ')}`);
  await (vendor === 'google'
    ? secretWriter().saveGoogle(GoogleSecret.parse(given.data))
    : secretWriter().saveSlack(SlackSecret.parse(given.data)));
  console.log(`The ${vendor} secret is kept. Doors take it up within five minutes.`);
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}

function fail(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}

await main(process.argv[2]);
