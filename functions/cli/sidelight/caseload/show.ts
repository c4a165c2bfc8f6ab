import type { CaseloadFault } from '#shared/domain/access/caseload-coverage.ts';
import { dateInWords } from '#shared/text/days.ts';
import { type CaseloadsInSight, readCaseloads } from '#shared/use-cases/access/office/read-caseloads.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asOption } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { caseloadDeps, reachInWords } from './deps.ts';

export const caseloadShow = cliCommand({
  path: 'caseload show',
  takes: ['SCHOOL'],
  summary: 'says which counselor answers for which students of a school, and who has nobody, or several; then 3',
  about: ['Of the students it tells how many they are, and no names.'],
  example: 'caseload show harbor-high --as priya@harbor.example',
  options: asOption,
  connect: caseloadDeps,
  async run({ given, values }, deps) {
    const actor = await actingAs(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const found = await readCaseloads(deps, actor, { schoolId, surface: 'cli' });
    const { school, parts, without, grades, faults } = found;
    const nobody = faults.filter(({ staffIds }) => staffIds.length === 0);
    const several = faults.filter(({ staffIds }) => staffIds.length > 1);
    return {
      lines: [
        bold(`${school.name} (${schoolId})`),
        ...(parts.length === 0 ? ['No counselor has a caseload here: sidelight caseload set says it.'] : []),
        ...parts.map(partLine),
        ...without.map(({ staffId, name }) => `  ${name} (${staffId}): no caseload`),
        ...(nobody.length === 0 ? [] : ['Nobody answers for:', ...nobody.map((fault) => `  ${faultLine(fault)}`)]),
        ...(several.length === 0 ? [] : ['Several answer for:', ...several.map((fault) => severalLine(fault, found))]),
        ...(faults.length === 0 ? ['Every student has one counselor.'] : []),
      ],
      json: { schoolId, grades, parts, without, nobody, several },
      needsPerson: faults.length > 0,
    };
  },
});

function partLine({ staffId, name, beginOn, endOn, isOpen, ...part }: CaseloadsInSight['parts'][number]) {
  const days = `from ${dateInWords(beginOn)}${endOn ? ` until ${dateInWords(endOn)}` : ''}`;
  const gone = isOpen ? '' : ': no longer a counselor here, so that nobody answers for these';
  return `  ${name} (${staffId}): ${reachInWords(part)}, ${days}${gone}`;
}

function faultLine({ grade, letters, students }: CaseloadFault) {
  const reach = [grade ? `grade ${grade}` : 'no grade', letters ? reachInWords({ letters }) : 'no letter from A to Z'];
  return `${reach.join(', ')}: ${withNoun(students, 'student')} today`;
}

function severalLine(fault: CaseloadFault, { parts }: CaseloadsInSight) {
  const names = fault.staffIds.map((id) => parts.find(({ staffId }) => staffId === id)?.name ?? id);
  return `  ${faultLine(fault)}: ${names.join(' and ')}`;
}
