import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';

/** One signing key for the life of the process, so that a token of an earlier start is refused. */
export type Keys = { kid: string; publicPem: string; publicKey: KeyObject; privateKey: KeyObject };

export function makeKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const kid = createHash('sha1').update(publicPem).digest('hex');
  return { kid, publicPem, publicKey, privateKey };
}

export const sign = ({ kid, privateKey }: Keys, claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey);

/** Google serves its keys twice: as PEM, which its own Node library reads, and as JWKs. */
export const pemCerts = ({ kid, publicPem }: Keys) => ({ [kid]: publicPem });
export const jwkCerts = async ({ kid, publicKey }: Keys) => ({
  keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }],
});
