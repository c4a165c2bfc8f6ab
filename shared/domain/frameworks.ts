/**
 * What each framework asks of a plan. Law differs by place, so a framework is data and never a type name. `cedsType` is
 * an option of CEDS element 000320.
 */
export const frameworks = {
  ILP: {
    ...{ kind: 'learning', requires: ['goals'], cedsType: '02197' },
    review: { every: 'term', source: 'practice (R-W6): looked at in each term' },
  },
  ISP: {
    ...{ kind: 'learning', requires: ['goals'], cedsType: '09999' },
    review: { every: 'term', source: 'practice (R-W6); parents met three times a year (SEND Code 2015, England)' },
  },
  IAP: {
    ...{ kind: 'accommodation', requires: ['items'], cedsType: '05978' },
    review: { every: 'year', source: 'practice (R-S6); the form of Louisiana bears a yearly date' },
    documentedNeedMonths: 6,
  },
  '504': {
    ...{ kind: 'accommodation', requires: ['items'], cedsType: '05978' },
    review: { every: 'year', source: 'practice (R-S6); 34 CFR 104.35(d) says periodically' },
  },
  'IEP-at-a-glance': {
    ...{ kind: 'accommodation', requires: ['items'], cedsType: '02196' },
    review: { every: 'year', source: '34 CFR 300.324(b)(1): at least once a year', heldElsewhere: true },
  },
} as const satisfies Record<string, FrameworkRules>;

export type PlanKind = 'learning' | 'accommodation';
/** How often a plan is looked at again. */
export type ReviewRhythm = 'term' | 'quarter' | 'year';
export type ReviewRule = { every: ReviewRhythm; source: string };
export type FrameworkRules = {
  kind: PlanKind;
  /** `heldElsewhere`: where the plan is made of which this is a copy, so that no district decides about it here. */
  review: ReviewRule & { heldElsewhere?: true };
  requires: readonly ('items' | 'goals')[];
  cedsType: string;
  /** For how long a need that is documented and not evaluated may be helped with; left out, not at all. */
  documentedNeedMonths?: number;
};
export type Framework = keyof typeof frameworks;
export const frameworkNames: readonly Framework[] = ['ILP', 'ISP', 'IAP', '504', 'IEP-at-a-glance'];
