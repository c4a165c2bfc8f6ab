import { DomainError } from '#shared/domain/errors.ts';
import { whoLeft, whyNotMore, whyTheyMay, whyTheyMayNot } from '#shared/text/access/why.ts';
import { dateInWords } from '#shared/text/days.ts';
import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { findNamed, namesForExplanation } from '#shared/use-cases/access/names-for-explanation.ts';
import { asOption } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold, dim } from './ink.ts';
import { actingAs, anybodyNamed, studentNamed } from './people.ts';
import { planReadingDeps } from './record-deps.ts';

export const why = cliCommand({
  path: 'why',
  takes: ['STAFF', 'STUDENT'],
  summary: 'says what somebody may see of a student and why, and what would have to be true for the rest',
  about: ['STAFF may be a guardian or a student as well.', 'The question is entered in the student’s log.'],
  example: 'why grace@harbor.example maya',
  options: asOption,
  connect: planReadingDeps,
  async run({ given, values }, deps) {
    const actor = await actingAs(deps, values.as);
    const own = actor.kind === 'system';
    const personId = await anybodyNamed(deps, { text: given('STAFF'), own }, 'STAFF');
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own });
    const person = await findNamed(deps.roster, personId);
    if (!person) throw new DomainError('not_found', { personId });
    const explained = await explainAccess(deps, actor, { personId, studentId, surface: 'cli' });
    const names = { person: person.name, ...(await namesForExplanation(deps.roster, explained)) };
    const { relations, misses, on, policy } = explained;
    const may = relations.flatMap((held) => whyTheyMay(held, names));
    const mayNot = relations.length > 0 ? whyNotMore(relations, names) : whyTheyMayNot(misses, person.kind, names);
    const left = person.active ? [] : [whoLeft(person.name)];
    return {
      lines: [
        bold(`${person.name} (${personId}) and ${names.student} (${studentId})`),
        ...left,
        ...may,
        ...mayNot,
        dim(`As of ${dateInWords(on)}, by the rules that hold since ${dateInWords(policy)}.`),
      ],
      json: {
        personId,
        name: person.name,
        active: person.active,
        studentId,
        on,
        policy,
        grounds: relations,
        misses,
        may,
        mayNot,
      },
    };
  },
});
