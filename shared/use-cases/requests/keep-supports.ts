import * as z from 'zod/mini';
import type { StaffActor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type SchoolId, SupportId } from '#shared/domain/ids.ts';
import { changesAs, mayKeepSupports, type Support } from '#shared/domain/requests/support.ts';
import type { Access, Change } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';

type SchoolScope = { schoolId: SchoolId };
export type KeepSupportsInput = CommandInput & SchoolScope;
const KeptSupport = z.object({ supportId: SupportId });
export type KeptSupport = z.infer<typeof KeptSupport>;

/** The directory tells of no student, so its entry names none; who changed it, and when, is on record. */
export async function authorizeKeeping(
  _ports: object,
  actor: StaffActor,
  { schoolId }: SchoolScope,
): Promise<Access & { actor: StaffActor }> {
  if (!mayKeepSupports(actor, schoolId)) throw new DomainError('not_allowed', { schoolId });
  return { actor, because: changesAs(actor), studentIds: [] };
}

type Ports = Needs<'supports' | 'roster' | 'ids'>;

/** A command about one entry of a school's directory. One that leaves it as it is changes nothing. */
export const keepingSupports = <Input extends KeepSupportsInput>(
  decide: (ports: Ports, input: Input) => Promise<{ before?: Support; support: Support }>,
) =>
  command({
    authorize: authorizeKeeping,
    result: KeptSupport,
    async run(ports: Ports, input: Input, { change, unchanged }) {
      const { before, support } = await decide(ports, input);
      if (support === before) return unchanged({ supportId: support.id });
      return saveSupport(ports, support, change);
    },
  });

async function saveSupport(ports: Ports, support: Support, change: Change<KeptSupport>) {
  if (support.active) await checkWhom(ports, support);
  const supportId = support.id;
  return ports.supports.save(support, change({ action: 'support_changed', supportId }, { supportId }));
}

/** A directory that sends a family to somebody who is not there is worse than none. */
async function checkWhom({ roster }: Needs<'roster'>, { whom, schoolId }: Support) {
  if (whom.kind !== 'staff') return;
  const staff = await roster.getStaff(whom.staffId).catch(unlessUnknown);
  if (!staff?.active || !staff.schoolIds.includes(schoolId))
    throw new DomainError('invalid_input', { field: 'whom', staffId: whom.staffId });
}

export type SupportAsRead = SchoolScope & { supportId: SupportId; version: number };

/** The entry as the writer read it, or `changed_meanwhile`. */
export async function readSupport(
  { supports }: Needs<'supports'>,
  { schoolId, supportId, version }: SupportAsRead,
): Promise<Support> {
  const support = await supports.find(schoolId, supportId);
  if (!support) throw new DomainError('not_found', { supportId });
  if (support.version !== version) throw new DomainError('changed_meanwhile', { supportId });
  return support;
}
