import { listWithoutLearningPlan } from '#shared/use-cases/plans/learning/list-without-learning-plan.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asReader } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, schoolNamed } from '../people.ts';
import { learningDeps, ofGrade } from './deps.ts';

export const learningList = cliCommand({
  path: 'learning list',
  takes: ['SCHOOL'],
  summary: 'lists the students of a school who have no learning plan, in force or in the making; then it ends with 3',
  about: ['It shows students whose plans that person may begin, and who reads stands in the ledger.'],
  example: 'learning list harbor-high --grade 9 --as priya@harbor.example',
  options: { ...ofGrade, ...asReader },
  connect: learningDeps,
  async run({ given, values }, deps) {
    const actor = await readerOf(deps, values.as);
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const ofOne = values.grade === undefined ? {} : { grade: values.grade };
    const students = await listWithoutLearningPlan(deps, actor, { schoolId, ...ofOne, surface: 'cli' });
    const lines = students.map(
      ({ studentId, name, grade }) => `  ${name} (${studentId})${grade ? `, grade ${grade}` : ''}`,
    );
    return {
      lines:
        students.length === 0
          ? ['Nobody whom you may begin a plan for lacks a learning plan.']
          : [`${withNoun(students.length, 'student has', 'students have')} no learning plan:`, ...lines],
      json: { schoolId, students },
      needsPerson: students.length > 0,
    };
  },
});
