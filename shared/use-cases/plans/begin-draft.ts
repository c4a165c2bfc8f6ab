import { type Actor, speaksUp } from '#shared/domain/access/access.ts';
import { catalogueWith } from '#shared/domain/catalogue/district-catalogue.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type Framework, frameworks } from '#shared/domain/frameworks.ts';
import type { PlanId, ReferralId, StaffId, StudentId } from '#shared/domain/ids.ts';
import {
  type LongerHelp,
  longerDraft,
  type NeededHelp,
  wordsOfNeed,
} from '#shared/domain/plans/documented/needed-help.ts';
import type { PlanDraft } from '#shared/domain/plans/plan.ts';
import { checkContent } from '#shared/domain/plans/plan-content.ts';
import { amendmentDraft, emptyDraft, rewrittenDraft } from '#shared/domain/plans/plan-draft.ts';
import { longestHelp } from '#shared/domain/process/longest-help.ts';
import { type AuthorizePorts, authorize, type StudentAccess, type StudentCommandInput } from '../access/authorize.ts';
import { onPlans, type PlansAccess } from '../access/on-plans.ts';
import { command, type Needs } from '../command.ts';
import { type BeginPlanPorts, beginPlan, type DocumentedNeed, type WishedPlan } from './begin-plan.ts';
import { checkCaseManager } from './check-case-manager.ts';
import { DraftRevision } from './draft-input.ts';
import { counselorOf, wishOf } from './learning/learning-wish.ts';

/**
 * What a new plan comes from: a referral's finding, a plan agreed elsewhere, or a documented need that is helped with
 * for a time; a learning plan needs none of them.
 */
export type NewPlan = {
  framework: Framework;
  profile?: string;
  /** Left out of a learning plan: the one counselor of the student. */
  caseManagerId?: StaffId;
  /** Whose wish a learning plan is, as staff were told it. */
  wish?: WishedPlan;
  referralId?: ReferralId;
  agreedElsewhereOn?: SchoolDate;
  documented?: DocumentedNeed;
  /** Of a documented need: its words, where they are known with it. */
  help?: NeededHelp;
};
/** `longer`: the change is known with it, and is that a documented need is helped with for longer. */
export type BeginDraftInput = StudentCommandInput & ({ begin: NewPlan } | { amend: PlanId; longer?: LongerHelp });
type Ports = BeginPlanPorts & Needs<'plans' | 'roster' | 'ids' | 'accommodations'>;

const isLearning = ({ framework }: { framework: Framework }) => frameworks[framework].kind === 'learning';

/**
 * A learning plan begins by a word: of a student who is of age, of the family, or of a teacher, of nothing else. What
 * comes of a case, or was agreed elsewhere, is for staff who plan to say.
 */
async function authorizeBeginning(ports: AuthorizePorts, actor: Actor, input: BeginDraftInput): Promise<PlansAccess> {
  const { studentId } = input;
  const begun = 'begin' in input ? input.begin : undefined;
  const access = await onPlans('draft')(ports, actor, input).catch((refusal: unknown) => {
    if (!begun || !isLearning(begun) || begun.referralId || begun.agreedElsewhereOn) throw refusal;
    return byWish(ports, actor, studentId);
  });
  if (begun && !access.opens(begun)) throw new DomainError('not_allowed', { studentId });
  return access;
}

const byWish = async (ports: AuthorizePorts, actor: Actor, studentId: StudentId): Promise<PlansAccess> => ({
  ...(await authorize(ports, actor, { studentId, action: 'contribute', data: 'D3', only: speaksUp })),
  opens: isLearning,
});

/**
 * Begins a plan, or the next version of one: a copy of what is in force, to be changed in peace while teachers go on
 * with that. One draft at a time, so that two amendments never undo each other.
 */
export const beginDraft = command({
  authorize: authorizeBeginning,
  result: DraftRevision,
  async run(ports: Ports, input: BeginDraftInput, { change, ...access }) {
    const begun =
      'begin' in input
        ? await newDraft(ports, input.begin, access)
        : { draft: { ...(await amendmentOf(ports, input, access)), begunOn: access.on } };
    const { id: planId, revision } = begun.draft;
    return ports.plans.saveDraft(begun, change({ action: 'draft_saved', planId }, { planId, revision }));
  },
});

async function newDraft(ports: Ports, begin: NewPlan, access: StudentAccess) {
  const { actor, because, student, school, on } = access;
  if (begin.wish && !isLearning(begin)) throw new DomainError('invalid_input', { field: 'wish' });
  const wish = isLearning(begin) ? wishOf(begin.wish, access) : undefined;
  const caseManagerId = await managerOf(ports, begin, access);
  await checkCaseManager(ports, caseManagerId, school.id);
  const whose = { id: ports.ids.next('pln'), studentId: student.id, schoolId: school.id, startOn: on };
  const draft = await firstWords(ports, emptyDraft({ ...begin, caseManagerId }, whose), begin);
  return { draft, ...(await beginPlan(ports, draft, { ...begin, wish, by: actor.id, as: because, on })) };
}

async function firstWords(
  { accommodations }: Needs<'accommodations'>,
  draft: PlanDraft,
  { documented, help }: NewPlan,
): Promise<PlanDraft> {
  if (!help) return draft;
  const longest = documented && longestHelp(draft.framework, documented.on);
  if (!longest) throw new DomainError('invalid_input', { field: 'help' });
  if (help.endOn < draft.startOn || help.endOn > longest)
    throw new DomainError('invalid_input', { field: 'endOn', reason: 'need_too_long' });
  const words = await wordsOfNeed(draft, help);
  const against = { catalogue: catalogueWith(await accommodations.all()), held: [] };
  return rewrittenDraft({ ...draft, revision: 0 }, { ...words, ...checkContent(words, against) });
}

/** Who wishes for a plan does not say who carries it. */
async function managerOf(ports: Ports, begin: NewPlan, { because, student, on }: StudentAccess): Promise<StaffId> {
  const maySay = !speaksUp.some((each) => each === because) || because === 'eligibleSelf' || because === 'holdsRecord';
  if (begin.caseManagerId && maySay) return begin.caseManagerId;
  if (!isLearning(begin)) throw new DomainError('invalid_input', { field: 'caseManagerId' });
  return counselorOf(ports, student, on);
}

async function amendmentOf(
  { plans }: Needs<'plans'>,
  { studentId, amend: planId, longer }: Extract<BeginDraftInput, { amend: PlanId }>,
  { opens }: PlansAccess,
): Promise<PlanDraft> {
  const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
  const known = plan ?? draft;
  if (!known || !opens(known)) throw new DomainError('not_found', { planId });
  if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
  if (draft) throw new DomainError('changed_meanwhile', { planId, revision: draft.revision });
  return longer ? longerDraft(plan, longer) : amendmentDraft(plan);
}
