/** Why something that was typed for the public page of a school was not taken. */
export const helpPageFaultWords: Record<string, string> = {
  no_such_help: 'is nothing that the page can say: sidelight help help-page set lists what it can, with commas between',
  no_such_letter: 'must be yearly or new-school',
  no_such_state:
    'must be CO, LA, MA, WA or WI, or the country AU or IE: of others the page names the federal office alone',
  no_name: 'is needed beside --phone: a family asks for somebody by name',
  no_number: 'must be a number with its area code, like (360) 555-0100 or +1 360 555 0100 ext. 214',
  no_mail_address: 'is no email address that everybody can write to',
  bad_address: 'must be an address that begins with https:// and that everybody can open, 300 characters at most',
  later_day: 'is a day to come: enter it when the letter has gone out',
  nothing_said: 'is needed where nothing else is said: it puts on record that all was checked today',
  bad_words_of_help: 'must be one line of at most 80 characters',
};
