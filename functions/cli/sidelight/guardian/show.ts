import { guardianStanding } from '#shared/domain/access/guardian-standing.ts';
import { rightsNoticeLine, rightsPassLine } from '#shared/text/access/guardian-words.ts';
import { dateInWords } from '#shared/text/days.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold, dim } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { familyDeps } from './deps.ts';
import { tellingOf } from './rights.ts';
import { guardianData, guardianPart, rightsPassData } from './told.ts';

export const guardianShow = cliCommand({
  path: 'guardian show',
  takes: ['STUDENT'],
  summary: 'says who the family of a student is on the roster, and what each of them may see and decide today, and why',
  about: [
    'For a coordinator of the student’s school. That it was read stands in the student’s log.',
    'Where the paper lies that an entry rests on is confidential, and stands in the copy of the whole record alone.',
  ],
  example: 'guardian show maya --as priya@harbor.example',
  options: asReader,
  connect: familyDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const family = await readGuardians(deps, actor, { studentId, surface: 'cli' });
    const { name, on, guardians, facts, notices } = family;
    const { told, toTell } = tellingOf(family);
    const standings = guardians.map((guardian) => guardianStanding(guardian, facts, on));
    const nobody = standings.length === 0 ? ['The roster names nobody for this student.'] : [];
    return {
      lines: [
        bold(`${name} (${studentId})`),
        rightsPassLine(facts, { student: name, on, toTell }),
        ...told.map(([notice, to]) => rightsNoticeLine(notice, to)),
        ...standings.flatMap((each) => guardianPart(each, { student: name, on })),
        ...nobody,
        dim(`As of ${dateInWords(on)}. sidelight guardian set enters what the school was shown.`),
      ],
      json: { studentId, name, on, ...rightsPassData(facts), notices, guardians: standings.map(guardianData) },
    };
  },
});
