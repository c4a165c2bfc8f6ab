import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/** Ids as Slack may keep them, and back. */
export type SealedIds = { seal(id: string): string; open(sealed: string): string | undefined };

const markBytes = 16;

/**
 * Slack keeps what stands in a button or a form. Our ids of people end in the number that the school's own system has
 * for them, by which others may know a child; sealed with a key of ours, nobody can read one or make one. The same id
 * is always sealed alike: its mark is both where the cipher begins and what proves it whole.
 */
export function sealedIds(secret: string): SealedIds {
  const keyFor = (use: string) => createHmac('sha256', secret).update(`sealed ids: ${use}`).digest();
  const [cipherKey, markKey] = [keyFor('cipher'), keyFor('mark')];
  const markOf = (id: Buffer) => createHmac('sha256', markKey).update(id).digest().subarray(0, markBytes);
  return {
    seal(id) {
      const plain = Buffer.from(id);
      const mark = markOf(plain);
      return Buffer.concat([mark, createCipheriv('aes-256-ctr', cipherKey, mark).update(plain)]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= markBytes) return undefined;
      const mark = bytes.subarray(0, markBytes);
      const plain = createDecipheriv('aes-256-ctr', cipherKey, mark).update(bytes.subarray(markBytes));
      return timingSafeEqual(markOf(plain), mark) ? plain.toString('utf8') : undefined;
    },
  };
}
