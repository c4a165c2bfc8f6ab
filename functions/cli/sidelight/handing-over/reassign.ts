import type { DomainError } from '#shared/domain/errors.ts';
import { isStaffId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { managerNoticeInWords } from '#shared/text/amending/case-manager-notice.ts';
import { dateInWords } from '#shared/text/days.ts';
import { reassignPlan } from '#shared/use-cases/plans/amending/reassign-plan.ts';
import { languageOf } from '../amending/amend.ts';
import { asReader, dateOf, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { recordingDeps } from '../endings/deps.ts';
import { inWordsTyped } from '../guardian/told.ts';
import { anybodyNamed, readerOf, studentNamed } from '../people.ts';
import { sentOptions, sentTyped } from '../referral/deps.ts';

export const planReassign = cliCommand({
  path: 'plan reassign',
  takes: ['STUDENT', 'PLAN', 'MANAGER', 'DATE'],
  summary: 'gives a plan in force to another case manager from that day on, with the reason and word to the family',
  about: [
    'For a coordinator of the student’s school, or the present case manager. DATE is today, or at most 30 days back. What the student gets stays as it is: no meeting, no new version, nothing to confirm.',
    'The caseloads of both, tasks and reminders are right at once, and both are told by email or in Slack. The former one may look for a while, as after the end of a plan.',
    'Tell the family first, and say here to whom and how. Without --to it prints the words for them and changes nothing.',
    'A meeting that is planned stays with whoever called it, and a change in the making goes along.',
  ],
  example:
    'plan reassign maya pln_1 omar@harbor.example 2026-11-23 --reason "Ms. Ruiz is on leave." --to grd_ana --by phone --sent-on 2026-11-23 --as priya@harbor.example',
  options: {
    reason: { type: 'string', takes: 'WORDS', needed: true, says: 'why; the family reads it' },
    ...sentOptions,
    ...asReader,
  },
  connect: recordingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const since = dateOf(given('DATE'), 'DATE');
    const { reason = '' } = values;
    if (reason.trim() === '' || reason.length > 1_000) throw wrongWord('--reason', 'not_why_reassigned');
    const language = languageOf(values.language ?? 'en', '--language');
    const sent = sentTyped(values);
    const actor = await readerOf(deps, values.as);
    const caseManagerId = await anybodyNamed(deps, { text: given('MANAGER'), own: false }, 'MANAGER');
    if (!isStaffId(caseManagerId)) throw wrongWord('MANAGER', 'no_staff');
    const manager = displayName(await deps.roster.getStaff(caseManagerId));
    const letter = managerNoticeInWords[language]({ manager, since, reason: reason.trim() });
    if (!sent) return { lines: letter, json: { planId, letter }, needsPerson: true };
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    await reassignPlan(deps, actor, {
      ...{ studentId, planId, caseManagerId, since, reason, surface: 'cli', key: deps.ids.next('cmd') },
      notice: { ...sent, templateVersion: 'case-manager-1', proposed: letter.join('\n') },
    }).catch(inWordsTyped(inTheirWords));
    return {
      lines: [
        `${planId} has another case manager since ${dateInWords(since)}: ${manager}. All it says stays as it is.`,
      ],
      json: { studentId, planId, caseManagerId, since },
    };
  },
});

function inTheirWords({ code, details: { field, reason } }: DomainError): DomainError | undefined {
  if (code !== 'invalid_input') return undefined;
  if (field === 'since') return wrongWord('DATE', reason === 'ahead' ? 'not_yet_theirs' : 'too_long_theirs');
  if (field === 'caseManagerId') return wrongWord('MANAGER', String(reason ?? 'cannot_manage'));
  if (field === 'to') return wrongWord('--to', 'no_person_id');
  if (field === 'on') return wrongWord('--sent-on', 'ahead');
  return field === 'sentOn' ? wrongWord('--sent-on', 'too_long_told') : undefined;
}
