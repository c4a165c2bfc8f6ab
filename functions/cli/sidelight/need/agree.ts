import type { DomainError } from '#shared/domain/errors.ts';
import { dateInWords } from '#shared/text/days.ts';
import { agreeNeed } from '#shared/use-cases/plans/needs/agree-need.ts';
import { readNeeds } from '#shared/use-cases/plans/needs/read-needs.ts';
import { languageOf } from '../amending/amend.ts';
import { asReader, dateOf, personTyped, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { readerOf, studentNamed } from '../people.ts';
import { sentOptions, sentTyped } from '../referral/deps.ts';
import { needDeps, needLetter, needNamed } from './deps.ts';

export const needAgree = cliCommand({
  path: 'need agree',
  takes: ['STUDENT', 'PLAN'],
  summary: 'enters the family’s yes to help for a time, with the notice that told them: the help begins today',
  about: [
    'First need show with --letter: it prints the notice, which goes on record with the yes, and says the revision.',
    'While one parent says no or wants to talk first, nothing begins. The help ends by itself after its last day.',
  ],
  example:
    'need agree maya pln_1 --revision 1 --agreed-by grd_ana --to grd_ana --by phone --sent-on 2026-11-23 --as priya@harbor.example',
  options: {
    revision: { type: 'string', takes: 'NUMBER', needed: true, says: 'of what the notice says' },
    'agreed-by': { type: 'string', takes: 'PERSON', says: 'who of the family said yes, if it is not on record yet' },
    'said-on': { type: 'string', takes: 'DATE', says: 'when they said so; else the day of the notice' },
    ...sentOptions,
    ...asReader,
  },
  connect: needDeps,
  async run({ given, values }, deps) {
    const revision = Number(values.revision);
    if (!Number.isInteger(revision) || revision < 1) throw wrongWord('--revision', 'bad_need_revision');
    const sent = sentTyped(values);
    if (!sent) throw wrongWord('--to', 'no_person_id');
    const language = languageOf(sent.language, '--language');
    const agreedBy = values['agreed-by'];
    const saidOn = values['said-on'] === undefined ? sent.sentOn : dateOf(values['said-on'], '--said-on');
    const family =
      agreedBy === undefined
        ? undefined
        : { person: personTyped(agreedBy, '--agreed-by'), word: 'agreed' as const, on: saidOn };
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const seen = await readNeeds(deps, actor, { studentId, surface: 'cli' });
    const need = needNamed(seen, given('PLAN'));
    const proposed = needLetter(seen, need, language).join('\n');
    const { planId } = need;
    const begun = await agreeNeed(deps, actor, {
      ...{ studentId, planId, revision, family, surface: 'cli', key: deps.ids.next('cmd') },
      notice: { ...sent, templateVersion: 'need-1', proposed },
    }).catch(inWordsTyped(inTheirWords));
    const { endOn } = need.draft ?? {};
    return {
      lines: [`${planId} is in force from today${endOn ? `, and ends by itself after ${dateInWords(endOn)}` : ''}.`],
      json: { studentId, ...begun, endOn },
    };
  },
});

function inTheirWords({ code, details: { field } }: DomainError): DomainError | undefined {
  if (code === 'changed_meanwhile') return wrongWord('--revision', 'bad_need_revision');
  if (code === 'not_found') return wrongWord('PLAN', 'nothing_to_agree');
  if (code !== 'invalid_input') return undefined;
  if (field === 'planId') return wrongWord('PLAN', 'nothing_to_agree');
  if (field === 'to') return wrongWord('--to', 'no_person_id');
  if (field === 'on') return wrongWord('--said-on', 'ahead');
  return field === 'person' ? wrongWord('--agreed-by', 'bad_person') : undefined;
}
