import type { StaffActor } from '#shared/domain/access/access.ts';
import { dynamoCommands } from '#shared/store/commit.ts';
import { dynamoSupports } from '#shared/store/requests/dynamo-supports.ts';
import { dynamoRoster } from '#shared/store/roster/dynamo-roster.ts';
import type { Table } from '#shared/store/table.ts';
import { addSupport } from '#shared/use-cases/requests/add-support.ts';
import { ids, now } from '../../../functions/deps/clock.ts';
import { sampleSupports } from './load.ts';

/** The directories of both schools, put in by the district's coordinator as she would; told twice, it is done once. */
export async function addSampleSupports({ plans, ledger }: { plans: Table; ledger: Table }): Promise<void> {
  const supports = dynamoSupports(plans, ledger);
  const deps = { roster: dynamoRoster(plans), supports, commands: dynamoCommands(plans, now), ids, now };
  for (const [place, { schoolId, ...support }] of sampleSupports().entries()) {
    const wish = { schoolId, support, surface: 'cli', key: `sample-support-${place}` } as const;
    await addSupport(deps, priya(schoolId), wish);
  }
}

const priya = (schoolId: StaffActor['schoolIds'][number]): StaffActor => ({
  kind: 'staff',
  id: 'stf_T1004',
  roles: ['coordinator'],
  schoolIds: [schoolId],
});
