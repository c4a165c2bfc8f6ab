import type { DomainError } from '#shared/domain/errors.ts';
import { takeBackEnding } from '#shared/use-cases/plans/endings/take-back-ending.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { asReader, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { resumingDeps } from './deps.ts';

export const planResume = cliCommand({
  path: 'plan resume',
  takes: ['STUDENT', 'PLAN'],
  summary: 'takes back an ending that was entered by mistake, such as of another student, with the reason',
  about: [
    'For a coordinator of the student’s school. The plan is in force again as it was, with its days, tasks and case manager; what was put on record of the ending stays, and counts for nothing.',
    'Of a student who was said to have died, every plan that ended with it is in force again, and the name is back on every list. They sign in anew.',
    'Meetings that were called off stay so: one is to be planned within the days for a wished review. Whoever was told of the ending hears of the mistake from a person.',
    'A plan that came to its last day, or ended by a finding or by the family’s own no, stays ended: begin a new one.',
  ],
  example: 'plan resume maya pln_1 --reason "It was entered for the wrong student." --as priya@harbor.example',
  options: {
    reason: { type: 'string', takes: 'WORDS', needed: true, says: 'why it was a mistake' },
    ...asReader,
  },
  connect: resumingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const { reason = '' } = values;
    if (reason.trim() === '') throw wrongWord('--reason', 'not_why_mistaken');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const input = { studentId, planId, reason, surface: 'cli' as const, key: deps.ids.next('cmd') };
    const { plans, toMeet } = await takeBackEnding(deps, actor, input).catch(inWordsTyped(asTyped));
    return {
      lines: [
        `In force again: ${withNoun(plans, 'plan')} of ${studentId}.`,
        ...(toMeet > 0
          ? ['The meetings that were called off are no longer planned. A task says that one is needed.']
          : []),
        'Nothing goes out from here. Please call whoever was told that it had ended.',
      ],
      json: { studentId, planId, plans, toMeet },
      needsPerson: toMeet > 0,
    };
  },
});

const asTyped = ({ details: { field, reason } }: DomainError) => {
  if (reason === 'stays_ended') return wrongWord('PLAN', 'stays_ended');
  return field === 'reason' ? wrongWord('--reason', 'not_why_mistaken') : undefined;
};
