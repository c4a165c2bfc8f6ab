import { guardianStanding } from '#shared/domain/access/guardian-standing.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import { endOwnHelp } from '#shared/use-cases/access/of-age/end-own-help.ts';
import { readGuardians } from '#shared/use-cases/access/read-guardians.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, studentNamed } from '../people.ts';
import { guardianDeps } from './deps.ts';
import { guardianNamed } from './named.ts';
import { guardianData, guardianPart, inWordsTyped } from './told.ts';

export const guardianEnd = cliCommand({
  path: 'guardian end',
  takes: ['STUDENT', 'GUARDIAN'],
  summary: 'enters that a student who is of age no longer wants somebody to help or represent them',
  about: [
    'For a coordinator of the student’s school, on the student’s word: no reason and no paper is asked for. It holds from the next look on.',
    'It ends a supporter, and a representative of whom guardian set --own said that the student named them. A court’s guardian and one who was appointed stay: for those, guardian set enters the paper.',
    'Meetings ahead to which they were invited are planned anew with who may still come.',
  ],
  example: 'guardian end maya "Rosa Vega" --as priya@harbor.example',
  options: asReader,
  connect: guardianDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const before = await readGuardians(deps, actor, { studentId, surface: 'cli' });
    const guardian = guardianNamed(before.guardians, given('GUARDIAN'));
    const key = deps.ids.next('cmd');
    const { version } = await endOwnHelp(deps, actor, {
      studentId,
      guardianId: guardian.id,
      surface: 'cli',
      key,
    }).catch(inWordsTyped(wrongGuardian));
    const { name: student, on, facts } = await readGuardians(deps, actor, { studentId, surface: 'cli' });
    const standing = guardianStanding(guardian, facts, on);
    return {
      lines: ['Ended, as the student wishes.', ...guardianPart(standing, { student, on })],
      json: { studentId, ...guardianData(standing), version },
    };
  },
});

const wrongGuardian = ({ details: { reason } }: DomainError) =>
  reason === 'nothing_to_end' || reason === 'not_own' ? wrongWord('GUARDIAN', reason) : undefined;
