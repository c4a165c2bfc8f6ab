import { saidInDraft } from '#shared/domain/plans/amending/amended-draft.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { canonicalJson } from '#shared/domain/same-record.ts';
import { sha256 } from '#shared/domain/sha256.ts';

/** What a group names when it decides a change: these words, upon this version, and no others. */
export const changeCode = async (draft: PlanDraft): Promise<string> =>
  (await sha256(canonicalJson(saidInDraft(draft)))).slice(0, 12);
