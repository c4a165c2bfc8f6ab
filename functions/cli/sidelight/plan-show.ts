import { dateInWords } from '#shared/text/days.ts';
import { planHeadings as words } from '#shared/text/plans/plan-headings.ts';
import { planText } from '#shared/text/plans/plan-text.ts';
import { draftWords, exitWords, frameworkWords, nameFrom } from '#shared/text/plans/plan-words.ts';
import { spanishItem } from '#shared/text/spanish-plan-text.ts';
import { type PlanInSight, type PlansInSight, readPlan } from '#shared/use-cases/plans/read-plan.ts';
import { asReader, planOf } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold, dim } from './ink.ts';
import { readerOf, studentNamed } from './people.ts';
import { planReadingDeps } from './record-deps.ts';
import { wordsWaitingLines } from './words/waiting-lines.ts';

export const planShow = cliCommand({
  path: 'plan show',
  takes: ['STUDENT', '[PLAN]'],
  summary: 'shows the plans of a student in full, or one of them, as they stand today',
  example: 'plan show maya --as dana@harbor.example',
  options: {
    ...asReader,
    spanish: { type: 'boolean', says: 'say the supports in force once more in Spanish, for the family' },
  },
  connect: planReadingDeps,
  async run({ given, values }, deps) {
    const plan = given('[PLAN]');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const seen = await readPlan(deps, actor, { studentId, ...(plan ? { planId: planOf(plan) } : {}), surface: 'cli' });
    const { name, plans, names, because, on } = seen;
    const none = plans.length === 0 ? ['There is no plan, and none in the making.'] : [];
    return {
      lines: [
        bold(`${name} (${studentId})`),
        ...none,
        ...plans.flatMap((each) => [...planLines(each, seen), ...(values.spanish ? inSpanish(each) : [])]),
      ],
      json: { studentId, name, on, because, plans, names: Object.fromEntries(names) },
    };
  },
});

/** A family may read neither English nor a half of each: the supports stand together, in Spanish alone. */
function inSpanish({ inForce }: PlanInSight): string[] {
  if (!inForce || inForce.items.length === 0) return [];
  const lines = inForce.items.flatMap((item) => {
    const [name = '', does = ''] = spanishItem(item);
    return [`  - ${name}`, `    ${does}`];
  });
  return ['', bold('Apoyos en español, para la familia'), ...lines];
}

function planLines(plan: PlanInSight, { names, on }: PlansInSight): string[] {
  const { planId, inForce, head, draft } = plan;
  const nameOf = nameFrom(names);
  const framework = (inForce ?? head ?? draft)?.framework;
  return [
    '',
    bold(`${framework ? frameworkWords[framework] : ''} ${planId}`),
    ...(head?.status === 'ended'
      ? [`${words.ended} ${dateInWords(head.endedOn)}: ${exitWords[head.exitReason]}.`]
      : []),
    ...(head?.status === 'active' && head.version !== inForce?.version
      ? [`Version ${head.version} waits for ${dateInWords(head.effectiveOn)}.`]
      : []),
    ...(inForce
      ? [
          `Version ${inForce.version}, in force since ${dateInWords(inForce.effectiveOn)}. ${words.caseManager}: ${nameOf(inForce.caseManagerId)}.`,
          ...(inForce.status === 'active' ? [`${words.reviewDue} ${dateInWords(inForce.reviewDueOn)}.`] : []),
          ...planText(inForce, { nameOf, on }),
        ]
      : [dim('No version is in force today.')]),
    ...wordsWaitingLines(plan.waiting, (head ?? draft)?.schoolId),
    ...(draft ? ['', bold(`In the making (${draftWords[draft.status]})`), ...planText(draft, { nameOf, on })] : []),
  ];
}
