import { dateInWords } from '#shared/text/days.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { setCaseload } from '#shared/use-cases/access/office/set-caseload.ts';
import { namesOf } from '#shared/use-cases/names-of.ts';
import { asOption, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { caseloadDeps, counselorNamed } from './deps.ts';

export const caseloadEnd = cliCommand({
  path: 'caseload end',
  takes: ['SCHOOL', 'COUNSELOR'],
  summary: 'ends the whole caseload of a counselor at a school',
  about: ['From that day on they see no student by it. Also of somebody who has left.'],
  example: 'caseload end harbor-high omar@harbor.example --from 2027-01-04 --as priya@harbor.example',
  options: {
    from: { type: 'string', takes: 'DATE', says: 'the first day without it; else today' },
    ...asOption,
  },
  connect: caseloadDeps,
  async run({ given, values }, deps) {
    const beginOn = values.from === undefined ? undefined : dateOf(values.from, '--from');
    const actor = await actingAs(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const staffId = await counselorNamed(deps, given('COUNSELOR'));
    const input = { schoolId, staffId, beginOn, surface: 'cli', key: deps.ids.next('cmd') } as const;
    const saved = await setCaseload(deps, actor, input).catch(
      inWordsTyped(({ details: { reason } }) => (reason === 'day_over' ? wrongWord('--from', reason) : undefined)),
    );
    const nameOf = nameFrom(await namesOf(deps.roster, { staffId }));
    return {
      lines: [`${nameOf(staffId)} answers for no student of this school from ${dateInWords(saved.beginOn)} on.`],
      json: { schoolId, staffId, ...saved },
    };
  },
});
