import { helpPath } from '#shared/domain/help/help-address.ts';
import { outsideOffices } from '#shared/domain/help/outside-help.ts';
import { type HelpGap, helpGaps, type SchoolHelp } from '#shared/domain/help/school-help.ts';
import { envNames } from '#shared/lambda/env.ts';
import { dateInWords } from '#shared/text/days.ts';
import { helpGapWords, helpNoticeSays } from '#shared/text/help/help-gap-words.ts';
import { phoneWords } from '#shared/text/outbound/letterhead-words.ts';
import { listHelpNotices, type NoticeToSend } from '#shared/use-cases/help/list-help-notices.ts';
import { withNoun } from '../../../imports/import-outcome.ts';
import { told } from '../../doctor/checked.ts';
import { asOption } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { typedForm } from '../endings/typed.ts';
import { bold } from '../ink.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { helpPageDeps } from './deps.ts';
import { offersInWords } from './typed.ts';

export const helpPageShow = cliCommand({
  path: 'help-page show',
  takes: ['SCHOOL'],
  summary: 'shows what the public page of a school says, what it lacks and which letters are due (then it ends with 3)',
  about: ['The page says whom to ask for help, what there is, and what rights a family has. Nobody signs in for it.'],
  example: 'help-page show harbor-high',
  options: asOption,
  connect: helpPageDeps,
  async run({ given, values }, deps) {
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const actor = await actingAs(deps, values.as);
    const { page, today, notices } = await listHelpNotices(deps, actor, { schoolId, surface: 'cli' });
    const { school, help } = page;
    const missing = helpGaps(help, today);
    const lines = [
      bold(`${school.name} (${schoolId})`),
      ...['en', 'es'].map((language) => `  ${shownAddress(helpPath(schoolId, language))}`),
      ...(help ? recordLines(help) : []),
      ...gapLines(missing),
      ...notices.map(noticeLine),
    ];
    const needsPerson = missing.length > 0 || notices.some(({ isDue }) => isDue);
    return { lines, json: { schoolId, ...(help ? { help } : {}), missing, letters: notices }, needsPerson };
  },
});

/** In full where the shell knows the address of the deployment. */
export const shownAddress = (path: string) => `${told(envNames.baseUrl) ?? ''}${path}`;

function recordLines({ helper, offers, policy = {}, rights = {}, state, lookedAtOn }: SchoolHelp) {
  const row = (what: string, says: string | undefined) => (says ? [`  ${what.padEnd(16)} ${says}`] : []);
  const { name = '', phone, email } = helper ?? {};
  return [
    ...row('whom to ask', phone && [name, phoneWords(phone), email].filter((part) => part).join(', ')),
    ...row('also offered', offersInWords(offers)),
    ...[policy.en, policy.es].flatMap((url) => row('written policy', url)),
    ...[rights.en, rights.es].flatMap((url) => row('full rights', url)),
    ...outsideOffices(state).flatMap((office) => row('from outside', office.name)),
    ...row('last checked', dateInWords(lookedAtOn)),
  ];
}

export const gapLines = (missing: readonly HelpGap[]) =>
  missing.length === 0 ? [] : ['It lacks:', ...missing.map((gap) => `  ${helpGapWords[gap]}`)];

function noticeLine({ notice, isDue, sentOn, goesTo }: NoticeToSend) {
  const students = goesTo.reduce((sum, each) => sum + each.students, 0);
  const last = sentOn ? `sent last on ${dateInWords(sentOn)}` : 'never sent yet';
  const due = isDue ? `is due, ${last}` : last;
  return `Letter ${typedForm(notice)} (${helpNoticeSays[notice]}): ${due}; ${withNoun(students, 'student')}.`;
}
