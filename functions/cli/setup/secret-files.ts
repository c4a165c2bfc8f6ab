import * as z from 'zod/mini';
import { GoogleSecret } from '#shared/use-cases/ports/sign-in/secrets.ts';
import { redirectPaths } from './vendor-values.ts';

/** The JSON that Google's console lets one download of an OAuth client of the kind *Web application*. */
const Downloaded = z.object({
  web: z.object({
    client_id: z.string(),
    client_secret: z.optional(z.string()),
    redirect_uris: z._default(z.array(z.string()), []),
  }),
});
const OtherKind = z.union([
  z.object({ installed: z.looseObject({}) }),
  z.object({ type: z.literal('service_account') }),
]);

type Fault = { fault: string };

/** `lacks`: the redirects of ours that the client did not know when the file was downloaded. */
export function readGoogleClient(given: unknown): { secret: GoogleSecret; lacks: string[] } | Fault {
  const plain = GoogleSecret.safeParse(given);
  if (plain.success) return { secret: plain.data, lacks: [] };
  const downloaded = Downloaded.safeParse(given);
  if (downloaded.success) return fromDownload(downloaded.data.web);
  return {
    fault: OtherKind.safeParse(given).success
      ? 'This is a client of another kind: in Google Cloud make an OAuth client of the type “Web application” and download its JSON.'
      : 'This is no OAuth client of Google’s: give the JSON that Google Cloud lets you download of it, or {"clientId": "…", "clientSecret": "…"}.',
  };
}

function fromDownload({ client_id: clientId, client_secret: clientSecret, redirect_uris: known }: Web) {
  if (!clientSecret)
    return {
      fault:
        'The file holds no client secret, which Google shows only once: add a new secret to the client, and download the JSON then.',
    };
  const lacks = redirectPaths.filter((path) => !known.some((uri) => uri.endsWith(path)));
  return { secret: { clientId, clientSecret }, lacks };
}
type Web = z.infer<typeof Downloaded>['web'];

const SlackKeys = z.object({
  appId: z.string().check(z.startsWith('A')),
  signingSecret: z.string().check(z.minLength(1)),
  /** While a new one is taken up. */
  previousSigningSecret: z.optional(z.string()),
  botToken: z.string().check(z.startsWith('xoxb-')),
});
export type SlackKeys = z.infer<typeof SlackKeys>;

const slackPlaces: Record<keyof SlackKeys, string> = {
  appId: '“appId” (Basic Information, App ID: begins with A)',
  signingSecret: '“signingSecret” (Basic Information, Signing Secret)',
  previousSigningSecret: '“previousSigningSecret” (text, or left out)',
  botToken: '“botToken” (OAuth & Permissions, Bot User OAuth Token: begins with xoxb-)',
};

/** What nobody but a person can copy from Slack's pages; the rest Slack is asked for. */
export function readSlackKeys(given: unknown): { keys: SlackKeys } | Fault {
  const read = SlackKeys.safeParse(given);
  if (read.success) return { keys: read.data };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  // Something that is no object at all lacks everything, and its one fault names nothing.
  const named = Object.entries(slackPlaces).filter(([name]) => wrong.has(name) || wrong.has(undefined));
  const places = named.map(([, place]) => place).join(', ');
  return { fault: `These are not the keys of a Slack app. Missing or wrong: ${places}.` };
}
