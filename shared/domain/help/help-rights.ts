import { isAbroad, type StateCode } from './outside-help.ts';

/** Holds in every state of the United States. */
const american = [
  {
    right: 'askAnyTime',
    source: '34 CFR 104.32, 104.35(a): a school acts on a belief of a need, however it heard of it',
  },
  { right: 'yesBeforeTest', source: '34 CFR 104.35, 104.36 as the Office for Civil Rights reads them: consent first' },
  { right: 'toldOfDecisions', source: '34 CFR 104.36: notice' },
  { right: 'seeRecords', source: '34 CFR 104.36; 99.10(b): within 45 days' },
  { right: 'hearing', source: '34 CFR 104.36: an impartial hearing with a part for parents, and with counsel' },
  { right: 'interpreter', source: '42 USC 2000d; 20 USC 1703(f): a family is told in a language that it understands' },
  { right: 'free', source: '34 CFR 104.33(c): at no cost to parents' },
  { right: 'noPunishment', source: '34 CFR 104.61 with 100.7(e)' },
  { right: 'atEighteen', source: '34 CFR 99.3, 99.5: the rights over the record pass at 18 everywhere' },
] as const;

const australian = [
  {
    right: 'schoolAdjusts',
    source: 'Disability Standards for Education 2005 (Cth), 3.4 and Part 5; the NCCD counts what was adjusted',
  },
  {
    right: 'talkedWithFirst',
    source: 'Disability Standards for Education 2005 (Cth), 3.5: the student, or an associate, is consulted before',
  },
  {
    right: 'askForRecords',
    source: 'Privacy Act 1988 (Cth), Australian Privacy Principle 12; of government schools the law of the state',
  },
  {
    right: 'noPunishment',
    source: 'Disability Discrimination Act 1992 (Cth), 42; Disability Standards for Education 2005, Part 8',
  },
] as const;

const irish = [
  {
    right: 'schoolFindsNeeds',
    source: 'Education Act 1998, 9(a): needs are identified and provided for',
  },
  {
    right: 'plannedTogether',
    source: 'Circulars 0013/2017 and 0014/2017: parents and students have a part in the student support file',
  },
  {
    right: 'assessmentOfNeed',
    source: 'Disability Act 2005, 8 and 9, for who was born on or after June 1, 2002',
  },
  { right: 'recordsInMonth', source: 'Education Act 1998, 9(g); Regulation (EU) 2016/679, 12(3) and 15' },
  { right: 'noPunishment', source: 'Equal Status Act 2000, 3(2)(j): the victimisation ground' },
] as const;

export type HelpRight = (typeof american | typeof australian | typeof irish)[number]['right'];

/**
 * What the law gives a family who asks for help, in the order in which they need it; the words stand in
 * `text/help/help-words.ts`, and a district's own text behind a link. Where a school has not said, it is American.
 */
export function helpRightsIn(state: StateCode | undefined): readonly { right: HelpRight; source: string }[] {
  if (!isAbroad(state)) return american;
  return state === 'AU' ? australian : irish;
}
