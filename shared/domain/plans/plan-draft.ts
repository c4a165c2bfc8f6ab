import { PlanItem } from '../catalogue/plan-item.ts';
import type { SchoolDate } from '../dates.ts';
import { DomainError } from '../errors.ts';
import { frameworks } from '../frameworks.ts';
import type { StaffId } from '../ids.ts';
import { type WeighedChange, weighChanges } from './amending/weigh-changes.ts';
import { type ActivePlan, PlanDraft } from './plan.ts';
import { diffPlans } from './plan-diff.ts';

type Named = Pick<PlanDraft, 'framework' | 'caseManagerId'> & { profile?: string };
type Whose = Pick<PlanDraft, 'id' | 'studentId' | 'schoolId' | 'startOn'>;

/** A new plan, in which nothing stands yet. */
export function emptyDraft({ framework, profile, caseManagerId }: Named, whose: Whose): PlanDraft {
  const { kind } = frameworks[framework];
  const content = { needs: [], items: [], goals: [], services: [], strategies: [] };
  const plan = { ...whose, caseManagerId, kind, framework, ...(profile ? { profile } : {}) };
  return { ...plan, ...content, status: 'draft', basedOn: 0, revision: 1 };
}

/** As an import left it; drafts from before 26 November 2026 do not say, and are a first plan's first revision then. */
export const isUntouched = ({ basedOn, revision, status, broughtAs = 1 }: PlanDraft) =>
  basedOn === 0 && revision === broughtAs && status === 'draft';

/** Nobody can have answered to it yet. */
export const isBlank = (draft: PlanDraft) => diffPlans(undefined, draft).length === 0;

/** The next version begins as a copy of the one in force, without what belongs to that one alone. */
export function amendmentDraft(plan: ActivePlan): PlanDraft {
  const { status: _status, lastReviewedOn: _on, version, hash: _hash, publishedAt: _at, ...rest } = plan;
  const {
    brought: _brought,
    keptAt: _keptAt,
    effectiveOn: _effectiveOn,
    reviewDueOn: _due,
    agreedOn: _agreed,
    reason: _reason,
    ...content
  } = rest;
  return { ...content, status: 'draft', basedOn: version, revision: 1 };
}

/**
 * All that a draft says: what is left out is taken out. Ids of what stays are kept, or everything would look new to
 * those who confirm it.
 */
export type DraftWords = Pick<PlanDraft, 'needs' | 'items' | 'goals' | 'services' | 'strategies' | 'startOn'> & {
  career?: PlanDraft['career'];
  learner?: PlanDraft['learner'];
  resources?: PlanDraft['resources'];
  endOn?: SchoolDate | undefined;
  reviewDueOn?: SchoolDate | undefined;
  effectiveOn?: SchoolDate | undefined;
  reason?: string | undefined;
  caseManagerId?: StaffId;
};

const draftFields: Record<keyof DraftWords, true> = {
  ...{ needs: true, items: true, goals: true, services: true, strategies: true, startOn: true, career: true },
  ...{ learner: true, resources: true, endOn: true, reviewDueOn: true, effectiveOn: true, reason: true },
  caseManagerId: true,
};

/**
 * What a draft has no place for is refused by its name: whoever wrote it counts on it. Versions of old are read as they
 * were written. Goals, services and what else has no older form refuse it themselves.
 */
export function checkDraftFields(words: DraftWords) {
  const stranger = (record: object, known: object) => Object.keys(record).find((name) => !(name in known));
  const { shape } = PlanItem;
  const [field] = [
    stranger(words, draftFields),
    ...words.items.flatMap((item, at) => {
      const name = stranger(item, shape);
      const place = stranger(item.applicability, shape.applicability.shape);
      return [name && `items.${at}.${name}`, place && `items.${at}.applicability.${place}`];
    }),
  ].filter((name) => name !== undefined && name !== '');
  if (field) throw new DomainError('invalid_input', { field, reason: 'unknown_field' });
}

/** A case manager is handed on with the words; who the plan is for, and what it is, stays. */
export function rewrittenDraft(before: PlanDraft, words: DraftWords): PlanDraft {
  const { id, studentId, schoolId, kind, framework, profile, basedOn, begunOn, caseManagerId } = before;
  const next = PlanDraft.safeParse({
    ...defined({ id, studentId, schoolId, kind, framework, profile, basedOn, begunOn, caseManagerId }),
    ...defined(words),
    status: 'draft',
    revision: before.revision + 1,
  });
  if (next.success) return next.data;
  const [issue] = next.error.issues;
  const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw new DomainError('invalid_input', { planId: id, field: [...(issue?.path ?? ['words']), ...strange].join('.') });
}

/**
 * Whether a draft says something else to who answers it. In which order it lists things is nothing to them, nor is who
 * manages the case. A support that a change of a plan in force gives besides takes back nothing of what it was answered
 * to: whoever said yes or no to less said so of this too, until they say otherwise, and the notice names all of it.
 */
export const saysElse = (before: PlanDraft, after: PlanDraft) =>
  before.effectiveOn !== after.effectiveOn ||
  before.reason !== after.reason ||
  weighChanges(before, after).some((each) => !isOfManager(each) && !(before.basedOn > 0 && isAddedSupport(each)));

const isOfManager = ({ change }: WeighedChange) => 'field' in change && change.field === 'caseManagerId';

/** With the need that it answers. */
const supportParts: ReadonlySet<string> = new Set(['need', 'item', 'service', 'strategy']);
const isAddedSupport = ({ change, weight }: WeighedChange) =>
  'change' in change && change.change === 'added' && weight === 'more' && supportParts.has(change.part);

const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
