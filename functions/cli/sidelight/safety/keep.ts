import { keepSafetyCard } from '#shared/use-cases/cards/safety/keep-safety-card.ts';
import { readSafetyCard } from '#shared/use-cases/cards/safety/read-safety-card.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, studentNamed } from '../people.ts';
import { safetyDeps } from './deps.ts';
import { safetyLines } from './safety-lines.ts';
import { inSafetyOptions, safetyOptions, withTyped } from './typed-words.ts';

export const safetyKeep = cliCommand({
  path: 'safety keep',
  takes: ['STUDENT'],
  summary:
    'writes down, as the student’s nurse, where the action card is, what comes first, what then, and who was shown',
  about: [
    'For the nurse who was named for the student. What is left out stays as it was.',
    'With --proposal what was proposed holds, but for what is typed; without it, a proposal goes on waiting.',
    'It is on the card at once, in its first line. Whoever holds the card confirms it again, if it says something else.',
  ],
  example:
    'safety keep maya --where "red folder by the door" --first "call the office at 4100" --as samuel@harbor.example',
  options: {
    ...safetyOptions,
    proposal: { type: 'string', takes: 'NUMBER', says: 'settles the proposal of this number, as safety show names it' },
    ...asReader,
  },
  connect: safetyDeps,
  async run({ given, values }, deps) {
    const settles = values.proposal === undefined ? undefined : Number(values.proposal);
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { kept, proposed } = await readSafetyCard(deps, actor, { studentId, surface: 'cli' });
    const meant = proposed.find(({ revision }) => revision === settles);
    if (settles !== undefined && !meant) throw wrongWord('--proposal', 'bad_proposal');
    const before = settles === undefined ? kept[0] : meant;
    const words = withTyped(values, before);
    const { version } = await keepSafetyCard(deps, actor, {
      ...{ studentId, words, settles, surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inSafetyOptions);
    const now = await readSafetyCard(deps, actor, { studentId, surface: 'cli' });
    return {
      lines: [...now.kept.slice(0, 1).flatMap(safetyLines), 'Kept. It is on the card now.'],
      json: { studentId, version },
    };
  },
});
