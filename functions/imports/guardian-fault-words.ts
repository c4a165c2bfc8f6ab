/** Of what somebody of a student's family may, as the office enters it. */
export const guardianFaultWords = {
  bad_rights:
    'must be full, no-records, no-contact, dependent, court-guardian, representative or supporter: sidelight help guardian set says what each of them does',
  not_of_age: 'must be a day on which the student is of age, and the roster tells their birthday',
  not_deciding: 'must be a day on which the student decides, by the law of the state that the district set as majority',
  no_year: 'is needed, and at most 18 months on: whose dependent somebody is changes with the year',
  own_of_others:
    'is for a representative alone: a supporter is the student’s own choice anyway, and the others are not',
  nothing_to_end: 'has no part that could end now: sidelight guardian show says what the office entered',
  not_own:
    'was not named by the student, as far as the office entered: guardian set enters the paper that ends it, or that the student named them (--own)',
  no_birthday: 'has no birthday on the roster, so that nobody knows when rights pass',
  not_to_tell:
    'must be student or people whom guardian show lists, each once, and nobody whom a court’s order keeps away',
  not_so_long_ago: 'must be today or a day of the last two years',
  no_guardian: 'is nobody whom the roster names for this student: sidelight guardian show lists them',
  several_guardians: 'may be more than one of the family: write the id of one',
  no_safe_copy:
    'gets no such copy: it is for a parent whom an order forbids contact, and sidelight guardian show says what they may',
  not_read: 'is not the code of what the copy says now: make it without --read, and read it anew',
  bad_phrase: 'must be at least two letters and at most 200, a hundred times at most',
  no_paper:
    'must say in a few words where the school keeps the paper that this rests on, like "Office safe, folder 12": 200 characters at most',
  another_holds:
    'is in the future, and the new entry would end the current one now. Enter it on that day, or add --replaces if the paper ends that at once',
  another_lasts:
    'is before the last day of what is entered now, and after it nothing would hold: name that day or a later one, leave --until out where it has no end, or add --replaces if the paper ends both',
};
