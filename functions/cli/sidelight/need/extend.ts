import type { DomainError } from '#shared/domain/errors.ts';
import { dateInWords } from '#shared/text/days.ts';
import { beginDraft } from '#shared/use-cases/plans/begin-draft.ts';
import { readNeeds } from '#shared/use-cases/plans/needs/read-needs.ts';
import { asReader, dateOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { needDeps, needNamed } from './deps.ts';

export const needExtend = cliCommand({
  path: 'need extend',
  takes: ['STUDENT', 'PLAN', 'DATE'],
  summary: 'writes down that help for a time should last longer, until DATE',
  about: [
    'At most until six months after somebody asked for it: what lasts longer is referred, with plan refer.',
    'Nothing changes by it yet: plan weigh --letter prints the notice, and plan amend enters the family’s word.',
  ],
  example: 'need extend maya pln_1 2027-02-01 --reason "The arm heals slowly." --as priya@harbor.example',
  options: {
    reason: { type: 'string', takes: 'WORDS', needed: true, says: 'why, as the family reads it' },
    ...asReader,
  },
  connect: needDeps,
  async run({ given, values }, deps) {
    const endOn = dateOf(given('DATE'), 'DATE');
    const reason = (values.reason ?? '').trim();
    if (reason === '') throw wrongWord('--reason', 'no_words');
    if (reason.length > 600) throw wrongWord('--reason', 'reason_too_long');
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const { planId, longest } = needNamed(await readNeeds(deps, actor, { studentId, surface: 'cli' }), given('PLAN'));
    if (endOn > longest) throw wrongWord('DATE', 'need_too_long');
    const input = { studentId, amend: planId, longer: { endOn, reason }, surface: 'cli' as const };
    const { revision } = await beginDraft(deps, actor, { ...input, key: deps.ids.next('cmd') }).catch(
      inWordsTyped(inTheirWords),
    );
    return {
      lines: [
        `Written down: ${planId} until ${dateInWords(endOn)}, revision ${revision}. Nothing has changed yet.`,
        `sidelight plan weigh ${studentId} ${planId} --letter en prints the notice for the family.`,
      ],
      json: { studentId, planId, revision, endOn },
    };
  },
});

function inTheirWords({ code, details: { field } }: DomainError): DomainError | undefined {
  if (code === 'changed_meanwhile') return wrongWord('PLAN', 'in_the_making_here');
  return code === 'invalid_input' && field === 'endOn' ? wrongWord('DATE', 'not_longer') : undefined;
}
