import type { SchoolDate } from '#shared/domain/dates.ts';
import { blocksAgreement, type Finding } from '#shared/domain/lint/finding.ts';
import type { ActivePlan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { familyInWords } from '#shared/text/plans/family-words.ts';
import { findingInWords } from '#shared/text/plans/lint.ts';
import { draftWords, frameworkWords } from '#shared/text/plans/plan-words.ts';
import { type LintedPlans, lintPlans } from '#shared/use-cases/plans/lint-plans.ts';
import { withNoun } from '../../imports/import-outcome.ts';
import { asReader, planOf } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold, red, yellow } from './ink.ts';
import { readerOf, studentNamed } from './people.ts';
import { lintDeps } from './record-deps.ts';
import { wordsWaitingLines } from './words/waiting-lines.ts';

export const planLint = cliCommand({
  path: 'plan lint',
  takes: ['STUDENT'],
  summary: 'says what the plans of a student leave open, and what would close each gap; then it ends with 3',
  about: ['What a plan must settle before it can be agreed comes first. Who reads a plan stands in the ledger.'],
  example: 'plan lint maya --draft --as dana@harbor.example',
  options: {
    plan: { type: 'string', takes: 'PLAN', says: 'this plan alone' },
    draft: { type: 'boolean', says: 'look at what is in the making, and not at what is in force' },
    ...asReader,
  },
  connect: lintDeps,
  async run({ given, values }, deps) {
    const planId = values.plan === undefined ? undefined : planOf(values.plan, '--plan');
    const drafts = values.draft === true;
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const wish = { studentId, ...(planId ? { planId } : {}), drafts, surface: 'cli' } as const;
    const { name, on, plans } = await lintPlans(deps, actor, wish);
    const none = drafts
      ? 'No plan is in the making.'
      : 'No plan is in force. With --draft it looks at what is in the making.';
    return {
      lines: [
        bold(`${name} (${studentId})`),
        ...(plans.length === 0 ? [none] : []),
        ...plans.flatMap(({ plan, findings, waiting, family, reevaluationDueOn }) => [
          '',
          headLine(plan, findings),
          ...findingLines(plan, findings),
          ...(family && plan.status !== 'active' ? [`  ${familyInWords(family, plan)}`] : []),
          ...(reevaluationDueOn ? [evaluationLine(reevaluationDueOn, on)] : []),
          ...wordsWaitingLines(waiting, plan.schoolId),
        ]),
      ],
      json: { studentId, name, on, plans: plans.map(asJson) },
      needsPerson: plans.some(
        ({ findings, waiting, family, reevaluationDueOn: due }) =>
          findings.length > 0 || waiting > 0 || family?.next || (due !== undefined && due < on),
      ),
    };
  },
});

const evaluationLine = (due: SchoolDate, on: SchoolDate) =>
  due < on ? `  An evaluation was due on ${due}, and still is.` : `  To be evaluated again by ${due}.`;

type Linted = LintedPlans['plans'][number];
type State = ActivePlan | PlanDraft;

function headLine(plan: State, findings: readonly Finding[]) {
  const state = plan.status === 'active' ? `version ${plan.version}` : draftWords[plan.status];
  const title = bold(`${frameworkWords[plan.framework]} ${plan.id}, ${state}`);
  if (findings.length === 0) return `${title}: nothing is left open.`;
  const must = findings.filter(({ severity }) => severity === 'must').length;
  return `${title}: ${withNoun(findings.length, 'finding')}, ${stopping(must, findings.length)} an agreement.`;
}

function stopping(must: number, all: number) {
  if (all === 1) return must === 1 ? 'which stops' : 'which does not stop';
  return must === 0 ? 'none of which stops' : `${must} of which ${must === 1 ? 'stops' : 'stop'}`;
}

const findingLines = (plan: State, findings: readonly Finding[]) =>
  findings.map((finding) => `  ${severityWord[finding.severity]}  ${findingInWords(finding, plan)}`);

const severityWord: Record<Finding['severity'], string> = { must: red('must  '), should: yellow('should') };

const asJson = ({ plan, findings, waiting, family, reevaluationDueOn }: Linted) => ({
  planId: plan.id,
  state: plan.status,
  ...(plan.status === 'active' ? { version: plan.version } : {}),
  blocksAgreement: blocksAgreement(findings),
  wordsWaiting: waiting,
  ...(family ? { family } : {}),
  ...(reevaluationDueOn ? { reevaluationDueOn } : {}),
  findings: findings.map((finding) => ({ ...finding, words: findingInWords(finding, plan) })),
});
