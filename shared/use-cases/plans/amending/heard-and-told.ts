import { rightsHolders } from '#shared/domain/access/guardianship.ts';
import { checkAsked } from '#shared/domain/cases/check-people.ts';
import type { SchoolDate } from '#shared/domain/dates.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type PlanDraft, versionOf } from '#shared/domain/plans/plan.ts';
import type { Fact } from '#shared/domain/process/facts.ts';
import type { StudentAccess } from '../../access/authorize.ts';
import { readFamily } from '../../access/read-family.ts';
import { type Sent, sentNotice } from '../../cases/filing.ts';
import type { Needs } from '../../command.ts';

type Channel = Extract<Fact, { kind: 'familyAnswered' }>['channel'];

/**
 * `family`: their word, where it is not on record yet. `proposed`: what is done, in the words and the language in which
 * they were told.
 */
export type WordAndNotice = {
  family?: { person: PersonId; word: 'agreed' | 'asked'; on: SchoolDate; channel?: Channel } | undefined;
  notice: Sent & { proposed: string };
};
type Hearing = { draft: PlanDraft; access: Pick<StudentAccess, 'student' | 'actor'> & { at: string } };

/** The family's word as a fact, and the notice that went to them, which must not be of before the draft was begun. */
export async function heardAndTold(
  { roster, district, ids }: Needs<'roster' | 'district' | 'ids'>,
  { family: word, notice: given }: WordAndNotice,
  { draft, access: { actor, student, at } }: Hearing,
) {
  const family = await readFamily({ roster }, student);
  const { rights } = await district.settings();
  if (word)
    checkAsked({ kind: 'familyAnswered', ...word }, rightsHolders(student, family, { on: word.on, rights }), family);
  if (draft.begunOn && given.sentOn < draft.begunOn) throw new DomainError('invalid_input', { field: 'sentOn' });
  const filing = { ids, actor, at, student, rights, family: async () => family };
  const why = draft.reason ?? draft.needs.map(({ statement }) => statement).join('\n');
  const of = { studentId: draft.studentId, about: draft.id };
  const { notice, fact } = await sentNotice(filing, of, { kind: 'plan', sent: { ...given, why } });
  return { notice, facts: [...(word ? [wordOf(word, { by: actor.id, version: versionOf(draft) })] : []), fact] };
}

type Heard = NonNullable<WordAndNotice['family']>;

function wordOf({ person, word, on, channel }: Heard, known: Pick<Fact, 'by'> & { version: number }): Fact {
  if (word === 'asked') return { kind: 'changeWished', on, ...known, person };
  return { kind: 'familyAnswered', on, ...known, person, ...(channel ? { channel } : {}), answer: 'agreed' };
}
