import { DomainError } from '#shared/domain/errors.ts';
import { whoLeft, whyNotMore, whyTheyMay, whyTheyMayNot } from '#shared/text/access/why.ts';
import { dateInWords } from '#shared/text/plans/plan-words.ts';
import { explainAccess } from '#shared/use-cases/access/explain-access.ts';
import { findNamed, namesForExplanation } from '#shared/use-cases/access/names-for-explanation.ts';
import { actingAs, asOption, findPerson, studentOf } from './arguments.ts';
import { cliCommand } from './command.ts';
import { bold, dim } from './ink.ts';
import { planReadingDeps } from './record-deps.ts';

export const why = cliCommand({
  path: 'why',
  takes: ['STAFF', 'STUDENT'],
  summary: 'says what somebody may see of a student and why, and what would have to be true for the rest',
  about: [
    'STAFF is an id like stf_grace or an address; a guardian (grd_) or a student (stu_) may be asked about as well.',
    'The question is entered in the student’s log.',
  ],
  example: 'why grace@harbor.example maya',
  options: asOption,
  connect: planReadingDeps,
  async run({ given, values }, deps) {
    const studentId = studentOf(given('STUDENT'));
    const personId = await findPerson(deps.roster, given('STAFF'), 'STAFF');
    const actor = await actingAs(deps.roster, values.as);
    const person = await findNamed(deps.roster, personId);
    if (!person) throw new DomainError('not_found', { personId });
    // Whoever asks for the district itself may know whether there is such a student; a person by their own rights may
    // not.
    if (actor.kind === 'system') await deps.roster.getStudent(studentId);
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
