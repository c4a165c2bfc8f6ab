/** Of words that the nurse, or who writes the plan, typed for the action card. */
export const safetyFaultWords: Readonly<Record<string, string>> = {
  no_words: 'must say something',
  names_condition: 'must say what to do, and not what the student has: every teacher reads it',
  too_many_letters:
    'is too long for a line that is read in an emergency: at most 60 letters, --first 80, --trained 120, --steps 230',
  bad_proposal: 'is the number of no proposal that waits: sidelight safety show says it',
};
