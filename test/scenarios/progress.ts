import { correctProgress } from '#shared/use-cases/goals/correct-progress.ts';
import { recordProgress } from '#shared/use-cases/goals/record-progress.ts';
import { acceptProposal } from '#shared/use-cases/plans/contributions/accept-proposal.ts';
import { contribute } from '#shared/use-cases/plans/contributions/contribute.ts';
import { withdrawContribution } from '#shared/use-cases/plans/contributions/withdraw-contribution.ts';
import { aCoordinator, aDraftPlan, anActivePlan } from '../builders.ts';
import type { Scenario, Stage } from '../crash.ts';
import { people } from '../harbor-high/people.ts';
import { enrol } from '../harbor-high/school.ts';
import { aChange, aContribution, aGoal, aPoint, aPublication } from '../sample/records.ts';

const maya = { kind: 'student', id: 'stu_maya' } as const;
const command = { studentId: 'stu_maya', surface: 'web', key: 'command' } as const;
const measured = { on: '2026-11-20', value: 76, unit: 'wpm', source: 'probe' } as const;
const ofGoal = { ...command, planId: 'pln_1', goalId: 'gol_1', measured } as const;

/**
 * A plan in force with a goal that was measured once, a draft of its next version, and a goal that the student proposes
 * for it.
 */
async function aGoalUnderWay({ rosterWriter, plans, progress, contributions }: Stage) {
  await enrol(rosterWriter, { people: [people.maya], classes: [] });
  await plans.publish(...aPublication('a', anActivePlan({ goals: [aGoal()] })));
  await plans.saveDraft({ draft: aDraftPlan({ basedOn: 1, goals: [aGoal()] }) }, aChange('draft'));
  await progress.add(aPoint(), aChange('point'));
  const proposal = { planId: 'pln_1', goal: aGoal({ statement: 'I will read one book a month' }) } as const;
  await contributions.save(aContribution({ proposal }), aChange('proposal'));
}

const scenario = (of: Scenario['of'], name: string, act: Scenario['act']): Scenario => ({
  ...{ of, name, act },
  before: aGoalUnderWay,
});
export const progressScenarios = [
  scenario(recordProgress, 'recording progress', (stage) => recordProgress(stage, maya, ofGoal)),
  scenario(correctProgress, 'correcting progress', (stage) =>
    correctProgress(stage, aCoordinator(), { ...ofGoal, progressPointId: 'prg_1' }),
  ),
  scenario(contribute, 'adding words', (stage) =>
    contribute(stage, maya, { ...command, words: { about: 'other', words: 'Hm.' } }),
  ),
  scenario(withdrawContribution, 'taking words back', (stage) =>
    withdrawContribution(stage, maya, { ...command, contributionId: 'ctb_1' }),
  ),
  scenario(acceptProposal, 'taking over a goal', (stage) =>
    acceptProposal(stage, aCoordinator(), { ...command, contributionId: 'ctb_1' }),
  ),
];
