import * as z from 'zod/mini';
import type { Actor } from '#shared/domain/access/access.ts';
import { derivedId } from '#shared/domain/derived-id.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type PersonId, RequestId, SchoolId, StaffId, type StudentId } from '#shared/domain/ids.ts';
import { comparable, mostOpen, type OpenRequest, requestWords, voiceOf } from '#shared/domain/requests/plan-request.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { type AuthorizePorts, authorize } from '../access/authorize.ts';
import type { Access } from '../audited-change.ts';
import { type CommandInput, command, type Needs } from '../command.ts';
import { unlessUnknown } from '../unless-unknown.ts';

export type AskForPlanInput = CommandInput & {
  studentId: StudentId;
  kind: OpenRequest['kind'];
  words: string;
  /** Staff only: whose words these are, when somebody said them and did not write. */
  spokenBy?: PersonId;
};
/** `before`: they had asked this already and nobody has answered yet. */
const PlanAsked = z.object({
  requestId: RequestId,
  schoolId: SchoolId,
  asked: z.enum(['now', 'before']),
});
export type PlanAsked = z.infer<typeof PlanAsked>;

type Person = Exclude<Actor, { kind: 'system' }>;
type Asker = Access & { actor: Person; student: Student };

/** Anybody near a student may ask for a plan in any words, and is owed an answer; it opens no sight of the student. */
export const askForPlan = command({
  authorize: authorizeAsking,
  result: PlanAsked,
  async run(ports: Needs<'requests' | 'roster' | 'ids'>, input: AskForPlanInput, { at, change, unchanged, ...asker }) {
    const { student } = asker;
    const words = requestWords(input.words);
    const askedBy = await voice(ports, asker, input.spokenBy);
    const same = await derivedId(student.id, comparable(words));
    const ask = async () => {
      const { version, requests } = await ports.requests.askerOf(askedBy);
      const open = requests.filter(({ status, voice: own }) => status === 'open' && own);
      const before = open.find((request) => request.same === same);
      if (before) return unchanged({ requestId: before.requestId, schoolId: before.schoolId, asked: 'before' });
      if (open.length >= mostOpen) throw new DomainError('invalid_input', { field: 'openRequests', most: mostOpen });
      const request = openRequest(asker, { id: ports.ids.next('req'), kind: input.kind, askedBy, words, at });
      const { id: requestId, schoolId } = request;
      return ports.requests.open(
        { request, same, seen: version },
        change({ action: 'plan_requested', requestId }, { requestId, schoolId, asked: 'now' }),
      );
    };
    // Who presses the button twice meets their own first request: it is looked at before they hear of trouble.
    return ask().catch((refusal) => (isOvertaken(refusal) ? ask() : Promise.reject(refusal)));
  },
});

const openRequest = (
  { actor, student }: Asker,
  asked: Pick<OpenRequest, 'id' | 'kind' | 'askedBy' | 'words' | 'at'>,
): OpenRequest => ({
  ...{ ...asked, studentId: student.id, schoolId: student.schoolId, askedAs: voiceOf(asked.askedBy) },
  ...(actor.kind === 'staff' && actor.id !== asked.askedBy ? { writtenBy: actor.id } : {}),
  ...{ version: 1, status: 'open' },
});

/** A hall monitor who teaches nobody may be the one who noticed: all staff of the student's school may ask. */
async function authorizeAsking(
  ports: AuthorizePorts,
  actor: Actor,
  { studentId }: { studentId: StudentId },
): Promise<Asker> {
  try {
    return await authorize(ports, actor, { studentId, action: 'refer', data: 'D3' });
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || actor.kind !== 'staff') throw refusal;
    const student = await ports.roster.getStudent(studentId).catch(unlessUnknown);
    if (!student?.active || !actor.schoolIds.includes(student.schoolId)) throw refusal;
    return { actor, because: 'worksAt', studentIds: [studentId], student };
  }
}

/** Nobody can be made to have said something about a student who is not theirs. */
async function voice(
  { roster }: Needs<'roster'>,
  { actor, student }: Asker,
  spokenBy: PersonId | undefined,
): Promise<PersonId> {
  if (!spokenBy || spokenBy === actor.id) return actor.id;
  const staffId = StaffId.safeParse(spokenBy).data;
  const colleague = staffId && (await roster.getStaff(staffId).catch(unlessUnknown));
  const isColleague = colleague?.active && colleague.schoolIds.includes(student.schoolId);
  const isTheirs = spokenBy === student.id || student.guardianIds.some((id) => id === spokenBy);
  if (actor.kind !== 'staff' || !(isColleague || isTheirs))
    throw new DomainError('invalid_input', { field: 'spokenBy' });
  return spokenBy;
}

const isOvertaken = (refusal: unknown) => refusal instanceof DomainError && refusal.code === 'changed_meanwhile';
