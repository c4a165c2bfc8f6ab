import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { rightsHolders } from '#shared/domain/access/guardianship.ts';
import { checkAsked, checkPeople } from '#shared/domain/cases/check-people.ts';
import { checkSigner } from '#shared/domain/cases/check-signer.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { PlanId } from '#shared/domain/ids.ts';
import { partsOfPlan } from '#shared/domain/plans/contested/contested-parts.ts';
import { versionOf } from '#shared/domain/plans/plan.ts';
import { recordPlanFacts } from '#shared/domain/plans/plan-process.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { type GivenFact, planFacts } from '#shared/domain/process/plan-facts.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, authorize, type StudentAccess, type StudentCommandInput } from '../access/authorize.ts';
import { readFamily } from '../access/read-family.ts';
import { type Filing, type NewNotice, sentNotice } from '../cases/filing.ts';
import { command, type Needs } from '../command.ts';
import { loadSituation, processChange, type SituationPorts } from '../process/plan-situation.ts';
import { newsOfReviews } from '../reviews/review-task-news.ts';
import { type NewEvidence, newEvidence } from './plan-evidence.ts';

type PlainFact = Extract<Fact, { kind: (typeof planFacts)[number] }>;
export type NewFact = GivenFact<PlainFact>;
export type RecordOnPlanInput = StudentCommandInput & { planId: PlanId } & (
    | { fact: NewFact }
    | { notice: NewNotice }
    | { paper: NewEvidence }
  );
const RecordedOnPlan = z.object({ planId: PlanId, version: z.int() });
export type RecordedOnPlan = z.infer<typeof RecordedOnPlan>;

/**
 * Puts on record what a step of a plan will ask for: that somebody was asked, that the family answered, a notice, a
 * paper. A paper is kept among the confidential ones, and so is for those who may look there (D4).
 */
export const recordOnPlan = command({
  async authorize(ports: AuthorizePorts & Needs<'plans'>, actor: Actor, input: RecordOnPlanInput) {
    const data = 'paper' in input ? 'D4' : 'D3';
    const access = await authorize(ports, actor, { studentId: input.studentId, action: 'decide', data });
    await checkRecorder(input, access, ports);
    return access;
  },
  result: RecordedOnPlan,
  async run(
    ports: SituationPorts & { processes: Needs<'processes'>['processes'] } & Needs<
        'ids' | 'plans' | 'district' | 'roster'
      >,
    input: RecordOnPlanInput,
    { actor, because, student, on, at, change },
  ) {
    const { planId } = input;
    const { process: before, context } = await loadSituation(ports, input, { as: because, on });
    const { ids, roster } = ports;
    const { rights } = await ports.district.settings();
    const family = () => readFamily({ roster }, student);
    const { fact, ...papers } = await recorded(input, { ids, rights, family, actor, student, at });
    const whole = isToVersion(fact) ? { ...fact, version: await versionAsked(ports, input) } : fact;
    const process = recordPlanFacts(before, [whole], context);
    return ports.processes.save(
      { ...(await processChange(ports, before, process)), ...papers },
      change(
        { action: 'paper' in input ? 'evidence_recorded' : 'process_recorded', planId },
        { planId, version: process.version },
        newsOfReviews(ports, { before, after: process }, student.schoolId),
      ),
    );
  },
});

type ToVersion = Extract<Fact, { kind: 'familyAnswered' | 'planSigned' }>;
const isToVersion = (fact: Fact): fact is ToVersion => fact.kind === 'familyAnswered' || fact.kind === 'planSigned';

/** An answer, and a name under it, is to what is in the making; where nothing is, to what is in force. */
async function versionAsked({ plans }: Needs<'plans'>, { studentId, planId }: RecordOnPlanInput) {
  const draft = await plans.findDraft(studentId, planId);
  return draft ? versionOf(draft) : (await plans.find(studentId, planId))?.version;
}

/** A family decides over its own consent alone; what was gathered and found is the coordinator's to file. */
async function checkRecorder(
  input: RecordOnPlanInput,
  access: StudentAccess,
  ports: Needs<'district' | 'roster' | 'plans'>,
) {
  const { roster } = ports;
  const { because, student } = access;
  if ('fact' in input) await checkFact(ports, input.fact, student);
  if ('fact' in input && input.fact.kind === 'disputeOpened') await checkParts(ports, input, input.fact);
  if (!('paper' in input)) return;
  if (input.paper.kind === 'consent') {
    const { rights } = await ports.district.settings();
    return checkSigner(input.paper, access, { family: await readFamily({ roster }, student), rights });
  }
  if (because !== 'coordinates') throw new DomainError('not_allowed', { studentId: student.id });
}

/** A dispute is about what the plan holds, or is to hold; whoever names nothing argues about all of it. */
async function checkParts(
  { plans }: Needs<'plans'>,
  { studentId, planId }: RecordOnPlanInput,
  { parts = [] }: Extract<NewFact, { kind: 'disputeOpened' }>,
) {
  if (parts.length === 0) return;
  const [plan, draft] = await Promise.all([plans.find(studentId, planId), plans.findDraft(studentId, planId)]);
  const known = new Set([plan, draft].flatMap((each) => (each ? [...partsOfPlan(each)] : [])));
  const stranger = parts.find((part) => !known.has(part));
  if (stranger) throw new DomainError('invalid_input', { field: 'parts', part: stranger });
}

async function checkFact(ports: Needs<'district' | 'roster'>, fact: NewFact, student: Student) {
  if (fact.kind === 'familyAnswered' || fact.kind === 'contactAttempted') {
    const family = await readFamily(ports, student);
    const { rights } = await ports.district.settings();
    checkAsked(fact, rightsHolders(student, family, { on: fact.on, rights }), family);
  } else if (fact.kind === 'manifestationAnswered') {
    const open = (['causedByNeed', 'causedByPlan'] as const).find((field) => typeof fact[field] !== 'boolean');
    if (open) throw new DomainError('invalid_input', { field: open });
  } else if ('person' in fact) checkPeople(student, [fact]);
}

type Recorded = { fact: Fact; evidence?: readonly Evidence[]; notices?: readonly Notice[] };

async function recorded(input: RecordOnPlanInput, filing: Filing): Promise<Recorded> {
  const of = { studentId: input.studentId, about: input.planId };
  if ('fact' in input) return { fact: plainFact(input.fact, filing.actor.id) };
  if ('paper' in input) return newEvidence(filing, of, input.paper);
  const { notice, fact } = await sentNotice(filing, of, input.notice);
  return { fact, notices: [notice] };
}

/** Whatever a door lets through: a consent that nobody signed must not come in this way. */
function plainFact(fact: NewFact, by: Fact['by']): Fact {
  if (!planFacts.some((kind) => kind === fact.kind)) throw new DomainError('invalid_input', { field: 'fact' });
  return { ...fact, by };
}
