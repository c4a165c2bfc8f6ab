import type { Actor, DataClass } from '#shared/domain/access/access.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PlanId, StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { recordPlanFacts as recorded } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { planFacts } from '#shared/domain/process/plan-facts.ts';
import { type AuthorizeDeps, authorize } from '../access/authorize.ts';
import { checkSigner, type Signing } from '../cases/check-signer.ts';
import { checkPeople } from '../cases/open-meeting.ts';
import { type Sent, sentNotice } from '../cases/sent-notice.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { PlanProcesses } from '../ports/plans/plan-processes.ts';
import { deadlineChanges, loadSituation, type SituationDeps } from '../process/plan-situation.ts';
import { studentEntry } from '../student-entry.ts';
import { toldOnce } from '../told-once.ts';
import type { NewEvidence } from './plan-evidence.ts';
import { newEvidence } from './plan-evidence.ts';

export type RecordDeps = AuthorizeDeps &
  SituationDeps & { processes: Pick<PlanProcesses, 'save'>; commands: Commands; ids: Pick<Ids, 'next'> };
export type PlanWish = { studentId: StudentId; planId: PlanId; surface: LedgerEntry['surface']; key: CommandKey };

type Plain = Extract<Fact, { kind: (typeof planFacts)[number] }>;
/** A fact as it is told: who tells it is known already. */
export type ToldFact = Plain extends infer Each ? (Each extends Plain ? Omit<Each, 'by'> : never) : never;
type Wish = PlanWish &
  (
    | { fact: ToldFact }
    | { notice: { kind: Exclude<Notice['kind'], 'safeguards'>; sent: Sent } }
    | { paper: NewEvidence }
  );

/**
 * Puts on record what a step of a plan will ask for: that somebody was asked, that the family answered, a notice, a paper. A paper is kept among
 * the confidential ones, and so is for those who may look there (D4).
 */
export async function recordOnPlan(deps: RecordDeps, actor: Actor, wish: Wish): Promise<CommandResult> {
  const { studentId, planId, surface, key } = wish;
  const data: DataClass = 'paper' in wish ? 'D4' : 'D3';
  const access = await authorize(deps, actor, { studentId, action: 'decide', data });
  const { because, on } = access;
  checkTold(wish, { ...access, actorId: actor.id }, deps.rights);
  return toldOnce(deps.commands, { by: actor.id, key }, async () => {
    const at = deps.now();
    const { process: before, context } = await loadSituation(deps, wish, { as: because, on });
    const { fact, evidence = [], notices = [] } = told(deps, wish, { actorId: actor.id, at });
    const process = recorded(before, [fact], context);
    const entry = { ...studentEntry(deps, actor, { studentId, because, surface, at }), planId };
    return deps.processes.save({
      process,
      evidence,
      notices,
      deadlines: await deadlineChanges(deps, before, process),
      entry: { ...entry, action: 'paper' in wish ? 'evidence_recorded' : 'process_recorded' },
      key,
      answer: { planId, version: process.version },
    });
  });
}

/** A family decides over its own consent and nothing else here: what was gathered and what was found is the coordinator's to file. */
function checkTold(wish: Wish, signing: Signing, rights: AuthorizeDeps['rights']) {
  const { because, student } = signing;
  if ('fact' in wish && 'person' in wish.fact) checkPeople(student, [wish.fact]);
  if (!('paper' in wish)) return;
  if (wish.paper.kind === 'consent') return checkSigner(wish.paper, signing, rights);
  if (because !== 'coordinates') throw new DomainError('not_allowed', { studentId: student.id });
}

type Scene = { actorId: Actor['id']; at: string };

type Told = { fact: Fact; evidence?: readonly Evidence[]; notices?: readonly Notice[] };

function told(deps: RecordDeps, wish: Wish, { actorId, at }: Scene): Told {
  const of = { studentId: wish.studentId, about: wish.planId };
  if ('fact' in wish) return { fact: plainFact(wish.fact, actorId) };
  // The machinery files nothing: a paper and a notice were somebody's.
  if (actorId === 'system') throw new DomainError('not_allowed', { studentId: wish.studentId });
  if ('paper' in wish) return newEvidence(deps, { ...of, actorId, at }, wish.paper);
  const { notice, fact } = sentNotice(deps, { actorId }, { of, ...wish.notice });
  return { fact, notices: [notice] };
}

/** Whatever a door lets through: a consent that nobody signed must not come in this way. */
function plainFact(fact: ToldFact, by: Fact['by']): Fact {
  if (!planFacts.some((kind) => kind === fact.kind)) throw new DomainError('invalid_input', { field: 'fact' });
  return { ...fact, by };
}
