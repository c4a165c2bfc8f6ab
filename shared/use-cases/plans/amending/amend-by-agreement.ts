import { rightsHolders } from '#shared/domain/access/guardianship.ts';
import { checkAsked } from '#shared/domain/cases/check-people.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { MeetingId, PersonId } from '#shared/domain/ids.ts';
import { amendedDraft } from '#shared/domain/plans/amending/amended-draft.ts';
import { amendedProcess } from '#shared/domain/plans/amending/amended-process.ts';
import { type AgreedDraft, type PlanDraft, versionOf } from '#shared/domain/plans/plan.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import { onStudent, type StudentAccess } from '../../access/authorize.ts';
import { readFamily } from '../../access/read-family.ts';
import { type Sent, sentNotice } from '../../cases/filing.ts';
import { command, type Needs } from '../../command.ts';
import { askedOfFamily, loadSituation, processChange, type SituationPorts } from '../../process/plan-situation.ts';
import { activatePlan, PublishedPlan } from '../activate-plan.ts';
import { lackingInDraft } from '../agree-draft.ts';
import { type DraftInput, draftAt } from '../draft-input.ts';
import { changeCode } from './change-code.ts';

type Channel = Extract<Fact, { kind: 'familyAnswered' }>['channel'];

/** `family`: their word, where it is not on record yet. `meetingId`: of the group, where the change needs it. */
export type AmendByAgreementInput = DraftInput & {
  family?: { person: PersonId; word: 'agreed' | 'asked'; on: SchoolDate; channel?: Channel } | undefined;
  /** `proposed`: what changes, in the words and the language in which they were told. */
  notice: Sent & { proposed: string };
  meetingId?: MeetingId | undefined;
};

/**
 * Changes a plan in force today, with the family's yes or at its wish, without a review. What the student loses the
 * group decides; the family's word, the notice and the reason are put on record in the same act.
 */
export const amendByAgreement = command({
  authorize: onStudent({ action: 'publish', data: 'D3' }),
  result: PublishedPlan,
  async run(
    ports: SituationPorts & Needs<'plans' | 'cards' | 'meetings' | 'roster' | 'district' | 'ids'>,
    input: AmendByAgreementInput,
    { change, ...access },
  ) {
    const { studentId, planId, meetingId } = input;
    const { actor, because, student, on, at } = access;
    const [draft, plan] = await Promise.all([draftAt(ports, input), ports.plans.find(studentId, planId)]);
    if (plan?.status !== 'active') throw new DomainError('not_ready', { planId, missing: 'planInForce' });
    if (draft.basedOn !== plan.version) throw new DomainError('changed_meanwhile', { planId });
    const lacking = lackingInDraft(draft, on);
    if (lacking.length > 0) throw new DomainError('plan_incomplete', { planId, missing: lacking.join(' ') });
    const found = await loadSituation(ports, input, { as: because, on, draft });
    const situation = await askedOfFamily(ports, found, student);
    const { notice, facts } = await heardAndTold(ports, input, { draft, access });
    const meeting = meetingId && (await ports.meetings.get(studentId, meetingId));
    const amendment = { plan, draft, code: await changeCode(draft), facts, by: actor.id, on };
    const process = amendedProcess(situation, { ...amendment, meeting: meeting || undefined });
    const agreed: AgreedDraft = { ...amendedDraft(draft, plan), status: 'agreed', agreedOn: on };
    const moves = await processChange(ports, situation.process, process);
    const { earlier } = situation.context;
    return activatePlan(ports, { draft: agreed, stored: true, moves, notices: [notice], earlier, on, at }, change);
  },
});

type Hearing = { draft: PlanDraft; access: Pick<StudentAccess, 'student' | 'actor'> & { at: string; on: SchoolDate } };

/** The family's word as a fact, and the notice that went to them, which must not be of before the change was begun. */
async function heardAndTold(
  { roster, district, ids }: Needs<'roster' | 'district' | 'ids'>,
  { studentId, planId, family: word, notice: given }: AmendByAgreementInput,
  { draft, access: { actor, student, at } }: Hearing,
) {
  const family = await readFamily({ roster }, student);
  const { rights } = await district.settings();
  if (word)
    checkAsked({ kind: 'familyAnswered', ...word }, rightsHolders(student, family, { on: word.on, rights }), family);
  if (draft.begunOn && given.sentOn < draft.begunOn) throw new DomainError('invalid_input', { field: 'sentOn' });
  const filing = { ids, actor, at, student, rights, family: async () => family };
  const sent = { ...given, why: draft.reason ?? '' };
  const { notice, fact } = await sentNotice(filing, { studentId, about: planId }, { kind: 'plan', sent });
  return { notice, facts: [...(word ? [wordOf(word, { by: actor.id, version: versionOf(draft) })] : []), fact] };
}

type Heard = NonNullable<AmendByAgreementInput['family']>;

function wordOf({ person, word, on, channel }: Heard, known: Pick<Fact, 'by'> & { version: number }): Fact {
  if (word === 'asked') return { kind: 'changeWished', on, ...known, person };
  return { kind: 'familyAnswered', on, ...known, person, ...(channel ? { channel } : {}), answer: 'agreed' };
}
