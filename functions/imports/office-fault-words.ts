import { helpPageFaultWords } from './help-page-words.ts';

/** Of words on the command line with which an office says who answers for whom, and what happened. */
export const officeFaultWords = {
  ...helpPageFaultWords,
  no_reach: 'must say which students: --grades, --letters or both, or --everybody and neither of them',
  bad_letters: 'must be two letters from A to Z in their order, like A-K, or one',
  no_grade: 'names a grade of which the roster has no student at this school',
  no_counselor: 'is nobody whom the roster calls a counselor at this school: mend the roster first',
  bad_referral: 'must be the id of a case, like ref_1: sidelight referral show STUDENT lists them',
  bad_case_framework: 'must be 504 or IAP',
  too_long_ago: 'is more than a year ago: what still holds is said anew, today',
  not_why_late:
    'must say why it is entered more than 30 days after it was said, in 1,000 characters at most; and only then: leave it out otherwise',
  not_what_was_said: 'must say in a sentence or two what was said, 4,000 characters at most',
  bad_consent: 'must be given or refused',
  bad_step: 'is no step that is taken so: sidelight referral show says which can come next',
  bad_outcome: 'is none of the outcomes of a case: sidelight help referral close lists them',
  no_one_counselor:
    'is needed, because the student has no counselor, or several: name who carries the plan, or mend the caseloads',
  bad_part: 'must be the id of a part of this plan, like itm_1: sidelight plan show --json prints them',
  bad_emergency: 'must be the id of an emergency, like emg_1: sidelight emergency list shows them',
  bad_finding: 'must be in-order or not-in-order',
  no_reason: 'must say in a sentence what happens: ten letters at least, 2,000 characters at most',
  no_finding_words: 'must say in a sentence what was not in order, 2,000 characters at most',
  not_at_school: 'must be somebody else who works at the student’s school',
  same_district:
    'is a school of this district, so that nothing is taken over: the plan goes with the student as it is. sidelight plan reassign names who manages it at the new school',
  day_over: 'is a day that is over: name today or a day to come',
};
