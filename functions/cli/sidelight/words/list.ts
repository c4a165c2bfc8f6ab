import type { Actor } from '#shared/domain/access/access.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { dateInWords } from '#shared/text/days.ts';
import { frameworkWords } from '#shared/text/plans/plan-words.ts';
import { synonymInWords } from '#shared/text/plans/wordings.ts';
import type { WaitingWords } from '#shared/use-cases/plans/words/list-waiting-words.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold, dim } from '../ink.ts';
import { readerOf, schoolNamed } from '../people.ts';
import { wordsDeps } from './deps.ts';

export const wordsList = cliCommand({
  path: 'words list',
  takes: ['[SCHOOL]'],
  summary: 'lists the words of imported plans that nobody has matched to the catalog yet; then it ends with 3',
  about: [
    'No teacher sees what waits. Without SCHOOL it lists the schools of whoever reads.',
    'It shows students whose plans that person may read, and who reads stands in the ledger.',
  ],
  example: 'words list harbor-high --as priya@harbor.example',
  options: asReader,
  connect: wordsDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const schools = given('[SCHOOL]') ? [await schoolNamed(deps, given('[SCHOOL]'))] : schoolsOf(actor);
    // The rules of wordings take a tenth of a second, which no other command should wait for.
    const { listWaitingWords } = await import('#shared/use-cases/plans/words/list-waiting-words.ts');
    const waiting: WaitingWords[] = [];
    for (const schoolId of schools)
      waiting.push(...(await listWaitingWords(deps, actor, { schoolId, surface: 'cli' })));
    const none = 'No words wait that you may see.';
    return {
      lines:
        waiting.length === 0
          ? [none]
          : [
              `${withNoun(waiting.length, 'wording waits', 'wordings wait')} for a person:`,
              ...waiting.flatMap(linesOf),
              '',
              dim(
                'sidelight words settle ID CODE [PARAMETER] says what one is; sidelight words dismiss ID, that it is none.',
              ),
            ],
      json: { words: waiting },
      needsPerson: waiting.length > 0,
    };
  },
});

const schoolsOf = (actor: Actor): readonly SchoolId[] => (actor.kind === 'staff' ? actor.schoolIds : []);

function linesOf({
  id,
  name,
  studentId,
  planId,
  framework,
  text,
  parameter,
  appliesTo,
  sinceOn,
  remembered,
}: WaitingWords) {
  const more = [parameter, appliesTo.join(', ')].filter((each) => each !== '').join('; ');
  return [
    '',
    bold(`“${text}”${more ? ` (${more})` : ''}`),
    `  ${name} (${studentId}), ${frameworkWords[framework]} ${planId}, since ${dateInWords(sinceOn)}`,
    `  ${id}`,
    ...(remembered
      ? [`  ${synonymInWords(remembered)}: the district remembers it so, and the next import of this plan reads it`]
      : []),
  ];
}
