import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { SchoolId } from '#shared/domain/ids.ts';
import { supportKinds } from '#shared/domain/requests/support.ts';
import { dynamoCommands } from '#shared/store/commit.ts';
import { dynamoSchoolHelps } from '#shared/store/help/dynamo-school-helps.ts';
import { dynamoRoster } from '#shared/store/roster/dynamo-roster.ts';
import type { Table } from '#shared/store/table.ts';
import { keepSchoolHelp } from '#shared/use-cases/help/keep-school-help.ts';
import { ids, now } from '../../../functions/deps/clock.ts';

const text = z.optional(z.string());
const SampleHelp = z.array(
  z.object({
    schoolId: SchoolId,
    said: z.object({
      ...{
        name: text,
        phone: text,
        email: text,
        state: text,
        policy: text,
        policyEs: text,
        rights: text,
        rightsEs: text,
      },
      offers: z.array(z.enum(supportKinds)),
    }),
  }),
);

/** Whom both schools tell everybody to ask; told twice, it is done once. */
export async function addSampleHelp({ plans, ledger }: { plans: Table; ledger: Table }): Promise<void> {
  const schoolHelps = dynamoSchoolHelps(plans, ledger);
  const deps = { roster: dynamoRoster(plans), schoolHelps, commands: dynamoCommands(plans, now), ids, now };
  const all = z.parse(SampleHelp, JSON.parse(readFileSync(join(import.meta.dirname, 'help.json'), 'utf8')));
  for (const { schoolId, said } of all)
    await keepSchoolHelp(
      deps,
      { kind: 'system', id: 'system' },
      { schoolId, said, surface: 'cli', key: `help ${schoolId}` },
    );
}
