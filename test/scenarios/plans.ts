import { PlanId } from '#shared/domain/ids.ts';
import type { PlanProcess } from '#shared/domain/plans/plan-process.ts';
import { agreeDraft } from '#shared/use-cases/plans/agree-draft.ts';
import { amendByAgreement } from '#shared/use-cases/plans/amending/amend-by-agreement.ts';
import { reassignPlan } from '#shared/use-cases/plans/amending/reassign-plan.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { discardDraft } from '#shared/use-cases/plans/discard-draft.ts';
import { endPlan } from '#shared/use-cases/plans/endings/end-plan.ts';
import { takeBackEnding } from '#shared/use-cases/plans/endings/take-back-ending.ts';
import { agreeNeed } from '#shared/use-cases/plans/needs/agree-need.ts';
import { publishPlan } from '#shared/use-cases/plans/publish-plan.ts';
import { recordOnPlan } from '#shared/use-cases/plans/record-on-plan.ts';
import { saveDraft } from '#shared/use-cases/plans/save-draft.ts';
import { sweepPlans } from '#shared/use-cases/plans/sweep-plans.ts';
import { takePlanStep } from '#shared/use-cases/plans/take-plan-step.ts';
import { disputePlan } from '#shared/use-cases/process/dispute-plan.ts';
import { openReviewTasks } from '#shared/use-cases/process/open-review-tasks.ts';
import { aCoordinator, aDraftPlan, anActivePlan, anItem, aPlanProcess } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aReferralChange } from '../sample/cases.ts';
import { aCard, aChange, aPublication, aReview, plannedReview } from '../sample/records.ts';
import { harborHigh } from '../sample/roster.ts';
import { sent } from '../use-cases/cases/case.ts';

const priya = aCoordinator();
const command = { studentId: 'stu_maya', planId: 'pln_1', surface: 'web', key: 'command' } as const;
const { needs, items, goals, services, strategies, startOn } = aDraftPlan();
const words = { needs, items, goals, services, strategies, startOn };

const aSchool = ({ rosterWriter }: Stage) =>
  enrol(rosterWriter, { people: [people.maya, people.ana, people.dana], classes: [] });
async function aDraft(stage: Stage) {
  await aSchool(stage);
  const process = aPlanProcess({ state: 'draft', framework: 'IEP-at-a-glance' });
  await stage.plans.saveDraft(
    { draft: aDraftPlan({ framework: 'IEP-at-a-glance' }), process },
    aChange('draft', { action: 'draft_saved', planId: 'pln_1' }),
  );
}
async function anAgreedDraft(stage: Stage, of: Pick<PlanProcess, 'referralId'> = {}) {
  await aSchool(stage);
  const draft = { ...aDraftPlan({ framework: 'IEP-at-a-glance' }), status: 'agreed' as const, agreedOn: '2026-11-20' };
  const process = aPlanProcess({ state: 'draft', framework: 'IEP-at-a-glance', ...of });
  await stage.plans.saveDraft({ draft, process }, aChange('draft', { action: 'draft_saved', planId: 'pln_1' }));
}
const aPlan = (over: Parameters<typeof anActivePlan>[0]) => async (stage: Stage) => {
  await aSchool(stage);
  const on = '2026-11-20';
  const nextChanges = [{ planId: 'pln_1' as const, schoolId: harborHigh.id, on }];
  const [publication, change] = aPublication('first', anActivePlan(over), aCard());
  await stage.plans.publish({ ...publication, nextChanges }, change);
};

export const planScenarios: Scenario[] = [
  {
    of: recordOnPlan,
    name: 'putting on record that the family answered',
    before: aDraft,
    act: (stage) =>
      recordOnPlan(stage, priya, {
        ...command,
        fact: { kind: 'familyAnswered', on: '2026-11-20', person: 'grd_ana', answer: 'agreed' },
      }),
  },
  {
    of: recordOnPlan,
    name: 'keeping a paper about a plan',
    before: aPlan({}),
    act: (stage) =>
      recordOnPlan(stage, priya, {
        ...command,
        paper: { kind: 'source', source: 'observation', words: 'Reads slowly.', receivedOn: '2026-11-20' },
      }),
  },
  {
    of: disputePlan,
    name: 'a dispute about a part of a plan',
    before: aPlan({}),
    act: (stage) => disputePlan(stage, priya, { ...command, act: 'open', parts: ['itm_1'] }),
  },
  {
    of: takePlanStep,
    name: 'starting a check-in',
    before: aPlan({ framework: 'ILP', kind: 'learning' }),
    act: (stage) => takePlanStep(stage, priya, { ...command, step: 'startCheckIn' }),
  },
  {
    of: beginDraft,
    name: 'beginning a plan',
    before: aSchool,
    act: (stage) =>
      beginDraft(stage, priya, {
        ...command,
        begin: { framework: 'IEP-at-a-glance', caseManagerId: 'stf_dana', agreedElsewhereOn: '2026-08-31' },
      }),
  },
  {
    of: beginDraft,
    name: 'beginning an amendment',
    before: aPlan({}),
    act: (stage) => beginDraft(stage, priya, { ...command, amend: PlanId.parse('pln_1') }),
  },
  {
    of: saveDraft,
    name: 'saving a draft',
    before: aDraft,
    act: (stage) => saveDraft(stage, priya, { ...command, revision: 1, words: { ...words, endOn: '2027-01-29' } }),
  },
  {
    of: agreeDraft,
    name: 'agreeing on a draft',
    before: aDraft,
    act: (stage) => agreeDraft(stage, priya, { ...command, revision: 1 }),
  },
  {
    of: discardDraft,
    name: 'throwing a draft away',
    before: aDraft,
    act: (stage) => discardDraft(stage, priya, { ...command, revision: 1 }),
  },
  {
    of: publishPlan,
    name: 'publishing a plan',
    before: (stage) => anAgreedDraft(stage),
    act: (stage) => publishPlan(stage, priya, command),
  },
  {
    of: publishPlan,
    name: 'publishing the plan of a case, which ends help for a time',
    async before(stage) {
      await anAgreedDraft(stage, { referralId: 'ref_case' });
      const [saved, change] = aReferralChange('case');
      await stage.referrals.save({ ...saved, referral: { ...saved.referral, fromPlanId: 'pln_need' } }, change);
      const help = anActivePlan({ id: 'pln_need', framework: 'IAP', startOn: '2026-09-28', endOn: '2027-01-04' });
      await stage.plans.publish(...aPublication('need', help));
    },
    act: (stage) => publishPlan(stage, priya, command),
  },
  {
    of: amendByAgreement,
    name: 'changing a plan by agreement',
    async before(stage) {
      await aPlan({})(stage);
      const draft = aDraftPlan({
        ...{ basedOn: 1, begunOn: '2026-11-20', reason: 'He asked for it.' },
        items: [...items, anItem({ itemId: 'itm_2', code: 'RES-NOTE', parameter: {} })],
      });
      await stage.plans.saveDraft({ draft }, aChange('draft', { action: 'draft_saved', planId: 'pln_1' }));
    },
    act: (stage) =>
      amendByAgreement(stage, priya, {
        ...{ ...command, revision: 1 },
        family: { person: 'grd_ana', word: 'asked', on: '2026-11-20' },
        notice: sent('2026-11-20'),
      }),
  },
  {
    of: beginDraft,
    name: 'writing down help for a documented need',
    before: aSchool,
    act: (stage) =>
      beginDraft(stage, priya, {
        ...command,
        begin: {
          ...{ framework: 'IAP', caseManagerId: 'stf_dana' },
          documented: { on: '2026-11-20', askedBy: 'family', shownBy: 'paper' },
          help: { need: 'Cannot write.', gives: [{ code: 'RES-TYPE', parameter: '' }], endOn: '2027-01-04' },
        },
      }),
  },
  {
    of: agreeNeed,
    name: 'helping with a documented need',
    async before(stage) {
      await aSchool(stage);
      const process = aPlanProcess({
        ...{ state: 'draft', framework: 'IAP' },
        facts: [{ kind: 'needDocumented', on: '2026-11-20', by: priya.id, askedBy: 'family', shownBy: 'paper' }],
      });
      const hard = [{ needId: 'ned_1' as const, statement: 'Cannot write.' }];
      const draft = aDraftPlan({ framework: 'IAP', needs: hard, startOn: '2026-11-20', endOn: '2027-01-04' });
      await stage.plans.saveDraft({ draft, process }, aChange('draft', { action: 'draft_saved', planId: 'pln_1' }));
    },
    act: (stage) =>
      agreeNeed(stage, priya, {
        ...{ ...command, revision: 1 },
        family: { person: 'grd_ana', word: 'agreed', on: '2026-11-20' },
        notice: sent('2026-11-20'),
      }),
  },
  {
    of: endPlan,
    name: 'ending a plan',
    before: aPlan({ framework: 'ILP', kind: 'learning' }),
    act: (stage) => endPlan(stage, priya, { ...command, exitReason: 'graduated' }),
  },
  {
    of: endPlan,
    name: 'ending a plan with its meetings',
    before: async (stage) => {
      await aPlan({ framework: 'ILP', kind: 'learning' })(stage);
      const review = aReview();
      const planned = aChange('planned', { action: 'review_scheduled', reviewId: review.id });
      await stage.reviews.schedule(plannedReview(review), planned);
    },
    act: (stage) => endPlan(stage, priya, { ...command, exitReason: 'leftAbroad', happenedOn: '2026-11-20' }),
  },
  {
    of: endPlan,
    name: 'the word that a student died',
    before: aPlan({ framework: 'ILP', kind: 'learning' }),
    act: (stage) => endPlan(stage, priya, { ...command, exitReason: 'died', happenedOn: '2026-11-20' }),
  },
  {
    of: takeBackEnding,
    name: 'taking back the word that a student died',
    async before(stage) {
      await aPlan({ framework: 'ILP', kind: 'learning' })(stage);
      await endPlan(stage, priya, { ...command, exitReason: 'died', happenedOn: '2026-11-20', key: 'died' });
    },
    act: (stage) => takeBackEnding(stage, priya, { ...command, reason: 'It was another student.' }),
  },
  {
    of: reassignPlan,
    name: 'giving a plan to another case manager',
    async before(stage) {
      await aPlan({})(stage);
      await stage.rosterWriter.putPeople([people.omar]);
      const draft = aDraftPlan({ basedOn: 1, begunOn: '2026-11-20' });
      await stage.plans.saveDraft({ draft }, aChange('draft', { action: 'draft_saved', planId: 'pln_1' }));
    },
    act: (stage) =>
      reassignPlan(stage, priya, {
        ...{ ...command, caseManagerId: 'stf_omar', since: '2026-11-20', reason: 'She is on leave.' },
        notice: sent('2026-11-20'),
      }),
  },
  {
    of: openReviewTasks,
    name: 'opening a review task',
    async before(stage) {
      await aPlan({ startOn: '2026-03-02' })(stage);
      await stage.rosterWriter.putPeople([{ ...people.maya, grade: '09' }]);
    },
    act: (stage) => openReviewTasks(stage, stage.now()),
  },
  {
    of: openReviewTasks,
    name: 'a plan whose student moved inside the district',
    async before(stage) {
      await aPlan({})(stage);
      const cedar = { ...harborHigh, id: 'sch_cedar' as const, name: 'Cedar Middle' };
      await stage.rosterWriter.putSchools([cedar]);
      await stage.rosterWriter.putPeople([{ ...people.maya, schoolId: cedar.id }]);
    },
    act: (stage) => openReviewTasks(stage, stage.now()),
  },
  {
    of: sweepPlans,
    name: 'the sweep that takes off an item',
    before: aPlan({ items: [anItem(), anItem({ itemId: 'itm_2', endOn: '2026-11-20' })] }),
    act: (stage) => sweepPlans(stage, stage.now()),
  },
  {
    of: sweepPlans,
    name: 'the sweep that ends a plan',
    before: aPlan({ endOn: '2026-11-19' }),
    act: (stage) => sweepPlans(stage, stage.now()),
  },
];
