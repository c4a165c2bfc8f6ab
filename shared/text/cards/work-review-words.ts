type InAndUntil = { handedIn: string; until?: string | undefined; isInside?: boolean | undefined };

const inWords = ({ handedIn, until, isInside }: InAndUntil) => {
  if (until === undefined || isInside === undefined) return `Handed in ${handedIn}`;
  return `Handed in ${handedIn}, ${isInside ? 'inside' : 'after'} ${until}`;
};

/** What a teacher reads beside one student's work, where the grade is given. English only, as all teachers' pages. */
export const workReviewWords = {
  work: 'The work',
  notIn: 'Not handed in yet.',
  handedIn: 'Handed in.',
  handedInThen: (then: InAndUntil) => `${inWords(then)}.`,
  returned: 'Returned since.',
  takenBack: 'Taken back since, and not handed in again.',
  untold: 'Classroom did not say what was handed in.',
  answer: 'Answer',
  supports: 'For this work',
  otherWork: (count: number) => `For other work · ${count}`,
  nothing: 'Nothing is on record for this piece of work.',
  saidNothing: (name: string) => `${name} has said nothing about it here.`,
  saidBefore: 'Said before the card changed',
  useIt: 'I use it for this work.',
  notToday: 'Not today.',
  notWorking: 'Not working for me.',
  closed: 'Please look: I cannot turn it in.',
  notThere: 'Please look: it is not there.',
  /** Of a student who is in the class in Classroom, and not proven to be the teacher's. */
  notYours: {
    title: 'This student is not on your list',
    sentence:
      'Sidelight shows a student only when the school’s list says that you teach them today. If that is wrong, ask the school office to check the list.',
  },
};
