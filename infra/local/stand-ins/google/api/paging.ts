import { invalid } from './refusal.ts';

/**
 * One page; a token is where the next begins. The server decides how long a page is at most. `emptyEnd`: a last page
 * that is full promises another, in which nothing is.
 */
export function pageOf<T>(
  all: readonly T[],
  asked: { size: string | undefined; token: string | undefined },
  limit: { usual: number; most: number; emptyEnd?: true },
) {
  const size = asked.size === undefined || asked.size === '0' ? limit.usual : Number(asked.size);
  if (!Number.isInteger(size) || size < 0) throw invalid('Invalid pageSize.');
  const start = asked.token === undefined ? 0 : Number(Buffer.from(asked.token, 'base64url').toString());
  if (!Number.isInteger(start) || start < 0 || start > all.length) throw invalid('Invalid pageToken.');
  const end = start + Math.min(size, limit.most);
  const isMore =
    end < all.length || (limit.emptyEnd && all.length > 0 && end === all.length && end - start === limit.most);
  const next = isMore ? { nextPageToken: Buffer.from(String(end)).toString('base64url') } : {};
  return { items: all.slice(start, end), next };
}
