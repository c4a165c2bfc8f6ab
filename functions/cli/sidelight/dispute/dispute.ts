import { PlanPartId } from '#shared/domain/ids.ts';
import type { Plan, PlanDraft } from '#shared/domain/plans/plan.ts';
import { dateInWords } from '#shared/text/days.ts';
import { disputePlan } from '#shared/use-cases/process/dispute-plan.ts';
import { type PlanDisputed, readDisputes } from '#shared/use-cases/process/read-disputes.ts';
import { ledger } from '../../../deps/tables.ts';
import { asReader, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { recordingDeps } from '../endings/deps.ts';
import { bold } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';

const disputeDeps = () => ({ ...recordingDeps(), ledger: ledger() });

export const disputeList = cliCommand({
  path: 'dispute list',
  takes: ['STUDENT'],
  summary: 'says which plans of a student are argued about, and what of them; then 3',
  example: 'dispute list maya --as priya@harbor.example',
  options: asReader,
  connect: disputeDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { name, disputes } = await readDisputes(deps, actor, { studentId, surface: 'cli' });
    const none = disputes.length === 0 ? ['No dispute is open.'] : [];
    return {
      lines: [bold(`${name} (${studentId})`), ...none, ...disputes.flatMap(disputeLines)],
      json: {
        studentId,
        disputes: disputes.map(({ planId, openedOn, contested }) => ({ planId, openedOn, parts: listed(contested) })),
      },
      needsPerson: disputes.length > 0,
    };
  },
});

export const disputeOpen = cliCommand({
  path: 'dispute open',
  takes: ['STUDENT', 'PLAN'],
  summary: 'enters that somebody disputes a plan, or parts of it; with it nothing of the plan is destroyed',
  about: [
    'For a coordinator of the student’s school. --part names what is argued about, by its id as plan show --json prints it; without it, the whole plan is.',
    'What of these would be taken away or weakened waits until it is settled, where the district lets it (settings show). Everything else goes on.',
  ],
  example: 'dispute open maya pln_1 --part itm_1 --as priya@harbor.example',
  options: {
    part: { type: 'string', multiple: true, takes: 'ID', says: 'a part of the plan; once for each' },
    ...asReader,
  },
  connect: disputeDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const parts = (values.part ?? []).map(partTyped);
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = {
      studentId,
      planId,
      act: 'open' as const,
      parts,
      surface: 'cli' as const,
      key: deps.ids.next('cmd'),
    };
    const { version } = await disputePlan(deps, actor, input).catch((refusal: unknown) => {
      throw Object(refusal).details?.field === 'parts' ? wrongWord('--part', 'bad_part') : refusal;
    });
    const what = parts.length === 0 ? 'all of it' : parts.join(', ');
    return { lines: [`A dispute about ${planId} is open: ${what}.`], json: { studentId, planId, parts, version } };
  },
});

export const disputeSettle = cliCommand({
  path: 'dispute settle',
  takes: ['STUDENT', 'PLAN'],
  summary: 'enters that the dispute about a plan is settled: what waited for it can go on',
  example: 'dispute settle maya pln_1 --as priya@harbor.example',
  options: asReader,
  connect: disputeDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { studentId, planId, act: 'settle' as const, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const { version } = await disputePlan(deps, actor, input);
    return { lines: [`The dispute about ${planId} is settled.`], json: { studentId, planId, version } };
  },
});

function partTyped(text: string) {
  const part = PlanPartId.safeParse(text);
  if (!part.success) throw wrongWord('--part', 'bad_part');
  return part.data;
}

const listed = (contested: PlanDisputed['contested']) => (contested === 'all' ? 'all' : [...contested]);

const disputeLines = ({ planId, openedOn, contested, plan }: PlanDisputed): string[] => [
  `${planId}, since ${dateInWords(openedOn)}: ${contested === 'all' ? 'all of it' : 'these parts'}`,
  ...(contested === 'all' ? [] : [...contested].map((part) => `  ${part}${partName(plan, part)}`)),
];

/** The code of an accommodation, the words of a goal: enough to know it by. */
function partName({ items, goals }: Plan | PlanDraft, part: string) {
  const item = items.find(({ itemId }) => itemId === part);
  const goal = goals.find(({ goalId }) => goalId === part);
  return item ? `: ${item.code}` : goal ? `: ${goal.statement}` : '';
}
