/**
 * Who may do what, written out by hand from the law and the rules of the district, cell by cell. It imports nothing:
 * the policy is held against it and may not help to make it. Whoever changes a right changes it here first.
 *
 * A sight says, for each class of data (roster, card, plan, of the plans those for learning, sensitive), the letters of
 * what may be done: r read, f refer, c contribute, w write a draft, d decide, p publish, a acknowledge, l log a
 * delivery, x export, g grant.
 */
type Sight = readonly [roster: string, card: string, plan: string, learning: string, sensitive: string];

export const sights: Record<string, Sight> = {
  // Nothing, not even that there is such a student (34 CFR 99.31(a)(1)(ii)).
  '.': ['', '', '', '', ''],
  // The pupil's own view.
  S: ['r', 'r', 'fc', 'fc', ''],
  // The student of age, who has the rights that the parents had (99.5).
  E: ['r', 'r', 'rfc', 'rfc', 'rd'],
  // The same at 18 where the state has the parents decide for longer: all of the record, and no decision (300.520(a)).
  F: ['r', 'r', 'rfc', 'rfc', 'r'],
  // Those parents: they ask, speak and decide, and look at nothing that is not shared with them (99.5).
  J: ['', '', 'fc', 'fc', 'd'],
  // A parent inspects all (99.10), speaks, and consents.
  P: ['r', 'r', 'rfc', 'rfc', 'rd'],
  // The parent of a dependent student of age looks at what is not sensitive.
  D: ['r', 'r', 'r', 'r', ''],
  // To whom a court or the student of age gave the student's rights: all that a parent may.
  G: ['r', 'r', 'rfc', 'rfc', 'rd'],
  // Who helps a student of age decide, and whom the student wants to look with them (99.30).
  K: ['r', 'r', 'r', 'r', ''],
  // Today's teacher: what to do, confirming, logging, speaking up (300.323(d)).
  T: ['r', 'ral', 'fc', 'fc', ''],
  // The aide of the class the same.
  A: ['r', 'ral', 'fc', 'fc', ''],
  // Days in another's class: what to do, and noting that it was done.
  B: ['r', 'rl', '', '', ''],
  // The proctor of a session the same.
  R: ['r', 'rl', '', '', ''],
  // A provider named by the plan belongs to its team.
  V: ['r', 'ral', 'rfc', 'rfc', ''],
  // The case manager carries the plan and never sees what is sensitive.
  M: ['r', 'rlg', 'rfcwdpg', 'rfcwdpg', ''],
  // For 30 days after the plan's end, who managed it looks, and does nothing more.
  L: ['r', 'r', 'r', 'r', ''],
  // A counselor plans courses and years with whom they counsel: the learning plans, and no word of a disability. Who
  // sees a need there may say so (104.32).
  C: ['r', '', 'f', 'rfcw', ''],
  // The coordinator answers for all of it (104.7).
  O: ['r', 'rlg', 'rfcwdpg', 'rfcwdpg', 'rwdxg'],
  // An evaluator who was named.
  U: ['r', 'r', 'rc', 'rc', 'rw'],
  // A nurse who was named: who sees a need there may say so (104.32); the safety card is theirs to keep, and no plan.
  H: ['r', 'rlp', 'fc', 'fc', 'r'],
  // An emergency: where the student is and what to do, and nothing of the plan behind it (99.36).
  X: ['r', 'r', '', '', ''],
};

export const actionsByLetter = {
  r: 'read',
  f: 'refer',
  c: 'contribute',
  w: 'draft',
  d: 'decide',
  p: 'publish',
  a: 'acknowledge',
  l: 'deliver',
  x: 'export',
  g: 'grant',
} as const;

/**
 * The columns of every table below. A student, a guardian: somebody else's, but where the situation says that they are
 * this student's own.
 */
export const roles = [
  'teacher',
  'caseManager',
  'counselor',
  'coordinator',
  'serviceProvider',
  'aide',
  'administrator',
  'student',
  'guardian',
  'system',
] as const;

/**
 * One table for each situation. Its lines: the day before it begins, its first day, a day inside, its last day, the day
 * after its end. `O+T`: both sights.
 */
export const oracle = {
  /** No fact connects the two. */
  stranger: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** A teacher's seat in a class of the student's, between two days. */
  teaches: `
    before  . . . O   . . . . . .
    first   T T T O+T T T T . . .
    inside  T T T O+T T T T . . .
    last    T T T O+T T T T . . .
    after   . . . O   . . . . . .`,
  /** The class goes on; the student's own seat in it is between two days. */
  visits: `
    before  . . . O   . . . . . .
    first   T T T O+T T T T . . .
    inside  T T T O+T T T T . . .
    last    T T T O+T T T T . . .
    after   . . . O   . . . . . .`,
  /** They meet in a Classroom course only, to which anybody may invite anybody. */
  courseOnly: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  aides: `
    before  . . . O   . . . . . .
    first   A A A O+A A A A . . .
    inside  A A A O+A A A A . . .
    last    A A A O+A A A A . . .
    after   . . . O   . . . . . .`,
  proctors: `
    before  . . . O   . . . . . .
    first   R R R O+R R R R . . .
    inside  R R R O+R R R R . . .
    last    R R R O+R R R R . . .
    after   . . . O   . . . . . .`,
  /** A proctor whom no session names. */
  undatedProctor: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** A cover of a class in which the student sits. */
  covers: `
    before  . . . O   . . . . . .
    first   B B B O+B B B B . . .
    inside  B B B O+B B B B . . .
    last    B B B O+B B B B . . .
    after   . . . O   . . . . . .`,
  /** A cover by a case manager that names other students of the class. */
  coversOthers: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** A cover of a class that is not the student's. */
  coversElsewhere: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  serves: `
    before  . . . O   . . . . . .
    first   V V V O+V V V V . . .
    inside  V V V O+V V V V . . .
    last    V V V O+V V V V . . .
    after   . . . O   . . . . . .`,
  evaluates: `
    before  . . . O   . . . . . .
    first   U U U O+U U U U . . .
    inside  U U U O+U U U U . . .
    last    U U U O+U U U U . . .
    after   . . . O   . . . . . .`,
  nurseOf: `
    before  . . . O   . . . . . .
    first   H H H O+H H H H . . .
    inside  H H H O+H H H H . . .
    last    H H H O+H H H H . . .
    after   . . . O   . . . . . .`,
  /** Named to evaluate, but another student. */
  evaluatesAnother: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** As long as the plan names them; no day of its own. */
  caseManages: `
    before  M M M O+M M M M . . .
    first   M M M O+M M M M . . .
    inside  M M M O+M M M M . . .
    last    M M M O+M M M M . . .
    after   M M M O+M M M M . . .`,
  /** The plan is over, and its manager has until the last day. */
  managedLately: `
    before  L L L O+L L L L . . .
    first   L L L O+L L L L . . .
    inside  L L L O+L L L L . . .
    last    L L L O+L L L L . . .
    after   . . . O   . . . . . .`,
  /** The same, and the student has left. */
  managedLatelyAndLeft: `
    before  L L L O+L L L L . . .
    first   L L L O+L L L L . . .
    inside  L L L O+L L L L . . .
    last    L L L O+L L L L . . .
    after   . . . O   . . . . . .`,
  /** The student's grade is in the asker's caseload between two days: a right of counselors alone. */
  counselsGrade: `
    before  . . . O . . . . . .
    first   . . C O . . . . . .
    inside  . . C O . . . . . .
    last    . . C O . . . . . .
    after   . . . O . . . . . .`,
  /** The part of the alphabet in which the family name lies. */
  counselsLetters: `
    before  . . . O . . . . . .
    first   . . C O . . . . . .
    inside  . . C O . . . . . .
    last    . . C O . . . . . .
    after   . . . O . . . . . .`,
  /** The grade is theirs, but of it another part of the alphabet. */
  counselsOtherLetters: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** The caseload is a colleague's. */
  colleagueCounsels: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** They have moved to another school, and nobody has ended their caseload here. */
  counselsFromElsewhere: `
    before  . . . . . . . . . .
    first   . . . . . . . . . .
    inside  . . . . . . . . . .
    last    . . . . . . . . . .
    after   . . . . . . . . . .`,
  /** The student has left. */
  counselsAndLeft: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** A counselor who teaches the student sees what to do in class as their teacher, and learning plans as before. */
  counselsAndTeaches: `
    before  . . .   O   . . . . . .
    first   T T C+T O+T T T T . . .
    inside  T T C+T O+T T T T . . .
    last    T T C+T O+T T T T . . .
    after   . . .   O   . . . . . .`,
  /** A case manager who teaches the student confirms as their teacher. */
  managesAndTeaches: `
    before  M   M   M   O+M   M   M   M   . . .
    first   M+T M+T M+T O+M+T M+T M+T M+T . . .
    inside  M+T M+T M+T O+M+T M+T M+T M+T . . .
    last    M+T M+T M+T O+M+T M+T M+T M+T . . .
    after   M   M   M   O+M   M   M   M   . . .`,
  /**
   * Here the lines are: the second before it was opened, that very moment, the 30th minute, the end of the 60th, the
   * start of the 61st.
   */
  emergency: `
    before  . . . O   . . . . . .
    first   X X X O+X X X X . . .
    inside  X X X O+X X X X . . .
    last    X X X O+X X X X . . .
    after   . . . O   . . . . . .`,
  /** Opened, and then the asker was moved to another school. */
  emergencyElsewhere: `
    before  . . . . . . . . . .
    first   . . . . . . . . . .
    inside  . . . . . . . . . .
    last    . . . . . . . . . .
    after   . . . . . . . . . .`,
  /** A teacher of the student who works for another school: the class counts, coordinating elsewhere does not. */
  teachesFromElsewhere: `
    before  . . . . . . . . . .
    first   T T T T T T T . . .
    inside  T T T T T T T . . .
    last    T T T T T T T . . .
    after   . . . . . . . . . .`,
  /** The student has left; a class, a plan, a cover and an emergency still name them. */
  studentLeft: `
    before  . . . O . . . . . .
    first   . . . O . . . . . .
    inside  . . . O . . . . . .
    last    . . . O . . . . . .
    after   . . . O . . . . . .`,
  /** The student and a parent, no birthday on the roster: a minor to us. */
  family: `
    before  . . . O . . . S P .
    first   . . . O . . . S P .
    inside  . . . O . . . S P .
    last    . . . O . . . S P .
    after   . . . O . . . S P .`,
  /** `first` is the 18th birthday. Nobody is presumed to be a dependent. */
  comesOfAge: `
    before  . . . O . . . S P .
    first   . . . O . . . E . .
    inside  . . . O . . . E . .
    last    . . . O . . . E . .
    after   . . . O . . . E . .`,
  /** From that day to another the office has entered that the student is this parent's dependent for tax. */
  dependent: `
    before  . . . O . . . S P .
    first   . . . O . . . E D .
    inside  . . . O . . . E D .
    last    . . . O . . . E D .
    after   . . . O . . . E . .`,
  /** The same where the district lets no parent of an adult read on. */
  dependentElsewhere: `
    before  . . . O . . . S P .
    first   . . . O . . . E . .
    inside  . . . O . . . E . .
    last    . . . O . . . E . .
    after   . . . O . . . E . .`,
  /** A dependent who has left. */
  dependentAndLeft: `
    before  . . . O . . . . P .
    first   . . . O . . . E D .
    inside  . . . O . . . E D .
    last    . . . O . . . E D .
    after   . . . O . . . E . .`,
  /** Entered of a student whom the roster then tells to be younger: a parent as before. */
  dependentMinor: `
    before  . . . O . . . S P .
    first   . . . O . . . S P .
    inside  . . . O . . . S P .
    last    . . . O . . . S P .
    after   . . . O . . . S P .`,
  /** A court gave them the student's rights between two days. */
  courtGuardian: `
    before  . . . O . . . E . .
    first   . . . O . . . E G .
    inside  . . . O . . . E G .
    last    . . . O . . . E G .
    after   . . . O . . . E . .`,
  /** They were appointed, or hold the student's power of attorney. */
  representative: `
    before  . . . O . . . E . .
    first   . . . O . . . E G .
    inside  . . . O . . . E G .
    last    . . . O . . . E G .
    after   . . . O . . . E . .`,
  /** The student wants their help; a relative on the roster. */
  supporter: `
    before  . . . O . . . E . .
    first   . . . O . . . E K .
    inside  . . . O . . . E K .
    last    . . . O . . . E K .
    after   . . . O . . . E . .`,
  /** `first` is the 18th birthday, in Alabama: the record is the student's, and the parents decide. */
  stillYoung: `
    before  . . . O . . . S P .
    first   . . . O . . . F J .
    inside  . . . O . . . F J .
    last    . . . O . . . F J .
    after   . . . O . . . F J .`,
  /** `first` is the 19th birthday there: the student decides. */
  comesToDecide: `
    before  . . . O . . . F J .
    first   . . . O . . . E . .
    inside  . . . O . . . E . .
    last    . . . O . . . E . .
    after   . . . O . . . E . .`,
  /** `first` is the 21st birthday, in Mississippi. */
  comesToDecideLate: `
    before  . . . O . . . F J .
    first   . . . O . . . E . .
    inside  . . . O . . . E . .
    last    . . . O . . . E . .
    after   . . . O . . . E . .`,
  /** Of 18 in Alabama, and this parent's dependent for tax between two days. */
  dependentStillYoung: `
    before  . . . O . . . F J   .
    first   . . . O . . . F D+J .
    inside  . . . O . . . F D+J .
    last    . . . O . . . F D+J .
    after   . . . O . . . F J   .`,
  /** Who does not decide yet can have nobody decide in their place: they look with the student. */
  representativeStillYoung: `
    before  . . . O . . . F J   .
    first   . . . O . . . F J+K .
    inside  . . . O . . . F J+K .
    last    . . . O . . . F J+K .
    after   . . . O . . . F J   .`,
  courtGuardianStillYoung: `
    before  . . . O . . . F J .
    first   . . . O . . . F G .
    inside  . . . O . . . F G .
    last    . . . O . . . F G .
    after   . . . O . . . F J .`,
  /** The court named the other one: what they decide, nobody else does. */
  otherIsCourtGuardian: `
    before  . . . O . . . F J .
    first   . . . O . . . F . .
    inside  . . . O . . . F . .
    last    . . . O . . . F . .
    after   . . . O . . . F J .`,
  /** An order forbids them contact between two days. */
  noContactStillYoung: `
    before  . . . O . . . F J .
    first   . . . O . . . F . .
    inside  . . . O . . . F . .
    last    . . . O . . . F . .
    after   . . . O . . . F J .`,
  relativeStillYoung: `
    before  . . . O . . . S . .
    first   . . . O . . . F . .
    inside  . . . O . . . F . .
    last    . . . O . . . F . .
    after   . . . O . . . F . .`,
  /** The same of a relative of a minor, for whom nobody but a parent speaks. */
  supporterOfMinor: `
    before  . . . O . . . S . .
    first   . . . O . . . S . .
    inside  . . . O . . . S . .
    last    . . . O . . . S . .
    after   . . . O . . . S . .`,
  /**
   * Left as a minor: the school shows a former pupil nothing by itself, the parents may still inspect. At 18 the rights
   * are the student's.
   */
  leftAndComesOfAge: `
    before  . . . O . . . . P .
    first   . . . O . . . E . .
    inside  . . . O . . . E . .
    last    . . . O . . . E . .
    after   . . . O . . . E . .`,
  /** A court order that closes the record to this parent between two days. */
  noRecords: `
    before  . . . O . . . S P .
    first   . . . O . . . S . .
    inside  . . . O . . . S . .
    last    . . . O . . . S . .
    after   . . . O . . . S P .`,
  /** A court order against contact between two days: no look at all, for any page could say where the child is. */
  noContact: `
    before  . . . O . . . S P .
    first   . . . O . . . S . .
    inside  . . . O . . . S . .
    last    . . . O . . . S . .
    after   . . . O . . . S P .`,
  /** The same, and the student is of age. */
  noContactOfAge: `
    before  . . . O . . . E . .
    first   . . . O . . . E . .
    inside  . . . O . . . E . .
    last    . . . O . . . E . .
    after   . . . O . . . E . .`,
  /** Named by the roster as a relative: somebody to telephone, and of no right over the record. */
  relative: `
    before  . . . O . . . S . .
    first   . . . O . . . S . .
    inside  . . . O . . . S . .
    last    . . . O . . . S . .
    after   . . . O . . . S . .`,
  /** The office has entered that they act as a parent between two days. */
  relativeActsAsParent: `
    before  . . . O . . . S . .
    first   . . . O . . . S P .
    inside  . . . O . . . S P .
    last    . . . O . . . S P .
    after   . . . O . . . S . .`,
  /** The order is about the other parent. */
  otherParentLimited: `
    before  . . . O . . . S P .
    first   . . . O . . . S P .
    inside  . . . O . . . S P .
    last    . . . O . . . S P .
    after   . . . O . . . S P .`,
} as const;
