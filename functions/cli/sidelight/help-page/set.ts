import { helpGaps } from '#shared/domain/help/school-help.ts';
import { keepSchoolHelp } from '#shared/use-cases/help/keep-school-help.ts';
import { listHelpNotices } from '#shared/use-cases/help/list-help-notices.ts';
import { asOption, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { actingAs, schoolNamed } from '../people.ts';
import { helpPageDeps } from './deps.ts';
import { gapLines } from './show.ts';
import { allOffers, asOptionTyped, offersOf } from './typed.ts';

const said = {
  name: { type: 'string', takes: 'NAME', says: 'whom a family asks' },
  phone: { type: 'string', takes: 'NUMBER', says: 'their telephone, with the area code' },
  email: { type: 'string', takes: 'ADDRESS', says: 'their email address' },
  offers: { type: 'string', takes: 'WORDS', says: `what else there is, with commas between: ${allOffers}` },
  policy: { type: 'string', takes: 'URL', says: 'the page with the written policy' },
  'policy-es': { type: 'string', takes: 'URL', says: 'the same in Spanish' },
  rights: { type: 'string', takes: 'URL', says: 'the page with the full text of the rights' },
  'rights-es': { type: 'string', takes: 'URL', says: 'the same in Spanish' },
  state: {
    type: 'string',
    takes: 'STATE',
    says: 'whose office and law it names: CO, LA, MA, WA or WI, or the country AU or IE',
  },
  'still-right': { type: 'boolean', says: 'all of it was checked today and is right' },
} as const;

export const helpPageSet = cliCommand({
  path: 'help-page set',
  takes: ['SCHOOL'],
  summary: 'says whom families of a school ask for help, and what its public page says besides; entered in the ledger',
  about: [
    'The page is open to everybody, in English and Spanish, and holds nothing about any student. What is left out here stays as it is; an empty value ("") takes it away.',
    'For the office of the school, or for the district itself.',
  ],
  example: 'help-page set harbor-high --name "Priya Raman" --phone "(360) 555-0102" --state WA',
  options: { ...said, ...asOption },
  connect: helpPageDeps,
  async run({ given, values }, deps) {
    const { as, offers, 'still-right': stillRight, 'policy-es': policyEs, 'rights-es': rightsEs, ...plain } = values;
    const change = { ...plain, policyEs, rightsEs, offers: offers === undefined ? undefined : offersOf(offers) };
    const isSaid = Object.values(change).some((value) => value !== undefined);
    if (!isSaid && !stillRight) throw wrongWord('--still-right', 'nothing_said');
    const schoolId = await schoolNamed(deps, given('SCHOOL'));
    const actor = await actingAs(deps, as);
    const before = await deps.schoolHelps.find(schoolId);
    const key = deps.ids.next('cmd');
    const { version } = await keepSchoolHelp(deps, actor, { schoolId, said: change, surface: 'cli', key }).catch(
      (cause: unknown) => {
        throw asOptionTyped(cause);
      },
    );
    const { page, today } = await listHelpNotices(deps, actor, { schoolId, surface: 'cli' });
    const gaps = helpGaps(page.help, today);
    const isSame = version === (before?.version ?? 0);
    return {
      lines: [
        isSame ? 'It said that already: nothing changed.' : `The page of ${page.school.name} says it now.`,
        ...gapLines(gaps),
      ],
      json: { schoolId, version, changed: !isSame, missing: gaps },
      needsPerson: gaps.length > 0,
    };
  },
});
