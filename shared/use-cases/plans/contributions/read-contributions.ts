import { decide } from '#shared/domain/access/decide.ts';
import { readableBy } from '#shared/domain/plans/contribution.ts';
import { onStudent, type StudentQueryInput } from '../../access/authorize.ts';
import { type Needs, query } from '../../command.ts';

export type ReadContributionsInput = StudentQueryInput;

/** What was said about a student, for who may read the plan; everybody else who may add words sees their own. */
export const readContributions = query({
  authorize: onStudent({ action: 'contribute', data: 'learning' }),
  async read(
    { contributions }: Needs<'contributions'>,
    { studentId }: ReadContributionsInput,
    { actor, because, enter },
  ) {
    const all = await contributions.ofStudent(studentId);
    const readsPlan = decide(because, 'D3').allowed;
    const shown = all.filter((each) => readableBy(actor.id, each) && (readsPlan || each.byId === actor.id));
    return enter({ action: 'contributions_viewed' }, () => shown);
  },
});
