import { isSettingName, settingInForce, settingTyped } from '#shared/domain/district/change-setting.ts';
import { fixedByLaw } from '#shared/domain/district/setting-rows.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { changeSetting } from '#shared/use-cases/district/change-setting.ts';
import { readDistrict } from '#shared/use-cases/district/read-district.ts';
import { settingInWords } from '../../../imports/setting-words.ts';
import { asOption, wrongWord } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { actingAs } from '../people.ts';
import { settingsDeps } from './deps.ts';

export const settingsSet = cliCommand({
  path: 'settings set',
  takes: ['NAME', '[VALUE...]'],
  summary: 'decides a setting for all schools, or with --default goes back to the default; entered in the ledger',
  about: [
    'It holds from the next act on. A clock that runs keeps the days that people were told.',
    'For the district itself, or with --as for one of its administrators. sidelight settings show lists names and bounds.',
  ],
  example: 'settings set clock.evaluation 30 school days',
  options: { default: { type: 'boolean', says: 'whatever the default is' }, ...asOption },
  connect: settingsDeps,
  async run({ given, all, values }, deps) {
    const name = given('NAME');
    const text = all('[VALUE...]').join(' ');
    if ((text === '') !== (values.default === true)) throw wrongWord('VALUE', 'one_value');
    const actor = await actingAs(deps, values.as);
    const value = text === '' ? undefined : typed(name, text);
    const { record: before } = await readDistrict(deps, actor, { surface: 'cli' });
    const key = deps.ids.next('cmd');
    const { version } = await changeSetting(deps, actor, { name, value, surface: 'cli', key });
    const { record: after } = await readDistrict(deps, actor, { surface: 'cli' });
    if (!isSettingName(name) || version === (before?.version ?? 0))
      return { lines: [`${name} was that already: nothing changed.`], json: { name, version, changed: false } };
    const [was, is] = [before, after].map((record) => settingInWords(settingInForce(record, name)));
    return { lines: [`${name}: ${is}, where it was ${was}.`], json: { name, version, changed: true, was, is } };
  },
});

/** Whether there is such a setting, and whether it is the district's, the verb says. */
function typed(name: string, text: string) {
  if (!isSettingName(name) || Object.hasOwn(fixedByLaw, name)) return text;
  const value = settingTyped(name, text);
  if (value === undefined) throw new DomainError('invalid_input', { field: name, reason: 'beyond_bounds' });
  return value;
}
