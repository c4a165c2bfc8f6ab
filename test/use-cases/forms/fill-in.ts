import type { Actor } from '#shared/domain/access/access.ts';
import type { PlanId, ReferralId } from '#shared/domain/ids.ts';
import type { DraftWords } from '#shared/domain/plans/plan-draft.ts';
import { acknowledgeCard } from '#shared/use-cases/cards/confirming/acknowledge-card.ts';
import { readOutstanding } from '#shared/use-cases/cards/confirming/read-outstanding.ts';
import { logDelivery } from '#shared/use-cases/cards/deliveries/log-delivery.ts';
import { fingerprintItems } from '#shared/use-cases/cards/fingerprint-items.ts';
import { closeMeeting } from '#shared/use-cases/cases/close-meeting.ts';
import { openMeeting } from '#shared/use-cases/cases/open-meeting.ts';
import { recordMinutes } from '#shared/use-cases/cases/record-minutes.ts';
import { exportStudent } from '#shared/use-cases/ledger/export-student.ts';
import { contribute } from '#shared/use-cases/plans/contributions/contribute.ts';
import { lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { type NewFact, recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { anItem, aTeacher } from '../../builders.ts';
import { actors, people } from '../../harbor-high/people.ts';
import { setUpSchool, type TestSchool } from '../../harbor-high/school.ts';
import { minutes, priya, said, sent } from '../cases/case.ts';
import { planCommands, someWords } from '../plans/plan-commands.ts';
import { type FilledForm, type Part, partsOf, together, wholeOf } from './form.ts';
import { openCaseOf, putOff } from './open-case.ts';

const on = '2026-11-23';
let keys = 0;
const input = () => said(`form ${++keys}`);

/** Of what a form says nothing, the plainest there is. */
const plain: Record<string, Part> = {
  goals: { term: 'long', objectives: [], status: 'open' },
  services: { goalIds: [], providerRole: 'teacher' },
  strategies: { goalIds: [] },
  resources: { goalIds: [], itemIds: [] },
};
const noCareer = {
  ...{ benchmarks: [], inventories: [], courses: [], milestones: [], experiences: [], arts: [], assessments: [] },
  ...{ applications: [], financialAid: [] },
};
const noLearner = { strengths: [], interests: [], extracurriculars: [] };

/** What the form says of its plan, as the plan's words. */
export function wordsOf(plan: Part): DraftWords {
  const listed = Object.entries(plan).map(([name, value]) => {
    if (name === 'items' && Array.isArray(value))
      return [name, value.map((item) => together(anItem({ parameter: {} }), item))];
    if (name === 'career') return [name, together(noCareer, value)];
    if (name === 'learner') return [name, together(noLearner, value)];
    const first = plain[name];
    return [name, first && Array.isArray(value) ? value.map((entry) => ({ ...first, ...entry })) : value];
  });
  return someWords({ needs: [], items: [], ...Object.fromEntries(listed) });
}

/** Grace teaches, Dana manages the plan, Priya coordinates; who the form is about is Maya by another name. */
async function schoolOf(form: FilledForm) {
  const student = together(people.maya, wholeOf(form, 'student')) as typeof people.maya;
  const ana = together(people.ana, wholeOf(form, 'guardians')) as typeof people.ana;
  const { grace, dana, priya: coordinator } = people;
  const school = await setUpSchool({ people: [student, ana, grace, dana, coordinator] });
  return { ...school, commands: planCommands({ ...school, studentId: 'stu_maya', actor: priya }) };
}
type School = Awaited<ReturnType<typeof schoolOf>>;

/** Writes a form into an empty school, by the verbs that people have for it, up to the plan in force. */
export async function fillIn(form: FilledForm): Promise<{ school: School; planId?: PlanId }> {
  const school = await schoolOf(form);
  const referralId = form.way === 'case' || form.way === 'no-plan' ? await openCaseOf(school, form) : undefined;
  if (form.way === 'no-plan' && referralId) {
    await putOff(school, form, referralId);
    return { school };
  }
  const planId = await beginPlanOf(school, form, referralId);
  await school.commands.save(planId, wordsOf(wholeOf(form, 'plans')));
  await putOnRecord(school, form, planId);
  await school.commands.agree(planId);
  if (form.framework !== 'ILP' && form.framework !== 'ISP') await noticesOf(school, form, planId);
  await school.commands.publish(planId);
  if (form.way === 'learning') await noticesOf(school, form, planId);
  await inClass(school, form);
  return { school, planId };
}

function beginPlanOf(
  { commands }: School,
  { way, framework, profile }: FilledForm,
  referralId: ReferralId | undefined,
) {
  const whose = { framework, ...(profile ? { profile } : {}) };
  if (referralId) return commands.begin({ ...whose, referralId });
  if (way === 'need') return commands.begin({ ...whose, documented: { on, askedBy: 'family', shownBy: 'paper' } });
  return commands.begin(way === 'paper' ? { ...whose, agreedElsewhereOn: on } : whose);
}

/** What came with the case or the beginning of the plan is on record by then. */
const isOfBeginning = ({ kind }: Part) => kind === 'needDocumented';

async function putOnRecord(school: School, form: FilledForm, planId: PlanId) {
  const facts = partsOf(form, 'plan-steps')
    .flatMap(({ facts: given }) => given as readonly Part[])
    .filter((fact) => !isOfBeginning(fact)) as unknown as NewFact[];
  if (form.way !== 'learning' && !facts.some(({ kind }) => kind === 'familyAnswered'))
    facts.unshift({ kind: 'familyAnswered', on, person: 'grd_ana', answer: 'agreed' });
  for (const fact of facts) await recordOnPlan(school.deps, priya, { ...input(), planId, fact });
  if (form.way === 'learning' && partsOf(form, 'minutes').length > 0) await meetAbout(school, form, planId);
  for (const words of partsOf(form, 'own-words')) {
    const { as, ...rest } = words as { as: 'student' | 'family' };
    const actor: Actor = as === 'student' ? actors.maya : actors.ana;
    await contribute(school.deps, actor, { ...input(), words: rest as never });
  }
}

async function meetAbout({ deps }: School, form: FilledForm, planId: PlanId) {
  const { decisions: _none, ...talk } = minutes;
  const { meetingId } = await openMeeting(deps, priya, {
    ...{ ...input(), about: planId, purpose: 'other', place: 'Room 12', participants: [] },
  });
  await recordMinutes(deps, priya, { ...input(), meetingId, minutes: { ...talk, ...wholeOf(form, 'minutes') } });
  await closeMeeting(deps, priya, { ...input(), meetingId });
}

async function noticesOf({ deps }: School, form: FilledForm, planId: PlanId) {
  const { kind: _kind, ...how } = wholeOf(form, 'notices');
  if (form.way === 'learning' && Object.keys(how).length === 0) return;
  await recordOnPlan(deps, priya, { ...input(), planId, notice: { kind: 'plan', sent: { ...sent(on), ...how } } });
}

/** What a teacher does with the card: confirms it, and notes what was provided. */
async function inClass({ deps }: School, form: FilledForm) {
  if (partsOf(form, 'confirmations').length > 0) {
    const [waiting] = await readOutstanding(deps, aTeacher(), { surface: 'web' });
    if (waiting) await acknowledgeCard(deps, aTeacher(), { ...input(), seen: waiting.seen });
  }
  for (const { outcome, item } of partsOf(form, 'deliveries')) {
    const card = await deps.cards.find('stu_maya');
    const { code } = item as { code: string };
    const found = card && (await fingerprintItems(card, on)).find((each) => each.code === code);
    if (!found) throw new Error(`${code} is not on the card`);
    await logDelivery(deps, aTeacher(), {
      ...{ ...input(), sectionId: 'sec_algebra', fingerprint: found.fingerprint, activity: 'lecture' },
      outcome: outcome as 'delivered',
    });
  }
}

/** All that is held on the student afterwards, as a copy of the record has it, and the day of the next evaluation. */
export async function readBack({ deps }: Pick<TestSchool, 'deps'>): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { kinds } = await exportStudent(deps, priya, { studentId: 'stu_maya', surface: 'web' });
  const { plans } = await lintPlans(deps, priya, { studentId: 'stu_maya', drafts: false, surface: 'web' });
  const due = plans.map(({ reevaluationDueOn: dueOn }) => ({ dueOn }));
  return new Map<string, readonly unknown[]>([
    ...kinds.map(({ name, records }) => [name, records] as const),
    ['reevaluation', due],
  ]);
}
