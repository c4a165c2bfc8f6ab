/**
 * What the law gives a family who asks for help, in the order in which they need it; the words stand in
 * `text/help/help-words.ts`. All of it holds in every state; a district's own text stands behind a link.
 */
export const helpRights = [
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
export type HelpRight = (typeof helpRights)[number]['right'];
