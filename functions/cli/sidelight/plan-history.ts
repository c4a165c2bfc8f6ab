import { dateInWords } from '#shared/text/days.ts';
import { planText } from '#shared/text/plans/plan-text.ts';
import { frameworkWords, type NameOf, nameFrom, standingWords } from '#shared/text/plans/plan-words.ts';
import { readPlanHistory, type VersionInHistory } from '#shared/use-cases/plans/read-plan-history.ts';
import { asReader, dateOf, planOf } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold } from './ink.ts';
import { readerOf, studentNamed } from './people.ts';
import { planReadingDeps } from './record-deps.ts';

export const planHistory = cliCommand({
  path: 'plan history',
  takes: ['STUDENT', 'PLAN'],
  summary: 'lists the versions of a plan, who made them and why, and shows what was in force on a day',
  example: 'plan history maya pln_1 --on 2026-10-01 --as dana@harbor.example',
  options: {
    on: { type: 'string', takes: 'DATE', says: 'show what was in force on this day, in full' },
    ...asReader,
  },
  connect: planReadingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const asOf = values.on === undefined ? undefined : dateOf(values.on, '--on');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const wish = { studentId, planId, ...(asOf ? { asOf } : {}), surface: 'cli' } as const;
    const history = await readPlanHistory(deps, actor, wish);
    const { head, versions, inForce, names } = history;
    const nameOf = nameFrom(names);
    const shown = asOf
      ? [
          '',
          inForce
            ? bold(`On ${dateInWords(asOf)}: version ${inForce.version}`)
            : `On ${dateInWords(asOf)} no version of it was in force.`,
          ...(inForce ? planText(inForce, { nameOf, on: asOf }) : []),
        ]
      : [];
    return {
      lines: [
        bold(`${frameworkWords[head.framework]} ${planId}`),
        ...versions.map((each) => versionLine(each, nameOf)),
        ...shown,
      ],
      json: { studentId, planId, asOf: history.asOf, inForce, versions, names: Object.fromEntries(names) },
    };
  },
});

const versionLine = ({ version, standing, effectiveOn, publishedBy, reason }: VersionInHistory, nameOf: NameOf) =>
  [
    `  ${version}  ${standingWords[standing]}`,
    `from ${dateInWords(effectiveOn)}`,
    ...(publishedBy ? [`published by ${nameOf(publishedBy)}`] : []),
    ...(reason ? [reason.replaceAll('\n', ' ')] : []),
  ].join(', ');
