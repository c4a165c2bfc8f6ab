import { isSettled } from '#shared/domain/cards/acknowledgement.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { teacherUnconfirmed, unmanagedWords } from '#shared/text/cards/unconfirmed-words.ts';
import { readAcknowledgements } from '#shared/use-cases/cards/confirming/read-acknowledgements.ts';
import { readUnconfirmed, type UnconfirmedStudent } from '#shared/use-cases/cards/confirming/read-unconfirmed.ts';
import { asReader } from './arguments.ts';
import { type CommandOutcome, cliCommand } from './command.ts';
import { bold } from './ink.ts';
import { readerOf, studentNamed } from './people.ts';
import { confirmingDeps } from './record-deps.ts';

export const unconfirmed = cliCommand({
  path: 'unconfirmed',
  takes: ['[STUDENT]'],
  summary:
    'says which teachers have yet to confirm what changed, for the students of a case manager; then it ends with 3',
  about: [
    'To a coordinator also of students without a case manager, of whom the morning reminder told the office.',
    'With STUDENT: who of that student’s teachers has confirmed, and when, also for a coordinator.',
    'Whose cards were looked at stands in the ledger.',
  ],
  example: 'unconfirmed --as dana@harbor.example',
  options: asReader,
  connect: confirmingDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    if (given('[STUDENT]')) {
      const studentId = await studentNamed(deps, { text: given('[STUDENT]'), own: false });
      const teachers = await readAcknowledgements(deps, actor, { studentId, surface: 'cli' });
      const [student] = await deps.roster.findStudents([studentId]);
      return ofStudent({ studentId, name: student ? displayName(student) : studentId }, teachers);
    }
    const { students, ...others } = await readUnconfirmed(deps, actor, { surface: 'cli' });
    return {
      lines: [
        ...(students.length === 0
          ? ['Nothing waits for the students you case manage.']
          : students.flatMap(studentLines)),
        ...unmanagedWords({ ...others, coordinates: actor.roles.includes('coordinator') }),
      ],
      json: { students, withheld: others.withheld },
      needsPerson: students.length + others.withheld > 0,
    };
  },
});

const studentLines = ({ studentId, name, teachers }: UnconfirmedStudent) => [
  bold(`${name} (${studentId})`),
  ...teachers.map((teacher) => `  ${teacherUnconfirmed(teacher)}`),
];

type Named = { studentId: string; name: string };
type Teacher = Awaited<ReturnType<typeof readAcknowledgements>>[number];

function ofStudent({ studentId, name: ofWhom }: Named, teachers: readonly Teacher[]): CommandOutcome {
  const rows = teachers.map((each) => {
    const { staffId, name, toConfirm, gone, confirmed } = each;
    return {
      ...{ staffId, name, lines: toConfirm.length + gone.length, hasConfirmed: confirmed !== undefined },
      ...{ isSettled: isSettled(each), ...(confirmed ? { confirmedAt: confirmed.at } : {}) },
    };
  });
  const said = rows.map((row) =>
    row.isSettled
      ? `  ${row.name}: ${row.confirmedAt ? `confirmed (${row.confirmedAt.slice(0, 10)})` : 'has nothing to confirm'}`
      : `  ${teacherUnconfirmed(row)}`,
  );
  return {
    lines: [bold(`${ofWhom} (${studentId})`), ...(rows.length === 0 ? ['  Nobody teaches this student today.'] : said)],
    json: { studentId, teachers: rows },
    needsPerson: rows.some((row) => !row.isSettled),
  };
}
