import type { Actor } from '#shared/domain/access/access.ts';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StaffId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { PlanDraft } from '#shared/domain/plans/plan.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import { recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import { checkSize } from '#shared/domain/plans/plan-size.ts';
import type { StepActor } from '#shared/domain/process/states.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import type { DistrictAccommodations } from '../ports/catalogue/district-accommodations.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { Plans } from '../ports/plans/plans.ts';
import type { Roster } from '../ports/roster/roster.ts';
import { deadlineChanges, loadSituation, type SituationDeps } from '../process/plan-situation.ts';
import { toldOnce } from '../told-once.ts';
import { checkCaseManager } from './check-case-manager.ts';

export type DraftDeps = AuthorizeDeps & {
  plans: Pick<Plans, 'findDraft' | 'saveDraft'>;
  accommodations: Pick<DistrictAccommodations, 'all'>;
  commands: Commands;
  ids: Pick<Ids, 'next'>;
};
/** `revision`: the one that the writer had in front of them. */
export type DraftWish = {
  studentId: StudentId;
  planId: PlanId;
  revision: number;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};

type Writer = { as: StepActor; on: SchoolDate; actorId: Actor['id'] };

/** All that a draft says: what is left out is taken out. Ids of what stays are kept, or everything would look new to those who confirm it. */
export type DraftWords = Pick<PlanDraft, 'needs' | 'items' | 'goals' | 'services' | 'strategies' | 'startOn'> & {
  career?: PlanDraft['career'];
  endOn?: SchoolDate | undefined;
  reviewDueOn?: SchoolDate | undefined;
  effectiveOn?: SchoolDate | undefined;
  reason?: string | undefined;
  caseManagerId?: StaffId;
};

/** Writes a draft's words. A draft that was agreed is open again: people agreed to other words. */
export async function saveDraft(
  deps: DraftDeps & SituationDeps & { roster: Pick<Roster, 'getStaff'> },
  actor: Actor,
  wish: DraftWish & { words: DraftWords },
): Promise<CommandResult> {
  const { studentId, planId, key } = wish;
  const { because, on } = await authorize(deps, actor, { studentId, action: 'draft', data: 'D3' });
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const [before, district] = await Promise.all([draftAt(deps.plans, wish), deps.accommodations.all()]);
    const against = { catalogue: catalogueWith(district), held: before.items };
    const { caseManagerId } = wish.words;
    if (caseManagerId && caseManagerId !== before.caseManagerId)
      await checkCaseManager(deps.roster, caseManagerId, before.schoolId);
    const draft = rewritten(before, { ...wish.words, ...checkContent(wish.words, against) });
    checkSize(draft);
    return deps.plans.saveDraft({
      draft,
      ...(await askedAnew(deps, before, { as: because, on, actorId: actor.id })),
      entry: entryOf(deps, actor, { ...wish, because }),
      key,
      answer: { planId, revision: draft.revision },
    });
  });
}

/**
 * What a family said to other words is no agreement to these, and that they must be asked again is on record with the change itself. A change of a
 * plan in force asks for notice and not for agreement (34 CFR 104.36).
 */
async function askedAnew(deps: SituationDeps, draft: PlanDraft, { as, on, actorId }: Writer) {
  if (draft.basedOn > 0) return {};
  const situation = await loadSituation(deps, { studentId: draft.studentId, planId: draft.id }, { as, on });
  const last = situation.process.facts.findLast(({ kind }) => kind === 'familyAnswered' || kind === 'wordsChanged');
  if (last?.kind !== 'familyAnswered') return {};
  const context = { ...situation.context, draft: { status: 'draft' as const } };
  const process = recordPlanFacts(situation.process, [{ kind: 'wordsChanged', on, by: actorId }], context);
  return { process, deadlines: await deadlineChanges(deps, situation.process, process) };
}

/** A case manager is handed on with the words; who the plan is for, and what it is, stays. */
function rewritten(before: PlanDraft, words: DraftWords): PlanDraft {
  const { id, studentId, schoolId, kind, framework, profile, basedOn, caseManagerId } = before;
  const next = PlanDraft.safeParse({
    ...defined({ id, studentId, schoolId, kind, framework, profile, basedOn, caseManagerId }),
    ...defined(words),
    status: 'draft',
    revision: before.revision + 1,
  });
  if (next.success) return next.data;
  throw new DomainError('invalid_input', { planId: id, field: next.error.issues[0]?.path.join('.') ?? 'words' });
}

/** The draft as the writer knows it, or `changed_meanwhile` with the revision that it has come to. */
export async function draftAt(plans: Pick<Plans, 'findDraft'>, { studentId, planId, revision }: DraftWish) {
  const draft = await plans.findDraft(studentId, planId);
  if (!draft) throw new DomainError('not_found', { planId });
  if (draft.revision !== revision) throw new DomainError('changed_meanwhile', { planId, revision: draft.revision });
  return draft;
}

export const entryOf = (
  { ids, now }: Pick<DraftDeps, 'ids' | 'now'>,
  actor: Actor,
  { studentId, planId, surface, because }: DraftWish & Pick<LedgerEntry, 'because'>,
): LedgerEntry => ({
  id: ids.next('led'),
  at: now(),
  actorId: actor.id,
  because,
  surface,
  action: 'draft_saved',
  studentIds: [studentId],
  planId,
});

const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
