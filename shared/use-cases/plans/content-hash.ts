import type { ActivePlan } from '#shared/domain/plans/plan.ts';
import { canonicalJson } from '#shared/domain/same-record.ts';
import { sha256 } from '#shared/domain/sha256.ts';

/** SHA-256, in hex, over all that a version says; who signs, confirms or argues about it names this. */
export async function contentHash(version: Omit<ActivePlan, 'hash'> & { hash?: string }): Promise<string> {
  const { hash: _hash, status: _status, lastReviewedOn: _on, publishedAt: _at, revision: _no, ...rest } = version;
  const { brought: _brought, keptAt: _keptAt, ...said } = rest;
  return sha256(canonicalJson(said));
}
