import { planAmend } from './amending/amend.ts';
import { planWeigh } from './amending/weigh.ts';
import { calendarAddDayOff } from './calendar/add-day-off.ts';
import { calendarSet } from './calendar/set.ts';
import { calendarShow } from './calendar/show.ts';
import { caseloadEnd } from './caseload/end.ts';
import { caseloadSet } from './caseload/set.ts';
import { caseloadShow } from './caseload/show.ts';
import { catalogue } from './catalogue.ts';
import type { Command } from './command.ts';
import { disclosures } from './disclosures.ts';
import { disputeList, disputeOpen, disputeSettle } from './dispute/dispute.ts';
import { doctor } from './doctor.ts';
import { emergencyCard } from './emergency/card.ts';
import { emergencyGive, emergencyList, emergencyLook, emergencyOpen } from './emergency/emergency.ts';
import { contactRecord } from './endings/contact.ts';
import { planDone } from './endings/done.ts';
import { planEnd } from './endings/end.ts';
import { planRefer } from './endings/refer.ts';
import { planResume } from './endings/resume.ts';
import { guardianCopy } from './guardian/copy.ts';
import { guardianEnd } from './guardian/end.ts';
import { guardianRights } from './guardian/rights.ts';
import { guardianSet } from './guardian/set.ts';
import { guardianShow } from './guardian/show.ts';
import { planReassign } from './handing-over/reassign.ts';
import { helpPageLetter } from './help-page/letter.ts';
import { helpPageSet } from './help-page/set.ts';
import { helpPageShow } from './help-page/show.ts';
import { learningBegin } from './learning/begin.ts';
import { learningList } from './learning/list.ts';
import { learningWish } from './learning/wish.ts';
import { needAgree } from './need/agree.ts';
import { needBegin } from './need/begin.ts';
import { needExtend } from './need/extend.ts';
import { needShow } from './need/show.ts';
import { planDiff } from './plan-diff.ts';
import { planHistory } from './plan-history.ts';
import { planLint } from './plan-lint.ts';
import { planShow } from './plan-show.ts';
import { referralBegin } from './referral/begin.ts';
import { referralClose } from './referral/close.ts';
import { referralConsent } from './referral/consent.ts';
import { referralShow } from './referral/show.ts';
import { referralRights, referralStep } from './referral/step.ts';
import { referralTransfer } from './referral/transfer.ts';
import { safetyKeep } from './safety/keep.ts';
import { safetyPropose } from './safety/propose.ts';
import { safetyShow } from './safety/show.ts';
import { sessionsEnd } from './sessions-end.ts';
import { settingsSet } from './settings/set.ts';
import { settingsShow } from './settings/show.ts';
import { setup } from './setup.ts';
import { studentExport } from './student-export.ts';
import { trace } from './trace.ts';
import { unconfirmed } from './unconfirmed.ts';
import { why } from './why.ts';
import { wordsDismiss } from './words/dismiss.ts';
import { wordsForget } from './words/forget.ts';
import { wordsList } from './words/list.ts';
import { wordsRemembered } from './words/remembered.ts';
import { wordsSettle } from './words/settle.ts';
import { wordsTry } from './words/try.ts';

/** Everything that the command line can do. A new command is one file and one line here. */
export const cliCommands: readonly Command[] = [
  calendarShow,
  calendarSet,
  calendarAddDayOff,
  settingsShow,
  settingsSet,
  helpPageShow,
  helpPageSet,
  helpPageLetter,
  planShow,
  planHistory,
  planDiff,
  planWeigh,
  planAmend,
  planReassign,
  planLint,
  planEnd,
  planResume,
  planDone,
  needBegin,
  needShow,
  needAgree,
  needExtend,
  planRefer,
  contactRecord,
  disputeList,
  disputeOpen,
  disputeSettle,
  emergencyOpen,
  emergencyCard,
  emergencyGive,
  emergencyList,
  emergencyLook,
  referralBegin,
  referralTransfer,
  referralShow,
  referralStep,
  referralConsent,
  referralRights,
  referralClose,
  caseloadShow,
  caseloadSet,
  caseloadEnd,
  learningList,
  learningBegin,
  learningWish,
  safetyShow,
  safetyPropose,
  safetyKeep,
  unconfirmed,
  catalogue,
  wordsList,
  wordsSettle,
  wordsDismiss,
  wordsRemembered,
  wordsForget,
  studentExport,
  disclosures,
  why,
  guardianShow,
  guardianSet,
  guardianEnd,
  guardianRights,
  guardianCopy,
  wordsTry,
  sessionsEnd,
  setup,
  doctor,
  trace,
];
