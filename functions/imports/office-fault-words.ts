/** Of words on the command line with which an office says who answers for whom, and what happened. */
export const officeFaultWords = {
  no_reach: 'must say which students: --grades, --letters or both, or --everybody and neither of them',
  bad_letters: 'must be two letters from A to Z in their order, like A-K, or one',
  no_grade: 'names a grade of which the roster has no student at this school',
  no_counselor: 'is nobody whom the roster calls a counselor at this school: mend the roster first',
  day_over: 'is a day that is over: name today or a day to come',
};
