import { changesInWords } from '#shared/text/plans/plan-changes.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { type ComparedState, compareVersions } from '#shared/use-cases/plans/compare-versions.ts';
import { asReader, planOf, planStateOf } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold } from './ink.ts';
import { readerOf, studentNamed } from './people.ts';
import { planReadingDeps } from './record-deps.ts';

export const planDiff = cliCommand({
  path: 'plan diff',
  takes: ['STUDENT', 'PLAN', 'FROM', 'TO'],
  summary: 'says what changed between two versions of a plan, item by item',
  about: ['FROM and TO are numbers of versions, or draft. From 0 is all that the plan says.'],
  example: 'plan diff maya pln_1 1 2 --as dana@harbor.example',
  options: asReader,
  connect: planReadingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const [from, to] = [planStateOf(given('FROM'), 'FROM'), planStateOf(given('TO'), 'TO')];
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { changes, on, names } = await compareVersions(deps, actor, { studentId, planId, from, to, surface: 'cli' });
    const said = changesInWords(changes, { on, nameOf: nameFrom(names) });
    return {
      lines: [bold(`${planId}: ${stateText(from)} to ${stateText(to)}`), ...said.map((sentence) => `  ${sentence}`)],
      json: {
        studentId,
        planId,
        from,
        to,
        changes: changes.map((change, index) => ({ ...change, words: said[index] })),
      },
    };
  },
});

const stateText = (state: ComparedState) => (state === 'draft' ? 'the draft' : `version ${state}`);
