import * as z from 'zod/mini';
import { schoolDateAt } from '#shared/domain/dates.ts';
import { type HelpChange, helpAfter } from '#shared/domain/help/say-help.ts';
import type { SchoolId } from '#shared/domain/ids.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { authorizeHelp } from './authorize-help.ts';

/** Nothing said: all of it is right as it stands, as of today. */
export type KeepSchoolHelpInput = CommandInput & { schoolId: SchoolId; said: HelpChange };
const KeptHelp = z.object({ version: z.int() });

/** Changes what a school tells everybody about help, or puts on record that a letter about it went out. */
export const keepSchoolHelp = command({
  authorize: authorizeHelp,
  result: KeptHelp,
  async run(
    { schoolHelps, roster }: Needs<'schoolHelps' | 'roster'>,
    { schoolId, said }: KeepSchoolHelpInput,
    { at, change, unchanged },
  ) {
    const [{ zone }, before] = await Promise.all([roster.getSchool(schoolId), schoolHelps.find(schoolId)]);
    const after = helpAfter(before, said, { schoolId, today: schoolDateAt(at, zone) });
    if (!after) return unchanged({ version: before?.version ?? 0 });
    const { version } = after;
    return schoolHelps.save(after, change({ action: 'help_page_changed', schoolId }, { version }));
  },
});
