import type { HelpNotice } from '#shared/domain/help/help-notices.ts';
import type { HelpGap } from '#shared/domain/help/school-help.ts';

/** What the page of a school lacks, and what to type: for the office alone. */
export const helpGapWords: Record<HelpGap, string> = {
  helper: 'whom to ask: --name and --phone. Until then the page names the office.',
  policy: 'the written policy: --policy with the address of its page.',
  policyEs: 'the written policy in Spanish: --policy-es. Until then the Spanish page leads to the English one.',
  rights: 'the full text of the rights: --rights with the address of its page.',
  rightsEs:
    'the full text of the rights in Spanish: --rights-es. Until then the Spanish page leads to the English one.',
  state: 'the state’s own office: --state. Until then the page names the federal one alone.',
  offers: 'what else the school offers: --offers.',
  notLookedAt: 'nobody has said for a year that it is still right: check it, and say so with --still-right.',
};

/** What each letter is, and when it goes out. */
export const helpNoticeSays: Record<HelpNotice, string> = {
  yearly: 'to every family, once in each school year',
  newSchool: 'to families whose child goes on to another school next, from February on',
};
