import type { Referral } from '#shared/domain/cases/referral.ts';
import { displayName } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { type Needs, query } from '../command.ts';

export type ListReferralsInput = StudentQueryInput;
/** A student's cases, without what was said in them. */
export type ListedReferrals = {
  name: string;
  referrals: readonly Pick<Referral, 'id' | 'framework' | 'state' | 'source' | 'receivedOn'>[];
};

/** Which cases there are of a student, for who may read plans; that there is none is an answer, and is entered. */
export const listReferrals = query({
  authorize: onStudent({ data: 'D3' }),
  async read({ referrals }: Needs<'referrals'>, { studentId }: ListReferralsInput, { student, enter }) {
    const all = await referrals.ofStudent(studentId);
    return enter(
      { action: 'referrals_listed' },
      (): ListedReferrals => ({
        name: displayName(student),
        referrals: all.map(({ id, framework, state, source, receivedOn }) => ({
          ...{ id, framework, state, source, receivedOn },
        })),
      }),
    );
  },
});
