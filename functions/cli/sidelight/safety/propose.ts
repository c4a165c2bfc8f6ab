import { proposeSafetyCard } from '#shared/use-cases/cards/safety/propose-safety-card.ts';
import { readSafetyCard } from '#shared/use-cases/cards/safety/read-safety-card.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, studentNamed } from '../people.ts';
import { safetyDeps } from './deps.ts';
import { inSafetyOptions, safetyOptions, withTyped } from './typed-words.ts';

export const safetyPropose = cliCommand({
  path: 'safety propose',
  takes: ['STUDENT'],
  summary:
    'says, as a teacher, case manager or coordinator, what the nurse should write on the action card; the nurse settles it',
  about: [
    'It takes the place of what you proposed before, and of nobody else’s. Nothing changes on the card before the nurse settled it.',
  ],
  example: 'safety propose maya --where "blue bag, room 12" --as dana@harbor.example',
  options: { ...safetyOptions, ...asReader },
  connect: safetyDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { kept } = await readSafetyCard(deps, actor, { studentId, surface: 'cli' });
    const words = withTyped(values, kept[0]);
    const { revision } = await proposeSafetyCard(deps, actor, {
      ...{ studentId, words, surface: 'cli', key: deps.ids.next('cmd') },
    }).catch(inSafetyOptions);
    return {
      lines: [
        `Proposed, as proposal ${revision}. The nurse is told that it waits: safety show and safety keep --proposal ${revision} settle it.`,
      ],
      json: { studentId, revision },
    };
  },
});
