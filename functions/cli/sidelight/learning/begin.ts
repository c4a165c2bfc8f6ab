import { isStaffId } from '#shared/domain/ids.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { listWithoutLearningPlan } from '#shared/use-cases/plans/learning/list-without-learning-plan.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asReader, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { anybodyNamed, readerOf, schoolNamed } from '../people.ts';
import { learningDeps, ofGrade } from './deps.ts';

export const learningBegin = cliCommand({
  path: 'learning begin',
  takes: ['SCHOOL', 'MANAGER'],
  summary: 'begins a learning plan for each student of a school who has none',
  about: [
    'MANAGER (id or address) carries these plans. Nothing is in force by it: each plan is a draft for the student to write on.',
    'Cut short, it goes on where it stopped when it is called again: who has a draft lacks none.',
  ],
  example: 'learning begin harbor-high dana@harbor.example --grade 9 --as priya@harbor.example',
  options: {
    ...ofGrade,
    profile: { type: 'string', takes: 'PROFILE', says: 'the rules of the state that these plans follow' },
    ...asReader,
  },
  connect: learningDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const caseManagerId = await anybodyNamed(deps, { text: given('MANAGER'), own: false }, 'MANAGER');
    if (!isStaffId(caseManagerId)) throw wrongWord('MANAGER', 'no_staff');
    const ofOne = values.grade === undefined ? {} : { grade: values.grade };
    const students = await listWithoutLearningPlan(deps, actor, { schoolId, ...ofOne, surface: 'cli' });
    const profile = values.profile === undefined ? {} : { profile: values.profile };
    const begin = { framework: 'ILP', caseManagerId, ...profile } as const;
    const begun: { studentId: string; planId: string }[] = [];
    for (const { studentId } of students) {
      const { planId } = await beginDraft(deps, actor, { studentId, begin, surface: 'cli', key: deps.ids.next('cmd') });
      begun.push({ studentId, planId });
    }
    return {
      lines: [`${withNoun(begun.length, 'learning plan')} begun.`],
      json: { schoolId, caseManagerId, plans: begun },
    };
  },
});
