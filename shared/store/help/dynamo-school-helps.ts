import { DomainError } from '#shared/domain/errors.ts';
import { SchoolHelp } from '#shared/domain/help/school-help.ts';
import { asRecorded } from '#shared/domain/roster/as-recorded.ts';
import { School } from '#shared/domain/roster/people.ts';
import type { SchoolHelpReader, SchoolHelps } from '#shared/use-cases/ports/help/school-helps.ts';
import { getMany } from '../batches.ts';
import { commit } from '../commit.ts';
import { schoolKey } from '../roster/keys.ts';
import { getItem, type Table } from '../table.ts';
import { ifVersionIs, put } from '../transactions.ts';
import { helpKey } from './keys.ts';

export const dynamoSchoolHelpReader = (plans: Table): SchoolHelpReader => ({
  async page(id) {
    const items = await getMany(plans, [schoolKey(id), helpKey(id)]);
    const [school, help] = ['SCHOOL', 'HELP'].map((word) => items.find(({ sk }) => sk === word));
    return school && { school: School.parse(school), ...(help ? { help: asRecorded(SchoolHelp.parse(help)) } : {}) };
  },
});

export const dynamoSchoolHelps = (plans: Table, ledger: Table): SchoolHelps => ({
  ...dynamoSchoolHelpReader(plans),
  async find(id) {
    const item = await getItem(plans, helpKey(id), { consistent: true });
    return item && SchoolHelp.parse(item);
  },
  save(help, change) {
    const { schoolId, version } = help;
    const actions = [put(plans, { ...helpKey(schoolId), ...help }, ifVersionIs(version - 1))];
    return commit(
      { plans, ledger },
      { actions, onConflict: new DomainError('changed_meanwhile', { schoolId }) },
      change,
    );
  },
});
