import type { SettingValue } from '#shared/domain/district/change-setting.ts';
import type { Needs } from '#shared/use-cases/command.ts';
import { changeSetting } from '#shared/use-cases/district/change-setting.ts';

/** Decides for a whole district, as its command line does. */
export async function districtSays(
  ports: Needs<'districtRecords' | 'commands' | 'ids' | 'now'>,
  said: Readonly<Record<string, SettingValue>>,
) {
  for (const [name, value] of Object.entries(said)) {
    const key = `${name} ${JSON.stringify(value)}`;
    await changeSetting(ports, { kind: 'system', id: 'system' }, { name, value, surface: 'cli', key });
  }
}
