import { saidOfSetting, settingInForce, settingNames } from '#shared/domain/district/change-setting.ts';
import { fixedByLaw, settingRows } from '#shared/domain/district/setting-rows.ts';
import { readDistrict } from '#shared/use-cases/district/read-district.ts';
import { rangeInWords, settingInWords } from '../../../imports/setting-words.ts';
import { asOption } from '../arguments.ts';
import { cliCommand } from '../command.ts';
import { dim } from '../ink.ts';
import { actingAs } from '../people.ts';
import { settingsDeps } from './deps.ts';
import { settingSays } from './says.ts';

export const settingsShow = cliCommand({
  path: 'settings show',
  takes: [],
  summary: 'shows what the district decided of its process and of rights, the defaults, and what both rest on',
  about: ['A district that has decided nothing goes by the defaults.'],
  example: 'settings show',
  options: asOption,
  connect: settingsDeps,
  async run({ values }, deps) {
    const { record } = await readDistrict(deps, await actingAs(deps, values.as), { surface: 'cli' });
    const settings = settingNames.map((name) => ({
      name,
      value: settingInWords(settingInForce(record, name)),
      default: settingInWords(settingInForce(undefined, name)),
      decided: saidOfSetting(record, name) !== undefined,
      allowed: rangeInWords(settingRows[name].range),
      says: settingSays[name],
      source: settingRows[name].source,
    }));
    const width = Math.max(...settings.map(({ name, value }) => `${name} ${value}`.length));
    return {
      lines: [
        ...settings.flatMap((each) => [
          `${`${each.name} ${each.value}`.padEnd(width)}  ${each.says}`,
          dim(
            `  ${each.decided ? `the district; default ${each.default}` : 'default'}; ${each.allowed}. ${each.source}`,
          ),
        ]),
        ...Object.entries(fixedByLaw).map(([name, why]) => `${name} is set by law: ${why}`),
      ],
      json: { version: record?.version ?? 0, settings },
    };
  },
});
