import { groupInWords, weighingInWords } from '#shared/text/amending/weighing-words.ts';
import { nameFrom } from '#shared/text/plans/plan-words.ts';
import { requirementsInWords } from '#shared/text/plans/requirements.ts';
import { weighDraft } from '#shared/use-cases/plans/amending/weigh-draft.ts';
import { asReader, planOf } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { bold } from '../ink.ts';
import { readerOf, studentNamed } from '../people.ts';
import { amendingDeps } from '../record-deps.ts';
import { languageOf } from './amend.ts';
import { letterLines } from './letter.ts';

export const planWeigh = cliCommand({
  path: 'plan weigh',
  takes: ['STUDENT', 'PLAN'],
  summary:
    'says what the draft of an amendment takes away, and whether the group is needed for it; then it ends with 3',
  about: [
    'Before anybody signs. What is taken away, weakened or delayed is for the group that knows the student, and so is what no rule can judge.',
    'Who sees to something, the spelling of words, and what is added need no meeting.',
  ],
  example: 'plan weigh maya pln_1 --as dana@harbor.example',
  options: {
    letter: { type: 'string', takes: 'LANGUAGE', says: 'also print the notice to the family, in en or es' },
    ...asReader,
  },
  connect: amendingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const language = values.letter === undefined ? undefined : languageOf(values.letter, '--letter');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const weighed = await weighDraft(deps, actor, { studentId, planId, surface: 'cli' });
    const { version, revision, changes, needsGroup, code, missing, on, names } = weighed;
    return {
      lines: [
        bold(`${planId}: revision ${revision} of the draft, to become version ${version}`),
        ...weighingInWords(changes, { on, nameOf: nameFrom(names) }).map((line) => `  ${line}`),
        groupInWords(needsGroup, code),
        ...(missing.length > 0 ? [`Not on record yet: ${requirementsInWords(missing.join(', '))}.`] : []),
        ...(language ? ['', ...letterLines(weighed, language)] : []),
      ],
      json: { studentId, planId, version, revision, needsGroup, code, missing, changes },
      needsPerson: missing.length > 0,
    };
  },
});
