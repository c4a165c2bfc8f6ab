import { refusalOfRedirect, wordOnClient } from '../../deps/google-client.ts';
import { bulk } from '../../deps/patience.ts';
import { secrets } from '../../deps/secrets.ts';
import { googleValues } from '../setup/vendor-values.ts';
import { type Checked, fine, wrong } from './checked.ts';
import { keptSecret } from './kept-secret.ts';

const about = 'Google';

/** The client, its secret and where it sends people. The rest Google tells nobody without a person who signs in. */
export async function checkGoogle(baseUrl: string): Promise<Checked[]> {
  const toKeep = 'npm run set-secret -- google < FILE (docs/set-up-google.md, step 3)';
  const kept = await keptSecret(about, () => secrets(bulk).google(), toKeep);
  if ('finding' in kept) return [kept.finding];
  const { secret } = kept;
  const { redirectUris } = googleValues(baseUrl);
  try {
    const word = await wordOnClient(secret, redirectUris[0] ?? '');
    if (word !== 'invalid_grant')
      return [
        wrong(
          about,
          `it does not take the client’s secret (${word}): add a new one in Google Cloud, and npm run set-secret -- google (docs/set-up-google.md, step 3).`,
        ),
      ];
    const refused = await Promise.all(
      redirectUris.map(async (uri) => ({ uri, why: await refusalOfRedirect(secret.clientId, uri) })),
    );
    return [fine(about, 'it knows the client and its secret.'), ...refused.map(redirectFinding)];
  } catch {
    return [
      wrong(about, 'it did not answer: check that this machine reaches accounts.google.com and oauth2.googleapis.com.'),
    ];
  }
}

const redirectFinding = ({ uri, why }: { uri: string; why: string | undefined }) =>
  why === undefined
    ? fine(about, `it sends people back to ${uri}.`)
    : wrong(
        about,
        `it does not send people back to ${uri} (${why}): add it to the client’s redirect URIs, letter by letter (docs/set-up-google.md, step 3).`,
      );
