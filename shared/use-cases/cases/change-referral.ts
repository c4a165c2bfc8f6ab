import * as z from 'zod/mini';
import type { AccessNeeds } from '#shared/domain/access/decide.ts';
import type { Family } from '#shared/domain/access/guardianship.ts';
import type { Evidence, Notice } from '#shared/domain/cases/evidence.ts';
import type { Referral, ReferralContext } from '#shared/domain/cases/referral.ts';
import { ReferralId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plans/plan.ts';
import { hasRefusal } from '#shared/domain/process/family/consents.ts';
import { ReferralState } from '#shared/domain/process/states.ts';
import type { School } from '#shared/domain/roster/people.ts';
import { onStudent, type StudentAccess, type StudentCommandInput } from '../access/authorize.ts';
import { readFamily } from '../access/read-family.ts';
import { command, type Needs } from '../command.ts';
import { deadlineChanges } from '../process/deadline-change.ts';
import { type Reaching, readReaching } from '../process/reaching.ts';
import type { Filing } from './filing.ts';

export type ReferralCommandInput = StudentCommandInput & { referralId: ReferralId };

/** What every command about a referral answers: which it is, and where it stands now. */
const ChangedReferral = z.object({ referralId: ReferralId, state: ReferralState, version: z.int() });
export type ChangedReferral = z.infer<typeof ChangedReferral>;

/** Where a step of a referral is taken: by whom, as what, on which school day, under which settings. */
export type ReferralStep = ReferralContext &
  StudentAccess &
  Filing & { reaching(): Promise<Reaching>; plansHere(): Promise<Plan[]>; schools(): Promise<School[]> };

type ReferralChange = {
  referral: Referral;
  action: 'referral_opened' | 'process_advanced' | 'process_recorded' | 'evidence_recorded';
  evidence?: readonly Evidence[];
  notices?: readonly Notice[];
};
type Ports = Needs<'referrals' | 'calendars' | 'district' | 'ids' | 'roster' | 'plans'>;
type Decision = Promise<ReferralChange & { before?: Referral }>;

const referralCommand = <Input extends StudentCommandInput, More = object>(
  needs: AccessNeeds,
  decide: (ports: Ports & More, input: Input, step: ReferralStep) => Decision,
) =>
  command({
    authorize: onStudent(needs),
    result: ChangedReferral,
    async run(ports: Ports & More, input: Input, { change, at, ...access }) {
      const { ids, roster, district } = ports;
      const { process: settings, rights } = await district.settings();
      let known: Promise<Family> | undefined;
      const family = () => {
        known ??= readFamily({ roster }, access.student);
        return known;
      };
      const reaching = () => readReaching(ports, access.student, { on: access.on, family: family() });
      const here = { plansHere: () => ports.plans.ofStudent(input.studentId), schools: () => roster.schools() };
      const step = { ...access, as: access.because, at, settings, ids, rights, family, reaching, ...here };
      const { before, referral, action, ...papers } = await decide(ports, input, step);
      const deadlines = await deadlineChanges(ports, before, referral);
      const { id: referralId, state, version } = referral;
      return ports.referrals.save(
        { referral, deadlines, ...papers },
        change({ action, referralId }, { referralId, state, version }),
      );
    },
  });

/** A command that opens a referral. */
export const openingReferral = <Input extends StudentCommandInput, More = object>(
  needs: AccessNeeds,
  open: (input: Input, step: ReferralStep, ports: More) => ReferralChange | Promise<ReferralChange>,
) => referralCommand<Input, More>(needs, async (ports, input, step) => open(input, step, ports));

/** A command about a referral that is there. */
export const changingReferral = <Input extends ReferralCommandInput>(
  needs: AccessNeeds,
  change: (before: Referral, input: Input, step: ReferralStep) => ReferralChange | Promise<ReferralChange>,
) =>
  referralCommand<Input>(needs, async ({ referrals }, input, step) => {
    const before = await referrals.get(input.studentId, input.referralId);
    const reached = hasRefusal(before.facts) ? await step.reaching() : {};
    return { before, ...(await change(before, input, { ...step, ...reached })) };
  });

/** What the papers and notices of a referral are filed under. */
export const filedUnder = ({ studentId, referralId }: ReferralCommandInput) => ({ studentId, about: referralId });
