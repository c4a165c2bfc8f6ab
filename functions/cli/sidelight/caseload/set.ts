import { type CaseloadPart, lettersTyped } from '#shared/domain/access/caseload.ts';
import type { DomainError } from '#shared/domain/errors.ts';
import { dateInWords } from '#shared/text/days.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { setCaseload } from '#shared/use-cases/access/office/set-caseload.ts';
import { namesOf } from '#shared/use-cases/names-of.ts';
import { asOption, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { caseloadDeps, counselorNamed, reachInWords } from './deps.ts';

export const caseloadSet = cliCommand({
  path: 'caseload set',
  takes: ['SCHOOL', 'COUNSELOR'],
  summary: 'says which students of a school a counselor answers for, in place of what was said before',
  about: [
    'By --grades, by --letters, by both (of these grades this part of the alphabet), or --everybody.',
    'Letters are of the family name as the roster writes it, accents left out: Ávila is under A, and Ñ under N.',
    'From that day on they see who these students are and their learning plans, may write on those and begin them, and may ask for a plan. Cards and accommodation plans stay closed.',
    'COUNSELOR is somebody whom the roster calls a counselor at this school, by id or address.',
  ],
  example: 'caseload set harbor-high omar@harbor.example --grades 9,10 --letters A-K --as priya@harbor.example',
  options: {
    grades: { type: 'string', takes: 'GRADES', says: 'grades as the roster writes them, with commas between: 9,10' },
    letters: { type: 'string', takes: 'A-K', says: 'the first and the last letter of a part of the alphabet' },
    everybody: { type: 'boolean', says: 'every student of the school' },
    adds: { type: 'boolean', says: 'beside what they have, which stays' },
    from: { type: 'string', takes: 'DATE', says: 'from this day on; else from today' },
    until: { type: 'string', takes: 'DATE', says: 'until this day, the last one' },
    ...asOption,
  },
  connect: caseloadDeps,
  async run({ given, values }, deps) {
    const part = partTyped(values);
    const beginOn = values.from === undefined ? undefined : dateOf(values.from, '--from');
    const actor = await actingAs(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const staffId = await counselorNamed(deps, given('COUNSELOR'));
    const input = { schoolId, staffId, part, adds: values.adds, beginOn } as const;
    const key = deps.ids.next('cmd');
    const saved = await setCaseload(deps, actor, { ...input, surface: 'cli', key }).catch(inWordsTyped(wrongPart));
    const until = part.endOn ? ` until ${dateInWords(part.endOn)}` : '';
    const nameOf = nameFrom(await namesOf(deps.roster, { staffId }));
    return {
      lines: [
        `${nameOf(staffId)} answers for ${reachInWords(part)} from ${dateInWords(saved.beginOn)}${until}.`,
        `sidelight caseload show ${schoolId} says who has nobody, or several.`,
      ],
      json: { schoolId, staffId, ...part, ...saved },
    };
  },
});

type Typed = Partial<Record<'grades' | 'letters' | 'until', string | undefined>> & { everybody?: boolean | undefined };

function partTyped({ grades, letters, until, everybody }: Typed): Pick<CaseloadPart, 'grades' | 'letters' | 'endOn'> {
  if (everybody ? (grades ?? letters) !== undefined : grades === undefined && letters === undefined)
    throw wrongWord('--grades', 'no_reach');
  const span = letters === undefined ? undefined : lettersTyped(letters);
  if (letters !== undefined && !span) throw wrongWord('--letters', 'bad_letters');
  const named = grades?.split(',').flatMap((grade) => grade.trim() || []);
  const endOn = until === undefined ? undefined : dateOf(until, '--until');
  return { ...(named ? { grades: named } : {}), ...(span ? { letters: span } : {}), ...(endOn ? { endOn } : {}) };
}

const options = { staffId: 'COUNSELOR', beginOn: '--from', endOn: '--until', grades: '--grades', letters: '--letters' };

const wrongPart = ({ details: { field, reason, meant } }: DomainError) => {
  const option = Object.entries(options).find(([name]) => name === field)?.[1];
  const of = reason === 'no_grade' && meant ? { refs: String(meant) } : {};
  return option && reason ? wrongWord(option, String(reason), of) : undefined;
};
