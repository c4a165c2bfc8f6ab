import type { PersonId } from '#shared/domain/ids.ts';
import { single } from '../keys.ts';

/**
 * The confidential table. Ids that are secrets come here as hashes: reading the table must not be enough to sign in as
 * anyone.
 */
export const sessionKey = (hash: string) => single('SESSION', hash);
export const attemptKey = (hash: string) => single('ATTEMPT', hash);
export const codeKey = (hash: string) => single('CODE', hash);
export const grantKey = (person: PersonId) => single('GRANT', person);
export const secretKey = (vendor: 'google' | 'slack') => single('SECRET', vendor);
