import type { PersonId } from '#shared/domain/ids.ts';
import { type Key, single } from '../keys.ts';

/**
 * The confidential table. Ids that are secrets come here as hashes: reading the table must not be enough to sign in as
 * anyone.
 */
export const sessionKey = (hash: string) => single('SESSION', hash);
/** What the holder of an account at Google chose of how pages look. */
export const viewerKey = (googleSub: string) => single('VIEWER', googleSub);
export const attemptKey = (hash: string) => single('ATTEMPT', hash);
export const codeKey = (hash: string) => single('CODE', hash);
/** One row for each session and code of a person's, so that they can be ended without looking at everybody's. */
export const signedInPartition = (person: PersonId) => `SIGNEDIN#${person}`;
export const signedInKey = (person: PersonId, { pk }: Key): Key => ({ pk: signedInPartition(person), sk: pk });
/** What such a row points at. */
export const signedInAt = (place: string): Key => ({ pk: place, sk: place.split('#')[0] ?? '' });
export const grantKey = (person: PersonId) => single('GRANT', person);
export const secretKey = (vendor: 'google' | 'slack') => single('SECRET', vendor);
