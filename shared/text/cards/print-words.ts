/** What a teacher reads around the page for a clipboard. English only, as all teachers' pages. */
export const printWords = {
  print: 'Print',
  title: 'Print what to do',
  showsNames: 'The page shows names. Do not open it while you project. It opens once, in a new tab, within a minute.',
  back: 'Back',
  howBack: 'To get back to Classroom, close this tab. If no print window opened, press Ctrl+P (on a Mac: ⌘P).',
  confidential: 'For the teacher of this class. Shred it after the lesson.',
};
