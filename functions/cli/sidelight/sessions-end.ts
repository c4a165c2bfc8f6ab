import { DomainError } from '#shared/domain/errors.ts';
import { findNamed } from '#shared/use-cases/access/names-for-explanation.ts';
import { endSessions } from '#shared/use-cases/sign-in/end-sessions.ts';
import { ids, now } from '../../deps/clock.ts';
import { commands, sessionsOfPeople } from '../../deps/tables.ts';
import { withNoun } from '../../imports/import-outcome.ts';
import { asOption } from './arguments.ts';
import { cliCommand } from './command.ts';
import { actingAs, anybodyNamed, directory } from './people.ts';

const sessionDeps = () => ({
  ...directory(),
  sessionsOfPeople: sessionsOfPeople(),
  commands: commands(),
  ids,
  now,
});

export const sessionsEnd = cliCommand({
  path: 'sessions end',
  takes: ['PERSON'],
  summary: 'signs somebody out of Sidelight in Google Classroom wherever they are signed in, at once',
  about: [
    'It is entered in the ledger.',
    'They may sign in again: to keep somebody out, suspend the account at Google first, or take them off the roster.',
  ],
  example: 'sessions end grace@harbor.example',
  options: asOption,
  connect: sessionDeps,
  async run({ given, values }, deps) {
    const actor = await actingAs(deps, values.as);
    const personId = await anybodyNamed(deps, { text: given('PERSON'), own: actor.kind === 'system' }, 'PERSON');
    const person = await findNamed(deps.roster, personId);
    if (!person) throw new DomainError('not_found', { personId });
    const { ended } = await endSessions(deps, actor, { personId, surface: 'cli', key: deps.ids.next('cmd') });
    const said =
      ended === 0 ? 'was signed in nowhere: nothing changed' : `is signed out: ${withNoun(ended, 'session')} ended`;
    return { lines: [`${person.name} (${personId}) ${said}.`], json: { personId, ended } };
  },
});
