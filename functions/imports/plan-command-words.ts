/** Of words that are typed to change a plan, or for the action card. */
export const planCommandWords: Readonly<Record<string, string>> = {
  bad_revision: 'must be the number of the revision that was weighed: sidelight plan weigh says it',
  no_person_id: 'must be the id of somebody of the family, like grd_ana: sidelight guardian show lists them',
  bad_meeting: 'must be the id of a meeting, like mtg_1',
  bad_language: 'must be en or es: in others the words are yours to write',
  agreed_or_asked: 'cannot stand beside --agreed-by: say which of the two they did',
  no_words: 'must say something',
  names_condition: 'must say what to do, and not what the student has: every teacher reads it',
  too_many_letters:
    'is too long for a line that is read in an emergency: at most 60 letters, --first 80, --trained 120, --steps 230',
  bad_proposal: 'is the number of no proposal that waits: sidelight safety show says it',
};
