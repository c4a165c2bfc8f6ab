import { factsFor, type NoticeInSight, noticeFor, untriedFor } from '#shared/domain/cases/other-parent.ts';
import type { Referral } from '#shared/domain/cases/referral.ts';
import type { ReferralId } from '#shared/domain/ids.ts';
import { hasRefusal } from '#shared/domain/process/family/consents.ts';
import { type TriedTooLittle, whoWasTriedTooLittle } from '#shared/domain/process/rounds/tried-each.ts';
import { asksFor, possibleSteps } from '#shared/domain/process/step.ts';
import { onStudent, type StudentQueryInput } from '../access/authorize.ts';
import { readFamily } from '../access/read-family.ts';
import { type Needs, query } from '../command.ts';
import { readReaching } from '../process/reaching.ts';

export type ReadReferralInput = StudentQueryInput & { referralId: ReferralId };
/** A referral as it stands, with every step that may follow and what each still lacks. */
export type ReferralInSight = {
  referral: Referral;
  notices: NoticeInSight[];
  possible: ReturnType<typeof possibleSteps>;
  /** Who was not tried enough before silence may close it. */
  untried: TriedTooLittle[];
};

export const readReferral = query({
  authorize: onStudent({ data: 'D3' }),
  async read(
    ports: Needs<'referrals' | 'district' | 'roster' | 'calendars'>,
    { studentId, referralId }: ReadReferralInput,
    { actor, because: as, on, student, enter },
  ) {
    const { referrals, district } = ports;
    const [{ process: settings }, referral, notices] = await Promise.all([
      district.settings(),
      referrals.get(studentId, referralId),
      referrals.noticesOf(studentId),
    ]);
    const { framework } = referral;
    const waits = asksFor('contactAttempts', referral.state, framework);
    const isAsked = hasRefusal(referral.facts) || waits;
    const reached = isAsked ? await readReaching(ports, student, { on, family: readFamily(ports, student) }) : {};
    return enter(
      { action: 'referral_viewed', referralId },
      (): ReferralInSight => ({
        referral: { ...referral, facts: factsFor(referral.facts, actor.id) },
        notices: notices.filter(({ about }) => about === referralId).map((notice) => noticeFor(notice, actor.id)),
        possible: possibleSteps(referral, { as, on, framework, settings, ...reached }),
        untried: waits ? untriedFor(whoWasTriedTooLittle(referral.facts, { settings, ...reached }), actor.id) : [],
      }),
    );
  },
});
