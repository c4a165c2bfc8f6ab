/** Of words that are typed to change a plan, or for the action card. */
export const planCommandWords: Readonly<Record<string, string>> = {
  bad_revision: 'must be the number of the revision that was weighed: sidelight plan weigh says it',
  no_person_id: 'must be the id of somebody of the family, like grd_ana: sidelight guardian show lists them',
  bad_meeting: 'must be the id of a meeting, like mtg_1',
  bad_language: 'must be en or es: in others the words are yours to write',
  agreed_or_asked: 'cannot stand beside --agreed-by: say which of the two they did',
  no_words: 'must say something',
  reason_too_long: 'is longer than the 600 characters that there is room for',
  bad_asker: 'must be family, student or staff',
  bad_proof: 'must be paper or observation',
  no_need_words: 'must say in a sentence what is hard at school, 600 characters at most',
  bad_amount: 'names no amount that this code takes: sidelight catalogue CODE shows how it is written',
  need_too_long:
    'must be a day to come, within six months of the day on which somebody asked: what lasts longer is evaluated',
  bad_need_revision: 'must be the number of the revision that sidelight need show prints: read that one to the family',
  nothing_to_agree: 'waits for nobody’s yes: sidelight need show says where it stands',
  not_longer: 'must be later than the last day that was agreed: what ends sooner is for plan weigh and plan amend',
  in_the_making_here: 'has a change in the making already: sidelight plan show prints it',
  names_condition: 'must say what to do, and not what the student has: every teacher reads it',
  too_many_letters:
    'is too long for a line that is read in an emergency: at most 60 letters, --first 80, --trained 120, --steps 230',
  bad_proposal: 'is the number of no proposal that waits: sidelight safety show says it',
  not_why_reassigned: 'must say in at most 1,000 characters why: the family reads it',
  manages_already: 'manages this plan already: nothing changes',
  not_yet_theirs: 'is a day to come: enter it on that day, or name today',
  too_long_theirs:
    'is more than 30 days ago: name the first day that is not, and say in the reason since when they have it',
  too_long_told: 'is long before they have it: tell the family anew',
  not_why_mistaken: 'must say in at most 1,000 characters why it was a mistake',
  stays_ended: 'is a plan that came to its last day, or ended by a finding or by the family’s own no: begin a new one',
};
