import { DomainError } from '#shared/domain/errors.ts';
import { findNamed } from '#shared/use-cases/access/names-for-explanation.ts';
import { endSessions } from '#shared/use-cases/sign-in/end-sessions.ts';
import { ids, now } from '../../deps/clock.ts';
import { commands, roster, sessionsOfPeople } from '../../deps/tables.ts';
import { withNoun } from '../import/import-door.ts';
import { actingAs, asOption, findPerson } from './arguments.ts';
import { cliCommand } from './command.ts';

const sessionDeps = () => ({
  roster: roster(),
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
    'PERSON is an id like stf_grace or stu_maya, or an address. It is entered in the ledger.',
    'They may sign in again: to keep somebody out, suspend the account at Google first, or take them off the roster.',
  ],
  example: 'sessions end grace@harbor.example',
  options: asOption,
  connect: sessionDeps,
  async run({ given, values }, deps) {
    const personId = await findPerson(deps.roster, given('PERSON'), 'PERSON');
    const actor = await actingAs(deps.roster, values.as);
    const person = await findNamed(deps.roster, personId);
    if (!person) throw new DomainError('not_found', { personId });
    const { ended } = await endSessions(deps, actor, { personId, surface: 'cli', key: deps.ids.next('cmd') });
    const said =
      ended === 0 ? 'was signed in nowhere: nothing changed' : `is signed out: ${withNoun(ended, 'session')} ended`;
    return { lines: [`${person.name} (${personId}) ${said}.`], json: { personId, ended } };
  },
});
