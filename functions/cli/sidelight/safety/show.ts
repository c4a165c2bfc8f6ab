import { dateInWords } from '#shared/text/days.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { readSafetyCard } from '#shared/use-cases/cards/safety/read-safety-card.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { safetyReadingDeps } from './deps.ts';
import { safetyLines } from './safety-lines.ts';

export const safetyShow = cliCommand({
  path: 'safety show',
  takes: ['STUDENT'],
  summary:
    'the action card as the nurse keeps it, since when, what it said before, and what waits for the nurse; then 3',
  example: 'safety show maya --as samuel@harbor.example',
  options: asReader,
  connect: safetyReadingDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { name, kept, proposed, names } = await readSafetyCard(deps, actor, { studentId, surface: 'cli' });
    const [today, ...before] = kept;
    const nameOf = nameFrom(names);
    const signed = ({ on, by }: { on: string; by: string }) => `${dateInWords(on)}, by ${nameOf(by)}`;
    return {
      lines: [
        bold(`Safety card of ${name}`),
        ...(today ? [...safetyLines(today), `Since ${signed(today)}`] : ['The nurse has not written it down yet.']),
        ...proposed.flatMap((each) => [
          ...['', bold(`Proposed on ${signed(each)} (proposal ${each.revision})`)],
          ...safetyLines(each),
        ]),
        ...before.flatMap((each) => ['', bold(`Before, from ${signed(each)}`), ...safetyLines(each)]),
      ],
      json: { studentId, kept, proposed },
      needsPerson: proposed.length > 0,
    };
  },
});
