import type { Actor } from '#shared/domain/access/access.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type PersonId, RequestId, SchoolId, StaffId, type StudentId } from '#shared/domain/ids.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger.ts';
import { comparable, mostOpen, type OpenRequest, requestWords, voiceOf } from '#shared/domain/requests/plan-request.ts';
import type { Student } from '#shared/domain/roster/people.ts';
import { type AuthorizeDeps, authorize, unlessUnknown } from '../access/authorize.ts';
import { derivedId } from '../derived-id.ts';
import type { Ids } from '../ports/clock.ts';
import type { CommandKey, CommandResult, Commands } from '../ports/commands.ts';
import type { PlanRequests } from '../ports/requests/plan-requests.ts';
import type { Roster } from '../ports/roster/roster.ts';

export type AskForPlanInput = {
  studentId: StudentId;
  kind: OpenRequest['kind'];
  words: string;
  /** Staff only: whose words these are, when somebody said them and did not write. */
  spokenBy?: PersonId;
  surface: LedgerEntry['surface'];
  key: CommandKey;
};
/** `before`: they had asked this already and nobody has answered yet. */
export type PlanAsked = { requestId: RequestId; schoolId: SchoolId; asked: 'now' | 'before' };

type Deps = AuthorizeDeps & {
  roster: Pick<Roster, 'getStaff'>;
  requests: Pick<PlanRequests, 'askerOf' | 'open'>;
  commands: Commands;
  ids: Ids;
};
type May = { because: LedgerEntry['because']; student: Student };

/** Anybody near a student may ask that a plan be considered, in any words; the school then owes an answer. It opens no sight of the student. */
export async function askForPlan(deps: Deps, actor: Actor, wish: AskForPlanInput): Promise<PlanAsked> {
  const may = await mayAsk(deps, actor, wish.studentId);
  const done = await deps.commands.findResult(actor.id, wish.key);
  if (done) return asAsked(done, 'now');
  const words = requestWords(wish.words);
  const askedBy = await voice(deps, actor, { student: may.student, spokenBy: wish.spokenBy });
  const same = await derivedId(wish.studentId, comparable(words));
  const ask = () => askOnce(deps, actor, { ...wish, ...may, words, askedBy, same });
  // Somebody who presses the button twice meets their own first request: it is looked at again before they are told of trouble.
  return ask().catch((refusal) => (isOvertaken(refusal) ? ask() : Promise.reject(refusal)));
}

type Settled = AskForPlanInput & May & { askedBy: PersonId; same: string };

async function askOnce(deps: Deps, actor: Actor, wish: Settled): Promise<PlanAsked> {
  const { student, askedBy, same, because, surface, key, kind, words } = wish;
  const { version, requests } = await deps.requests.askerOf(askedBy);
  const open = requests.filter(({ status, voice }) => status === 'open' && voice);
  const before = open.find((request) => request.same === same);
  if (before) return { requestId: before.requestId, schoolId: before.schoolId, asked: 'before' };
  if (open.length >= mostOpen) throw new DomainError('invalid_input', { field: 'openRequests', most: mostOpen });
  const at = deps.now();
  const request: OpenRequest = {
    id: deps.ids.next('req'),
    studentId: student.id,
    schoolId: student.schoolId,
    askedBy,
    askedAs: voiceOf(askedBy),
    ...(actor.kind === 'staff' && actor.id !== askedBy ? { writtenBy: actor.id } : {}),
    kind,
    words,
    at,
    version: 1,
    status: 'open',
  };
  const about = { because, surface, studentIds: [student.id], requestId: request.id };
  const entry: LedgerEntry = { id: deps.ids.next('led'), at, actorId: actor.id, action: 'plan_requested', ...about };
  return asAsked(await deps.requests.open({ request, same, seen: version, entry, key }), 'now');
}

/** A hall monitor or a counsellor who teaches nobody may still be the one who noticed: all staff of the student's school may ask. */
async function mayAsk(deps: Deps, actor: Actor, studentId: StudentId): Promise<May> {
  try {
    return await authorize(deps, actor, { studentId, action: 'refer', data: 'D3' });
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || actor.kind !== 'staff') throw refusal;
    const student = await deps.roster.getStudent(studentId).catch(unlessUnknown);
    if (!student?.active || !actor.schoolIds.includes(student.schoolId)) throw refusal;
    return { because: 'worksAt', student };
  }
}

/** Nobody can be made to have said something about a student who is not theirs. */
async function voice(
  { roster }: Deps,
  actor: Actor,
  { student, spokenBy }: { student: Student; spokenBy: PersonId | undefined },
): Promise<PersonId> {
  if (actor.kind === 'system') throw new DomainError('not_allowed', { studentId: student.id });
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

const asAsked = (answer: CommandResult, asked: PlanAsked['asked']): PlanAsked => ({
  requestId: RequestId.parse(answer.requestId),
  schoolId: SchoolId.parse(answer.schoolId),
  asked,
});
