import { MeetingId } from '#shared/domain/ids.ts';
import { Channel } from '#shared/domain/process/facts.ts';
import { type NoticeLanguage, noticeLanguages } from '#shared/text/amending/change-notice.ts';
import { amendByAgreement } from '#shared/use-cases/plans/amending/amend-by-agreement.ts';
import { weighDraft } from '#shared/use-cases/plans/amending/weigh-draft.ts';
import { asReader, dateOf, personTyped, planOf, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { readerOf, studentNamed } from '../people.ts';
import { amendingDeps } from '../record-deps.ts';
import { letterLines } from './letter.ts';

export const planAmend = cliCommand({
  path: 'plan amend',
  takes: ['STUDENT', 'PLAN'],
  summary: 'changes a plan in force today, with the family’s yes or at its wish, and without a review',
  about: [
    'First plan weigh, with --letter: it says what the draft takes away and prints the notice. Give the family the notice, and then say here to whom and how.',
    'Their yes or their wish goes on record with it, if it is not there yet. While one parent says no or wants to talk first, the plan stays as it is.',
    'Where the group is needed, --meeting names its closed meeting that said yes to this change. Teachers confirm the new version as any other.',
  ],
  example: 'plan amend maya pln_1 --revision 2 --asked-by grd_ana --to grd_ana --by phone --as dana@harbor.example',
  options: {
    revision: { type: 'string', takes: 'NUMBER', needed: true, says: 'of the draft that was weighed' },
    to: { type: 'string', multiple: true, takes: 'PERSON', says: 'to whom the notice went, by id; once for each' },
    by: { type: 'string', takes: 'WAY', needed: true, says: `how it reached them: ${Channel.options.join(', ')}` },
    language: { type: 'string', takes: 'LANGUAGE', says: 'in which it was written: en or es; else en' },
    interpreter: { type: 'boolean', says: 'somebody who interprets was offered' },
    'sent-on': { type: 'string', takes: 'DATE', says: 'when it went out; else today' },
    'agreed-by': { type: 'string', takes: 'PERSON', says: 'who of the family said yes to this change' },
    'asked-by': { type: 'string', takes: 'PERSON', says: 'who of the family asked for it' },
    'said-on': { type: 'string', takes: 'DATE', says: 'when they said so; else today' },
    meeting: { type: 'string', takes: 'MEETING', says: 'of the group that decided this change' },
    ...asReader,
  },
  connect: amendingDeps,
  async run({ given, values }, deps) {
    const planId = planOf(given('PLAN'));
    const revision = Number(values.revision);
    if (!Number.isInteger(revision) || revision < 1) throw wrongWord('--revision', 'bad_revision');
    const to = (values.to ?? []).map((text) => personTyped(text, '--to'));
    if (to.length === 0) throw wrongWord('--to', 'no_person_id');
    const channel = Channel.safeParse(values.by).data;
    if (!channel) throw wrongWord('--by', 'bad_way', { ways: Channel.options.join(', ') });
    const language = languageOf(values.language ?? 'en', '--language');
    const meetingId = values.meeting === undefined ? undefined : meetingOf(values.meeting);
    const word = saidBy(values['agreed-by'], values['asked-by']);
    const [sentOn, saidOn] = [values['sent-on'], values['said-on']];
    const days = { sent: sentOn && dateOf(sentOn, '--sent-on'), said: saidOn && dateOf(saidOn, '--said-on') };
    const actor = await readerOf(deps, values.as);
    const studentId = await studentNamed(deps, { text: given('STUDENT'), own: false });
    const weighed = await weighDraft(deps, actor, { studentId, planId, surface: 'cli' });
    const letter = letterLines(weighed, language);
    const notice = {
      ...{ templateVersion: 'change-1', channel, sentOn: days.sent || weighed.on, to, language },
      ...{ interpreterOffered: values.interpreter === true, proposed: letter.join('\n') },
    };
    const family = word && { ...word, on: days.said || weighed.on };
    const amended = await amendByAgreement(deps, actor, {
      ...{ studentId, planId, revision, notice, family, meetingId },
      ...{ surface: 'cli', key: deps.ids.next('cmd') },
    });
    return {
      lines: [`${planId} is changed: version ${amended.version}. Teachers are asked to confirm what is new to them.`],
      json: { studentId, ...amended },
    };
  },
});

function meetingOf(text: string): MeetingId {
  const meeting = MeetingId.safeParse(text);
  if (!meeting.success) throw wrongWord('--meeting', 'bad_meeting');
  return meeting.data;
}

export function languageOf(text: string, field: string): NoticeLanguage {
  const language = noticeLanguages.find((each) => each === text);
  if (!language) throw wrongWord(field, 'bad_language');
  return language;
}

function saidBy(agreed: string | undefined, asked: string | undefined) {
  if (agreed !== undefined && asked !== undefined) throw wrongWord('--asked-by', 'agreed_or_asked');
  if (agreed !== undefined) return { person: personTyped(agreed, '--agreed-by'), word: 'agreed' } as const;
  return asked === undefined ? undefined : ({ person: personTyped(asked, '--asked-by'), word: 'asked' } as const);
}
